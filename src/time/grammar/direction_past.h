/*
 * Days that words put ahead, by Monday, until Monday, and that are over.
 */
#ifndef TIME_GRAMMAR_DIRECTION_PAST_H
#define TIME_GRAMMAR_DIRECTION_PAST_H

#include "time/words/word.h"

/* Whether what was planned for words [first, end) has been since. */
bool came_true(const struct words *, int first, int end);

/* Whether something was so by the day or month that begins there. */
bool was_done_by(const struct words *, int first);

/* Whether what lasted until words [first, end), or was not so, is over. */
bool came_until(const struct words *, int first, int end);

#endif
