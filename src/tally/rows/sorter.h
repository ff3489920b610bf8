/*
 * Rows of any bytes, sorted bytewise, with bounded memory: when the rows
 * take more than that, they are written as a sorted run to a file in TMPDIR,
 * which has no name any more, and the runs are merged at the end.
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
