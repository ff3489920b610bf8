/*
 * Records that a filter holds back until it has seen more of their document.
 *
 *	held		records that wait, in the order in which they came
 *	text		what an S record has in its text column
 *	foreign		all else that is held: records of other kinds, lines
 *			that are no records, and of an S all but its text
 *	window		the part of a document that is looked at at once; only
 *			its text may say where it ends, so that annotations
 *			do not depend on who annotated before
 */
#ifndef CORE_HELD_H
#define CORE_HELD_H

#include <stdbool.h>
#include <stddef.h>

#include "core/arena.h"
#include "core/record.h"

enum { HELD_FOREIGN = 64 * 1024 * 1024 };	/* bytes, in a window at most */

/* How much is held, in all or in a window. Start with a zeroed struct. */
struct held_size {
	size_t sentences;	/* S records */
	size_t text;		/* bytes */
	size_t foreign;		/* bytes of lines, as they are written */
};

struct held {			/* start with a zeroed struct */
	struct record *records;
	size_t count;
	struct held_size size;
	size_t room;		/* of records */
	struct arena bytes;
	char *at;		/* where the next bytes go */
	size_t left;		/* bytes of room there */
};

/* Adds a record to a size. */
void held_count(struct held_size *, const struct record *);

/*
 * Whether a window has too much that is foreign, more than HELD_FOREIGN, and
 * has to end: the document, of this id, is then named on standard error, and
 * the exit status will be 1.
 */
bool held_overflows(const struct held_size *, struct slice id);

/*
 * Appends a copy of a record and counts it. D, S, Z and RECORD_CUT are held
 * each as it is; the lines of all others that come one after the other
 * become one RECORD_BYTES, so that what they take is what they are long.
 */
void held_add(struct held *, const struct record *);

/* Lets go of all records; the memory is kept for the next. */
void held_clear(struct held *);

/* Gives the memory back. */
void held_free(struct held *);

#endif
