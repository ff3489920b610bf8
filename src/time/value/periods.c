#include "time/value/periods.h"

#include <string.h>

#include "core/calendar.h"
#include "time/value/anchor.h"
#include "time/value/dates.h"
#include "time/value/holidays.h"
#include "time/value/relative.h"

void
read_edge(const struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	static const char *const mods[] = { NULL, "START", "MID", "END" };
	int edge;

	if (phrase_number(r, phrase, CLASS_EDGE, &edge) ||
	    phrase_number(r, phrase, CLASS_BOUND, &edge))
		reading->mod = mods[edge];
	else if (phrase_says(r, phrase, "end"))
		reading->mod = "END";
	else if (phrase_says(r, phrase, "turn"))
		reading->mod = "START";
	else if (phrase_has(phrase, CLASS_MIDUNIT) ||
	    phrase_says(r, phrase, "midmorning") ||
	    phrase_says(r, phrase, "midafternoon"))
		reading->mod = "MID";
}

/*
 * The year of the day that a period ended on, the last such day, or of one
 * that it ends or begins on, the nearest.
 */
static int
ending_year(const struct resolver *r, int month, bool ended)
{
	const struct moment *document = &r->anchors->document;
	int months = document->month > 0 ? month - document->month : 0;

	if (ended ? months > 0 : months > 6)
		return document->year - 1;
	return document->year + (!ended && months < -6);
}

/*
 * The month, and the day (0: none), that a period ended in, as its next words
 * say with one of these verbs: "ended Sept. 30", "beginning Monday, 9 June".
 */
static bool
read_ending(const struct resolver *r, const struct phrase *phrase,
    const char *verbs, struct moment *m)
{
	const struct words *words = r->words;
	int next = phrase->end + 1, before = 0;

	if (!words_among(words, phrase->end, verbs) ||
	    r->anchors->document.year == 0)
		return false;
	next += words_has(words, next, CLASS_WEEKDAY);
	next += words_has(words, next, CLASS_COMMA);
	if (words_has(words, next, CLASS_DAY))
		before = words_number(&words->list[next++], CLASS_DAY);
	if (!words_has(words, next, CLASS_MONTH))
		return false;
	memset(m, 0, sizeof(*m));
	m->month = words_number(&words->list[next++], CLASS_MONTH);
	m->day = before;
	if (before == 0 && words_has(words, next, CLASS_DAY))
		m->day = words_number(&words->list[next++], CLASS_DAY);
	else if (before == 0 && words_has(words, next, CLASS_NUMBER) &&
	    words_number(&words->list[next], CLASS_NUMBER) <= 31)
		m->day = words_number(&words->list[next++], CLASS_NUMBER);
	next += words_has(words, next, CLASS_COMMA);
	m->year = words_has(words, next, CLASS_YEAR) ?
	    words_number(&words->list[next], CLASS_YEAR) :
	    ending_year(r, m->month, words_among(words, phrase->end,
	    "ended to"));
	return true;
}

/*
 * "the quarter ended Sept. 30": the quarter of the calendar that most of the
 * three months up to then are in.
 */
static bool
quarter_ended(const struct resolver *r, const struct phrase *phrase,
    struct moment *m)
{
	struct moment end;

	if (!read_ending(r, phrase, "ended ending", &end))
		return false;
	memset(m, 0, sizeof(*m));
	m->granularity = QUARTER;
	m->year = end.year;
	m->number = (end.month + 1) / 3;
	if (m->number == 0) {
		m->number = 4;
		m->year--;
	}
	return m->year > 0;
}

/*
 * "the week ended March 14", "the week beginning March 10": the week of the
 * calendar with that day.
 */
static bool
week_ended(const struct resolver *r, const struct phrase *phrase,
    struct moment *m)
{
	struct moment end;

