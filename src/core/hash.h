/*
 * A hash table from strings to small numbers: the first key is 0, the next
 * new one 1, and so on, so that what a caller keeps for a key goes into a
 * plain array beside it.
 *
 * Names come from strangers, who could choose them so that all lie in one
 * slot. So every hash is a multiplication by a secret of the process, of
 * which both halves count: which keys share a slot cannot be known, and what
 * is given back does not depend on it.
 */
#ifndef CORE_HASH_H
#define CORE_HASH_H

#include <stdbool.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/bits.h"
#include "core/slice.h"

struct hash_entry {		/* a key as the table keeps it */
	uint32_t number;
	uint32_t len;
	char key[];		/* and a NUL */
};

/*
 * Entries stand one behind the other in blocks, none of them in two, so that
 * 32 bits say where each of them is, in steps of four bytes.
 */
struct hash {			/* start with a zeroed struct */
	struct hash_slot *slots;
	size_t size;		/* slots, a power of two */
	uint32_t *places;	/* of the entries, by number */
	size_t count;
	size_t room;
	char **blocks;
	size_t block_count, block_room;
	size_t end;		/* the place behind the last entry, */
	size_t end_of_blocks;	/* and behind the last block */
	struct arena bytes;	/* of the blocks */
};

/* The secret, which hash_begin makes; until then it is none. */
struct hash_secret {
	uint64_t start;
	uint64_t factor;	/* odd */
};

extern struct hash_secret hash_secret;

/* Makes the secret: at the start of a program, before its first table. */
void hash_begin(void);

/* The hash of a number, or of a step of one, and what is hashed next. */
static inline uint64_t
hash_number(uint64_t number)
{
	return bits_fold(number ^ hash_secret.start, hash_secret.factor);
}

enum { HASH_STEP = 4, HASH_BLOCK_BITS = 14 };	/* of places in a block */

#define HASH_NONE UINT32_MAX

/* The number of a key, or HASH_NONE. */
uint32_t hash_find(const struct hash *, struct slice key);

/*
 * The number of a key, which is copied and NUL-terminated when it is new;
 * *added says whether it was (added may be NULL). Too many keys, or more than
 * 16 gigabytes of them, end the program.
 */
uint32_t hash_add(struct hash *, struct slice key, bool *added);

/*
 * The same in steps, for many keys at once: where the table is larger than
 * the machine's caches, each step asks for the memory that the next one
 * needs, and meanwhile other keys have their turn. hash_value is of the key
 * alone, hash_hint asks for its slot. hash_guess gives the entry that a key
 * with this value most likely has, or NULL, which stays where it is until
 * hash_clear.
 */
uint64_t hash_value(struct slice key);
void hash_hint(const struct hash *, uint64_t value);
const struct hash_entry *hash_guess(const struct hash *, uint64_t value);
uint32_t hash_add_value(struct hash *, struct slice key, uint64_t value,
    bool *added);

/* The value of a key that has a number before what `value` is of. */
uint64_t hash_value_behind(uint32_t number, uint64_t value);

/* Whether an entry is that of a key, most of which are a few words long. */
static inline bool
hash_is(const struct hash_entry *entry, struct slice key)
{
	uint64_t a, b;
	size_t i;

	if (entry->len != key.len)
		return false;
	if (key.len < sizeof(a) || key.len > 8 * sizeof(a))
		return key.len == 0 ||
		    memcmp(entry->key, key.at, key.len) == 0;
	for (i = 0; i + sizeof(a) < key.len; i += sizeof(a)) {
		memcpy(&a, entry->key + i, sizeof(a));
		memcpy(&b, key.at + i, sizeof(b));
		if (a != b)
			return false;
	}
	memcpy(&a, entry->key + key.len - sizeof(a), sizeof(a));
	memcpy(&b, key.at + key.len - sizeof(b), sizeof(b));
	return a == b;
}

/* The entry at a place. */
static inline const struct hash_entry *
hash_entry_at(const struct hash *h, uint32_t place)
{
	const uint32_t mask = ((uint32_t)1 << HASH_BLOCK_BITS) - 1;

	return (const void *)(h->blocks[place >> HASH_BLOCK_BITS] +
	    (size_t)(place & mask) * HASH_STEP);
}

/* The key of a number; the table's own copy, valid until hash_clear. */
static inline struct slice
hash_key(const struct hash *h, uint32_t number)
{
	const struct hash_entry *entry = hash_entry_at(h, h->places[number]);

	return slice_between(entry->key, entry->key + entry->len);
}

/*
 * Ask for the memory of what hash_key will need, for many numbers: first of
 * its place, then, a while later, of the key.
 */
static inline void
hash_hint_place(const struct hash *h, uint32_t number)
{
	memory_hint(&h->places[number]);
}

static inline void
hash_hint_key(const struct hash *h, uint32_t number)
{
	const struct hash_entry *e = hash_entry_at(h, h->places[number]);

	memory_hint(e);
	memory_hint(e->key + 32);
}

/* The memory in use, in bytes. */
size_t hash_memory(const struct hash *);

/* Forgets all keys and keeps the memory. */
void hash_clear(struct hash *);

/* Gives the memory back. */
void hash_free(struct hash *);

#endif
