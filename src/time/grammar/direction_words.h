/*
 * Which way a single word points: will, scheduled, opens; said, rose.
 */
#ifndef TIME_GRAMMAR_DIRECTION_WORDS_H
#define TIME_GRAMMAR_DIRECTION_WORDS_H

#include "time/words/word.h"

/*
 * The direction that word i, which must be there, gives to what stands near
 * it: 1 ahead, -1 back, 0 none.
 */
int word_direction(const struct words *, int i);

/* Whether word i, which must be there, has no capital but as a beginning. */
bool word_is_small(const struct words *, int i);

/*
 * Whether what stands behind a preposition i is still to come: preparing for,
 * ruled out of, looked ahead to, ahead of.
 */
bool looks_ahead(const struct words *, int i);

#endif
