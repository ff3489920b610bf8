/*
 * What a page tells of all its documents together: contents, names, a
 * timeline and a map. It holds no more than the limits below, and says on the
 * page what it leaves out.
 */
#ifndef MARKUP_PAGE_SUMMARY_H
#define MARKUP_PAGE_SUMMARY_H

#include "markup/page/index.h"
#include "markup/page/timeline.h"

enum {
	SUMMARY_DOCUMENTS = 1000,	/* in the contents */
	SUMMARY_TITLE = 120,		/* bytes of a title there */
	SUMMARY_NAMES = 32768,		/* different ones that are counted, */
	SUMMARY_NAME = 256,		/* of no more bytes than that, */
	SUMMARY_SHOWN = 12,		/* and shown of each kind */
	SUMMARY_LINKS = 4,		/* of a name, to documents */
	SUMMARY_SPANS = 8192,		/* different ones, of times */
	SUMMARY_PLACES = 8192
};

struct summary;

/* An empty one; ends the program where there is no memory. */
struct summary *summary_new(void);

/*
 * Says that an entry of the document's index will be added: what that needs is
 * asked of the machine's memory in time.
 */
void summary_expect(const struct summary *, const struct entry *);

/*
 * Adds a document with its index: its number, from 1, a title (cut where it
 * is long) and the day it is of, as dateline(5) has it.
 */
void summary_add(struct summary *, uint64_t document, struct slice title,
    struct slice date, struct index *);

/* Writes it; true when a map is a part of it. */
bool summary_write(struct summary *, struct output *);

/* Gives the memory back. */
void summary_free(struct summary *);

#endif
