/*
 * A segment of a state: a folder that is written once and never changed.
 *
 *	index	a line for each document, sorted by id: id, date, source,
 *		hash, bytes in the table, bytes in the records, and, of one
 *		that was dropped, whether or not it came back, its turn
 *	table	for each document its D, id, date; then sorted a line for
 *		each name, e, sentences, type, value, form, country=, and for
 *		each time, t, sentences, type, first day, last day
 *	records	the documents' own records, in canonical order; not there
 *		when the segment is tables only
 *	about	what the others are: versions, counts, sizes, checksums
 */
#ifndef TALLY_STATE_SEGMENT_H
#define TALLY_STATE_SEGMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/error.h"
#include "core/slice.h"

struct entry {			/* a document in a segment; as columns are */
	struct slice id;
	struct slice date;	/* as column 3 has it */
	struct slice source;	/* "-" when not known, as are the others */
	struct slice hash;	/* of its records, 32 hexadecimal digits */
	struct slice table;
	struct slice records;
	uint64_t turn;		/* 0; 1 when it was dropped, 2 when it was
				   added again, and so on */
	struct slice line;	/* of the index, as it was read; or empty */
};

/* Whether a document was dropped: nothing is known of it but its id. */
static inline bool
entry_is_dropped(const struct entry *e)
{
	return e->turn % 2 == 1;
}

/*
 * Writing: entries in the order of their ids, into a folder that is made.
 * Whatever fails ends the program with status 2; the folder is then removed.
 */
struct segment_writer;

struct segment_writer *segment_create(const char *folder, bool with_records);
void segment_write(struct segment_writer *, const struct entry *);

/* Brings all to the disk and closes the segment; the folder is whole. */
void segment_finish(struct segment_writer *);

/*
 * Reading. A segment that is not as it was written ends the program with
 * status 2, at the latest by segment_close: nothing may be reported before.
 */
struct segment;

enum { SEGMENT_TABLE = 1, SEGMENT_RECORDS = 2 };

/*
 * Opens a segment to read these of its files besides the index. NULL when one
 * of its files is not there: it was joined to others, or it is damaged.
 */
struct segment *segment_open(const char *folder, unsigned files);

/* Names a file or folder as damaged and ends the program: exit 2. */
void segment_damaged(const char *path) ERROR_NORETURN;

/* The bytes of all its files but the side file. */
uint64_t segment_size(const struct segment *);

/* Whether it holds records. */
bool segment_has_records(const struct segment *);

/* The next document of the index; its slices are valid until the next call.
 * The table and records are not there yet. False after the last. */
bool segment_next(struct segment *, struct entry *);

/* Reads the table and records of the document given last, if opened; they are
 * valid as long. */
void segment_read(struct segment *, struct entry *);

/* Reads what is left, checks all that was opened, gives memory back. */
void segment_close(struct segment *);

/* Closes a segment that was read for nothing, without a check. */
void segment_abandon(struct segment *);

#endif
