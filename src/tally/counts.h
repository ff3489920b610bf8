/*
 * How many documents and how many mentions each of a set of numbered things
 * (names, periods) has. Documents are numbered too, from 1.
 */
#ifndef TALLY_COUNTS_H
#define TALLY_COUNTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct count {
	uint64_t documents;
	uint64_t mentions;
	uint32_t last;		/* the document seen last, 0 before any */
};

struct counts {			/* start with a zeroed struct */
	struct count *list;	/* by thing */
	size_t count;
	size_t room;
	uint64_t *pairs;	/* set of thing and scattered document */
	size_t size;		/* of the set: 0 or a power of two */
	size_t used;
};

/* Makes the list as long as `count` things, the new ones with no counts. */
void counts_reach(struct counts *, size_t count);

/*
 * Says that a document has this thing; the first time is counted. All that
 * is said about a document comes in one run, unless it is scattered: only
 * then every pair of thing and document is kept in memory. Returns whether
 * it was counted.
 */
bool counts_document(struct counts *, uint32_t thing, uint32_t document,
    bool scattered);

/* Gives the memory back. */
void counts_free(struct counts *);

#endif
