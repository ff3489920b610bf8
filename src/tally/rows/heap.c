#include "tally/rows/heap.h"

#include <stdlib.h>

#include "core/arena.h"
#include "tally/rows/row.h"

static bool
is_before(const struct heap_item *a, const struct heap_item *b)
{
	int order;

	if (a->prefix != b->prefix)
		return a->prefix < b->prefix;
	order = slice_compare(a->key, b->key);
	return order < 0 || (order == 0 && a->number < b->number);
}

static struct heap_item
item_of(struct slice key, uint32_t number)
{
	struct heap_item item;

	item.prefix = row_prefix(key);
	item.key = key;
	item.number = number;
	return item;
}

void
heap_push(struct heap *h, struct slice key, uint32_t number)
{
	struct heap_item item = item_of(key, number);
	size_t at = h->count, above;

	h->list = memory_grow(h->list, &h->room, h->count + 1,
	    sizeof(*h->list));
	h->count++;
	for (; at > 0; at = above) {
		above = (at - 1) / 2;
		if (!is_before(&item, &h->list[above]))
			break;
		h->list[at] = h->list[above];
	}
	h->list[at] = item;
}

const struct heap_item *
heap_least(const struct heap *h)
{
	return h->count == 0 ? NULL : &h->list[0];
}

/* Puts an item where the least one was. */
static void
sink(struct heap *h, struct heap_item item)
{
	size_t at = 0, below;

	for (; (below = 2 * at + 1) < h->count; at = below) {
		if (below + 1 < h->count &&
		    is_before(&h->list[below + 1], &h->list[below]))
			below++;
		if (!is_before(&h->list[below], &item))
			break;
		h->list[at] = h->list[below];
	}
	h->list[at] = item;
}

void
heap_pop(struct heap *h)
{
	struct heap_item last = h->list[--h->count];

	if (h->count > 0)
		sink(h, last);
}

void
heap_replace(struct heap *h, struct slice key)
{
	sink(h, item_of(key, h->list[0].number));
}

void
heap_free(struct heap *h)
{
	free(h->list);
	memset(h, 0, sizeof(*h));
}
