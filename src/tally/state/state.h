/*
 * Glossary:
 *
 *	state		a folder of segments
 *	segment		what one run added: written once, never changed
 *	index		of a segment: a row for each document, by id
 *	entry		a document in a segment
 *	table		of a document: its postings
 *	posting		a name or time, and the sentences that it stands in
 *	records		of a document, as they were read
 *	hash		of a document: tells whether two are the same
 *	checksum	of a file: tells whether it is as it was written
 *	alive		of the documents with one id the one added last
 *	lock		held by the run that adds
 *	ingestion	taking in the documents of a stream
 *	merge		taking in other states
 */

/*
 * A state: a folder of segments, numbered in the order in which they were
 * added, and a lock. A document is known by its id; of two with one id the
 * one in the later segment is alive. A segment comes whole or not at all:
 * it is written beside the others and renamed when the disk has it.
 */
#ifndef TALLY_STATE_STATE_H
#define TALLY_STATE_STATE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/slice.h"
#include "tally/counting/documents.h"
#include "tally/state/segment.h"

enum { EXIT_BUSY = 75 };	/* EX_TEMPFAIL: another run holds the lock */

/*
 * Reading: the documents that are alive, in the order of their ids, with the
 * files asked for. A state that is none, or damaged, ends the program with
 * status 2; damage is certain to have been found when state_close returns.
 */
struct state_reader;

struct state_reader *state_open(const char *folder, unsigned files);
bool state_next(struct state_reader *, struct entry *);

/* Whether every segment holds records; else *lacking is one that does not. */
bool state_has_records(const struct state_reader *, const char **lacking);

void state_close(struct state_reader *);

/*
 * Gives all documents of a state to `documents`: as records, or from the
 * table. The folder must hold records then; damage ends the program.
 */
void state_read(const char *folder, bool records, struct documents *);

/*
 * Makes the folder if need be and takes the lock, waiting so many seconds
 * for it; the program exits with status 75 when another run keeps it.
 */
void state_lock(const char *folder, long seconds);

struct state_change {
	uint64_t documents;	/* taken in, */
	uint64_t replaced;	/* of them with an id that was there */
	uint64_t known;		/* left out, being there already */
};

/*
 * Writes a new segment of those documents that `next` gives, by ascending
 * ids, which the state does not hold already; none when there are none. The
 * lock must be held.
 */
struct state_change state_add(const char *folder, bool with_records,
    bool (*next)(void *, struct entry *), void *of);

#endif
