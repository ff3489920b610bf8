#include "time/value/dates.h"

#include <string.h>

#include "core/calendar.h"
#include "time/value/anchor.h"
#include "time/words/events.h"

bool
weekday_near(const struct resolver *r, int weekday, struct moment *m,
    int32_t *day)
{
	memset(m, 0, sizeof(*m));
	m->granularity = DAY;
	m->weekday = weekday;
	return r->anchors->document.granularity >= DAY &&
	    moment_first_day(&r->anchors->document, day);
}

/* "January 11, 2010 Monday", "11 January 2010, Monday": its own weekday. */
static bool
names_date(const struct resolver *r, int weekday, struct moment *m)
{
	const struct anchors *anchors = r->anchors;
	int end = r->whole->first;
	int32_t day;

	if (words_has(r->words, end - 1, CLASS_COMMA))
		end--;
	if (!words_has(r->words, end - 1, CLASS_YEAR) ||
	    !anchors_end_at(anchors, end) ||
	    anchors->mentioned.granularity != DAY ||
	    !moment_first_day(&anchors->mentioned, &day) ||
	    calendar_weekday(day) != weekday)
		return false;
	*m = anchors->mentioned;
	return true;
}

/*
 * "May 5-6 (Tues-Wed 9 a.m.)": a weekday in brackets behind a date is the
 * nearest to it; whether it is one.
 */
static bool
explain_date(const struct resolver *r, int weekday, struct moment *m)
{
	const struct anchors *anchors = r->anchors;
	const struct words *words = r->words;
	int i = r->whole->first - 1;
	int32_t day;

	while (words_has(words, i, CLASS_HYPHEN) &&
	    words_has(words, i - 1, CLASS_WEEKDAY))
		i -= 2;
	if (!words_has(words, i, CLASS_OPEN) || i == 0 ||
	    !words->list[i - 1].digits ||
	    anchors->mentioned_in != anchors->sentence ||
	    anchors->mentioned.granularity != DAY ||
	    !moment_first_day(&anchors->mentioned, &day))
		return false;
	day += (weekday - calendar_weekday(day) + 10) % 7 - 3;
	if (!moment_reaches(day))
		return false;
	*m = moment_of_day(day, DAY);
	return true;
}

/*
 * A weekday next to another or to a date. At the end of a range it follows on
 * its beginning, in a list unless that is past and the day still to come.
 * Monday or Friday of next week are in that week, Monday to Friday, June 6,
 * end with that day, and of Saturday and Sunday, June 7 and 8, each has its
 * own, or the nearest.
 */
static bool
lent_weekday(const struct resolver *r, int weekday, int32_t today,
    struct moment *m)
{
	int32_t day;
	int ahead;

	if (r->lent == NULL || !moment_first_day(r->lent, &day) ||
	    (!r->lent_day && phrase_has(r->lender, CLASS_DAYREF)))
		return false;			/* yesterday or Monday */
	ahead = (weekday - calendar_weekday(day) + 7) % 7;
	if (r->lent_before) {
		if (!r->lent_day && day <= today && day + ahead > today &&
		    anchor_direction(r) <= 0 && words_among(r->words,
		    r->whole->first - 1, "and ,"))
			return false;
		day += ahead;
	} else if (!r->lent_day) {
		return false;
	} else if (phrase_says(r, r->lender, "week")) {
		day += weekday - calendar_weekday(day);
	} else if (phrase_has(r->lender, CLASS_WEEKDAY)) {
		day -= (7 - ahead) % 7;
	} else {
		day += (ahead + 3) % 7 - 3;
	}
	if (!moment_reaches(day))
		return false;
	*m = moment_of_day(day, DAY);
	return true;
}

/* A weekday without a date. */
static void
find_weekday(const struct resolver *r, int weekday, struct moment *m)
{
	int32_t day = 0;
	int back;
	bool dated = weekday_near(r, weekday, m, &day);

	if (names_date(r, weekday, m) || explain_date(r, weekday, m) ||
	    lent_weekday(r, weekday, day, m) || !dated)
		return;
	back = (calendar_weekday(day) - weekday + 7) % 7;
	if (back > 0 && anchor_direction(r) > 0)
		back -= 7;
	if (moment_reaches(day - back))
		*m = moment_of_day(day - back, DAY);
}

/* '89 in a narrative of the 18th century: the year nearest to what is told. */
static int
year_of_narrative(const struct resolver *r, int number)
{
	int told = r->anchors->narrated.year;
	int year = told - told % 100 + number;

	return year - told > 50 ? year - 100 : told - year > 50 ? year + 100 :
	    year;
}

/* Whether the year of a phrase has two digits: '42. */
static bool
is_short_year(const struct resolver *r, const struct phrase *phrase)
{
	const struct part *part = phrase_part(phrase, CLASS_YEAR);

	return part != NULL && words_has(r->words, part->at, CLASS_SHORTYEAR);
}

