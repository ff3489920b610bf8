#include "tally/rows/aggregate.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/hash.h"
#include "tally/rows/radix.h"
#include "tally/rows/spool.h"

enum {
	BITS = 5,		/* of a hash for each level */
	PARTITIONS = 1 << BITS,
	MOST_LEVELS = 8,
	SHARE = 16,		/* of the memory for all blocks */
	BLOCK_LEAST = 2 * 1024,
	BLOCK_MOST = 32 * 1024,
	TABLE_LEAST = 256,
	HEAD_MOST = (3 + AGGREGATE_VALUES) * VARINT_MOST
};

/*
 * A partition is written in blocks of one size, which stand in the file among
 * those of others: each ends with the number of the next. The last one stays
 * in memory.
 */
struct partition {
	uint64_t first;		/* its first block */
	uint64_t last;
	size_t used;		/* bytes of that */
	char *buffer;
};

enum { LINK = 8 };		/* bytes of such a number */

/* What was read of a partition: as many of its blocks as a row needs. */
struct view {
	char *bytes;
	size_t room, at, end;
	uint64_t next;		/* the block to be read, up to the last */
	bool ended;
};

/* A key in the table of the partition that is being read. */
struct item {
	uint64_t hash;		/* of its group */
	uint64_t once;		/* the number it was put with, or 0 */
	uint64_t values[AGGREGATE_VALUES];
	size_t group_len, member_len;
	char bytes[];
};

struct slot {
	uint64_t hash;		/* of its key; then of its group */
	struct item *item;	/* NULL: free */
};

struct aggregate {
	size_t memory;
	int sums;
	int level;		/* of partitions of partitions */
	int fd;			/* -1: there is no file yet */
	uint64_t blocks;	/* of the file */
	size_t block;		/* bytes */
	struct partition *partitions;
	int next;		/* partition to be read */
	struct aggregate *finer;	/* or NULL: of the one being read */
	struct view view;
	struct slot *slots;
	size_t size, used;	/* of the table */
	size_t held;		/* bytes of items */
	struct arena items;
	size_t given;		/* of the items in order */
};

static size_t
block_size(size_t memory)
{
	size_t size = memory / SHARE / PARTITIONS;

	if (size < BLOCK_LEAST)
		return BLOCK_LEAST;
	return size > BLOCK_MOST ? BLOCK_MOST : size;
}

struct aggregate *
aggregate_new(size_t memory, int sums)
{
	struct aggregate *a = memory_get(1, sizeof(*a));
	uint64_t i;

	a->memory = memory;
	a->sums = sums;
	a->fd = -1;
	a->block = block_size(memory);
	a->partitions = memory_get(PARTITIONS, sizeof(*a->partitions));
	for (i = 0; i < PARTITIONS; i++) {
		a->partitions[i].first = a->partitions[i].last = i;
		a->partitions[i].buffer = memory_get(a->block, 1);
	}
	a->blocks = PARTITIONS;
	return a;
}

/*
 * Partitions. A row is the lengths of group and member, the number that it was
 * put with once, or 0, and the values, as varints; then the bytes of both.
 */

struct row {
	struct slice group, member;
	uint64_t once;
	const uint64_t *values;
};

static void
write_block(struct aggregate *a, struct partition *p)
{
	uint64_t next = a->blocks++;

	if (a->fd == -1)
		a->fd = spool_open();
	memcpy(p->buffer + p->used, &next, LINK);
	spool_write(a->fd, p->last * a->block, p->buffer, a->block);
	p->last = next;
	p->used = 0;
}

static void
put_bytes(struct aggregate *a, struct partition *p, const char *at, size_t len)
{
	size_t room = a->block - LINK, n;

	for (; len > 0; at += n, len -= n) {
		if (p->used == room)
			write_block(a, p);
		n = len < room - p->used ? len : room - p->used;
		memcpy(p->buffer + p->used, at, n);
		p->used += n;
	}
}

static void
put_row(struct aggregate *a, uint64_t hash, const struct row *row)
{
	int shift = 64 - BITS * (a->level + 1), i;
	struct partition *p = &a->partitions[hash >> shift &
	    (PARTITIONS - 1)];
	char head[HEAD_MOST], *at = head;

	at = varint_put(varint_put(at, row->group.len), row->member.len);
	at = varint_put(at, row->once);
	for (i = 0; i < AGGREGATE_VALUES; i++)
		at = varint_put(at, row->values[i]);
	put_bytes(a, p, head, (size_t)(at - head));
	put_bytes(a, p, row->group.at, row->group.len);
	put_bytes(a, p, row->member.at, row->member.len);
}

void
aggregate_put(struct aggregate *a, struct slice group, struct slice member,
    const uint64_t *values)
{
	aggregate_put_once(a, group, member, values, 0);
}

