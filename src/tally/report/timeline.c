#include "tally/report/timeline.h"

#include <stdlib.h>

#include "core/calendar.h"
#include "core/error.h"
#include "tally/counting/counts.h"
#include "tally/counting/periods.h"
#include "tally/rows/aggregate.h"
#include "tally/rows/buffer.h"
#include "tally/rows/radix.h"
#include "tally/rows/row.h"
#include "tally/rows/sorter.h"

static const char *const by_words[] = {
	"day", "week", "month", "quarter", "year", NULL
};

/* What is aggregated of a series and period. */
enum value { DOCUMENTS, STORIES, MENTIONS, SUMS };

/* One document, which is a story. */
static const uint64_t one[AGGREGATE_VALUES] = {
	[DOCUMENTS] = 1, [STORIES] = 1
};

/*
 * So many periods may be written of no document, those between others: dates
 * of the years 1 and 9999 would make millions of rows of a few documents.
 */
enum { PERIODS_MOST = 100000 };

/* An end of the time that documents are of: a period, and one of it. */
struct extreme {
	int32_t period;
	struct buffer id;
};

/*
 * Cells are counts by series and period, and where names are counted by
 * series alone: with PERIOD_NONE. A series is a name that was asked for, by
 * its number in that list, or with -n any name, by its own; or the only one.
 * The base is all documents of a period.
 */
struct timeline {
	const struct request *request;
	struct names *names;
	enum period_size size;
	struct cells cells;
	struct cells base;
	uint32_t *series;	/* by name: its number + 1, or HASH_NONE */
	size_t known, room;
	uint64_t *near;		/* of a document: sentence and series */
	size_t near_count, near_room;
	struct extreme first, last;	/* where rows of zeros are written */
	struct aggregate *spilled;	/* or NULL: by "NAME TAB TYPE TAB",
					   members are periods */
};

/* Whether names are counted, -N or -n, and whether these are any names. */
static bool
is_named(const struct request *q)
{
	return q->series.given || q->limited;
}

static bool
is_of_any(const struct request *q)
{
	return q->limited && !q->series.given;
}

/*
 * Whether all periods are written between the first and the last that
 * documents are of. Whoever gives a window knows how many these may be.
 */
static bool
is_filled(const struct request *q)
{
	return (!is_named(q) || q->zeros) && !q->windowed;
}

static unsigned
timeline_needs(const struct request *q)
{
	if (!q->mentioned)
		return NEED_NAMES;
	return is_named(q) ? NEED_NAMES | NEED_TIMES : NEED_TIMES;
}

static unsigned
timeline_rests_on(const struct request *q)
{
	unsigned on = ON_DOCUMENTS | ON_WINDOW;

	on |= q->mentioned ? NEED_TIMES : ON_DATES;
	if (is_named(q) || (!q->mentioned && q->curation.types.count > 0))
		on |= NEED_NAMES;
	return on;
}

static enum names_depth
timeline_depth(const struct request *q)
{
	return is_named(q) ? NAMES_NAME : NAMES_TYPE;
}

static void *
timeline_begin(const struct request *q, struct names *names)
{
	struct timeline *t = memory_get(1, sizeof(*t));

	t->request = q;
	t->names = names;
	t->size = (enum period_size)request_by(q, by_words);
	t->first.period = INT32_MAX;
	t->last.period = INT32_MIN;
	return t;
}

/* Periods are numbered from the year 1, so that none is negative. */
static uint64_t
series_key(uint32_t series, int32_t period)
{
	return (uint64_t)series << 32 | ((uint32_t)period ^ 0x80000000u);
}

static int32_t
period_of_key(uint64_t key)
{
	return (int32_t)((int64_t)(key & UINT32_MAX) - INT64_C(0x80000000));
}

