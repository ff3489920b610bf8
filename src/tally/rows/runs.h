/*
 * Sorted runs on disk: rows in order, written to temporary files, and merged
 * when they are read. Runs of one level stand in one file; when there are
 * many they are merged to one of the next level, so that open files and
 * buffers stay few.
 * Source: Knuth, "The Art of Computer Programming", vol. 3, 5.4.
 */
#ifndef TALLY_ROWS_RUNS_H
#define TALLY_ROWS_RUNS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/slice.h"

struct runs;

/* None yet; reading them takes about so many bytes of memory, not more than
 * a few megabytes. */
struct runs *runs_new(size_t memory);

/* A run: it begins, has rows put in order, and ends. */
void runs_begin(struct runs *);
void runs_put(struct runs *, struct slice row);
void runs_end(struct runs *);

/*
 * The next row of all runs in order, valid until the next call; false after
 * the last. After the first call there may be no new run.
 */
bool runs_next(struct runs *, struct slice *row);

/* Gives memory and files back. */
void runs_free(struct runs *);

#endif
