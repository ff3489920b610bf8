/*
 * `tally merge` takes other states into one: all are merged by the ids of
 * their documents.
 */
#ifndef TALLY_STATE_MERGE_H
#define TALLY_STATE_MERGE_H

#include <stdbool.h>

#include "tally/state/state.h"

/*
 * Looks at all states before the first is read: what is none ends the
 * program. Lets so many files be open as they need.
 */
void merge_check(char **states);

/*
 * Takes in the documents of other states, a NULL-terminated list of folders,
 * which merge_check has looked at; `wait` is how many seconds to wait for the
 * lock. Of different entries with one id that of the latest turn is taken, so
 * that what was dropped stays so; of those the document with the latest date,
 * then the greatest hash: the order of the states does not matter. A state that
 * is damaged ends the program before anything is taken in.
 */
struct state_change merge_states(const char *folder, long wait,
    bool tables_only, char **states);

#endif