	if (!read_ending(r, phrase, "ended ending to beginning starting "
	    "commencing", &end) || end.day == 0 ||
	    !calendar_valid(end.year, end.month, end.day))
		return false;
	*m = moment_of_day(calendar_day(end.year, end.month, end.day), WEEK);
	return true;
}

/*
 * The season of this year or the last, of a neighbour's year, of a
 * narrative; in a post always of the year that it is.
 */
static void
latest_season(const struct resolver *r, int season, struct moment *m)
{
	int32_t days, last, document;
	int direction = anchor_direction(r);

	shift_season(r, season, 0, m);
	if (r->words->post)
		m->year = r->anchors->document.year;
	if (r->lent != NULL && r->lent->year > 0 && r->lent_year) {
		m->year = r->lent->year;	/* winter and spring of 1962 */
		m->before_christ = r->lent->before_christ;
		if (r->lent->granularity == SEASON && !m->before_christ)
			m->year += r->lent_before ?
			    season < r->lent->number :
			    -(season > r->lent->number);
	} else if (anchor_in_narrative(r)) {
		m->year = anchor_narrative_year(r,
		    season == 4 ? 0 : season * 3);
		m->before_christ = r->anchors->narrated.before_christ;
	} else if (m->year == 0 || r->words->post) {
		return;
	} else if (direction <= 0) {
		m->year -= anchor_distance(r, m, &days) && days > 0;
	} else {
		m->year += moment_last_day(m, &last) && moment_first_day(
		    &r->anchors->document, &document) && last < document;
	}
}

/*
 * On a Monday the week that is told of is the last one, and on any weekday
 * the weekend, but not in a post.
 */
static void
latest_week(const struct resolver *r, bool weekend, struct moment *m)
{
	const struct moment *document = &r->anchors->document;
	int32_t day;
	bool over;

	if (!anchor_document(r, weekend ? WEEKEND : WEEK, m) ||
	    !moment_first_day(document, &day))
		return;
	over = weekend ? calendar_weekday(day) < 6 && !r->words->post :
	    calendar_weekday(day) == 1 && document->granularity >= DAY;
	if (over && anchor_direction(r) <= 0)
		moment_shift(m, -1);
}

/* "in 1994, the year he left", "1994 was the year": that one. */
static bool
stands_for_year(const struct resolver *r, const struct phrase *phrase)
{
	int before = phrase->first - 1;

	return (words_has(r->words, before, CLASS_COMMA) ||
	    words_among(r->words, before, "was is")) &&
	    words_has(r->words, before - 1, CLASS_YEAR) &&
	    anchors_end_at(r->anchors, before);
}

/* "the quarter", "the week", "the summer", "the latest period". */
bool
read_latest(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	struct moment *m = &reading->moment;
	int shift = 0, n;
	bool shifted = phrase_number(r, phrase, CLASS_SHIFT, &shift);

	if (phrase_number(r, phrase, CLASS_SEASON, &n)) {
		latest_season(r, n, m);
		return true;
	}
	if (phrase_says(r, phrase, "year")) {
		if (stands_for_year(r, phrase))
			return anchor_mentioned(r, YEAR, m);
		if (phrase_followed_by(r, phrase, "ended") ||
		    phrase_followed_by(r, phrase, "ending") ||
		    phrase_followed_by(r, phrase, "to")) {
			reading->kind = A_DURATION;
			reading->duration.amount = 1;
			reading->duration.unit = YEARS;
			return true;
		}
		if (anchor_document(r, YEAR, m) &&
		    phrase_has(phrase, CLASS_LATEST))
			moment_shift(m, -1);
		return true;
	}
	if (phrase_says(r, phrase, "week") ||
	    phrase_says(r, phrase, "weekend")) {
		if (!week_ended(r, phrase, m))
			latest_week(r, phrase_says(r, phrase, "weekend"), m);
		return true;
	}
	if (phrase_says(r, phrase, "month")) {
		if (!read_ending(r, phrase, "ended ending", m))
			anchor_mentioned(r, MONTH, m);
		m->granularity = MONTH;
		return true;
	}
	if (phrase_says(r, phrase, "day")) {
		reading->idle = true;
		anchor_mentioned(r, DAY, m);
		return true;
	}
	if (quarter_ended(r, phrase, m))
		return true;
	*m = r->anchors->reported;
	if (!shifted && m->granularity == QUARTER)
		return true;
	if (phrase_says(r, phrase, "this") || phrase_says(r, phrase, "same")) {
		reading->kind = A_REFERENCE;	/* of any length */
		reading->reference = "PXX";
		return true;
	}
	if (anchor_document(r, QUARTER, m))
		moment_shift(m, shifted ? shift : -1);
	return true;
}

