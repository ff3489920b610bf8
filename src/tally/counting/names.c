#include "tally/counting/names.h"

#include <stdlib.h>

#include "core/control.h"
#include "tally/rows/row.h"

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
struct slice
names_variant_key(struct names *n, const struct record *r)
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
		return slice_between(r->type.at, country.len == 0 ? end :
		    country.at + country.len);
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

/* The name that a variant's key stands for, HASH_NONE when it is unwanted. */
static uint32_t
name_of(struct names *n, struct slice key)
{
	struct slice type = row_column_at(key, 0);
	struct slice name = row_column_at(key, 1);
	struct slice form = row_column_at(key, 2);
	char *at;
	uint32_t number = HASH_NONE;

	arena_reset(&n->copies);
	if (n->seen != NULL)
		seen_name_type(n->seen, type);
	if (n->curation != NULL && !curation_has_type(n->curation, type))
		return HASH_NONE;
	if (is_absent(name)) {
		name.at = at = arena_get(&n->copies, form.len);
		name.len = (size_t)(put_squeezed(at, form) - at);
	}
	if (n->curation == NULL || curation_apply(n->curation, type, &name)) {
		at = arena_get(&n->copies, type.len + 1 + name.len);
		*put(at, type) = '\t';
		(void)put(at + type.len + 1, name);
		control_flatten(at, type.len);
		control_flatten(at + type.len + 1, name.len);
		number = hash_add(&n->keys, slice_between(at,
		    at + type.len + 1 + name.len), NULL);
		n->bytes += name.len + type.len;
		if (n->seen != NULL)
			seen_name(n->seen, names_type(n, number),
			    names_name(n, number));
	}
	return number;
}

static void
new_variant(struct names *n, uint32_t number)
{
	size_t known = n->keys.count;
	struct variant *v;

	n->variants = memory_grow(n->variants, &n->variant_room,
	    (size_t)number + 1, sizeof(*n->variants));
	v = &n->variants[number];
	v->next = HASH_NONE;
	v->name = name_of(n, hash_key(&n->variant_keys, number));
	n->bytes += hash_key(&n->variant_keys, number).len;
	if (v->name == HASH_NONE)
		return;
	n->variants_of = memory_grow(n->variants_of, &n->room, n->keys.count,
	    sizeof(*n->variants_of));
	if (n->keys.count > known)
		n->variants_of[v->name] = HASH_NONE;
	v->next = n->variants_of[v->name];
	n->variants_of[v->name] = number;
}

static uint32_t
counted(const struct names *n, uint32_t variant)
{
	return n->variants[variant].name == HASH_NONE ? HASH_NONE : variant;
}

static uint32_t
find_variant(struct names *n, struct slice key, uint64_t value)
{
	bool added;
	uint32_t number = hash_add_value(&n->variant_keys, key, value, &added);

	if (added)
		new_variant(n, number);
	return counted(n, number);
}

/* As much of a variant's key as names are told apart by. */
static struct slice
reduce(const struct names *n, struct slice key)
{
	struct slice name;

	if (n->depth == NAMES_TYPE)
		key.len = row_column_at(key, 0).len;
	if (n->depth == NAMES_NAME) {
		name = row_column_at(key, 1);
		if (!is_absent(name))
			key = slice_between(key.at, name.at + name.len);
	}
	return key;
}

/* The same for the key of a record, which is there in full or not at all. */
static struct slice
reduced_key(struct names *n, const struct record *r)
{
	if (n->depth == NAMES_TYPE)
		return r->type;
	if (n->depth == NAMES_NAME && !is_absent(r->value) &&
	    r->value.at == r->type.at + r->type.len + 1)
		return slice_between(r->type.at, r->value.at + r->value.len);
	return reduce(n, names_variant_key(n, r));
}

/* The variant of a type: there are few, so the first byte finds it. */
static uint32_t
find_type(struct names *n, struct slice type)
{
	uint32_t *guess = &n->by_letter[type.len == 0 ? 0 :
	    (unsigned char)type.at[0]], variant;

	if (*guess > 0 &&
	    slice_equal(hash_key(&n->variant_keys, *guess - 1), type))
		return *guess - 1;
	variant = find_variant(n, type, hash_value(type));
	if (variant != HASH_NONE)
		*guess = variant + 1;
	return variant;
}

