#include "tally/report/top.h"

#include <stdlib.h>

#include "tally/counting/counts.h"
#include "tally/rows/aggregate.h"
#include "tally/rows/buffer.h"
#include "tally/rows/radix.h"
#include "tally/rows/row.h"
#include "tally/rows/sorter.h"

enum by { BY_NAME, BY_TYPE, BY_COUNTRY, BY_SOURCE, BY_DOCUMENT };

static const char *const by_words[] = {
	"name", "type", "country", "source", "doc", NULL
};

/* What is aggregated of a group. */
enum value { MENTIONS, DOCUMENTS, STORIES, SUMS, BEFORE_LAST = SUMS, LAST };

/* Mentions are 32 bits of a number: what is more is in `carries`. */
struct group {
	uint32_t mentions;
	uint32_t documents;
	uint32_t number;	/* of the document seen last, 0 before any */
	uint32_t first;		/* document dates, 0 when none is known: */
	uint32_t last;		/* the earliest and the latest */
};

struct told {			/* the stories of a group, with -1 */
	uint32_t stories;
	uint32_t last;		/* the one seen last */
};

struct top {
	const struct request *request;
	struct names *names;
	enum by by;
	struct group *groups;	/* by number of the name or key */
	size_t count, room;
	struct told *told;	/* beside them; NULL without -1 */
	size_t told_room;
	uint32_t *forms;	/* mentions by variant */
	size_t form_count, form_room;
	struct carries carries;	/* by a group's number, and FORM + variant */
	struct hash keys;	/* of groups that are no names */
	uint32_t *keys_of;	/* by variant: the number of its key + 1 */
	size_t keys_count, keys_room;
	struct aggregate *spilled;	/* or NULL */
};

#define FORM ((uint64_t)1 << 32)

enum {
	AHEAD = 8,		/* rows whose memory is asked for early, */
	MANY = 4096		/* where there are more than this */
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

static void
make_room(struct top *top, size_t count)
{
	size_t added = count - top->count;

	top->groups = memory_grow(top->groups, &top->room, count,
	    sizeof(*top->groups));
	memset(top->groups + top->count, 0, added * sizeof(*top->groups));
	if (top->request->stories) {
		top->told = memory_grow(top->told, &top->told_room, count,
		    sizeof(*top->told));
		memset(top->told + top->count, 0, added * sizeof(*top->told));
	}
	top->count = count;
}

static void
add_document(struct top *top, uint32_t number, const struct document *d)
{
	struct group *group = &top->groups[number];

	group->number = d->number;
	group->documents++;
	if (top->told != NULL && top->told[number].last != d->story) {
		top->told[number].last = d->story;
		top->told[number].stories++;
	}
	if (d->date == 0)
		return;
	if (group->first == 0 || d->date < group->first)
		group->first = d->date;
	if (d->date > group->last)
		group->last = d->date;
}

static inline void
add(struct top *top, uint32_t number, const struct document *d,
    uint64_t mentions)
{
	if (number >= top->count)
		make_room(top, (size_t)number + 1);
	carries_add(&top->carries, &top->groups[number].mentions, number,
	    mentions);
	if (top->groups[number].number != d->number)
		add_document(top, number, d);
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
		    key.len == 0 ? HASH_NONE :
		    hash_add(&top->keys, key, NULL) + 1;
	}
	return top->keys_of[variant] == HASH_NONE ? HASH_NONE :
	    top->keys_of[variant] - 1;
}

static inline void
add_form(struct top *top, uint32_t variant)
{
	if (variant >= top->form_count)
		top->forms = memory_grow_zeroed(top->forms, &top->form_room,
		    &top->form_count, (size_t)variant + 1,
		    sizeof(*top->forms));
	carries_add(&top->carries, &top->forms[variant], FORM + variant, 1);
}

/* Asks for the memory that counting a mention will need. */
static inline void
hint(const struct top *top, const struct mention *m)
{
	if (m->name < top->count) {
		memory_hint(&top->groups[m->name]);
		memory_hint(&top->groups[m->name].last);
	}
	if (m->variant < top->form_count)
		memory_hint(&top->forms[m->variant]);
}

