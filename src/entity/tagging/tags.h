/*
 * Tags: what a word is in a name. 0 is outside of any; then, for PER, ORG,
 * LOC and MISC in turn, the first word of a name, one inside, the last one,
 * and a name of one word.
 */
#ifndef TAGGING_TAGS_H
#define TAGGING_TAGS_H

#include <stdbool.h>
#include <stdint.h>

#include "entity/words/mention.h"

enum { TAG_OUTSIDE = 0, TAG_BEGIN = 0, TAG_INSIDE, TAG_END, TAG_SINGLE,
    TAG_POSITIONS };

/* The tag of a type and one of the four positions. */
static inline uint8_t
tag_of(enum entity_type type, int position)
{
	return (uint8_t)(1 + (int)type * TAG_POSITIONS + position);
}

static inline enum entity_type
tag_type(uint8_t tag)
{
	return (enum entity_type)((tag - 1) / TAG_POSITIONS);
}

static inline int
tag_position(uint8_t tag)
{
	return (tag - 1) % TAG_POSITIONS;
}

/* Whether a name begins, or ends, with a word of this tag. */
static inline bool
tag_begins(uint8_t tag)
{
	return tag != TAG_OUTSIDE && (tag_position(tag) == TAG_BEGIN ||
	    tag_position(tag) == TAG_SINGLE);
}

static inline bool
tag_ends(uint8_t tag)
{
	return tag != TAG_OUTSIDE && tag_position(tag) >= TAG_END;
}

#endif