/* The series of a name, HASH_NONE when it has none. */
static uint32_t
series_of(struct timeline *t, uint32_t name)
{
	const struct name_list *list = &t->request->series;

	if (!list->given)
		return is_of_any(t->request) ? name : 0;
	while (t->known <= name) {
		uint32_t n = (uint32_t)t->known;

		t->series = memory_grow(t->series, &t->room, t->known + 1,
		    sizeof(*t->series));
		t->series[t->known++] = name_list_find(list,
		    names_type(t->names, n), names_name(t->names, n));
	}
	return t->series[name];
}

/* Notes of which period a document is; of several in one the first by id. */
static void
set_extreme(struct extreme *e, int32_t period, struct slice id)
{
	if (period == e->period && slice_compare(id, buffer_slice(&e->id)) >= 0)
		return;
	e->period = period;
	buffer_clear(&e->id);
	buffer_bytes(&e->id, id);
}

static void
note_period(struct timeline *t, int32_t period, const struct document *d)
{
	if (!is_filled(t->request))
		return;
	if (period <= t->first.period)
		set_extreme(&t->first, period, d->id);
	if (period >= t->last.period)
		set_extreme(&t->last, period, d->id);
}

static void
count_at(struct timeline *t, uint32_t series, int32_t period,
    const struct document *d, uint64_t mentions)
{
	if (series == HASH_NONE)
		return;
	if (t->request->mentioned)
		note_period(t, period, d);
	(void)count_add(cells_at(&t->cells, series_key(series, period)), d,
	    mentions);
	if (is_named(t->request))
		(void)count_add(cells_at(&t->cells,
		    series_key(series, PERIOD_NONE)), d, mentions);
}

/* By the document's own date: the names that it mentions. */
static void
take_dated(struct timeline *t, const struct document *d, int32_t period)
{
	size_t i;

	if (!is_named(t->request)) {
		if (t->request->curation.types.count == 0 ||
		    d->mention_count > 0)
			count_at(t, 0, period, d, d->mention_count);
		return;
	}
	for (i = 0; i < d->mention_count; i++)
		count_at(t, series_of(t, d->mentions[i].name), period, d, 1);
}

/* The names with a series that a document mentions, once a sentence. */
static void
gather_near(struct timeline *t, const struct document *d)
{
	size_t i, n;

	t->near = memory_grow(t->near, &t->near_room, d->mention_count,
	    sizeof(*t->near));
	t->near_count = 0;
	for (i = 0; i < d->mention_count; i++) {
		uint32_t series = series_of(t, d->mentions[i].name);

		if (series != HASH_NONE)
			t->near[t->near_count++] =
			    (uint64_t)d->mentions[i].sent << 32 | series;
	}
	radix_sort(t->near, t->near_count, sizeof(*t->near));
	for (i = 0, n = 0; i < t->near_count; i++)
		if (n == 0 || t->near[i] != t->near[n - 1])
			t->near[n++] = t->near[i];
	t->near_count = n;
}

