/*
 * Periods by their number or place in another: quarters, halves, weeks of a
 * month, centuries, and the edges of them all.
 */
#ifndef TIME_VALUE_PERIODS_H
#define TIME_VALUE_PERIODS_H

#include "time/value/reading.h"

phrase_reader read_latest;	/* the quarter, the latest quarter */
phrase_reader read_again;	/* the year-earlier quarter */
phrase_reader read_ordinal;	/* the third quarter of 1998 */
phrase_reader read_week_of;	/* the week of March 6 */
phrase_reader read_edge_of;	/* late May, the end of July */

/* The mod of the words early, mid, late, the beginning, the end. */
void read_edge(const struct resolver *, const struct phrase *,
    struct reading *);

#endif
