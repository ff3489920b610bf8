/*
 * The resolver: from a phrase of the grammar to a value on the calendar.
 *
 * Glossary:
 *
 *	moment		a place on the calendar at some granularity
 *	granularity	how exact it is: a year, a day, a minute
 *	duration	a length of time
 *	reading		what a phrase is understood as: one of these, a set
 *			or a reference
 *	reader		the function that reads the phrases of a meaning
 *	anchor		what an expression is seen from: the document's
 *			date, or what was mentioned last
 *	span		a duration that lies before or behind an anchor
 *	reference	no place on the calendar: PAST_REF
 */
#ifndef TIME_VALUE_RESOLVE_H
#define TIME_VALUE_RESOLVE_H

#include "time/grammar/grammar.h"
#include "time/value/anchor.h"
#include "time/value/timex.h"

/*
 * Resolves a phrase. A neighbour, in a range, lends what the phrase does not
 * say itself (NULL: none). Returns false when the words are no time after
 * all, like the 30th of February. The anchors move on to what was mentioned.
 */
bool time_resolve(struct anchors *, const struct grammar *,
    const struct words *, const struct phrase *, const struct phrase *lender,
    struct timex *);

#endif
