/* The records of one document, until all of them are there. */
#ifndef UNMARK_DOCUMENT_RECORDS_H
#define UNMARK_DOCUMENT_RECORDS_H

#include <stdbool.h>

#include "core/output.h"
#include "core/record.h"

struct records {		/* start with a zeroed struct */
	struct record *list;
	size_t count;
	size_t room;
	struct record **order;	/* as they are written */
	size_t order_room;
};

/*
 * A new record of a kind, all its columns empty; valid until the next one.
 * What its slices point to must live until the records are written.
 */
struct record *records_add(struct records *, char kind);

/* Brings them into canonical order, rule 5 of dateline(5): order[0..count). */
void records_sort(struct records *);

/*
 * Writes them in the order that records_sort gave them last, after which none
 * was added, as of a document and a date, and forgets them.
 * Records of the kind RECORD_BYTES are left out.
 */
void records_write(struct records *, struct output *, struct slice doc,
    struct slice date);

/* Gives the memory back. */
void records_free(struct records *);

#endif
