#include "entity/tagging/history.h"

#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/hash.h"
#include "entity/tagging/tags.h"

enum {
	SMALLEST = 512, LARGEST = 8192,		/* slots */
	FEW = 8			/* slots for each that is taken: cheaper to
				   wipe all of them */
};

static size_t
slot_of(const struct history *h, uint32_t id)
{
	size_t slot = (size_t)hash_number(id) & (h->size - 1);

	while (h->slots[slot] != 0 && h->slots[slot] >> 32 != id)
		slot = (slot + 1) & (h->size - 1);
	return slot;
}

const struct evidence *
history_find(const struct history *h, uint32_t id)
{
	uint32_t number = h->size == 0 ? 0 :
	    (uint32_t)h->slots[slot_of(h, id)];

	return number == 0 ? NULL : &h->list[number - 1];
}

static void
fill_slot(struct history *h, size_t slot, uint32_t id, size_t number)
{
	h->slots[slot] = (uint64_t)id << 32 | (number + 1);
}

static void
grow(struct history *h)
{
	size_t i;

	free(h->slots);
	h->size = h->size == 0 ? SMALLEST : h->size * 2;
	h->slots = memory_get(h->size, sizeof(*h->slots));
	for (i = 0; i < h->count; i++)
		fill_slot(h, slot_of(h, h->list[i].id), h->list[i].id, i);
}

static struct evidence *
add(struct history *h, uint32_t id)
{
	struct evidence *evidence;
	size_t slot;

	if (h->count * 4 >= h->size)
		grow(h);
	slot = slot_of(h, id);
	if (h->slots[slot] != 0)
		return &h->list[(uint32_t)h->slots[slot] - 1];
	h->list = memory_grow(h->list, &h->room, h->count + 1,
	    sizeof(*h->list));
	evidence = &h->list[h->count];
	fill_slot(h, slot, id, h->count++);
	memset(evidence, 0, sizeof(*evidence));
	evidence->id = id;
	return evidence;
}

/* Counts one more or, with step -1, one less, within what the number holds. */
static void
count(uint16_t *number, int step)
{
	int sum = *number + step;

	*number = (uint16_t)(sum < 0 ? 0 : sum > UINT16_MAX ? UINT16_MAX :
	    sum);
}

/* What is told of word i of the context, which may be nothing yet. */
static struct evidence *
evidence_of(struct history *h, const struct context *c, size_t i)
{
	struct evidence *evidence;

	if (h->by_word[i] != 0)
		return &h->list[h->by_word[i] - 1];
	evidence = add(h, c->words->list[i].id);
	h->by_word[i] = (uint32_t)(evidence - h->list) + 1;
	return evidence;
}

void
history_add_contexts(struct history *h, const struct context *c)
{
	struct evidence *evidence;
	size_t i;

	h->before = h->words;
	h->words += (uint32_t)c->words->count;
	h->by_word = memory_grow(h->by_word, &h->word_room, c->words->count,
	    sizeof(*h->by_word));
	h->usual = memory_grow(h->usual, &h->usual_room, c->words->count + 1,
	    1);
	for (i = 0; i < c->words->count; i++) {
		const struct word *word = &c->words->list[i];
		const struct word_context *here = &c->by_word[i];

		h->by_word[i] = 0;
		if (c->by_sentence[here->sentence].mode != MODE_USUAL)
			continue;
		if (word->shape < SHAPE_LOWER)
			continue;
		/* nothing stands around those without a capital */
		evidence = evidence_of(h, c, i);
		count(&evidence->lower, word->shape == SHAPE_LOWER);
		count(&evidence->capital, word_is_capital(word) &
		    !word->begins);
		evidence->twice |= evidence->around & here->around;
		evidence->around |= here->around;
	}
}

bool
history_is_behind(const struct history *h, const struct evidence *evidence,
    size_t i)
{
	return evidence->person != 0 && evidence->person <= h->before + i;
}

