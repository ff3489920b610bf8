/*
 * Documents from elsewhere become records: a text, its sentences where they
 * are known, and the names and times in it are put in, piece by piece, and
 * come out as dateline(5) has them, in canonical order.
 *
 * Glossary:
 *
 *	label		what a corpus calls a type of names or times
 *	span		a name or a time of the text, by its bytes
 *	source		a file that is read
 *	builder		what makes a document of all that
 */
#ifndef UNMARK_DOCUMENT_BUILDER_H
#define UNMARK_DOCUMENT_BUILDER_H

#include <stdbool.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/output.h"
#include "core/slice.h"
#include "unmark/document/records.h"
#include "unmark/document/runs.h"
#include "unmark/document/source.h"

enum {
	ID_MOST = 4096,		/* bytes of an id */
	COLUMN_MOST = 64 * 1024, /* and of a title or of tags */
	TEXTS_MOST = 64,	/* times the text of a sentence, in all that
				 * lies in it */
	TEXT_LEAST = 1024	/* bytes that a sentence counts for */
};

struct builder {
	struct output *out;
	struct progress *progress;
	const char *date_given;	/* -d: for documents without, or NULL */
	uint64_t left_out;	/* what is neither name nor time */

	const struct source *source;	/* of the document at hand */
	struct slice id, date, title, tags;
	struct arena bytes;	/* of these and of what spans point to */
	char *text;		/* of the document */
	size_t len, room;
	struct runs given;	/* sentences, where the source has them */
	struct runs runs;	/* and those that are written */
	struct span *spans;
	size_t count, spans_room;
	struct records records;
	char *tag_bytes;	/* of the tags that are gathered */
	size_t tags_len, tags_room;
	struct splitter *splitter;	/* made when it is needed */
};

/* Starts: a builder begins zeroed, with out, progress and date_given set. */
void builder_start(struct builder *);

/* A document begins; the id as it is to be in records, but for its limits. */
void builder_begin(struct builder *, const struct source *, struct slice id);

/*
 * What is known of it, at any time before its end; control bytes become
 * spaces. A date that is none is named, status 1. Of several documents in a
 * file that do not say their ids, each has that of the file, # and its number.
 */
void builder_id(struct builder *, struct slice id);
void builder_number(struct builder *, struct slice id, uint64_t number);
void builder_date(struct builder *, struct slice date);
void builder_title(struct builder *, struct slice title);

/* A copy that lives as long as the document. */
struct slice builder_keep(struct builder *, struct slice bytes);

/*
 * A tag, "key=value" or with an empty key a value that is a whole tag, without
 * control bytes. Tags are gathered for the span that comes next, or for whoever
 * takes them by builder_tags.
 */
void builder_tag(struct builder *, const char *key, struct slice value);
struct slice builder_tags(struct builder *);

/* Several tags, of which control bytes were taken, with TABs between. */
void builder_tags_append(struct builder *, struct slice tags);

/* Room for so many bytes more at the end of the text, text[len..). */
static inline char *
builder_room(struct builder *b, size_t need)
{
	b->text = memory_grow(b->text, &b->room, b->len + need, 1);
	return b->text + b->len;
}

/* Bytes more at the end of the text. */
static inline void
builder_text(struct builder *b, struct slice bytes)
{
	char *room = builder_room(b, bytes.len);

	if (bytes.len > 0)
		memcpy(room, bytes.at, bytes.len);
	b->len += bytes.len;
}

/*
 * A sentence of the text, behind those before it; of a new paragraph if that
 * has another number. A document without any is split as sentsplit does.
 */
void builder_sentence(struct builder *, size_t start, size_t end,
    uint64_t paragraph);

/*
 * A name or a time with a label, in any order; NULL where it is left out
 * because the label says that it is neither. It has the tags gathered, and its
 * label where that is not the type; its value may be set, to what is kept.
 */
struct span *builder_span(struct builder *, struct slice label, size_t start,
    size_t end, uint64_t line);

/*
 * The document ends and is written, whole or cut off (then without its Z).
 * No sentence ends within a span, or is longer than it may be; what then
 * lies in none is named (status 1), and so are spans within spans whose texts
 * are more than TEXTS_MOST times their sentence's.
 */
void builder_end(struct builder *, bool whole);

/*
 * The same where the reader has put sentences and annotations into `records`
 * itself: their number, and the size of the text in bytes.
 */
void builder_close(struct builder *, bool whole, uint64_t sentences,
    uint64_t size);

/* Gives the memory back. */
void builder_free(struct builder *);

#endif
