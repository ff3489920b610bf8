/* How far the time zone that an expression names is from UTC. */
#ifndef TIME_VALUE_OFFSET_H
#define TIME_VALUE_OFFSET_H

#include "time/value/reading.h"

/*
 * The minutes east of UTC, on the day of a moment, of the zone that the
 * expression names, or else the end of a range that it begins. False, and any
 * *minutes, when none is named, several are, or its rules do not tell.
 */
bool offset_of(const struct resolver *, const struct moment *, int *minutes);

#endif
