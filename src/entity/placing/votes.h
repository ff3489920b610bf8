/*
 * The votes of a document: how often its mentions are of a country or of a
 * province, which tells what others are of.
 */
#ifndef PLACING_VOTES_H
#define PLACING_VOTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/hash.h"
#include "core/slice.h"

enum {
	COUNTRIES = 26 * 26,
	/* the country of nearly all names: so many votes, of a hundred, and
	   points for its places (see struct place) */
	MAIN_VOTES = 8, MAIN_SHARE = 85, MAIN_POINTS = 18
};

/* What the mentions of one name voted for: all for the same. */
struct ballot {
	uint16_t cast;
	char province[12];	/* or country; "" for none */
};

struct votes {			/* start with a zeroed struct */
	bool any;
	uint16_t of_country[COUNTRIES];	/* by mentions that are there */
	uint32_t all;			/* the sum of these */
	int best;			/* the country that has most of them */
	uint16_t voted[COUNTRIES];	/* those with any vote or name */
	int voted_count;
	uint16_t named[COUNTRIES];	/* by those that name it */
	uint16_t of_parts[COUNTRIES];	/* by those in a known province of it */
	struct hash provinces;
	uint16_t *of_province;	/* by number */
	size_t province_room;
	struct ballot *ballots;	/* by number of a name */
	size_t count, room;
};

/* Votes for a country, or for a province and its country: US, US.TX. */
void votes_add(struct votes *, struct slice province, int times);

/* The document names a country, or its people; other slices do not count. */
void votes_name(struct votes *, struct slice country, int times);

/*
 * A mention of a name, by its number, votes for a country or province, unless
 * the name has voted for another one. Other slices do not count.
 */
void votes_cast(struct votes *, uint32_t name, struct slice province);

/* How often others than the mentions of a name voted for a country. */
int votes_country(const struct votes *, uint32_t name, struct slice country);

/* How often others than the mentions of a name voted for a province. */
int votes_province(const struct votes *, uint32_t name,
    struct slice province);

/* How often mentions voted for any province of a country. */
int votes_parts(const struct votes *, struct slice country);

/*
 * The country that has at least so many votes, and so many of a hundred; len
 * 0 if none has. It is written to the code.
 */
struct slice votes_dominant(const struct votes *, int least, int percent,
    char code[2]);

/* The names and, behind them, the votes of a country by its number. */
uint32_t votes_points(const struct votes *, int country);

/*
 * The country that a document names most, itself or as a nationality, or of
 * those level the one most voted for; len 0 if two are level in both. It is
 * written to the code.
 */
struct slice votes_foremost(const struct votes *, char code[2]);

/*
 * Of some countries, a space between, the one that others than the mentions of
 * a name voted for most, else the first; len 0 if that is "-".
 */
struct slice votes_choose(const struct votes *, uint32_t name,
    struct slice countries);

/* Forgets the document and keeps the memory. */
void votes_clear(struct votes *);

/* Gives the memory back. */
void votes_free(struct votes *);

#endif
