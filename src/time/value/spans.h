/* How long, how long ago, how often. */
#ifndef TIME_VALUE_SPANS_H
#define TIME_VALUE_SPANS_H

#include "time/value/reading.h"

phrase_reader read_duration;	/* three months, a 90-day */
phrase_reader read_span;	/* the past 10 days: and which days */
phrase_reader read_ago;		/* 10 days ago, two days later */
phrase_reader read_moved;	/* a week from Sunday */
phrase_reader read_set;		/* every Friday, twice a week */

#endif
