#include "core/hash.h"

#include <stdlib.h>

#include "core/error.h"
#include "core/system.h"

/*
 * A slot leads straight to its entry, which is what a caller compares next:
 * in a table that is larger than the machine's caches, an array in between
 * would be one more wait for memory. The tag says where in a larger table
 * a slot would be, without a look at its key.
 */
struct hash_slot {
	uint32_t tag;		/* lower bits of the key's value */
	uint32_t place;		/* of the entry, 0: the slot is free */
};

/* Until there is a secret, the golden ratio and a prime near another root. */
struct hash_secret hash_secret = {
	UINT64_C(0xd6e8feb86659fd93), UINT64_C(0x9e3779b97f4a7c15)
};

void
hash_begin(void)
{
	hash_secret.start = system_random();
	hash_secret.factor = system_random() | 1;
}

/*
 * Eight bytes a step. Both halves of the product count, so that what a
 * difference in one step comes to depends on the secret, and no bytes of the
 * next step can be chosen that make it good.
 */
static uint64_t
mix(uint64_t a, uint64_t b)
{
	return bits_fold(a ^ b, hash_secret.factor);
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
	uint64_t hash = key.len ^ hash_secret.start, word;
	size_t i;

	for (i = 8; i < key.len; i += 8) {
		memcpy(&word, key.at + i - 8, 8);
		hash = mix(hash, word);
	}
	return mix(hash, last_bytes(key.at, key.len));
}

uint64_t
hash_value_behind(uint32_t number, uint64_t value)
{
	return mix(hash_number(number), value);
}

/* The slot where a key is, or the free one where it would be. */
static inline struct hash_slot *
slot_of(const struct hash *h, uint64_t hash, struct slice key)
{
	size_t mask = h->size - 1, i = (uint32_t)hash & mask;

	while (h->slots[i].place != 0 &&
	    !(h->slots[i].tag == (uint32_t)hash &&
	    hash_is(hash_entry_at(h, h->slots[i].place), key)))
		i = (i + 1) & mask;
	return &h->slots[i];
}

static void
enlarge(struct hash *h)
{
	size_t i, at, size = h->size ? h->size * 2 : 64;
	struct hash_slot *slots = memory_get(size, sizeof(*slots));

	for (i = 0; i < h->size; i++) {
		if (h->slots[i].place == 0)
			continue;
		at = h->slots[i].tag & (size - 1);
		while (slots[at].place != 0)
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
	return slot->place == 0 ? HASH_NONE :
	    hash_entry_at(h, slot->place)->number;
}

void
hash_hint(const struct hash *h, uint64_t value)
{
	if (h->size > 0)
		memory_hint(&h->slots[(uint32_t)value & (h->size - 1)]);
}

const struct hash_entry *
hash_guess(const struct hash *h, uint64_t value)
{
	size_t mask = h->size - 1, i = (uint32_t)value & mask;
	const struct hash_entry *entry;

	if (h->size == 0)
		return NULL;
	while (h->slots[i].place != 0 && h->slots[i].tag != (uint32_t)value)
		i = (i + 1) & mask;
	if (h->slots[i].place == 0)
		return NULL;
	entry = hash_entry_at(h, h->slots[i].place);
	memory_hint(entry);
	return entry;
}

uint32_t
hash_add(struct hash *h, struct slice key, bool *added)
{
	return hash_add_value(h, key, hash_value(key), added);
}

/*
 * Blocks with room for so many places: one as a rule, and side by side as
 * many as a long key needs. Place 0 is nobody's.
 */
static void
add_blocks(struct hash *h, size_t places)
{
	const size_t size = (size_t)1 << HASH_BLOCK_BITS;
	size_t count = (places + size) / size;	/* one more for place 0 */
	char *at;

	if (h->block_count + count > UINT32_MAX / size)
		error_fatal("too many distinct names");
	h->blocks = memory_grow(h->blocks, &h->block_room,
	    h->block_count + count, sizeof(*h->blocks));
	h->end = h->block_count == 0 ? 1 : h->block_count * size;
	at = arena_get(&h->bytes, count * size * HASH_STEP);
	for (; count > 0; count--, at += size * HASH_STEP)
		h->blocks[h->block_count++] = at;
	h->end_of_blocks = h->block_count * size;
}

/* Keeps a key; returns its place. */
static uint32_t
new_entry(struct hash *h, struct slice key)
{
	struct hash_entry *entry;
	size_t places, place;

	if (key.len >= UINT32_MAX)
		error_fatal("a name longer than four gigabytes");
	places = (sizeof(*entry) + key.len + HASH_STEP) / HASH_STEP;
	if (h->end + places > h->end_of_blocks)
		add_blocks(h, places);
	place = h->end;
	h->end += places;
	entry = (void *)(h->blocks[place >> HASH_BLOCK_BITS] + HASH_STEP *
	    (place & (((size_t)1 << HASH_BLOCK_BITS) - 1)));
	entry->number = (uint32_t)h->count;
	entry->len = (uint32_t)key.len;
	if (key.len > 0)
		memcpy(entry->key, key.at, key.len);
	entry->key[key.len] = '\0';
	return (uint32_t)place;
}

uint32_t
hash_add_value(struct hash *h, struct slice key, uint64_t hash, bool *added)
{
	struct hash_slot *slot;
	bool is_new;

	if (4 * (h->count + 1) > 3 * h->size)
		enlarge(h);
	slot = slot_of(h, hash, key);
	is_new = slot->place == 0;
	if (added != NULL)
		*added = is_new;
	if (!is_new)
		return hash_entry_at(h, slot->place)->number;
	if (h->count >= HASH_NONE - 1)
		error_fatal("too many distinct names");
	h->places = memory_grow(h->places, &h->room, h->count + 1,
	    sizeof(*h->places));
	slot->place = h->places[h->count] = new_entry(h, key);
	slot->tag = (uint32_t)hash;
	return (uint32_t)h->count++;
}

size_t
hash_memory(const struct hash *h)
{
	return h->size * sizeof(*h->slots) + h->room * sizeof(*h->places) +
	    h->block_room * sizeof(*h->blocks) + h->end * HASH_STEP;
}

void
hash_clear(struct hash *h)
{
	if (h->size > 0)
		memset(h->slots, 0, h->size * sizeof(*h->slots));
	h->count = h->block_count = h->end = h->end_of_blocks = 0;
	arena_reset(&h->bytes);
}

void
hash_free(struct hash *h)
{
	free(h->slots);
	free(h->places);
	free(h->blocks);
	arena_free(&h->bytes);
	memset(h, 0, sizeof(*h));
}