static void
take_names(struct top *top, const struct document *d)
{
	size_t i;

	for (i = 0; i < d->mention_count; i++)
		hint(top, &d->mentions[i]);
	for (i = 0; i < d->mention_count; i++) {
		add(top, d->mentions[i].name, d, 1);
		add_form(top, d->mentions[i].variant);
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
			add(top, hash_add(&top->keys, d->source, NULL), d,
			    d->mention_count);
		break;
	case BY_DOCUMENT:
		add(top, hash_add(&top->keys, d->id, NULL), d,
		    d->mention_count);
		break;
	}
}

/*
 * What was counted.
 */

struct variant {
	uint32_t number;
	uint32_t mentions;	/* as of top->forms */
};

struct gathered {		/* variants of the first name, the next, ... */
	struct variant *list;
	uint32_t *ends;		/* where those of a name end */
};

static size_t
top_size(const void *of)
{
	const struct top *top = of;
	size_t ordering = 0;

	if (top->spilled == NULL)
		ordering = top->count * 2 * sizeof(struct names_item);
	/* and what is made to gather variants, and to put names in order */
	return ordering + top->count * sizeof(uint32_t) +
	    top->form_count * sizeof(struct variant) +
	    top->room * sizeof(*top->groups) +
	    top->told_room * sizeof(*top->told) +
	    top->form_room * sizeof(*top->forms) +
	    top->keys_room * sizeof(*top->keys_of) + hash_memory(&top->keys);
}

static struct slice
group_key(const struct top *top, uint32_t number)
{
	return top->by == BY_NAME ? names_key(top->names, number) :
	    hash_key(&top->keys, number);
}

static void
values_of(const struct top *top, uint32_t number,
    uint64_t values[AGGREGATE_VALUES])
{
	const struct group *group = &top->groups[number];

	values[MENTIONS] = carries_sum(&top->carries, group->mentions, number);
	values[DOCUMENTS] = group->documents;
	values[STORIES] = top->told == NULL ? 0 : top->told[number].stories;
	values[BEFORE_LAST] = group->first == 0 ? 0 :
	    UINT32_MAX - group->first;
	values[LAST] = group->last;
}

static uint64_t
form_mentions(const struct top *top, const struct variant *v)
{
	return carries_sum(&top->carries, v->mentions, FORM + v->number);
}

/* Puts the variants of each name together. */
static void
gather_variants(const struct top *top, struct gathered *g)
{
	const struct names *names = top->names;
	size_t count = names_count(names);
	uint32_t i, end = 0, of, variants = (uint32_t)names_variants(names);

	g->ends = memory_get(count, sizeof(*g->ends));
	g->list = memory_get(variants, sizeof(*g->list));
	for (i = 0; i < variants; i++)
		g->ends[names_of(names, i)]++;
	for (i = 0; i < count; i++) {
		of = g->ends[i];
		g->ends[i] = end;	/* where they begin */
		end += of;
	}
	for (i = 0; i < variants; i++) {
		struct variant *v = &g->list[g->ends[names_of(names, i)]++];

		v->number = i;
		v->mentions = i < top->form_count ? top->forms[i] : 0;
	}
}

/* The first of a name's variants. */
static uint32_t
first_variant(const struct gathered *g, uint32_t name)
{
	return name == 0 ? 0 : g->ends[name - 1];
}

static void
free_gathered(struct gathered *g)
{
	free(g->list);
	free(g->ends);
}

static void
forget_counts(struct top *top)
{
	free(top->groups);
	free(top->told);
	free(top->forms);
	free(top->keys_of);
	carries_free(&top->carries);
	hash_free(&top->keys);
	top->groups = NULL;
	top->told = NULL;
	top->forms = NULL;
	top->keys_of = NULL;
	top->count = top->room = top->told_room = 0;
	top->form_count = top->form_room = 0;
	top->keys_count = top->keys_room = 0;
}

/*
 * Spilling.
 */

/* One document: where stories count, none is given in parts. */
static const uint64_t one[AGGREGATE_VALUES] = { [DOCUMENTS] = 1 };

