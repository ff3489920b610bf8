#include "tally/state/postings.h"

#include <stdlib.h>

#include "core/arena.h"
#include "tally/counting/names.h"
#include "tally/counting/periods.h"
#include "tally/rows/buffer.h"
#include "tally/rows/row.h"

/* One of a table that is being made: what it says and where. */
struct posting {
	struct buffer *keys;	/* the bytes of all keys of the document */
	size_t key, key_len;
	uint64_t sent;
};

struct postings {
	struct names names;	/* for the keys of variants only */
	struct buffer keys;
	struct posting *list;
	size_t count, room;
	struct buffer table;
};

struct postings *
postings_new(void)
{
	return memory_get(1, sizeof(struct postings));
}

/*
 * Making a table.
 */

static int
compare_postings(const void *first, const void *second)
{
	const struct posting *a = first, *b = second;
	int order = slice_compare(
	    slice_between(a->keys->at + a->key,
	    a->keys->at + a->key + a->key_len),
	    slice_between(b->keys->at + b->key,
	    b->keys->at + b->key + b->key_len));

	if (order != 0)
		return order;
	return a->sent < b->sent ? -1 : a->sent > b->sent;
}

static void
add_posting(struct postings *p, size_t key, uint64_t sent)
{
	struct posting *posting;

	p->list = memory_grow(p->list, &p->room, p->count + 1,
	    sizeof(*p->list));
	posting = &p->list[p->count++];
	posting->keys = &p->keys;
	posting->key = key;
	posting->key_len = p->keys.len - key;
	posting->sent = sent < UINT32_MAX ? sent : UINT32_MAX;
}

/* What a record says, behind its kind. Times nowhere on the calendar do not
 * stand in a table. */
static void
post_record(struct postings *p, const struct record *r)
{
	size_t key = p->keys.len;
	uint32_t first, last;

	buffer_byte(&p->keys, r->kind);
	if (r->kind == 'e') {
		buffer_bytes(&p->keys, names_variant_key(&p->names, r));
	} else if (r->kind == 't' && periods_span(r, &first, &last)) {
		row_column(&p->keys, r->type);
		buffer_digits(&p->keys, first);
		buffer_byte(&p->keys, '\t');
		buffer_digits(&p->keys, last);
	} else {
		p->keys.len = key;
		return;
	}
	add_posting(p, key, r->sent);
}

static struct slice
key_of(const struct posting *posting)
{
	return slice_between(posting->keys->at + posting->key,
	    posting->keys->at + posting->key + posting->key_len);
}

struct slice
postings_make(struct postings *p, const struct record *records, size_t count)
{
	struct buffer *table = &p->table;
	size_t i, j;

	p->keys.len = p->count = 0;
	for (i = 0; i < count; i++)
		post_record(p, &records[i]);
	if (p->count > 0)
		qsort(p->list, p->count, sizeof(*p->list),
		    compare_postings);
	buffer_clear(table);
	buffer_string(table, "D\t");
	row_column(table, records->doc);
	row_column(table, records->date);
	table->at[table->len - 1] = '\n';
	for (i = 0; i < p->count; i = j) {
		struct slice key = key_of(&p->list[i]);

		buffer_byte(table, key.at[0]);
		for (j = i; j < p->count &&
		    slice_equal(key_of(&p->list[j]), key); j++) {
			buffer_byte(table, j == i ? '\t' : ',');
			buffer_digits(table, p->list[j].sent);
		}
		buffer_byte(table, '\t');
		buffer_bytes(table, slice_between(key.at + 1,
		    key.at + key.len));
		buffer_byte(table, '\n');
	}
	return buffer_slice(table);
}

/*
 * Reading one.
 */

static uint32_t
read_number(const char **at, const char *end)
{
	uint32_t number = 0;

	while (*at < end && **at >= '0' && **at <= '9')
		number = number * 10 + (uint32_t)(*(*at)++ - '0');
	return number;
}

/* What a row says behind its sentences, and once for each of them. */
static void
give_time(struct documents *d, struct slice what, uint32_t sent)
{
	const char *end = what.at + what.len, *at;
	uint32_t first, last;

	at = row_column_at(what, 1).at;
	first = read_number(&at, end);
	at = row_column_at(what, 2).at;
	last = read_number(&at, end);
	if (first > 0 && last > 0)
		documents_time(d, row_column_at(what, 0), first, last, sent);
}

/* A row "e|t TAB sentence,sentence TAB what" of a table. */
static void
give_row(struct documents *d, struct slice row)
{
	const char *end = row.at + row.len, *at, *tab;
	struct slice what;
	uint32_t sent;

	if (row.len < 3)
		return;
	tab = memchr(row.at + 2, '\t', row.len - 2);
	if (tab == NULL)
		return;
	what = slice_between(tab + 1, end);
	for (at = row.at + 2; at < tab; at++) {
		sent = read_number(&at, tab);
		if (row.at[0] == 'e')
			documents_name(d, what, sent);
		else
			give_time(d, what, sent);
	}
}

void
postings_read(struct slice table, struct documents *d)
{
	const char *at = table.at, *end = at + table.len, *newline;
	bool first = true;

	for (; at < end; at = newline + 1) {
		newline = memchr(at, '\n', (size_t)(end - at));
		if (newline == NULL)
			break;
		if (!first)
			give_row(d, slice_between(at, newline));
		first = false;
	}
}

void
postings_free(struct postings *p)
{
	names_clear(&p->names);
	buffer_free(&p->keys);
	buffer_free(&p->table);
	free(p->list);
	free(p);
}
