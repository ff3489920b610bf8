#include "tally/report/top.h"

#include <stdlib.h>

#include "tally/counting/counts.h"
#include "tally/rows/aggregate.h"
#include "tally/rows/buffer.h"
#include "tally/rows/row.h"
#include "tally/rows/sorter.h"

enum by { BY_NAME, BY_TYPE, BY_COUNTRY, BY_SOURCE, BY_DOCUMENT };

static const char *const by_words[] = {
	"name", "type", "country", "source", "doc", NULL
};

/* What is aggregated of a group. */
enum value { MENTIONS, DOCUMENTS, STORIES, SUMS, BEFORE_LAST = SUMS, LAST };

struct group {
	struct count count;
	uint32_t first;		/* document dates, 0 when none is known: */
	uint32_t last;		/* the earliest and the latest */
};

struct top {
	const struct request *request;
	struct names *names;
	enum by by;
	struct group *groups;	/* by number of the name or key */
	size_t count, room;
	uint64_t *forms;	/* mentions by variant */
	size_t form_count, form_room;
	struct hash keys;	/* of groups that are no names */
	size_t key_bytes;
	uint32_t *keys_of;	/* by variant: the number of its key + 1 */
	size_t keys_count, keys_room;
	struct aggregate *spilled;	/* or NULL */
};

static enum names_depth
top_depth(const struct request *q)
{
	switch (request_by(q, by_words)) {
	case BY_NAME:
	case BY_COUNTRY:
		return NAMES_FORM;
	default:
		return NAMES_TYPE;
	}
}

/* Sources and documents are there without names. */
static unsigned
top_rests_on(const struct request *q)
{
	return request_by(q, by_words) < BY_SOURCE ?
	    request_rest_on_names(q) : ON_DOCUMENTS | ON_WINDOW;
}

static void *
top_begin(const struct request *q, struct names *names)
{
	struct top *top = memory_get(1, sizeof(*top));

	top->request = q;
	top->names = names;
	top->by = (enum by)request_by(q, by_words);
	return top;
}

/*
 * Counting.
 */

static struct group *
group_at(struct top *top, uint32_t number)
{
	if (number >= top->count) {
		top->groups = memory_grow(top->groups, &top->room,
		    (size_t)number + 1, sizeof(*top->groups));
		memset(top->groups + top->count, 0,
		    (number + 1 - top->count) * sizeof(*top->groups));
		top->count = (size_t)number + 1;
	}
	return &top->groups[number];
}

static void
add(struct top *top, uint32_t number, const struct document *d,
    uint64_t mentions)
{
	struct group *group = group_at(top, number);

	if (!count_add(&group->count, d, mentions) || d->date == 0)
		return;
	if (group->first == 0 || d->date < group->first)
		group->first = d->date;
	if (d->date > group->last)
		group->last = d->date;
}

static uint32_t
key_number(struct top *top, struct slice key)
{
	bool added;
	uint32_t number = hash_add(&top->keys, key, &added);

	if (added)
		top->key_bytes += key.len;
	return number;
}

/* The type or country of a variant, HASH_NONE when it has none. */
static uint32_t
key_of_variant(struct top *top, uint32_t variant)
{
	struct names *names = top->names;
	size_t i = top->keys_count;
	struct slice key;

	if (variant >= i) {
		top->keys_of = memory_grow(top->keys_of, &top->keys_room,
		    (size_t)variant + 1, sizeof(*top->keys_of));
		for (; i <= variant; i++)
			top->keys_of[i] = 0;
		top->keys_count = i;
	}
	if (top->keys_of[variant] == 0) {
		key = top->by == BY_COUNTRY ? names_country(names, variant) :
		    names_type(names, names_of(names, variant));
		top->keys_of[variant] = top->by == BY_COUNTRY &&
		    key.len == 0 ? HASH_NONE : key_number(top, key) + 1;
	}
	return top->keys_of[variant] == HASH_NONE ? HASH_NONE :
	    top->keys_of[variant] - 1;
}

static void
add_form(struct top *top, uint32_t variant)
{
	if (variant >= top->form_count) {
		top->forms = memory_grow(top->forms, &top->form_room,
		    (size_t)variant + 1, sizeof(*top->forms));
		memset(top->forms + top->form_count, 0,
		    (variant + 1 - top->form_count) * sizeof(*top->forms));
		top->form_count = (size_t)variant + 1;
	}
	top->forms[variant]++;
}

