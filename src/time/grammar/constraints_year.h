/*
 * Constraints on years as lists and reports write them. Each takes words
 * [first, end), which a rule matched, and returns whether they are a time
 * there.
 */
#ifndef TIME_GRAMMAR_CONSTRAINTS_YEAR_H
#define TIME_GRAMMAR_CONSTRAINTS_YEAR_H

#include "time/words/word.h"

/* A year in words: "in twenty fourteen"; see allow_year. */
bool allow_spoken_year(const struct words *, int first, int end);

/* "c. 1850", but of "c. 1020-1000 BC" the range is read. */
bool allow_circa(const struct words *, int first, int end);

/* "2012 or after", but not "2012 and after the war". */
bool allow_open_end(const struct words *, int first, int end);

/* "in the year 1". */
bool allow_small_year(const struct words *, int first, int end);

/* "4Q13": the words touch. */
bool allow_joined(const struct words *, int first, int end);

/* "in H1", but not an H1 visa. */
bool allow_halfname(const struct words *, int first, int end);

#endif
