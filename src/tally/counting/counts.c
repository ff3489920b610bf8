#include "tally/counting/counts.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/hash.h"

static size_t
place_of(uint64_t key, size_t size)
{
	return (size_t)hash_number(key) & (size - 1);
}

/* The slot where a key is, or the free one where it would be. */
static struct cell *
slot_of(struct cell *slots, size_t size, uint64_t key)
{
	size_t at = place_of(key, size);

	while (slots[at].key != 0 && slots[at].key != key + 1)
		at = (at + 1) & (size - 1);
	return &slots[at];
}

static void
enlarge(struct cells *c)
{
	size_t i, size = c->size ? c->size * 2 : 1024;
	struct cell *slots = memory_get(size, sizeof(*slots));

	for (i = 0; i < c->size; i++)
		if (c->slots[i].key != 0)
			*slot_of(slots, size, c->slots[i].key - 1) =
			    c->slots[i];
	free(c->slots);
	c->slots = slots;
	c->size = size;
}

struct count *
cells_at(struct cells *c, uint64_t key)
{
	struct cell *cell;

	if (c->used + c->used / 2 >= c->size)
		enlarge(c);
	cell = slot_of(c->slots, c->size, key);
	if (cell->key == 0) {
		cell->key = key + 1;
		c->used++;
	}
	return &cell->count;
}

const struct count *
cells_find(const struct cells *c, uint64_t key)
{
	struct cell *cell;

	if (c->used == 0)
		return NULL;
	cell = slot_of(c->slots, c->size, key);
	return cell->key == 0 ? NULL : &cell->count;
}

size_t
cells_memory(const struct cells *c)
{
	size_t near = c->size / 32;
	bool grows = c->used + c->used / 2 + near >= c->size;

	return (grows ? 3 * c->size : c->size) * sizeof(*c->slots);
}

void
cells_free(struct cells *c)
{
	free(c->slots);
	memset(c, 0, sizeof(*c));
}

void
carries_carry(struct carries *c, uint64_t key, uint64_t more)
{
	cells_at(&c->cells, key)->mentions += more;
	c->used = true;
}

uint64_t
carries_whole(const struct carries *c, uint32_t sum, uint64_t key)
{
	const struct count *more = cells_find(&c->cells, key);

	return more == NULL ? sum : more->mentions << 32 | sum;
}

void
carries_free(struct carries *c)
{
	cells_free(&c->cells);
	c->used = false;
}
