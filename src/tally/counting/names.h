/*
 * The names met so far, numbered. A name is a type and a canonical name
 * (column 8 of an e record, the mention where that is absent) after aliases;
 * a variant is one surface form of a name with one country. What is counted
 * for them stands in arrays of who counts.
 */
#ifndef TALLY_COUNTING_NAMES_H
#define TALLY_COUNTING_NAMES_H

#include "core/hash.h"
#include "core/record.h"
#include "tally/counting/curation.h"
#include "tally/counting/seen.h"
#include "tally/rows/buffer.h"

enum names_depth {		/* what mentions are told apart by: */
	NAMES_TYPE,		/* the type alone, all names are one */
	NAMES_NAME,		/* type and name */
	NAMES_FORM		/* form and country too */
};

struct variant {
	uint32_t name;		/* HASH_NONE: one that does not count */
	uint32_t next;		/* another of the same name, or HASH_NONE */
};

struct names {			/* start with a zeroed struct */
	const struct curation *curation;
	struct seen *seen;	/* or NULL: is told of them */
	enum names_depth depth;
	struct hash keys;	/* TYPE TAB NAME */
	uint32_t *variants_of;	/* by name: the first variant */
	size_t room;
	struct hash variant_keys;	/* columns 7 to 9 and country= */
	struct variant *variants;
	size_t variant_room;
	uint32_t by_letter[256];	/* NAMES_TYPE: the variant + 1 of the
				   type last seen with that first byte */
	size_t bytes;		/* of all keys */
	char *scratch;
	size_t scratch_room;
	struct arena copies;	/* of what a name is made of */
};

/* The variant that an e record mentions, or HASH_NONE: does not count. */
uint32_t names_label(struct names *, const struct record *);

/*
 * The same for many mentions at once, which is faster where there are more
 * names than fit into the machine's caches: names_note keeps a mention, and
 * names_settle labels those that were kept, in their order, and forgets them.
 * names_note must not be called on a full batch.
 */
enum { NAMES_BATCH = 64 };

struct names_batch {		/* start with a zeroed struct */
	size_t count;
	struct buffer keys;	/* their bytes */
	size_t ends[NAMES_BATCH];
	uint64_t values[NAMES_BATCH];	/* of hash_value */
};

void names_note(struct names *, struct names_batch *, const struct record *);
void names_note_key(struct names *, struct names_batch *, struct slice key);
void names_settle(struct names *, struct names_batch *,
    uint32_t variants[NAMES_BATCH]);

/*
 * The key of a variant, which is how a state keeps it, and names_note_key
 * takes it; valid until the next call.
 */
struct slice names_variant_key(struct names *, const struct record *);

/* The name of a variant that counts. */
static inline uint32_t
names_of(const struct names *n, uint32_t variant)
{
	return n->variants[variant].name;
}

/* How many names there are, numbered from 0. */
static inline size_t
names_count(const struct names *n)
{
	return n->keys.count;
}

/* The type and the name of a name; valid as long as the names. */
struct slice names_type(const struct names *, uint32_t name);
struct slice names_name(const struct names *, uint32_t name);

/* TYPE, TAB, name. */
struct slice names_key(const struct names *, uint32_t name);

/*
 * The surface form, as it stands, and the country (len 0: none) of a
 * variant; valid as long as the names.
 */
struct slice names_form(const struct names *, uint32_t variant);
struct slice names_country(const struct names *, uint32_t variant);

/*
 * The places of names when sorted by name, then type, bytewise: rank[n] is
 * that of name n. The caller frees it.
 */
uint32_t *names_ranks(const struct names *);

/* Roughly the memory in use, in bytes. */
size_t names_size(const struct names *);

/*
 * Forgets all names and gives the memory back; curation, seen and depth stay.
 */
void names_clear(struct names *);

#endif
