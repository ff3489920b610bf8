/*
 * What is left of a name without what its spellings differ in: capitals and
 * the marks of letters.
 */
#ifndef TALLY_COUNTING_FOLDING_H
#define TALLY_COUNTING_FOLDING_H

#include "core/slice.h"
#include "tally/rows/buffer.h"

/*
 * Adds a letter in lower case that is no ASCII without its marks, which may
 * make two of it, as of an ae; an apostrophe is none.
 */
void folding_letter(struct buffer *, struct slice letter);

/* Adds a name in lower case and without marks. */
void folding_name(struct buffer *, struct slice name);

#endif
