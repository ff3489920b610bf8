/* From records to what a format is given. */
#ifndef MARKUP_DOCUMENT_READER_H
#define MARKUP_DOCUMENT_READER_H

#include "core/arena.h"
#include "core/record.h"
#include "markup/document/format.h"

struct reader {
	const struct format *format;
	void *self;		/* of the format */
	bool open;		/* a document is */
	bool framed;		/* it began with a D */
	struct document document;
	struct arena document_bytes;
	bool held;		/* a sentence is, with its annotations */
	struct sentence sentence;
	struct arena sentence_bytes;
};

/* Starts; self is what the format's begin returned. */
void reader_begin(struct reader *, const struct format *, void *self);

/*
 * The next record of the stream, of any kind. Returns true when something
 * was given to the format.
 */
bool reader_take(struct reader *, const struct record *);

/* The stream has ended: gives the format the rest, and the memory back. */
void reader_end(struct reader *);

#endif
