/*
 * The rules that say whether a sentence ends at a candidate, from the words
 * and marks around it.
 */
#ifndef TEXT_BOUNDARY_RULES_H
#define TEXT_BOUNDARY_RULES_H

#include <stdbool.h>

#include "text/candidate.h"

/* What the rules say of a candidate that was looked at. */
bool boundary_rule(const struct candidate *);

/*
 * Most candidates need no weights: `he said. The`, `in Hawaii. The` end a
 * sentence, `Mr. Kerry`, `John F. Kerry` do not. True when the rules settle
 * it; then *ends is the answer.
 */
bool boundary_rules_settle(const struct candidate *, bool *ends);

#endif
