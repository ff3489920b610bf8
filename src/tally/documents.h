/*
 * From records to documents. What lies between D and Z is held and counted
 * when the Z has come; what belongs to a cut document is dropped. Records
 * with no D and Z around them are counted at once, their documents told
 * apart by id, in any order.
 */
#ifndef TALLY_DOCUMENTS_H
#define TALLY_DOCUMENTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/hash.h"
#include "core/record.h"

struct document {
	uint32_t number;	/* from 1 */
	uint32_t date;		/* year * 10000 + month * 100 + day, parts
				   that are not known 0 */
	bool scattered;		/* its records may come in several runs */
};

/* What counts. A label is a number for what a mention is counted as. */
struct counter {
	void *of;		/* whose functions these are */
	char kind;		/* the kind of records that it counts */

	/* The label of a record, or HASH_NONE: not to be counted. */
	uint32_t (*label)(void *of, const struct record *);

	/* Counts one mention in a document. */
	void (*mention)(void *of, uint32_t label, const struct document *);

	/* A document is there, with or without mentions; several times for
	 * one that is scattered. May be NULL. */
	void (*document)(void *of, const struct document *);
};

struct types {			/* those to be counted; none: all */
	struct slice *list;
	size_t count;
};

struct documents {
	const struct counter *counter;
	const struct types *types;
	uint64_t framed;	/* documents that came with D and Z */
	struct document current;	/* between its D and its Z */
	bool open;
	char *id;		/* of the current one */
	size_t id_len, id_room;
	uint32_t *held;		/* labels of its mentions */
	size_t held_count, held_room;
	struct document loose;	/* the last one without D and Z */
	struct hash ids;	/* of those */
};

/* Starts; the counter and the types must live as long as the documents. */
void documents_begin(struct documents *, const struct counter *,
    const struct types *);

/* The next record of the stream, of any kind. */
void documents_take(struct documents *, const struct record *);

/* How many documents were counted. */
uint64_t documents_counted(const struct documents *);

/* Gives the memory back. */
void documents_end(struct documents *);

#endif
