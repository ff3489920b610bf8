/* A file that is read: its lines, or all of it, whatever their length. */
#ifndef UNMARK_DOCUMENT_SOURCE_H
#define UNMARK_DOCUMENT_SOURCE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/error.h"
#include "core/input.h"
#include "core/slice.h"

struct source {
	struct input in;
	char *bytes;		/* of a line, or of what is held, which is */
	size_t from, len;	/* bytes[from..len) */
	size_t room;
};

enum {				/* how a file is opened */
	SOURCE_MARK = 1,	/* a byte order mark at its start is passed by */
	SOURCE_FOUND = 2	/* no operand: nothing but a regular file will
				   do, as a FIFO would be waited for */
};

/*
 * Opens a file in one or more of these ways, "-" for standard input. False
 * when it cannot be opened, which was reported (status 1).
 */
bool source_open(struct source *, const char *path, struct progress *,
    int how);

/*
 * The next line without its newline and a CR before that; false at the end.
 * Valid until the next call. The number of it is in.line.
 */
bool source_line(struct source *, struct slice *line);

/*
 * Reads more behind what is held; false at the end. What is held moves, to
 * the front.
 */
bool source_more(struct source *);

/* All of the file that is left; false when it cannot be read to its end. */
bool source_all(struct source *, struct slice *all);

/* Closes the file; the memory is kept for the next one. */
void source_close(struct source *);

/* Gives the memory back. */
void source_free(struct source *);

/*
 * Something is wrong with the line read last: reports it as name:line:
 * message, status 1.
 */
void source_fault(const struct source *, const char *format, ...)
    ERROR_FORMAT(2, 3);

/* The same about another line. */
void source_fault_at(const struct source *, uint64_t line, const char *format,
    ...) ERROR_FORMAT(3, 4);

/* A slice cut down to what a message shows of it, for "%.*s". */
static inline int
shown(struct slice s)
{
	return s.len < 40 ? (int)s.len : 40;
}

#endif