/* One that lies too far ahead of the document is of the century before. */
static int
nearest_century(const struct resolver *r, int year)
{
	enum { AHEAD = 15 };
	int document = r->anchors->document.year;

	return document > 0 && year > document + AHEAD ? year - 100 : year;
}

bool
read_year_word(const struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	struct moment *m = &reading->moment;
	int n, era, century;

	if (phrase_number(r, phrase, CLASS_DECADE, &n) ||
	    phrase_number(r, phrase, CLASS_DECADEWORD, &n)) {
		if (!phrase_number(r, phrase, CLASS_TEEN, &century))
			century = 19;
		m->granularity = DECADE;
		m->year = n < 100 ? 100 * century + 10 * n : 10 * n;
		if (phrase_number(r, phrase, CLASS_ERA, &century)) {
			m->before_christ = century == 0;
			m->year = 10 * (n < 190 ? n : n - 190);
		}
		if (n >= 100 && n < 190 && n % 10 == 0)
			m->granularity = CENTURY;	/* the 1700s */
		return true;
	}
	if (r->lent != NULL && r->lent->granularity == YEAR &&
	    strcmp(rule_category(phrase->rule), "bareera") == 0) {
		m->granularity = YEAR;
		m->before_christ = r->lent->before_christ;
		return phrase_number(r, phrase, CLASS_NUMBER, &m->year) ||
		    phrase_number(r, phrase, CLASS_YEAR, &m->year);
	}
	if (!phrase_number(r, phrase, CLASS_YEAR, &n) &&
	    !phrase_number(r, phrase, CLASS_SHORTYEAR, &n) &&
	    !((phrase_has(phrase, CLASS_ERA) ||
	    phrase_says(r, phrase, "year")) &&
	    phrase_number(r, phrase, CLASS_NUMBER, &n)))
		return false;
	m->granularity = YEAR;
	m->year = is_short_year(r, phrase) ? nearest_century(r, n) : n;
	reading->idle = n < 1000 && !phrase_has(phrase, CLASS_ERA) &&
	    !phrase_has(phrase, CLASS_SHORTYEAR);	/* the year 33 */
	if (!phrase_has(phrase, CLASS_YEAR) && r->lent != NULL &&
	    r->lent->year > 0 && !phrase_has(phrase, CLASS_ERA))
		m->year = r->lent->year - r->lent->year % 100 + n % 100;
	else if (phrase_has(phrase, CLASS_SHORTYEAR) && anchor_in_narrative(r))
		m->year = year_of_narrative(r, n % 100);
	reading->explicit_year = true;
	if (phrase_number(r, phrase, CLASS_ERA, &era))
		m->before_christ = era == 0;
	return true;
}

/*
 * A date with its weekday, "Friday, July 20", which decides, or with its
 * month, "the 10th of next month".
 */
static bool
read_date_of(struct resolver *r, const struct phrase *phrase,
    const struct phrase *date, struct reading *reading)
{
	struct moment *m = &reading->moment;

	r->weekday = 0;
	phrase_number(r, phrase, CLASS_WEEKDAY, &r->weekday);
	if (!read_phrase(r, date, reading))
		return false;
	if (strcmp(rule_category(date->rule), "relmonth") != 0)
		return true;
	m->granularity = DAY;
	reading->own_day = true;
	return phrase_number(r, phrase, CLASS_ORDINAL, &m->day) &&
	    calendar_valid(m->year > 0 ? m->year : 2000,
	    m->month > 0 ? m->month : 1, m->day);
}

/* "Tuesday the 14th": the nearest month in which that is so. */
static bool
find_weekday_of_month(const struct resolver *r, int weekday, int day,
    struct moment *m)
{
	enum { MONTHS_AWAY = 13 };
	struct moment month;
	int32_t first;
	int i;

	for (i = 0; i < 2 * MONTHS_AWAY; i++) {
		if (!anchor_document(r, MONTH, &month) ||
		    !moment_shift(&month, i % 2 > 0 ? -(i + 1) / 2 : i / 2) ||
		    !moment_first_day(&month, &first) ||
		    !calendar_valid(month.year, month.month, day) ||
		    calendar_weekday(first + day - 1) != weekday)
			continue;
		*m = moment_of_day(first + day - 1, DAY);
		return true;
	}
	return false;
}