/* What figures of a year earlier are compared with: the same of this year. */
static void
find_compared(const struct resolver *r, const struct phrase *phrase,
    struct moment *m)
{
	*m = r->anchors->reported;
	if (phrase_says(r, phrase, "month")) {
		anchor_mentioned(r, MONTH, m);
	} else if (m->granularity == QUARTER && m->year > 0) {
		return;
	} else if (phrase_says(r, phrase, "quarter")) {
		if (anchor_document(r, QUARTER, m))
			moment_shift(m, -1);
	} else if (!phrase_says(r, phrase, "the") || !words_among(r->words,
	    phrase->end - 1, "earlier before") ||
	    !anchor_mentioned(r, YEAR, m)) {
		anchor_document(r, YEAR, m);
	}
}

/*
 * "the year-earlier quarter", "a year-ago", "the same period last year", "the
 * same month of 2007".
 */
bool
read_again(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	const struct phrase *year = phrase_main(r, phrase);
	struct reading named = { 0 };
	struct moment *m = &reading->moment;

	reading->compared = true;
	reading->idle = phrase_says(r, phrase, "month");
	find_compared(r, phrase, m);
	if (year != NULL && read_phrase(r, year, &named) &&
	    named.explicit_year && named.moment.granularity == YEAR) {
		m->year = named.moment.year;
		return true;
	}
	if (m->year == 0)
		return true;
	return moment_shift(m, m->granularity == QUARTER ? -4 :
	    m->granularity == MONTH ? -12 : -1);
}

/*
 * The nth week of a month is its days 7n-6 to 7n; its value is the ISO week
 * that most of these are in. The last week is the last seven days.
 */
static bool
week_of_month(int n, struct reading *reading, bool weekend)
{
	struct moment *m = &reading->moment;
	int32_t first, last;

	if (!reading_days(reading, &first, &last)) {
		m->granularity = WEEK;
		return true;
	}
	first = n < 0 ? last - 6 : first + 7 * (n - 1);
	if (first > last)
		return false;
	last = first + 6 < last ? first + 6 : last;
	if (weekend) {
		first += (6 - calendar_weekday(first) + 7) % 7;
		*m = moment_of_day(first, WEEKEND);
		return true;
	}
	*m = moment_of_day(first + 3, WEEK);
	reading->until = moment_of_day(last, DAY);
	reading->until.weekday = (int)(last - first);
	return true;
}

static bool
weekday_of_month(int n, int weekday, struct reading *reading)
{
	struct moment *m = &reading->moment;
	int32_t first, last;
	bool known = reading_days(reading, &first, &last);

	memset(&reading->until, 0, sizeof(reading->until));
	if (!known) {
		m->granularity = DAY;
		m->weekday = weekday;
		return true;
	}
	if (n < 0) {
		last -= (calendar_weekday(last) - weekday + 7) % 7;
		*m = moment_of_day(last, DAY);
		return true;
	}
	first += (weekday - calendar_weekday(first) + 7) % 7 + 7 * (n - 1);
	*m = moment_of_day(first, DAY);
	return n >= 1 && first <= last;
}