void
aggregate_put_once(struct aggregate *a, struct slice group,
    struct slice member, const uint64_t *values, uint64_t number)
{
	struct row row = { group, member, number, values };

	put_row(a, hash_value(group), &row);
}

/*
 * The table. A slot is found by the hash of the whole key.
 */

static struct slice
group_of(const struct item *item)
{
	return slice_between(item->bytes, item->bytes + item->group_len);
}

static struct slice
member_of(const struct item *item)
{
	const char *at = item->bytes + item->group_len;

	return slice_between(at, at + item->member_len);
}

static void
enlarge(struct aggregate *a)
{
	size_t size = a->size > 0 ? a->size * 2 : TABLE_LEAST, i, at;
	struct slot *slots = memory_get(size, sizeof(*slots));

	for (i = 0; i < a->size; i++) {
		if (a->slots[i].item == NULL)
			continue;
		at = (size_t)a->slots[i].hash & (size - 1);
		while (slots[at].item != NULL)
			at = (at + 1) & (size - 1);
		slots[at] = a->slots[i];
	}
	free(a->slots);
	a->slots = slots;
	a->size = size;
}

static struct item *
new_item(struct aggregate *a, uint64_t hash, const struct row *row)
{
	size_t group = row->group.len, member = row->member.len;
	size_t size = sizeof(struct item) + group + member;
	struct item *item = arena_get(&a->items, size);

	memset(item, 0, sizeof(*item));
	item->hash = hash;
	item->once = row->once;
	item->group_len = group;
	item->member_len = member;
	if (group > 0)
		memcpy(item->bytes, row->group.at, group);
	if (member > 0)
		memcpy(item->bytes + group, row->member.at, member);
	a->held += size + 8;		/* as the arena aligns */
	return item;
}

static struct item *
item_at(struct aggregate *a, uint64_t group_hash, const struct row *row)
{
	uint64_t hash = (group_hash ^ hash_value(row->member) * 5) + row->once;
	struct slot *slot;
	size_t at;

	if (a->used + a->used / 2 >= a->size)
		enlarge(a);
	for (at = (size_t)hash & (a->size - 1); ;
	    at = (at + 1) & (a->size - 1)) {
		slot = &a->slots[at];
		if (slot->item == NULL)
			break;
		if (slot->hash == hash && slot->item->once == row->once &&
		    slice_equal(member_of(slot->item), row->member) &&
		    slice_equal(group_of(slot->item), row->group))
			return slot->item;
	}
	slot->hash = hash;
	slot->item = new_item(a, group_hash, row);
	a->used++;
	return slot->item;
}

static void
add_values(const struct aggregate *a, uint64_t *to, const uint64_t *values)
{
	int i;

	for (i = 0; i < AGGREGATE_VALUES; i++) {
		if (i < a->sums)
			to[i] += values[i];
		else if (values[i] > to[i])
			to[i] = values[i];
	}
}

/* Empties the table. */
static void
clear(struct aggregate *a)
{
	free(a->slots);
	a->slots = NULL;
	a->size = a->used = a->held = a->given = 0;
	arena_reset(&a->items);
}

/*
 * Reading a partition.
 */

static void
read_block(struct aggregate *a, const struct partition *p)
{
	struct view *v = &a->view;

	if (v->end > v->at)
		memmove(v->bytes, v->bytes + v->at, v->end - v->at);
	v->end -= v->at;
	v->at = 0;
	v->bytes = memory_grow(v->bytes, &v->room, v->end + a->block, 1);
	v->ended = v->next == p->last;
	if (v->ended) {
		memcpy(v->bytes + v->end, p->buffer, p->used);
		v->end += p->used;
		return;
	}
	spool_read(a->fd, v->next * a->block, v->bytes + v->end, a->block);
	v->end += a->block - LINK;
	memcpy(&v->next, v->bytes + v->end, LINK);
}

/* Has so many bytes in view, or all that are left; whether there are any. */
static bool
have_in_view(struct aggregate *a, const struct partition *p, size_t need)
{
	struct view *v = &a->view;

	while (v->end - v->at < need && !v->ended)
		read_block(a, p);
	return v->end > v->at;
}

static bool
next_row(struct aggregate *a, const struct partition *p, struct row *row,
    uint64_t values[AGGREGATE_VALUES])
{
	const struct view *v = &a->view;
	uint64_t group, member;
	const char *at;
	int i;

	if (!have_in_view(a, p, HEAD_MOST))
		return false;
	at = varint_take(varint_take(v->bytes + v->at, &group), &member);
	at = varint_take(at, &row->once);
	for (i = 0; i < AGGREGATE_VALUES; i++)
		at = varint_take(at, &values[i]);
	a->view.at = (size_t)(at - v->bytes);
	(void)have_in_view(a, p, (size_t)(group + member));
	at = v->bytes + v->at;
	row->group = slice_between(at, at + group);
	row->member = slice_between(at + group, at + group + member);
	row->values = values;
	a->view.at += (size_t)(group + member);
	return true;
}

