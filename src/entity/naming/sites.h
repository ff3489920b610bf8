/*
 * Sites: the places that share a name, by the table sites of src/data. Each
 * has its country or province, how likely it is to be meant, and often its
 * coordinates.
 */
#ifndef NAMING_SITES_H
#define NAMING_SITES_H

#include <stdbool.h>

#include "core/slice.h"

enum site_kind {
	SITE_TOWN = 0,
	SITE_PROVINCE = 'R',
	SITE_SHORT = 'A',	/* an abbreviation of a province */
	SITE_POSTAL = 'P',	/* one in capitals only */
	SITE_PEOPLE = 'D',	/* what a province's people are called */
	SITE_NATION = 'N'	/* a country: not of this table */
};

struct site {
	struct slice province;	/* with its country: US.TX; or the country */
	struct slice geo;	/* latitude,longitude; len 0 if not known */
	enum site_kind kind;
	int prior;		/* ten times the logarithm of its people, and
				   10 more for a capital, or as likely */
};

/* The row of a name, by its lower-cased key, or NULL: owned by the table. */
const char *sites_find(struct slice key);

/*
 * The next site of a row, the likeliest ones of the table first; *row, which
 * may be NULL, is moved behind it. False when there is none.
 */
bool sites_next(const char **row, struct site *);

#endif
