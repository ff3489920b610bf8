/*
 * The best tags for a stretch of words: Viterbi's algorithm over the sums of
 * weights for each word's tags and for each two tags that follow each other.
 * Before and behind the stretch all is outside of names.
 */
#ifndef TAGGING_DECODE_H
#define TAGGING_DECODE_H

#include <stddef.h>
#include <stdint.h>

#include "entity/tagging/model.h"

enum {
	DECODE_OUTER = 9,	/* tags that may follow each other freely */
	DECODE_LANES = 12	/* the same, to fill whole vectors */
};

struct decoder {		/* start with a zeroed struct */
	const int32_t (*transitions)[MODEL_TAGS];
	int32_t outer[DECODE_OUTER][DECODE_LANES];
	int32_t (*sums)[MODEL_TAGS];	/* best way to this word and tag */
	int32_t (*rest)[MODEL_TAGS];	/* best way from there to the end */
	size_t sum_room, rest_room;
};

/*
 * The weights of each two tags that follow each other. They must stay as
 * they are until the next call of this.
 */
void decoder_transitions(struct decoder *,
    const int32_t transitions[MODEL_TAGS][MODEL_TAGS]);

/* Fills the tags of n words, n > 0; returns the sum of the best way. */
int32_t decode(struct decoder *, const int32_t (*emissions)[MODEL_TAGS],
    size_t n, uint8_t *tags);

/*
 * After decode, with the same arguments: fills for each word how much worse
 * the best way is that gives it another tag.
 */
void decode_margins(struct decoder *,
    const int32_t (*emissions)[MODEL_TAGS], size_t n, const uint8_t *tags,
    int32_t *margins);

/* Gives the memory back. */
void decoder_free(struct decoder *);

#endif