/* Asks for the memory that counting a variant will need. */
static void
hint(const struct top *top, uint32_t variant)
{
	uint32_t name = names_of(top->names, variant);

	if (name < top->count) {
		memory_hint(&top->groups[name]);
		memory_hint(&top->groups[name].last);
	}
	if (variant < top->form_count)
		memory_hint(&top->forms[variant]);
}

static void
take_names(struct top *top, const struct document *d)
{
	size_t i;

	for (i = 0; i < d->mention_count; i++)
		hint(top, d->mentions[i].variant);
	for (i = 0; i < d->mention_count; i++) {
		uint32_t variant = d->mentions[i].variant;

		add(top, names_of(top->names, variant), d, 1);
		add_form(top, variant);
	}
}

static void
take_keys(struct top *top, const struct document *d)
{
	size_t i;

	for (i = 0; i < d->mention_count; i++) {
		uint32_t key = key_of_variant(top, d->mentions[i].variant);

		if (key != HASH_NONE)
			add(top, key, d, 1);
	}
}

static void
top_take(void *of, const struct document *d)
{
	struct top *top = of;

	switch (top->by) {
	case BY_NAME:
		take_names(top, d);
		break;
	case BY_TYPE:
	case BY_COUNTRY:
		take_keys(top, d);
		break;
	case BY_SOURCE:
		if (d->source.len > 0)
			add(top, key_number(top, d->source), d,
			    d->mention_count);
		break;
	case BY_DOCUMENT:
		add(top, key_number(top, d->id), d, d->mention_count);
		break;
	}
}

/*
 * Spilling.
 */

static size_t
top_size(const void *of)
{
	const struct top *top = of;

	return top->count * 2 * sizeof(*top->groups) +
	    top->form_count * 2 * sizeof(*top->forms) + top->key_bytes +
	    top->keys.count * 64;
}

static struct slice
group_key(const struct top *top, uint32_t number)
{
	return top->by == BY_NAME ? names_key(top->names, number) :
	    hash_key(&top->keys, number);
}

/* One document, which is a story. */
static const uint64_t one[AGGREGATE_VALUES] = {
	[DOCUMENTS] = 1, [STORIES] = 1
};

static void
values_of(const struct group *group, uint64_t values[AGGREGATE_VALUES])
{
	values[MENTIONS] = group->count.mentions;
	values[DOCUMENTS] = group->count.documents;
	values[STORIES] = group->count.stories;
	values[BEFORE_LAST] = group->first == 0 ? 0 :
	    UINT32_MAX - group->first;
	values[LAST] = group->last;
}

/*
 * A name's group has its forms as members, FORM TAB COUNTRY: each with its
 * mentions, and the first with all else that is known of the name.
 */
static void
put_forms(struct top *top, uint32_t name, uint64_t *values,
    struct buffer *member)
{
	const struct names *names = top->names;
	struct slice group = names_key(names, name);
	uint32_t v;

	for (v = names->variants_of[name]; v != HASH_NONE;
	    v = names->variants[v].next) {
		if (v >= top->form_count || top->forms[v] == 0)
			continue;
		buffer_clear(member);
		buffer_bytes(member, names_form(names, v));
		buffer_byte(member, '\t');
		buffer_bytes(member, names_country(names, v));
		values[MENTIONS] = top->forms[v];
		aggregate_put(top->spilled, group, buffer_slice(member),
		    values);
		memset(values, 0, AGGREGATE_VALUES * sizeof(*values));
	}
}

static void
top_spill(void *of, const struct document *open)
{
	const struct slice none = { "", 0 };
	struct top *top = of;
	uint64_t values[AGGREGATE_VALUES];
	struct buffer member = { 0 };
	uint32_t i;

	if (top->spilled == NULL)
		top->spilled = aggregate_new(top->request->memory / 2, SUMS);
	for (i = 0; i < top->count; i++) {
		if (top->groups[i].count.documents == 0)
			continue;
		values_of(&top->groups[i], values);
		if (count_has(&top->groups[i].count, open)) {
			values[DOCUMENTS]--;
			values[STORIES]--;
			aggregate_put_once(top->spilled, group_key(top, i),
			    none, one, open->number);
		}
		if (top->by == BY_NAME)
			put_forms(top, i, values, &member);
		else
			aggregate_put(top->spilled, group_key(top, i), none,
			    values);
	}
	buffer_free(&member);
	free(top->groups);
	free(top->forms);
	hash_free(&top->keys);
	top->groups = NULL;
	top->forms = NULL;
	top->count = top->room = top->form_count = top->form_room = 0;
	top->key_bytes = 0;
	free(top->keys_of);
	top->keys_of = NULL;
	top->keys_count = top->keys_room = 0;
}

