#include "tally/state/state.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/error.h"
#include "tally/counting/window.h"
#include "tally/rows/buffer.h"
#include "tally/rows/heap.h"
#include "tally/rows/row.h"
#include "tally/rows/sorter.h"
#include "tally/state/postings.h"

enum {
	FILES_FEW = 48,		/* all segments are held open when they have */
	FILES_MANY = 12,	/* no more files, else the largest with these */
	MEMORY = 64 * 1024 * 1024,
	MEMORY_LEAST = 1024 * 1024
};

struct state_limits
state_limits(size_t memory, size_t readers)
{
	struct state_limits limits;

	limits.files = (memory > 0 ? FILES_MANY : FILES_FEW) / readers;
	limits.memory = (memory > 0 ? memory / 8 : MEMORY) / readers;
	if (limits.memory < MEMORY_LEAST)
		limits.memory = MEMORY_LEAST;
	return limits;
}

/*
 * Reading: a merge of the segments by id. The latest comes first among
 * entries with one id. Segments that are not held open are one sequence in
 * the merge, which has the entries of all of them.
 */

struct state_reader {
	char **paths;			/* of the segments, the latest first */
	uint64_t *sizes;
	struct segment **segments;	/* NULL: not held open */
	struct entry *entries;		/* the one at hand of each */
	size_t count;
	const char *lacking;		/* the path of one without records */
	struct sorter *others;		/* not held open; NULL: none */
	struct heap heap;
	struct buffer id;		/* of the entry given last */
	bool given;
	uint32_t current;		/* the segment it is from */
	bool looked_through;		/* another state takes all over */
};

/*
 * Segments that are not held open, as rows: id, 0, place of the segment;
 * date, source, hash, turn, length of the table in columns; table, records.
 */

static void
put_entry(struct sorter *sorter, uint32_t number, const struct entry *e,
    struct buffer *key, struct buffer *row)
{
	buffer_clear(key);
	buffer_bytes(key, e->id);
	buffer_byte(key, '\0');
	row_word(key, number);
	buffer_clear(row);
	row_column(row, e->date);
	row_column(row, e->source);
	row_column(row, e->hash);
	row_number(row, e->turn);
	row_number(row, e->table.len);
	buffer_bytes(row, e->table);
	buffer_bytes(row, e->records);
	sorter_put_both(sorter, buffer_slice(key), buffer_slice(row));
}

static void
put_segment(struct state_reader *r, uint32_t number, struct segment *s)
{
	struct buffer key = { 0 }, row = { 0 };
	struct entry e;

	while (segment_next(s, &e)) {
		segment_read(s, &e);
		put_entry(r->others, number, &e, &key, &row);
	}
	segment_close(s);
	buffer_free(&key);
	buffer_free(&row);
}

static uint64_t
number_in(struct slice column)
{
	uint64_t number = 0;
	size_t i;

	for (i = 0; i < column.len; i++)
		number = number * 10 + (uint64_t)(column.at[i] - '0');
	return number;
}

/* The next of these entries, and the place of its segment. */
static bool
next_other(struct state_reader *r, struct entry *e, uint32_t *number)
{
	const char *end, *at;
	struct slice row, column;

	if (!sorter_next(r->others, &row))
		return false;
	memset(e, 0, sizeof(*e));
	end = row.at + row.len;
	at = memchr(row.at, '\0', row.len);
	e->id = slice_between(row.at, at);
	*number = (uint32_t)row_word_at(at + 1);
	row = slice_between(at + 1 + 8, end);
	e->date = row_column_at(row, 0);
	e->source = row_column_at(row, 1);
	e->hash = row_column_at(row, 2);
	e->turn = number_in(row_column_at(row, 3));
	column = row_column_at(row, 4);
	at = column.at + column.len + 1;
	e->table = slice_between(at, at + number_in(column));
	e->records = slice_between(e->table.at + e->table.len, end);
	return true;
}

