/*
 * Near-duplicates: which documents are copies. A document is a copy of an
 * earlier one, by date, then id, when more than half of its sentences stand
 * there, or, as for a copy that was edited, more than half of its shingles;
 * of several the one that has most, of equals the earliest. What is measured
 * is containment, not similarity: copies of wire stories are cut. A document
 * and its copies are one story. Words are runs of ASCII letters and digits
 * and of bytes from 0x80, in lower case; sentences are compared as words;
 * shingles are all runs of five words, over all sentences. Documents of the
 * same sentences in the same order are compared as one.
 * Source: A. Broder, "On the Resemblance and Containment of Documents",
 * Compression and Complexity of Sequences, 1997; and see features.h.
 */
#ifndef TALLY_COUNTING_DUPLICATES_H
#define TALLY_COUNTING_DUPLICATES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tally/counting/documents.h"

struct duplicates;

/* No documents yet. */
struct duplicates *duplicates_new(void);

/*
 * Adds a document, whole, with its records; returns its number: the first is
 * 0, the next 1.
 */
uint32_t duplicates_add(struct duplicates *, const struct document *);

/* Finds the copies; nothing may be added any more. */
void duplicates_find(struct duplicates *);

/*
 * The number, from 1, of the document that a document's story begins with;
 * 0 for one that is no copy and has none.
 */
uint32_t duplicates_story(const struct duplicates *, uint32_t number);

struct copy {
	struct slice id, original;
	uint32_t date, original_date;
	uint32_t part, whole;	/* of its sentences, or shingles */
	bool edited;		/* shingles */
};

/* How many documents there are, and whether one is a copy, and of what. */
size_t duplicates_count(const struct duplicates *);
bool duplicates_copy(const struct duplicates *, size_t number, struct copy *);

/* Gives the memory back. */
void duplicates_free(struct duplicates *);

#endif
