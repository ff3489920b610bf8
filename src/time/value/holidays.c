#include "time/value/holidays.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/calendar.h"
#include "core/table.h"
#include "time/value/anchor.h"
#include "time/words/choices.h"

extern const uint64_t table_time_feasts[];

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

/* What a holiday is looked up by, besides its year. */
struct sight {
	const char *country;	/* that it is about; "" */
	int32_t from;		/* the document's day, that it is near to */
	bool dated;		/* that is known */
};

/* The day of a rule that counts from Easter, a weekday or a date. */
static bool
reckoned_day(const char *rule, int year, int32_t *day)
{
	int n, weekday, month, date, days;
	char digits[8];

	if (sscanf(rule, "easter %d", &days) == 1) {
		*day = calendar_easter(year) + days;
	} else if (sscanf(rule, "orthodox %d", &days) == 1) {
		*day = calendar_orthodox_easter(year) + days;
	} else if (sscanf(rule, "fixed %d %d", &month, &date) == 2) {
		if (!calendar_valid(year, month, date))
			return false;
		*day = calendar_day(year, month, date);
	} else if (sscanf(rule, "nth %d %d %d %d", &n, &weekday, &month,
	    &days) == 4) {
		*day = calendar_day(year, month, 1);
		*day += (weekday - calendar_weekday(*day) + 7) % 7 +
		    7 * (n - 1) + days;
	} else if (sscanf(rule, "last %d %d %d", &weekday, &month,
	    &date) == 3) {
		*day = calendar_day(year, month, date);
		*day -= (calendar_weekday(*day) - weekday + 7) % 7;
	} else if (sscanf(rule, "moved %d %d %7[0-9]", &month, &date,
	    digits) == 3) {
		*day = calendar_day(year, month, date);
		*day += digits[calendar_weekday(*day) - 1] - '0';
	} else {
		return false;
	}
	return true;
}

/* The first and last day of a rule in a year, nearest to `near`. */
static bool
rule_day(const char *rule, int year, int32_t near, int32_t *day, int32_t *last)
{
	int n, month, date;

	if (strncmp(rule, "month ", 6) == 0)
		return fasting(rule + 6, year, near, day, last);
	if (strncmp(rule, "feast ", 6) == 0) {
		const char *feast = rule + 6;
		size_t len = strcspn(feast, " ");

		if (!feast_day(feast, len, year, near, day))
			return false;
		*day += atoi(feast + len);
	} else if (sscanf(rule, "day %d %d %d", &n, &month, &date) == 3) {
		*day = calendar_day(n, month, date);
	} else if (!reckoned_day(rule, year, day)) {
		return false;
	}
	*last = *day;
	return moment_reaches(*day);
}

/* The first and last day of a holiday in a year. */
static bool
holiday_day(const char *row, int year, const struct sight *sight,
    int32_t *day, int32_t *last)
{
	enum { NEAR = 21 };	/* days */
	struct occasion occasion = { sight->country, year, 0 };
	const char *rule;
	bool near;

	if (year < CALENDAR_FIRST_YEAR || year > CALENDAR_LAST_YEAR)
		return false;
	while ((rule = choose_rule(&row, &occasion, &near)) != NULL) {
		if (!rule_day(rule, year, sight->from, day, last)) {
			if (!near)
				return false;
		} else if (!near || (sight->dated &&
		    abs(*day - sight->from) <= NEAR)) {
			return true;
		}
	}
	return false;
}

/*
 * The year of the nearest such holiday, or of what the words say; 0: none.
 * What will be is not on a holiday long past.
 */
static int
nearest_holiday(const struct resolver *r, const char *row,
    const struct sight *sight, bool shifted, int shift)
{
	enum { FAR = 45, YEARS_AWAY = 4 };
	bool ahead = !shifted && strncmp(row, "day ", 4) != 0 &&
	    anchor_direction(r) > 0;
	int year = r->anchors->document.year, i, best_year = 0;
	int32_t day, last, best = 0;

	if (!sight->dated)
		return 0;
	for (i = -YEARS_AWAY; i <= YEARS_AWAY; i++) {
		if (!holiday_day(row, year + i, sight, &day, &last) ||
		    (shifted && shift < 0 && last >= sight->from) ||
		    (shifted && shift > 0 && day <= sight->from) ||
		    (ahead && last < sight->from - FAR))
			continue;
		if (best_year == 0 || abs(day - sight->from) <
		    abs(best - sight->from)) {
			best_year = year + i;
			best = day;
		}
	}
	return best_year;
}

