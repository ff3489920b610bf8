/*
 * Days, weekdays, months and years as the calendar names them: July 20,
 * Friday, 1998, the 1990s.
 */
#ifndef TIME_VALUE_DATES_H
#define TIME_VALUE_DATES_H

#include "time/value/reading.h"

/* Reads what names a place on the calendar itself. */
phrase_reader read_calendar;

/* The year, decade or era that a phrase names itself; false if none. */
bool read_year_word(const struct resolver *, const struct phrase *,
    struct reading *);

/*
 * Makes a moment of a weekday, 1 to 7, of which no more is known, and finds
 * the day of the document, near which it lies; false when that is not known.
 */
bool weekday_near(const struct resolver *, int weekday, struct moment *,
    int32_t *day);

#endif
