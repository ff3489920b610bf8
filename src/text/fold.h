/*
 * Folding: a sentence as annotators match it, and the way back from its bytes
 * to those of the sentence. What is not seen is left out (see utf8_invisible);
 * U+2010 and U+2011 are a plain hyphen; what stands for an apostrophe (U+02BB,
 * U+02BC, U+FF07; within a word U+00B4, U+2018, U+2032) is one; a Latin letter
 * and the marks that follow it (U+0300 to U+036F) are one letter, where there
 * is such a letter; ligatures (U+FB00 to U+FB06), as print has them, are their
 * letters.
 */
#ifndef TEXT_FOLD_H
#define TEXT_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/slice.h"

/* Whether folding would change a text; quick, and mostly not. */
bool fold_changes(struct slice text);

/* Writes the folded text, which is never longer; returns its length. */
size_t fold(struct slice text, char *folded);

/*
 * The way back. Places that come in their order take time as the text is
 * long, all together.
 */
struct fold_back {
	struct slice text;	/* the text as it is */
	size_t at, folded;	/* a place in it, and in the folded one */
};

/* Begins at the start of a text as it is, which must live on. */
void fold_back_begin(struct fold_back *, struct slice text);

/* Where in the text something begins, or ends, by its place when folded. */
size_t fold_back_start(struct fold_back *, size_t folded);
size_t fold_back_end(struct fold_back *, size_t folded);

#endif
