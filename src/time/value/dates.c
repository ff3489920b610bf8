/*
 * Days, months and years as the calendar names them, and those seen from the
 * document's day or from what was mentioned last.
 */
#include <stdio.h>
#include <stdlib.h>

#include "core/calendar.h"
#include "core/table.h"
#include "time/value/anchor.h"

extern const uint64_t table_time_feasts[];

/*
 * Makes a moment of a weekday of which no more is known, and finds the day of
 * the document, near which it lies; false when that is not known either.
 */
static bool
weekday_near(const struct resolver *r, int weekday, struct moment *m,
    int32_t *day)
{
	memset(m, 0, sizeof(*m));
	m->granularity = DAY;
	m->weekday = weekday;
	return r->anchors->document.granularity >= DAY &&
	    moment_first_day(&r->anchors->document, day);
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
 * A weekday without a date. At the end of a range it follows on its
 * beginning, in a list unless that is past and the day still to come.
 */
static void
find_weekday(const struct resolver *r, int weekday, struct moment *m)
{
	int32_t day, begin;
	int back;
	bool coming;

	if (!weekday_near(r, weekday, m, &day) || explain_date(r, weekday, m))
		return;
	if (r->lent != NULL && r->lent_before &&
	    moment_first_day(r->lent, &begin)) {
		coming = begin > day;
		begin += (weekday - calendar_weekday(begin) + 7) % 7;
		if ((coming || begin <= day || anchor_direction(r) > 0 ||
		    !words_is(r->words, r->whole->first - 1, "and")) &&
		    moment_reaches(begin)) {
			*m = moment_of_day(begin, DAY);
			return;
		}
	}
	back = (calendar_weekday(day) - weekday + 7) % 7;
	if (back > 0 && anchor_direction(r) > 0)
		back -= 7;
	if (moment_reaches(day - back))
		*m = moment_of_day(day - back, DAY);
}

/* '89 in a tale of the 18th century: the nearest such year to what is told. */
static int
year_of_tale(const struct resolver *r, int number)
{
	int told = r->anchors->story.year;
	int year = told - told % 100 + number;

	return year - told > 50 ? year - 100 : told - year > 50 ? year + 100 :
	    year;
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
		return true;
	}
	if (r->lent != NULL && r->lent->granularity == YEAR &&
	    strcmp(phrase->form->category, "bareera") == 0) {
		m->granularity = YEAR;
		m->before_christ = r->lent->before_christ;
		return phrase_number(r, phrase, CLASS_NUMBER, &m->year) ||
		    phrase_number(r, phrase, CLASS_YEAR, &m->year);
	}
	if (!phrase_number(r, phrase, CLASS_YEAR, &n) &&
	    !phrase_number(r, phrase, CLASS_SHORTYEAR, &n) &&
	    !(phrase_has(phrase, CLASS_ERA) &&
	    phrase_number(r, phrase, CLASS_NUMBER, &n)))
		return false;
	m->granularity = YEAR;
	m->year = n;
	if (!phrase_has(phrase, CLASS_YEAR) && r->lent != NULL &&
	    r->lent->year > 0 && !phrase_has(phrase, CLASS_ERA))
		m->year = r->lent->year - r->lent->year % 100 + n % 100;
	else if (phrase_has(phrase, CLASS_SHORTYEAR) && anchor_tells_story(r))
		m->year = year_of_tale(r, n % 100);
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
	if (strcmp(date->form->category, "relmonth") != 0)
		return true;
	m->granularity = DAY;
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
	if (m->month == 0 && r->lent != NULL)
		m->month = r->lent->month;
	if (m->month == 0) {
		if (anchor_mentioned(r, MONTH, &last) && m->year == 0)
			m->year = last.year;
		m->month = last.month;
	}
	return day >= 1 && day <= 31 && (m->month == 0 ||
	    calendar_valid(2000, m->month, day));
}

/* "the Sept. 11 attacks" are those of 2001 ever since. */
static void
recall_year(const struct resolver *r, struct moment *m)
{
	static const char nouns[] = "attack attacks terrorist terror hijackers "
	    "hijackings commission victims families events lessons aftermath "
	    "anniversary";
	int first = r->whole->first;

	if (m->month == 9 && m->day == 11 &&
	    r->anchors->document.year > 2000 &&
	    (words_among(r->words, r->whole->end, nouns) ||
	    (words_among(r->words, first - 1, "of") &&
	    words_among(r->words, first - 2, nouns))))
		m->year = 2001;
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
		reading->explicit_year = true;
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
		return true;
	}
	if (m->granularity == DAY && m->year == 0)
		recall_year(r, m);
	if (m->granularity >= MONTH && m->year == 0 &&
	    !anchor_choose_year(r, m, r->weekday))
		return false;
	return m->granularity != DAY || m->year == 0 || m->month == 0 ||
	    calendar_valid(m->year, m->month, m->day);
}

