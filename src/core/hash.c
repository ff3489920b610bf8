#include "core/hash.h"

#include <stdlib.h>

#include "core/error.h"

/*
 * A slot leads straight to its key, which is what a caller compares next: in
 * a table that is larger than the machine's caches, an array in between
 * would be one more wait for memory. The tag says where in a larger table
 * a slot would be, without a look at its key.
 */
struct hash_slot {
	struct hash_entry *entry;	/* NULL: the slot is free */
	uint32_t tag;			/* lower bits of the key's value */
	uint32_t number;
};

/*
 * Eight bytes a step, mixed by multiplication and a fold of the product's
 * halves onto each other: fast on names, and good enough for a table that
 * is never more than three quarters full.
 */
static uint64_t
mix(uint64_t a, uint64_t b)
{
	uint64_t x = (a ^ b) * UINT64_C(0x9e3779b97f4a7c15);

	return x ^ (x >> 32);
}

/* The last bytes of a key, up to eight of them, some of them perhaps twice. */
static uint64_t
last_bytes(const char *at, size_t len)
{
	uint64_t word;
	uint32_t half, other;

	if (len >= 8) {
		memcpy(&word, at + len - 8, 8);
		return word;
	}
	if (len >= 4) {
		memcpy(&half, at, 4);
		memcpy(&other, at + len - 4, 4);
		return (uint64_t)half << 32 | other;
	}
	if (len == 0)
		return 0;
	return (uint64_t)(unsigned char)at[0] << 16 |
	    (uint64_t)(unsigned char)at[len / 2] << 8 |
	    (unsigned char)at[len - 1];
}

uint64_t
hash_value(struct slice key)
{
	uint64_t hash = key.len, word;
	size_t i;

	for (i = 8; i < key.len; i += 8) {
		memcpy(&word, key.at + i - 8, 8);
		hash = mix(hash, word);
	}
	return mix(mix(hash, last_bytes(key.at, key.len)),
	    UINT64_C(0xd6e8feb86659fd93));
}

/* The slot where a key is, or the free one where it would be. */
static struct hash_slot *
slot_of(const struct hash *h, uint64_t hash, struct slice key)
{
	size_t mask = h->size - 1, i = (uint32_t)hash & mask;

	while (h->slots[i].entry != NULL &&
	    !(h->slots[i].tag == (uint32_t)hash &&
	    hash_is(h->slots[i].entry, key)))
		i = (i + 1) & mask;
	return &h->slots[i];
}

static void
enlarge(struct hash *h)
{
	size_t i, at, size = h->size ? h->size * 2 : 64;
	struct hash_slot *slots = memory_get(size, sizeof(*slots));

	for (i = 0; i < h->size; i++) {
		if (h->slots[i].entry == NULL)
			continue;
		at = h->slots[i].tag & (size - 1);
		while (slots[at].entry != NULL)
			at = (at + 1) & (size - 1);
		slots[at] = h->slots[i];
	}
	free(h->slots);
	h->slots = slots;
	h->size = size;
}

uint32_t
hash_find(const struct hash *h, struct slice key)
{
	const struct hash_slot *slot;

	if (h->size == 0)
		return HASH_NONE;
	slot = slot_of(h, hash_value(key), key);
	return slot->entry == NULL ? HASH_NONE : slot->number;
}

void
hash_hint(const struct hash *h, uint64_t value)
{
	if (h->size > 0)
		memory_hint(&h->slots[(uint32_t)value & (h->size - 1)]);
}

struct hash_guess
hash_guess(const struct hash *h, uint64_t value)
{
	size_t mask = h->size - 1, i = (uint32_t)value & mask;
	struct hash_guess guess = { NULL, HASH_NONE };

	if (h->size == 0)
		return guess;
	while (h->slots[i].entry != NULL &&
	    h->slots[i].tag != (uint32_t)value)
		i = (i + 1) & mask;
	guess.entry = h->slots[i].entry;
	guess.number = h->slots[i].number;
	if (guess.entry != NULL)
		memory_hint(guess.entry);
	return guess;
}

uint32_t
hash_add(struct hash *h, struct slice key, bool *added)
{
	return hash_add_value(h, key, hash_value(key), added);
}

static struct hash_entry *
new_entry(struct hash *h, struct slice key)
{
	struct hash_entry *entry;

	if (key.len >= UINT32_MAX)
		error_fatal("a name longer than four gigabytes");
	entry = arena_get(&h->bytes, sizeof(*entry) + key.len + 1);
	entry->len = (uint32_t)key.len;
	if (key.len > 0)
		memcpy(entry->key, key.at, key.len);
	entry->key[key.len] = '\0';
	return entry;
}

uint32_t
hash_add_value(struct hash *h, struct slice key, uint64_t hash, bool *added)
{
	struct hash_slot *slot;
	bool is_new;

	if (4 * (h->count + 1) > 3 * h->size)
		enlarge(h);
	slot = slot_of(h, hash, key);
	is_new = slot->entry == NULL;
	if (added != NULL)
		*added = is_new;
	if (is_new) {
		if (h->count >= HASH_NONE - 1)
			error_fatal("too many distinct names");
		h->keys = memory_grow(h->keys, &h->room, h->count + 1,
		    sizeof(*h->keys));
		slot->entry = h->keys[h->count] = new_entry(h, key);
		slot->tag = (uint32_t)hash;
		slot->number = (uint32_t)h->count++;
	}
	return slot->number;
}

void
hash_clear(struct hash *h)
{
	if (h->size > 0)
		memset(h->slots, 0, h->size * sizeof(*h->slots));
	h->count = 0;
	arena_reset(&h->bytes);
}

void
hash_free(struct hash *h)
{
	free(h->slots);
	free(h->keys);
	arena_free(&h->bytes);
	memset(h, 0, sizeof(*h));
}
