#include "tally/counting/names.h"

#include <stdlib.h>

#include "core/control.h"
#include "tally/rows/radix.h"
#include "tally/rows/row.h"

static const char country_tag[] = "country=";

/*
 * The key of a form: the number of its name in as many bytes, SAME when it is
 * the name itself, else OTHER and its bytes; and TAB, country, if it has one.
 */
enum { NUMBER_LEN = 4, SAME = '=', OTHER = ':' };

#define NOT_MET (HASH_NONE - 1)	/* of a name that was not met itself yet */

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

static char *
put_key(char *at, struct slice type, struct slice name)
{
	at = put(at, type);
	*at++ = '\t';
	return put(at, name);
}

/*
 * What a key stands for, as a key: itself, or a name in the scratch buffer;
 * at is NULL when it does not count.
 */
static struct slice
curated(struct names *n, struct slice key)
{
	struct slice type = row_column_at(key, 0), result = { NULL, 0 };
	struct slice name = slice_between(type.at + type.len + 1,
	    key.at + key.len);
	char *at;

	if (n->seen != NULL)
		seen_name_type(n->seen, type);
	if (n->curation != NULL && (!curation_has_type(n->curation, type) ||
	    !curation_apply(n->curation, type, &name)))
		return result;
	at = scratch(n, type.len + 1 + name.len);
	(void)put_key(at, type, name);
	control_flatten(at, type.len);
	control_flatten(at + type.len + 1, name.len);
	n->blank = n->blank || type.len == 0 || name.len == 0;
	if (n->seen != NULL)
		seen_name(n->seen, slice_between(at, at + type.len),
		    slice_between(at + type.len + 1,
		    at + type.len + 1 + name.len));
	result = slice_between(at, at + type.len + 1 + name.len);
	return slice_equal(result, key) ? key : result;
}

/* Notes what a key stands for. The first that is not itself needs the array. */
static void
set_stand(struct names *n, uint32_t key, uint32_t name)
{
	bool first = n->stands == NULL;
	size_t i = n->stand_count;

	if (first && name == key)
		return;
	n->stands = memory_grow(n->stands, &n->stand_room, n->keys.count,
	    sizeof(*n->stands));
	for (; i < n->keys.count; i++)
		n->stands[i] = first && i < key ? (uint32_t)i : NOT_MET;
	n->stand_count = n->keys.count;
	n->stands[key] = name;
}

/* The name of a key that is met for the first time. */
static uint32_t
meet(struct names *n, uint32_t key)
{
	struct slice as_met = hash_key(&n->keys, key);
	struct slice name = curated(n, as_met);
	uint32_t number = key;

	if (name.at == NULL)
		number = HASH_NONE;
	else if (name.at != as_met.at)
		number = hash_add(&n->keys, name, NULL);
	set_stand(n, key, number);
	return number;
}

/* The name of a key that is in the table. */
static inline uint32_t
stand_of(struct names *n, uint32_t key)
{
	if (n->stands == NULL)
		return key;
	return n->stands[key] == NOT_MET ? meet(n, key) : n->stands[key];
}

static uint32_t
label_key(struct names *n, struct slice key, uint64_t value)
{
	bool added;
	uint32_t number = hash_add_value(&n->keys, key, value, &added);

	return added ? meet(n, number) : stand_of(n, number);
}

/* Whether a key is that of a type: TYPE TAB. */
static bool
is_type(struct slice key, struct slice type)
{
	key.len--;
	return key.len == type.len && (type.len == 1 ?
	    *key.at == *type.at : slice_equal(key, type));
}

/* The name of a type: there are few, so the first byte finds it. */
static uint32_t
find_type(struct names *n, struct slice type)
{
	const struct slice none = { "", 0 };
	uint32_t *guess = &n->by_letter[type.len == 0 ? 0 :
	    (unsigned char)type.at[0]], name;
	char fixed[64], *key = fixed;

	if (*guess > 0 && is_type(names_key(n, *guess - 1), type))
		return *guess - 1;
	if (type.len + 1 > sizeof(fixed))
		key = memory_get(type.len + 1, 1);
	(void)put_key(key, type, none);
	type = slice_between(key, key + type.len + 1);
	name = label_key(n, type, hash_value(type));
	if (name != HASH_NONE)
		*guess = name + 1;
	if (key != fixed)
		free(key);
	return name;
}

