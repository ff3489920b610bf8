/*
 * Where names are: the country of a place, a nationality or an organisation,
 * and the coordinates of a place. Of the places that share a name it is the
 * largest, unless what stands behind a mention says otherwise (Paris, Texas),
 * or the document names the province or country of another often enough.
 */
#ifndef NAMING_TOPONYMS_H
#define NAMING_TOPONYMS_H

#include <stddef.h>
#include <stdint.h>

#include "core/hash.h"
#include "core/slice.h"
#include "entity/naming/names.h"
#include "entity/tagging/mention.h"

enum {
	COUNTRIES = 26 * 26,
	TOPONYM_TAGS = 64,
	TITLE_COMPANIES = 6,	/* companies of a title that are remembered */
	COMPANY_WORDS = 4	/* of the name of one */
};

/* A company that the title gives a code: words [from, to) of the title. */
struct title_company {
	size_t from, to;
	struct slice countries;	/* as in struct org_country */
};

struct toponyms {		/* start with a zeroed struct */
	struct toponym *list;	/* by number of a name */
	size_t count, room;
	uint16_t votes[COUNTRIES];	/* mentions that are there */
	uint16_t named[COUNTRIES];	/* by those that name it */
	struct hash provinces;
	uint16_t *province_votes;	/* by number */
	size_t province_room;
	struct words words;	/* of a title */
	struct title_company companies[TITLE_COMPANIES];
	size_t company_count;
};

/*
 * Takes a document's title into account: the countries and provinces in it,
 * and the companies with a code of an exchange.
 */
void toponyms_title(struct toponyms *, struct slice title);

/*
 * Takes a mention into account, which canonical_learn has had. To be done for
 * all mentions before toponyms_tags.
 */
void toponyms_learn(struct toponyms *, struct names *,
    const struct sentence_words *, const struct mention *);

/*
 * Writes the country= and geo= of a mention, TAB between, and returns their
 * length, 0 for none. Mentions are to be asked about in their order.
 */
size_t toponyms_tags(struct toponyms *, struct names *,
    const struct sentence_words *, const struct mention *,
    char tags[TOPONYM_TAGS]);

/* Forgets the document and keeps the memory. */
void toponyms_clear(struct toponyms *);

/* Gives the memory back. */
void toponyms_free(struct toponyms *);

#endif
