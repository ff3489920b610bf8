/*
 * Which texts share most: a text has features, such as the hashes of its
 * sentences, and of the texts before it the one is looked for that has most
 * of them. Features of one text alone, which are most, are counted and
 * forgotten; the others are kept by text and by feature. A text most of
 * whose features stood nowhere before is done with; else each feature is a
 * vote for the texts that have it, and where it is common, only for the
 * first FEATURES_COMMON of them; then those of the texts with most votes of
 * their own, at most FEATURES_TRIED, are compared feature by feature, until
 * no other one could have more. So what is found is right but where more
 * than half of a text stands in many others, and what thousands of texts
 * share costs no more than what a few do.
 * Source: A. Broder, "On the Resemblance and Containment of Documents",
 * Compression and Complexity of Sequences, 1997, for the measure; S. Sarawagi
 * and A. Kirpal, "Efficient Set Joins on Similarity Predicates", SIGMOD 2004,
 * for votes where features are rare and looking up where they are not.
 */
#ifndef TALLY_COUNTING_FEATURES_H
#define TALLY_COUNTING_FEATURES_H

#include <stddef.h>
#include <stdint.h>

enum { FEATURES_COMMON = 64, FEATURES_TRIED = 16 };

struct features;

/* No features yet. */
struct features *features_new(void);

/*
 * Adds features of a text, hashes of which the upper 40 bits count; in any
 * order, also the same ones again. Texts are numbers from 0.
 */
void features_add(struct features *, const uint64_t *hashes, size_t count,
    uint32_t text);

/*
 * Ends adding: from here on texts go by rank, from 0 and below `texts`, the
 * earlier first; rank_of gives it for each text.
 */
void features_rank(struct features *, const uint32_t *rank_of, size_t texts);

/* How many features a text has, each once. */
uint32_t features_whole(const struct features *, uint32_t rank);

/*
 * How many of a text's features the earlier text has that has most of them,
 * where that is more than half; *earlier is its rank, of equal ones the
 * first. Else 0.
 */
uint32_t features_find(struct features *, uint32_t rank, uint32_t *earlier);

/* Gives the memory back. */
void features_free(struct features *);

#endif
