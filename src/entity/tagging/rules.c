#include "entity/tagging/rules.h"

#include <string.h>

enum { SHORT_KEY = 16 };	/* its digits stand for any */

/* The number of the word with just this key, or 0. */
static uint16_t
find(const struct rules *r, struct slice key, uint32_t id)
{
	const struct rule_word *word;
	uint32_t slot = rules_slot(id);

	for (; r->slots[slot] != 0; slot = (slot + 1) & (RULE_SLOTS - 1)) {
		word = &name_rules_words[r->slots[slot]];
		if (word->id == id && word->len == key.len &&
		    memcmp(name_rules_keys + word->key, key.at, key.len) == 0)
			break;
	}
	return r->slots[slot];
}

uint16_t
rules_word(const struct rules *r, struct slice key, uint32_t id)
{
	char room[SHORT_KEY];
	uint16_t number;
	size_t i;

	if (key.len == 0)
		return 0;
	number = find(r, key, id);
	if (number != 0 || key.len > SHORT_KEY)
		return number;
	for (i = 0; i < key.len; i++)
		room[i] = key.at[i] >= '1' && key.at[i] <= '9' ? '0' :
		    key.at[i];
	return find(r, slice_between(room, room + key.len), id);
}