uint32_t
names_label(struct names *n, const struct record *r)
{
	struct slice key;

	if (n->depth == NAMES_TYPE)
		return find_type(n, r->type);
	key = reduced_key(n, r);
	return find_variant(n, key, hash_value(key));
}

static void
note(struct names *n, struct names_batch *b, struct slice key)
{
	if (b->count == 0)
		buffer_clear(&b->keys);
	b->values[b->count] = hash_value(key);
	hash_hint(&n->variant_keys, b->values[b->count]);
	buffer_bytes(&b->keys, key);
	b->ends[b->count++] = b->keys.len;
}

void
names_note(struct names *n, struct names_batch *b, const struct record *r)
{
	note(n, b, reduced_key(n, r));
}

void
names_note_key(struct names *n, struct names_batch *b, struct slice key)
{
	note(n, b, n->depth == NAMES_FORM ? key : reduce(n, key));
}

void
names_settle(struct names *n, struct names_batch *b,
    uint32_t variants[NAMES_BATCH])
{
	struct hash_guess guesses[NAMES_BATCH];
	struct slice key = { b->keys.at, 0 };
	size_t i;

	for (i = 0; i < b->count; i++) {
		guesses[i] = hash_guess(&n->variant_keys, b->values[i]);
		if (guesses[i].entry != NULL)
			memory_hint(&n->variants[guesses[i].number]);
	}
	for (i = 0; i < b->count; i++) {
		key = slice_between(key.at + key.len,
		    b->keys.at + b->ends[i]);
		if (guesses[i].entry != NULL && hash_is(guesses[i].entry, key))
			variants[i] = counted(n, guesses[i].number);
		else
			variants[i] = find_variant(n, key, b->values[i]);
	}
	b->count = 0;
}

struct slice
names_key(const struct names *n, uint32_t name)
{
	return hash_key(&n->keys, name);
}

struct slice
names_type(const struct names *n, uint32_t name)
{
	return row_column_at(hash_key(&n->keys, name), 0);
}

struct slice
names_name(const struct names *n, uint32_t name)
{
	return row_column_at(hash_key(&n->keys, name), 1);
}

struct slice
names_form(const struct names *n, uint32_t variant)
{
	return row_column_at(hash_key(&n->variant_keys, variant), 2);
}

struct slice
names_country(const struct names *n, uint32_t variant)
{
	struct slice tag;

	tag = row_column_at(hash_key(&n->variant_keys, variant), 3);
	if (tag.len > 0) {
		tag.at += sizeof(country_tag) - 1;
		tag.len -= sizeof(country_tag) - 1;
	}
	return tag;
}

struct ranked {
	struct slice type, name;
	uint32_t number;
};

static int
compare_ranked(const void *first, const void *second)
{
	const struct ranked *a = first, *b = second;
	int order = slice_compare(a->name, b->name);

	return order != 0 ? order : slice_compare(a->type, b->type);
}

uint32_t *
names_ranks(const struct names *n)
{
	size_t count = names_count(n);
	struct ranked *list = memory_get(count, sizeof(*list));
	uint32_t *ranks = memory_get(count, sizeof(*ranks)), i;

	for (i = 0; i < count; i++) {
		list[i].type = names_type(n, i);
		list[i].name = names_name(n, i);
		list[i].number = i;
	}
	qsort(list, count, sizeof(*list), compare_ranked);
	for (i = 0; i < count; i++)
		ranks[list[i].number] = i;
	free(list);
	return ranks;
}

size_t
names_size(const struct names *n)
{
	enum { OVERHEAD = 100 };	/* slots, slices, numbers, alignment */

	return n->bytes + OVERHEAD * (n->keys.count + n->variant_keys.count);
}

void
names_clear(struct names *n)
{
	const struct curation *curation = n->curation;
	struct seen *seen = n->seen;
	enum names_depth depth = n->depth;

	hash_free(&n->keys);
	hash_free(&n->variant_keys);
	free(n->variants_of);
	free(n->variants);
	free(n->scratch);
	arena_free(&n->copies);
	memset(n, 0, sizeof(*n));
	n->curation = curation;
	n->seen = seen;
	n->depth = depth;
}
