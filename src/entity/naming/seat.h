/*
 * The seat of an organisation: what its name, or a stock exchange's code
 * behind it, tells of its country.
 */
#ifndef NAMING_SEAT_H
#define NAMING_SEAT_H

#include "core/slice.h"
#include "entity/tagging/mention.h"
#include "entity/tagging/words.h"

enum { SEAT_BODY_WORDS = 4 };	/* of what a body of a state is called */

enum seat_kind {
	SEAT_UNKNOWN,
	SEAT_NOWHERE,		/* of the world: Paris Club */
	SEAT_STATE,		/* of the country at hand: Finance Ministry */
	SEAT_FORM,		/* by its legal form: GmbH */
	SEAT_LISTED,		/* by its code at an exchange */
	SEAT_CITY,		/* by a city or a company in it */
	SEAT_SAID,		/* beside it: the Dutch bank X */
	SEAT_NAMED,		/* by a country named in it */
	SEAT_KNOWN		/* by a table */
};

struct seat {
	enum seat_kind kind;
	struct slice countries;	/* the likeliest first, a space between; "-"
				   as the first: none of itself */
};

/*
 * The country that words [from, to) name, itself, its people or short as in
 * headlines, N.Z.; len 0 for none.
 */
struct slice seat_nation(const struct words *, size_t from, size_t to);

/* Whether words [from, to) name what is in several countries: Europe. */
bool seat_is_region(const struct words *, size_t from, size_t to);

/* Whether words [from, to) are what bodies of a state are called. */
bool seat_is_state(const struct words *, size_t from, size_t to);

/*
 * What the name of an organisation tells; row is the gazetteer's for it, or
 * NULL.
 */
void seat_find(struct seat *, const struct words *, const struct mention *,
    const char *row);

/*
 * What stands behind a mention tells: <KAWS.T>, (NYSE: GE). False if nothing
 * of the kind does.
 */
bool seat_behind(struct seat *, struct slice behind);

/*
 * What stands around a mention in words [from, to) tells: Hamburg-based X,
 * Finland's X, the Dutch bank X, X of Japan, X, a U.S. company. The seat
 * stays what it is if nothing of the kind does.
 */
void seat_around(struct seat *, const struct words *, size_t from, size_t to,
    const struct mention *);

/*
 * Whether the legal form that a name ends with is one of other countries than
 * those of a seat: plc, not of the Netherlands.
 */
bool seat_contradicts(const struct seat *, const struct words *,
    const struct mention *);

/*
 * Whether word `at` is money that the world counts in and that bears the name
 * of a country: dollars behind U.S.
 */
bool seat_is_money(const struct words *, size_t at, struct slice country);

/*
 * The country of a place that no table has, by one in its name: Santos,
 * Brazil, Province of Quebec, Northern Virginia, U.S. Market. Len 0 for none,
 * and for waters and borders, which are of several countries.
 */
struct slice seat_of_place(const struct words *, const struct mention *);

#endif
