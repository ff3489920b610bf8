/*
 * Tags: what a word is in a name. 0 is outside of any; then, for PER, ORG,
 * LOC and MISC in turn, the first word of a name, one inside, the last one,
 * and a name of one word.
 */
#ifndef TAGGING_TAGS_H
#define TAGGING_TAGS_H

#include <stdbool.h>
#include <stdint.h>

#include "entity/tagging/mention.h"

enum { TAG_OUTSIDE = 0, TAG_BEGIN = 0, TAG_INSIDE, TAG_END, TAG_SINGLE,
    TAG_PLACES };

/* The tag of a type and one of the four places. */
static inline uint8_t
tag_of(enum entity_type type, int place)
{
	return (uint8_t)(1 + (int)type * TAG_PLACES + place);
}

static inline enum entity_type
tag_type(uint8_t tag)
{
	return (enum entity_type)((tag - 1) / TAG_PLACES);
}

static inline int
tag_place(uint8_t tag)
{
	return (tag - 1) % TAG_PLACES;
}

/* Whether a name begins, or ends, with a word of this tag. */
static inline bool
tag_begins(uint8_t tag)
{
	return tag != TAG_OUTSIDE && (tag_place(tag) == TAG_BEGIN ||
	    tag_place(tag) == TAG_SINGLE);
}

static inline bool
tag_ends(uint8_t tag)
{
	return tag != TAG_OUTSIDE && tag_place(tag) >= TAG_END;
}

#endif
