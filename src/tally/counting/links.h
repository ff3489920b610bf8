/*
 * How often two names stand together: counts by a key that is their two
 * numbers side by side. There may be many more of these than names, so they
 * are short, and are counted some at a time, while memory is fetched.
 */
#ifndef TALLY_COUNTING_LINKS_H
#define TALLY_COUNTING_LINKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tally/counting/counts.h"

enum { LINKS_BATCH = 64 };

struct link_told {		/* the stories of a link */
	uint32_t stories;
	uint32_t last;		/* the one seen last */
};

struct link_noted {
	uint64_t key;
	uint32_t document, story;
};

struct links {			/* start with zeroes, but for: */
	bool in_stories;	/* stories are counted too */
	struct link *slots;
	struct link_told *told;	/* beside them */
	size_t size;		/* 0 or a power of two */
	size_t used;
	struct carries carries;
	struct link_noted noted[LINKS_BATCH];	/* to be counted */
	size_t noted_count;
};

/* Once more in a document, by its number from 1, and its story. */
void links_note(struct links *, uint64_t key, const struct document *);

/* Counts all that was noted; to be called before anything below. */
void links_settle(struct links *);

/* The key in slot number `at`, below `size`; false when that is free. */
bool links_key(const struct links *, size_t at, uint64_t *key);

/*
 * The counts of a key that is there: mentions, documents, stories, and the
 * document seen last.
 * links_hint asks for the memory, for many keys in a row.
 */
void links_hint(const struct links *, uint64_t key);
struct count links_find(const struct links *, uint64_t key);

/* The bytes in use, or, where they are about to grow, meanwhile. */
size_t links_memory(const struct links *);

/* Forgets all links and gives the memory back. */
void links_free(struct links *);

#endif
