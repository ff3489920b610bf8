#include "tally/counting/links.h"

#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/hash.h"

struct link {
	uint32_t high, low;	/* of the key + 1; both 0: the slot is free */
	uint32_t mentions;	/* what is more is in `carries` */
	uint32_t documents;
	uint32_t last;		/* the document seen last */
};

static uint64_t
key_of(const struct link *link)
{
	return (uint64_t)link->high << 32 | link->low;
}

static size_t
first_slot(const struct links *l, uint64_t key)
{
	return (size_t)hash_number(key) & (l->size - 1);
}

/* The slot where a key, plus one, is, or the free one where it would be. */
static size_t
link_slot(const struct links *l, uint64_t key)
{
	size_t at = first_slot(l, key);

	while (key_of(&l->slots[at]) != 0 && key_of(&l->slots[at]) != key)
		at = (at + 1) & (l->size - 1);
	return at;
}

static void
make_room(struct links *l)
{
	struct links old = *l;
	size_t i, at;

	l->size = old.size ? old.size * 2 : 1024;
	l->slots = memory_get(l->size, sizeof(*l->slots));
	if (l->in_stories)
		l->told = memory_get(l->size, sizeof(*l->told));
	for (i = 0; i < old.size; i++) {
		if (key_of(&old.slots[i]) == 0)
			continue;
		at = link_slot(l, key_of(&old.slots[i]));
		l->slots[at] = old.slots[i];
		if (l->in_stories)
			l->told[at] = old.told[i];
	}
	free(old.slots);
	free(old.told);
}

static void
add(struct links *l, const struct link_noted *noted)
{
	uint64_t key = noted->key + 1;
	struct link *link;
	size_t at;

	if (l->used + l->used / 2 >= l->size)
		make_room(l);
	at = link_slot(l, key);
	link = &l->slots[at];
	if (key_of(link) == 0) {
		link->high = (uint32_t)(key >> 32);
		link->low = (uint32_t)key;
		l->used++;
	}
	carries_add(&l->carries, &link->mentions, key, 1);
	if (link->last == noted->document)
		return;
	link->last = noted->document;
	link->documents++;
	if (l->in_stories && l->told[at].last != noted->story) {
		l->told[at].last = noted->story;
		l->told[at].stories++;
	}
}

void
links_settle(struct links *l)
{
	size_t i;

	for (i = 0; i < l->noted_count; i++)
		add(l, &l->noted[i]);
	l->noted_count = 0;
}

void
links_note(struct links *l, uint64_t key, const struct document *d)
{
	struct link_noted *noted = &l->noted[l->noted_count++];

	noted->key = key;
	noted->document = d->number;
	noted->story = d->story;
	links_hint(l, key);
	if (l->noted_count == LINKS_BATCH)
		links_settle(l);
}

bool
links_key(const struct links *l, size_t at, uint64_t *key)
{
	*key = key_of(&l->slots[at]) - 1;
	return key_of(&l->slots[at]) != 0;
}

void
links_hint(const struct links *l, uint64_t key)
{
	const struct link *link;

	if (l->size == 0)
		return;
	link = &l->slots[first_slot(l, key + 1)];
	memory_hint(link);
	memory_hint(&link->last);
}

struct count
links_find(const struct links *l, uint64_t key)
{
	size_t at = link_slot(l, key + 1);
	const struct link *link = &l->slots[at];
	struct count count = { 0 };

	count.mentions = carries_sum(&l->carries, link->mentions, key + 1);
	count.documents = link->documents;
	count.last = link->last;
	if (l->in_stories)
		count.stories = l->told[at].stories;
	return count;
}

size_t
links_memory(const struct links *l)
{
	size_t near = l->size / 32;
	bool grows = l->used + l->used / 2 + near >= l->size;

	return (grows ? 3 * l->size : l->size) * (sizeof(*l->slots) +
	    (l->in_stories ? sizeof(*l->told) : 0));
}

void
links_free(struct links *l)
{
	free(l->slots);
	free(l->told);
	carries_free(&l->carries);
	l->slots = NULL;
	l->told = NULL;
	l->size = l->used = l->noted_count = 0;
}
