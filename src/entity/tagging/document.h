/*
 * The document: how its words are written, and which names the last pass
 * found, as evidence for the same words elsewhere in it.
 */
#ifndef TAGGING_DOCUMENT_H
#define TAGGING_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entity/tagging/context.h"
#include "entity/tagging/mention.h"
#include "entity/tagging/model.h"

/* What has been seen of a word, or of the words of a name. */
struct seen {
	uint32_t id;		/* of the word; hash of the ids of several */
	uint16_t lower, capital;	/* where that says something */
	uint16_t tags[MODEL_TAGS];	/* as part of a name, by tag */
	uint16_t types[TYPES];	/* as a whole name of several words */
	uint16_t initials[TYPES];	/* as the initials of one */
	uint32_t around, twice;	/* what stands around it at least once, and
				   more often, as in struct word_context */
	uint8_t longest;	/* words of the longest name it begins */
	bool changed;		/* by document_recount */
};

struct document {		/* start with a zeroed struct */
	struct seen *list;
	uint32_t *slots;	/* + 1: numbers in the list, 0 free */
	size_t count, room;
	size_t size;		/* of the slots, a power of two */
};

enum { NAME_WORDS = 12 };	/* longer names are not remembered */

/* What has been seen of an id, or NULL. */
const struct seen *document_find(const struct document *, uint32_t id);

/* Takes into account how the words of a context are written. */
void document_see(struct document *, const struct context *);

/* Takes names into account: the tags of all words of a context. */
void document_count(struct document *, const struct context *,
    const uint8_t *tags);

/*
 * Takes names out of account that document_count took into it, and others of
 * the same context into it; the words that differ are changed from now on.
 */
void document_recount(struct document *, const struct context *,
    const uint8_t *before, const uint8_t *tags);

/* The id of words [from, to) together. */
uint32_t document_id(const struct words *, size_t from, size_t to);

/* Forgets everything and keeps the memory. */
void document_clear(struct document *);

/* Gives the memory back. */
void document_free(struct document *);

#endif
