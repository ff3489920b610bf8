#include "entity/words/lexicon.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/table.h"

enum { SMALLEST = 1024 };

struct slice
lexicon_key(const struct lexicon *l, size_t number)
{
	const struct lexeme *lexeme = &l->list[number];
	struct slice key = { (const char *)lexeme->key, lexeme->len };

	if (key.len > LEXICON_KEY)
		key.at = l->keys + lexeme->at;
	return key;
}

static void
grow(struct lexicon *l)
{
	struct lexicon_parts p;
	size_t i;

	free(l->slots);
	l->size = l->size == 0 ? SMALLEST : l->size * 2;
	l->slots = memory_get(l->size, sizeof(*l->slots));
	for (i = 0; i < l->count; i++) {
		memcpy(p.begin, l->list[i].key, sizeof(p.begin));
		p.key = lexicon_key(l, i);
		l->slots[lexicon_slot(l, &p, lexicon_hash_of(&p))] = (uint32_t)i + 1;
	}
}

uint32_t
lexicon_add(struct lexicon *l, const struct lexicon_parts *p, uint32_t hash)
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
	l->slots[lexicon_slot(l, p, hash)] = (uint32_t)l->count;
	return (uint32_t)l->count - 1;
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
