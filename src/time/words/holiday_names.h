/* The names of holidays, which are often of several tokens. */
#ifndef TIME_WORDS_HOLIDAY_NAMES_H
#define TIME_WORDS_HOLIDAY_NAMES_H

#include "time/words/tokens.h"

/*
 * The tokens of the longest holiday's name that begins at token i, 0 if none
 * does; *rule is what time_holidays.tsv says of it, owned by the table.
 */
size_t find_holiday(const struct reader *r, size_t i, const char **rule);

#endif
