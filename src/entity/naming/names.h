/*
 * Names within a document: which mentions are of one entity, which makes
 * names whole. Names that differ in stops, hyphens, spaces or accents only
 * are one.
 */
#ifndef NAMING_NAMES_H
#define NAMING_NAMES_H

#include <stdbool.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/hash.h"
#include "core/slice.h"
#include "entity/tagging/mention.h"
#include "entity/tagging/words.h"

/* What is known of one name, however it is spelled, in the document. */
struct name {
	bool seen[TYPES];	/* as one of these */
	bool companies;		/* several companies are so called in short */
	bool looked_up[TYPES];	/* in the gazetteer */
	bool plural[TYPES];	/* its row there is without the s */
	uint32_t chain;		/* + 1: a person of this surname, the newest */
	uint32_t earliest;	/* + 1: the first person so called */
	uint32_t nearest;	/* + 1: the person last meant by it */
	uint32_t expansion;	/* + 1: the name it abbreviates */
	uint32_t company;	/* + 1: the company it is short for */
	const char *rows[TYPES];	/* of the gazetteer, or NULL */
	struct slice form;	/* its fullest form; empty if none seen */
};

struct names {			/* start with a zeroed struct */
	bool bare;		/* without the gazetteer */
	struct hash keys;
	struct name *list;	/* by number of key */
	size_t room;
	struct person *persons;	/* see entity/naming/persons.h */
	size_t person_count, person_room;
	struct arena bytes;
};

/* What is known of a name, however it is spelled, or NULL. */
const struct name *names_known(const struct names *, struct slice key);

/* What is known of a name, made if it is new; valid until the next is made. */
struct name *names_get(struct names *, struct slice key);

/*
 * Takes a mention into account as one form of a name: persons by their full
 * name, organisations also by what is short for them, and tells it its
 * number. To be done for all mentions before names_value.
 */
void names_learn(struct names *, const struct sentence_words *,
    struct mention *);

/*
 * The canonical name of a mention, from the names learnt so far: valid until
 * names_clear. Mentions are to be asked about in their order.
 */
struct slice names_value(struct names *, const struct sentence_words *,
    const struct mention *);

/*
 * The gazetteer's row for a mention in the reading of its type, or NULL; of
 * persons there is none.
 */
const char *names_row(struct names *, const struct words *,
    const struct mention *);

/*
 * The number, + 1, of the longer name that a mention is short for in the
 * document: an acronym, a company without its Inc.; or 0.
 */
uint32_t names_longer(const struct names *, const struct words *,
    const struct mention *);

/* A mention's text with single spaces, kept until names_clear. */
struct slice names_text(struct names *, const struct sentence_words *,
    const struct mention *);

/* Forgets the document and keeps the memory. */
void names_clear(struct names *);

/* Gives the memory back. */
void names_free(struct names *);

#endif
