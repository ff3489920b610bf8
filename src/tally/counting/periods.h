/*
 * Periods of the calendar, numbered one after the other, and what time a
 * date or a time expression covers. Nothing is made more exact than it is.
 * Dates are numbers: year * 10000 + month * 100 + day, with month and day 0
 * where they are not known.
 */
#ifndef TALLY_COUNTING_PERIODS_H
#define TALLY_COUNTING_PERIODS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/record.h"
#include "tally/rows/buffer.h"

enum period_size {
	PERIOD_DAY, PERIOD_WEEK, PERIOD_MONTH, PERIOD_QUARTER, PERIOD_YEAR
};

#define PERIOD_NONE INT32_MIN

/*
 * The first and the last day that a t record covers, as far as they are
 * known: its from= and to=, else as its value tells. False when that is
 * nowhere on the calendar.
 */
bool periods_span(const struct record *, uint32_t *first, uint32_t *last);

/* Whether a number is such a date, of a day that there is, or less exact. */
bool periods_is_date(uint32_t date);

/*
 * The number of the period in which all from one date to another lies, or
 * PERIOD_NONE: when it lies in several, or is less exact than the period.
 */
int32_t periods_of(enum period_size, uint32_t first, uint32_t last);

/* The number of the period that a day of core/calendar.h lies in. */
int32_t periods_of_day(enum period_size, int32_t day);

/* Adds a period: 2015-07-06, 2015-W28, 2015-07, 2015-Q3 or 2015. */
void periods_write(struct buffer *, enum period_size, int32_t period);

#endif
