/*
 * A hash table from strings to small numbers: the first key is 0, the next
 * new one 1, and so on, so that what a caller keeps for a key goes into a
 * plain array beside it.
 */
#ifndef CORE_HASH_H
#define CORE_HASH_H

#include <stdbool.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/slice.h"

struct hash_entry {		/* a key as the table keeps it */
	uint32_t len;
	char key[];		/* and a NUL */
};

struct hash {			/* start with a zeroed struct */
	struct hash_slot *slots;
	size_t size;		/* slots, a power of two */
	struct hash_entry **keys;	/* by number */
	size_t count;
	size_t room;
	struct arena bytes;	/* of the entries */
};

#define HASH_NONE UINT32_MAX

/* The number of a key, or HASH_NONE. */
uint32_t hash_find(const struct hash *, struct slice key);

/*
 * The number of a key, which is copied and NUL-terminated when it is new;
 * *added says whether it was (added may be NULL).
 */
uint32_t hash_add(struct hash *, struct slice key, bool *added);

/*
 * The same in steps, for many keys at once: where the table is larger than
 * the machine's caches, each step asks for the memory that the next one
 * needs, and meanwhile other keys have their turn. hash_value is of the key
 * alone, hash_hint asks for its slot. hash_guess finds the entry that a key
 * with this value most likely has, which stays where it is until hash_clear.
 */
struct hash_guess {
	const struct hash_entry *entry;	/* NULL: there is none */
	uint32_t number;
};

uint64_t hash_value(struct slice key);
void hash_hint(const struct hash *, uint64_t value);
struct hash_guess hash_guess(const struct hash *, uint64_t value);
uint32_t hash_add_value(struct hash *, struct slice key, uint64_t value,
    bool *added);

/* Whether an entry is that of a key. */
static inline bool
hash_is(const struct hash_entry *entry, struct slice key)
{
	return entry->len == key.len &&
	    (key.len == 0 || memcmp(entry->key, key.at, key.len) == 0);
}

/* The key of a number; the table's own copy, valid until hash_clear. */
static inline struct slice
hash_key(const struct hash *h, uint32_t number)
{
	const struct hash_entry *entry = h->keys[number];

	return slice_between(entry->key, entry->key + entry->len);
}

/* Forgets all keys and keeps the memory. */
void hash_clear(struct hash *);

/* Gives the memory back. */
void hash_free(struct hash *);

#endif
