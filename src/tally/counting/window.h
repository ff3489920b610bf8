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

/* Reads a window; false when the text is none, or ends before it begins. */
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

#endif
