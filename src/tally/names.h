/*
 * Counts of names. A name is a type and a canonical name (column 8 of an e
 * record, the mention where that is absent); a variant is one surface form
 * of a name with one country, and is what the mentions are counted by.
 */
#ifndef TALLY_NAMES_H
#define TALLY_NAMES_H

#include "core/hash.h"
#include "tally/counts.h"
#include "tally/documents.h"

struct name {
	uint32_t first;		/* document dates, 0 when none is known: */
	uint32_t last;		/* the earliest and the latest */
	uint32_t variants;	/* the first of them; HASH_NONE ends */
};

struct variant {
	uint64_t mentions;
	uint32_t name;
	uint32_t next;		/* another of the same name, or HASH_NONE */
};

struct names {			/* start with a zeroed struct */
	struct hash keys;	/* TYPE TAB NAME */
	struct name *list;	/* by number of the key */
	size_t room;
	struct counts counts;	/* by number of the key */
	struct hash variant_keys;	/* columns 7 to 9 and country= */
	struct variant *variants;
	size_t variant_room;
	char *scratch;
	size_t scratch_room;
};

/* What a counter of e records calls with the struct names as `of`. */
uint32_t names_label(void *names, const struct record *);
void names_mention(void *names, uint32_t variant, const struct document *);

/* The type and the name of a name; valid as long as the names. */
struct slice names_type(const struct names *, uint32_t name);
struct slice names_name(const struct names *, uint32_t name);

/*
 * The surface form and the country (len 0: none) of a variant; valid as long
 * as the names.
 */
struct slice names_form(const struct names *, uint32_t variant);
struct slice names_country(const struct names *, uint32_t variant);

/* Gives the memory back. */
void names_free(struct names *);

#endif