/* The first of them in a sentence or behind it. */
static size_t
first_near(const struct timeline *t, uint32_t sent)
{
	size_t low = 0, high = t->near_count, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (t->near[middle] >> 32 < sent)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/*
 * By the times that sentences speak of, where they mention the name: once
 * for each name of the sentence, however often it stands there.
 */
static void
take_near(struct timeline *t, const struct document *d,
    const struct timex *timex, int32_t period)
{
	size_t i;

	for (i = first_near(t, timex->sent); i < t->near_count &&
	    t->near[i] >> 32 == timex->sent; i++)
		count_at(t, (uint32_t)t->near[i], period, d, 1);
}

static void
take_mentioned(struct timeline *t, const struct document *d)
{
	size_t i;

	if (is_named(t->request))
		gather_near(t, d);
	for (i = 0; i < d->time_count; i++) {
		const struct timex *timex = &d->times[i];
		int32_t period = periods_of(t->size, timex->first,
		    timex->last);

		if (period == PERIOD_NONE)
			continue;
		if (is_named(t->request))
			take_near(t, d, timex, period);
		else if (timex->wanted)
			count_at(t, 0, period, d, 1);
	}
}

static void
timeline_take(void *of, const struct document *d)
{
	struct timeline *t = of;
	int32_t period;

	if (t->request->mentioned) {
		take_mentioned(t, d);
		return;
	}
	if (d->date == 0)
		return;
	period = periods_of(t->size, d->date, d->date);
	if (period == PERIOD_NONE)
		return;
	note_period(t, period, d);
	(void)count_add(cells_at(&t->base, series_key(0, period)), d, 0);
	take_dated(t, d, period);
}

/*
 * Spilling.
 */

static size_t
timeline_size(const void *of)
{
	const struct timeline *t = of;

	/* and as much again is held while the series are moved to more room */
	return 2 * t->room * sizeof(*t->series) + (is_of_any(t->request) ?
	    cells_memory(&t->cells) : 0);
}

static void
put_values(const struct count *c, uint64_t values[AGGREGATE_VALUES])
{
	values[DOCUMENTS] = c->documents;
	values[STORIES] = c->stories;
	values[MENTIONS] = c->mentions;
}

/* NAME, TAB, TYPE, TAB: in this order names are written. */
static void
put_series(struct buffer *row, struct slice key)
{
	row_column(row, row_column_at(key, 1));
	buffer_bytes(row, row_column_at(key, 0));
	buffer_byte(row, '\t');
}

/* The "TYPE TAB NAME" of a series, no TYPE being any. */
static struct slice
series_name(const struct timeline *t, uint32_t series)
{
	return is_of_any(t->request) ? names_key(t->names, series) :
	    hash_key(&t->request->series.keys, series);
}

/*
 * Numbers of names are forgotten. What is counted by them is put away, what
 * is counted by those of the list may stay.
 */
static void
timeline_spill(void *of, const struct document *open)
{
	struct timeline *t = of;
	struct buffer series = { 0 }, period = { 0 };
	size_t i;

	free(t->series);
	t->series = NULL;
	t->known = t->room = 0;
	if (!is_of_any(t->request))
		return;
	if (t->spilled == NULL)
		t->spilled = aggregate_new(t->request->memory / 2, SUMS);
	for (i = 0; i < t->cells.size; i++) {
		const struct cell *c = &t->cells.slots[i];
		uint64_t values[AGGREGATE_VALUES] = { 0 };

		if (c->key == 0)
			continue;
		put_values(&c->count, values);
		buffer_clear(&series);
		put_series(&series, series_name(t, (uint32_t)((c->key - 1) >>
		    32)));
		buffer_clear(&period);
		row_word(&period, (c->key - 1) & UINT32_MAX);
		if (count_has(&c->count, open)) {
			values[DOCUMENTS]--;
			values[STORIES]--;
			aggregate_put_once(t->spilled, buffer_slice(&series),
			    buffer_slice(&period), one, open->number);
		}
		aggregate_put(t->spilled, buffer_slice(&series),
		    buffer_slice(&period), values);
	}
	buffer_free(&series);
	buffer_free(&period);
	cells_free(&t->cells);
}

/*
 * Writing.
 */

struct range {
	int32_t first, last;	/* periods; first > last: none */
	uint64_t most;		/* documents in any of them */
};

static void
stretch(struct range *range, int32_t period, uint64_t documents)
{
	if (period < range->first)
		range->first = period;
	if (period > range->last)
		range->last = period;
	if (documents > range->most)
		range->most = documents;
}

static void
stretch_over(struct range *range, const struct cells *cells, bool base)
{
	size_t i;

	for (i = 0; i < cells->size; i++) {
		const struct cell *c = &cells->slots[i];

		if (c->key != 0 && c->count.documents > 0)
			stretch(range, period_of_key(c->key - 1),
			    base ? 0 : c->count.documents);
	}
}

/* The window, where there is one, is the range. */
static void
fit_window(const struct timeline *t, struct range *range)
{
	const struct request *q = t->request;

	if (!q->windowed || q->mentioned)
		return;
	if (q->window.first > calendar_day(CALENDAR_FIRST_YEAR, 1, 1))
		range->first = periods_of_day(t->size, q->window.first);
	if (q->window.last < calendar_day(CALENDAR_LAST_YEAR, 12, 31))
		range->last = periods_of_day(t->size, q->window.last);
}

enum { BAR = 20 };

/* A bar of at most BAR characters, in eighths where there are such. */
static void
put_bar(struct buffer *row, uint64_t part, uint64_t most, bool ascii)
{
	static const char *const eighths[] = {
		"", "\xE2\x96\x8F", "\xE2\x96\x8E", "\xE2\x96\x8D",
		"\xE2\x96\x8C", "\xE2\x96\x8B", "\xE2\x96\x8A", "\xE2\x96\x89"
	};
	uint64_t n = most == 0 ? 0 : (part * 8 * BAR + most - 1) / most;

	if (ascii)
		n = (n + 7) / 8 * 8;
	if (n == 0)
		buffer_byte(row, '-');
	for (; n >= 8; n -= 8)
		buffer_string(row, ascii ? "#" : "\xE2\x96\x88");
	buffer_string(row, eighths[n]);
	buffer_byte(row, '\t');
}

/* Documents per thousand, with one decimal; of none it is 0. */
static void
put_rate(struct buffer *row, uint64_t part, uint64_t whole)
{
	row_decimal(row, whole == 0 ? 0 :
	    (int64_t)((part * 20000 + whole) / (2 * whole)), 1);
}

/* The period, and the document that it is of where that is known. */
static void
put_extreme(struct buffer *text, const struct timeline *t,
    const struct extreme *e, int32_t period)
{
	enum { SHOWN = 1024 };	/* bytes of an id */
	struct slice id = buffer_slice(&e->id);

	periods_write(text, t->size, period);
	if (e->period == period) {
		buffer_string(text, " of the document ");
		if (id.len > SHOWN)
			id.len = SHOWN;
		buffer_bytes(text, id);
	}
}

/* Ends the program when there are too many periods from one to the other. */
static void
check_range(const struct timeline *t, int32_t first, int32_t last)
{
	struct buffer ends = { 0 };

	if ((int64_t)last - first < PERIODS_MOST)
		return;
	put_extreme(&ends, t, &t->first, first);
	buffer_string(&ends, " to ");
	put_extreme(&ends, t, &t->last, last);
	error_fatal("timeline: %lld %ss, from %.*s: -b has longer periods, "
	    "-w .. writes them all", (long long)last - first + 1,
	    by_words[t->size], (int)ends.len, ends.at);
}

/* Of any names those that are written are not known yet. */
static void
timeline_check(const void *of)
{
	const struct timeline *t = of;

	if (!is_of_any(t->request) || !t->request->mentioned)
		check_range(t, t->first.period, t->last.period);
}

/* A table in the making. */
struct writing {
	struct timeline *t;
	struct writer table;
	struct range range;
	uint64_t documents;	/* all of them */
	struct buffer row;
	struct buffer key;	/* of the series at hand: NAME TAB TYPE TAB */
	int32_t next;		/* the period that is to be written next */
};

/* The row of a period, of a name where there is one. */
static void
write_period(struct writing *w, int32_t period,
    const uint64_t values[AGGREGATE_VALUES])
{
	struct timeline *t = w->t;
	const struct request *q = t->request;
	struct buffer *row = &w->row;
	uint64_t all = w->documents;

	buffer_clear(row);
	periods_write(row, t->size, period);
	buffer_byte(row, '\t');
	row_number(row, values[DOCUMENTS]);
	if (q->stories)
		row_number(row, values[STORIES]);
	row_number(row, values[MENTIONS]);
	if (!q->mentioned) {
		const struct count *base = cells_find(&t->base,
		    series_key(0, period));

		all = base == NULL ? 0 : base->documents;
	}
	put_rate(row, values[DOCUMENTS], all);
	if (w->key.len > 0) {
		row_column(row, row_column_at(buffer_slice(&w->key), 0));
		row_column(row, row_column_at(buffer_slice(&w->key), 1));
	}
	if (q->bars)
		put_bar(row, values[DOCUMENTS], w->range.most, q->ascii);
	writer_row(&w->table, buffer_slice(row));
}

/* All periods of the range, of no name. */
static void
write_periods(struct writing *w)
{
	struct timeline *t = w->t;
	int32_t period;

	stretch_over(&w->range, &t->cells, false);
	stretch_over(&w->range, &t->base, true);
	fit_window(t, &w->range);
	for (period = w->range.first; period <= w->range.last; period++) {
		const struct count *c = cells_find(&t->cells,
		    series_key(0, period));
		uint64_t values[AGGREGATE_VALUES] = { 0 };

		if (c != NULL)
			put_values(c, values);
		write_period(w, period, values);
	}
}

/*
 * Names: rows are "NAME TAB TYPE TAB", the period as in a cell's key, and the
 * values. What a name has in all periods comes first.
 */

enum { NUMBERS_LEN = (1 + SUMS) * 8 };

static void
put_row(struct buffer *row, struct slice series, uint64_t period,
    const uint64_t *values)
{
	int i;

	buffer_bytes(row, series);
	row_word(row, period);
	for (i = 0; i < SUMS; i++)
		row_word(row, values[i]);
}

static const char *
numbers_of(struct slice row)
{
	return row.at + row.len - NUMBERS_LEN;
}

/* The rows of a name, which is ranked by its first row where -n asks it. */
static void
put_ranked(struct writing *w, struct sorter *rows, struct slice series,
    uint64_t period, const uint64_t *values, const uint64_t *of_name)
{
	buffer_clear(&w->row);
	if (w->t->request->most > 0)
		row_rank(&w->row, of_name[DOCUMENTS], of_name[MENTIONS]);
	put_row(&w->row, series, period, values);
	sorter_put(rows, buffer_slice(&w->row));
}

static void
put_spilled(struct writing *w, struct sorter *rows)
{
	uint64_t of_name[AGGREGATE_VALUES] = { 0 };
	struct aggregated key;

	while (aggregate_next(w->t->spilled, &key)) {
		if (key.first)
			memcpy(of_name, key.values, sizeof(of_name));
		put_ranked(w, rows, key.group, row_word_at(key.member.at),
		    key.values, of_name);
	}
}

static void
put_cells(struct writing *w, struct sorter *rows)
{
	static const uint64_t none[AGGREGATE_VALUES];
	struct timeline *t = w->t;
	uint64_t values[AGGREGATE_VALUES], of_name[AGGREGATE_VALUES];
	uint32_t series;
	size_t i;

	for (i = 0; i < t->cells.size; i++) {
		const struct cell *c = &t->cells.slots[i];

		if (c->key == 0)
			continue;
		series = (uint32_t)((c->key - 1) >> 32);
		put_values(&c->count, values);
		put_values(cells_find(&t->cells, series_key(series,
		    PERIOD_NONE)), of_name);
		buffer_clear(&w->key);
		put_series(&w->key, series_name(t, series));
		put_ranked(w, rows, buffer_slice(&w->key),
		    (c->key - 1) & UINT32_MAX, values, of_name);
	}
	for (i = 0; i < t->request->series.keys.count; i++) {
		series = (uint32_t)i;
		if (cells_find(&t->cells, series_key(series, PERIOD_NONE)) !=
		    NULL)
			continue;
		buffer_clear(&w->key);
		put_series(&w->key, series_name(t, series));
		put_ranked(w, rows, buffer_slice(&w->key), 0, none, none);
	}
}

/* The rows of the names that are written, in their order. */
static struct sorter *
pick_names(struct writing *w, struct sorter *ranked)
{
	size_t most = w->t->request->most, count = 0;
	struct sorter *named;
	struct slice row;

	named = sorter_new(w->t->request->memory / 4);
	while (sorter_next(ranked, &row)) {
		uint64_t period = row_word_at(numbers_of(row));

		if (period == 0 && most > 0 && ++count > most)
			break;
		if (period != 0)
			stretch(&w->range, period_of_key(period),
			    row_word_at(numbers_of(row) + 8));
		sorter_put(named, most > 0 ? row_after_rank(row) : row);
	}
	return named;
}

/* Rows of zeros up to a period, where they are asked for. */
static void
fill(struct writing *w, int32_t period)
{
	static const uint64_t none[AGGREGATE_VALUES];

	if (w->t->request->zeros && w->key.len > 0)
		for (; w->next < period; w->next++)
			write_period(w, w->next, none);
}

static void
write_names(struct writing *w)
{
	struct timeline *t = w->t;
	struct sorter *rows = sorter_new(t->request->memory / 4), *named;
	uint64_t values[AGGREGATE_VALUES] = { 0 };
	struct slice row;
	int32_t period;
	int i;

	if (t->spilled != NULL) {
		put_spilled(w, rows);
		aggregate_free(t->spilled);
	} else {
		put_cells(w, rows);
	}
	named = pick_names(w, rows);
	sorter_free(rows);
	stretch_over(&w->range, &t->base, true);
	fit_window(t, &w->range);
	if (is_filled(t->request))
		check_range(t, w->range.first, w->range.last);
	buffer_clear(&w->key);
	while (sorter_next(named, &row)) {
		const char *numbers = numbers_of(row);

		if (row_word_at(numbers) == 0) {
			fill(w, w->range.last + 1);
			buffer_clear(&w->key);
			buffer_bytes(&w->key, slice_between(row.at, numbers));
			w->next = w->range.first;
			continue;
		}
		period = period_of_key(row_word_at(numbers));
		fill(w, period);
		for (i = 0; i < SUMS; i++)
			values[i] = row_word_at(numbers + 8 + 8 * i);
		write_period(w, period, values);
		w->next = period + 1;
	}
	fill(w, w->range.last + 1);
	sorter_free(named);
}

static size_t
timeline_columns(const struct request *q, struct column *columns)
{
	static const struct column all[] = {
		{ "period", false }, { "documents", true },
		{ "stories", true }, { "mentions", true },
		{ "per_thousand", true }, { "name", false }, { "type", false },
		{ "bar", false },
	};
	size_t i, count = 0;

	for (i = 0; i < sizeof(all) / sizeof(*all); i++)
		if ((i != 2 || q->stories) && ((i != 5 && i != 6) ||
		    is_named(q)) && (i != 7 || q->bars))
			columns[count++] = all[i];
	return count;
}

static int
timeline_write(void *of, struct output *out, const struct totals *totals)
{
	static const struct range nothing = { INT32_MAX, INT32_MIN, 0 };
	struct timeline *t = of;
	struct column columns[8];
	struct writing w;
	size_t count;

	memset(&w, 0, sizeof(w));
	w.t = t;
	w.range = nothing;
	w.documents = totals->documents;
	count = timeline_columns(t->request, columns);
	request_table(t->request, &w.table, out, columns, count);
	if (is_named(t->request))
		write_names(&w);
	else
		write_periods(&w);
	writer_end(&w.table);
	buffer_free(&w.row);
	buffer_free(&w.key);
	cells_free(&t->cells);
	cells_free(&t->base);
	free(t->series);
	free(t->near);
	buffer_free(&t->first.id);
	buffer_free(&t->last.id);
	free(t);
	return 0;
}

const struct report report_timeline = {
	.name = "timeline",
	.options = "ANbmnz",
	.needs = timeline_needs,
	.rests_on = timeline_rests_on,
	.depth = timeline_depth,
	.begin = timeline_begin,
	.take = timeline_take,
	.size = timeline_size,
	.spill = timeline_spill,
	.check = timeline_check,
	.write = timeline_write
};
