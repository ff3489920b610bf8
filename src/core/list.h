/*
 * A list of the user's: a file that is read line by line, once, at start.
 * All lists are read alike: a byte order mark at the start is passed by, a
 * line ends in LF or CR LF, and lines that are blank, or begin with #, do not
 * count.
 */
#ifndef CORE_LIST_H
#define CORE_LIST_H

#include "core/slice.h"

struct list_line {
	struct slice text;	/* without its line end; never blank */
	const char *path;	/* of the file, and the number of the line in */
	unsigned long number;	/* it, from 1: for messages */
};

/* Takes a line, which is valid until it returns. */
typedef void list_taker(void *of, const struct list_line *);

/*
 * Hands every line of a file that counts to a function, in order. A file that
 * cannot be read to its end, for want of memory too, or holds a NUL, which no
 * text does, is named and ends the program: exit 2.
 */
void list_read(const char *path, list_taker *, void *of);

#endif
