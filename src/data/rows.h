/*
 * What the programs of the build share: the reading of a table's file, and
 * the message that ends the build.
 */
#ifndef DATA_ROWS_H
#define DATA_ROWS_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/slice.h"

/* A file being read: start with { path }. */
struct rows {
	const char *path;
	char *bytes;		/* all of it, NUL-terminated */
	size_t len;
	const char *next;	/* row */
	size_t line;		/* number of the row, from 1 */
};

/* Says what is wrong with a line of a file, and ends the program. */
static inline void
die(const char *path, size_t line, const char *why)
{
	fprintf(stderr, "%s:%zu: %s\n", path, line, why);
	exit(1);
}

/* Reads the whole file. */
static inline void
rows_read(struct rows *r)
{
	FILE *file = fopen(r->path, "rb");
	size_t room = 0, n;

	if (file == NULL)
		die(r->path, 0, "cannot be opened");
	do {
		if (r->len + 1 >= room) {
			room = room ? room * 2 : 65536;
			r->bytes = realloc(r->bytes, room);
			if (r->bytes == NULL)
				die(r->path, 0, "out of memory");
		}
		n = fread(r->bytes + r->len, 1, room - r->len - 1, file);
		r->len += n;
	} while (n > 0);
	if (ferror(file) || fclose(file) != 0)
		die(r->path, 0, "cannot be read");
	r->bytes[r->len] = '\0';
	r->next = r->bytes;
}

/* The next row that is neither empty nor of the header; false behind all. */
static inline bool
rows_next(struct rows *r, struct slice *row)
{
	const char *end = r->bytes + r->len, *newline;

	while (r->next < end) {
		r->line++;
		newline = memchr(r->next, '\n', (size_t)(end - r->next));
		if (newline == NULL)
			die(r->path, r->line, "no final newline");
		*row = slice_between(r->next, newline);
		if (memchr(row->at, '\0', row->len) != NULL)
			die(r->path, r->line, "a NUL byte");
		r->next = newline + 1;
		if (row->len > 0 && strncmp(row->at, "# ", 2) != 0)
			return true;
	}
	return false;
}

#endif
