/*
 * What stands around a time expression: whether its words are a time there
 * at all, and whether it points ahead or back.
 */
#ifndef TIME_CONTEXT_H
#define TIME_CONTEXT_H

#include "time/grammar.h"

/* Whether words [first, end) pass a guard of the grammar. */
bool context_allows(const struct words *, int first, int end, enum guard);

/*
 * The direction that the nearest verb or cue gives to words [first, end):
 * 1 ahead (will, by, expected to), -1 back (said, rose), 0 unknown.
 */
int context_direction(const struct words *, int first, int end);

#endif
