/*
 * Holidays and feasts, by the rules of time_holidays.tsv and the days of
 * time_feasts.tsv: Easter 2015, last Christmas, Ramadan.
 */
#ifndef TIME_VALUE_HOLIDAYS_H
#define TIME_VALUE_HOLIDAYS_H

#include "time/value/reading.h"

/* Reads a phrase with a holiday in it. */
phrase_reader read_holiday;

#endif
