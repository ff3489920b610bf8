#include "tally/rows/sorter.h"

#include <stdint.h>
#include <stdlib.h>

#include "core/arena.h"
#include "tally/rows/radix.h"
#include "tally/rows/row.h"
#include "tally/rows/runs.h"

enum {
	AHEAD = 8,		/* rows whose bytes are asked for early */
	PRUNE_LEAST = 1024	/* rows beyond those wanted */
};

struct row {
	uint64_t prefix;	/* the first eight bytes, big end first */
	struct slice bytes;
};

struct sorter {
	size_t memory;
	size_t most;		/* rows wanted; 0: all */
	bool pruned;		/* rows[most - 1] is the last wanted so far */
	struct arena bytes, others;
	struct row *rows;
	size_t count, room;
	size_t held;		/* bytes of rows */
	size_t next;
	bool ordered;		/* rows came in order so far */
	bool reading;
	struct runs *runs;	/* or NULL */
};

struct sorter *
sorter_new(size_t memory)
{
	struct sorter *s = memory_get(1, sizeof(*s));

	s->memory = memory;
	s->ordered = true;
	return s;
}

static int
compare_rows(const void *first, const void *second)
{
	const struct row *a = first, *b = second;

	if (a->prefix != b->prefix)
		return a->prefix < b->prefix ? -1 : 1;
	return slice_compare(a->bytes, b->bytes);
}

/* By their first bytes, then those that begin alike by what follows. */
static void
sort_rows(struct sorter *s)
{
	struct row *rows = s->rows;
	size_t i, from;

	if (s->ordered)
		return;
	radix_sort(rows, s->count, sizeof(*rows));
	for (from = 0; from < s->count; from = i) {
		for (i = from + 1; i < s->count &&
		    rows[i].prefix == rows[from].prefix; i++)
			;
		if (i > from + 1)
			qsort(rows + from, i - from, sizeof(*rows),
			    compare_rows);
	}
	s->ordered = true;
}

static void
spill(struct sorter *s)
{
	size_t i;

	sort_rows(s);
	if (s->runs == NULL)
		s->runs = runs_new(s->memory);
	runs_begin(s->runs);
	for (i = 0; i < s->count; i++)
		runs_put(s->runs, s->rows[i].bytes);
	runs_end(s->runs);
	s->count = s->held = 0;
	s->pruned = false;
	arena_reset(&s->bytes);
}

/*
 * Where only the first rows are wanted, those behind them are dropped once
 * there are as many again. The bytes of those that stay are moved together.
 */
static void
prune(struct sorter *s)
{
	struct arena swap = s->bytes;
	size_t i;

	sort_rows(s);
	s->held = 0;
	for (i = 0; i < s->most; i++) {
		struct slice *bytes = &s->rows[i].bytes;
		char *at = arena_get(&s->others, bytes->len);

		if (bytes->len > 0)
			memcpy(at, bytes->at, bytes->len);
		bytes->at = at;
		s->held += bytes->len + 8;
	}
	s->bytes = s->others;
	s->others = swap;
	arena_reset(&s->others);
	s->count = s->most;
	s->pruned = true;
}

/* Whether a row that begins so comes behind all that are wanted. */
static bool
is_unwanted(const struct sorter *s, struct slice first)
{
	return s->pruned && first.len >= 8 &&
	    row_prefix(first) > s->rows[s->most - 1].prefix;
}

/*
 * Rows.
 */

void
sorter_put_both(struct sorter *s, struct slice first, struct slice rest)
{
	size_t len = first.len + rest.len;
	struct row *row;
	char *at;

	if (is_unwanted(s, first))
		return;
	if (s->most > 0 && s->most <= s->count / 2 &&
	    s->count - 2 * s->most > PRUNE_LEAST)
		prune(s);
	if (s->memory > 0 && s->count > 0 && s->held + len +
	    (s->count + 1) * 2 * sizeof(*s->rows) > s->memory)
		spill(s);
	at = arena_get(&s->bytes, len);
	if (first.len > 0)
		memcpy(at, first.at, first.len);
	if (rest.len > 0)
		memcpy(at + first.len, rest.at, rest.len);
	if (s->count == s->room)
		s->rows = memory_grow(s->rows, &s->room, s->count + 1,
		    sizeof(*s->rows));
	row = &s->rows[s->count];
	row->bytes = slice_between(at, at + len);
	row->prefix = row_prefix(row->bytes);
	if (s->ordered && s->count > 0 && compare_rows(row - 1, row) > 0)
		s->ordered = false;
	s->count++;
	s->held += len + 8;		/* as the arena aligns */
}

void
sorter_put(struct sorter *s, struct slice row)
{
	struct slice none = { "", 0 };

	sorter_put_both(s, row, none);
}

void
sorter_keep(struct sorter *s, size_t most)
{
	s->most = most;
}

static void
begin_reading(struct sorter *s)
{
	s->reading = true;
	sort_rows(s);
	if (s->runs == NULL || s->count == 0)
		return;
	spill(s);
	arena_free(&s->bytes);
	free(s->rows);
	s->rows = NULL;
	s->room = 0;
}

bool
sorter_next(struct sorter *s, struct slice *row)
{
	if (!s->reading)
		begin_reading(s);
	if (s->runs != NULL)
		return runs_next(s->runs, row);
	if (s->next == s->count)
		return false;
	if (s->count - s->next > AHEAD)
		memory_hint(s->rows[s->next + AHEAD].bytes.at);
	*row = s->rows[s->next++].bytes;
	return true;
}

size_t
sorter_size(const struct sorter *s)
{
	/* what was spilled leaves the room that it had */
	return s->runs != NULL ? s->memory : s->held +
	    s->count * 2 * sizeof(*s->rows);
}

void
sorter_free(struct sorter *s)
{
	if (s->runs != NULL)
		runs_free(s->runs);
	free(s->rows);
	arena_free(&s->bytes);
	arena_free(&s->others);
	free(s);
}
