/*
 * Which documents are copies. A document is a copy of an earlier one, by
 * date, then id, when more than half of its sentences stand there, or, as
 * for a copy that was edited, more than half of its word shingles. What is
 * measured is containment, not similarity: copies of wire stories are cut.
 * Source: A. Broder, "On the Resemblance and Containment of Documents",
 * Compression and Complexity of Sequences, 1997.
 */
#ifndef TALLY_COUNTING_STORIES_H
#define TALLY_COUNTING_STORIES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tally/counting/documents.h"

struct stories;

struct stories *stories_new(void);

/* Adds the sentences of a document, or of a piece of one. */
void stories_add(struct stories *, const struct document *);

/* Finds the copies; nothing may be added any more. */
void stories_find(struct stories *);

/*
 * The number, from 1, of the document that a document's story begins with;
 * 0 for one that is no copy and has none.
 */
uint32_t stories_of(const struct stories *, struct slice id);

struct copy {
	struct slice id, original;
	uint32_t date, original_date;
	uint32_t part, whole;	/* of its sentences, or shingles */
	bool edited;		/* shingles */
};

/* How many documents there are, numbered from 0, and whether one is a copy. */
size_t stories_count(const struct stories *);
bool stories_copy(const struct stories *, size_t number, struct copy *);

/* Gives the memory back. */
void stories_free(struct stories *);

#endif
