/*
 * Inside context.c: what stands around words, and the guards of the grammar,
 * which look at it. A guard takes words [first, end), which a form matched,
 * and returns whether they are a time there.
 */
#ifndef TIME_GUARDS_H
#define TIME_GUARDS_H

#include "time/grammar/constraints.h"

typedef bool allower(const struct words *, int first, int end);

/* guards_calendar.c */
allower allow_year, allow_decade, allow_month, allow_weekday, allow_week,
    allow_holiday, allow_nth, allow_ordinal, allow_spelled, allow_from,
    allow_season, allow_years, allow_months, allow_days, allow_weekdays;

/* guards_amount.c */
allower allow_half, allow_units, allow_rate, allow_article, allow_number,
    allow_war, allow_or, allow_quarter, allow_smaller, allow_this,
    allow_whole, allow_over, allow_over_years, allow_during, allow_award,
    allow_sport;

/* guards_phrase.c */
allower allow_future, allow_present, allow_zone, allow_tale, allow_past,
    allow_soon, allow_adjective, allow_frequency, allow_pause, allow_event,
    allow_clock, allow_open, allow_military, allow_part, allow_night,
    allow_twilight, allow_moved, allow_end, allow_round, allow_title,
    allow_one_day, allow_program, allow_post;

#endif
