#include "tally/names.h"

#include <stdlib.h>

static const char country_tag[] = "country=";

/* The scratch buffer with room for so many bytes. */
static char *
scratch(struct names *n, size_t need)
{
	n->scratch = memory_grow(n->scratch, &n->scratch_room, need, 1);
	return n->scratch;
}

static char *
put(char *at, struct slice bytes)
{
	if (bytes.len > 0)
		memcpy(at, bytes.at, bytes.len);
	return at + bytes.len;
}

/*
 * The key of a variant: columns 7 to 9 and the country= tag. A record that
 * was read has them side by side, country= being the first of its tags: then
 * the key stands in the line itself and nothing is copied.
 */
static struct slice
variant_key(struct names *n, const struct record *r)
{
	const char *end = r->text.at + r->text.len;
	const size_t tag_len = sizeof(country_tag) - 1;
	struct slice country = { end, 0 };
	char *at;

	if (r->tags.len > 0)
		(void)record_tag(r, "country", &country);
	if (r->value.at == r->type.at + r->type.len + 1 &&
	    r->text.at == r->value.at + r->value.len + 1 &&
	    (country.len == 0 || country.at == end + 1 + tag_len))
		return slice_between(r->type.at, country.at + country.len);
	at = scratch(n, r->type.len + r->value.len + r->text.len +
	    country.len + tag_len + 3);
	at = put(at, r->type);
	*at++ = '\t';
	at = put(at, r->value);
	*at++ = '\t';
	at = put(at, r->text);
	if (country.len > 0) {
		*at++ = '\t';
		at = put(at, slice_of(country_tag));
		at = put(at, country);
	}
	return slice_between(n->scratch, at);
}

/* Copies a form; where a line was broken and indented one space is left. */
static char *
put_squeezed(char *at, struct slice form)
{
	size_t i;

	for (i = 0; i < form.len; i++)
		if (form.at[i] != ' ' || i == 0 || form.at[i - 1] != ' ')
			*at++ = form.at[i];
	return at;
}

static bool
is_absent(struct slice column)
{
	return column.len == 0 || (column.len == 1 && column.at[0] == '-');
}

static void
new_variant(struct names *n, uint32_t number, const struct record *r)
{
	struct variant *v;
	bool added;
	char *at;

	at = scratch(n, r->type.len + 1 + r->value.len + r->text.len);
	at = put(at, r->type);
	*at++ = '\t';
	if (is_absent(r->value))
		at = put_squeezed(at, r->text);
	else
		at = put(at, r->value);
	n->variants = memory_grow(n->variants, &n->variant_room,
	    (size_t)number + 1, sizeof(*n->variants));
	v = &n->variants[number];
	v->mentions = 0;
	v->name = hash_add(&n->keys, slice_between(n->scratch, at), &added);
	if (added) {
		n->list = memory_grow(n->list, &n->room, n->keys.count,
		    sizeof(*n->list));
		n->list[v->name].first = n->list[v->name].last = 0;
		n->list[v->name].variants = HASH_NONE;
		counts_reach(&n->counts, n->keys.count);
	}
	v->next = n->list[v->name].variants;
	n->list[v->name].variants = number;
}

uint32_t
names_label(void *names, const struct record *r)
{
	struct names *n = names;
	bool added;
	uint32_t number = hash_add(&n->variant_keys, variant_key(n, r),
	    &added);

	if (added)
		new_variant(n, number, r);
	return number;
}

void
names_mention(void *names, uint32_t variant, const struct document *document)
{
	struct names *n = names;
	struct variant *v = &n->variants[variant];
	struct name *name = &n->list[v->name];

	v->mentions++;
	n->counts.list[v->name].mentions++;
	if (!counts_document(&n->counts, v->name, document->number,
	    document->scattered) || document->date == 0)
		return;
	if (name->first == 0 || document->date < name->first)
		name->first = document->date;
	if (document->date > name->last)
		name->last = document->date;
}

/* Column number `column`, from 0, of a key; len 0 when it has no such. */
static struct slice
key_column(struct slice key, int column)
{
	const char *at = key.at, *end = key.at + key.len, *tab;

	for (;; column--) {
		tab = memchr(at, '\t', (size_t)(end - at));
		if (column == 0)
			return slice_between(at, tab != NULL ? tab : end);
		if (tab == NULL)
			return slice_between(end, end);
		at = tab + 1;
	}
}

struct slice
names_type(const struct names *n, uint32_t name)
{
	return key_column(hash_key(&n->keys, name), 0);
}

struct slice
names_name(const struct names *n, uint32_t name)
{
	return key_column(hash_key(&n->keys, name), 1);
}

struct slice
names_form(const struct names *n, uint32_t variant)
{
	return key_column(hash_key(&n->variant_keys, variant), 2);
}

struct slice
names_country(const struct names *n, uint32_t variant)
{
	struct slice tag;

	tag = key_column(hash_key(&n->variant_keys, variant), 3);
	if (tag.len > 0) {
		tag.at += sizeof(country_tag) - 1;
		tag.len -= sizeof(country_tag) - 1;
	}
	return tag;
}

void
names_free(struct names *n)
{
	hash_free(&n->keys);
	free(n->list);
	counts_free(&n->counts);
	hash_free(&n->variant_keys);
	free(n->variants);
	free(n->scratch);
	memset(n, 0, sizeof(*n));
}
