#include "time/anchor.h"

#include <stdlib.h>

#include "core/calendar.h"
#include "time/context.h"

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
anchor_tells_story(const struct resolver *r)
{
	return r->anchors->years_named > 1 &&
	    r->anchors->years_named > 2 * r->anchors->days_named;
}

int
anchor_story_year(const struct resolver *r, int month)
{
	const struct moment *story = &r->anchors->story;
	int months;

	if (story->granularity < MONTH || story->month == 0 || month == 0)
		return story->year;
	months = month - story->month;
	return months < -4 ? story->year + 1 : months > 7 ?
	    story->year - 1 : story->year;
}

bool
anchor_present(const struct resolver *r, enum granularity granularity,
    struct moment *m)
{
	if (!anchor_tells_story(r))
		return anchor_document(r, granularity, m);
	*m = r->anchors->story;
	if (m->granularity > DAY)
		m->granularity = DAY;
	if (moment_widen(m, granularity))
		return true;
	return anchor_document(r, granularity, m);
}

int
anchor_direction(const struct resolver *r)
{
	return context_direction(r->words, r->whole->first, r->whole->end);
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
	if (words_is(r->words, i, "ended") || words_is(r->words, i, "since"))
		return -1;
	return words_is(r->words, i, "effective") || words_is(r->words, i,
	    "payable") || words_is(r->words, i, "due") ? 1 : 0;
}

bool
anchor_choose_year(const struct resolver *r, struct moment *m, int weekday)
{
	enum { CLEAR = 100 };	/* days within which nothing else counts */
	static const int order[] = { 0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5 };
	struct moment candidate = *m, best = *m;
	int32_t days, best_days = 0, day;
	size_t i;
	int year = r->anchors->document.year, ahead;

	if (r->lent != NULL && r->lent->year > 0) {
		m->year = r->lent->year;
		return true;
	}
	if (year > 0 && r->anchors->document.granularity < DAY) {
		m->year = year;		/* all that is known */
		return true;
	}
	if (anchor_tells_story(r)) {
		m->year = anchor_story_year(r, m->month);
		return true;
	}
	if (year == 0)
		return m->granularity == MONTH || m->day < 30 ||
		    calendar_valid(2000, m->month, m->day);
	ahead = m->granularity == MONTH ? anchor_direction(r) :
	    close_direction(r);
	best.year = 0;
	for (i = 0; i < sizeof(order) / sizeof(order[0]); i++) {
		candidate.year = year + order[i];
		if (!anchor_distance(r, &candidate, &days))
			continue;
		if (m->granularity == MONTH && ahead <= 0 && days > 45)
			continue;
		if (m->granularity == MONTH && ahead > 0 && days < -31)
			continue;
		if (m->granularity == DAY && ((ahead < 0 && days > 0) ||
		    (ahead > 0 && days < 0)))
			continue;
		if (m->granularity == DAY && ahead == 0 && abs(days) > CLEAR &&
		    anchor_direction(r) * days < 0)
			continue;
		if (weekday > 0 && (!moment_first_day(&candidate, &day) ||
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
    int first)
{
	const struct moment *m = &reading->moment;
	int year = anchors->document.year;
	bool old;

	if (reading->kind == A_DURATION && reading->duration.unit >= MONTHS)
		memset(&anchors->reported, 0, sizeof(anchors->reported));
	if (reading->kind != A_MOMENT || m->year == 0 || m->before_christ ||
	    m->hourless)
		return;
	anchors->mentioned = *m;
	if (m->granularity == QUARTER && m->year >= year - 1 &&
	    !reading->compared)
		anchors->reported = *m;
	old = m->granularity >= YEAR && m->year < year - 1;
	/* A year alone goes on with the tale where it begins a sentence. */
	if (old && (m->granularity >= MONTH || first < 4 ||
	    anchors->story.granularity < MONTH))
		anchors->story = *m;
	anchors->years_named += old && reading->explicit_year;
	anchors->days_named += reading->news;
}
