/*
 * The index of a document: its names, with counts and links to their mentions,
 * and its times. It grows with the document and is emptied behind it.
 */
#ifndef MARKUP_PAGE_INDEX_H
#define MARKUP_PAGE_INDEX_H

#include "core/hash.h"
#include "markup/page/kinds.h"
#include "markup/page/map.h"
#include "markup/page/when.h"
#include "markup/write/buffer.h"

struct entry {
	enum kind kind;
	bool dated, placed;	/* it has a span, a dot */
	bool day;		/* its value is the first day of its span */
	bool datetime;		/* a time: HTML takes its value */
	struct slice name;	/* or the value of a time; */
	struct slice country;	/* all of these in the index, may be empty */
	struct slice from, to;
	struct span span;
	struct dot dot;
	size_t count;
	size_t last;		/* mention */
	uint64_t id;
	uint64_t first;		/* the id of the first mention */
	uint64_t hash;		/* of its key */
	const struct hash_entry *seen;	/* the summary's guess, or NULL */
	size_t number;		/* in the order of the document */
};

struct index {			/* start with a zeroed struct */
	struct hash keys;
	struct entry *entries;	/* as they came */
	size_t room;
	struct entry **order;	/* as they are shown, after index_sort */
	size_t order_room;
	uint64_t *next;		/* id of the next mention of the same entry,
				   by mention */
	size_t mentions, next_room;
	size_t times;		/* how many of the mentions are such */
	struct buffer key;
	uint64_t entry;		/* the id of the last entry, */
	uint64_t mention;	/* and mention, of all documents so far */
};

/*
 * Takes a mention, whose id is then in the index; returns its entry, which
 * stays until the next one comes.
 */
const struct entry *index_add(struct index *, const struct annotation *,
    enum kind);

/* The number of entries. */
size_t index_count(const struct index *);

/* What tells an entry apart: a byte of its kind, name, TAB, country. */
struct slice index_key(const struct index *, const struct entry *);

/*
 * Puts the entries into the order in which they are shown: by kind, names by
 * count, times by their days.
 */
void index_sort(struct index *);

/* Writes the entries as a list. */
void index_write(const struct index *, struct output *);

/* The document is over: the next one begins. */
void index_clear(struct index *);

/* Gives the memory back. */
void index_free(struct index *);

#endif