/* Puts on the heap what comes after the entry of a segment at hand. */
static void
push_entry(struct state_reader *r, uint32_t number)
{
	struct entry e;

	if (r->segments[number] != NULL) {
		if (!segment_next(r->segments[number], &r->entries[number]))
			return;
	} else {
		if (!next_other(r, &e, &number))
			return;
		r->entries[number] = e;
	}
	heap_push(&r->heap, r->entries[number].id, number);
}

/*
 * Opening.
 */

static struct state_reader *
new_reader(const char *folder, const struct spans *s)
{
	struct state_reader *r = memory_get(1, sizeof(*r));
	size_t i;

	r->count = s->count;
	r->paths = memory_get(s->count, sizeof(*r->paths));
	r->sizes = memory_get(s->count, sizeof(*r->sizes));
	r->segments = memory_get(s->count, sizeof(*r->segments));
	r->entries = memory_get(s->count, sizeof(*r->entries));
	for (i = 0; i < s->count; i++)
		r->paths[i] = folder_path(folder, s->list[s->count - 1 - i]);
	return r;
}

static void
free_reader(struct state_reader *r)
{
	size_t i;

	for (i = 0; i < r->count; i++) {
		if (r->segments[i] != NULL)
			segment_abandon(r->segments[i]);
		free(r->paths[i]);
	}
	if (r->others != NULL)
		sorter_free(r->others);
	free(r->paths);
	free(r->sizes);
	free(r->segments);
	free(r->entries);
	heap_free(&r->heap);
	buffer_free(&r->id);
	free(r);
}

static int
compare_sizes(const void *first, const void *second)
{
	const uint64_t *a = first, *b = second;

	return *a > *b ? -1 : *a < *b;
}

/* How large a segment must be to be held open. */
static uint64_t
least_size(const struct state_reader *r, size_t most)
{
	uint64_t *sizes = memory_get(r->count, sizeof(*sizes));
	uint64_t least;

	memcpy(sizes, r->sizes, r->count * sizeof(*sizes));
	qsort(sizes, r->count, sizeof(*sizes), compare_sizes);
	least = most > 0 ? sizes[most - 1] : UINT64_MAX;
	free(sizes);
	return least;
}

/* The sizes, and whether all are there to be read. */
static bool
read_sizes(struct state_reader *r, const char **gone)
{
	struct segment *s;
	size_t i;

	for (i = 0; i < r->count; i++) {
		*gone = r->paths[i];
		s = segment_open(r->paths[i], 0);
		if (s == NULL)
			return false;
		r->sizes[i] = segment_size(s);
		segment_abandon(s);
	}
	return true;
}

/* Opens the segments, or as many of them as the limits allow, and takes in
 * the others; false when one is gone. */
static bool
open_segments(struct state_reader *r, unsigned files,
    const struct state_limits *limits, const char **gone)
{
	size_t width = 1 + (files & SEGMENT_TABLE ? 1u : 0u) +
	    (files & SEGMENT_RECORDS ? 1u : 0u);
	size_t most = limits->files / width, i;
	uint64_t least = 0;
	struct segment *s;

	if (r->count > most && r->count > 1) {
		if (!read_sizes(r, gone))
			return false;
		if (most > FILES_MANY / width)
			most = FILES_MANY / width;
		least = least_size(r, most);
		r->others = sorter_new(limits->memory);
	} else {
		most = r->count;
	}
	for (i = 0; i < r->count; i++) {
		*gone = r->paths[i];
		s = segment_open(r->paths[i], files);
		if (s == NULL)
			return false;
		if (!segment_has_records(s))
			r->lacking = r->paths[i];
		if (most > 0 && r->sizes[i] >= least) {
			r->segments[i] = s;
			most--;
		} else {
			put_segment(r, (uint32_t)i, s);
		}
	}
	return true;
}

/* Puts the first entry of every sequence on the heap. */
static void
begin_merge(struct state_reader *r)
{
	bool begun = false;
	size_t i;

	for (i = 0; i < r->count; i++) {
		if (r->segments[i] == NULL && begun)
			continue;
		begun = begun || r->segments[i] == NULL;
		push_entry(r, (uint32_t)i);
	}
}

