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
 * A neighbour in a range or list. It stands before and has been resolved, or
 * it stands behind, and only its own words count, and those of the member that
 * has its year, if another has: Sunday, June 7-8, 2012.
 */
struct neighbour {
	const struct phrase *phrase;
	const struct phrase *year;	/* of one that stands behind, or NULL */
	struct reading reading;
	bool resolved;
};

/*
 * Resolves a phrase. A neighbour lends what the phrase does not say itself
 * (NULL: none). Returns false when the words are no time after all, like the
 * 30th of February. The anchors move on to what was mentioned.
 */
bool time_resolve(struct anchors *, const struct grammar *,
    const struct words *, const struct phrase *,
    const struct neighbour *lender, struct timex *, struct reading *);

/*
 * The day that a phrase names, also by a part of it, as time_resolve would have
 * it, while nothing moves. False, and *day unchanged, when it names none, or
 * one that lies the other way than `direction`: 1 ahead of the document's date,
 * -1 back, 0 either.
 */
bool time_day(const struct anchors *, const struct grammar *,
    const struct words *, const struct phrase *, int direction,
    struct moment *day);

#endif
