/*
 * Glossary:
 *
 *	buffer		bytes that grow
 *	row		bytes that are sorted as one: keys, then columns
 *	column		of a row: text that a TAB ends
 *	rank		numbers before a row that put larger ones first
 *	spill		to write rows to disk when memory is short
 *	spool		rows in a temporary file, one after the other
 *	run		a sequence of them that is sorted
 *	heap		gives the least of the next rows of many runs
 *	aggregation	adding up the values of rows with one key
 *	group, member	the two parts of such a key
 *	partition	the groups whose hashes begin alike
 *	radix sort	by one byte of a number after the other
 */

/*
 * An external merge sort: rows of any bytes, sorted bytewise, with bounded
 * memory. When the rows take more than that, they are written as a sorted run
 * to disk, and the runs are merged at the end.
 */
#ifndef TALLY_ROWS_SORTER_H
#define TALLY_ROWS_SORTER_H

#include <stdbool.h>
#include <stddef.h>

#include "core/slice.h"

struct sorter;

/* An empty sorter that holds at most so many bytes in memory; 0: all. */
struct sorter *sorter_new(size_t memory);

/* Says that no more than so many of the first rows will be asked for; 0: all.
 * Others may then be dropped. */
void sorter_keep(struct sorter *, size_t most);

/* Adds a row, which is copied. A failing disk ends the program: exit 2. */
void sorter_put(struct sorter *, struct slice row);

/* Adds a row made of two pieces. */
void sorter_put_both(struct sorter *, struct slice first, struct slice rest);

/*
 * The next row in order, valid until the next call; false after the last.
 * After the first call nothing more may be put.
 */
bool sorter_next(struct sorter *, struct slice *row);

/* The bytes that are held in memory before reading. */
size_t sorter_size(const struct sorter *);

/* Gives memory and files back. */
void sorter_free(struct sorter *);

#endif