void
history_rule(struct history *h, uint32_t id, enum entity_type type)
{
	add(h, id)->ruled = (uint8_t)(type + 1);
	h->rules = true;
}

void
history_rival(struct history *h, uint32_t id)
{
	add(h, id)->rivalled = true;
}

uint32_t
history_id(const struct words *words, size_t from, size_t to)
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
count_name(struct history *h, const struct words *words, size_t from,
    size_t to, enum entity_type type, int step)
{
	struct evidence *evidence;
	uint32_t initials;

	if (to - from > NAME_WORDS)
		return;
	evidence = &h->list[h->by_word[from] - 1];
	if (to - from > evidence->longest)
		evidence->longest = (uint8_t)(to - from);
	if (type == TYPE_PER && (evidence->person == 0 ||
	    evidence->person > h->before + from + 1))
		evidence->person = h->before + (uint32_t)from + 1;
	count(&add(h, history_id(words, from, to))->types[type], step);
	initials = initials_id(words, from, to);
	if (initials != 0)
		count(&add(h, initials)->initials[type], step);
}

/* Counts the names among words [i, end) once more, or once less. */
static void
count_names(struct history *h, const struct context *c, const uint8_t *tags,
    size_t i, size_t end, int step)
{
	const struct words *words = c->words;
	struct evidence *evidence;
	size_t from = i;

	for (; i < end; i++) {
		if (!c->by_word[i].open)
			continue;
		evidence = evidence_of(h, c, i);
		evidence->tagged -= evidence->tags[tags[i]];
		count(&evidence->tags[tags[i]], step);
		evidence->tagged += evidence->tags[tags[i]];
		if (tag_begins(tags[i])) {
			from = i;
			evidence->titled |= i > 0 && words->list[i - 1].cues &
			    (CUE_HONORIFIC | CUE_TITLE) &&
			    tag_type(tags[i]) == TYPE_PER;
		}
		if (tag_ends(tags[i]) && i > from)
			count_name(h, words, from, i + 1, tag_type(tags[i]),
			    step);
	}
}

void
history_add_tags(struct history *h, const struct context *c,
    const uint8_t *tags)
{
	count_names(h, c, tags, 0, c->words->count, 1);
	memset(h->usual, HISTORY_UNKNOWN, c->words->count);
}

void
history_change_tags(struct history *h, const struct context *c,
    const uint8_t *before, const uint8_t *tags)
{
	size_t i, from, end, count = c->words->count;

	h->changed = memcmp(before, tags, count) != 0;
	if (!h->changed)
		return;
	for (i = 0; i < count; i = end) {
		end = i + 1;
		if (before[i] == tags[i])
			continue;
		/* the open words around it, and the one before these */
		for (from = i; from > 0 && c->by_word[from].open; from--)
			;
		while (end < count && c->by_word[end].open)
			end++;
		count_names(h, c, before, from, end, -1);
		count_names(h, c, tags, from, end, 1);
	}
	memset(h->usual, HISTORY_UNKNOWN, count);
	for (i = 0; i < h->count; i++)
		h->list[i].changed = false;
	for (i = 0; i < count; i++)
		if (tags[i] != before[i])
			evidence_of(h, c, i)->changed = true;
}

void
history_clear(struct history *h)
{
	if (h->size > LARGEST) {
		history_free(h);	/* cheaper than to wipe it */
		return;
	}
	if (h->count > h->size / FEW) {
		memset(h->slots, 0, h->size * sizeof(*h->slots));
		h->count = 0;
	}
	/* from the last one on, so that each is found where it was put */
	while (h->count > 0) {
		h->count--;
		h->slots[slot_of(h, h->list[h->count].id)] = 0;
	}
	h->before = h->words = 0;
	h->rules = false;
}

void
history_free(struct history *h)
{
	free(h->list);
	free(h->slots);
	free(h->by_word);
	free(h->usual);
	memset(h, 0, sizeof(*h));
}
