/*
 * The list of a word's features while it is made: what features.c and
 * history_features.c share.
 */
#ifndef TAGGING_FEATURE_LIST_H
#define TAGGING_FEATURE_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entity/tagging/context.h"
#include "entity/tagging/history.h"
#include "entity/tagging/model.h"
#include "entity/words/words.h"

/*
 * The kinds of features, or feature templates. Of a neighbour, the kind stands
 * for the nearest one that it is used for, and the distance is added. The
 * number of a kind goes into the hashes by which the model knows features: a
 * new kind stands at the end, and whatever else changes needs a new model.
 * Numbers that are left out were of kinds that went.
 */
enum kind {
	KIND_WORD = 2, KIND_CLASS = KIND_WORD + 8, KIND_GROUP = KIND_CLASS + 8,
	KIND_SHAPE = KIND_GROUP + 8, KIND_CUES = KIND_SHAPE + 8,
	KIND_GAZETTEER = KIND_CUES + 8, KIND_WORD_SHAPE = KIND_GAZETTEER + 8,
	KIND_PREFIX, KIND_SUFFIX, KIND_FORM, KIND_NAMED, KIND_NAMED_NEXT,
	KIND_NAMED_BEFORE, KIND_COMMON, KIND_MATCH, KIND_MATCHES,
	KIND_MATCH_CLASS, KIND_MATCH_SHAPE, KIND_MATCH_DOCUMENT = 63,
	KIND_WORDS_BEFORE, KIND_WORDS_NEXT, KIND_CLASSES_BEFORE,
	KIND_CLASSES_NEXT, KIND_CLASSES_AROUND, KIND_CLASS_WORD_BEFORE,
	KIND_CLASS_WORD_NEXT, KIND_SHAPES_AROUND = 75, KIND_SHAPES_WIDE,
	KIND_GROUPS_BEFORE, KIND_GROUPS_NEXT, KIND_CLASS_SHAPES, KIND_RUN,
	KIND_RUN_FIRST, KIND_RUN_LAST, KIND_RUN_LAST_CLASS,
	KIND_RUN_FIRST_CLASS, KIND_RUN_BEFORE, KIND_RUN_BEFORE_CLASS,
	KIND_RUN_BEHIND, KIND_RUN_BEHIND_CLASS, KIND_RUN_BETWEEN,
	KIND_RUN_LAST_CUES, KIND_RUN_BEFORE_CUES, KIND_RUN_BEHIND_CUES,
	KIND_WIDE_FIRST, KIND_WIDE_LAST, KIND_WIDE_HEAD, KIND_RUN_BEFORE_2,
	KIND_RUN_BEHIND_2, KIND_APPOSITION, KIND_APPOSITION_CLASS, KIND_ACRONYM,
	KIND_MODE, KIND_POSITION, KIND_ROW, KIND_WRITTEN, KIND_NUMBERS,
	KIND_SLUG_MATCH, KIND_SLUG_SHAPE, KIND_TAGS, KIND_TAGS_SHARE,
	KIND_TYPES, KIND_TYPES_SHARE, KIND_TAGS_BEFORE, KIND_TAGS_NEXT,
	KIND_NAME, KIND_NAME_TYPE, KIND_INITIALS, KIND_OUTSIDE, KIND_TAG_OTHERS,
	KIND_STEM, KIND_AGENCY_WORD, KIND_AGENCY_NEXT, KIND_AGENCY_MATCH,
	KIND_AGENCY_SHAPE, KIND_AROUND, KIND_MATCH_RUN,
	KIND_PATTERN, KIND_QUOTED, KIND_QUOTED_LENGTH, KIND_QUOTED_BEFORE,
	KIND_HEADLINE, KIND_HEADLINE_CLASS, KIND_TOPIC_BESIDE,
	KIND_TOPICS_BESIDE, KIND_TOPIC_MATCH, KIND_TOPIC_SHAPE,
	KIND_TOPIC_CLASS
};

enum { BEFORE_ALL = 1, BEHIND_ALL = 2 };	/* ids of what is no word */

struct feature_list {
	const struct context *context;
	const struct history *history;
	const uint8_t *lines;	/* of the model */
	uint32_t from, to;	/* the sentence: no numbers of the type of
				   features, so that compilers know that these
				   do not change them */
	uint32_t at;		/* the word */
	uint64_t *end;		/* of the features so far */
};

/* An empty list for an open word; features has room for FEATURES_MOST. */
static inline struct feature_list
begin_list(const struct context *context, const struct history *history,
    size_t word, uint64_t *features)
{
	const struct sentence_context *sentence =
	    &context->by_sentence[context->by_word[word].sentence];
	struct feature_list l = { context, history, context->model->lines,
	    sentence->from, sentence->to, (uint32_t)word, features };

	return l;
}

/*
 * Appends a feature: a kind, and two things that it says. Its line of the
 * model is on its way from memory while the next ones are made. Sums of odd
 * multiples spread well enough (multiply-add hashing: Dietzfelbinger 1996).
 */
static inline void
put(struct feature_list *l, unsigned kind, uint32_t a, uint32_t b)
{
	uint64_t hash = a * UINT64_C(0x9E3779B97F4A7C15) +
	    b * UINT64_C(0xC2B2AE3D27D4EB4F) +
	    kind * UINT64_C(0x165667B19E3779F9);

	memory_hint(l->lines + model_line(hash));
	*l->end++ = hash;
}

/* Whether there is a word so many words on. */
static inline bool
has(const struct feature_list *l, int distance)
{
	return distance < 0 ? l->at >= l->from + (uint32_t)-distance :
	    l->at + (uint32_t)distance < l->to;
}

/* The word so many words on, which must be one of the sentence. */
static inline const struct word *
word_at(const struct feature_list *l, int distance)
{
	return l->context->words->list + l->at + distance;
}

/* Its context. */
static inline const struct word_context *
context_at(const struct feature_list *l, int distance)
{
	return l->context->by_word + l->at + distance;
}

/* Its id; beyond the sentence one that no word has. */
static inline uint32_t
id_at(const struct feature_list *l, int distance)
{
	if (!has(l, distance))
		return distance < 0 ? BEFORE_ALL : BEHIND_ALL;
	return context_at(l, distance)->id;
}

/* Its shape, likewise. */
static inline uint32_t
shape_at(const struct feature_list *l, int distance)
{
	return has(l, distance) ? context_at(l, distance)->shape : 0xFF;
}

/* Where word `at` stands in words [from, end): enum position. */
static inline uint32_t
position_in(size_t from, size_t end, size_t at)
{
	static const uint8_t positions[] = { POSITION_INSIDE, POSITION_FIRST,
	    POSITION_LAST, POSITION_ALONE };

	return positions[(at == from) | (at + 1 == end) << 1];
}

/* A count in five steps. */
static inline uint32_t
few(size_t n)
{
	return (uint32_t)((n > 0) + (n > 1) + (n > 2) + (n > 5));
}

#endif
