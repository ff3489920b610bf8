/*
 * What there was of what was asked for, so that an answer that is empty can
 * be told from a question that is wrong: the types met, and for names that
 * were asked for whether they were there, or which ones come near. One comes
 * near that is the same but for capitals and marks, or else that has all of
 * the other one's words, side by side, among its own.
 */
#ifndef TALLY_COUNTING_SEEN_H
#define TALLY_COUNTING_SEEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/hash.h"
#include "tally/rows/buffer.h"

enum { SEEN_NEAR = 5 };		/* near names at most */

struct near_name {
	struct buffer name;	/* TYPE, TAB, name; empty: there is none */
	bool within;		/* only its words are the same */
};

struct asked_name {
	bool found;
	bool inside;		/* in a document of the window */
	struct buffer folded;
	struct near_name near[SEEN_NEAR];	/* the nearest, the first
						   bytewise */
};

struct seen {			/* start with a zeroed struct */
	bool names, times;	/* any e record, any t record */
	uint64_t documents;
	uint64_t dated;		/* documents with a date */
	struct hash types;	/* of what was looked at */
	struct hash asked;	/* TYPE, TAB, name; no TYPE: any */
	struct asked_name *list;	/* by number of the one asked for */
	size_t room;
	struct buffer folded;
};

/* A name, as TYPE, TAB, name, is asked for; no TYPE is any. */
void seen_ask(struct seen *, struct slice key);

/* A name, one that counts, was met. */
void seen_name(struct seen *, struct slice type, struct slice name);

/* The type of any name that was met, whether it counts or not. */
void seen_name_type(struct seen *, struct slice type);

/* A name, as TYPE, TAB, name, that is in a document of the window. */
void seen_inside(struct seen *, struct slice key);

/* A time expression. */
void seen_time(struct seen *, struct slice type);

/* Gives the memory back. */
void seen_free(struct seen *);

#endif
