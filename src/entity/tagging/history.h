/*
 * The history of a document: what its words are elsewhere in it, as evidence
 * for the same words here. How they are written and what stands around them
 * is context aggregation, which names the last pass found with them extended
 * prediction history (Ratinov and Roth 2009).
 */
#ifndef TAGGING_HISTORY_H
#define TAGGING_HISTORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entity/tagging/context.h"
#include "entity/tagging/model.h"
#include "entity/words/mention.h"
#include "entity/words/words.h"

/* What the document tells of a word, or of the words of a name. */
struct evidence {
	uint32_t id;		/* of the word; hash of the ids of several */
	uint16_t lower, capital;	/* where that says something */
	uint16_t tags[MODEL_TAGS];	/* as part of a name, by tag */
	uint16_t types[TYPES];	/* as a whole name of several words */
	uint16_t initials[TYPES];	/* as the initials of one */
	uint8_t longest;	/* words of the longest name it begins */
	bool titled;		/* begins a person's name behind a title */
	uint32_t tagged;	/* the sum of the tags */
	uint32_t around, twice;	/* what stands around it at least once, and
				   more often, as in struct word_context */
	uint32_t person;	/* the first word, + 1, at which a person's
				   name of several words begins with it */
	bool changed;		/* by history_change_tags */
	uint8_t ruled;		/* + 1: the type of a name that it ends, by a
				   rule */
	bool rivalled;		/* and it is of a person's name too */
};

struct history {		/* start with a zeroed struct */
	struct evidence *list;
	uint32_t *slots;	/* + 1: numbers in the list, 0 free */
	size_t count, room;
	size_t size;		/* of the slots, a power of two */
	uint32_t *by_word;	/* + 1: number in the list of each word of the
				   context, where it is known; 0 not */
	uint8_t *usual;		/* of each word of the context, the tag that
				   words like it mostly have elsewhere, or
				   HISTORY_UNKNOWN: kept by
				   history_features.c until tags change */
	size_t word_room, usual_room;
	uint32_t before;	/* words before those of the context */
	uint32_t words;		/* and with these */
	bool rules;		/* one of the words is ruled */
};

enum {
	NAME_WORDS = 12,	/* longer names are not remembered */
	HISTORY_UNKNOWN = 255
};

/* What the document tells of an id, or NULL. */
const struct evidence *history_find(const struct history *, uint32_t id);

/* The same of word i of the context, with its own id or another one. */
static inline const struct evidence *
history_find_word(const struct history *h, size_t i, uint32_t id)
{
	uint32_t number = h->by_word[i];

	return number != 0 && h->list[number - 1].id == id ?
	    &h->list[number - 1] : history_find(h, id);
}

/* Takes into account how words are written, and what stands around them. */
void history_add_contexts(struct history *, const struct context *);

/* Takes names into account: the tags of all words. */
void history_add_tags(struct history *, const struct context *,
    const uint8_t *tags);

/*
 * Takes names out of account that history_add_tags took into it, and others of
 * the same context into it; the words that differ are changed from now on.
 */
void history_change_tags(struct history *, const struct context *,
    const uint8_t *before, const uint8_t *tags);

/*
 * Whether a person's name of several words that begins with a word of evidence
 * stands before word i of the context.
 */
bool history_is_behind(const struct history *, const struct evidence *,
    size_t i);

/* A rule says that a word, by its id, ends names of a type. */
void history_rule(struct history *, uint32_t id, enum entity_type);

/* Such a word is of a person's name too. */
void history_rival(struct history *, uint32_t id);

/* The id of words [from, to) together. */
uint32_t history_id(const struct words *, size_t from, size_t to);

/* Forgets everything and keeps the memory. */
void history_clear(struct history *);

/* Gives the memory back. */
void history_free(struct history *);

#endif
