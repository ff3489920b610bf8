#include "time/value/anchor.h"

#include <stdlib.h>

#include "core/calendar.h"
#include "time/grammar/direction.h"
#include "time/words/places.h"

enum {
	BRIEF = 1,		/* years long ago that make no narrative yet */
	NEWS = 5,		/* as many outweigh one day of news */
	PAUSE = 20		/* sentences without one, and it is over */
};

bool
anchor_document(const struct resolver *r, enum granularity granularity,
    struct moment *m)
{
	*m = r->anchors->document;
	m->granularity = m->granularity == MINUTE ? DAY : m->granularity;
	if (moment_widen(m, granularity))
		return true;
	/* "today" of a document of 2014 is some day of 2014 */
	memset(m, 0, sizeof(*m));
	m->granularity = granularity;
	if (granularity >= DAY && r->anchors->document.year > 0) {
		m->year = r->anchors->document.year;
		m->month = r->anchors->document.month;
	}
	return false;
}

bool
anchor_mentioned(const struct resolver *r, enum granularity granularity,
    struct moment *m)
{
	*m = r->anchors->mentioned;
	if (m->granularity > DAY && granularity <= DAY)
		m->granularity = DAY;
	if (m->granularity != NOWHERE && moment_widen(m, granularity))
		return true;
	*m = r->anchors->mentioned;
	if (m->before_christ && anchor_in_narrative(r))
		return moment_widen(m, YEAR);
	return anchor_document(r, granularity, m);
}

bool
anchor_distance(const struct resolver *r, const struct moment *m, int32_t *days)
{
	int32_t first, document;

	if (!moment_first_day(m, &first) ||
	    !moment_first_day(&r->anchors->document, &document))
		return false;
	*days = first - document;
	return true;
}

bool
anchors_end_at(const struct anchors *anchors, int end)
{
	return anchors->mentioned_in == anchors->sentence &&
	    anchors->mentioned_end == end;
}

bool
anchors_in_narrative(const struct anchors *anchors)
{
	return anchors->years_named > BRIEF &&
	    anchors->years_named > NEWS * anchors->days_named &&
	    anchors->sentence - anchors->told_in <= PAUSE;
}

bool
anchor_in_narrative(const struct resolver *r)
{
	return anchors_in_narrative(r->anchors);
}

int
anchor_narrative_year(const struct resolver *r, int month)
{
	const struct moment *narrated = &r->anchors->narrated;
	int months;

	if (narrated->granularity < MONTH || narrated->month == 0 || month == 0)
		return narrated->year;
	months = month - narrated->month;
	return months < -4 ? narrated->year + 1 : months > 7 ?
	    narrated->year - 1 : narrated->year;
}

bool
anchor_present(const struct resolver *r, enum granularity granularity,
    struct moment *m)
{
	if (!anchor_in_narrative(r))
		return anchor_document(r, granularity, m);
	*m = r->anchors->narrated;
	if (m->granularity > DAY)
		m->granularity = DAY;
	if (moment_widen(m, granularity))
		return true;
	*m = r->anchors->narrated;
	if (m->before_christ)
		return moment_widen(m, YEAR);
	return anchor_document(r, granularity, m);
}

const char *
anchor_country(const struct resolver *r, int word, bool any)
{
	bool sure;
	const char *country = words_country(r->words, word, word + 1, &sure);

	if (country != NULL && sure)
		return country;
	if (r->anchors->country != NULL)
		return r->anchors->country;
	return country != NULL && any ? country : "";
}

int
anchor_direction(const struct resolver *r)
{
	return words_direction(r->words, r->whole->first, r->whole->end);
}

/* The cue right before the expression, if there is one. */
static int
close_direction(const struct resolver *r)
{
	int i = r->whole->first - 1;

	if (i >= 0 && words_is(r->words, i, "on"))
		i--;
	if (i < 0)
		return 0;
	if (words_is(r->words, i, "ended") || words_behind(r->words, i + 1))
		return -1;
	if (words_is(r->words, i, "due"))	/* originally due on */
		return words_among(r->words, i - 1, "been was were originally "
		    "initially previously first") ? 0 : 1;
	return words_is(r->words, i, "payable") ? 1 : 0;
}

/*
 * The year that a neighbour in a range or list lends: Dec. 28 to Jan. 3 is
 * across the turn of the year.
 */
static int
lent_year(const struct resolver *r, const struct moment *m)
{
	enum { APART = 6 };	/* months, within one year */
	int months;

	if (m->month == 0 || r->lent->month == 0)
		return r->lent->year;
	months = m->month - r->lent->month;
	if (r->lent_before)
		return r->lent->year + (months <= -APART);
	return r->lent->year - (months >= APART);
}

/*
 * "In 1990 they met on October 3", "In July 1914 few knew; by August all did":
 * the year that begins a sentence holds for its dates, but not for the day on
 * which somebody told of that.
 */
static bool
opening_year(const struct resolver *r, struct moment *m)
{
	const struct anchors *anchors = r->anchors;
	const struct words *words = r->words;
	struct moment day = *m;
	int32_t first;
	int i;

	if (anchors->opened_in != anchors->sentence ||
	    !words_among(words, anchors->opened_at - 1, "in on") ||
	    (anchors->opened < anchors->document.year &&
	    words_plan(words, r->whole->first)))
		return false;
	for (i = r->whole->first - 1; i > anchors->opened_at; i--)
		if (words_among(words, i, "said says told reported announced "
		    "according statement since until now"))
			return false;
	day.year = anchors->opened;
	if (r->weekday > 0 && (!moment_first_day(&day, &first) ||
	    calendar_weekday(first) != r->weekday))
		return false;
	m->year = day.year;
	return true;
}

