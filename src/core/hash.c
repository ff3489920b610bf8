#include "core/hash.h"

#include <stdlib.h>

#include "core/error.h"

struct hash_slot {
	uint32_t tag;		/* upper bits of the hash */
	uint32_t number;	/* + 1; 0 is a free slot */
};

/*
 * Eight bytes a step, mixed by multiplication and a fold of the product's
 * halves onto each other: fast on names, and good enough for a table that
 * is never more than half full.
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
static size_t
slot_of(const struct hash *h, uint64_t hash, struct slice key)
{
	size_t mask = h->size - 1, i = hash & mask;

	while (h->slots[i].number != 0) {
		if (h->slots[i].tag == (uint32_t)(hash >> 32) &&
		    slice_equal(h->keys[h->slots[i].number - 1], key))
			break;
		i = (i + 1) & mask;
	}
	return i;
}

static void
enlarge(struct hash *h)
{
	size_t i, size = h->size ? h->size * 2 : 64;
	struct hash_slot *old = h->slots;

	h->slots = memory_get(size, sizeof(*h->slots));
	h->size = size;
	for (i = 0; i < h->count; i++) {
		uint64_t hash = hash_value(h->keys[i]);
		size_t at = hash & (size - 1);

		while (h->slots[at].number != 0)
			at = (at + 1) & (size - 1);
		h->slots[at].tag = (uint32_t)(hash >> 32);
		h->slots[at].number = (uint32_t)i + 1;
	}
	free(old);
}

uint32_t
hash_find(const struct hash *h, struct slice key)
{
	if (h->size == 0)
		return HASH_NONE;
	/* a free slot holds 0, and 0 - 1 is HASH_NONE */
	return h->slots[slot_of(h, hash_value(key), key)].number - 1;
}

void
hash_hint(const struct hash *h, uint64_t value)
{
	if (h->size > 0)
		memory_hint(&h->slots[value & (h->size - 1)]);
}

uint32_t
hash_guess(const struct hash *h, uint64_t value)
{
	size_t mask = h->size - 1, i = value & mask;
	uint32_t number;

	if (h->size == 0)
		return HASH_NONE;
	while (h->slots[i].number != 0 &&
	    h->slots[i].tag != (uint32_t)(value >> 32))
		i = (i + 1) & mask;
	number = h->slots[i].number - 1;	/* 0 - 1 is HASH_NONE */
	if (number != HASH_NONE)
		memory_hint(&h->keys[number]);
	return number;
}

uint32_t
hash_add(struct hash *h, struct slice key, bool *added)
{
	return hash_add_value(h, key, hash_value(key), added);
}

uint32_t
hash_add_value(struct hash *h, struct slice key, uint64_t hash, bool *added)
{
	size_t at;

	if (2 * (h->count + 1) > h->size)
		enlarge(h);
	at = slot_of(h, hash, key);
	if (added != NULL)
		*added = h->slots[at].number == 0;
	if (h->slots[at].number == 0) {
		if (h->count >= HASH_NONE - 1)
			error_fatal("too many distinct names");
		h->keys = memory_grow(h->keys, &h->room, h->count + 1,
		    sizeof(*h->keys));
		h->keys[h->count].at = arena_copy(&h->bytes, key);
		h->keys[h->count].len = key.len;
		h->slots[at].tag = (uint32_t)(hash >> 32);
		h->slots[at].number = (uint32_t)++h->count;
	}
	return h->slots[at].number - 1;
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
