/*
 * The place gazetteer: the places that share a name, by the table of src/data.
 * Each has its country or province, how likely it is to be meant, and often
 * its coordinates.
 */
#ifndef PLACING_PLACE_GAZETTEER_H
#define PLACING_PLACE_GAZETTEER_H

#include <stdbool.h>

#include "core/slice.h"
#include "entity/words/words.h"

enum place_kind {
	PLACE_TOWN = 0,
	PLACE_PROVINCE = 'R',
	PLACE_SHORT = 'A',	/* an abbreviation of a province */
	PLACE_POSTAL = 'P',	/* one in capitals only */
	PLACE_DEMONYM = 'D',	/* what a province's people are called */
	PLACE_NATION = 'N'	/* a country: not of this table */
};

struct place {
	struct slice province;	/* with its country: US.TX; or the country */
	struct slice geo;	/* latitude,longitude; len 0 if not known */
	enum place_kind kind;
	int prior;		/* ten times the logarithm of its people, and
				   10 more for a capital, or as likely */
};

/* The row of a name, by its lower-cased key, or NULL: owned by the table. */
const char *place_gazetteer_find(struct slice key);

/* The same of words [from, to). */
const char *place_gazetteer_named(const struct words *, size_t from,
    size_t to);

/*
 * The next place of a row, the likeliest ones of the table first; *row, which
 * may be NULL, is moved behind it. False when there is none.
 */
bool place_gazetteer_next(const char **row, struct place *);

#endif
