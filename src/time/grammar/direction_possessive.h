/*
 * Which way a day lies that something is named after: Friday's vote.
 */
#ifndef TIME_GRAMMAR_DIRECTION_POSSESSIVE_H
#define TIME_GRAMMAR_DIRECTION_POSSESSIVE_H

#include "time/words/word.h"

/*
 * The direction of words [first, end), behind which an 's stands: 1 ahead, -1
 * back, as most are.
 */
int possessive_direction(const struct words *, int first, int end);

#endif
