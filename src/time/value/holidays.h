/*
 * Holidays and feasts, by the rules of time_holidays.tsv and the days of
 * time_feasts.tsv: Easter 2015, last Christmas, Ramadan.
 */
#ifndef TIME_VALUE_HOLIDAYS_H
#define TIME_VALUE_HOLIDAYS_H

#include "time/value/reading.h"

/* Reads a phrase with a holiday in it. */
phrase_reader read_holiday;

/*
 * The month and day that the holiday in a phrase has every year; false: not
 * the same.
 */
bool holiday_yearly(const struct resolver *, const struct phrase *,
    struct moment *);

#endif