/* The year of such a holiday in what is told, as its month lies there. */
static int
narrative_holiday(const struct resolver *r, const char *row,
    const struct sight *sight)
{
	int year = anchor_narrative_year(r, 0);
	int32_t day, last;

	if (!holiday_day(row, year, sight, &day, &last))
		return year;
	return anchor_narrative_year(r, calendar_date_of(day).month);
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

/* A day, by its number, of a feast of several; its nights come before. */
static void
day_of_feast(const struct resolver *r, const struct phrase *phrase,
    const char *row, int32_t *day, int32_t *last)
{
	static const char *const eves[] = {
		"feast hanukkah", "feast passover 0", "feast rosh"
	};
	int n = 8;		/* the last of Hanukkah and Passover */
	size_t i;

	if (!phrase_number(r, phrase, CLASS_ORDINAL, &n) &&
	    !phrase_says(r, phrase, "night"))
		return;
	*day += n - 1;
	for (i = 0; i < sizeof(eves) / sizeof(eves[0]); i++)
		*day -= strncmp(row, eves[i], strlen(eves[i])) == 0 &&
		    phrase_says(r, phrase, "night");
	*last = *day;
}

/*
 * "the new year" is the next one, in its first month and behind verbs of what
 * was, in its first half, that of the document.
 */
static bool
read_new_year(const struct resolver *r, struct reading *reading)
{
	const struct moment *document = &r->anchors->document;
	int direction = anchor_direction(r);

	reading->moment.granularity = YEAR;
	if (anchor_in_narrative(r))
		reading->moment.year = anchor_narrative_year(r, 1);
	else if (document->year > 0 && document->granularity >= MONTH)
		reading->moment.year = document->year +
		    (words_among(r->words, r->whole->first - 1, "since") ? 0 :
		    document->month > 6 ||
		    (document->month > 1 && direction > 0));
	return true;
}

/* The month and day of a holiday whose year is not known. */
static void
fixed_part(const char *row, const char *country, struct moment *m)
{
	enum { SOME_YEAR = 2001 };	/* in which a president took office */
	struct occasion occasion = { country, SOME_YEAR, 0 };
	bool near;
	const char *rule = choose_rule(&row, &occasion, &near);
	int month, date;

	if (rule == NULL || near ||
	    sscanf(rule, "fixed %d %d", &month, &date) != 2)
		return;
	m->month = month;
	m->day = date;
}

bool
holiday_yearly(const struct resolver *r, const struct phrase *phrase,
    struct moment *m)
{
	int at = phrase_part(phrase, CLASS_HOLIDAY)->at;
	const char *row = r->words->list[at].rule;

	fixed_part(row, anchor_country(r, at, !has_open_rule(row)), m);
	m->granularity = DAY;
	return m->day > 0;
}

bool
read_holiday(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	const struct part *part = phrase_part(phrase, CLASS_HOLIDAY);
	const char *row;
	struct sight sight = { "", 0, false };
	int year = r->anchors->document.year, shift = 0;
	int32_t day, last;
	bool shifted = phrase_number(r, phrase, CLASS_SHIFT, &shift);

	if (part == NULL)
		return read_new_year(r, reading);
	row = r->words->list[part->at].rule;
	reading->moment.granularity = DAY;
	reading->own_day = true;
	sight.country = anchor_country(r, part->at, !has_open_rule(row));
	sight.dated = moment_first_day(&r->anchors->document, &sight.from) &&
	    r->anchors->document.granularity >= DAY;
	if (phrase_number(r, phrase, CLASS_YEAR, &year))
		reading->explicit_year = true;
	else if (anchor_in_narrative(r))
		year = narrative_holiday(r, row, &sight);
	else if (r->anchors->document.granularity >= DAY || shifted)
		year = nearest_holiday(r, row, &sight, shifted, shift);
	if (year > 0 && holiday_day(row, year, &sight, &day, &last)) {
		day_of_feast(r, phrase, row, &day, &last);
		holiday_moment(day, last, reading);
	} else {
		fixed_part(row, sight.country, &reading->moment);
	}
	if (phrase_says(r, phrase, "night")) {
		reading->moment.granularity = PART;
		reading->moment.part = 4;
	}
	return true;
}
