/*
 * Names within a document: what has been seen of each name, which helps to
 * tell what it is elsewhere, and which mentions are of one entity, which
 * makes names whole.
 */
#ifndef ENTITY_NAMES_H
#define ENTITY_NAMES_H

#include <stdbool.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/hash.h"
#include "core/slice.h"
#include "entity/features.h"
#include "entity/mention.h"

/* What has been seen of one name or word in the document. */
struct name {
	int16_t points[TYPES];	/* of its mentions so far, up to a limit */
	bool surname;		/* the last word of a person's full name */
	bool forename;		/* the first of one */
	bool begins_org;	/* the first word of a company */
	uint32_t chain;		/* + 1: a person of this surname, the newest */
	uint32_t earliest;	/* + 1: the first person so called */
	uint32_t nearest;	/* + 1: the person last meant by it */
	uint32_t expansion;	/* + 1: the name it abbreviates */
	struct slice form;	/* its usual form; empty if none seen */
};

/* A person named in full. */
struct person {
	uint32_t before;	/* + 1: another one of the same surname */
	uint32_t words;		/* of the fullest form */
	struct slice key;	/* its key */
	struct slice form;	/* its text */
};

struct names {			/* start with a zeroed struct */
	struct hash keys;
	struct name *list;	/* by number of key */
	size_t room;
	struct person *persons;
	size_t person_count, person_room;
	struct arena bytes;
};

/* What has been seen of a key, or NULL. */
const struct name *names_find(const struct names *, struct slice key);

/* Takes a mention into account, as evidence on others of the same name. */
void names_count(struct names *, const struct words *,
    const struct mention *);

/*
 * Takes a mention into account as one form of a name: persons by their full
 * name, organisations by initials. The text is that of the sentence.
 */
void names_learn(struct names *, const struct words *,
    const struct mention *, struct slice sentence);

/*
 * The canonical name of a mention, from the names learnt so far: valid until
 * names_clear. Mentions are to be asked about in their order.
 */
struct slice names_value(struct names *, const struct words *,
    const struct mention *, struct slice sentence);

/* Forgets the document and keeps the memory. */
void names_clear(struct names *);

/* Gives the memory back. */
void names_free(struct names *);

#endif
