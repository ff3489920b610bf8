/* Days that became the names of events: the Sept. 11 attacks. */
#ifndef TIME_WORDS_EVENTS_H
#define TIME_WORDS_EVENTS_H

#include "time/words/word.h"

/* The year of the event that a month and a day are the name of, or 0. */
int event_year(int month, int day);

/* Whether it is meant where nothing tells of the same day of another year. */
bool event_stands_alone(int month, int day);

/*
 * Whether words [first, end), a month and a day, are the name of the event: by
 * what stands beside them, or also by what stands in their sentence.
 */
bool is_event(const struct words *, int first, int end, int month, int day,
    bool around);

#endif
