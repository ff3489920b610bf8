/*
 * The day of a time that stands before it: "shot at 2 a.m. in Brooklyn on
 * Friday", "a 5 p.m. update on Monday".
 */
#ifndef TIME_GRAMMAR_DAY_AHEAD_H
#define TIME_GRAMMAR_DAY_AHEAD_H

#include "time/words/word.h"

/*
 * Where a day may begin that holds for a time of the day, words [first, end):
 * the next one in the same clause; -1 when there is none, it is of something
 * else, or the time has its own.
 */
int words_day_ahead(const struct words *, int first, int end);

#endif
