#include "time/value/holidays.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/calendar.h"
#include "core/table.h"
#include "time/value/anchor.h"

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
	    CLASS_HOLIDAY)->at].rule;
	int year = r->anchors->document.year, shift = 0, month = 0, date = 0;
	int32_t day, last, near = 0;
	bool shifted = phrase_number(r, phrase, CLASS_SHIFT, &shift);

	reading->moment.granularity = DAY;
	moment_first_day(&r->anchors->document, &near);
	if (phrase_number(r, phrase, CLASS_YEAR, &year))
		reading->explicit_year = true;
	else if (anchor_in_narrative(r))
		year = anchor_narrative_year(r, 0);
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