/*
 * A name's group has its forms as members, FORM TAB COUNTRY: each with its
 * mentions, and the first with all else that is known of the name.
 */
static void
put_forms(struct top *top, const struct gathered *g, uint32_t name,
    uint64_t *values, struct buffer *member)
{
	const struct names *names = top->names;
	struct slice group = names_key(names, name);
	uint32_t i = first_variant(g, name);

	for (; i < g->ends[name]; i++) {
		uint32_t v = g->list[i].number;
		uint64_t mentions = form_mentions(top, &g->list[i]);

		if (mentions == 0)
			continue;
		buffer_clear(member);
		buffer_bytes(member, names_form(names, v));
		buffer_byte(member, '\t');
		buffer_bytes(member, names_country(names, v));
		values[MENTIONS] = mentions;
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
	struct gathered variants = { NULL, NULL };
	struct buffer member = { 0 };
	uint32_t i;

	if (top->spilled == NULL)
		top->spilled = aggregate_new(top->request->memory / 2, SUMS);
	if (top->by == BY_NAME)
		gather_variants(top, &variants);
	for (i = 0; i < top->count; i++) {
		if (top->groups[i].documents == 0)
			continue;
		values_of(top, i, values);
		if (open != NULL && top->groups[i].number == open->number) {
			values[DOCUMENTS]--;
			aggregate_put_once(top->spilled, group_key(top, i),
			    none, one, open->number);
		}
		if (top->by == BY_NAME)
			put_forms(top, &variants, i, values, &member);
		else
			aggregate_put(top->spilled, group_key(top, i), none,
			    values);
	}
	buffer_free(&member);
	free_gathered(&variants);
	forget_counts(top);
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
	struct writer table;
	struct forms forms;
	struct forms countries;
	struct arena bytes;
	struct buffer row;
	struct gathered variants;	/* of groups in memory */
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

/* A list of one or two is the rule. */
static void
sort_forms(struct forms *f, int (*compare)(const void *, const void *))
{
	struct form swap;

	if (f->count > 2) {
		qsort(f->list, f->count, sizeof(*f->list), compare);
	} else if (f->count == 2 && compare(&f->list[0], &f->list[1]) > 0) {
		swap = f->list[0];
		f->list[0] = f->list[1];
		f->list[1] = swap;
	}
}

/* Adds up what is equal and puts the most frequent first. */
static void
rank_forms(struct forms *f)
{
	size_t i, n = 0;

	if (f->count < 2)
		return;
	sort_forms(f, compare_texts);
	for (i = 1; i < f->count; i++) {
		if (slice_equal(f->list[i].text, f->list[n].text))
			f->list[n].mentions += f->list[i].mentions;
		else
			f->list[++n] = f->list[i];
	}
	f->count = n + 1;
	sort_forms(f, compare_forms);
}

/* A form with single spaces only, perhaps as a copy. */
static struct slice
squeeze(struct arena *arena, struct slice form)
{
	char *copy, *at;
	size_t i;

	for (i = 1; i < form.len; i++)
		if (form.at[i] == ' ' && form.at[i - 1] == ' ')
			break;
	if (i >= form.len)
		return form;
	copy = at = arena_copy(arena, form);
	for (i = 0; i < form.len; i++)
		if (form.at[i] != ' ' || i == 0 || form.at[i - 1] != ' ')
			*at++ = form.at[i];
	return slice_between(copy, at);
}

/* Their bytes must stay where they are until the row is made. */
static void
take_form(struct ranking *r, struct slice form, struct slice country,
    uint64_t mentions)
{
	keep_form(&r->forms, squeeze(&r->bytes, form), mentions);
	if (country.len > 0)
		keep_form(&r->countries, country, mentions);
}

/* The columns of a group with the forms that were taken. */
static void
put_columns(struct ranking *r, struct slice type, struct slice name,
    const uint64_t *values)
{
	const struct slice none = { "", 0 };
	const struct top *top = r->top;
	bool named = top->by == BY_NAME;
	struct buffer *row = &r->row;

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
	r->forms.count = r->countries.count = 0;
	arena_reset(&r->bytes);
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

/* For rows to be sorted, of which -n wants the first. */
static struct sorter *
new_rows(const struct top *top)
{
	struct sorter *rows = sorter_new(top->request->memory / 4);

	sorter_keep(rows, top->request->most);
	return rows;
}

/* The row of a group to be sorted. */
static void
rank_group(struct ranking *r, struct sorter *rows, struct slice key,
    const uint64_t *values)
{
	const struct slice none = { "", 0 };
	bool named = r->top->by == BY_NAME;
	struct slice type = named ? row_column_at(key, 0) : none;
	struct slice name = named ? row_column_at(key, 1) : key;

	buffer_clear(&r->row);
	put_rank(&r->row, type, name, values);
	put_columns(r, type, name, values);
	sorter_put(rows, buffer_slice(&r->row));
}

/* Whether -n lets another row be written. */
static bool
wants_more(const struct ranking *r)
{
	size_t most = r->top->request->most;

	return most == 0 || r->table.rows < most;
}

/* Writes rows that were sorted, without what they were ranked by. */
static void
write_sorted(struct ranking *r, struct sorter *rows)
{
	struct slice row;
	const char *at, *end;

	while (wants_more(r) && sorter_next(rows, &row)) {
		end = row.at + row.len;
		at = row_after_rank(row).at;
		at = (const char *)memchr(at, '\0', (size_t)(end - at)) + 1;
		at = (const char *)memchr(at, '\0', (size_t)(end - at)) + 1;
		writer_row(&r->table, slice_between(at, end));
	}
	sorter_free(rows);
}

/*
 * Groups in memory.
 */

static void
take_forms(struct ranking *r, uint32_t name)
{
	const struct top *top = r->top;
	uint32_t i = first_variant(&r->variants, name);

	for (; i < r->variants.ends[name]; i++) {
		const struct variant *v = &r->variants.list[i];
		uint64_t mentions = form_mentions(top, v);

		if (mentions > 0)
			take_form(r, names_form(top->names, v->number),
			    names_country(top->names, v->number), mentions);
	}
}

/* Groups by way of rows, which are sorted. */
static void
write_keyed(struct ranking *r, const struct names_item *items, size_t count)
{
	struct top *top = r->top;
	struct sorter *rows = new_rows(top);
	uint64_t values[AGGREGATE_VALUES];
	size_t i;

	for (i = 0; i < count; i++) {
		if (top->by == BY_NAME)
			take_forms(r, items[i].name);
		values_of(top, items[i].name, values);
		rank_group(r, rows, group_key(top, items[i].name), values);
	}
	write_sorted(r, rows);
}

/* Asks for what the rows after the next ones will need, step by step. */
static void
hint_rows(const struct ranking *r, const struct names_item *items,
    size_t count)
{
	const struct top *top = r->top;
	const struct names *names = top->names;
	const struct gathered *g = &r->variants;
	uint32_t name;

	if (4 * AHEAD < count) {
		name = items[4 * AHEAD].name;
		hash_hint_place(&names->keys, name);
		memory_hint(&top->groups[name]);
		memory_hint(&g->ends[name]);
	}
	if (3 * AHEAD < count) {
		name = items[3 * AHEAD].name;
		hash_hint_key(&names->keys, name);
		memory_hint(&g->list[g->ends[name] - 1]);
	}
	if (2 * AHEAD < count) {
		name = items[2 * AHEAD].name;
		hash_hint_place(&names->forms,
		    g->list[g->ends[name] - 1].number);
	}
	if (AHEAD < count) {
		name = items[AHEAD].name;
		hash_hint_key(&names->forms,
		    g->list[g->ends[name] - 1].number);
	}
}

/* Names with as many documents and mentions as each other. */
static void
write_equals(struct ranking *r, struct names_item *items, size_t count)
{
	struct names *names = r->top->names;
	uint64_t values[AGGREGATE_VALUES];
	size_t i;

	names_sort(names, items, count);
	for (i = 0; i < count && wants_more(r); i++) {
		uint32_t name = items[i].name;

		if (count > MANY)
			hint_rows(r, items + i, count - i);
		take_forms(r, name);
		values_of(r->top, name, values);
		buffer_clear(&r->row);
		put_columns(r, names_type(names, name), names_name(names, name),
		    values);
		writer_row(&r->table, buffer_slice(&r->row));
	}
}

/* Puts groups in order by their documents, then mentions, most first. */
static void
sort_by_counts(const struct top *top, struct names_item *items, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		items[i].word = ~carries_sum(&top->carries,
		    top->groups[items[i].name].mentions, items[i].name);
	if (top->carries.used)
		radix_sort(items, count, sizeof(*items));
	for (i = 0; i < count; i++)
		items[i].word = ~(uint64_t)top->groups[items[i].name].documents
		    << 32 | (top->carries.used ? 0 : (uint32_t)items[i].word);
	radix_sort(items, count, sizeof(*items));
}

/* Whether a group has as many documents and mentions as the one before. */
static bool
is_level(const struct top *top, const struct names_item *item)
{
	uint32_t a = item[-1].name, b = item->name;

	return item[-1].word == item->word && (!top->carries.used ||
	    carries_sum(&top->carries, top->groups[a].mentions, a) ==
	    carries_sum(&top->carries, top->groups[b].mentions, b));
}

/* All groups, from the order by counts. */
static void
write_groups(struct ranking *r)
{
	const struct top *top = r->top;
	struct names_item *items = memory_get(top->count, sizeof(*items));
	size_t i, from, count = 0;

	for (i = 0; i < top->count; i++)
		if (top->groups[i].documents > 0)
			items[count++].name = (uint32_t)i;
	if (top->by == BY_NAME)
		gather_variants(top, &r->variants);
	if (top->by != BY_NAME || top->names->blank) {
		write_keyed(r, items, count);	/* in order as they are shown */
		count = 0;
	}
	sort_by_counts(top, items, count);
	for (from = 0; from < count && wants_more(r); from = i) {
		for (i = from + 1; i < count && is_level(top, items + i); i++)
			;
		write_equals(r, items + from, i - from);
	}
	free_gathered(&r->variants);
	free(items);
}

/* A form whose bytes do not last. */
static void
take_spilled_form(struct ranking *r, struct slice member, uint64_t mentions)
{
	struct slice form = row_column_at(member, 0);
	struct slice country = row_column_at(member, 1);

	form.at = arena_copy(&r->bytes, form);
	country.at = arena_copy(&r->bytes, country);
	take_form(r, form, country, mentions);
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
		take_spilled_form(r, key->member, key->values[MENTIONS]);
}

/* The same from what was spilled. */
static void
write_spilled_groups(struct ranking *r)
{
	struct sorter *rows = new_rows(r->top);
	uint64_t values[AGGREGATE_VALUES] = { 0 };
	struct buffer group = { 0 };
	struct aggregated key;
	bool any = false;

	while (aggregate_next(r->top->spilled, &key)) {
		if (key.first) {
			if (any)
				rank_group(r, rows, buffer_slice(&group),
				    values);
			any = true;
			buffer_clear(&group);
			buffer_bytes(&group, key.group);
			memset(values, 0, sizeof(values));
		}
		add_member(r, &key, values);
	}
	if (any)
		rank_group(r, rows, buffer_slice(&group), values);
	buffer_free(&group);
	write_sorted(r, rows);
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

static int
top_write(void *of, struct output *out, const struct totals *totals)
{
	struct top *top = of;
	struct column columns[10];
	struct ranking r;

	memset(&r, 0, sizeof(r));
	r.top = top;
	r.documents = totals->documents;
	request_table(top->request, &r.table, out, columns,
	    top_columns(top, columns));
	if (top->spilled != NULL) {
		write_spilled_groups(&r);
		aggregate_free(top->spilled);
	} else {
		write_groups(&r);
	}
	writer_end(&r.table);
	free(r.forms.list);
	free(r.countries.list);
	arena_free(&r.bytes);
	buffer_free(&r.row);
	forget_counts(top);
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
