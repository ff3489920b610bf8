#include "markup/value/instant.h"

#include <stdio.h>

#include "core/calendar.h"

enum { DAY = 10, CLOCK = 6 };	/* 2014-07-14 and T24:00 */

struct slice
instant_plain(struct slice value, char room[INSTANT_ROOM])
{
	struct calendar_stamp stamp;
	struct calendar_date next;
	int32_t day;
	int n;

	if (value.len < DAY + CLOCK || value.len >= INSTANT_ROOM ||
	    memcmp(value.at + DAY, "T24:00", CLOCK) != 0 ||
	    !calendar_parse(slice_between(value.at, value.at + DAY), &stamp))
		return value;
	day = calendar_day(stamp.year, stamp.month, stamp.day) + 1;
	next = calendar_date_of(day);
	if (next.year > CALENDAR_LAST_YEAR)
		return value;
	n = snprintf(room, INSTANT_ROOM, "%04d-%02d-%02dT00:00%.*s", next.year,
	    next.month, next.day, (int)(value.len - DAY - CLOCK),
	    value.at + DAY + CLOCK);
	return slice_between(room, room + n);
}
