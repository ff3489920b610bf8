#include "time/value/relative.h"

#include <string.h>

#include "core/calendar.h"
#include "time/value/anchor.h"
#include "time/value/dates.h"

bool
read_dayref(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	int days = 0, year;

	reading->news = true;
	phrase_number(r, phrase, CLASS_DAYREF, &days);
	reading->own_day = days >= 0;		/* tomorrow and Friday */
	if ((!anchor_document(r, DAY, &reading->moment) && days != 0) ||
	    (days != 0 && !moment_shift(&reading->moment, days)))
		memset(&reading->moment, 0, sizeof(reading->moment));
	reading->moment.granularity = DAY;
	if (!phrase_number(r, phrase, CLASS_YEAR, &year))
		return true;
	reading->news = false;			/* on this day in 1958 */
	reading->explicit_year = true;
	reading->moment.year = year;
	return calendar_valid(year, reading->moment.month,
	    reading->moment.day);
}

/*
 * "the Friday before Christmas", "the second Sunday after Easter": the nth
 * such weekday, and not the day itself.
 */
static bool
weekday_beside(const struct resolver *r, const struct phrase *phrase,
    int weekday, struct reading *reading)
{
	struct moment *m = &reading->moment;
	int32_t first, last;
	int n = 1;

	phrase_number(r, phrase, CLASS_ORDINAL, &n);
	if (!reading_days(reading, &first, &last)) {
		memset(m, 0, sizeof(*m));
		m->granularity = DAY;
		m->weekday = weekday;
		return true;
	}
	if (phrase_says(r, phrase, "before") ||
	    phrase_says(r, phrase, "preceding"))
		last = first - (calendar_weekday(first) - weekday + 6) % 7 -
		    1 - 7 * (n - 1);
	else
		last += (weekday - calendar_weekday(last) + 6) % 7 + 1 +
		    7 * (n - 1);
	memset(&reading->until, 0, sizeof(reading->until));
	if (!moment_reaches(last))
		return false;
	*m = moment_of_day(last, DAY);
	return true;
}

bool
read_adjacent_day(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	const struct phrase *day = phrase_main(r, phrase);
	int weekday;
	int32_t last;

	if (day != NULL && phrase_number(r, phrase, CLASS_WEEKDAY, &weekday))
		return read_phrase(r, day, reading) &&
		    weekday_beside(r, phrase, weekday, reading);
	if (day != NULL ? !read_phrase(r, day, reading) :
	    !read_dayref(r, phrase, reading))
		return false;
	if (reading->until.granularity == DAY &&
	    moment_first_day(&reading->until, &last)) {
		reading->moment = moment_of_day(	/* of Ramadan */
		    last - reading->until.weekday, DAY);
		memset(&reading->until, 0, sizeof(reading->until));
	}
	if (reading->moment.year > 0)
		return moment_shift(&reading->moment,
		    phrase_says(r, phrase, "before") ||
		    phrase_says(r, phrase, "eve") ||
		    phrase_says(r, phrase, "erev") ? -1 : 1);
	memset(&reading->moment, 0, sizeof(reading->moment));
	reading->moment.granularity = DAY;
	return true;
}

/* "last Friday" strictly before, "next Friday" that of the next week. */
static void
shift_weekday(const struct resolver *r, const struct phrase *phrase,
    int weekday, int shift, struct moment *m)
{
	int32_t day;
	int today;

	if (!weekday_near(r, weekday, m, &day))
		return;
	today = calendar_weekday(day);
	if (phrase_has(phrase, CLASS_WEEKDAYS))		/* two Fridays ago */
		day += shift < 0 ? 7 * (shift + 1) - 1 -
		    (today - weekday + 6) % 7 : 7 * (shift - 1) + 1 +
		    (weekday - today + 6) % 7;
	else if (phrase_says(r, phrase, "fortnight"))
		day += (weekday - today + 7) % 7 + 14;
	else if (phrase_says(r, phrase, "week") &&
	    !phrase_has(phrase, CLASS_SHIFT))
		day += (weekday - today + 7) % 7 + 7;	/* Monday week */
	else if (phrase_says(r, phrase, "week"))
		day += weekday - today + 7 * shift;
	else if (shift == -2)	/* the Friday before last */
		day -= (today - weekday + 6) % 7 + 8;
	else if (shift == 2)	/* the Sunday after next */
		day += (weekday - today + 6) % 7 + 8;
	else if (shift < 0)
		day -= (today - weekday + 6) % 7 + 1;
	else if (shift == 0 && anchor_direction(r) < 0 && weekday < today)
		day += weekday - today;		/* they met this Monday */
	else if (shift == 0)
		day += (weekday - today + 7) % 7;
	else if (phrase_says(r, phrase, "next") ||
	    phrase_says(r, phrase, "nxt"))
		day += weekday - today + 7;
	else
		day += (weekday - today + 6) % 7 + 1;
	if (moment_reaches(day))
		*m = moment_of_day(day, DAY);
}

