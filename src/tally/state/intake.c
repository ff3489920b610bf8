#include "tally/state/intake.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/error.h"
#include "tally/counting/fingerprint.h"
#include "tally/counting/periods.h"
#include "tally/rows/buffer.h"
#include "tally/rows/heap.h"
#include "tally/rows/row.h"
#include "tally/rows/sorter.h"

enum { SORT_MEMORY = 256 * 1024 * 1024 };

/* A row of a table that is being made: what it says and where. */
struct mark {
	struct buffer *keys;	/* the bytes of all keys of the document */
	size_t key, key_len;
	uint64_t sent;
};

struct taker {
	struct sorter *sorter;
	struct names names;	/* for the keys of variants only */
	bool open;
	struct buffer id;
	struct buffer lines;	/* the records of the document */
	struct record *records;
	size_t record_room;
	struct buffer keys;
	struct mark *marks;
	size_t mark_count, mark_room;
	struct buffer table, row, key, last;
	uint64_t order;		/* of the documents */
	bool loose_told;
	bool ahead;		/* `row` of the sorter is at hand */
	struct buffer held;
};

/*
 * The table of a document.
 */

static int
compare_marks(const void *first, const void *second)
{
	const struct mark *a = first, *b = second;
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
add_mark(struct taker *t, size_t key, uint64_t sent)
{
	struct mark *m;

	t->marks = memory_grow(t->marks, &t->mark_room, t->mark_count + 1,
	    sizeof(*t->marks));
	m = &t->marks[t->mark_count++];
	m->keys = &t->keys;
	m->key = key;
	m->key_len = t->keys.len - key;
	m->sent = sent < UINT32_MAX ? sent : UINT32_MAX;
}

/* What a record says, behind its kind. Times nowhere on the calendar do not
 * stand in a table. */
static void
mark_record(struct taker *t, const struct record *r)
{
	size_t key = t->keys.len;
	uint32_t first, last;

	buffer_byte(&t->keys, r->kind);
	if (r->kind == 'e') {
		buffer_bytes(&t->keys, names_variant_key(&t->names, r));
	} else if (r->kind == 't' && periods_span(r, &first, &last)) {
		row_column(&t->keys, r->type);
		buffer_digits(&t->keys, first);
		buffer_byte(&t->keys, '\t');
		buffer_digits(&t->keys, last);
	} else {
		t->keys.len = key;
		return;
	}
	add_mark(t, key, r->sent);
}

static struct slice
key_of(const struct mark *m)
{
	return slice_between(m->keys->at + m->key,
	    m->keys->at + m->key + m->key_len);
}

static void
make_table(struct taker *t, const struct record *d, size_t count)
{
	struct buffer *table = &t->table;
	size_t i, j;

	t->keys.len = t->mark_count = 0;
	for (i = 0; i < count; i++)
		mark_record(t, &t->records[i]);
	if (t->mark_count > 0)
		qsort(t->marks, t->mark_count, sizeof(*t->marks),
		    compare_marks);
	buffer_clear(table);
	buffer_string(table, "D\t");
	row_column(table, d->doc);
	row_column(table, d->date);
	table->at[table->len - 1] = '\n';
	for (i = 0; i < t->mark_count; i = j) {
		struct slice key = key_of(&t->marks[i]);

		buffer_byte(table, key.at[0]);
		for (j = i; j < t->mark_count &&
		    slice_equal(key_of(&t->marks[j]), key); j++) {
			buffer_byte(table, j == i ? '\t' : ',');
			buffer_digits(table, t->marks[j].sent);
		}
		buffer_byte(table, '\t');
		buffer_bytes(table, slice_between(key.at + 1,
		    key.at + key.len));
		buffer_byte(table, '\n');
	}
}

/*
 * A document: D, its records in canonical order, Z.
 */

/* Takes the lines of the document apart; D first and Z last. */
static size_t
read_records(struct taker *t)
{
	const char *at = t->lines.at, *end = at + t->lines.len, *newline;
	size_t count = 0;

	for (; at < end; at = newline + 1) {
		newline = memchr(at, '\n', (size_t)(end - at));
		t->records = memory_grow(t->records, &t->record_room,
		    count + 1, sizeof(*t->records));
		if (!record_parse(slice_between(at, newline),
		    &t->records[count]))
			continue;
		t->records[count++].line = slice_between(at, newline + 1);
	}
	documents_sort(t->records + 1, count - 2);
	return count;
}

/* A sum over the lines, which does not depend on their order. */
static void
put_hash(struct buffer *l, const struct record *records, size_t count)
{
	uint64_t a = 0, b = 0;
	char digits[40];
	size_t i;

	for (i = 0; i < count; i++) {
		a += fingerprint_of(records[i].line, 1);
		b += fingerprint_of(records[i].line, 2);
	}
	(void)snprintf(digits, sizeof(digits), "%016llx%016llx",
	    (unsigned long long)a, (unsigned long long)b);
	buffer_string(l, digits);
}

/*
 * Puts the document into the sorter: id, 0, order; date, source, hash,
 * length of the table in columns; table, records.
 */
static void
put_document(struct taker *t)
{
	size_t i, count = read_records(t);
	const struct record *d = &t->records[0];
	struct slice source = { "-", 1 };

	make_table(t, d, count);
	(void)record_tag(d, "source", &source);
	buffer_clear(&t->key);
	row_column(&t->key, d->doc);
	t->key.at[t->key.len - 1] = '\0';
	row_word(&t->key, t->order++);
	buffer_clear(&t->row);
	row_column(&t->row, d->date);
	row_column(&t->row, source);
	put_hash(&t->row, t->records, count);
	buffer_byte(&t->row, '\t');
	row_number(&t->row, t->table.len);
	buffer_bytes(&t->row, buffer_slice(&t->table));
	for (i = 0; i < count; i++)
		buffer_bytes(&t->row, t->records[i].line);
	sorter_put_both(t->sorter, buffer_slice(&t->key),
	    buffer_slice(&t->row));
}

static bool
is_current(const struct taker *t, const struct record *r)
{
	return t->open && slice_equal(r->doc, buffer_slice(&t->id));
}

static void
begin_document(struct taker *t, const struct record *r)
{
	t->open = !slice_is(r->doc, "stdin");
	if (!t->open)
		error_input("a document with the id stdin is not taken in: "
		    "sentsplit -i names it");
	buffer_clear(&t->id);
	buffer_bytes(&t->id, r->doc);
	buffer_clear(&t->lines);
	documents_line(&t->lines, r);
}

static void
take_record(struct taker *t, const struct record *r)
{
	switch (r->kind) {
	case RECORD_BYTES:
		break;
	case RECORD_CUT:
		t->open = false;
		break;
	case 'D':
		begin_document(t, r);
		break;
	default:
		if (is_current(t, r)) {
			documents_line(&t->lines, r);
			if (r->kind != 'Z')
				break;
			put_document(t);
			t->open = false;
		} else if (!t->loose_told &&
		    !slice_equal(r->doc, buffer_slice(&t->id))) {
			error_input("records without their D and Z are not "
			    "taken in");
			t->loose_told = true;
		}
	}
}

/*
 * The documents sorted, of each id the last.
 */

static bool
read_held(struct taker *t)
{
	struct slice row;

	buffer_clear(&t->held);
	t->ahead = sorter_next(t->sorter, &row);
	if (t->ahead)
		buffer_bytes(&t->held, row);
	return t->ahead;
}

/* The length of a row's id with the 0 behind it. */
static size_t
id_length(const struct buffer *row)
{
	return (size_t)((const char *)memchr(row->at, '\0', row->len) -
	    row->at) + 1;
}

static bool
next_taken(void *of, struct entry *e)
{
	struct taker *t = of;
	struct buffer swap;
	struct slice rest;
	size_t id_len;
	uint64_t table = 0;

	if (!t->ahead)
		return false;
	do {
		swap = t->last;
		t->last = t->held;
		t->held = swap;
		id_len = id_length(&t->last);
	} while (read_held(t) && t->held.len >= id_len &&
	    memcmp(t->held.at, t->last.at, id_len) == 0);
	memset(e, 0, sizeof(*e));
	e->id = slice_between(t->last.at, t->last.at + id_len - 1);
	rest = slice_between(t->last.at + id_len + 8,
	    t->last.at + t->last.len);
	e->date = row_column_at(rest, 0);
	e->source = row_column_at(rest, 1);
	e->hash = row_column_at(rest, 2);
	e->table = row_column_at(rest, 3);
	for (; e->table.len > 0; e->table.at++, e->table.len--)
		table = table * 10 + (uint64_t)(*e->table.at - '0');
	e->table.at++;
	e->table.len = (size_t)table;
	e->records = slice_between(e->table.at + table,
	    t->last.at + t->last.len);
	return true;
}

struct state_change
intake_stream(const struct intake *in, const struct stream_options *options,
    char **operands)
{
	struct state_change change;
	struct stream *stream;
	struct taker t;
	struct record r;

	memset(&t, 0, sizeof(t));
	state_lock(in->folder, in->wait);
	t.sorter = sorter_new(in->memory > 0 ? in->memory / 2 : SORT_MEMORY);
	stream = stream_open(options, operands);
	while (stream_next(stream, &r))
		take_record(&t, &r);
	stream_close(stream);
	(void)read_held(&t);
	change = state_add(in->folder, !in->tables_only, next_taken, &t);
	sorter_free(t.sorter);
	names_clear(&t.names);
	buffer_free(&t.id);
	buffer_free(&t.lines);
	buffer_free(&t.keys);
	buffer_free(&t.table);
	buffer_free(&t.row);
	buffer_free(&t.key);
	buffer_free(&t.last);
	buffer_free(&t.held);
	free(t.records);
	free(t.marks);
	return change;
}

/*
 * Other states: a merge of them by id.
 */

struct merger {
	struct state_reader **states;
	struct entry *entries;		/* at hand of each */
	size_t count;
	struct heap heap;
	uint32_t *given;	/* those whose entry was given or lost */
	size_t given_count;
};

static void
push_next(struct merger *m, uint32_t number)
{
	if (state_next(m->states[number], &m->entries[number]))
		heap_push(&m->heap, m->entries[number].id, number);
}

static bool
is_later(const struct entry *a, const struct entry *b)
{
	int order = slice_compare(a->date, b->date);

	return order > 0 || (order == 0 &&
	    slice_compare(a->hash, b->hash) > 0);
}

/* Nothing is taken in before all that was read has proved whole. */
static void
close_states(struct merger *m)
{
	for (; m->count > 0; m->count--)
		state_close(m->states[m->count - 1]);
}

static bool
next_merged(void *of, struct entry *e)
{
	struct merger *m = of;
	const struct heap_item *least;
	uint32_t number;

	for (; m->given_count > 0; m->given_count--)
		push_next(m, m->given[m->given_count - 1]);
	while ((least = heap_least(&m->heap)) != NULL) {
		if (m->given_count > 0 && !slice_equal(least->key, e->id))
			break;
		number = least->number;
		heap_pop(&m->heap);
		if (m->given_count == 0 || is_later(&m->entries[number], e))
			*e = m->entries[number];
		m->given[m->given_count++] = number;
	}
	if (m->given_count == 0)
		close_states(m);
	return m->given_count > 0;
}

struct state_change
intake_states(const struct intake *in, char **folders)
{
	struct state_change change;
	struct merger m;
	bool records = !in->tables_only;
	const char *lacking;
	uint32_t i;

	memset(&m, 0, sizeof(m));
	state_lock(in->folder, in->wait);
	while (folders[m.count] != NULL)
		m.count++;
	m.states = memory_get(m.count, sizeof(*m.states));
	m.entries = memory_get(m.count, sizeof(*m.entries));
	m.given = memory_get(m.count, sizeof(*m.given));
	for (i = 0; i < m.count; i++) {
		m.states[i] = state_open(folders[i],
		    SEGMENT_TABLE | SEGMENT_RECORDS);
		if (!state_has_records(m.states[i], &lacking))
			records = false;
		push_next(&m, i);
	}
	change = state_add(in->folder, records, next_merged, &m);
	free(m.states);
	free(m.entries);
	free(m.given);
	heap_free(&m.heap);
	return change;
}
