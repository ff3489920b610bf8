#include "time/value/resolve.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "time/value/clock.h"
#include "time/value/dates.h"
#include "time/value/holidays.h"
#include "time/value/offset.h"
#include "time/value/periods.h"
#include "time/value/relative.h"
#include "time/value/spans.h"

static bool
read_fixed(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	static const char *const references[] = {
		"PAST_REF", "PRESENT_REF", "FUTURE_REF"
	};
	int n = 0;

	reading->kind = A_REFERENCE;
	reading->reference = rule_value(phrase->rule);
	if (reading->reference != NULL)
		return true;
	if (phrase_has(phrase, CLASS_FUTURE))
		n = 1;
	else if (!phrase_number(r, phrase, CLASS_REF, &n) &&
	    !phrase_number(r, phrase, CLASS_NARRATIVEREF, &n))
		phrase_number(r, phrase, CLASS_ADJREF, &n);
	reading->reference = references[n + 1];
	return true;
}

static bool
read_child(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	const struct phrase *c = phrase_main(r, phrase);

	return c != NULL && read_phrase(r, c, reading);
}

/* "around July 20", "1990 and beyond": whatever it is, it is not exact. */
static bool
read_round(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	if (!read_child(r, phrase, reading))
		return false;
	reading->mod = phrase_says(r, phrase, "earlier") ||
	    phrase_says(r, phrase, "before") ? "ON_OR_BEFORE" :
	    phrase_says(r, phrase, "beyond") ||
	    phrase_says(r, phrase, "later") ||
	    phrase_says(r, phrase, "after") ||
	    phrase_says(r, phrase, "thereafter") ? "ON_OR_AFTER" : "APPROX";
	return true;
}

static bool
read_nothing(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	(void)r;
	(void)phrase;
	(void)reading;
	return false;
}

static phrase_reader *const readers[] = {
	[MEANS_CHILD] = read_child,
	[MEANS_NOTHING] = read_nothing,
	[MEANS_CALENDAR] = read_calendar,
	[MEANS_HOLIDAY] = read_holiday,
	[MEANS_DAYREF] = read_dayref,
	[MEANS_SHIFTED] = read_shifted,
	[MEANS_ANAPHORIC] = read_anaphoric,
	[MEANS_ORDINAL] = read_ordinal,
	[MEANS_WEEK_OF] = read_week_of,
	[MEANS_LATEST] = read_latest,
	[MEANS_AGAIN] = read_again,
	[MEANS_EDGE] = read_edge_of,
	[MEANS_ROUND] = read_round,
	[MEANS_PART] = read_part,
	[MEANS_ANYTIME] = read_anytime,
	[MEANS_TONIGHT] = read_tonight,
	[MEANS_CLOCK] = read_clock,
	[MEANS_CLOCK_PAST] = read_clock_past,
	[MEANS_CLOCK_ON] = read_clock_on,
	[MEANS_AGO] = read_ago,
	[MEANS_ADJACENT_DAY] = read_adjacent_day,
	[MEANS_BESIDE] = read_beside,
	[MEANS_MOVED] = read_moved,
	[MEANS_DURATION] = read_duration,
	[MEANS_SPAN] = read_span,
	[MEANS_SET] = read_set,
	[MEANS_FIXED] = read_fixed
};

/* The days of a span or of a week of a month. */
static void
span_bounds(const struct reading *reading, struct timex *timex)
{
	struct moment first = reading->moment;
	int32_t day;

	if (reading->until.granularity != DAY)
		return;
	if (reading->kind == A_MOMENT && moment_first_day(&reading->until,
	    &day))
		first = moment_of_day(day - reading->until.weekday, DAY);
	if (first.granularity != DAY)
		return;
	moment_bounds(&first, timex->from, timex->to);
	timex->to[0] = '\0';
	{
		char unused[BOUND_SIZE];

		moment_bounds(&reading->until, unused, timex->to);
	}
}

