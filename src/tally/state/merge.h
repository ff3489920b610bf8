/*
 * `tally merge` takes other states into one: all are merged by the ids of
 * their documents.
 */
#ifndef TALLY_STATE_MERGE_H
#define TALLY_STATE_MERGE_H

#include <stdbool.h>

#include "tally/state/state.h"

/*
 * Takes in the documents of other states, a NULL-terminated list of folders;
 * `wait` is how many seconds to wait for the lock. Of different documents
 * with one id the one with the latest date, then the greatest hash, is taken,
 * so that the order of the states does not matter.
 */
struct state_change merge_states(const char *folder, long wait,
    bool tables_only, char **states);

#endif