/* The year of a quarter or half that does not name one. */
static void
choose_quarter_year(const struct resolver *r, struct moment *m)
{
	int32_t days;
	int ahead;

	m->year = r->anchors->document.year;
	if (anchor_in_narrative(r)) {
		m->year = anchor_narrative_year(r, 0);
		return;
	}
	if (r->anchors->document.granularity < DAY ||
	    !anchor_distance(r, m, &days))
		return;
	ahead = anchor_direction(r);
	if (ahead <= 0 && days > 92)
		m->year--;
	else if (ahead > 0 && days < -215)
		m->year++;
}

/* The first, the third, the last (-1), the latter (2); 0: no number. */
static int
ordinal_number(const struct resolver *r, const struct phrase *phrase)
{
	int n = 0;

	if (phrase_number(r, phrase, CLASS_ORDINAL, &n) ||
	    phrase_number(r, phrase, CLASS_QUARTERNAME, &n) ||
	    phrase_number(r, phrase, CLASS_HALFNAME, &n))
		return n;
	if (phrase_says(r, phrase, "latter") ||
	    phrase_says(r, phrase, "other"))
		return 2;
	if (phrase_says(r, phrase, "opening"))
		return 1;
	if (!phrase_number(r, phrase, CLASS_SHIFT, &n) &&
	    (phrase_says(r, phrase, "last") ||
	    phrase_says(r, phrase, "final") ||
	    phrase_says(r, phrase, "closing")))
		n = -1;
	return n;
}

/*
 * The first, the last (-1) day of a period, or of a feast, which lasts for
 * days: how many is not known.
 */
static bool
day_of(int n, struct reading *reading)
{
	struct moment *m = &reading->moment;
	int32_t first, last;
	bool feast = m->granularity == DAY;
	bool known = reading_days(reading, &first, &last);

	memset(&reading->until, 0, sizeof(reading->until));
	if (!known || (feast && n < 0)) {
		if (feast)
			memset(m, 0, sizeof(*m));
		m->granularity = DAY;
		return true;
	}
	if (feast && n > 0)
		last = first + n - 1;
	first = n < 0 ? last : first + n - 1;
	*m = moment_of_day(first, DAY);
	return n != 0 && first <= last;
}

/* The first, the last (-1) month of a quarter or a year. */
static bool
month_of(int n, struct moment *m)
{
	int months = m->granularity == QUARTER ? 3 :
	    m->granularity == YEAR ? 12 : 0;

	if (n < 0)
		n = months;
	m->month = months == 3 ? 3 * (m->number - 1) + n : n;
	m->granularity = MONTH;
	m->number = 0;
	return n >= 1 && n <= months;
}

/*
 * "closed on the last day of the year": of the last one, where it lies ahead
 * and the words point back, and the other way round.
 */
static bool
choose_unit(const struct resolver *r, int n, struct moment *m)
{
	enum { BEGUN = 7 };	/* days ago */
	int32_t first, last, today;
	int direction = anchor_direction(r);

	if (!moment_first_day(m, &first) || !moment_last_day(m, &last) ||
	    !moment_first_day(&r->anchors->document, &today) ||
	    r->anchors->document.granularity < DAY || today < first ||
	    today > last)
		return true;
	if (direction < 0 && n < 0 && last > today)
		return moment_shift(m, -1);
	if (direction > 0 && n == 1 && first < today - BEGUN)
		return moment_shift(m, 1);
	return true;
}

/* A month, or a day of it, in the year that the moment has. */
static bool
month_of_year(const struct resolver *r, const struct phrase *phrase,
    int month, struct moment *m)
{
	int day;

	m->granularity = MONTH;
	m->month = month;
	if (!phrase_number(r, phrase, CLASS_DAY, &day) &&
	    !phrase_number(r, phrase, CLASS_ORDINAL, &day))
		return true;
	m->granularity = DAY;
	m->day = day;
	return calendar_valid(m->year > 0 ? m->year : 2000, month, day);
}

