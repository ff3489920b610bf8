#include "core/input.h"

#include <errno.h>
#include <unistd.h>

#include "core/error.h"

void
input_begin(struct input *in, int fd, const char *name,
    struct progress *progress)
{
	in->fd = fd;
	in->name = name;
	in->progress = progress;
	in->line = 0;
	in->ended = in->failed = in->inside = false;
	in->at = in->end = 0;
}

/* One read that delivers something, or 0 at the end or after a failure. */
static size_t
read_some(struct input *in, char *bytes, size_t room)
{
	ssize_t n;

	if (in->ended)
		return 0;
	do {
		progress_poll(in->progress);
		n = read(in->fd, bytes, room);
	} while (n < 0 && errno == EINTR);
	if (n <= 0)
		in->ended = true;
	if (n < 0) {
		in->failed = true;
		error_input("%s: %s", in->name, strerror(errno));
		return 0;
	}
	in->progress->bytes += (uint64_t)n;
	return (size_t)n;
}

bool
input_fill(struct input *in)
{
	size_t n;

	if (in->at > 0) {
		memmove(in->buffer, in->buffer + in->at, in->end - in->at);
		in->end -= in->at;
		in->at = 0;
	}
	if (in->end == INPUT_SIZE)
		return false;
	n = INPUT_SIZE - in->end;
	n = read_some(in, in->buffer + in->end,
	    n < INPUT_READ ? n : INPUT_READ);
	in->end += n;
	return n > 0;
}

bool
input_line(struct input *in, struct slice *line, bool *whole)
{
	size_t seen = 0;
	const char *newline;

	if (!in->inside)
		in->line++;
	for (;;) {
		const char *from = in->buffer + in->at;
		size_t n = in->end - in->at;

		newline = n > seen ? memchr(from + seen, '\n', n - seen) : NULL;
		if (newline != NULL) {
			*line = slice_between(from, newline + 1);
			break;
		}
		seen = n;
		if (input_fill(in))
			continue;
		if (in->end == in->at)
			return false;
		*line = slice_between(in->buffer, in->buffer + in->end);
		break;
	}
	in->at += line->len;
	*whole = !in->inside && (newline != NULL || in->ended);
	in->inside = newline == NULL && !in->ended;
	return true;
}

size_t
input_read(struct input *in, char *bytes, size_t room)
{
	size_t n = in->end - in->at;

	if (n == 0)
		return read_some(in, bytes, room);
	if (n > room)
		n = room;
	memcpy(bytes, in->buffer + in->at, n);
	in->at += n;
	return n;
}
