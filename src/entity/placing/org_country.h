/*
 * The country of an organisation: what its name, or a stock exchange's code
 * behind it, tells of its country.
 */
#ifndef PLACING_ORG_COUNTRY_H
#define PLACING_ORG_COUNTRY_H

#include "core/slice.h"
#include "entity/words/mention.h"
#include "entity/words/words.h"

enum { BODY_WORDS = 4 };	/* of what a body of a state is called */

enum country_source {
	COUNTRY_UNKNOWN,
	COUNTRY_OF_WORLD,	/* of the world: Paris Club */
	COUNTRY_AT_HAND,	/* the one spoken of: Finance Ministry */
	COUNTRY_BY_FORM,	/* by its legal form: GmbH */
	COUNTRY_BY_CODE,	/* by its code at an exchange */
	COUNTRY_BY_CITY,	/* by a city or a company in it */
	COUNTRY_BY_HOMONYM,	/* by a table, of a name that others have too:
				   Labour Party, EPA */
	COUNTRY_BY_CONTEXT,	/* beside it: the Dutch bank X */
	COUNTRY_BY_NAME,	/* by a country named in it */
	COUNTRY_BY_TABLE	/* by a table */
};

struct org_country {
	enum country_source source;
	struct slice countries;	/* the likeliest first, a space between; "-"
				   as the first: none of itself; of one at
				   hand, what the table of country cues has */
};

/* Whether words [from, to) are what bodies of a state are called. */
bool org_country_is_state(const struct words *, size_t from, size_t to);

/*
 * Whether a country may have a body, of which the table of country cues has
 * these countries: with a "+" among them, only they.
 */
bool org_country_has_body(struct slice countries, struct slice country);

/*
 * What the name of an organisation tells; row is the gazetteer's for it, or
 * NULL.
 */
void org_country_find(struct org_country *, const struct words *,
    const struct mention *, const char *row);

/*
 * Whether the city that tells the country of a name may be one of another
 * country, so much less likely (see struct place) at most: Hamilton, Ohio.
 */
bool org_country_can_be(const struct words *, const struct mention *,
    struct slice country, int handicap);

/*
 * What stands behind a mention tells: <KAWS.T>, (NYSE: GE). False if nothing
 * of the kind does.
 */
bool org_country_behind(struct org_country *, struct slice behind);

/*
 * What stands around a mention in words [from, to) tells: Hamburg-based X,
 * Finland's X, the Dutch bank X, X of Japan, X, a U.S. company. The country
 * stays what it is if nothing of the kind does.
 */
void org_country_around(struct org_country *, const struct words *, size_t from,
    size_t to, const struct mention *);

/*
 * Whether the legal form that a name ends with is one of other countries than
 * those found: plc, not of the Netherlands.
 */
bool org_country_contradicts(const struct org_country *, const struct words *,
    const struct mention *);

#endif
