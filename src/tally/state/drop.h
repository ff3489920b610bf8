/* `tally drop` takes documents out of a state. */
#ifndef TALLY_STATE_DROP_H
#define TALLY_STATE_DROP_H

#include "tally/state/state.h"

/*
 * Writes a segment that says that these documents, a NULL-terminated list of
 * ids, are dropped; `wait` is how many seconds to wait for the lock. An id
 * that no document has is named, and the exit status then 1.
 */
struct state_change drop_documents(const char *folder, long wait, char **ids);

#endif
