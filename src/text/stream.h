/*
 * What a program reads: file operands or standard input, one after the
 * other, each a stream of records or a text, as one sequence of records.
 * Text, and the text in a D record, is split into sentences on the way, so
 * that a program need not care where its S records come from.
 *
 *	struct stream_options options = { 0 };
 *	struct stream *stream = stream_open(&options, argv + optind);
 *	struct record r;
 *
 *	while (stream_next(stream, &r)) {
 *		record_write(&out, &r);
 *		if (r.kind == 'S')
 *			annotate(&r, &out);
 *	}
 *	stream_close(stream);
 *	return output_finish(&out);
 *
 * Memory is bounded whatever the input: about a megabyte.
 *
 * Glossary:
 *
 *	text		bytes in UTF-8; bytes that are none stand for
 *			themselves
 *	paragraph	text between blank lines, or newlines
 *	wrapping	newlines that only keep lines short
 *	sentence	what sentsplit gives as one S
 *	fragment	a sentence without a final mark: a heading, an item
 *	boundary	where one sentence ends and the next begins
 *	candidate	a place that may be a boundary
 *	terminator	a stop, a question or exclamation mark, an ellipsis
 *	abbreviation	a word whose stop need not end a sentence
 *	starter		a word that, with a capital, begins a sentence rather
 *			than a name (Kiss and Strunk 2006)
 *	feature		a fact about a candidate, or some together
 *	weight		what a feature says for a boundary, or against it
 *	token		a run of letters, a run of digits, or one mark
 */
#ifndef TEXT_STREAM_H
#define TEXT_STREAM_H

#include <stdbool.h>

#include "core/progress.h"
#include "core/record.h"
#include "core/sandbox.h"
#include "text/abbreviations.h"
#include "text/dates.h"
#include "text/lines.h"

enum stream_form {
	STREAM_GUESS,		/* look at the first line of each operand */
	STREAM_RECORDS,		/* -r */
	STREAM_TEXT		/* -t */
};

struct stream_options {
	enum stream_form form;
	enum line_ends lines;
	bool eager;		/* -u: give each sentence as soon as certain */
	bool verbose;		/* -v: print counts when closing */
	bool splits;		/* text is what the program is for: an empty
				   operand is an empty document, else it is an
				   empty stream of records */
	bool file_date;		/* -M: date documents by their file's time */
	struct abbreviations *own;	/* -a, or NULL */
	const char *date;	/* -d of sentsplit: for documents without */
	struct dates *dates;	/* -D, or NULL: the same by their ids */
	const char *id;		/* -i: of a text on standard input */
	const char *list;	/* -0: a NUL-separated list of operands */
};

/* The letters of the options below, for a getopt string. */
#define STREAM_OPTIONS "qrtuv"

/* What --help says of the first three, and of -v. */
#define STREAM_HELP \
    "  -q                no warnings about the input; the exit status " \
    "still tells\n" \
    "  -r                the input is records, whatever it looks like\n" \
    "  -t                the input is text, whatever it looks like\n"
#define STREAM_HELP_COUNTS \
    "  -v                print counts on standard error at the end\n"

/*
 * Takes an option that all programs have: -q, -r, -t, -u, -v. Returns false
 * for any other.
 */
bool stream_option(struct stream_options *, int option);

/*
 * Tells the sandbox what a stream over these operands will read; to be called
 * before it is entered, and that before the stream is opened.
 */
void stream_guard(const struct stream_options *, char **operands,
    struct sandbox *);

struct stream;

/*
 * Opens a stream over a NULL-terminated list of operands ("-" is standard
 * input, so is an empty list). Options and operands must outlive it.
 */
struct stream *stream_open(const struct stream_options *, char **operands);

/*
 * The next record. Its slices are valid until the next call. A line that is
 * no record, or a faulty one, is named on standard error (status 1) and given
 * as RECORD_BYTES; a line that is too long for a record is given in pieces:
 * such a D, with "-" for its text, is one in its first piece, without its tags.
 * A document that ends without its Z is reported and followed by RECORD_CUT.
 * Of most lines of a document that began with a D the record says so: framed.
 * An S that is given has a text as long as its span, at most 65,536 bytes, and
 * no column that records made of it repeat is longer than RECORD_ID.
 * False at the end of the last operand.
 */
bool stream_next(struct stream *, struct record *);

/* Prints the counts if asked for, and gives the memory back. */
void stream_close(struct stream *);

#endif