/*
 * Batches. Of each mention there stand in the buffer the key of its name and,
 * with NAMES_FORM, that of its form, without the number yet.
 */

/* What is told of a mention. */
struct told {
	struct slice type, name, form, country;
};

static void
note(const struct names *n, struct names_batch *b, const struct told *m)
{
	struct names_noted *noted = &b->list[b->count++];
	char *from, *at, *name;

	if (b->count == 1)
		buffer_clear(&b->bytes);
	from = at = buffer_room(&b->bytes, m->type.len + m->name.len +
	    2 * m->form.len + m->country.len + 3 + NUMBER_LEN);
	at = put(at, m->type);
	*at++ = '\t';
	name = at;
	at = is_absent(m->name) ? put_squeezed(at, m->form) : put(at, m->name);
	noted->value = hash_value(slice_between(from, at));
	hash_hint(&n->keys, noted->value);
	noted->key_end = b->bytes.len + (size_t)(at - from);
	if (n->depth == NAMES_FORM) {
		char *form = at += NUMBER_LEN;

		if (slice_equal(slice_between(name, at - NUMBER_LEN),
		    m->form)) {
			*at++ = SAME;
		} else {
			*at++ = OTHER;
			at = put(at, m->form);
		}
		if (m->country.len > 0) {
			*at++ = '\t';
			at = put(at, m->country);
		}
		noted->form_value = hash_value(slice_between(form, at));
	}
	b->bytes.len += (size_t)(at - from);
	noted->form_end = b->bytes.len;
}

void
names_note(struct names *n, struct names_batch *b, const struct record *r)
{
	struct told m = { r->type, r->value, r->text, { NULL, 0 } };

	if (r->tags.len > 0 && n->depth == NAMES_FORM)
		(void)record_tag(r, "country", &m.country);
	note(n, b, &m);
}

/* The column that begins at *at, which moves on to the next. */
static struct slice
next_column(const char **at, const char *end)
{
	const char *tab = memchr(*at, '\t', (size_t)(end - *at));
	struct slice column = slice_between(*at, tab != NULL ? tab : end);

	*at = tab != NULL ? tab + 1 : end;
	return column;
}

void
names_note_key(struct names *n, struct names_batch *b, struct slice key)
{
	const char *at = key.at, *end = key.at + key.len;
	struct told m;

	m.type = next_column(&at, end);
	m.name = next_column(&at, end);
	m.form = next_column(&at, end);
	m.country = next_column(&at, end);
	if (n->depth == NAMES_TYPE)
		m.name.len = m.form.len = 0;
	if (m.country.len > 0) {
		m.country.at += sizeof(country_tag) - 1;
		m.country.len -= sizeof(country_tag) - 1;
	}
	note(n, b, &m);
}

void
names_cut(struct names_batch *b, size_t count)
{
	if (count < b->count) {
		b->count = count;
		b->bytes.len = count == 0 ? 0 : b->list[count - 1].form_end;
	}
}

uint32_t
names_label(struct names *n, const struct record *r)
{
	struct slice key;
	char *from, *at;

	if (n->depth == NAMES_TYPE)
		return find_type(n, r->type);
	at = from = scratch(n, r->type.len + 1 + r->value.len + r->text.len);
	if (is_absent(r->value)) {
		at = put_key(at, r->type, r->value);
		at = put_squeezed(from + r->type.len + 1, r->text);
	} else {
		at = put_key(at, r->type, r->value);
	}
	key = slice_between(from, at);
	return label_key(n, key, hash_value(key));
}

/* What stands in the buffer for a mention. */
static struct slice
noted_key(const struct names_batch *b, size_t i)
{
	size_t from = i == 0 ? 0 : b->list[i - 1].form_end;

	return slice_between(b->bytes.at + from,
	    b->bytes.at + b->list[i].key_end);
}

static struct slice
noted_form(const struct names_batch *b, size_t i)
{
	return slice_between(b->bytes.at + b->list[i].key_end,
	    b->bytes.at + b->list[i].form_end);
}

static void
settle_names(struct names *n, const struct names_batch *b,
    struct named *labels)
{
	const struct hash_entry *guesses[NAMES_BATCH];
	size_t i;

	for (i = 0; i < b->count; i++)
		guesses[i] = hash_guess(&n->keys, b->list[i].value);
	for (i = 0; i < b->count; i++) {
		struct slice key = noted_key(b, i);

		labels[i].name = guesses[i] != NULL &&
		    hash_is(guesses[i], key) ?
		    stand_of(n, guesses[i]->number) :
		    label_key(n, key, b->list[i].value);
		labels[i].variant = labels[i].name;
	}
}

