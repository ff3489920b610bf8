/*
 * Tags: what a word is in a name. 0 is outside of any; then, each for PER,
 * ORG, LOC and MISC in turn, the first word of a name, a name of one word, one
 * inside, and the last one: in this order eight of them can follow the end of
 * a name, and eight only its beginning (see decode.c).
 */
#ifndef TAGGING_TAGS_H
#define TAGGING_TAGS_H

#include <stdbool.h>
#include <stdint.h>

#include "entity/words/mention.h"

enum { TAG_OUTSIDE = 0, TAG_BEGIN = 0, TAG_SINGLE, TAG_INSIDE, TAG_END,
    TAG_POSITIONS };

/* The tag of a type and one of the four positions. */
static inline uint8_t
tag_of(enum entity_type type, int position)
{
	return (uint8_t)(1 + position * TYPES + (int)type);
}

static inline enum entity_type
tag_type(uint8_t tag)
{
	return (enum entity_type)((tag - 1) % TYPES);
}

static inline int
tag_position(uint8_t tag)
{
	return (tag - 1) / TYPES;
}

/* Whether a name begins, or ends, with a word of this tag. */
static inline bool
tag_begins(uint8_t tag)
{
	return tag != TAG_OUTSIDE && tag_position(tag) <= TAG_SINGLE;
}

static inline bool
tag_ends(uint8_t tag)
{
	return tag != TAG_OUTSIDE && (tag_position(tag) == TAG_END ||
	    tag_position(tag) == TAG_SINGLE);
}

#endif
