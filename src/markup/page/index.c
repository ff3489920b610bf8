#include "markup/page/index.h"

#include <stdlib.h>

#include "markup/document/tags.h"
#include "markup/page/id.h"
#include "markup/page/title.h"
#include "markup/value/instant.h"
#include "markup/write/escape.h"

enum {
	KEYS_KEPT = 4096,	/* more slots than these are given back */
	FEW = 16,		/* entries that are sorted by insertion */
	PARTS = 2 * KINDS
};

static inline struct slice
find_tag(struct slice tags, const char *key)
{
	struct slice value;

	return tags.len > 0 && tags_find(tags, key, &value) ? value :
	    slice_between("", "");
}

/* What tells entries apart: kind, name and country, or value and span. */
static struct slice
make_key(struct index *x, const struct entry *e)
{
	char *at;

	x->key.len = 0;
	at = buffer_room(&x->key, e->name.len + e->country.len + e->from.len +
	    e->to.len + 4);
	*at++ = (char)e->kind;
	memcpy(at, e->name.at, e->name.len);
	at += e->name.len;
	*at++ = '\t';
	if (e->kind == TIME) {
		memcpy(at, e->from.at, e->from.len);
		at += e->from.len;
		*at++ = '\t';
		memcpy(at, e->to.at, e->to.len);
		at += e->to.len;
	} else if (e->country.len > 0) {
		memcpy(at, e->country.at, e->country.len);
		at += e->country.len;
	}
	return slice_between(x->key.at, at);
}

/* The strings of what was found, as the key has them. */
static void
point_into_key(struct entry *e, const struct entry *found, struct slice key)
{
	const char *at = key.at + 1;

	e->name = slice_between(at, at + found->name.len);
	at += found->name.len + 1;
	e->country = slice_between(at, at + found->country.len);
	at += found->country.len;
	e->from = slice_between(at, at + found->from.len);
	at += found->from.len + (e->kind == TIME);
	e->to = slice_between(at, at + found->to.len);
}

static void
begin_entry(struct index *x, const struct entry *found,
    const struct annotation *a, uint32_t number)
{
	struct entry *e;
	char instant[INSTANT_ROOM];
	struct slice geo;

	x->entries = memory_grow(x->entries, &x->room, (size_t)number + 1,
	    sizeof(*x->entries));
	e = &x->entries[number];
	e->kind = found->kind;
	e->hash = found->hash;
	point_into_key(e, found, hash_key(&x->keys, number));
	e->number = number;
	e->count = 0;
	e->id = ++x->entry;
	e->first = x->mention;
	e->dated = e->kind == TIME && when_span(e->from, e->to, &e->span);
	e->day = e->dated && a->value.len == WHEN_DAY &&
	    slice_equal(a->value, e->from);
	e->datetime = e->day || (e->kind == TIME &&
	    when_is_datetime(instant_plain(a->value, instant)));
	e->placed = e->kind != TIME && a->tags.len > 0 &&
	    tags_find(a->tags, "geo", &geo) && map_place(geo, &e->dot);
}

const struct entry *
index_add(struct index *x, const struct annotation *a, enum kind kind)
{
	const struct slice none = { "", 0 };
	struct entry found, *e;
	struct slice key;
	uint32_t number;
	bool added;

	found.kind = kind;
	found.name = is_absent(a->value) ? a->text : a->value;
	found.country = found.from = found.to = none;
	if (kind == TIME) {
		found.from = find_tag(a->tags, "from");
		found.to = find_tag(a->tags, "to");
		x->times++;
	} else {
		found.country = find_tag(a->tags, "country");
	}
	x->mention++;
	key = make_key(x, &found);
	found.hash = hash_value(key);
	number = hash_add_value(&x->keys, key, found.hash, &added);
	if (added)
		begin_entry(x, &found, a, number);
	e = &x->entries[number];
	x->next = memory_grow(x->next, &x->next_room, x->mentions + 1,
	    sizeof(*x->next));
	if (e->count++ > 0)
		x->next[e->last] = x->mention;
	e->last = x->mentions++;
	return e;
}

size_t
index_count(const struct index *x)
{
	return x->keys.count;
}

struct slice
index_key(const struct index *x, const struct entry *e)
{
	return hash_key(&x->keys, (uint32_t)e->number);
}

/* Times by their days, the shorter first. */
static int
compare_times(const struct entry *a, const struct entry *b)
{
	if (a->span.from != b->span.from)
		return a->span.from < b->span.from ? -1 : 1;
	return a->span.to < b->span.to ? -1 : a->span.to > b->span.to;
}

