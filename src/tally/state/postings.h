/*
 * The table of a document: postings, which say of each of its names and times
 * in which sentences it stands. See segment.h for their columns.
 */
#ifndef TALLY_STATE_POSTINGS_H
#define TALLY_STATE_POSTINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/record.h"
#include "tally/counting/documents.h"

struct postings;

/* Room for tables, one at a time. */
struct postings *postings_new(void);

/*
 * Makes the table of a document from its records, of which the first is its
 * D; valid until the next call.
 */
struct slice postings_make(struct postings *, const struct record *,
    size_t count);

/*
 * Gives what the table of a document with this id and date says to the
 * document that is open, or, where that is NULL, only looks it through.
 * Returns false when a row of it is none that postings_make makes.
 */
bool postings_read(struct slice table, struct slice id, struct slice date,
    struct documents *);

/* Gives the memory back. */
void postings_free(struct postings *);

#endif
