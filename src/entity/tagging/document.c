#include "entity/tagging/document.h"

#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "entity/tagging/tags.h"

enum { SMALLEST = 256, LARGEST = 4096 };	/* slots */

static size_t
slot_of(const struct document *d, uint32_t id)
{
	size_t slot = (id * UINT32_C(0x9E3779B1)) >> 7;

	slot &= d->size - 1;
	while (d->slots[slot] != 0 && d->list[d->slots[slot] - 1].id != id)
		slot = (slot + 1) & (d->size - 1);
	return slot;
}

const struct seen *
document_find(const struct document *d, uint32_t id)
{
	uint32_t number = d->size == 0 ? 0 : d->slots[slot_of(d, id)];

	return number == 0 ? NULL : &d->list[number - 1];
}

static void
grow(struct document *d)
{
	size_t i;

	free(d->slots);
	d->size = d->size == 0 ? SMALLEST : d->size * 2;
	d->slots = memory_get(d->size, sizeof(*d->slots));
	for (i = 0; i < d->count; i++)
		d->slots[slot_of(d, d->list[i].id)] = (uint32_t)i + 1;
}

static struct seen *
add(struct document *d, uint32_t id)
{
	struct seen *seen;
	size_t slot;

	if (d->count * 2 >= d->size)
		grow(d);
	slot = slot_of(d, id);
	if (d->slots[slot] != 0)
		return &d->list[d->slots[slot] - 1];
	d->list = memory_grow(d->list, &d->room, d->count + 1,
	    sizeof(*d->list));
	seen = &d->list[d->count++];
	d->slots[slot] = (uint32_t)d->count;
	memset(seen, 0, sizeof(*seen));
	seen->id = id;
	return seen;
}

/* Counts one more or, with step -1, one less, within what the number holds. */
static void
count(uint16_t *number, int step)
{
	int sum = *number + step;

	*number = (uint16_t)(sum < 0 ? 0 : sum > UINT16_MAX ? UINT16_MAX :
	    sum);
}

void
document_see(struct document *d, const struct context *c)
{
	struct seen *seen;
	size_t i;

	for (i = 0; i < c->words->count; i++) {
		const struct word *word = &c->words->list[i];
		const struct word_context *here = &c->by_word[i];

		if (c->by_sentence[here->sentence].mode != MODE_USUAL)
			continue;
		if (word->shape == SHAPE_LOWER)
			count(&add(d, word->id)->lower, 1);
		if (!word_is_capital(word))
			continue;
		seen = add(d, word->id);
		if (!word->begins)
			count(&seen->capital, 1);
		seen->twice |= seen->around & here->around;
		seen->around |= here->around;
	}
}

uint32_t
document_id(const struct words *words, size_t from, size_t to)
{
	uint32_t id = words->list[from].id;

	for (from++; from < to; from++)
		id = (id ^ words->list[from].id) * UINT32_C(0x85EBCA6B) + 1;
	return id;
}

/* The id that the initials of a name would have as a word; 0 for none. */
static uint32_t
initials_id(const struct words *words, size_t from, size_t to)
{
	char initials[NAME_WORDS];
	size_t n = 0;

	for (; from < to; from++)
		if (word_is_capital(&words->list[from]))
			initials[n++] = words->keys[words->list[from].key];
	return n < 2 ? 0 : words_hash(initials, n);
}

/* A name of several words. */
static void
count_name(struct document *d, const struct words *words, size_t from,
    size_t to, enum entity_type type, int step)
{
	struct seen *seen;
	uint32_t initials;

	if (to - from > NAME_WORDS)
		return;
	seen = add(d, words->list[from].id);
	if (to - from > seen->longest)
		seen->longest = (uint8_t)(to - from);
	count(&add(d, document_id(words, from, to))->types[type], step);
	initials = initials_id(words, from, to);
	if (initials != 0)
		count(&add(d, initials)->initials[type], step);
}

/* Counts all names once more, or once less. */
static void
count_names(struct document *d, const struct context *c, const uint8_t *tags,
    int step)
{
	const struct words *words = c->words;
	size_t i, from = 0;

	for (i = 0; i < words->count; i++) {
		if (!c->by_word[i].open)
			continue;
		count(&add(d, words->list[i].id)->tags[tags[i]], step);
		if (tag_begins(tags[i]))
			from = i;
		if (tag_ends(tags[i]) && i > from)
			count_name(d, words, from, i + 1, tag_type(tags[i]),
			    step);
	}
}

void
document_count(struct document *d, const struct context *c,
    const uint8_t *tags)
{
	count_names(d, c, tags, 1);
}

void
document_recount(struct document *d, const struct context *c,
    const uint8_t *before, const uint8_t *tags)
{
	size_t i;

	count_names(d, c, before, -1);
	count_names(d, c, tags, 1);
	for (i = 0; i < d->count; i++)
		d->list[i].changed = false;
	for (i = 0; i < c->words->count; i++)
		if (tags[i] != before[i])
			add(d, c->words->list[i].id)->changed = true;
}

void
document_clear(struct document *d)
{
	if (d->size > LARGEST) {
		document_free(d);	/* cheaper than to wipe it */
		return;
	}
	if (d->size > 0)
		memset(d->slots, 0, d->size * sizeof(*d->slots));
	d->count = 0;
}

void
document_free(struct document *d)
{
	free(d->list);
	free(d->slots);
	memset(d, 0, sizeof(*d));
}