/* Moves what is in the table to finer partitions. */
static void
divide(struct aggregate *a)
{
	size_t i;

	a->finer = aggregate_new(a->memory, a->sums);
	a->finer->level = a->level + 1;
	for (i = 0; i < a->size; i++) {
		const struct item *item = a->slots[i].item;
		struct row row;

		if (item == NULL)
			continue;
		row.group = group_of(item);
		row.member = member_of(item);
		row.once = item->once;
		row.values = item->values;
		put_row(a->finer, item->hash, &row);
	}
	clear(a);
	arena_free(&a->items);
}

static bool
is_full(const struct aggregate *a)
{
	return a->level + 1 < MOST_LEVELS && a->held +
	    (a->size + a->used) * sizeof(*a->slots) > a->memory;
}

/* By the hash of the group, groups and members bytewise. */
static int
compare_slots(const void *first, const void *second)
{
	const struct item *a = ((const struct slot *)first)->item;
	const struct item *b = ((const struct slot *)second)->item;
	int order = slice_compare(group_of(a), group_of(b));

	if (order == 0)
		order = slice_compare(member_of(a), member_of(b));
	if (order == 0)
		order = a->once < b->once ? -1 : a->once > b->once;
	return order;
}

/* Puts the items in order at the beginning of the slots. */
static void
order_items(struct aggregate *a)
{
	struct slot *slots = a->slots;
	size_t i, from, n = 0;

	for (i = 0; i < a->size; i++) {
		if (slots[i].item == NULL)
			continue;
		slots[n].item = slots[i].item;
		slots[n].hash = slots[n].item->hash;
		n++;
	}
	radix_sort(slots, n, sizeof(*slots));
	for (from = 0; from < n; from = i) {
		for (i = from + 1; i < n && slots[i].hash == slots[from].hash;
		    i++)
			continue;
		if (i > from + 1)
			qsort(slots + from, i - from, sizeof(*slots),
			    compare_slots);
	}
}

/* Adds a partition up, or what of it has room in memory. */
static void
read_partition(struct aggregate *a, struct partition *p)
{
	uint64_t values[AGGREGATE_VALUES], hash;
	struct item *item;
	struct row row;

	clear(a);
	a->view.at = a->view.end = 0;
	a->view.ended = false;
	a->view.next = p->first;
	while (next_row(a, p, &row, values)) {
		hash = hash_value(row.group);
		if (a->finer != NULL) {
			put_row(a->finer, hash, &row);
			continue;
		}
		item = item_at(a, hash, &row);
		if (row.once == 0)
			add_values(a, item->values, values);
		else
			memcpy(item->values, values, sizeof(values));
		if (is_full(a))
			divide(a);
	}
	order_items(a);
}

/* The next key of the finer partitions, while there is one. */
static bool
next_finer(struct aggregate *a, struct aggregated *key)
{
	if (a->finer == NULL)
		return false;
	if (aggregate_next(a->finer, key))
		return true;
	aggregate_free(a->finer);
	a->finer = NULL;
	return false;
}

/* The key of the next item, with what was put of it once. */
static void
give_items(struct aggregate *a, struct aggregated *key)
{
	const struct item *item = a->slots[a->given].item;

	key->group = group_of(item);
	key->member = member_of(item);
	key->first = a->given == 0 || !slice_equal(key->group,
	    group_of(a->slots[a->given - 1].item));
	memset(key->values, 0, sizeof(key->values));
	do {
		add_values(a, key->values, item->values);
		if (++a->given == a->used)
			break;
		item = a->slots[a->given].item;
	} while (item->once > 0 && slice_equal(key->member,
	    member_of(item)) && slice_equal(key->group, group_of(item)));
}

bool
aggregate_next(struct aggregate *a, struct aggregated *key)
{
	while (!next_finer(a, key)) {
		if (a->given < a->used) {
			give_items(a, key);
			return true;
		}
		if (a->next == PARTITIONS)
			return false;
		read_partition(a, &a->partitions[a->next++]);
	}
	return true;
}

void
aggregate_free(struct aggregate *a)
{
	int i;

	if (a->finer != NULL)
		aggregate_free(a->finer);
	if (a->fd != -1)
		spool_close(a->fd);
	for (i = 0; i < PARTITIONS; i++)
		free(a->partitions[i].buffer);
	free(a->partitions);
	free(a->view.bytes);
	free(a->slots);
	arena_free(&a->items);
	free(a);
}
