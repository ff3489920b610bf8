/*
 * Windows of dates: FROM..TO, either side open, or one date. Dates are
 * YYYY, YYYY-MM or YYYY-MM-DD, a week YYYY-Www or a quarter YYYY-Qq, and
 * stand for all of their days.
 */
#ifndef TALLY_COUNTING_WINDOW_H
#define TALLY_COUNTING_WINDOW_H

#include <stdbool.h>
#include <stdint.h>

#include "core/slice.h"

struct window {			/* days of core/calendar.h, both included */
	int32_t first;
	int32_t last;
};

/* Reads a window, which may end before it begins; false when it is none. */
bool window_read(struct slice text, struct window *);

/*
 * The days that a date covers: year * 10000 + month * 100 + day, of which
 * month and day may be 0. The date must not be 0.
 */
struct window window_of(uint32_t date);

/* Whether all of a date lies in the window; a date of 0 never does. */
bool window_holds(const struct window *, uint32_t date);

/* A document's date as such a number, 0 when there is none. */
uint32_t window_date(struct slice text);

/* A day as such a number. */
uint32_t window_date_of(int32_t day);

/*
 * Which day it is now: in the zone of TZ where that is set, else in UTC, so
 * that it is the same on machines of one job. INT32_MAX where the clock does
 * not tell.
 */
int32_t window_today(void);

/*
 * Orders two documents' dates by the moments that they name, across zones:
 * below, at or above 0. What is not given is the beginning, a zone UTC; of
 * one moment the one that is bytewise less, as a shorter one, is first. A
 * text that is no date comes before all dates.
 */
int window_compare(struct slice a, struct slice b);

#endif
