/* Dates for documents by their ids, from a user's table: sentsplit -D. */
#ifndef TEXT_DATES_H
#define TEXT_DATES_H

#include "core/slice.h"

struct dates;

/*
 * Reads a table: a line each, a document's id, TAB, its date in any form that
 * stamp_canonical reads; the last line of an id counts, an empty date or "-"
 * is none; as in core/list.h else. *table is NULL, or one that it adds to. A
 * line that is faulty is named (status 1) and passed by; a table that cannot
 * be read ends the program: exit status 2. The table lives as long as the
 * program.
 */
void dates_read(struct dates **table, const char *path);

/* The canonical date of an id; empty where there is none. */
struct slice dates_of(const struct dates *, struct slice id);

#endif