/* The variant of a mention whose name is not the one that it was met with. */
static uint32_t
find_other_form(struct names *n, const struct names_batch *b, size_t i,
    uint32_t name)
{
	struct slice key = noted_form(b, i), form, canonical;
	const char *end = key.at + key.len, *rest = key.at + NUMBER_LEN;
	bool same = *rest++ == SAME;
	char *at;

	form = next_column(&rest, end);
	if (same)
		form = row_column_at(noted_key(b, i), 1);
	canonical = names_name(n, name);
	at = scratch(n, NUMBER_LEN + 2 + form.len + (size_t)(end - rest));
	memcpy(at, &name, NUMBER_LEN);
	at += NUMBER_LEN;
	if (slice_equal(form, canonical)) {
		*at++ = SAME;
	} else {
		*at++ = OTHER;
		at = put(at, form);
	}
	if (rest < end) {
		*at++ = '\t';
		at = put(at, slice_between(rest, end));
	}
	key = slice_between(n->scratch, at);
	return hash_add_value(&n->forms, key, hash_value_behind(name,
	    hash_value(slice_between(key.at + NUMBER_LEN, at))), NULL);
}

/* Whether a name is other than the key it was met with. */
static bool
is_other(const struct names *n, const struct names_batch *b, size_t i,
    uint32_t name)
{
	return n->stands != NULL &&
	    !slice_equal(noted_key(b, i), names_key(n, name));
}

static void
settle_forms(struct names *n, struct names_batch *b, struct named *labels)
{
	const struct hash_entry *guesses[NAMES_BATCH];
	size_t i;

	for (i = 0; i < b->count; i++) {
		uint32_t name = labels[i].name;

		memcpy(b->bytes.at + b->list[i].key_end, &name, NUMBER_LEN);
		b->list[i].form_value = hash_value_behind(name,
		    b->list[i].form_value);
		hash_hint(&n->forms, b->list[i].form_value);
	}
	for (i = 0; i < b->count; i++)
		guesses[i] = hash_guess(&n->forms, b->list[i].form_value);
	for (i = 0; i < b->count; i++) {
		struct slice key = noted_form(b, i);
		uint32_t name = labels[i].name;

		if (name == HASH_NONE)
			continue;
		if (is_other(n, b, i, name))
			labels[i].variant = find_other_form(n, b, i, name);
		else if (guesses[i] != NULL && hash_is(guesses[i], key))
			labels[i].variant = guesses[i]->number;
		else
			labels[i].variant = hash_add_value(&n->forms, key,
			    b->list[i].form_value, NULL);
	}
}

void
names_settle(struct names *n, struct names_batch *b,
    struct named labels[NAMES_BATCH])
{
	settle_names(n, b, labels);
	if (n->depth == NAMES_FORM)
		settle_forms(n, b, labels);
	b->count = 0;
}

/*
 * What is known of names and variants.
 */

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
	struct slice key = hash_key(&n->keys, name);
	size_t type = row_column_at(key, 0).len + 1;

	return slice_between(key.at + type, key.at + key.len);
}

uint32_t
names_of(const struct names *n, uint32_t variant)
{
	uint32_t name;

	if (n->depth != NAMES_FORM)
		return variant;
	memcpy(&name, hash_key(&n->forms, variant).at, sizeof(name));
	return name;
}

struct slice
names_form(const struct names *n, uint32_t variant)
{
	struct slice key = hash_key(&n->forms, variant);

	if (key.at[NUMBER_LEN] == SAME)
		return names_name(n, names_of(n, variant));
	key.at += NUMBER_LEN + 1;
	key.len -= NUMBER_LEN + 1;
	return row_column_at(key, 0);
}

struct slice
names_country(const struct names *n, uint32_t variant)
{
	struct slice key = hash_key(&n->forms, variant);

	key.at += NUMBER_LEN;
	key.len -= NUMBER_LEN;
	return row_column_at(key, 1);
}

/*
 * Sorting. A name and its type are one string, with a NUL between, which is
 * in neither.
 */

enum { WORD_LEN = 8, FEW = 12, MANY = 128, AHEAD = 16 };

