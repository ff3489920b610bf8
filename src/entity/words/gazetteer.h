/*
 * The gazetteer: names known from lists. Tables nations, institutions, places
 * and orgs_misc of src/data; a value there begins with a reading (L place,
 * O organisation, M other name), its weight 1 to 9, "a" if it holds in
 * capitals only, "v" if a version may follow that is part of the name (iPhone
 * 15 Pro), "n" if it is none without a version and a capital (Pixel 9); then
 * come another reading, if there is one; country, coordinates and usual name.
 */
#ifndef ENTITY_WORDS_GAZETTEER_H
#define ENTITY_WORDS_GAZETTEER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entity/words/words.h"

enum { GAZETTEER_MATCHES = 12, GAZETTEER_WORDS = 10 };

struct gazetteer_match {
	const char *value;	/* the table's, from its reading on */
	uint8_t words;		/* length */
	uint8_t weight;		/* 1 to 9 */
	char reading;		/* L O M */
	bool nation;		/* of the table of nations */
	bool plural;		/* without the s that stands there: Irans */
};

/*
 * Every name of the tables that begins at a word and ends before word
 * `limit`, shorter ones first; returns how many. Marks between words count as
 * words.
 */
size_t gazetteer_find(const struct words *, size_t at, size_t limit,
    struct gazetteer_match matches[GAZETTEER_MATCHES]);

/*
 * The same where the document has no capitals: those that hold in capitals
 * only are found in small letters too.
 */
size_t gazetteer_find_caseless(const struct words *words, size_t at,
    size_t limit, struct gazetteer_match matches[GAZETTEER_MATCHES]);

/* Columns of a value: 1 country, 2 coordinates, 3 usual name; len 0 if none. */
struct slice gazetteer_field(const char *value, int column);

#endif
