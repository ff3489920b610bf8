/*
 * Constraints on other words: the clock, parts of the day, references, pauses.
 * Each takes words [first, end), which a rule matched, and returns whether
 * they are a time there.
 */
#ifndef TIME_GRAMMAR_CONSTRAINTS_PHRASE_H
#define TIME_GRAMMAR_CONSTRAINTS_PHRASE_H

#include "time/words/word.h"

/* in future. */
bool allow_future(const struct words *, int first, int end);

/* at present. */
bool allow_present(const struct words *, int first, int end);

/* 7 p.m. Eastern, but no Central Park. */
bool allow_zone(const struct words *, int first, int end);

/* former, future: in a narrative of long ago. */
bool allow_narrative(const struct words *, int first, int end);

/* the past, not as an adjective. */
bool allow_past(const struct words *, int first, int end);

/* soon, but not as soon as. */
bool allow_soon(const struct words *, int first, int end);

/* current, recent: not a name. */
bool allow_adjective(const struct words *, int first, int end);

/* daily, but not the daily Le Monde. */
bool allow_frequency(const struct words *, int first, int end);

/* two days before, and nothing that follows. */
bool allow_pause(const struct words *, int first, int end);

/* the day, before what happened. */
bool allow_event(const struct words *, int first, int end);

/* open from 9 to 5, but no score. */
bool allow_open(const struct words *, int first, int end);

/* at 2250, in a post. */
bool allow_military(const struct words *, int first, int end);

/* morning, night alone. */
bool allow_part(const struct words *, int first, int end);

/* at night, a night attack. */
bool allow_night(const struct words *, int first, int end);

/* at dawn, by nightfall. */
bool allow_twilight(const struct words *, int first, int end);

/* a week from Sunday, not for a week from. */
bool allow_moved(const struct words *, int first, int end);

/* the clause ends there: no second day care. */
bool allow_end(const struct words *, int first, int end);

/* around Friday, not around Friday's ruling. */
bool allow_round(const struct words *, int first, int end);

/* this week, but not the title This Week. */
bool allow_title(const struct words *, int first, int end);

/* one day, some day to come. */
bool allow_one_day(const struct words *, int first, int end);

/* today, but not USA Today. */
bool allow_program(const struct words *, int first, int end);

/* in a post with tags, handles or links. */
bool allow_post(const struct words *, int first, int end);

/* at the moment, at that time: now or then, and not of something. */
bool allow_point(const struct words *, int first, int end);

/* late on Monday, not a week late on Monday. */
bool allow_lateness(const struct words *, int first, int end);

/* the year earlier. */
bool allow_year_earlier(const struct words *, int first, int end);

#endif
