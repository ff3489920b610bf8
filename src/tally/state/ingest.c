#include "tally/state/ingest.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/error.h"
#include "tally/counting/fingerprint.h"
#include "tally/rows/buffer.h"
#include "tally/rows/row.h"
#include "tally/rows/sorter.h"
#include "tally/state/postings.h"

enum { SORT_MEMORY = 256 * 1024 * 1024 };

struct ingest {
	struct sorter *sorter;
	bool tables_only;
	bool open;
	struct buffer id;
	struct buffer lines;	/* the records of the document */
	struct record *records;
	size_t record_room;
	struct postings *postings;
	struct buffer row, key, last;
	uint64_t order;		/* of the documents */
	bool loose_told;
	bool ahead;		/* `row` of the sorter is at hand */
	struct buffer held;
};

/*
 * A document: D, its records in canonical order, Z.
 */

/* Takes the lines of the document apart; D first and Z last. */
static size_t
read_records(struct ingest *in)
{
	const char *at = in->lines.at, *end = at + in->lines.len, *newline;
	size_t count = 0;

	for (; at < end; at = newline + 1) {
		newline = memchr(at, '\n', (size_t)(end - at));
		in->records = memory_grow(in->records, &in->record_room,
		    count + 1, sizeof(*in->records));
		if (!record_parse(slice_between(at, newline),
		    &in->records[count]))
			continue;
		in->records[count++].line = slice_between(at, newline + 1);
	}
	documents_sort(in->records + 1, count - 2);
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
 * length of the table in columns; table, and records unless only tables stay.
 */
static void
put_document(struct ingest *in)
{
	size_t i, count = read_records(in);
	const struct record *d = &in->records[0];
	struct slice source = { "-", 1 };
	struct slice table;

	table = postings_make(in->postings, in->records, count);
	(void)record_tag(d, "source", &source);
	buffer_clear(&in->key);
	row_column(&in->key, d->doc);
	in->key.at[in->key.len - 1] = '\0';
	row_word(&in->key, in->order++);
	buffer_clear(&in->row);
	row_column(&in->row, d->date);
	row_column(&in->row, source);
	put_hash(&in->row, in->records, count);
	buffer_byte(&in->row, '\t');
	row_number(&in->row, table.len);
	buffer_bytes(&in->row, table);
	for (i = 0; i < count && !in->tables_only; i++)
		buffer_bytes(&in->row, in->records[i].line);
	sorter_put_both(in->sorter, buffer_slice(&in->key),
	    buffer_slice(&in->row));
}

static bool
is_current(const struct ingest *in, const struct record *r)
{
	return in->open && slice_equal(r->doc, buffer_slice(&in->id));
}

static void
begin_document(struct ingest *in, const struct record *r)
{
	in->open = !slice_is(r->doc, "stdin");
	if (!in->open)
		error_input("a document with the id stdin is not taken in: "
		    "sentsplit -i names it");
	buffer_clear(&in->id);
	buffer_bytes(&in->id, r->doc);
	buffer_clear(&in->lines);
	documents_line(&in->lines, r);
}

static void
take_record(struct ingest *in, const struct record *r)
{
	switch (r->kind) {
	case RECORD_BYTES:
		break;
	case RECORD_CUT:
		in->open = false;
		break;
	case 'D':
		begin_document(in, r);
		break;
	default:
		if (is_current(in, r)) {
			documents_line(&in->lines, r);
			if (r->kind != 'Z')
				break;
			put_document(in);
			in->open = false;
			buffer_clear(&in->id);
		} else if (!in->loose_told &&
		    !slice_equal(r->doc, buffer_slice(&in->id))) {
			error_input("records without their D and Z are not "
			    "taken in");
			in->loose_told = true;
		}
	}
}

/*
 * The documents sorted, of each id the last.
 */

static bool
read_held(struct ingest *in)
{
	struct slice row;

	buffer_clear(&in->held);
	in->ahead = sorter_next(in->sorter, &row);
	if (in->ahead)
		buffer_bytes(&in->held, row);
	return in->ahead;
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
	struct ingest *in = of;
	struct buffer swap;
	struct slice rest;
	size_t id_len;
	uint64_t table = 0;

	if (!in->ahead)
		return false;
	do {
		swap = in->last;
		in->last = in->held;
		in->held = swap;
		id_len = id_length(&in->last);
	} while (read_held(in) && in->held.len >= id_len &&
	    memcmp(in->held.at, in->last.at, id_len) == 0);
	memset(e, 0, sizeof(*e));
	e->id = slice_between(in->last.at, in->last.at + id_len - 1);
	rest = slice_between(in->last.at + id_len + 8,
	    in->last.at + in->last.len);
	e->date = row_column_at(rest, 0);
	e->source = row_column_at(rest, 1);
	e->hash = row_column_at(rest, 2);
	e->table = row_column_at(rest, 3);
	for (; e->table.len > 0; e->table.at++, e->table.len--)
		table = table * 10 + (uint64_t)(*e->table.at - '0');
	e->table.at++;
	e->table.len = (size_t)table;
	e->records = slice_between(e->table.at + table,
	    in->last.at + in->last.len);
	return true;
}

struct state_change
ingest_stream(const struct ingest_options *options,
    const struct stream_options *of_stream, char **operands)
{
	size_t memory = options->memory;
	struct state_source source;
	struct state_change change;
	struct stream *stream;
	struct ingest in;
	struct record r;

	memset(&in, 0, sizeof(in));
	folder_lock(options->folder, options->wait);
	in.tables_only = options->tables_only;
	in.sorter = sorter_new(memory > 0 ? memory / 2 : SORT_MEMORY);
	in.postings = postings_new();
	stream = stream_open(of_stream, operands);
	while (stream_next(stream, &r)) {
		documents_shorten(&r);
		take_record(&in, &r);
	}
	stream_close(stream);
	(void)read_held(&in);
	memset(&source, 0, sizeof(source));
	source.next = next_taken;
	source.of = &in;
	source.with_records = !options->tables_only;
	change = state_change(options->folder, &source);
	sorter_free(in.sorter);
	postings_free(in.postings);
	buffer_free(&in.id);
	buffer_free(&in.lines);
	buffer_free(&in.row);
	buffer_free(&in.key);
	buffer_free(&in.last);
	buffer_free(&in.held);
	free(in.records);
	return change;
}
