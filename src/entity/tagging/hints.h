/*
 * Hints: what the rules of names say of a document's words. They are weighed
 * with what the features say, and those that are sure outweigh it.
 */
#ifndef TAGGING_HINTS_H
#define TAGGING_HINTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entity/tagging/context.h"
#include "entity/tagging/favours.h"
#include "entity/tagging/history.h"
#include "entity/tagging/model.h"
#include "entity/tagging/rules.h"

struct hint {			/* of words [first, last) */
	uint32_t first, last;
	uint32_t next;		/* + 1: another one of the same first word */
	uint16_t rule;		/* its number: an earlier one goes first */
	uint8_t type;		/* enum entity_type, or RULE_NONE */
	uint8_t weight;		/* RULE_SURE, or 1 to 9 */
	uint8_t again;		/* enum rule_again */
};

struct hint_word {
	uint32_t kinds;		/* enum word_kind */
	uint16_t number;	/* of the rules' word, or 0 */
};

struct hints {			/* start with a zeroed struct */
	struct hint *list;
	size_t count, room;
	uint32_t *by_word;	/* + 1: the newest hint that begins there */
	size_t word_room;
	struct hint_word *words;	/* by word of the document */
	size_t hint_room;
	uint16_t *numbers;	/* the rules' of words of the lexicon, of which
				   so many are filled, at such a time */
	size_t number_count, number_room;
	uint32_t lexicon_times;
	uint32_t word_count;	/* of the document so far ... */
	uint32_t subjects[RULE_CLASSES];	/* ... and those of classes */
};

/*
 * Finds the hints of a document, or of its next part, and opens the words
 * that they make names of. The history is told of names of which a word alone
 * is one too, and gives hints of those. The work for a word has a bound.
 */
void hints_find(struct hints *, const struct rules *, struct context *,
    struct history *);

/* The document is at its end. */
void hints_forget(struct hints *);

/* Adds the hints of open words [from, end), a stretch, to its favours. */
void hints_add(const struct hints *, size_t from, size_t end,
    struct favours *);

/* Gives the memory back. */
void hints_free(struct hints *);

#endif
