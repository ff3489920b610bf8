/*
 * A document with more mentions than there is room for: the keys of all of
 * them, put away and read again by sentence, so that the document can be
 * given in parts.
 */
#ifndef TALLY_ROWS_OVERFLOW_H
#define TALLY_ROWS_OVERFLOW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tally/rows/buffer.h"
#include "tally/rows/sorter.h"

struct overflow {		/* start with a zeroed struct */
	struct buffer first;	/* rows, while they are few */
	size_t count;
	struct sorter *rows;	/* all, when they are many; else NULL */
};

/*
 * Notes a mention by its key. Returns whether there are more than `most`:
 * then all of them are here, in about so many bytes of memory.
 */
bool overflow_note(struct overflow *, struct slice key, uint32_t sent,
    size_t most, size_t memory);

/* The next mention by sentence, valid until the next call; false behind the
 * last. Only where there were more. */
bool overflow_next(struct overflow *, struct slice *key, uint32_t *sent);

/* The bytes in use. */
size_t overflow_size(const struct overflow *);

/* Forgets all, for the next document. */
void overflow_clear(struct overflow *);

/* Gives the memory back. */
void overflow_free(struct overflow *);

#endif
