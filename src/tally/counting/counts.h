/*
 * How many documents, stories and mentions something has. All that is said
 * of one document comes in one run, and so do all documents of one story
 * (see documents.h), so that each is counted once without remembering which.
 */
#ifndef TALLY_COUNTING_COUNTS_H
#define TALLY_COUNTING_COUNTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tally/counting/documents.h"

struct count {
	uint64_t mentions;
	uint32_t documents;
	uint32_t stories;
	uint32_t last;		/* the document seen last, 0 before any */
	uint32_t last_story;
};

/* Adds mentions in a document; returns whether it is a document more. */
static inline int
count_add(struct count *c, const struct document *d, uint64_t mentions)
{
	c->mentions += mentions;
	if (c->last == d->number)
		return 0;
	c->last = d->number;
	c->documents++;
	if (c->last_story != d->story) {
		c->last_story = d->story;
		c->stories++;
	}
	return 1;
}

/* Whether a document, or NULL, is the last of those counted. */
static inline bool
count_has(const struct count *c, const struct document *d)
{
	return d != NULL && c->last == d->number;
}

/* Counts by a key that is a number, such as two numbers side by side. */
struct cell {
	uint64_t key;		/* + 1; 0 is a free slot */
	struct count count;
};

struct cells {			/* start with a zeroed struct */
	struct cell *slots;
	size_t size;		/* 0 or a power of two */
	size_t used;
};

/* The count of a key below UINT64_MAX; valid until the next call. */
struct count *cells_at(struct cells *, uint64_t key);

/* The same without adding the key: NULL when it is not there. */
const struct count *cells_find(const struct cells *, uint64_t key);

/* The bytes in use, or, where they are about to grow, meanwhile. */
size_t cells_memory(const struct cells *);

/* Gives the memory back. */
void cells_free(struct cells *);

/*
 * Sums that fit into 32 bits as a rule: what goes beyond them is carried to a
 * place of its own, by a key that the caller has for each sum.
 */
struct carries {		/* start with a zeroed struct */
	struct cells cells;	/* as mentions: times 2 to the power of 32 */
	bool used;
};

void carries_carry(struct carries *, uint64_t key, uint64_t more);

static inline void
carries_add(struct carries *c, uint32_t *sum, uint64_t key, uint64_t more)
{
	uint64_t whole = *sum + more;

	*sum = (uint32_t)whole;
	if (whole > UINT32_MAX)
		carries_carry(c, key, whole >> 32);
}

/* The whole of a sum. */
uint64_t carries_whole(const struct carries *, uint32_t sum, uint64_t key);

static inline uint64_t
carries_sum(const struct carries *c, uint32_t sum, uint64_t key)
{
	return c->used ? carries_whole(c, sum, key) : sum;
}

/* Gives the memory back. */
void carries_free(struct carries *);

#endif