/*
 * The day of a feast that follows the moon, in a year; of two the one that
 * is nearer to `near`. False when the table does not have it.
 */
static bool
feast_day(const char *feast, size_t len, int year, int32_t near, int32_t *day)
{
	char key[8];
	const char *row;
	int32_t one;
	int n;
	bool found = false;

	snprintf(key, sizeof(key), "%d", year);
	row = table_find(table_time_feasts, slice_of(key));
	for (; row != NULL; row = strchr(row, ' ')) {
		row += *row == ' ';
		if (strncmp(row, feast, len) != 0 || row[len] != '=')
			continue;
		n = atoi(row + len + 1);
		one = calendar_day(year, n / 100, n % 100);
		if (!found || abs(one - near) < abs(*day - near))
			*day = one;
		found = true;
	}
	return found;
}

/* A month of fasting: up to the day before the feast that ends it. */
static bool
fasting(const char *feasts, int year, int32_t near, int32_t *day,
    int32_t *last)
{
	size_t len = strcspn(feasts, " ");
	const char *next = feasts + len + 1;

	if (!feast_day(feasts, len, year, near, day) ||
	    (!feast_day(next, strlen(next), year, *day, last) &&
	    !feast_day(next, strlen(next), year + 1, *day, last)))
		return false;
	if (*last < *day &&
	    !feast_day(next, strlen(next), year + 1, *day, last))
		return false;
	*last -= 1;
	return true;
}

/* The first and last day of a holiday in a year, nearest to `near`. */
static bool
holiday_day(const char *rule, int year, int32_t near, int32_t *day,
    int32_t *last)
{
	int n = 0, weekday = 0, month = 0, days = 0;

	if (year < CALENDAR_FIRST_YEAR || year > CALENDAR_LAST_YEAR)
		return false;
	if (strncmp(rule, "month ", 6) == 0)
		return fasting(rule + 6, year, near, day, last);
	if (strncmp(rule, "feast ", 6) == 0) {
		const char *feast = rule + 6;
		size_t len = strcspn(feast, " ");

		if (!feast_day(feast, len, year, near, day))
			return false;
		*day += atoi(feast + len);
	} else if (sscanf(rule, "day %d %d %d", &n, &month, &days) == 3) {
		*day = calendar_day(n, month, days);
	} else if (sscanf(rule, "easter %d", &days) == 1) {
		*day = calendar_easter(year) + days;
	} else if (sscanf(rule, "fixed %d %d", &month, &days) == 2) {
		*day = calendar_day(year, month, days);
	} else if (sscanf(rule, "nth %d %d %d %d", &n, &weekday, &month,
	    &days) == 4) {
		*day = calendar_day(year, month, 1);
		*day += (weekday - calendar_weekday(*day) + 7) % 7 +
		    7 * (n - 1) + days;
	} else if (sscanf(rule, "last %d %d %d", &weekday, &month,
	    &days) == 3) {
		*day = calendar_day(year, month, days);
		*day -= (calendar_weekday(*day) - weekday + 7) % 7;
	} else {
		return false;
	}
	*last = *day;
	return moment_reaches(*day);
}

/*
 * The year of the nearest such holiday, or of what the words say; 0: none.
 * What will be is not on a holiday long past.
 */
static int
nearest_holiday(const struct resolver *r, const char *rule, bool shifted,
    int shift)
{
	enum { FAR = 45 };	/* days */
	bool ahead = !shifted && strncmp(rule, "day ", 4) != 0 &&
	    anchor_direction(r) > 0;
	int year = r->anchors->document.year, i, best_year = 0;
	int32_t document, day, last, best = 0;

	if (r->anchors->document.granularity < DAY ||
	    !moment_first_day(&r->anchors->document, &document))
		return 0;
	for (i = -1; i <= 1; i++) {
		if (!holiday_day(rule, year + i, document, &day, &last) ||
		    (shifted && shift < 0 && last >= document) ||
		    (shifted && shift > 0 && day <= document) ||
		    (ahead && last < document - FAR))
			continue;
		if (best_year == 0 || abs(day - document) <
		    abs(best - document)) {
			best_year = year + i;
			best = day;
		}
	}
	return best_year;
}

