/* `tally pack` joins the segments of a state. */
#ifndef TALLY_STATE_PACK_H
#define TALLY_STATE_PACK_H

#include <stddef.h>

/*
 * Joins all segments of a state to one, which has the latest entry of each
 * id; `wait` is how many seconds to wait for the lock. Where they are many,
 * some that follow each other are joined first: at any moment the state says
 * the same. Returns how many segments there were.
 */
size_t pack_state(const char *folder, long wait);

#endif
