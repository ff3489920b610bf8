/* What digits are: years, dates, clock times, decades, amounts. */
#ifndef TIME_WORDS_DIGITS_H
#define TIME_WORDS_DIGITS_H

#include "time/words/tokens.h"

/*
 * Fills the word that begins with the digits at token i; returns how many
 * tokens it takes, at least one.
 */
size_t read_number(const struct reader *r, size_t i, struct word *);

/* The same of a year of two digits, or a decade: of '98 and '80s. */
size_t read_short_year(const struct reader *r, size_t i, struct word *);

#endif