struct state_reader *
state_open_spans(const char *folder, const struct spans *spans,
    unsigned files, const struct state_limits *limits)
{
	struct state_reader *r = new_reader(folder, spans);
	const char *gone;

	if (!open_segments(r, files, limits, &gone))
		segment_damaged(gone);
	begin_merge(r);
	return r;
}

/*
 * A segment may go while others are being opened, because it was joined: then
 * the folder has other segments now, and all begins again.
 */
struct state_reader *
state_open(const char *folder, unsigned files,
    const struct state_limits *limits)
{
	struct spans spans, now;
	struct state_reader *r;
	const char *gone;

	folder_list(folder, &spans);
	for (;;) {
		r = new_reader(folder, &spans);
		if (open_segments(r, files, limits, &gone))
			break;
		folder_list(folder, &now);
		if (folder_same(&spans, &now))
			segment_damaged(gone);
		free_reader(r);
		free(spans.list);
		spans = now;
	}
	free(spans.list);
	r->looked_through = files == (SEGMENT_TABLE | SEGMENT_RECORDS);
	begin_merge(r);
	return r;
}

/*
 * Documents for the reports. What a segment says is parsed, not trusted: it
 * may come from anybody, and its checksums with it.
 */

/* Gives the table of an entry, or, without documents, looks it through. */
static bool
give_table(struct documents *d, const struct entry *e)
{
	const struct slice none = { "", 0 };
	bool whole;

	if (d == NULL)
		return postings_read(e->table, e->id, e->date, NULL);
	documents_open(d, e->id, slice_is(e->source, "-") ? none : e->source,
	    window_date(e->date));
	whole = postings_read(e->table, e->id, e->date, d);
	documents_close(d);
	return whole;
}

/* Whether an id of a record is that of the entry, where control bytes of it
 * are spaces. */
static bool
is_id_of(struct slice doc, struct slice id)
{
	size_t i;

	if (slice_equal(doc, id))
		return true;
	for (i = 0; i < doc.len && i < id.len; i++)
		if (doc.at[i] != id.at[i] && (id.at[i] != ' ' ||
		    ((unsigned char)doc.at[i] > ' ' && doc.at[i] != '\x7F')))
			return false;
	return doc.len == id.len || (doc.len == 0 && slice_is(id, "-"));
}

/* The same for its records: D, those of the document, Z. */
static bool
give_records(struct documents *d, const struct entry *e)
{
	const char *at = e->records.at, *end = at + e->records.len, *newline;
	bool first = true;
	struct record r;

	for (; at < end; at = newline + 1, first = false) {
		newline = memchr(at, '\n', (size_t)(end - at));
		if (newline == NULL ||
		    !record_parse(slice_between(at, newline), &r) ||
		    !is_id_of(r.doc, e->id) || (r.kind == 'D') != first ||
		    (r.kind == 'Z') != (newline + 1 == end))
			return false;
		r.line = slice_between(at, newline + 1);
		if (d != NULL)
			documents_take(d, &r);
	}
	return !first;
}

/* Ends the program when the entry given last is not what tally writes. */
static void
check(const struct state_reader *r, bool whole)
{
	if (!whole)
		segment_damaged(r->paths[r->current]);
}

bool
state_next(struct state_reader *r, struct entry *e)
{
	const struct heap_item *least;
	uint32_t number;

	if (r->given)
		push_entry(r, r->current);
	r->given = false;
	while ((least = heap_least(&r->heap)) != NULL) {
		number = least->number;
		heap_pop(&r->heap);
		*e = r->entries[number];
		if (r->id.at != NULL &&
		    slice_equal(e->id, buffer_slice(&r->id))) {
			push_entry(r, number);
			continue;
		}
		buffer_clear(&r->id);
		buffer_bytes(&r->id, e->id);
		if (r->segments[number] != NULL)
			segment_read(r->segments[number], e);
		r->given = true;
		r->current = number;
		if (r->looked_through && !entry_is_dropped(e))
			check(r, give_table(NULL, e) &&
			    (e->records.len == 0 || give_records(NULL, e)));
		return true;
	}
	return false;
}

