/*
 * What stands around a time expression: whether its words are a time there
 * at all.
 */
#ifndef TIME_CONTEXT_H
#define TIME_CONTEXT_H

#include "time/grammar/grammar.h"

/* Whether words [first, end) pass a guard of the grammar. */
bool context_allows(const struct words *, int first, int end, enum guard);

#endif
