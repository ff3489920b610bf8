/*
 * The folder of a state: which segments are in it and in force, what a killed
 * run has left there, and the lock. A segment is called by its number, or,
 * one that others were joined to, by the numbers of the first and the last:
 * 000001-000007. It is in force from the moment that it has its name, and
 * those whose numbers it has then are not, until they are removed.
 */
#ifndef TALLY_STATE_FOLDER_H
#define TALLY_STATE_FOLDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { EXIT_BUSY = 75 };	/* EX_TEMPFAIL: another run holds the lock */

struct span {			/* a segment's numbers: from 1 */
	uint64_t first, last;
};

#define SPAN_LAST 999999999999999999	/* the last number there is */

struct spans {			/* start with a zeroed struct */
	struct span *list;
	size_t count, room;
};

/*
 * Ends the program with status 2 unless the folder is a state or empty:
 * nothing may be written into, or removed from, what belongs to others.
 */
void folder_check(const char *folder);

/*
 * The segments in force, ascending; the caller frees the list. The folder is
 * checked; a segment that is missing before the last is named and ends the
 * program, so do two that have numbers in common.
 */
void folder_list(const char *folder, struct spans *);

/* Whether two lists name the same segments. */
bool folder_same(const struct spans *, const struct spans *);

/* The path of a segment, which the caller frees. */
char *folder_path(const char *folder, struct span);

/* The path of the segment that is being written, which the caller frees. */
char *folder_fresh(const char *folder);

/* Makes the folder, empty, if it is not there. */
void folder_make(const char *folder);

/*
 * Checks the folder and takes the lock, waiting so many seconds for it; the
 * program exits with status 75 when another run keeps it. The lock goes when
 * the program ends.
 */
void folder_lock(const char *folder, long seconds);

/* Removes what is not in force. The lock must be held. */
void folder_clear(const char *folder);

/* Gives the segment that was written its name: it is in force, and when this
 * returns the disk has it. */
void folder_place(const char *folder, struct span);

#endif