bool
state_has_records(const struct state_reader *r, const char **lacking)
{
	*lacking = r->lacking;
	return r->lacking == NULL;
}

void
state_close(struct state_reader *r)
{
	size_t i;

	for (i = 0; i < r->count; i++) {
		if (r->segments[i] != NULL)
			segment_close(r->segments[i]);
		r->segments[i] = NULL;
	}
	free_reader(r);
}

void
state_read(const char *folder, bool records, size_t memory,
    struct documents *d)
{
	struct state_limits limits = state_limits(memory, 1);
	struct state_reader *r = state_open(folder, records ?
	    SEGMENT_RECORDS : SEGMENT_TABLE, &limits);
	const char *lacking;
	struct entry e;

	if (records && !state_has_records(r, &lacking))
		error_fatal("%s: tables only, without the records that this "
		    "report reads", lacking);
	while (state_next(r, &e)) {
		if (entry_is_dropped(&e))
			continue;
		check(r, records ? give_records(d, &e) : give_table(d, &e));
	}
	state_close(r);
}

/*
 * Changing.
 */

/* Moves on to the first entry at or behind an id; whether it is that. */
static bool
find_entry(struct state_reader *r, struct entry *at_hand, bool *more,
    struct slice id)
{
	while (*more && slice_compare(at_hand->id, id) < 0)
		*more = state_next(r, at_hand);
	return *more && slice_equal(at_hand->id, id);
}

/*
 * Whether an entry says something new after the one with its id that the
 * state has, or NULL; gives it its turn.
 */
static bool
is_news(const struct entry *old, struct entry *e, bool merged)
{
	uint64_t turn = old == NULL ? 0 : old->turn;
	bool dropped = entry_is_dropped(e);

	if (!merged) {
		if (old == NULL && dropped)
			return false;
		e->turn = turn + (turn % 2 != (uint64_t)dropped);
		e->line.len = 0;
	}
	return old == NULL || e->turn > turn || (e->turn == turn &&
	    !dropped && !slice_equal(old->hash, e->hash));
}

static void
count_entry(struct state_change *change, const struct entry *old,
    const struct entry *e)
{
	bool was = old != NULL && !entry_is_dropped(old);

	if (entry_is_dropped(e)) {
		change->dropped += was;
		return;
	}
	change->documents++;
	change->replaced += was;
}

/* Makes the segment that was written the last one. */
static void
append(const char *folder, struct segment_writer *writer)
{
	struct span next = { 1, 1 };
	struct spans spans;

	segment_finish(writer);
	folder_list(folder, &spans);
	if (spans.count > 0) {
		if (spans.list[spans.count - 1].last == SPAN_LAST)
			error_fatal("%s: no segment has a number behind the "
			    "last one", folder);
		next.first = next.last =
		    spans.list[spans.count - 1].last + 1;
	}
	folder_place(folder, next);
	free(spans.list);
}

struct state_change
state_change(const char *folder, const struct state_source *source)
{
	static const struct state_limits limits = { FILES_MANY, MEMORY };
	struct state_change change = { 0, 0, 0, 0 };
	struct segment_writer *writer = NULL;
	struct state_reader *r;
	struct entry e, old, *known;
	char *fresh = folder_fresh(folder);
	bool more;

	folder_clear(folder);
	r = state_open(folder, 0, &limits);
	more = state_next(r, &old);
	while (source->next(source->of, &e)) {
		known = find_entry(r, &old, &more, e.id) ? &old : NULL;
		if (!is_news(known, &e, source->merged)) {
			change.known += !entry_is_dropped(&e);
			if (source->left_out != NULL)
				source->left_out(source->of, &e);
			continue;
		}
		if (writer == NULL)
			writer = segment_create(fresh, source->with_records);
		segment_write(writer, &e);
		count_entry(&change, known, &e);
	}
	state_close(r);
	if (writer != NULL)
		append(folder, writer);
	free(fresh);
	return change;
}
