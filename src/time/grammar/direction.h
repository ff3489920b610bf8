/*
 * Whether the words around a time expression point ahead or back.
 */
#ifndef TIME_GRAMMAR_DIRECTION_H
#define TIME_GRAMMAR_DIRECTION_H

#include "time/words/word.h"

/*
 * The direction that the nearest verb or cue gives to words [first, end):
 * 1 ahead (will, by, expected to), -1 back (said, rose), 0 unknown.
 */
int words_direction(const struct words *, int first, int end);

/*
 * Whether the words right before the expression put it behind: since May,
 * back in May, as recently as May.
 */
bool words_behind(const struct words *, int first);

/*
 * Whether the words before the expression say what will be, seen from now:
 * "is expected in April", but not "was expected" as in a narrative.
 */
bool words_plan(const struct words *, int first);

#endif
