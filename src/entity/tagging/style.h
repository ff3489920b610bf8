/*
 * The style of a document: how it and its sentences use capitals and numbers,
 * and whether it is of a news agency. In a headline of capitals, a line of
 * title case or a text without any, capitals say nothing of names.
 */
#ifndef TAGGING_STYLE_H
#define TAGGING_STYLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entity/words/words.h"

enum case_mode {
	MODE_USUAL,
	MODE_TITLE_CASE,	/* Most Words With Capitals */
	MODE_ALL_CAPS,		/* NEARLY ALL LETTERS ARE CAPITALS */
	MODE_LOWER_CASE		/* no capitals in the whole document */
};

struct style {			/* start with a zeroed struct */
	size_t letters, capitals, digits;	/* words so far: of letters,
				   of these with capitals, and numbers */
	uint32_t slug;		/* id of the word that is one, or 0 */
	bool lower_case;	/* the document has no capitals */
	bool dateline;		/* it begins with one, as agencies write */
	uint8_t numbers;	/* how many there are, 0 few to 3 */
	size_t topical[CUE_TOPICS];	/* words of each topic */
	uint8_t topics;		/* those of which it has many, a bit each */
};

/*
 * Takes a document into account, or its next part: its words, and the word
 * behind the last one of each sentence. Datelines and slugs are those of the
 * first part.
 */
void style_add(struct style *, const struct words *, const size_t *ends,
    size_t sentences);

/*
 * Whether words [from, to), a sentence, are written as a headline: with
 * capitals at all words but short ones, and no stop.
 */
bool style_is_headline(const struct words *, size_t from, size_t to);

/*
 * How words [from, to), a sentence of the document, use capitals; *row is
 * whether they are one of a table: more numbers than words.
 */
enum case_mode style_mode(const struct style *, const struct words *,
    size_t from, size_t to, bool *row);

/* The document is at its end. */
void style_forget(struct style *);

#endif
