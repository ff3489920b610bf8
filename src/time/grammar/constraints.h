/*
 * Constraints: what must hold around the words that a rule matched, because
 * the same words are often no time at all. The rules name them.
 */
#ifndef TIME_GRAMMAR_CONSTRAINTS_H
#define TIME_GRAMMAR_CONSTRAINTS_H

#include "core/slice.h"
#include "time/words/word.h"

/* Whether words [first, end), which a rule matched, are a time there. */
typedef bool constraint(const struct words *, int first, int end);

/* The constraint of a name, or NULL where there is none. */
constraint *constraint_find(struct slice name);

#endif
