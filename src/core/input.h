/* Buffered input from a descriptor, in lines or in plain bytes. */
#ifndef CORE_INPUT_H
#define CORE_INPUT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/progress.h"
#include "core/slice.h"

enum {
	INPUT_SIZE = 1024 * 1024,	/* the longest line given whole */
	INPUT_READ = 128 * 1024		/* most that one read asks for */
};

struct input {
	int fd;
	const char *name;	/* for messages */
	struct progress *progress;	/* bytes are counted there; polled */
	uint64_t line;		/* number of the line given last, from 1 */
	bool ended;		/* nothing more to read */
	bool failed;		/* a read failed; it was reported */
	bool inside;		/* the line given last goes on */
	size_t at, end;		/* buffer[at..end) is read and not used */
	char buffer[INPUT_SIZE];
};

/* Input from an open descriptor, which the caller closes. */
void input_begin(struct input *, int fd, const char *name,
    struct progress *);

/*
 * Reads once more behind what is there, after moving that to the front of
 * the buffer. False at the end, after a failed read (reported: the exit
 * status will be 1), or when the buffer is full.
 */
bool input_fill(struct input *);

/*
 * The next line with its newline; *whole is false for a piece of a line that
 * is longer than INPUT_SIZE (more pieces follow, the last one ends with the
 * newline), and the last line may lack its newline. The slice is valid until
 * the next call. False at the end.
 */
bool input_line(struct input *, struct slice *line, bool *whole);

/* Up to room bytes copied from the buffer or read straight; 0 at the end. */
size_t input_read(struct input *, char *bytes, size_t room);

#endif
