/*
 * The names met so far, numbered. A name is a type and a canonical name
 * (column 8 of an e record, the mention where that is absent) after aliases;
 * a variant is one surface form of a name with one country. What is counted
 * for them stands in arrays of who counts; not every number need be of a name
 * that counts, some are of what stands for another.
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

struct names {			/* start with a zeroed struct */
	const struct curation *curation;
	struct seen *seen;	/* or NULL: is told of them */
	enum names_depth depth;
	struct hash keys;	/* TYPE TAB NAME, of names and of what stands
				   for one */
	uint32_t *stands;	/* by key: the name that it stands for; NULL
				   while each stands for itself */
	size_t stand_count, stand_room;
	bool blank;		/* there was an empty type or name, which is
				   shown as "-" */
	struct hash forms;	/* of variants: see names.c */
	uint32_t by_letter[256];	/* NAMES_TYPE: the name + 1 of the type
				   last seen with that first byte */
	char *scratch;
	size_t scratch_room;
};

struct named {
	uint32_t name;		/* HASH_NONE: one that does not count */
	uint32_t variant;	/* with NAMES_FORM; else the name too */
};

/* The name that an e record mentions, or HASH_NONE: does not count. */
uint32_t names_label(struct names *, const struct record *);

/*
 * The same for many mentions at once, which is faster where there are more
 * names than fit into the machine's caches, and with variants: names_note
 * keeps a mention, and names_settle labels those that were kept, in their
 * order, and forgets them. names_note must not be called on a full batch.
 */
enum { NAMES_BATCH = 128 };

struct names_noted {		/* a mention of a batch */
	uint64_t value;		/* of its name's key */
	uint64_t form_value;	/* of what tells its form */
	size_t key_end, form_end;
};

struct names_batch {		/* start with a zeroed struct */
	size_t count;
	struct buffer bytes;
	struct names_noted list[NAMES_BATCH];
};

void names_note(struct names *, struct names_batch *, const struct record *);
void names_note_key(struct names *, struct names_batch *, struct slice key);
void names_settle(struct names *, struct names_batch *,
    struct named labels[NAMES_BATCH]);

/* Forgets the last mentions of a batch: all but so many. */
void names_cut(struct names_batch *, size_t count);

/*
 * The key of a variant, which is how a state keeps it, and names_note_key
 * takes it; valid until the next call.
 */
struct slice names_variant_key(struct names *, const struct record *);

/* Names are numbered from 0, below this. */
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

/* The name of a variant, and how many variants there are. */
uint32_t names_of(const struct names *, uint32_t variant);

static inline size_t
names_variants(const struct names *n)
{
	return n->forms.count;
}

/*
 * Puts names in order: by name, then type, bytewise. The word before a name
 * is used while sorting (Bentley and Sedgewick, "Fast algorithms for sorting
 * and searching strings", 1997, with eight bytes for a letter).
 */
struct names_item {
	uint64_t word;
	uint32_t name;
};

void names_sort(const struct names *, struct names_item *, size_t count);

/*
 * The places of names when sorted so: rank[n] is that of name n. The caller
 * frees it.
 */
uint32_t *names_ranks(const struct names *);

/* The memory in use, in bytes. */
size_t names_size(const struct names *);

/*
 * Forgets all names and gives the memory back; curation, seen and depth stay.
 */
void names_clear(struct names *);

#endif
