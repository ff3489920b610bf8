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
 */
#ifndef MARKUP_FORMAT_H
#define MARKUP_FORMAT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/output.h"
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

struct sentence {
	bool orphan;		/* no sentence, only an annotation of one that
				   is none of the stream, or gone by */
	uint64_t number;
	uint64_t start, end;	/* bytes into the document */
	struct slice type;
	struct slice paragraph;
	struct slice text;	/* end - start bytes */
	struct annotation *list;	/* by start, the longer first */
	size_t count;
	size_t room;
};

/*
 * A format is a table of functions; `self` is what begin returned. The
 * slices of a document are valid until its close, those of a sentence only
 * during the call.
 */
struct format {
	const char *name;	/* as -f has it */

	/* The output begins. colour: escape sequences may be used. */
	void *(*begin)(struct output *, bool colour);

	/* A document begins. */
	void (*document)(void *self, const struct document *);

	/* Its next sentence; NOT const: inline_write links the annotations. */
	void (*sentence)(void *self, struct sentence *);

	/* It ends; bytes is its length, when whole says that its Z came. */
	void (*close)(void *self, bool whole, uint64_t bytes);

	/* The output ends; gives the memory of self back. */
	void (*end)(void *self);
};

/* Whether a column is absent. */
static inline bool
is_absent(struct slice column)
{
	return column.len == 0 || (column.len == 1 && column.at[0] == '-');
}

#endif