static void
shift_month(const struct resolver *r, int month, int shift,
    struct moment *m)
{
	m->granularity = MONTH;
	m->month = month;
	m->year = r->anchors->document.year;
	if (m->year == 0 || r->anchors->document.month == 0)
		return;
	if (shift < 0)	/* of the month before they say "last month" */
		m->year -= month >= r->anchors->document.month - 1;
	else if (shift > 0)
		m->year += month <= r->anchors->document.month;
}

void
shift_season(const struct resolver *r, int season, int shift,
    struct moment *m)
{
	struct moment now;

	m->granularity = SEASON;
	m->number = season;
	if (!anchor_document(r, SEASON, &now))
		return;
	m->year = now.year;
	if (shift < 0)
		m->year -= (season >= now.number) - shift - 1;
	else if (shift > 0)
		m->year += season <= now.number;
	else if (now.number == 4)	/* in January, winter began last year */
		m->year = season == 4 ? now.year :
		    r->anchors->document.year;
}

/* The unit that a phrase names, as a class or as a word of its pattern. */
static int
named_unit(const struct resolver *r, const struct phrase *phrase, int unit)
{
	static const struct {
		const char *word;
		enum unit unit;
	} units[] = {
		{ "day", DAYS }, { "week", WEEKS }, { "weekend", WEEKENDS },
		{ "month", MONTHS }, { "quarter", QUARTERS },
		{ "year", YEARS }, { "weeks", WEEKS }, { "months", MONTHS },
		{ "quarters", QUARTERS },
		{ "years", YEARS }
	};
	size_t i;

	if (phrase_number(r, phrase, CLASS_UNIT, &unit))
		return unit;
	for (i = 0; i < sizeof(units) / sizeof(units[0]); i++)
		if (phrase_says(r, phrase, units[i].word))
			return (int)units[i].unit;
	return unit;
}

/* "The next year, he left": seen from what was told before. */
static bool
is_next_told(const struct resolver *r, const struct phrase *phrase)
{
	return (phrase->first == 0 ||
	    words_among(r->words, phrase->first - 1, ".")) &&
	    phrase_says(r, phrase, "the") &&
	    phrase_says(r, phrase, "next") && anchor_direction(r) < 0 &&
	    r->anchors->mentioned.year > 0 &&
	    !phrase_has(phrase, CLASS_FISCAL) &&
	    (named_unit(r, phrase, NO_UNIT) > HOURS ||
	    phrase_has(phrase, CLASS_SEASON));
}

/* "last week", "this month", "the year" that something is part of. */
static bool
shift_unit(const struct resolver *r, const struct phrase *phrase, int unit,
    int shift, struct moment *m)
{
	enum granularity own = unit_facts[unit].own;
	bool part = strncmp(rule_category(phrase->rule), "the", 3) == 0;
	bool present = phrase_says(r, phrase, "the") ?
	    phrase_says(r, phrase, "next") || part :
	    phrase_says(r, phrase, "this") && shift == 0;
	struct moment today;
	int32_t day;

	if (!(present ? anchor_present(r, own, m) : anchor_document(r, own, m)))
		return true;
	/* the coming weekend, on a weekday, is that of this week */
	if (unit == WEEKENDS && anchor_document(r, DAY, &today) &&
	    moment_first_day(&today, &day) && shift > 0 &&
	    calendar_weekday(day) < 6 && !phrase_says(r, phrase, "next"))
		shift = 0;
	return moment_shift(m, shift);
}