static int
compare_entries(const void *first, const void *second)
{
	const struct entry *a = *(struct entry *const *)first;
	const struct entry *b = *(struct entry *const *)second;
	int order = 0;

	if (a->kind == TIME)
		order = compare_times(a, b);
	else if (a->count != b->count)
		order = a->count > b->count ? -1 : 1;
	return order != 0 ? order : a->number < b->number ? -1 : 1;
}

/* Few at a time, as a rule. */
static void
sort_entries(struct entry **list, size_t count)
{
	struct entry *e;
	size_t i, at;

	if (count > FEW) {
		qsort(list, count, sizeof(*list), compare_entries);
		return;
	}
	for (i = 1; i < count; i++) {
		e = list[i];
		for (at = i; at > 0 &&
		    compare_entries(&e, &list[at - 1]) < 0; at--)
			list[at] = list[at - 1];
		list[at] = e;
	}
}

/*
 * Which part of the list an entry belongs to: by kind, and then whether it is
 * one that stays in the order of the document, as most do.
 */
static size_t
part_of(const struct entry *e)
{
	return (size_t)e->kind * 2 +
	    (e->kind == TIME ? !e->dated : e->count == 1);
}

void
index_sort(struct index *x)
{
	size_t ends[PARTS] = { 0 }, begin = 0, i, part, size;

	x->order = memory_grow(x->order, &x->order_room, x->keys.count,
	    sizeof(struct entry *));
	for (i = 0; i < x->keys.count; i++)
		ends[part_of(&x->entries[i])]++;
	for (part = 0; part < PARTS; part++) {
		size = ends[part];
		ends[part] = begin;
		begin += size;
	}
	for (i = 0; i < x->keys.count; i++)
		x->order[ends[part_of(&x->entries[i])]++] = &x->entries[i];
	for (begin = part = 0; part < PARTS; part++) {
		if (part % 2 == 0 && ends[part] - begin > 1)
			sort_entries(x->order + begin, ends[part] - begin);
		begin = ends[part];
	}
}

/* " <a href="#m12">2</a>" for each mention but the first. */
static void
write_others(const struct index *x, struct output *out, const struct entry *e)
{
	static const char begin[] = " <a href=\"#m", end[] = "</a>";
	const uint64_t first = x->mention - x->mentions + 1;
	uint64_t mention = e->first;
	char *room, *at;
	size_t i;

	for (i = 2; i <= e->count; i++) {
		mention = x->next[mention - first];
		room = at = output_room(out, sizeof(begin) + 40 + sizeof(end));
		memcpy(at, begin, sizeof(begin) - 1);
		at += sizeof(begin) - 1;
		at = id_put(at, mention);
		*at++ = '"';
		*at++ = '>';
		at += output_digits(i, at);
		memcpy(at, end, sizeof(end) - 1);
		at += sizeof(end) - 1;
		output_took(out, (size_t)(at - room));
	}
}

static void
write_entry(const struct index *x, struct output *out, const struct entry *e)
{
	static const char begin[] = "<li id=\"", link[] = "\"><a href=\"#m";
	char *room, *at;

	room = at = output_room(out, sizeof(begin) + sizeof(link) + 48);
	memcpy(at, begin, sizeof(begin) - 1);
	at += sizeof(begin) - 1;
	*at++ = kind_looks[e->kind].letter;
	at = id_put(at, e->id);
	memcpy(at, link, sizeof(link) - 1);
	at += sizeof(link) - 1;
	at = id_put(at, e->first);
	*at++ = '"';
	*at++ = '>';
	output_took(out, (size_t)(at - room));
	if (!title_is_seen(e->name))
		output_string(out, "blank");
	else if (e->day)
		when_write_day(out, e->span.from);
	else if (e->kind == TIME)
		when_write(out, e->name, e->from, e->to);
	else
		escape_page(out, e->name);
	output_string(out, "</a>");
	if (e->country.len > 0) {
		output_byte(out, ' ');
		escape_page(out, e->country);
	}
	if (e->count > 1)
		write_others(x, out, e);
	output_string(out, "</li>\n");
}

void
index_write(const struct index *x, struct output *out)
{
	size_t i;

	if (x->keys.count == 0)
		return;
	output_string(out, "<ul>\n");
	for (i = 0; i < x->keys.count; i++)
		write_entry(x, out, x->order[i]);
	output_string(out, "</ul>\n");
}

void
index_clear(struct index *x)
{
	x->mentions = x->times = 0;
	if (x->keys.size > KEYS_KEPT)
		hash_free(&x->keys);
	else
		hash_clear(&x->keys);
}

void
index_free(struct index *x)
{
	hash_free(&x->keys);
	free(x->entries);
	free(x->order);
	free(x->next);
	buffer_free(&x->key);
}
