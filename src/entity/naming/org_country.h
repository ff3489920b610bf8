/*
 * The country of an organisation: what its name, or a stock exchange's code
 * behind it, tells of its country.
 */
#ifndef NAMING_ORG_COUNTRY_H
#define NAMING_ORG_COUNTRY_H

#include "core/slice.h"
#include "entity/tagging/mention.h"
#include "entity/tagging/words.h"

enum { BODY_WORDS = 4 };	/* of what a body of a state is called */

enum country_source {
	COUNTRY_UNKNOWN,
	COUNTRY_OF_WORLD,	/* of the world: Paris Club */
	COUNTRY_AT_HAND,	/* the one spoken of: Finance Ministry */
	COUNTRY_BY_FORM,	/* by its legal form: GmbH */
	COUNTRY_BY_CODE,	/* by its code at an exchange */
	COUNTRY_BY_CITY,	/* by a city or a company in it */
	COUNTRY_BY_CONTEXT,	/* beside it: the Dutch bank X */
	COUNTRY_BY_NAME,	/* by a country named in it */
	COUNTRY_BY_TABLE	/* by a table */
};

struct org_country {
	enum country_source source;
	struct slice countries;	/* the likeliest first, a space between; "-"
				   as the first: none of itself */
};

/*
 * The country that words [from, to) name, itself, its people or short as in
 * headlines, N.Z.; len 0 for none.
 */
struct slice country_named(const struct words *, size_t from, size_t to);

/* Whether words [from, to) name what is in several countries: Europe. */
bool country_is_region(const struct words *, size_t from, size_t to);

/* Whether words [from, to) are what bodies of a state are called. */
bool org_country_is_state(const struct words *, size_t from, size_t to);

/*
 * What the name of an organisation tells; row is the gazetteer's for it, or
 * NULL.
 */
void org_country_find(struct org_country *, const struct words *,
    const struct mention *, const char *row);

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

/*
 * Whether word `at` is money that the world counts in and that bears the name
 * of a country: dollars behind U.S.
 */
bool country_is_money(const struct words *, size_t at, struct slice country);

/*
 * The country of a place that no table has, by one in its name: Santos,
 * Brazil, Province of Quebec, Northern Virginia, U.S. Market. Len 0 for none,
 * and for waters and borders, which are of several countries.
 */
struct slice country_of_place(const struct words *, const struct mention *);

#endif
