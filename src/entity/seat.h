/*
 * The seat of an organisation: what its name, or a stock exchange's code
 * behind it, tells of its country.
 */
#ifndef ENTITY_SEAT_H
#define ENTITY_SEAT_H

#include "core/slice.h"
#include "entity/features.h"
#include "entity/mention.h"

enum seat_kind {
	SEAT_UNKNOWN,
	SEAT_NOWHERE,		/* of the world: Paris Club */
	SEAT_STATE,		/* of the country at hand: Finance Ministry */
	SEAT_FORM,		/* by its legal form: GmbH */
	SEAT_LISTED,		/* by its code at an exchange */
	SEAT_CITY,		/* named in it */
	SEAT_NAMED,		/* by a country named in it */
	SEAT_KNOWN		/* by a table */
};

struct seat {
	enum seat_kind kind;
	struct slice countries;	/* the likeliest first, a space between; "-"
				   as the first: none of itself */
};

/*
 * What the name of an organisation tells; row is the gazetteer's for it, or
 * NULL.
 */
void seat_find(struct seat *, const struct words *, const struct mention *,
    const char *row);

/* What stands behind a mention tells: <KAWS.T>, (NYSE: GE). */
void seat_behind(struct seat *, struct slice behind);

#endif