static void
fill_timex(const struct reading *reading, struct timex *timex)
{
	timex->mod = reading->mod;
	timex->quant = reading->quant;
	timex->freq[0] = timex->from[0] = timex->to[0] = '\0';
	switch (reading->kind) {
	case A_MOMENT:
		timex->type = reading->moment.granularity >= PART ? "TIME" :
		    "DATE";
		moment_value(&reading->moment, timex->value);
		moment_bounds(&reading->moment, timex->from, timex->to);
		span_bounds(reading, timex);
		break;
	case A_DURATION:
		timex->type = "DURATION";
		duration_value(&reading->duration, timex->value);
		span_bounds(reading, timex);
		break;
	case A_SET:
		timex->type = "SET";
		strcpy(timex->value, reading->set);
		if (reading->freq > 0)
			snprintf(timex->freq, sizeof(timex->freq), "%d%c",
			    reading->freq, reading->freq_unit);
		break;
	case A_REFERENCE:
		timex->type = reading->reference[0] == 'P' &&
		    reading->reference[1] == 'X' ? "DURATION" : "DATE";
		strcpy(timex->value, reading->reference);
		break;
	}
}

/* Adds the zone of an instant to its bounds. */
static void
add_offset(const struct resolver *r, const struct moment *m,
    struct timex *timex)
{
	size_t len = strlen(timex->from);
	int minutes = 0;

	if (m->granularity != MINUTE || len == 0 ||
	    !offset_of(r, m, &minutes))
		return;
	snprintf(timex->from + len, TIMEX_BOUND - len, "%c%02d:%02d",
	    minutes < 0 ? '-' : '+', abs(minutes) / 60 % 24,
	    abs(minutes) % 60);
	strcpy(timex->to, timex->from);
}

/* A neighbour that has not been resolved, in the year that stands behind it. */
static bool
read_neighbour(struct resolver *r, const struct neighbour *lender,
    struct reading *lent)
{
	struct reading year = { 0 };
	bool read;

	if (lender->year != NULL && read_phrase(r, lender->year, &year)) {
		r->lent = &year.moment;
		r->lent_year = true;
	}
	read = read_phrase(r, lender->phrase, lent);
	r->lent = NULL;
	r->lent_year = false;
	return read;
}

/* What a neighbour comes to, and what of it holds for the phrase too. */
static void
borrow(struct resolver *r, const struct neighbour *lender,
    struct reading *lent)
{
	*lent = lender->reading;
	if (!lender->resolved && !read_neighbour(r, lender, lent))
		return;
	if (lent->kind != A_MOMENT)
		return;
	r->lender = lender->phrase;
	r->lent = &lent->moment;
	r->lent_before = lender->resolved;
	r->lent_year = lender->resolved || lender->year != NULL ||
	    lent->explicit_year || lent->own_year || anchor_in_narrative(r);
	r->lent_day = lent->own_day;
	r->weekday = 0;
}

bool
time_resolve(struct anchors *anchors, const struct grammar *grammar,
    const struct words *words, const struct phrase *phrase,
    const struct neighbour *lender, struct timex *timex,
    struct reading *reading)
{
	struct resolver r = { .readers = readers, .anchors = anchors,
	    .grammar = grammar, .words = words, .whole = phrase };
	struct reading lent;

	memset(reading, 0, sizeof(*reading));
	if (lender != NULL)
		borrow(&r, lender, &lent);
	if (!read_phrase(&r, phrase, reading))
		return false;
	fill_timex(reading, timex);
	if (reading->kind == A_MOMENT)
		add_offset(&r, &reading->moment, timex);
	reading->ahead = reading->explicit_year && anchor_direction(&r) > 0;
	if (reading->kind == A_MOMENT && reading->moment.granularity >= DAY &&
	    !reading->guessed_day)
		anchors->day_in = anchors->sentence;
	anchor_move(anchors, reading, phrase->first, phrase->end,
	    phrase->first == 0 && (size_t)phrase->end == words->count);
	return true;
}

bool
time_day(const struct anchors *anchors, const struct grammar *grammar,
    const struct words *words, const struct phrase *phrase, int direction,
    struct moment *day)
{
	struct anchors still = *anchors;
	struct resolver r = { .readers = readers, .anchors = &still,
	    .grammar = grammar, .words = words, .whole = phrase };
	struct reading reading = { 0 };
	struct moment *m = &reading.moment;
	int32_t days;

	if (!read_phrase(&r, phrase, &reading) || reading.kind != A_MOMENT ||
	    (m->granularity != DAY && m->granularity != PART))
		return false;
	m->granularity = DAY;
	if (anchor_distance(&r, m, &days) && days * direction < 0)
		return false;
	*day = *m;
	return true;
}