bool
read_shifted(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	enum { FAR = 5000, YEARS_BACK = 100 };	/* weeks, years */
	struct moment *m = &reading->moment;
	int shift = 0, n, unit;

	if (is_next_told(r, phrase))
		return read_anaphoric(r, phrase, reading);
	reading->news = true;
	if (!phrase_number(r, phrase, CLASS_SHIFT, &shift))
		shift = phrase_says(r, phrase, "last") ? -1 :
		    phrase_says(r, phrase, "next");
	if (phrase_says(r, phrase, "before") || phrase_says(r, phrase, "after"))
		shift *= 2;
	if (phrase_has(phrase, CLASS_WEEKDAYS) &&
	    phrase_number(r, phrase, CLASS_NUMBER, &shift)) {
		if (shift > FAR)
			return false;
		shift = phrase_has(phrase, CLASS_AGO) ? -shift : shift;
	}
	if (phrase_number(r, phrase, CLASS_WEEKDAY, &n) ||
	    phrase_number(r, phrase, CLASS_WEEKDAYS, &n)) {
		shift_weekday(r, phrase, n, shift, m);
		reading->own_day = true;
		return true;
	}
	if (phrase_number(r, phrase, CLASS_MONTH, &n)) {
		shift_month(r, n, shift, m);
		if (!phrase_number(r, phrase, CLASS_DAY, &m->day) &&
		    !phrase_number(r, phrase, CLASS_ORDINAL, &m->day))
			return true;
		m->granularity = DAY;
		return calendar_valid(m->year > 0 ? m->year : 2000, m->month,
		    m->day);
	}
	if (phrase_number(r, phrase, CLASS_SEASONS, &n) &&
	    phrase_number(r, phrase, CLASS_NUMBER, &shift)) {
		if (shift < 1 || shift > YEARS_BACK)
			return false;
		shift_season(r, n, -shift, m);
		return true;
	}
	if (phrase_number(r, phrase, CLASS_SEASON, &n)) {
		shift_season(r, n, shift, m);
		return true;
	}
	unit = named_unit(r, phrase, NO_UNIT);
	if (unit <= HOURS || (unit == DAYS && shift != 0) ||
	    (unit == FORTNIGHTS && shift != 0) ||
	    (phrase_says(r, phrase, "past") && unit > QUARTERS &&
	    unit != WEEKENDS && unit != YEARS)) {
		reading->kind = A_DURATION;
		reading->duration.amount = 1;
		reading->duration.unit = (enum unit)unit;
		return shift != 0 || unit > HOURS;
	}
	return shift_unit(r, phrase, unit, shift, m);
}

/* "the same day" of what is known to the month or year: 1941-06-XX. */
static bool
day_of_period(const struct resolver *r, enum granularity granularity,
    struct moment *m)
{
	const struct moment *mentioned = &r->anchors->mentioned;

	if (granularity != DAY || (mentioned->granularity != YEAR &&
	    mentioned->granularity != MONTH))
		return false;
	*m = *mentioned;
	m->granularity = DAY;
	m->day = 0;
	return true;
}

/*
 * "the day before the vote": the words do not say when that was, unless a
 * date stands before it, as in "on May 3, the day before the vote".
 */
bool
read_beside(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	const struct anchors *anchors = r->anchors;
	int unit = named_unit(r, phrase, DAYS);

	reading->moment.granularity = unit_facts[unit].own;
	if (anchors_end_at(anchors, phrase->first - 1) &&
	    words_has(r->words, phrase->first - 1, CLASS_COMMA) &&
	    anchors->mentioned.granularity == unit_facts[unit].own)
		reading->moment = anchors->mentioned;
	return unit > HOURS;
}

/* Seen from what was mentioned last. */
bool
read_anaphoric(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	struct moment *m = &reading->moment;
	int shift = 0, n, unit;
	int32_t day;

	if (!phrase_number(r, phrase, CLASS_ANAPHOR, &shift) ||
	    phrase_says(r, phrase, "next"))
		shift = phrase_says(r, phrase, "before") ? -1 : 1;
	unit = named_unit(r, phrase, DAYS);
	if (phrase_number(r, phrase, CLASS_WEEKDAY, &n)) {
		if (!anchor_mentioned(r, DAY, m) ||
		    !moment_first_day(m, &day)) {
			m->weekday = n;
			return true;
		}
		n = shift < 0 ? -((calendar_weekday(day) - n + 6) % 7 + 1) :
		    shift > 0 ? (n - calendar_weekday(day) + 6) % 7 + 1 :
		    (n - calendar_weekday(day) + 7) % 7;
		return moment_shift(m, n);
	}
	if (phrase_number(r, phrase, CLASS_MONTH, &n)) {
		if (anchor_mentioned(r, MONTH, m) && m->month > 0)
			m->year += shift < 0 ? -(n >= m->month) : shift > 0 ?
			    n <= m->month : 0;
		m->month = n;
		return true;
	}
	if (phrase_number(r, phrase, CLASS_SEASON, &n)) {
		anchor_mentioned(r, YEAR, m);
		m->granularity = SEASON;
		m->number = n;
		m->year += m->year > 0 ? shift : 0;
		return true;
	}
	if (unit == FORTNIGHTS) {
		reading->kind = A_DURATION;
		reading->duration.amount = 1;
		reading->duration.unit = FORTNIGHTS;
		return true;
	}
	if (unit <= HOURS)
		return false;
	if (day_of_period(r, unit_facts[unit].own, m))
		return true;
	if (anchor_mentioned(r, unit_facts[unit].own, m) &&
	    (m->granularity != DAY || m->day > 0))
		return moment_shift(m, shift);
	return true;
}
