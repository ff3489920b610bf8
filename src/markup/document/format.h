/*
 * What an output format is given: documents, their sentences one at a time,
 * and with each sentence its annotations in order.
 *
 * Glossary:
 *
 *	annotation	an entity or a time expression: it stands apart from
 *			the text (standoff) and tells its bytes
 *	inline		annotations written into the text, around what they
 *			tell of; they nest there
 *	crossing	annotations of which each has a part of the other
 *	orphan		an annotation whose sentence is not there
 *	format		how a stream is written: a table of functions
 *	style		how a type of annotations looks in a format
 *	target		where a format writes, and what is asked of it
 *	offsets		where a byte of a text is, in characters and in units of
 *			UTF-16
 *	blank		the white space before a sentence
 */
#ifndef MARKUP_DOCUMENT_FORMAT_H
#define MARKUP_DOCUMENT_FORMAT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/output.h"
#include "core/record.h"
#include "core/slice.h"

/* Columns are as they stand in the records: "-" is absent. */
struct document {
	struct slice id;
	struct slice date;
	struct slice title;
	struct slice tags;
};

struct annotation {
	char kind;		/* e or t */
	uint64_t sent;
	uint64_t start, end;	/* bytes into the document */
	struct slice type;
	struct slice value;
	struct slice text;
	struct slice tags;
	struct annotation *outer;	/* for inline_write */
};

enum { SENTENCE_BYTES = 65536 };	/* the longest: rule 3 of dateline(5) */

struct sentence {
	bool orphan;		/* no sentence, only an annotation of one that
				   is none of the stream, or gone by */
	uint64_t number;
	uint64_t start, end;	/* bytes into the document */
	struct slice type;
	struct slice paragraph;
	struct slice tags;
	struct slice text;	/* end - start bytes */
	struct annotation *list;	/* by start, the longer first */
	size_t count;
	size_t room;
};

/* What a format writes to, and what the command line asks of it. */
struct target {
	struct output *out;
	struct output *beside;	/* the second file of a document, for formats
				   that have two; else NULL */
	bool colour;		/* escape sequences may be used */
	unsigned columns;	/* of the terminal; 0: lines are as long as they
				   are */
	bool guarded;		/* -Q: no cell of a table is a formula */
	bool times;		/* -T: times too, where they are asked for */
	uint64_t left_out;	/* annotations that the format cannot hold:
				   it counts them here */
};

/*
 * A format is a table of functions; `self` is what begin returned. The
 * slices of a document are valid until its close, those of a sentence only
 * during the call. With -o each document is a run of its own, from begin to
 * end.
 */
struct format {
	const char *name;	/* as -f has it */

	/* The names of its files end so, with -o; NULL ends the list. */
	const char *const *suffixes;

	/* The output begins. The target outlives it. */
	void *(*begin)(struct target *);

	/* A document begins. */
	void (*document)(void *self, const struct document *);

	/* Its next sentence; NOT const: inline_write links the annotations. */
	void (*sentence)(void *self, struct sentence *);

	/* It ends; bytes is its length, when whole says that its Z came. */
	void (*close)(void *self, bool whole, uint64_t bytes);

	/* The output ends; gives the memory of self back. */
	void (*end)(void *self);
};

#endif
