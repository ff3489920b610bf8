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

/* Takes a number from 1 on; false for anything else, or one too large. */
static bool
take_digits(const char **at, const char *end, uint32_t *number)
{
	const char *from = *at;
	uint64_t n = 0;

	for (; *at < end && **at >= '0' && **at <= '9'; ++*at) {
		n = n * 10 + (uint64_t)(**at - '0');
		if (n > UINT32_MAX)
			return false;
	}
	*number = (uint32_t)n;
	return *at > from;
}

/* Whether a row says of a name: type, value, form, and perhaps a country. */
static bool
is_name(struct slice what)
{
	static const char tag[] = "country=";
	const size_t tag_len = sizeof(tag) - 1;
	const char *at = what.at, *end = what.at + what.len;
	int i;

	for (i = 0; i < 3; i++, at++) {
		at = memchr(at, '\t', (size_t)(end - at));
		if (at == NULL)
			return i == 2;
	}
	return (size_t)(end - at) > tag_len && memcmp(at, tag, tag_len) == 0 &&
	    memchr(at, '\t', (size_t)(end - at)) == NULL;
}

/* Whether it says of a time: type, first and last day; takes these. */
static bool
take_time(struct slice what, struct slice *type, uint32_t *first,
    uint32_t *last)
{
	const char *end = what.at + what.len, *at;

	*type = row_column_at(what, 0);
	at = type->at + type->len;
	return at++ < end && take_digits(&at, end, first) && at < end &&
	    *at++ == '\t' && take_digits(&at, end, last) && at == end &&
	    periods_is_date(*first) && periods_is_date(*last);
}

/*
 * A row "e|t TAB sentence,sentence TAB what" of a table: what it says behind
 * its sentences, and once for each of them. False when it is none.
 */
static bool
take_row(struct slice row, struct documents *d)
{
	const char *at = row.at + 2, *tab;
	uint32_t sent, first = 0, last = 0;
	struct slice what, type;

	if (row.len < 3 || row.at[1] != '\t' ||
	    (tab = memchr(at, '\t', row.len - 2)) == NULL)
		return false;
	what = slice_between(tab + 1, row.at + row.len);
	if (row.at[0] == 'e' ? !is_name(what) :
	    row.at[0] != 't' || !take_time(what, &type, &first, &last))
		return false;
	for (;; at++) {
		if (!take_digits(&at, tab, &sent))
			return false;
		if (d != NULL && row.at[0] == 'e')
			documents_name(d, what, sent);
		else if (d != NULL)
			documents_time(d, type, first, last, sent);
		if (at == tab)
			return true;
		if (*at != ',')
			return false;
	}
}

/* Whether a row is the first of a table: D, id, date. */
static bool
is_head(struct slice row, struct slice id, struct slice date)
{
	return row.len > 2 && memcmp(row.at, "D\t", 2) == 0 &&
	    slice_equal(row_column_at(row, 1), id) &&
	    slice_equal(row_column_at(row, 2), date) &&
	    row.len == 2 + id.len + 1 + date.len;
}

bool
postings_read(struct slice table, struct slice id, struct slice date,
    struct documents *d)
{
	const char *at = table.at, *end = at + table.len, *newline;
	struct slice row;

	for (; at < end; at = newline + 1) {
		newline = memchr(at, '\n', (size_t)(end - at));
		if (newline == NULL)
			return false;
		row = slice_between(at, newline);
		if (at == table.at ? !is_head(row, id, date) :
		    !take_row(row, d))
			return false;
	}
	return table.len > 0;
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
