/*
 * The record format, dateline(5): one reader and one writer for everybody.
 * Reading points into the line and copies nothing.
 *
 * Glossary:
 *
 *	record		a line of a stream: columns with TABs between
 *	stream		records of documents, one document after the other
 *	document	what one source text gives: D, S, annotations, Z
 *	annotation	a record about a span of a sentence: e, t
 *	span		bytes [start, end) of the source text
 *	tag		key=value, behind the nine columns
 *	operand		a file that the command line names; "-" is standard
 *			input
 *	slice		a run of bytes that belongs to somebody else
 *	arena		memory that is given out piece by piece and taken
 *			back all at once
 *	table		a file of src/data that is linked in, read in place
 *	day		a date as a number, from 1 January 1970
 *	stamp		a date as written, with or without month, day, time
 */
#ifndef CORE_RECORD_H
#define CORE_RECORD_H

#include <stdbool.h>
#include <stdint.h>

#include "core/output.h"
#include "core/slice.h"

/* Kinds of what a stream holds beside records. */
enum {
	RECORD_BYTES = 0,	/* no record: `line` is only to be copied */
	RECORD_CUT = 1		/* the open document ends here without its Z */
};

/* What every record of a document repeats, or may hold, has an end. */
enum {
	RECORD_ID = 4096,	/* bytes of an id, at most */
	RECORD_VALUE = 256,	/* of the value of an annotation */
	RECORD_TAGS = 64 * 1024	/* of the tags of a D with text */
};

struct record {
	char kind;		/* D S e t Z, another letter, or one of above */
	struct slice doc;
	struct slice date;
	uint64_t sent;
	uint64_t start;		/* bytes into the source document */
	uint64_t end;
	struct slice type;
	struct slice value;
	struct slice text;
	struct slice tags;	/* key=value, TAB between; empty when none */
	struct slice line;	/* as read, with its newline; empty if made */
	bool framed;		/* doc is known to be that of the open D; it may
				   be even where this is not said */
};

/*
 * Takes a line without its newline apart. The record points into the line;
 * its `line` is left empty. Returns false when the line is no record: column
 * 1 is one letter, there are nine columns, 4 to 6 are numbers.
 */
bool record_parse(struct slice line, struct record *);

/*
 * The same for a line of 16 bytes or more whose columns 1 to 3, and the TAB
 * behind them, are so many bytes and known: kind, doc and date are left as they
 * are. Returns false also where the rest of its columns is long.
 */
bool record_parse_behind(struct slice line, size_t known, struct record *);

/*
 * The same for the beginning of a line that may go on: columns 1 to 8 and
 * the TAB after them must be there, text is what there is of column 9 and
 * everything after it.
 */
bool record_parse_head(struct slice line, struct record *);

/*
 * The same for a whole line that has the first eight columns and no more;
 * text is empty.
 */
bool record_parse_short(struct slice line, struct record *);

/* What record_parse does after record_parse_head: takes the tags off. */
void record_parse_rest(struct record *);

/*
 * The value of the first of some tags that has this key; false when there is
 * none. A key has no TAB.
 */
static inline bool
record_tag_in(struct slice tags, const char *key, struct slice *value)
{
	const char *at = tags.at, *tab;
	size_t n = strlen(key), left = tags.len;

	while (left > 0) {
		tab = memchr(at, '\t', left);
		if (left > n && at[n] == '=' && memcmp(at, key, n) == 0) {
			at += n + 1;
			left -= n + 1;
			*value = slice_between(at, tab != NULL ? tab :
			    at + left);
			return true;
		}
		if (tab == NULL)
			return false;
		left -= (size_t)(tab + 1 - at);
		at = tab + 1;
	}
	return false;
}

/* Looks a tag up by its key; false when the record has none such. */
static inline bool
record_tag(const struct record *r, const char *key, struct slice *value)
{
	return record_tag_in(r->tags, key, value);
}

/* Whether a column is absent: "-", or empty. */
static inline bool
is_absent(struct slice column)
{
	return column.len == 0 || (column.len == 1 && column.at[0] == '-');
}

/*
 * Writes a record: the line it was read from, byte for byte, or, for one
 * that was made, its columns, absent ones as "-". Control bytes in the value
 * and the tags become spaces; the other columns come from a stream, which
 * has seen to that. The value of an annotation that is longer than RECORD_VALUE
 * is absent.
 * A RECORD_CUT writes nothing.
 */
void record_write(struct output *, const struct record *);

#endif