/* Eight bytes of the string from one of its bytes on, the big end first. */
static uint64_t
word_at(const struct names *n, uint32_t number, size_t from, bool *more)
{
	struct slice type = names_type(n, number);
	struct slice name = names_name(n, number);
	uint64_t word = 0;
	size_t i;

	*more = from + WORD_LEN <= name.len + type.len;
	if (from + WORD_LEN <= name.len) {
		for (i = 0; i < WORD_LEN; i++)
			word = word << 8 | (unsigned char)name.at[from + i];
		return word;
	}
	for (i = from; i < from + WORD_LEN; i++) {
		size_t in_type = i - name.len - 1;	/* behind the NUL */

		word <<= 8;
		if (i < name.len)
			word |= (unsigned char)name.at[i];
		else if (i > name.len && in_type < type.len)
			word |= (unsigned char)type.at[in_type];
	}
	return word;
}

/* Sets the words from one byte on; whether any string goes on after them. */
static bool
set_words(const struct names *n, struct names_item *items, size_t count,
    size_t from)
{
	bool more, any = false;
	size_t i;

	for (i = 0; i < count; i++) {
		if (i + 2 * AHEAD < count)
			hash_hint_place(&n->keys, items[i + 2 * AHEAD].name);
		if (i + AHEAD < count)
			hash_hint_key(&n->keys, items[i + AHEAD].name);
		items[i].word = word_at(n, items[i].name, from, &more);
		any = any || more;
	}
	return any;
}

static int
compare_words(const void *first, const void *second)
{
	const struct names_item *a = first, *b = second;

	return a->word < b->word ? -1 : a->word > b->word;
}

static int
compare_names(const struct names *n, uint32_t a, uint32_t b)
{
	int order = slice_compare(names_name(n, a), names_name(n, b));

	return order != 0 ? order :
	    slice_compare(names_type(n, a), names_type(n, b));
}

static void
sort_few(const struct names *n, struct names_item *items, size_t count)
{
	struct names_item item;
	size_t i, j;

	for (i = 1; i < count; i++) {
		item = items[i];
		for (j = i; j > 0 && compare_names(n, items[j - 1].name,
		    item.name) > 0; j--)
			items[j] = items[j - 1];
		items[j] = item;
	}
}

/* The items from the first on that have the same word. */
static size_t
run_length(const struct names_item *items, size_t count)
{
	size_t i;

	for (i = 1; i < count && items[i].word == items[0].word; i++)
		;
	return i;
}

/* From one byte on: the longest run of equals in place of a deeper call. */
static void
sort_from(const struct names *n, struct names_item *items, size_t count,
    size_t from)
{
	struct names_item *longest;
	size_t i, len, most;

	for (; count > FEW; items = longest, count = most, from += WORD_LEN) {
		bool more = set_words(n, items, count, from);

		if (count < MANY)
			qsort(items, count, sizeof(*items), compare_words);
		else
			radix_sort(items, count, sizeof(*items));
		if (!more)
			return;
		longest = items;
		most = 0;
		for (i = 0; i < count; i += len) {
			len = run_length(items + i, count - i);
			if (len > most) {
				longest = items + i;
				most = len;
			}
		}
		for (i = 0; i < count; i += len) {
			len = run_length(items + i, count - i);
			if (items + i != longest && len > 1)
				sort_from(n, items + i, len, from + WORD_LEN);
		}
	}
	sort_few(n, items, count);
}

void
names_sort(const struct names *n, struct names_item *items, size_t count)
{
	sort_from(n, items, count, 0);
}

uint32_t *
names_ranks(const struct names *n)
{
	size_t count = names_count(n);
	struct names_item *list = memory_get(count, sizeof(*list));
	uint32_t *ranks = memory_get(count, sizeof(*ranks)), i;

	for (i = 0; i < count; i++)
		list[i].name = i;
	names_sort(n, list, count);
	for (i = 0; i < count; i++)
		ranks[list[i].name] = i;
	free(list);
	return ranks;
}

size_t
names_size(const struct names *n)
{
	return hash_memory(&n->keys) + hash_memory(&n->forms) +
	    n->stand_room * sizeof(*n->stands);
}

void
names_clear(struct names *n)
{
	const struct curation *curation = n->curation;
	struct seen *seen = n->seen;
	enum names_depth depth = n->depth;

	hash_free(&n->keys);
	hash_free(&n->forms);
	free(n->stands);
	free(n->scratch);
	memset(n, 0, sizeof(*n));
	n->curation = curation;
	n->seen = seen;
	n->depth = depth;
}
