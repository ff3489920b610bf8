#include "tally/counts.h"

#include <stdlib.h>
#include <string.h>

#include "core/arena.h"

void
counts_reach(struct counts *c, size_t count)
{
	if (count <= c->count)
		return;
	c->list = memory_grow(c->list, &c->room, count, sizeof(*c->list));
	memset(c->list + c->count, 0, (count - c->count) * sizeof(*c->list));
	c->count = count;
}

/* The slot of the set where a pair is, or the free one where it would be. */
static size_t
slot_of(const uint64_t *pairs, size_t size, uint64_t pair)
{
	uint64_t hash = pair * UINT64_C(0x9e3779b97f4a7c15);
	size_t at = (size_t)(hash ^ hash >> 32) & (size - 1);

	while (pairs[at] != 0 && pairs[at] != pair)
		at = (at + 1) & (size - 1);
	return at;
}

static void
enlarge(struct counts *c)
{
	size_t i, size = c->size ? c->size * 2 : 1024;
	uint64_t *pairs = memory_get(size, sizeof(*pairs));

	for (i = 0; i < c->size; i++)
		if (c->pairs[i] != 0)
			pairs[slot_of(pairs, size, c->pairs[i])] = c->pairs[i];
	free(c->pairs);
	c->pairs = pairs;
	c->size = size;
}

/* Whether the set did not have the pair before. A pair is never 0. */
static bool
add_pair(struct counts *c, uint32_t thing, uint32_t document)
{
	uint64_t pair = (uint64_t)thing << 32 | document;
	size_t at;

	if (c->used + c->used / 2 >= c->size)
		enlarge(c);
	at = slot_of(c->pairs, c->size, pair);
	if (c->pairs[at] != 0)
		return false;
	c->pairs[at] = pair;
	c->used++;
	return true;
}

bool
counts_document(struct counts *c, uint32_t thing, uint32_t document,
    bool scattered)
{
	struct count *count = &c->list[thing];

	if (count->last == document)
		return false;
	count->last = document;
	if (scattered && !add_pair(c, thing, document))
		return false;
	count->documents++;
	return true;
}

void
counts_free(struct counts *c)
{
	free(c->list);
	free(c->pairs);
	memset(c, 0, sizeof(*c));
}
