/* Times on a page: as machines read them, and as people do. */
#ifndef MARKUP_PAGE_WHEN_H
#define MARKUP_PAGE_WHEN_H

#include <stdbool.h>
#include <stdint.h>

#include "core/output.h"
#include "core/slice.h"

enum { WHEN_DAY = 10 };		/* bytes of a day: 2013-07-09 */

/* The days that a time covers, as numbers of core/calendar. */
struct span {
	int32_t from, to;	/* the first and the last */
};

/*
 * Whether a value may stand in the attribute datetime of HTML: a year, month,
 * week, day or instant that there is, a day without its year, a time of day,
 * or a duration of days, hours, minutes and seconds. Source: HTML Living
 * Standard, "The time element".
 */
bool when_is_datetime(struct slice value);

/*
 * The days of the tags from= and to=; false where they are none, or the last
 * is before the first. A span that ends at the beginning of a day ends the day
 * before.
 */
bool when_span(struct slice from, struct slice to, struct span *);

/* A day: 9 July 2013. */
void when_write_day(struct output *, int32_t day);

/*
 * A time in words: 9 July 2013, 14:30; 3 weeks; 1 July 2013 to 7 July 2013 by
 * its tags from= and to= (which may be empty); else its value as it is.
 */
void when_write(struct output *, struct slice value, struct slice from,
    struct slice to);

/* The name of a month, 1 to 12. */
const char *when_month(int month);

#endif
