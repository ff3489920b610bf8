/*
 * What stands around a person's name and tells who is meant: a title before
 * it (Sen., Mr., Queen), or kin (his wife, X; the son of X).
 */
#ifndef PERSONS_ADDRESS_H
#define PERSONS_ADDRESS_H

#include <stdbool.h>

#include "core/slice.h"
#include "entity/words/words.h"

struct address {
	struct slice title;	/* an office, without its stop; len 0: none */
	struct slice honorific;	/* that or Mr., Dr., Pope; len 0 if none */
	char sex;		/* m, f or 0 */
	bool first_name;	/* a king's or pope's, before no surname */
	bool surname;		/* Mr., before no first name alone */
};

/* What the title before a name tells; the name begins with word `from`. */
struct address address_of(const struct sentence_words *, size_t from);

struct kinship {
	char sex;		/* of the person: m, f or 0 */
	char other;		/* of the one that it is kin of */
	bool apart;		/* a comma between: his wife, X */
	bool namesake;		/* kin that may have the same name: his son */
	bool of;		/* that is told of another: the son of X */
	bool kin;		/* it is another's kin: his wife, X */
};

/* What kin, or a word like actress, beside a name, words [from, to), tells. */
struct kinship kinship_of(const struct sentence_words *, size_t from,
    size_t to);

/* Whether two titles can be one: Sen. and Senator. */
bool address_same(struct slice, struct slice);

#endif
