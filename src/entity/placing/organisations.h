/*
 * The organisations of a document and their countries: by what their names and
 * the words beside them tell, by the codes of an exchange in the title, and by
 * the longer name that one is short for.
 */
#ifndef PLACING_ORGANISATIONS_H
#define PLACING_ORGANISATIONS_H

#include <stddef.h>

#include "core/slice.h"
#include "entity/names/names.h"
#include "entity/placing/org_country.h"
#include "entity/placing/votes.h"
#include "entity/words/mention.h"
#include "entity/words/words.h"

enum {
	TITLE_COMPANIES = 6,	/* companies of a title that are remembered */
	COMPANY_WORDS = 4	/* of the name of one */
};

/* A company that the title gives a code: words [from, to) of the title. */
struct title_company {
	size_t from, to;
	struct slice countries;	/* as in struct org_country */
};

struct organisations {		/* start with a zeroed struct */
	struct organisation *list;	/* by number of a name */
	size_t count, room;
	struct words title;
	struct title_company companies[TITLE_COMPANIES];
	size_t company_count;
};

/* Makes words of a document's title, and takes the companies with a code. */
void organisations_title(struct organisations *, struct slice title);

/*
 * What tells of the country of a mention of an organisation, or what told of
 * it before: valid until the next call.
 */
const struct org_country *organisations_find(struct organisations *,
    struct names *, const struct sentence_words *, const struct mention *);

/*
 * The country of a mention of an organisation, by that and by the votes of
 * the document; len 0 if nothing tells. It may be written to the code.
 */
struct slice organisations_country(struct organisations *,
    const struct votes *, struct names *, const struct sentence_words *,
    const struct mention *, char code[2]);

/* Forgets the document and keeps the memory. */
void organisations_clear(struct organisations *);

/* Gives the memory back. */
void organisations_free(struct organisations *);

#endif
