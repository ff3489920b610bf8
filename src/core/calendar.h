/*
 * The proleptic Gregorian calendar, years 1 to 9999. A day is a number:
 * days since 1 January 1970, negative before it.
 */
#ifndef CORE_CALENDAR_H
#define CORE_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

#include "core/slice.h"

enum { CALENDAR_FIRST_YEAR = 1, CALENDAR_LAST_YEAR = 9999 };

struct calendar_date {
	int year;
	int month;	/* 1 to 12 */
	int day;	/* 1 to 31 */
};

/* Whether the three name a day that exists within years 1 to 9999. */
bool calendar_valid(int year, int month, int day);

/* The number of days in a month, 28 to 31; month is 1 to 12. */
int calendar_month_length(int year, int month);

/*
 * The day's number. Takes any valid date. Source: H. Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms" (days_from_civil).
 */
int32_t calendar_day(int year, int month, int day);

/* The date of a day's number (civil_from_days of the same source). */
struct calendar_date calendar_date_of(int32_t day);

/* 1 Monday to 7 Sunday. */
int calendar_weekday(int32_t day);

/* The ISO 8601 week a day lies in: 1 to 53, and the year it counts for. */
void calendar_week(int32_t day, int *year, int *week);

/* The Monday of an ISO week. The week need not exist in the year. */
int32_t calendar_week_start(int year, int week);

/* The number of ISO weeks in a year: 52 or 53. */
int calendar_weeks(int year);

/* Easter Sunday. Source: Meeus, "Astronomical Algorithms", ch. 8. */
int32_t calendar_easter(int year);

/*
 * Easter Sunday of the Orthodox churches, which the Julian calendar gives, as
 * a day of this one; the same source.
 */
int32_t calendar_orthodox_easter(int year);

/*
 * A document date as rule 10 of dateline(5) has it: YYYY, YYYY-MM,
 * YYYY-MM-DD or YYYY-MM-DDThh:mm[:ss][Z|+hh:mm|-hh:mm]. Parts that are not
 * given are 0 (month, day) or -1 (hour). False for anything else, also for
 * a day that does not exist.
 */
struct calendar_stamp {
	int year, month, day;
	int hour, minute;
};

bool calendar_parse(struct slice text, struct calendar_stamp *);

#endif
