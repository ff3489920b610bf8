/*
 * Constraints on names of the calendar: years, months, weekdays, seasons.
 * Each takes words [first, end), which a rule matched, and returns whether
 * they are a time there.
 */
#ifndef TIME_GRAMMAR_CONSTRAINTS_CALENDAR_H
#define TIME_GRAMMAR_CONSTRAINTS_CALENDAR_H

#include "time/words/word.h"

/* 1998 alone: no quantity, price, number. */
bool allow_year(const struct words *, int first, int end);

/* the 60s, but not in his 60s. */
bool allow_decade(const struct words *, int first, int end);

/* March, May alone: no verb, no name. */
bool allow_month(const struct words *, int first, int end);

/* Sunday, but no newspaper. */
bool allow_weekday(const struct words *, int first, int end);

/* Boxing Day in 1914. */
bool allow_year_behind(const struct words *, int first, int end);

/* the year, in the last day of the year. */
bool allow_part_of(const struct words *, int first, int end);

/* two days after Christmas: a day, not how long. */
bool allow_by_date(const struct words *, int first, int end);

/* every second, but not every second man. */
bool allow_every(const struct words *, int first, int end);

/* a week on Saturday, a fortnight tomorrow. */
bool allow_away(const struct words *, int first, int end);

/* Monday week, seven days after Monday. */
bool allow_week(const struct words *, int first, int end);

/* Easter, but not the Easter Rising. */
bool allow_each_holiday(const struct words *, int first, int end);
bool allow_holiday(const struct words *, int first, int end);

/* the Spring Festival, but not the Easter. */
bool allow_festival(const struct words *, int first, int end);

/* in the new year, but not the New Year honours. */
bool allow_new_year(const struct words *, int first, int end);

/* the 28th, and no noun after it. */
bool allow_nth(const struct words *, int first, int end);

/* Saturday 16, and no noun after it. */
bool allow_numbered(const struct words *, int first, int end);

/* the 20th, a day of the month. */
bool allow_ordinal(const struct words *, int first, int end);

/* ended March one, but not in March one man. */
bool allow_spelled(const struct words *, int first, int end);

/* from the 8th to the 11th. */
bool allow_centuries(const struct words *, int first, int end);
bool allow_from(const struct words *, int first, int end);

/* spring, fall without an article. */
bool allow_season(const struct words *, int first, int end);

/* 1997-98, but not 2015-02-30. */
bool allow_years(const struct words *, int first, int end);

/* May through July, not through July 10. */
bool allow_months(const struct words *, int first, int end);

/* July 3-5, 9-10: in order. */
bool allow_days(const struct words *, int first, int end);

/* Monday to Friday, and no part of the day. */
bool allow_weekdays(const struct words *, int first, int end);

#endif
