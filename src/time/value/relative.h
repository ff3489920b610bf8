/*
 * What is seen from the document's day, or from what was mentioned last:
 * yesterday, last week, next Friday, the same evening, the following year.
 */
#ifndef TIME_VALUE_RELATIVE_H
#define TIME_VALUE_RELATIVE_H

#include "time/value/reading.h"

phrase_reader read_dayref;		/* yesterday */
phrase_reader read_adjacent_day;	/* the day before yesterday */
phrase_reader read_beside;		/* the day before the vote */
phrase_reader read_shifted;		/* last week, next Friday */
phrase_reader read_anaphoric;		/* the following year */

/* The moment a season is in, so many years from the document's. */
void shift_season(const struct resolver *, int season, int shift,
    struct moment *);

#endif
