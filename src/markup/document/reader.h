/* From records to what a format is given. */
#ifndef MARKUP_DOCUMENT_READER_H
#define MARKUP_DOCUMENT_READER_H

#include "core/arena.h"
#include "core/record.h"
#include "markup/document/format.h"
#include "markup/write/folder.h"

struct reader {
	const struct format *format;
	struct target *target;
	struct folder *folder;	/* with -o, else NULL */
	void *self;		/* of the format; NULL: it gets nothing */
	bool open;		/* a document is */
	bool framed;		/* it began with a D */
	struct document document;
	struct arena document_bytes;
	bool held;		/* a sentence is, with its annotations */
	struct sentence sentence;
	struct arena sentence_bytes;
};

/*
 * Starts. Without a folder all documents are one run of the format, to the
 * target's output; with one each is a run of its own, to its own files, and
 * the target's outputs are set to these. A document whose files are there
 * already is left out.
 */
void reader_begin(struct reader *, const struct format *, struct target *,
    struct folder *);

/*
 * The next record of the stream, of any kind. Returns true when something
 * was given to the format.
 */
bool reader_take(struct reader *, const struct record *);

/* The stream has ended: gives the format the rest, and the memory back. */
void reader_end(struct reader *);

#endif
