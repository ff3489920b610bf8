/*
 * Aggregation by sorting: values by key, spilled to disk when memory is
 * short, and one group for each key when they are read again in the order of
 * the keys. Of a group's values the first `sums` are added up, of the others
 * the largest is kept.
 */
#ifndef TALLY_ROWS_AGGREGATE_H
#define TALLY_ROWS_AGGREGATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/slice.h"

enum { AGGREGATE_VALUES = 5 };

struct aggregate;

/* An empty aggregation that holds at most so many bytes in memory; 0: all. */
struct aggregate *aggregate_new(size_t memory, int sums);

/* Adds values, AGGREGATE_VALUES of them, below 2 to the power of 56. */
void aggregate_put(struct aggregate *, struct slice key,
    const uint64_t *values);

/*
 * The next key, bytewise, with its values; the key is valid until the next
 * call. False after the last. Then nothing more may be put.
 */
bool aggregate_next(struct aggregate *, struct slice *key, uint64_t *values);

/* Gives memory and files back. */
void aggregate_free(struct aggregate *);

#endif
