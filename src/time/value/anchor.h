/*
 * Anchors: where expressions are seen from, which is the
 * document's date, what was mentioned last, or the narrative that is told.
 */
#ifndef TIME_VALUE_ANCHOR_H
#define TIME_VALUE_ANCHOR_H

#include "time/value/reading.h"

/* What expressions are resolved against; zeroed at a document's start. */
struct anchors {
	struct moment document;		/* NOWHERE when it has no date */
	struct moment mentioned;	/* last, with a year; else NOWHERE */
	int mentioned_in;		/* this sentence */
	int mentioned_end;		/* before this word */
	int sentence;			/* that is read, from 1 */
	int opened;			/* the year of "In 1990 ..." */
	int opened_in, opened_at;	/* this sentence, this word of it */
	struct moment reported;		/* last quarter of a report */
	struct moment narrated;		/* the last of times long ago */
	int told_in;			/* this sentence */
	int years_named, days_named;	/* such years, and days of news */
	int day_in;			/* this sentence named a day last */
	struct moment coming;		/* a day that stands behind a time of
					 * it, while that is read; or NOWHERE */
	int event;			/* that was told of: 911, or 0 */
	const char *country;		/* of its dateline, or NULL */
};

/*
 * The document's own day, week, month ... False when it is not known; the
 * moment has the granularity then, and what is known.
 */
bool anchor_document(const struct resolver *, enum granularity,
    struct moment *);

/* What was mentioned last, else the document's own; the same. */
bool anchor_mentioned(const struct resolver *, enum granularity,
    struct moment *);

/* What is told of now: the narrative's, else the document's own; the same. */
bool anchor_present(const struct resolver *, enum granularity,
    struct moment *);

/* How far a moment begins from the document's date, in days; false: unknown. */
bool anchor_distance(const struct resolver *, const struct moment *,
    int32_t *days);

/* Whether what was mentioned last ends before this word of the sentence. */
bool anchors_end_at(const struct anchors *, int end);

/*
 * Whether the document tells of years long ago: history rather than news,
 * which names weekdays, yesterdays and last weeks.
 */
bool anchor_in_narrative(const struct resolver *);
bool anchors_in_narrative(const struct anchors *);

/*
 * The year in a narrative: that of the month from four months before to seven
 * after what was told last. Month 0: the year told of.
 */
int anchor_narrative_year(const struct resolver *, int month);

/*
 * The country that a word is about, as the words around it or the document's
 * dateline tell; "" when they do not. any: one named near it will do.
 */
const char *anchor_country(const struct resolver *, int word, bool any);

/* The direction of the words around the expression; see
 * grammar/direction.h. */
int anchor_direction(const struct resolver *);

/*
 * Fills in the year of a date or month that does not name one. In a document
 * without a date it stays unknown. In a narrative it is the year told of.
 * Otherwise a day is the nearest such day, and a month the last such month,
 * or the next where the words point ahead; a weekday (or 0) that does not fit
 * moves it to the next or the last year, if it fits there.
 * False when there is no such day.
 */
bool anchor_choose_year(const struct resolver *, struct moment *,
    int weekday);

/*
 * Goes on to what the document's next expressions are seen from: a reading
 * of words [first, end), or of a heading, a sentence that says no more.
 * Figures for a year earlier are those of the same quarter, until another
 * period is named.
 */
void anchor_move(struct anchors *, const struct reading *, int first,
    int end, bool heading);

#endif
