/*
 * The best tags for a stretch of words: Viterbi's algorithm over the sums of
 * weights for each word's tags and for each two tags that follow each other.
 * Before and behind the stretch all is outside of names.
 */
#ifndef TAGGING_DECODE_H
#define TAGGING_DECODE_H

#include <stddef.h>
#include <stdint.h>

#include "core/vector.h"
#include "entity/tagging/model.h"

enum {
	DECODE_OUTER = 9,	/* tags that may follow each other freely */
	DECODE_LANES = 12,	/* the same, to fill whole vectors */
	DECODE_MOST = 12000	/* what decode_lanes takes of an emission */
};

/* The best ways to a word, by its tag: the best one of all is 0. */
struct ways {
	int16_t opening[VECTOR_LANES];	/* that begin a name, by type; then
				   those that are one */
	int16_t inner[VECTOR_LANES];	/* inside; then the last ones */
	int16_t outside;
	int16_t from_outside;	/* whether that one comes from outside */
};

/* The transitions as decode_lanes needs them. */
struct lane_transitions {
	int16_t from[DECODE_OUTER][VECTOR_LANES];	/* to opening tags */
	int16_t begin[VECTOR_LANES];	/* to inner ones, from a beginning */
	int16_t inside[VECTOR_LANES];	/* ... and from inside */
	int16_t out[VECTOR_LANES];	/* to outside, from single and last
				   ones */
	int16_t outside;	/* ... and from outside */
};

struct decoder {		/* start with a zeroed struct */
	const int32_t (*transitions)[MODEL_TAGS];
	int32_t outer[DECODE_OUTER][DECODE_LANES];
	struct lane_transitions lanes;
	int32_t (*sums)[MODEL_TAGS];	/* best way to this word and tag */
	int32_t (*rest)[MODEL_TAGS];	/* best way from there to the end */
	struct ways *ways;
	size_t sum_room, rest_room, way_room;
};

/*
 * The weights of each two tags that follow each other. They must stay as
 * they are until the next call of this.
 */
void decoder_transitions(struct decoder *,
    const int32_t transitions[MODEL_TAGS][MODEL_TAGS]);

/* Makes the transitions ready for decode_lanes: those of a model. */
void decoder_lanes(struct decoder *);

/*
 * Fills the tags of n words, n > 0; returns the sum of the best way, of 2^28 or
 * more what is left of it.
 */
int32_t decode(struct decoder *, const int32_t (*emissions)[MODEL_TAGS],
    size_t n, uint8_t *tags);

/*
 * The same tags, many times as fast, for emissions of which that of outside is
 * 0; of others no more than DECODE_MOST counts, for or against. Ways that are
 * so much worse than the best one that 16 bits do not hold it are as good as
 * each other.
 */
void decode_lanes(struct decoder *, const int16_t (*emissions)[MODEL_LANES],
    size_t n, uint8_t *tags);

/*
 * With the arguments of decode: fills for each word how much worse the best
 * way is that gives it another tag than the tags say; 0 where it is better,
 * as it may be for the tags of decode_lanes.
 */
void decode_margins(struct decoder *,
    const int32_t (*emissions)[MODEL_TAGS], size_t n, const uint8_t *tags,
    int32_t *margins);

/*
 * Second readings: names that the best way leaves out. Fills the tags of these
 * alone, no two names of both kinds beside each other, and at their words how
 * much worse the best way gets with the name: the one for which it gets least
 * worse first, and then those for which there is place beside it. Of names
 * that are worse by `limit` or more there are none.
 */
void decode_seconds(const struct decoder *,
    const int32_t (*emissions)[MODEL_TAGS], size_t n, const uint8_t *tags,
    int32_t limit, uint8_t *seconds, int32_t *margins);

/* Gives the memory back. */
void decoder_free(struct decoder *);

#endif
