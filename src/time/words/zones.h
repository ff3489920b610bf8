/*
 * Time zones: how far an instant is from UTC, by the rules of time_zones.tsv
 * and time_daylight.tsv.
 */
#ifndef TIME_WORDS_ZONES_H
#define TIME_WORDS_ZONES_H

#include <stdbool.h>

/* What a zone's offset is asked of. */
struct instant {
	int year, month, day;	/* that exist */
	int hour;
	const char *country;	/* that it is told of; "" */
};

/* The rules of a zone of this name in lower case, or NULL. */
const char *zone_named(const char *name);

/*
 * The minutes east of UTC of a zone; false when its rules do not tell, or on
 * the night in which the clocks change.
 */
bool zone_offset(const char *rules, const struct instant *, int *minutes);

#endif
