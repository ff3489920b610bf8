/*
 * A place on the calendar at some granularity: a day, a week, a quarter, a
 * decade, a morning. It can be moved, written as a TIMEX3 value, and asked
 * for its first and last day.
 */
#ifndef TIME_VALUE_MOMENT_H
#define TIME_VALUE_MOMENT_H

#include <stdbool.h>
#include <stdint.h>

enum granularity {
	NOWHERE,		/* nothing is known */
	CENTURY,		/* year: its first, 1900 */
	DECADE,			/* year: its first, 1990 */
	YEAR,
	HALF,			/* number: 1 or 2 */
	SEASON,			/* number: 1 spring to 4 winter */
	QUARTER,		/* number: 1 to 4 */
	MONTH,
	WEEK,			/* year and number: of ISO 8601 */
	WEEKEND,		/* the same */
	DAY,
	PART,			/* part: 1 morning to 5, 7 small hours */
	MINUTE			/* hour, minute */
};

struct moment {
	enum granularity granularity;
	int year;		/* 0 unknown */
	int month, day;		/* 0 unknown */
	int number;
	int weekday;		/* 1 to 7, when the day is not known */
	int part;
	int hour, minute;
	int second;		/* 0 not told, else a second more */
	bool hourless;		/* MINUTE: the clock is not known */
	bool before_christ;
};

enum { VALUE_SIZE = 32, BOUND_SIZE = 32 };

/* Whether a day lies in the years 1 to 9999. */
bool moment_reaches(int32_t day);

/* The moment of a granularity that a day (core/calendar.h) lies in. */
struct moment moment_of_day(int32_t day, enum granularity);

/* A moment's first day; false when it is not known or out of range. */
bool moment_first_day(const struct moment *, int32_t *day);

/* Its last day; the same. */
bool moment_last_day(const struct moment *, int32_t *day);

/*
 * Moves a moment by n of its own granularity (a season by years). False
 * when it has no year or leaves the years 1 to 9999.
 */
bool moment_shift(struct moment *, int n);

/* Makes it coarser: the week, month or year it lies in. False: unknown. */
bool moment_widen(struct moment *, enum granularity);

/* The TIMEX3 value, unknown parts as X. */
void moment_value(const struct moment *, char value[VALUE_SIZE]);

/*
 * The first and last day, or minute, as from= and to= have them; empty
 * strings when it cannot be placed.
 */
void moment_bounds(const struct moment *, char from[BOUND_SIZE],
    char to[BOUND_SIZE]);

#endif
