/* What unmark reads: a table of formats, each with one function. */
#ifndef UNMARK_DOCUMENT_FORMAT_H
#define UNMARK_DOCUMENT_FORMAT_H

#include "unmark/document/builder.h"
#include "unmark/document/source.h"

struct reading {
	struct builder *builder;
	struct source *file;	/* the operand, or a file of a folder; open */
	struct source *beside;	/* for formats of two files; not open */
	struct slice id;	/* of its document, where it does not say */
};

struct format {
	const char *name;	/* as -f has it */
	const char *const *suffixes;	/* of its files in a folder; NULL ends */
	const char *beside;	/* it has two files, no standard input: what
				   the name of the other ends in; or NULL */

	/*
	 * Reads a file to its end, gives the documents to the builder, and
	 * names what is wrong.
	 */
	void (*read)(struct reading *);
};

#endif
