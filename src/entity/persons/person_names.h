/*
 * Persons' names taken apart: which part is a surname, in which order they
 * stand, and what else belongs to a name: Jr., III, a nickname in quotes.
 */
#ifndef PERSONS_PERSON_NAMES_H
#define PERSONS_PERSON_NAMES_H

#include <stdbool.h>
#include <stdint.h>

#include "core/slice.h"
#include "entity/names/key.h"
#include "entity/words/mention.h"
#include "entity/words/words.h"

/* What a person is called by, the surest first. */
enum surname_level {
	SURNAME_WHOLE,		/* al-Assad; Kim in Kim Jong Un */
	SURNAME_CORE,		/* Assad */
	SURNAME_PART,		/* the first of two, Spanish ones above all */
	SURNAME_LEVELS
};

/* Jr. and Sr. in the place of a number: II is 2. */
enum { NUMBER_JUNIOR = 100, NUMBER_SENIOR };

struct person_name {		/* not to be copied: it points to itself */
	struct slice key;	/* without honorific, nickname and number */
	struct slice first;	/* the first name, or what is in its place */
	struct slice surnames[SURNAME_LEVELS];	/* len 0 if there is none */
	struct slice nickname;	/* len 0 if there is none */
	uint32_t parts;		/* that are capital and no particles */
	uint32_t from;		/* the word that it begins with */
	uint8_t number;		/* of a king or pope; or Jr., Sr.; or 0 */
	bool surname_first;
	bool unusual;		/* in capitals, or in small letters */
	bool loose_s;		/* no known surname, and ends with s */
	bool trimmed;		/* that s was dropped */
	char buffer[KEY_ROOM];
};

/*
 * Takes the name of a mention apart. Nothing of it is known, parts is 0, if
 * it has KEY_ROOM bytes or more.
 */
void person_name_take(struct person_name *, const struct sentence_words *,
    const struct mention *);

/* Whether it says more than a surname or a first name alone. */
bool person_name_is_full(const struct person_name *);

/* What the first name tells of a person's sex: m, f or 0. */
char person_name_sex(const struct person_name *);

#endif
