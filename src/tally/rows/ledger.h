/*
 * Numbers by key, put away when memory is short and added up when they are
 * read again in the order of the keys. Of each key's values the first
 * `sums` are added up, of the others the largest is kept.
 */
#ifndef TALLY_ROWS_LEDGER_H
#define TALLY_ROWS_LEDGER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/slice.h"

enum { LEDGER_VALUES = 5 };

struct ledger;

/* An empty ledger that holds at most so many bytes in memory; 0: all. */
struct ledger *ledger_new(size_t memory, int sums);

/* Adds values, LEDGER_VALUES of them, below 2 to the power of 56. */
void ledger_put(struct ledger *, struct slice key, const uint64_t *values);

/*
 * The next key, bytewise, with its values; the key is valid until the next
 * call. False after the last. Then nothing more may be put.
 */
bool ledger_next(struct ledger *, struct slice *key, uint64_t *values);

/* Gives memory and files back. */
void ledger_free(struct ledger *);

#endif
