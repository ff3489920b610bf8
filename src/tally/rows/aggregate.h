/*
 * Aggregation: values by key, of which any number may be put, in bounded
 * memory. A key has two parts, a group and a member of it. What is put goes
 * to disk, to the partition that the hash of its group tells; a partition is
 * then added up in memory, or divided once more where it has no room there.
 * Of a key's values the first `sums` are added up, of the others the largest
 * is kept.
 * Source: the hybrid hash aggregation of G. Graefe, "Query Evaluation
 * Techniques for Large Databases", ACM Computing Surveys 25 (2), 1993, 4.
 */
#ifndef TALLY_ROWS_AGGREGATE_H
#define TALLY_ROWS_AGGREGATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/slice.h"

enum { AGGREGATE_VALUES = 5 };

struct aggregate;

/*
 * An empty aggregation that holds about so many bytes when it is read, and a
 * small part of them before. Only the members of one group are held however
 * many they are.
 */
struct aggregate *aggregate_new(size_t memory, int sums);

/* Adds values, AGGREGATE_VALUES of them. */
void aggregate_put(struct aggregate *, struct slice group,
    struct slice member, const uint64_t *values);

/* The same, but once only for all that is put with one number, from 1: of
 * what is put so of one key again, nothing is added. */
void aggregate_put_once(struct aggregate *, struct slice group,
    struct slice member, const uint64_t *values, uint64_t number);

struct aggregated {
	struct slice group, member;
	uint64_t values[AGGREGATE_VALUES];
	bool first;		/* of its group */
};

/*
 * The next key, valid until the next call: all members of a group come one
 * after the other, bytewise; the groups in any order. False after the last.
 * After the first call nothing more may be put.
 */
bool aggregate_next(struct aggregate *, struct aggregated *);

/* Gives memory and files back. */
void aggregate_free(struct aggregate *);

#endif