static bool
find_century(const struct resolver *r, const struct phrase *phrase, int n,
    struct moment *m)
{
	int era;

	memset(m, 0, sizeof(*m));
	m->granularity = CENTURY;
	m->year = n > 1 ? (n - 1) * 100 : 1;	/* 0 is unknown */
	if (phrase_number(r, phrase, CLASS_ERA, &era))
		m->before_christ = era == 0;
	else if (r->lent != NULL)	/* the 6th and 5th centuries BC */
		m->before_christ = r->lent->before_christ;
	return n >= 1 && n <= 99;
}

/*
 * The nth, or the last (-1), of so many portions of a longer period, which is
 * its start, its middle or its end.
 */
static bool
find_portion(int n, int portions, struct reading *reading)
{
	if (n < 0)
		n = portions;
	reading->mod = n == 1 ? "START" : n == portions ? "END" : "MID";
	return n >= 1 && n <= portions;
}

/* The first half of a year is a period, that of a month is its start. */
static bool
find_half(const struct resolver *r, bool contained, int n,
    struct reading *reading)
{
	struct moment *m = &reading->moment;

	if (n < 0)
		n = 2;
	if (contained && m->granularity != YEAR)
		return find_portion(n, 2, reading);
	m->granularity = HALF;
	m->number = n;
	if (m->year == 0)
		choose_quarter_year(r, m);
	return n >= 1 && n <= 2;
}

/* "to 3.9 billion from 1.8 in the third quarter": what that was before. */
static bool
is_base(const struct resolver *r, const struct phrase *phrase)
{
	enum { REACH = 8 };
	const struct words *words = r->words;
	int i;

	for (i = phrase->first - 1; i > phrase->first - REACH; i--) {
		if (words_has(words, i, CLASS_COMMA))
			return false;
		if (words_among(words, i, "from against than versus"))
			return words_at(words, i + 1) != NULL &&
			    (words->list[i + 1].digits ||
			    words_among(words, i + 1, "$ a"));
	}
	return false;
}

/* The third quarter; the 1988 quarter is the one that is reported. */
static bool
find_quarter(const struct resolver *r, const struct phrase *phrase, int n,
    struct reading *reading)
{
	struct moment *m = &reading->moment;

	if (n < 0)
		n = 4;
	if (n == 0)
		n = r->anchors->reported.number;
	if (n == 0 && phrase_says(r, phrase, "period")) {
		m->granularity = YEAR;
		return true;
	}
	m->granularity = QUARTER;
	m->number = n;
	if (m->year == 0 && r->lent != NULL && r->lent->year > 0 &&
	    r->lent_year)		/* the fourth and first quarters */
		m->year = r->lent->year + (r->lent_before ?
		    n < r->lent->number : -(n > r->lent->number));
	if (m->year == 0)
		choose_quarter_year(r, m);
	if (phrase_has(phrase, CLASS_WHEN) || phrase_says(r, phrase, "ago"))
		m->year -= m->year > 1;
	reading->compared = reading->explicit_year || phrase_has(phrase,
	    CLASS_WHEN) || anchor_direction(r) > 0 || is_base(r, phrase);
	return n >= 0 && n <= 4;
}

/* The first, the last (-1) decade of a century, of its hundred years. */
static bool
decade_of(int n, struct moment *m)
{
	n = n < 0 ? 10 : n;
	m->granularity = DECADE;
	m->year += 10 * (n - 1) - m->year % 100;
	m->year += m->year == 0;		/* which is unknown */
	return n >= 1 && n <= 10 && !m->before_christ;
}

