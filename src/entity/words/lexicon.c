#include "entity/words/lexicon.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/table.h"

enum { SMALLEST = 1024 };

/* A key in parts: its first bytes as numbers, 0 where it ends, and the rest. */
struct parts {
	uint64_t begin[LEXICON_KEY / 8];
	size_t len;		/* of all */
	struct slice rest;
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
	p.len = key.len;
	p.rest = slice_between(key.at + first, key.at + key.len);
	return p;
}

static struct parts
parts_at(const struct lexicon *l, size_t number)
{
	const struct lexeme *lexeme = &l->list[number];
	struct parts p = { { lexeme->key[0], lexeme->key[1] }, lexeme->len,
	    { NULL, 0 } };

	if (p.len > LEXICON_KEY) {
		p.rest.at = l->rests + lexeme->rest;
		p.rest.len = p.len - LEXICON_KEY;
	}
	return p;
}

static bool
is_key(const struct lexicon *l, const struct lexeme *lexeme,
    const struct parts *p)
{
	return lexeme->key[0] == p->begin[0] &&
	    lexeme->key[1] == p->begin[1] && lexeme->len == p->len &&
	    (p->rest.len == 0 || memcmp(l->rests + lexeme->rest, p->rest.at,
	    p->rest.len) == 0);
}

/* The slot of a key, or the free one where it would be. */
static size_t
slot_of(const struct lexicon *l, const struct parts *p)
{
	uint64_t hash = (p->begin[0] ^ p->len) * UINT64_C(0x9E3779B97F4A7C15);
	size_t slot;

	hash = (hash ^ hash >> 32 ^ p->begin[1]) *
	    UINT64_C(0xD6E8FEB86659FD93);
	if (p->rest.len > 0)
		hash ^= table_hash(TABLE_START, p->rest.at, p->rest.len);
	slot = (size_t)(hash ^ hash >> 32) & (l->size - 1);
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
		p = parts_at(l, i);
		l->slots[slot_of(l, &p)] = (uint32_t)i + 1;
	}
}

static uint32_t
add(struct lexicon *l, const struct parts *p, struct slice key)
{
	struct lexeme *lexeme;

	if (l->count * 2 >= l->size)
		grow(l);
	l->list = memory_grow(l->list, &l->room, l->count + 1,
	    sizeof(*l->list));
	lexeme = &l->list[l->count++];
	memset(lexeme, 0, sizeof(*lexeme));
	memcpy(lexeme->key, p->begin, sizeof(lexeme->key));
	lexeme->len = (uint32_t)p->len;
	lexeme->hash = table_hash(TABLE_START, key.at, key.len);
	if (p->rest.len > 0) {
		l->rests = memory_grow(l->rests, &l->rests_room,
		    l->rests_used + p->rest.len, 1);
		memcpy(l->rests + l->rests_used, p->rest.at, p->rest.len);
		lexeme->rest = (uint32_t)l->rests_used;
		l->rests_used += p->rest.len;
	}
	l->slots[slot_of(l, p)] = (uint32_t)l->count;
	return (uint32_t)l->count - 1;
}

uint32_t
lexicon_number(struct lexicon *l, struct slice key, bool *added)
{
	struct parts p = parts_of(key);
	uint32_t number = l->size == 0 ? 0 : l->slots[slot_of(l, &p)];

	*added = number == 0;
	return number == 0 ? add(l, &p, key) : number - 1;
}

void
lexicon_renew(struct lexicon *l)
{
	if (l->count <= LEXICON_WORDS)
		return;
	if (l->size > 4 * LEXICON_WORDS) {
		free(l->slots);	/* cheaper than to wipe it */
		l->slots = NULL;
		l->size = 0;
	} else {
		memset(l->slots, 0, l->size * sizeof(*l->slots));
	}
	l->count = 0;
	l->rests_used = 0;
	l->times++;
}

void
lexicon_free(struct lexicon *l)
{
	free(l->list);
	free(l->slots);
	free(l->rests);
	memset(l, 0, sizeof(*l));
}
