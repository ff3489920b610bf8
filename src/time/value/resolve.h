/*
 * The resolver: from a phrase of the grammar to a value on the calendar.
 */
#ifndef TIME_RESOLVE_H
#define TIME_RESOLVE_H

#include "time/finder.h"
#include "time/grammar/grammar.h"
#include "time/value/moment.h"

/* What expressions are resolved against; zeroed at a document's start. */
struct anchors {
	struct moment document;		/* NOWHERE when it has no date */
	struct moment mentioned;	/* last, with a year; else NOWHERE */
	int mentioned_in;		/* this sentence */
	int mentioned_end;		/* before this word */
	int sentence;			/* that is read, from 1 */
	struct moment reported;		/* last quarter of a report */
	struct moment story;		/* the last of times long ago */
	int told_in;			/* this sentence */
	int years_named, days_named;	/* such years, and days of news */
};

/*
 * Resolves a phrase. A neighbour, in a range, lends what the phrase does not
 * say itself (NULL: none). Returns false when the words are no time after
 * all, like the 30th of February. The anchors move on to what was mentioned.
 */
bool time_resolve(struct anchors *, const struct grammar *,
    const struct words *, const struct phrase *, const struct phrase *lender,
    struct timex *);

#endif
