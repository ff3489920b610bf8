#include "entity/words/lexicon.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/table.h"

enum { SMALLEST = 1024 };

/* A key, and its first bytes as numbers, 0 behind its end. */
struct parts {
	uint64_t begin[LEXICON_KEY / 8];
	struct slice key;
};

static struct parts
parts_of(struct slice key)
{
	static const unsigned char masks[2 * LEXICON_KEY] = { 255, 255, 255,
	    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255 };
	size_t first = key.len < LEXICON_KEY ? key.len : LEXICON_KEY;
	uint64_t mask[LEXICON_KEY / 8];
	struct parts p;

	memcpy(p.begin, key.at, LEXICON_KEY);
	memcpy(mask, masks + LEXICON_KEY - first, LEXICON_KEY);
	p.begin[0] &= mask[0];
	p.begin[1] &= mask[1];
	p.key = key;
	return p;
}

struct slice
lexicon_key(const struct lexicon *l, size_t number)
{
	const struct lexeme *lexeme = &l->list[number];
	struct slice key = { (const char *)lexeme->key, lexeme->len };

	if (key.len > LEXICON_KEY)
		key.at = l->keys + lexeme->at;
	return key;
}

static bool
is_key(const struct lexicon *l, const struct lexeme *lexeme,
    const struct parts *p)
{
	return lexeme->key[0] == p->begin[0] &&
	    lexeme->key[1] == p->begin[1] && lexeme->len == p->key.len &&
	    (p->key.len <= LEXICON_KEY || memcmp(l->keys + lexeme->at,
	    p->key.at, p->key.len) == 0);
}

static uint32_t
hash_of(const struct parts *p)
{
	uint64_t hash = (p->begin[0] ^ p->key.len) *
	    UINT64_C(0x9E3779B97F4A7C15);

	hash = (hash ^ hash >> 32 ^ p->begin[1]) *
	    UINT64_C(0xD6E8FEB86659FD93);
	if (p->key.len > LEXICON_KEY)
		hash ^= table_hash(TABLE_START, p->key.at + LEXICON_KEY,
		    p->key.len - LEXICON_KEY);
	return (uint32_t)(hash ^ hash >> 32);
}

/* The slot of a key, or the free one where it would be. */
static inline size_t
slot_of(const struct lexicon *l, const struct parts *p, uint32_t hash)
{
	size_t slot = hash & (l->size - 1);

	while (l->slots[slot] != 0 &&
	    !is_key(l, &l->list[l->slots[slot] - 1], p))
		slot = (slot + 1) & (l->size - 1);
	return slot;
}

static void
grow(struct lexicon *l)
{
	struct parts p;
	size_t i;

	free(l->slots);
	l->size = l->size == 0 ? SMALLEST : l->size * 2;
	l->slots = memory_get(l->size, sizeof(*l->slots));
	for (i = 0; i < l->count; i++) {
		memcpy(p.begin, l->list[i].key, sizeof(p.begin));
		p.key = lexicon_key(l, i);
		l->slots[slot_of(l, &p, hash_of(&p))] = (uint32_t)i + 1;
	}
}

static uint32_t
add(struct lexicon *l, const struct parts *p, uint32_t hash)
{
	struct lexeme *lexeme;

	if (l->count * 2 >= l->size)
		grow(l);
	l->list = memory_grow(l->list, &l->room, l->count + 1,
	    sizeof(*l->list));
	lexeme = &l->list[l->count++];
	memset(lexeme, 0, sizeof(*lexeme));
	memcpy(lexeme->key, p->begin, sizeof(lexeme->key));
	lexeme->len = (uint32_t)p->key.len;
	lexeme->hash = table_hash(TABLE_START, p->key.at, p->key.len);
	if (p->key.len > LEXICON_KEY) {
		l->keys = memory_grow(l->keys, &l->keys_room,
		    l->keys_used + p->key.len, 1);
		memcpy(l->keys + l->keys_used, p->key.at, p->key.len);
		lexeme->at = (uint32_t)l->keys_used;
		l->keys_used += p->key.len;
	}
	l->slots[slot_of(l, p, hash)] = (uint32_t)l->count;
	return (uint32_t)l->count - 1;
}

uint32_t
lexicon_hash(const struct lexicon *l, struct slice key)
{
	struct parts p = parts_of(key);
	uint32_t hash = hash_of(&p);

	if (l->size > 0)
		memory_hint(&l->slots[hash & (l->size - 1)]);
	return hash;
}

void
lexicon_expect(const struct lexicon *l, uint32_t hash)
{
	uint32_t number = l->size == 0 ? 0 : l->slots[hash & (l->size - 1)];

	if (number != 0)
		memory_hint(&l->list[number - 1]);
}

uint32_t
lexicon_number(struct lexicon *l, struct slice key, uint32_t hash,
    bool *added)
{
	struct parts p = parts_of(key);
	uint32_t number = l->size == 0 ? 0 : l->slots[slot_of(l, &p, hash)];

	*added = number == 0;
	return number == 0 ? add(l, &p, hash) : number - 1;
}

void
lexicon_renew(struct lexicon *l)
{
	uint32_t times = l->times + 1;

	if (l->count <= LEXICON_WORDS)
		return;
	if (l->size > 4 * LEXICON_WORDS)
		lexicon_free(l);	/* cheaper than to wipe it */
	else
		memset(l->slots, 0, l->size * sizeof(*l->slots));
	l->count = 0;
	l->keys_used = 0;
	l->times = times;
}

void
lexicon_free(struct lexicon *l)
{
	free(l->list);
	free(l->slots);
	free(l->keys);
	memset(l, 0, sizeof(*l));
}