/* The day of a month, which may be that mentioned last: "the 20th". */
static bool
set_day(struct resolver *r, int day, struct moment *m)
{
	struct moment last;

	m->granularity = DAY;
	m->day = day;
	if (m->month == 0 && r->lent != NULL) {
		m->month = r->lent->month;
		if (!r->lent_before && r->lent->granularity >= DAY &&
		    day > r->lent->day && (words_among(r->words,
		    r->whole->end, "to through until till -") ||
		    strcmp(rule_category(r->whole->rule), "numberday") == 0))
			m->month = (m->month + 10) % 12 + 1;	/* 30-3 May */
		r->lent_year = true;
		if (!r->lent_before && r->lent->year == 0 && m->year == 0 &&
		    anchor_mentioned(r, YEAR, &last))
			m->year = last.year;
	}
	if (m->month == 0 && m->year == 0) {	/* not the 8, 2012 of a list */
		if (anchor_mentioned(r, MONTH, &last))
			m->year = last.year;
		m->month = last.month;
	}
	return day >= 1 && day <= 31 && (m->month == 0 ||
	    calendar_valid(2000, m->month, day));
}

/*
 * Whether a day of which no year is told is not the one that is so many days
 * from the document's date: it lies ahead or long back, and nothing says so.
 */
static bool
is_out_of_sight(const struct resolver *r, int32_t days)
{
	enum { AGO = 200 };		/* days */

	return days < -AGO || (days > 0 && anchor_direction(r) <= 0 &&
	    !anchor_in_narrative(r));
}

/*
 * "the Sept. 11 attacks" are those of 2001 ever since, and so is that day from
 * then on in the document, but not one a short while ago, which happens to be
 * another.
 */
static void
recall_year(const struct resolver *r, struct moment *m)
{
	enum { RECENT = 30, LONG_AGO = 400 };	/* days */
	struct moment event = *m;
	int day = m->month * 100 + m->day;
	int32_t days, since;
	bool recent;

	event.year = event_year(m->month, m->day);
	if (event.year == 0 || !anchor_distance(r, &event, &since) ||
	    since > 0 || r->weekday > 0 || !anchor_choose_year(r, m, 0) ||
	    !anchor_distance(r, m, &days) || days < -LONG_AGO)
		return;
	recent = days >= -RECENT && days <= 0;
	if (is_event(r->words, r->whole->first, r->whole->end, m->month,
	    m->day, !recent))
		r->anchors->event = day;
	else if ((r->anchors->event != day || recent) &&
	    !(event_stands_alone(m->month, m->day) &&
	    is_out_of_sight(r, days)))
		return;
	m->year = event.year;
}

bool
read_calendar(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	const struct phrase *date = phrase_main(r, phrase);
	struct moment *m = &reading->moment;
	int n, weekday;

	if (date != NULL)
		return read_date_of(r, phrase, date, reading);
	if (phrase_number(r, phrase, CLASS_NUMDATE, &n)) {
		*m = moment_of_day(calendar_day(n / 10000, n / 100 % 100,
		    n % 100), DAY);
		reading->explicit_year = reading->own_day = true;
		return true;
	}
	if (phrase_number(r, phrase, CLASS_NUMWEEK, &n) ||
	    phrase_number(r, phrase, CLASS_NUMMONTH, &n)) {
		m->granularity = phrase_has(phrase, CLASS_NUMWEEK) ? WEEK :
		    MONTH;
		m->year = n / 100;
		m->number = m->granularity == WEEK ? n % 100 : 0;
		m->month = m->granularity == WEEK ? 0 : n % 100;
		reading->explicit_year = true;
		return true;
	}
	read_year_word(r, phrase, reading);
	if (m->year > CALENDAR_LAST_YEAR)
		return false;
	if (phrase_number(r, phrase, CLASS_SEASON, &n)) {
		m->granularity = SEASON;
		m->number = n;
		return true;
	}
	if (phrase_number(r, phrase, CLASS_MONTH, &n)) {
		m->granularity = MONTH;
		m->month = n;
	} else if (phrase_number(r, phrase, CLASS_WEEKDAY, &weekday) &&
	    phrase_number(r, phrase, CLASS_ORDINAL, &n) &&
	    strcmp(rule_category(phrase->rule), "numberday") != 0 &&
	    find_weekday_of_month(r, weekday, n, m)) {
		return true;
	}
	if ((phrase_number(r, phrase, CLASS_DAY, &n) ||
	    phrase_number(r, phrase, CLASS_ORDINAL, &n) ||
	    (m->month > 0 && phrase_number(r, phrase, CLASS_NUMBER, &n))) &&
	    !set_day(r, n, m))
		return false;
	if (m->granularity == NOWHERE &&
	    phrase_number(r, phrase, CLASS_WEEKDAY, &n)) {
		find_weekday(r, n, m);
		reading->news = true;
		reading->own_day = r->lent_day;
		return true;
	}
	reading->own_day = m->granularity == DAY;
	if (m->granularity == DAY && m->year == 0)
		recall_year(r, m);
	if (m->granularity >= MONTH && m->year == 0 &&
	    !anchor_choose_year(r, m, r->weekday))
		return false;
	return m->granularity != DAY || m->year == 0 || m->month == 0 ||
	    calendar_valid(m->year, m->month, m->day);
}