/*
 * Writing.
 */

/* A form or a country of one name, with its mentions. */
struct form {
	struct slice text;
	uint64_t mentions;
};

struct forms {
	struct form *list;
	size_t count;
	size_t room;
};

/* A row in the making: a group, its forms and countries, and their bytes. */
struct ranking {
	struct top *top;
	uint64_t documents;	/* all of them */
	struct sorter *rows;
	struct forms forms;
	struct forms countries;
	struct arena bytes;
	struct buffer row;
};

static int
compare_texts(const void *first, const void *second)
{
	const struct form *a = first, *b = second;

	return slice_compare(a->text, b->text);
}

static int
compare_forms(const void *first, const void *second)
{
	const struct form *a = first, *b = second;

	if (a->mentions != b->mentions)
		return a->mentions > b->mentions ? -1 : 1;
	return slice_compare(a->text, b->text);
}

static void
keep_form(struct forms *f, struct slice text, uint64_t mentions)
{
	f->list = memory_grow(f->list, &f->room, f->count + 1,
	    sizeof(*f->list));
	f->list[f->count].text = text;
	f->list[f->count].mentions = mentions;
	f->count++;
}

/* Adds up what is equal and puts the most frequent first. */
static void
rank_forms(struct forms *f)
{
	size_t i, n = 0;

	if (f->count < 2)
		return;
	qsort(f->list, f->count, sizeof(*f->list), compare_texts);
	for (i = 1; i < f->count; i++) {
		if (slice_equal(f->list[i].text, f->list[n].text))
			f->list[n].mentions += f->list[i].mentions;
		else
			f->list[++n] = f->list[i];
	}
	f->count = n + 1;
	qsort(f->list, f->count, sizeof(*f->list), compare_forms);
}

/* A copy of a form with single spaces only. */
static struct slice
squeeze(struct arena *arena, struct slice form)
{
	char *copy, *at;
	size_t i;

	copy = at = arena_copy(arena, form);
	for (i = 0; i < form.len; i++)
		if (form.at[i] != ' ' || i == 0 || form.at[i - 1] != ' ')
			*at++ = form.at[i];
	return slice_between(copy, at);
}

static void
take_form(struct ranking *r, struct slice form, struct slice country,
    uint64_t mentions)
{
	keep_form(&r->forms, squeeze(&r->bytes, form), mentions);
	if (country.len > 0) {
		country.at = arena_copy(&r->bytes, country);
		keep_form(&r->countries, country, mentions);
	}
}

/* Most documents first, then mentions, then name and type bytewise. */
static void
put_rank(struct buffer *row, struct slice type, struct slice name,
    const uint64_t *values)
{
	row_rank(row, values[DOCUMENTS], values[MENTIONS]);
	row_column(row, name);
	row->at[row->len - 1] = '\0';
	row_column(row, type);
	row->at[row->len - 1] = '\0';
}

/* Makes the row of a group with the forms that were taken, and ranks it. */
static void
rank_group(struct ranking *r, struct slice key, const uint64_t *values)
{
	const struct slice none = { "", 0 };
	const struct top *top = r->top;
	bool named = top->by == BY_NAME;
	struct slice type = named ? row_column_at(key, 0) : none;
	struct slice name = named ? row_column_at(key, 1) : key;
	struct buffer *row = &r->row;

	buffer_clear(row);
	put_rank(row, type, name, values);
	row_number(row, values[DOCUMENTS]);
	if (top->request->stories)
		row_number(row, values[STORIES]);
	row_number(row, values[MENTIONS]);
	row_decimal(row, (int64_t)((values[DOCUMENTS] * 20000 +
	    r->documents) / (2 * r->documents)), 4);
	if (named) {
		rank_forms(&r->forms);
		rank_forms(&r->countries);
		row_column(row, type);
		row_column(row, r->countries.count > 0 ?
		    r->countries.list[0].text : none);
	}
	row_date_column(row, values[BEFORE_LAST] == 0 ? 0 :
	    (uint32_t)(UINT32_MAX - values[BEFORE_LAST]));
	row_date_column(row, (uint32_t)values[LAST]);
	row_column(row, name);
	if (named) {
		size_t i, from = row->len;

		for (i = 0; i < r->forms.count; i++)
			row_item(row, r->forms.list[i].text, from);
		buffer_byte(row, '\t');
	}
	sorter_put(r->rows, buffer_slice(row));
	r->forms.count = r->countries.count = 0;
	arena_reset(&r->bytes);
}