bool
read_ordinal(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	const struct phrase *container = phrase_main(r, phrase);
	struct moment *m = &reading->moment;
	bool weekend = phrase_says(r, phrase, "weekend");
	int n = ordinal_number(r, phrase), number;

	if (container != NULL) {
		if (!read_phrase(r, container, reading))
			return false;
		reading->own_year = true;
		if (strncmp(rule_category(container->rule), "the", 3) == 0 &&
		    !choose_unit(r, n, m))
			return false;
	} else {
		read_year_word(r, phrase, reading);
	}
	if (container != NULL && m->granularity <= DECADE &&
	    (phrase_says(r, phrase, "quarter") ||
	    phrase_says(r, phrase, "third")) && !phrase_has(phrase, CLASS_UNIT))
		return find_portion(n, phrase_says(r, phrase, "quarter") ? 4 :
		    3, reading);
	if (phrase_number(r, phrase, CLASS_WEEKDAY, &number))
		return weekday_of_month(n, number, reading);
	if (phrase_says(r, phrase, "day"))
		return day_of(n, reading);
	if (phrase_says(r, phrase, "month"))
		return month_of(n, m);
	if (weekend || phrase_says(r, phrase, "week"))
		return week_of_month(n, reading, weekend);
	if (phrase_says(r, phrase, "decade"))
		return decade_of(n, m);
	if (phrase_says(r, phrase, "century") ||
	    phrase_says(r, phrase, "centuries") ||
	    strcmp(rule_category(phrase->rule), "barecentury") == 0) {
		read_edge(r, phrase, reading);
		return find_century(r, phrase, n, m);
	}
	if (phrase_number(r, phrase, CLASS_MONTH, &number))
		return phrase_says(r, phrase, "quarter") ?
		    find_quarter(r, phrase, number < 3 ? 4 : number / 3,
		    reading) : month_of_year(r, phrase, number, m);
	if (phrase_number(r, phrase, CLASS_SEASON, &number)) {
		m->granularity = SEASON;
		m->number = number;
		return true;
	}
	if (phrase_has(phrase, CLASS_HALF) ||
	    phrase_has(phrase, CLASS_HALFNAME))
		return find_half(r, container != NULL, n, reading);
	return find_quarter(r, phrase, n, reading);
}

bool
read_week_of(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	const struct phrase *date = phrase_main(r, phrase);
	enum granularity granularity = phrase_says(r, phrase, "weekend") ?
	    WEEKEND : WEEK;
	int shift = phrase_says(r, phrase, "before") ? -1 :
	    phrase_says(r, phrase, "after");
	int32_t day;

	if (date != NULL ? !read_phrase(r, date, reading) :
	    !read_holiday(r, phrase, reading))
		return false;
	/* the weekend of a holiday on a Monday comes before it */
	if (granularity == WEEKEND && moment_first_day(&reading->moment, &day)
	    && calendar_weekday(day) < 3)
		moment_shift(&reading->moment, -2);
	if (!moment_widen(&reading->moment, granularity))
		reading->moment.granularity = granularity;
	else if (shift != 0)
		return moment_shift(&reading->moment, shift);
	return true;
}

bool
read_edge_of(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	static const struct {
		const char *word;
		enum granularity granularity;
	} own[] = {
		{ "day", DAY }, { "week", WEEK }, { "month", MONTH },
		{ "quarter", QUARTER }, { "year", YEAR },
		{ "decade", DECADE }, { "century", CENTURY }
	};
	const struct phrase *of = phrase_main(r, phrase);
	size_t i;
	int n;

	if (of != NULL) {
		if (!read_phrase(r, of, reading))
			return false;
	} else if (phrase_number(r, phrase, CLASS_DECADEWORD, &n)) {
		reading->moment.granularity = DECADE;
		reading->moment.year = 1900 + 10 * n;
	} else if (phrase_number(r, phrase, CLASS_MIDUNIT, &n)) {
		anchor_present(r, unit_facts[n].own, &reading->moment);
	} else if (!read_year_word(r, phrase, reading)) {
		for (i = 0; i < sizeof(own) / sizeof(own[0]); i++)
			if (phrase_says(r, phrase, own[i].word))
				anchor_present(r, own[i].granularity,
				    &reading->moment);
	}
	read_edge(r, phrase, reading);
	return true;
}
