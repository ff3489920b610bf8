/* Ingestion: `tally add` takes the documents of a stream into a state. */
#ifndef TALLY_STATE_INGEST_H
#define TALLY_STATE_INGEST_H

#include <stdbool.h>
#include <stddef.h>

#include "tally/state/state.h"
#include "text/stream.h"

struct ingest_options {
	const char *folder;	/* -s */
	long wait;		/* -l: seconds to wait for the lock */
	bool tables_only;	/* -T */
	size_t memory;		/* bytes to sort in; 0: as it comes */
};

/*
 * Takes in the documents of a stream that came whole; of those with one id
 * the last. What is not taken in is named, and the exit status then 1.
 */
struct state_change ingest_stream(const struct ingest_options *,
    const struct stream_options *, char **operands);

#endif
