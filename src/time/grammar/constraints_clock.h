/*
 * Constraints on times of the clock that are only numbers, and on the hours
 * of the night. Each takes words [first, end), which a rule matched, and
 * returns whether they are a time there.
 */
#ifndef TIME_GRAMMAR_CONSTRAINTS_CLOCK_H
#define TIME_GRAMMAR_CONSTRAINTS_CLOCK_H

#include "time/words/word.h"

/* "9:30", but no score, ratio or verse. */
bool allow_clock(const struct words *, int first, int end);

/* "at nine this morning", "by 8 last night". */
bool allow_hour(const struct words *, int first, int end);

/* "tomorrow at 10", but not "closed Friday at 10". */
bool allow_at_hour(const struct words *, int first, int end);

/* The 5 of "July 3 and 5", but not the 9 of "July 3 and 9-10 p.m." */
bool allow_bareday(const struct words *, int first, int end);

/* "at ten past nine". */
bool allow_past_hour(const struct words *, int first, int end);

/* "fell overnight", but not "will not happen overnight". */
bool allow_overnight(const struct words *, int first, int end);

/* "in the early hours", but not "the early hours of the strike". */
bool allow_early_hours(const struct words *, int first, int end);

/* "5 AM", but not "five AM radio stations". */
bool allow_half_day(const struct words *, int first, int end);

#endif
