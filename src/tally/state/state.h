/*
 * Glossary:
 *
 *	state		a folder of segments
 *	segment		what one run added, or dropped: written once, never
 *			changed
 *	index		of a segment: a row for each document, by id
 *	entry		a document in a segment
 *	table		of a document: its postings
 *	posting		a name or time, and the sentences that it stands in
 *	records		of a document, as they were read
 *	hash		of a document: tells whether two are the same
 *	checksum	of a file: tells whether it is as it was written
 *	span		the numbers of a segment: first and last
 *	in force	a segment whose numbers no other one has
 *	dropped		of a document: taken out by a later segment
 *	turn		of an id: how often it was dropped and added again
 *	alive		of the documents with one id the one added last,
 *			unless that was dropped
 *	lock		held by the run that adds
 *	ingestion	taking in the documents of a stream
 *	merge		taking in other states
 *	joining		making one segment of some that follow each other
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
#include "tally/state/folder.h"
#include "tally/state/segment.h"

/*
 * How many files a reader holds open and how much memory it sorts in. The
 * segments that it cannot hold open are put together, the smallest first, in
 * memory and, beyond it, in a temporary file.
 */
struct state_limits {
	size_t files, memory;
};

/* Those of a reader where so many read at once, in so much memory (0: as it
 * comes). */
struct state_limits state_limits(size_t memory, size_t readers);

/*
 * Reading: of each id the latest entry, a document or that it was dropped, in
 * the order of the ids, with the files asked for; with all of them, which
 * another state is to take over, each entry is looked through. A state that is
 * none, or damaged, ends the program with status 2; damage is certain to have
 * been found when state_close returns. What others do to the state meanwhile
 * changes nothing of what is read.
 */
struct state_reader;

struct state_reader *state_open(const char *folder, unsigned files,
    const struct state_limits *);
bool state_next(struct state_reader *, struct entry *);

/* The same for some segments of a state, which are not looked through; the
 * lock must be held. */
struct state_reader *state_open_spans(const char *folder,
    const struct spans *, unsigned files, const struct state_limits *);

/* Whether every segment holds records; else *lacking is one that does not. */
bool state_has_records(const struct state_reader *, const char **lacking);

/* Ends reading and gives the memory back. */
void state_close(struct state_reader *);

/*
 * Gives all documents of a state to `documents`: as records, or from the
 * table, in so much memory. The folder must hold records then; damage ends
 * the program.
 */
void state_read(const char *folder, bool records, size_t memory,
    struct documents *);

struct state_change {
	uint64_t documents;	/* taken in, */
	uint64_t replaced;	/* of them with an id that was there */
	uint64_t known;		/* left out: already as they are to be */
	uint64_t dropped;
};

/* What is to change: entries by ascending ids. */
struct state_source {
	bool (*next)(void *, struct entry *);

	/*
	 * Told of an entry that is left out because all is as it says; or
	 * NULL.
	 */
	void (*left_out)(void *, const struct entry *);
	void *of;
	bool with_records;	/* the segment is to hold records */

	/*
	 * The entries are from another state: of an id that was dropped or
	 * added again in both states what is later there or here counts. Else
	 * they say what is to be now: their turn is even or odd.
	 */
	bool merged;
};

/*
 * Writes a new segment of what the state does not say already; none when
 * there is nothing of that. The lock must be held.
 */
struct state_change state_change(const char *folder,
    const struct state_source *);

#endif
