/*
 * The two ways into a state: `tally add` takes in a stream, `tally merge`
 * other states.
 */
#ifndef TALLY_STATE_INTAKE_H
#define TALLY_STATE_INTAKE_H

#include <stdbool.h>
#include <stddef.h>

#include "tally/state/state.h"
#include "text/stream.h"

struct intake {
	const char *folder;	/* -s */
	long wait;		/* -l: seconds to wait for the lock */
	bool tables_only;	/* -T */
	size_t memory;		/* bytes to sort in; 0: as it comes */
};

/*
 * Takes in the documents of a stream that came whole; of those with one id
 * the last. What is not taken in is named, and the exit status then 1.
 */
struct state_change intake_stream(const struct intake *,
    const struct stream_options *, char **operands);

/*
 * Takes in the documents of other states. Of different ones with one id the
 * one with the latest date, then the greatest hash, is taken, so that the
 * order of the states does not matter.
 */
struct state_change intake_states(const struct intake *, char **folders);

#endif
