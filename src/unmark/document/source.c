#include "unmark/document/source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/arena.h"

/* Opens a file that was found; -1, reported, if it is none. */
static int
open_found(const char *path)
{
	int fd = open(path, O_RDONLY | O_NONBLOCK);
	struct stat status;

	if (fd == -1 || fstat(fd, &status) == -1)
		error_input("%s: %s", path, strerror(errno));
	else if (!S_ISREG(status.st_mode))
		error_input("%s: not a regular file", path);
	else
		return fd;
	if (fd != -1)
		(void)close(fd);
	return -1;
}

static int
open_operand(const char *path)
{
	int fd = open(path, O_RDONLY);

	if (fd == -1)
		error_input("%s: %s", path, strerror(errno));
	return fd;
}

bool
source_open(struct source *s, const char *path, struct progress *progress,
    int how)
{
	struct input *in = &s->in;
	bool pass_mark = (how & SOURCE_MARK) != 0;
	int fd = STDIN_FILENO;

	if ((how & SOURCE_FOUND) != 0)
		fd = open_found(path);
	else if (strcmp(path, "-") == 0)
		path = "standard input";
	else
		fd = open_operand(path);
	if (fd == -1)
		return false;
	input_begin(in, fd, path, progress);
	s->from = s->len = 0;
	s->bytes = memory_grow(s->bytes, &s->room, 1, 1);
	while (pass_mark && in->end < 3 && input_fill(in))
		;
	if (pass_mark && slice_begins_at(in->buffer, in->buffer + in->end,
	    "\xEF\xBB\xBF"))
		in->at = 3;
	return true;
}

/* Adds a piece to what is held. */
static void
hold(struct source *s, const char *bytes, size_t len)
{
	s->bytes = memory_grow(s->bytes, &s->room, s->len + len, 1);
	memcpy(s->bytes + s->len, bytes, len);
	s->len += len;
}

bool
source_line(struct source *s, struct slice *line)
{
	bool whole;

	if (!input_line(&s->in, line, &whole))
		return false;
	if (!whole) {
		s->len = 0;
		do
			hold(s, line->at, line->len);
		while (s->in.inside && input_line(&s->in, line, &whole));
		*line = slice_between(s->bytes, s->bytes + s->len);
	}
	if (line->len > 0 && line->at[line->len - 1] == '\n')
		line->len--;
	if (line->len > 0 && line->at[line->len - 1] == '\r')
		line->len--;
	return true;
}

bool
source_more(struct source *s)
{
	size_t n;

	if (s->from > 0) {
		s->len -= s->from;
		memmove(s->bytes, s->bytes + s->from, s->len);
		s->from = 0;
	}
	s->bytes = memory_grow(s->bytes, &s->room, s->len + INPUT_READ, 1);
	n = input_read(&s->in, s->bytes + s->len, s->room - s->len);
	s->len += n;
	return n > 0;
}

bool
source_all(struct source *s, struct slice *all)
{
	while (source_more(s))
		;
	*all = slice_between(s->bytes + s->from, s->bytes + s->len);
	return !s->in.failed;
}

void
source_close(struct source *s)
{
	if (s->in.fd != STDIN_FILENO)
		(void)close(s->in.fd);
}

void
source_free(struct source *s)
{
	free(s->bytes);
	free(s);
}

static void
report(const struct source *s, uint64_t line, const char *format,
    va_list arguments)
{
	char message[512];

	if (vsnprintf(message, sizeof(message), format, arguments) < 0)
		message[0] = '\0';
	error_input("%s:%llu: %s", s->in.name, (unsigned long long)line,
	    message);
}

void
source_fault(const struct source *s, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	report(s, s->in.line, format, arguments);
	va_end(arguments);
}

void
source_fault_at(const struct source *s, uint64_t line, const char *format,
    ...)
{
	va_list arguments;

	va_start(arguments, format);
	report(s, line, format, arguments);
	va_end(arguments);
}