static void
rank_groups(struct ranking *r)
{
	struct top *top = r->top;
	uint64_t values[AGGREGATE_VALUES];
	uint32_t i, v;

	for (i = 0; i < top->count; i++) {
		if (top->groups[i].count.documents == 0)
			continue;
		values_of(&top->groups[i], values);
		for (v = top->by == BY_NAME ? top->names->variants_of[i] :
		    HASH_NONE; v != HASH_NONE;
		    v = top->names->variants[v].next)
			if (v < top->form_count && top->forms[v] > 0)
				take_form(r, names_form(top->names, v),
				    names_country(top->names, v),
				    top->forms[v]);
		rank_group(r, group_key(top, i), values);
	}
}

/* Adds a member to the group: what is no sum is the largest of all. */
static void
add_member(struct ranking *r, const struct aggregated *key,
    uint64_t values[AGGREGATE_VALUES])
{
	int i;

	for (i = 0; i < SUMS; i++)
		values[i] += key->values[i];
	for (; i < AGGREGATE_VALUES; i++)
		if (key->values[i] > values[i])
			values[i] = key->values[i];
	if (key->member.len > 0)
		take_form(r, row_column_at(key->member, 0),
		    row_column_at(key->member, 1), key->values[MENTIONS]);
}

/* The same from what was spilled. */
static void
rank_spilled(struct ranking *r)
{
	uint64_t values[AGGREGATE_VALUES] = { 0 };
	struct buffer group = { 0 };
	struct aggregated key;
	bool any = false;

	while (aggregate_next(r->top->spilled, &key)) {
		if (key.first) {
			if (any)
				rank_group(r, buffer_slice(&group), values);
			any = true;
			buffer_clear(&group);
			buffer_bytes(&group, key.group);
			memset(values, 0, sizeof(values));
		}
		add_member(r, &key, values);
	}
	if (any)
		rank_group(r, buffer_slice(&group), values);
	buffer_free(&group);
}

static size_t
top_columns(const struct top *top, struct column *columns)
{
	static const struct column all[] = {
		{ "documents", true }, { "stories", true },
		{ "mentions", true }, { "share", true }, { "type", false },
		{ "country", false }, { "first", false }, { "last", false },
		{ "name", false }, { "variants", false },
	};
	static const char *const keys[] = {
		"name", "type", "country", "source", "document"
	};
	size_t i, count = 0;

	for (i = 0; i < sizeof(all) / sizeof(*all); i++) {
		if ((i == 1 && !top->request->stories) || (top->by != BY_NAME &&
		    (i == 4 || i == 5 || i == 9)))
			continue;
		columns[count] = all[i];
		if (i == 8)
			columns[count].name = keys[top->by];
		count++;
	}
	return count;
}

/* Writes the first rows, without what they were ranked by. */
static void
write_top_rows(struct ranking *r, struct output *out)
{
	const struct request *q = r->top->request;
	struct column columns[10];
	struct slice row;
	struct writer table;
	const char *at;
	size_t n;

	n = top_columns(r->top, columns);
	request_table(q, &table, out, columns, n);
	for (n = 0; (q->most == 0 || n < q->most) &&
	    sorter_next(r->rows, &row); n++) {
		at = row_after_rank(row).at;
		at = (const char *)memchr(at, '\0',
		    (size_t)(row.at + row.len - at)) + 1;
		at = (const char *)memchr(at, '\0',
		    (size_t)(row.at + row.len - at)) + 1;
		writer_row(&table, slice_between(at, row.at + row.len));
	}
	writer_end(&table);
}

static int
top_write(void *of, struct output *out, const struct totals *totals)
{
	struct top *top = of;
	struct ranking r;

	memset(&r, 0, sizeof(r));
	r.top = top;
	r.documents = totals->documents;
	r.rows = sorter_new(top->request->memory / 4);
	if (top->spilled != NULL) {
		rank_spilled(&r);
		aggregate_free(top->spilled);
	} else {
		rank_groups(&r);
	}
	write_top_rows(&r, out);
	sorter_free(r.rows);
	free(r.forms.list);
	free(r.countries.list);
	arena_free(&r.bytes);
	buffer_free(&r.row);
	free(top->groups);
	free(top->forms);
	free(top->keys_of);
	hash_free(&top->keys);
	free(top);
	return 0;
}

const struct report report_top = {
	.name = "top",
	.options = "bn",
	.needs = request_names,
	.rests_on = top_rests_on,
	.depth = top_depth,
	.begin = top_begin,
	.take = top_take,
	.size = top_size,
	.spill = top_spill,
	.write = top_write
};
