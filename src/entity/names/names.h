/*
 * Glossary:
 *
 * name             what mentions are called, however it is spelled
 * plain key        a name in lower case, without accents, stops and commas
 * form             a name as the text has it, the fullest seen
 *
 * The names and the persons of a document, and what is known of each. Names
 * that differ in stops, hyphens, spaces or accents only are one.
 */
#ifndef NAMES_NAMES_H
#define NAMES_NAMES_H

#include <stdbool.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/hash.h"
#include "core/slice.h"
#include "entity/words/mention.h"
#include "entity/words/words.h"

/* What is known of one name, however it is spelled, in the document. */
struct name {
	bool seen[TYPES];	/* as one of these */
	bool companies;		/* several companies are so called in short */
	bool legal;		/* the company has but a legal form more */
	bool looked_up[TYPES];	/* in the gazetteer */
	bool plural[TYPES];	/* its row there is without the s */
	bool ordinary;		/* short for words in small letters, or a
				   code of shares: no name */
	uint8_t tied;		/* + 1: the type of what it stands beside */
	uint32_t chain;		/* + 1: a person of this surname, the newest */
	uint32_t nearest;	/* + 1: the one of them last named in full */
	uint32_t earliest_first;	/* + 1: the first of this first name */
	uint32_t nearest_first;	/* + 1: the one last named in full */
	uint32_t expansion;	/* + 1: the name it abbreviates */
	uint32_t initials;	/* + 1: those that this person goes by */
	uint32_t company;	/* + 1: the company it is short for */
	const char *rows[TYPES];	/* of the gazetteer, or NULL */
	struct slice form;	/* its fullest form; empty if none seen */
	bool capitals;		/* one word of capitals, not in a headline */
	bool addressed;		/* alone behind Mr., Sen., Queen */
	bool as_man, as_woman;	/* as what it is so addressed */
};

/* What tells of a person's sex, the surest last. */
enum sex_source { SEX_SYLLABLES, SEX_FIRST_NAME, SEX_TOLD };

/* A person that the document names. */
struct person {
	uint32_t words;		/* of the fullest form */
	uint32_t sentence;	/* that first names the person, no headline */
	uint32_t last;		/* sentence that names the person in full */
	bool met;		/* in full, in the order of the text, so far */
	bool called;		/* by the surname alone, so far */
	bool by_user;		/* the user gave the name */
	bool usual;		/* the form is in its usual case */
	bool surname_first;
	bool office;		/* the honorific is one: Sen. */
	bool royal;		/* that is King, Prince, Pope */
	bool single;		/* has but one name: a queen */
	bool kin;		/* introduced as another's: his wife, X */
	bool loose_s;		/* of the surname, which may be without it */
	bool plain;		/* beside one who has a number, or Jr. */
	uint8_t number;		/* as in struct person_name */
	uint8_t sure;		/* enum sex_source */
	char sex;		/* m, f or 0 */
	struct slice honorific;	/* the first one seen before the name */
	struct slice title;	/* the last one seen there */
	struct slice key;	/* of the fullest form, as person_name has it */
	size_t surname;		/* bytes of its end that are the surname */
	struct slice nickname;	/* its key; len 0 if there is none */
	struct slice form;	/* its text */
};

/* One of those who may be called by a surname. */
struct namesake {
	uint32_t person;	/* + 1 */
	uint32_t before;	/* + 1: another one of the same surname */
	uint8_t level;		/* enum surname_level: how surely */
};

struct names {			/* start with a zeroed struct */
	bool bare;		/* without the gazetteer */
	bool state_council;	/* a state's security council is told of */
	struct hash keys;
	struct name *list;	/* by number of key */
	size_t room;
	struct person *persons;
	size_t person_count, person_room;
	struct namesake *namesakes;
	size_t namesake_count, namesake_room;
	struct arena bytes;
};

/* What is known of a name, however it is spelled, or NULL. */
const struct name *names_known(const struct names *, struct slice key);

/*
 * The number of a name, however it is spelled, in names->list, which may
 * move; made if it is new.
 */
uint32_t names_number(struct names *, struct slice key);

/* What is known of a name, made if it is new; valid until the next is made. */
struct name *names_get(struct names *, struct slice key);

/*
 * Takes the text of a mention for its name's form if it is a fuller one: if
 * it is longer, or has small letters or hyphens where the other has capitals
 * or spaces. What the user gazetteer has for it is fuller than all.
 */
void names_add_form(struct names *, const struct sentence_words *,
    const struct mention *);

/*
 * The gazetteer's row for a mention in the reading of its type, or NULL; of
 * persons there is none.
 */
const char *names_row(struct names *, const struct words *,
    const struct mention *);

/* The text of words [from, to) with single spaces, kept until names_clear. */
struct slice names_span(struct names *, const struct sentence_words *,
    size_t from, size_t to);

/* The same of all words of a mention. */
struct slice names_text(struct names *, const struct sentence_words *,
    const struct mention *);

/* A copy of the bytes, kept until names_clear. */
struct slice names_keep(struct names *, struct slice bytes);

/* Forgets the document and keeps the memory. */
void names_clear(struct names *);

/* Gives the memory back. */
void names_free(struct names *);

#endif
