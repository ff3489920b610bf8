/*
 * The least of many sorted sequences, for merging them: each sequence, told
 * by its number, shows its head here. A binary heap; equal keys come in the
 * order of the sequences' numbers.
 */
#ifndef TALLY_ROWS_HEADS_H
#define TALLY_ROWS_HEADS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/slice.h"

struct head {
	struct slice key;
	uint32_t number;
};

struct heads {			/* start with a zeroed struct */
	struct head *list;
	size_t count;
	size_t room;
};

/* Adds a sequence; the key must stay where it is until it was dropped. */
void heads_add(struct heads *, struct slice key, uint32_t number);

/* The least head, or NULL when there is none. */
const struct head *heads_least(const struct heads *);

/* Drops the least head; it may be added again with its next key. */
void heads_drop(struct heads *);

/* Gives the memory back. */
void heads_free(struct heads *);

#endif
