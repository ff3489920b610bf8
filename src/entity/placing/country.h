/*
 * Countries, as words tell of them: by name, by their people, by a city or a
 * province. A country is two capital letters (ISO 3166-1).
 */
#ifndef PLACING_COUNTRY_H
#define PLACING_COUNTRY_H

#include <stdbool.h>
#include <stddef.h>

#include "core/slice.h"
#include "entity/words/mention.h"
#include "entity/words/words.h"

enum { LARGE_CITY = 58 };	/* how likely one is to be meant: see struct
				   place */

/* The country that a province is in: of US.TX, US; a country is itself. */
static inline struct slice
country_of_province(struct slice province)
{
	if (province.len > 2)
		province.len = 2;
	return province;
}

/* Whether it is a country or province: "*", "-" and len 0 are none. */
static inline bool
country_is_known(struct slice s)
{
	return s.len >= 2 && s.at[0] >= 'A' && s.at[0] <= 'Z' &&
	    s.at[1] >= 'A' && s.at[1] <= 'Z';
}

/* What the table of country cues has for words [from, to), or NULL. */
const char *country_cue(const struct words *, size_t from, size_t to);

/*
 * The country that words [from, to) name, itself, its people or short as in
 * headlines, N.Z.; len 0 for none.
 */
struct slice country_named(const struct words *, size_t from, size_t to);

/*
 * The country that words [from, to) are of, though they name another one:
 * Indian Tribes; len 0 for none.
 */
struct slice country_meant(const struct words *, size_t from, size_t to);

/*
 * The countries beside one whose name words [from, to) share with a province
 * of another one (Georgia), a space between; NULL if they are no such name.
 */
const char *country_shared(const struct words *, size_t from, size_t to);

/* Whether words [from, to) name what is in several countries: Europe. */
bool country_is_region(const struct words *, size_t from, size_t to);

/*
 * The country of the largest of the places that words [from, to) can be, if
 * one is at least so large; else len 0.
 */
struct slice country_of_city(const struct words *, size_t from, size_t to,
    int least);

/*
 * The country that words [from, to) name, or that of a city that they name, at
 * least as large; false if they name none. A city too small has none, and so
 * has what is no country: Europe.
 */
bool country_is_place(const struct words *, size_t from, size_t to, int least,
    struct slice *country);

/*
 * Whether a mention only says what money is meant that all the world counts
 * in: the country of U.S. dollars.
 */
bool country_is_money(const struct sentence_words *, const struct mention *,
    struct slice country);

/*
 * Whether words [from, to) are the name of waters of several countries, or of a
 * planet: Danube, though a town may be called so too.
 */
bool country_is_wide_name(const struct words *, size_t from, size_t to);

/* Whether words [from, to) name waters, a border: of several countries. */
bool country_is_wide(const struct words *, size_t from, size_t to);

/*
 * The country of a place that no table has, by one in its name: Santos,
 * Brazil, Province of Quebec, Northern Virginia, U.S. Market; or the state of a
 * seat in a congress: TX-16. Len 0 for none, and for waters and borders, which
 * are of several countries.
 */
struct slice country_of_place(const struct words *, const struct mention *);

#endif
