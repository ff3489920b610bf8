/*
 * Glossary:
 *
 *	buffer		bytes that grow
 *	row		bytes that are sorted as one: keys, then columns
 *	column		of a row: text that a TAB ends
 *	rank		numbers before a row that put larger ones first
 *	run		rows that were sorted and written to disk
 *	spill		to write a run when memory is short
 *	heap		gives the least of the next rows of many runs
 *	aggregation	adding up the values of rows with one key
 *	radix sort	by one byte of a number after the other
 */

/*
 * An external merge sort: rows of any bytes, sorted bytewise, with bounded
 * memory. When the rows take more than that, they are written as a sorted run
 * to a file in TMPDIR, which has no name any more, and the runs are merged at
 * the end.
 */
#ifndef TALLY_ROWS_SORTER_H
#define TALLY_ROWS_SORTER_H

#include <stdbool.h>
#include <stddef.h>

#include "core/slice.h"

struct sorter;

/* An empty sorter that holds at most so many bytes in memory; 0: all. */
struct sorter *sorter_new(size_t memory);

/* Adds a row, which is copied. A failing disk ends the program: exit 2. */
void sorter_put(struct sorter *, struct slice row);

/* Adds a row made of two pieces. */
void sorter_put_both(struct sorter *, struct slice first, struct slice rest);

/*
 * The next row in order, valid until the next call; false after the last.
 * After the first call nothing more may be put.
 */
bool sorter_next(struct sorter *, struct slice *row);

/* Gives memory and files back. */
void sorter_free(struct sorter *);

#endif
