/*
 * Constraints on amounts and units: durations, rates, weeks and quarters.
 * Each takes words [first, end), which a rule matched, and returns whether
 * they are a time there.
 */
#ifndef TIME_GRAMMAR_CONSTRAINTS_AMOUNT_H
#define TIME_GRAMMAR_CONSTRAINTS_AMOUNT_H

#include "time/words/word.h"

/* half-hour, but no half-century of runs. */
bool allow_half(const struct words *, int first, int end);

/* the past week, which is how long and not which. */
bool allow_past_unit(const struct words *, int first, int end);

/* years, weeks without a number. */
bool allow_units(const struct words *, int first, int end);

/* per year, per day, but not per second. */
bool allow_rate(const struct words *, int first, int end);

/* a year, not after a price or a number. */
bool allow_article(const struct words *, int first, int end);

/* 4-year: no compound with what precedes. */
bool allow_number(const struct words *, int first, int end);

/* the six days, but not the Six Day War. */
bool allow_war(const struct words *, int first, int end);

/* a year or two, but not a year or two days. */
bool allow_or(const struct words *, int first, int end);

/* a quarter century, not the quarter year. */
bool allow_quarter(const struct words *, int first, int end);

/* the past half-century. */
bool allow_part_century(const struct words *, int first, int end);

/* two years, three months: a smaller unit. */
bool allow_smaller(const struct words *, int first, int end);

/* not this two days, not the verb last. */
bool allow_this(const struct words *, int first, int end);

/* the year, but not the year-ago. */
bool allow_whole(const struct words *, int first, int end);

/* over, if it means more than. */
bool allow_over(const struct words *, int first, int end);

/* over the years. */
bool allow_over_years(const struct words *, int first, int end);

/* for the month, during the month. */
bool allow_during(const struct words *, int first, int end);

/* the year, but not Player of the Year. */
bool allow_award(const struct words *, int first, int end);

/* the second half, but not of a match. */
bool allow_play(const struct words *, int first, int end);
bool allow_sport(const struct words *, int first, int end);

#endif