/* What lasts longer than a day is the month that most of it is in. */
static void
holiday_moment(int32_t day, int32_t last, struct reading *reading)
{
	if (last == day) {
		reading->moment = moment_of_day(day, DAY);
		return;
	}
	reading->moment = moment_of_day(day + (last - day) / 2, MONTH);
	reading->until = moment_of_day(last, DAY);
	reading->until.weekday = (int)(last - day);
}

bool
read_holiday(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	const char *rule = r->words->list[phrase_part(phrase,
	    CLASS_HOLIDAY)->at].holiday;
	int year = r->anchors->document.year, shift = 0, month = 0, date = 0;
	int32_t day, last, near = 0;
	bool shifted = phrase_number(r, phrase, CLASS_SHIFT, &shift);

	reading->moment.granularity = DAY;
	moment_first_day(&r->anchors->document, &near);
	if (phrase_number(r, phrase, CLASS_YEAR, &year))
		reading->explicit_year = true;
	else if (anchor_tells_story(r))
		year = anchor_story_year(r, 0);
	else if (r->anchors->document.granularity >= DAY || shifted)
		year = nearest_holiday(r, rule, shifted, shift);
	if (year > 0 && holiday_day(rule, year, near, &day, &last)) {
		holiday_moment(day, last, reading);
	} else if (sscanf(rule, "fixed %d %d", &month, &date) == 2) {
		reading->moment.month = month;
		reading->moment.day = date;
	}
	return true;
}

bool
read_dayref(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	int days = 0;

	reading->news = true;
	phrase_number(r, phrase, CLASS_DAYREF, &days);
	if ((!anchor_document(r, DAY, &reading->moment) && days != 0) ||
	    (days != 0 && !moment_shift(&reading->moment, days)))
		memset(&reading->moment, 0, sizeof(reading->moment));
	reading->moment.granularity = DAY;
	return true;
}

bool
read_adjacent_day(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	const struct phrase *day = phrase_main(r, phrase);

	if (day != NULL ? !read_phrase(r, day, reading) :
	    !read_dayref(r, phrase, reading))
		return false;
	if (reading->moment.year > 0)
		return moment_shift(&reading->moment,
		    phrase_says(r, phrase, "before") ? -1 : 1);
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
	if (phrase_says(r, phrase, "week") && !phrase_has(phrase, CLASS_SHIFT))
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
		m->year -= season >= now.number;
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

bool
read_shifted(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
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
	if (phrase_number(r, phrase, CLASS_WEEKDAY, &n)) {
		shift_weekday(r, phrase, n, shift, m);
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
	if (phrase_number(r, phrase, CLASS_SEASON, &n)) {
		shift_season(r, n, shift, m);
		return true;
	}
	unit = named_unit(r, phrase, NO_UNIT);
	if (unit <= HOURS || (unit == DAYS && shift != 0) ||
	    (phrase_says(r, phrase, "past") && unit > QUARTERS &&
	    unit != WEEKENDS && unit != YEARS)) {
		reading->kind = A_DURATION;
		reading->duration.amount = 1;
		reading->duration.unit = (enum unit)unit;
		return shift != 0 || unit > HOURS;
	}
	if ((phrase_says(r, phrase, "the") && phrase_says(r, phrase, "next"))
	    || (phrase_says(r, phrase, "this") && shift == 0) ?
	    anchor_present(r, unit_facts[unit].own, m) :
	    anchor_document(r, unit_facts[unit].own, m)) {
		struct moment today;
		int32_t day;

		/* the coming weekend, on a weekday, is that of this week */
		if (unit == WEEKENDS && anchor_document(r, DAY, &today) &&
		    moment_first_day(&today, &day) && shift > 0 &&
		    calendar_weekday(day) < 6 &&
		    !phrase_says(r, phrase, "next"))
			shift = 0;
		if (!moment_shift(m, shift))
			return false;
	}
	return true;
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
	if (unit <= HOURS)
		return false;
	if (day_of_period(r, unit_facts[unit].own, m))
		return true;
	if (anchor_mentioned(r, unit_facts[unit].own, m) &&
	    (m->granularity != DAY || m->day > 0))
		return moment_shift(m, shift);
	return true;
}
