/*
 * The rows of a table in src/data, for programs that the build runs. What is
 * wrong with one is said with its file and line, and ends the program with
 * status 1.
 */
#ifndef DATA_ROWS_H
#define DATA_ROWS_H

#include <stddef.h>

#include "core/error.h"
#include "core/slice.h"

struct row {
	const char *path;
	size_t line;
	const char *text;	/* NUL-terminated, without its newline */
};

struct rows {
	struct row *list;
	size_t count;
	char *bytes;		/* of all of them */
};

/*
 * Reads a file; lines that begin with "# " and empty ones are left out. The
 * path must outlive the rows. rows_free gives the memory back.
 */
void rows_read(struct rows *, const char *path);
void rows_free(struct rows *);

/* Says, as printf would, what is wrong with a row, and ends the program. */
void row_fail(const struct row *, const char *format, ...) ERROR_NORETURN;

/* The next column at *at, which is moved behind it and its TAB. */
struct slice row_column(const char **at);

/* count zeroed objects of size bytes; ends the program where there is none. */
void *rows_memory(size_t count, size_t size);

#endif
