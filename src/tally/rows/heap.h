/*
 * A binary heap for merging many sorted sequences: it holds the first item
 * of each that is left, and gives the least. Equal keys come in the order of
 * the sequences' numbers.
 */
#ifndef TALLY_ROWS_HEAP_H
#define TALLY_ROWS_HEAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/slice.h"

struct heap_item {
	uint64_t prefix;	/* of the key: see row.h */
	struct slice key;
	uint32_t number;	/* of its sequence */
};

struct heap {			/* start with a zeroed struct */
	struct heap_item *list;
	size_t count;
	size_t room;
};

/* Adds an item; its key must stay where it is until the item was popped. */
void heap_push(struct heap *, struct slice key, uint32_t number);

/* The least item, or NULL when there is none. */
const struct heap_item *heap_least(const struct heap *);

/* Drops the least item, after which its sequence may push the next. */
void heap_pop(struct heap *);

/* Both at once: the next key of the sequence that had the least item. */
void heap_replace(struct heap *, struct slice key);

/* Gives the memory back. */
void heap_free(struct heap *);

#endif
