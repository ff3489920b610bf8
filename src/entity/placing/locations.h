/*
 * Glossary:
 *
 * place gazetteer  the places that share a name, and where they are
 * prior            how likely a place is to be meant, whatever the document
 *                  says
 * toponym          the name of a place; to resolve it is to tell which is
 *                  meant
 * container        the province or country behind a place: Paris, Texas
 * demonym          what the people of a country or province are called: Texan
 * region           what is in several countries: Europe
 * country cue      a word or code that tells a country: GmbH, .T, Ministry
 * body of a state  a ministry, a court: of the country spoken of
 * vote             a mention whose country is certain, which tells of others
 *
 * Where the entities of a document are: the country of a place, a nationality
 * or an organisation, and the coordinates of a place.
 */
#ifndef PLACING_LOCATIONS_H
#define PLACING_LOCATIONS_H

#include <stddef.h>

#include "core/slice.h"
#include "entity/names/names.h"
#include "entity/placing/organisations.h"
#include "entity/placing/toponyms.h"
#include "entity/placing/votes.h"
#include "entity/words/mention.h"

enum { LOCATION_TAGS = 64 };	/* bytes */

struct locations {		/* start with a zeroed struct */
	struct votes votes;
	struct toponyms toponyms;
	struct organisations organisations;
};

/*
 * Takes a document's title into account: the countries and provinces in it,
 * and the companies with a code of an exchange.
 */
void locations_title(struct locations *, struct slice title);

/*
 * Takes a mention into account, which canonical_learn has had. To be done for
 * all mentions before locations_tags.
 */
void locations_learn(struct locations *, struct names *,
    const struct sentence_words *, const struct mention *);

/*
 * Writes the country= and geo= of a mention, TAB between, and returns their
 * length, 0 for none. Mentions are to be asked about in their order.
 */
size_t locations_tags(struct locations *, struct names *,
    const struct sentence_words *, const struct mention *,
    char tags[LOCATION_TAGS]);

/* Forgets the document and keeps the memory. */
void locations_clear(struct locations *);

/* Gives the memory back. */
void locations_free(struct locations *);

#endif
