/*
 * Where names are: the country of a place, a nationality or an organisation,
 * and the coordinates of a place. Of the places that share a name it is the
 * largest, unless what stands behind a mention says otherwise (Paris, Texas),
 * or the document names the province or country of another often enough.
 */
#ifndef NAMING_WHERE_H
#define NAMING_WHERE_H

#include <stddef.h>
#include <stdint.h>

#include "core/hash.h"
#include "core/slice.h"
#include "entity/naming/names.h"
#include "entity/tagging/mention.h"

enum {
	WHERE_COUNTRIES = 26 * 26,
	WHERE_TAGS = 64,
	LISTED_TITLES = 6,	/* companies of a title that are remembered */
	LISTED_WORDS = 4	/* of the name of one */
};

/* A company that the title gives a code: words [from, to) of the title. */
struct listed_title {
	size_t from, to;
	struct slice countries;	/* as in struct org_country */
};

struct where {			/* start with a zeroed struct */
	struct spot *spots;	/* by number of a name */
	size_t count, room;
	uint16_t votes[WHERE_COUNTRIES];	/* mentions that are there */
	uint16_t named[WHERE_COUNTRIES];	/* by those that name it */
	struct hash provinces;
	uint16_t *province_votes;	/* by number */
	size_t province_room;
	struct words words;	/* of a title */
	struct listed_title listed[LISTED_TITLES];
	size_t listed_count;
};

/*
 * Takes a document's title into account: the countries and provinces in it,
 * and the companies with a code of an exchange.
 */
void where_title(struct where *, struct slice title);

/*
 * Takes a mention into account, which canonical_learn has had. To be done for
 * all mentions before where_tags.
 */
void where_learn(struct where *, struct names *, const struct sentence_words *,
    const struct mention *);

/*
 * Writes the country= and geo= of a mention, TAB between, and returns their
 * length, 0 for none. Mentions are to be asked about in their order.
 */
size_t where_tags(struct where *, struct names *, const struct sentence_words *,
    const struct mention *, char tags[WHERE_TAGS]);

/* Forgets the document and keeps the memory. */
void where_clear(struct where *);

/* Gives the memory back. */
void where_free(struct where *);

#endif
