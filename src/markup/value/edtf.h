/*
 * Times in the Extended Date/Time Format. Source: Library of Congress,
 * "Extended Date/Time Format (EDTF) Specification", February 4, 2019, which
 * is a profile of ISO 8601-2:2019.
 */
#ifndef MARKUP_VALUE_EDTF_H
#define MARKUP_VALUE_EDTF_H

#include "core/slice.h"

enum { EDTF_ROOM = 40 };	/* bytes of the longest one */

/* A time expression: columns and tags of a record; empty where absent. */
struct edtf_time {
	struct slice type;
	struct slice value;
	struct slice from, to;
	struct slice mod;
};

/*
 * What EDTF has for a time, in `room` or in one of its slices; empty where it
 * has nothing: references, durations, sets, parts of the day, what has no
 * year and no month or day.
 *
 *	2014, 2014-07, 2014-07-14	as they are
 *	2014-07-XX, XXXX-07-14		as they are
 *	201, 19				201X, 19XX
 *	BC0490, BC04			-0489, -04XX; BC049 -0498/-0489
 *	2014-W29, -WE, -Q3, -H1, -SU	the interval of days, from and to
 *	2014-07 from and to others	the same (feasts of the moon)
 *	2014-07-14T08:30		2014-07-14T08:30:00, with the zone of from
 *	2014-07-14T24:00		the next day's 00:00:00
 *	mod APPROX			2014~, 2014-07-14~/2014-07-20~
 *	mod BEFORE, ON_OR_BEFORE	../2014, an interval that ends there
 *	mod AFTER, ON_OR_AFTER		2014/..
 *
 * Other modifiers (START, MID, END ...) have no word in EDTF: it is the
 * whole. An instant with one of those three is left out, since intervals
 * have days only.
 */
struct slice edtf_of(const struct edtf_time *, char room[EDTF_ROOM]);

#endif
