#include "core/error.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/control.h"

enum { MESSAGE_MAX = 8192 };	/* the longest path and what is said of it */

static const char *program_name = "dateline";
static bool quiet;
static int status = EXIT_DONE;

/*
 * A descriptor opened the wrong way round: reading from 0 and writing to 1
 * then fail with EBADF, as on the closed descriptor.
 */
static void
bind_closed(int fd, int mode)
{
	if (fcntl(fd, F_GETFD) == -1)
		(void)open("/dev/null", mode);
}

void
error_begin(const char *program)
{
	program_name = program;
	bind_closed(STDIN_FILENO, O_WRONLY);
	bind_closed(STDOUT_FILENO, O_RDONLY);
	bind_closed(STDERR_FILENO, O_WRONLY);
}

void
error_be_quiet(void)
{
	quiet = true;
}

const char *
error_program(void)
{
	return program_name;
}

/*
 * One write for one message, so that lines of a pipeline do not mingle, and
 * one line, which cannot move a terminal's cursor, whatever a file is called.
 */
static void
say(const char *format, va_list arguments)
{
	char line[MESSAGE_MAX];
	int n, m;

	n = snprintf(line, sizeof(line), "%s: ", program_name);
	if (n < 0 || (size_t)n >= sizeof(line))
		n = 0;
	m = vsnprintf(line + n, sizeof(line) - (size_t)n, format, arguments);
	if (m < 0)
		m = 0;
	n = n + m < (int)sizeof(line) - 1 ? n + m : (int)sizeof(line) - 2;
	control_flatten(line, (size_t)n);
	n = (int)control_guard(line, (size_t)n);
	line[n++] = '\n';
	/* There is nowhere to report that standard error cannot be written. */
	if (write(STDERR_FILENO, line, (size_t)n) < 0)
		return;
}

void
error_input(const char *format, ...)
{
	va_list arguments;

	if (status < EXIT_INPUT)
		status = EXIT_INPUT;
	if (quiet)
		return;
	va_start(arguments, format);
	say(format, arguments);
	va_end(arguments);
}

void
error_note(const char *format, ...)
{
	va_list arguments;

	if (quiet)
		return;
	va_start(arguments, format);
	say(format, arguments);
	va_end(arguments);
}

void
error_tell(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	say(format, arguments);
	va_end(arguments);
}

void
error_fatal(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	say(format, arguments);
	va_end(arguments);
	exit(EXIT_FATAL);
}

void
error_usage(const char *usage, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	say(format, arguments);
	va_end(arguments);
	fprintf(stderr, "%s", usage);
	exit(EXIT_FATAL);
}

int
error_status(void)
{
	return status;
}
