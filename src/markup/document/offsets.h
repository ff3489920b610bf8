/*
 * Where a byte of a document is in characters, and in units of UTF-16, which
 * is what most other tools count. A byte that is no valid UTF-8 is a
 * character of its own. The white space before a sentence has as many
 * characters as bytes, unless its tag blank= says how many.
 */
#ifndef MARKUP_DOCUMENT_OFFSETS_H
#define MARKUP_DOCUMENT_OFFSETS_H

#include <stdbool.h>
#include <stdint.h>

#include "markup/document/format.h"

enum {
	OFFSETS_STEP = 64,	/* bytes between two places that are noted */
	OFFSETS_NOTES = SENTENCE_BYTES / OFFSETS_STEP + 1
};

/* A place: its distance from the start of the document. */
struct offset {
	uint64_t chars;
	uint64_t utf16;
};

struct offsets {
	bool known;		/* no sentence was missing so far */
	uint64_t number;	/* of the sentence at hand, */
	uint64_t end;		/* its end in bytes, */
	struct offset from;	/* its start, */
	struct offset to;	/* its end, */
	bool plain;		/* it is ASCII, */
	const struct sentence *sentence;
	uint32_t chars[OFFSETS_NOTES];	/* characters before each step, */
	uint32_t utf16[OFFSETS_NOTES];	/* units of UTF-16, and how far the */
	uint8_t skip[OFFSETS_NOTES];	/* next character is behind it */
};

/* A document begins. */
void offsets_begin(struct offsets *);

/*
 * Moves on to a sentence, no orphan, which must stay as it is while places
 * are asked for. Where one before it is missing, or lies behind it, no place
 * of the document is known from there on.
 */
void offsets_sentence(struct offsets *, const struct sentence *);

/*
 * The same where so many characters stand before it, whatever is said of
 * those of the source, as in a text that is made of the sentences. Nothing
 * becomes unknown by that.
 */
void offsets_behind(struct offsets *, const struct sentence *,
    uint64_t blank);

/*
 * The number of characters in so many bytes of white space before a sentence:
 * that of its tag blank=, where white space can be of so many.
 */
uint64_t offsets_blank(const struct sentence *, uint64_t bytes);

/*
 * The place of a byte of the document, within the sentence at hand or at its
 * end: the number of characters that begin before it. Returns false, and
 * leaves *place, when it is not known.
 */
bool offsets_find(const struct offsets *, uint64_t byte, struct offset *place);

#endif
