/* The names of holidays and zones, which are often of several tokens. */
#ifndef TIME_WORDS_HOLIDAY_NAMES_H
#define TIME_WORDS_HOLIDAY_NAMES_H

#include "time/words/tokens.h"

/*
 * The tokens of the longest holiday's name that begins at token i, 0 if none
 * does; *rule is what time_holidays.tsv says of it, owned by the table.
 */
size_t find_holiday(const struct reader *r, size_t i, const char **rule);

/*
 * The same of a zone, which the word becomes: Moscow time, EST, UTC+8. Its
 * rule is that of time_zones.tsv, or NULL where its number is the minutes.
 */
size_t find_zone(const struct reader *r, size_t i, struct word *);

#endif