/* A year that needs no choice: a neighbour's, the document's, a narrative's. */
static bool
known_year(const struct resolver *r, struct moment *m)
{
	const struct anchors *anchors = r->anchors;

	if (r->lent != NULL && r->lent->year > 0 && r->lent_year) {
		m->year = lent_year(r, m);
	} else if (opening_year(r, m)) {
		return true;
	} else if (anchors->document.year > 0 &&
	    anchors->document.granularity < DAY) {
		m->year = anchors->document.year;	/* all that is known */
	} else if (anchor_in_narrative(r) &&
	    !words_plan(r->words, r->whole->first)) {
		m->year = anchor_narrative_year(r, m->month);
		m->before_christ = anchors->narrated.before_christ;
		if (m->month == 2 && m->day == 29 && m->year % 4 != 0)
			m->year += m->year % 4 == 3 ? 1 : -(m->year % 4);
	} else {
		return false;
	}
	return true;
}

/*
 * Whether a day or month may be so many days away, in the direction that the
 * word next to it points to, or else those around it: 1 ahead, -1 back, 0
 * unknown.
 */
static bool
fits_direction(const struct moment *m, int32_t days, int close, int around)
{
	enum {
		CLEAR = 100,	/* days within which nothing else counts */
		NEAR = 70,	/* days ahead that a month begins at most */
		PAST = 45,	/* the same, after a word that points back */
		LAST = 90	/* days back that a month begins at most */
	};

	if (m->granularity == MONTH && close < 0)
		return days <= 0;
	if (m->granularity == MONTH)
		return around > 0 ? days >= -LAST :
		    days <= (around < 0 ? PAST : NEAR);
	if (close != 0)
		return close * days >= 0;
	return abs(days) <= CLEAR || around * days >= 0;
}

/* "in May, in June and in July": as far as the month before it goes. */
static bool
goes_on_ahead(const struct resolver *r)
{
	enum { LIST = 8 };	/* words between two of its months */
	const struct anchors *anchors = r->anchors;
	int32_t days;

	return anchors->mentioned_in == anchors->sentence &&
	    anchors->mentioned_end + LIST > r->whole->first &&
	    anchors->mentioned.granularity == MONTH &&
	    anchor_distance(r, &anchors->mentioned, &days) && days > 0;
}

bool
anchor_choose_year(const struct resolver *r, struct moment *m, int weekday)
{
	enum { SLIP = 380 };	/* days; more, and the weekday is wrong */
	static const int order[] = { 0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5 };
	struct moment candidate = *m, best = *m;
	int32_t days, best_days = 0, day;
	size_t i;
	int year = r->anchors->document.year, close, around;

	if (known_year(r, m))
		return true;
	if (year == 0)
		return m->granularity == MONTH || m->day < 30 ||
		    calendar_valid(2000, m->month, m->day);
	close = close_direction(r);
	around = close == 0 || m->granularity == MONTH ?
	    anchor_direction(r) : 0;
	if (m->granularity == MONTH && goes_on_ahead(r))
		around = 1;
	best.year = 0;
	for (i = 0; i < sizeof(order) / sizeof(order[0]); i++) {
		candidate.year = year + order[i];
		if (!anchor_distance(r, &candidate, &days) ||
		    !fits_direction(m, days, close, around))
			continue;
		if (weekday > 0 && (abs(days) > SLIP ||
		    !moment_first_day(&candidate, &day) ||
		    calendar_weekday(day) != weekday))
			continue;
		if (best.year == 0 || abs(days) < abs(best_days)) {
			best = candidate;
			best_days = days;
		}
	}
	if (best.year == 0 && weekday > 0)
		return anchor_choose_year(r, m, 0);
	*m = best;
	return best.year > 0;
}

void
anchor_move(struct anchors *anchors, const struct reading *reading,
    int first, int end, bool heading)
{
	const struct moment *m = &reading->moment;
	int year = anchors->document.year;
	bool old;

	if (reading->kind == A_DURATION && reading->duration.unit >= MONTHS)
		memset(&anchors->reported, 0, sizeof(anchors->reported));
	if (reading->kind != A_MOMENT || m->year == 0 || m->hourless ||
	    reading->idle)
		return;
	anchors->mentioned = *m;
	anchors->mentioned_in = anchors->sentence;
	anchors->mentioned_end = end;
	if (m->granularity >= YEAR && reading->explicit_year && first > 0 &&
	    first <= 2 && !m->before_christ && reading->mod == NULL) {
		anchors->opened = m->year;
		anchors->opened_in = anchors->sentence;
		anchors->opened_at = first;
	}
	if (m->granularity == QUARTER && m->year >= year - 1 &&
	    !reading->compared)
		anchors->reported = *m;
	old = m->granularity >= YEAR && (m->before_christ ||
	    m->year < year - 1 || (m->year <= year && reading->explicit_year &&
	    anchors_in_narrative(anchors)));
	/*
	 * A year alone goes on with the narrative where it begins a sentence,
	 * or is the next year; one that is a heading begins a narrative.
	 */
	if (old && !reading->aside && (m->granularity >= MONTH || first < 4 ||
	    anchors->narrated.granularity < MONTH || m->before_christ ||
	    (m->year == anchors->narrated.year + 1 && !reading->ahead)))
		anchors->narrated = *m;
	if (old)
		anchors->told_in = anchors->sentence;
	if (old && reading->explicit_year)
		anchors->years_named += heading ? 2 : 1;
	anchors->days_named += reading->news || (reading->explicit_year &&
	    m->year >= year);
}
