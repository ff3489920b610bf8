#include "tally/report/timeline.h"

#include <stdlib.h>

#include "core/calendar.h"
#include "core/error.h"
#include "tally/counting/counts.h"
#include "tally/counting/periods.h"
#include "tally/rows/buffer.h"
#include "tally/rows/radix.h"
#include "tally/rows/row.h"

static const char *const by_words[] = {
	"day", "week", "month", "quarter", "year", NULL
};

/*
 * Cells are counts by series and period: a series is a name that was asked
 * for, from 0, or the only one. The base is all documents of a period.
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
};

static unsigned
timeline_needs(const struct request *q)
{
	if (!q->mentioned)
		return NEED_NAMES;
	return q->series.given ? NEED_NAMES | NEED_TIMES : NEED_TIMES;
}

static enum names_depth
timeline_depth(const struct request *q)
{
	return q->series.given ? NAMES_NAME : NAMES_TYPE;
}

static void *
timeline_begin(const struct request *q, struct names *names)
{
	struct timeline *t = memory_get(1, sizeof(*t));

	t->request = q;
	t->names = names;
	t->size = (enum period_size)request_by(q, by_words);
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
		return 0;
	while (t->known <= name) {
		uint32_t n = (uint32_t)t->known;

		t->series = memory_grow(t->series, &t->room, t->known + 1,
		    sizeof(*t->series));
		t->series[t->known++] = name_list_find(list,
		    names_type(t->names, n), names_name(t->names, n));
	}
	return t->series[name];
}

static void
count_at(struct timeline *t, uint32_t series, int32_t period,
    const struct document *d, uint64_t mentions)
{
	if (series != HASH_NONE && period != PERIOD_NONE)
		(void)count_add(cells_at(&t->cells, series_key(series, period)),
		    d, mentions);
}

/* By the document's own date: the names that it mentions. */
static void
take_dated(struct timeline *t, const struct document *d, int32_t period)
{
	size_t i;

	if (!t->request->series.given) {
		if (t->request->curation.types.count == 0 ||
		    d->mention_count > 0)
			count_at(t, 0, period, d, d->mention_count);
		return;
	}
	for (i = 0; i < d->mention_count; i++)
		count_at(t, series_of(t, names_of(t->names,
		    d->mentions[i].variant)), period, d, 1);
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
		uint32_t series = series_of(t, names_of(t->names,
		    d->mentions[i].variant));

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

	if (t->request->series.given)
		gather_near(t, d);
	for (i = 0; i < d->time_count; i++) {
		const struct timex *timex = &d->times[i];
		int32_t period = periods_of(t->size, timex->first,
		    timex->last);

		if (period == PERIOD_NONE)
			continue;
		if (t->request->series.given)
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
	(void)count_add(cells_at(&t->base, series_key(0, period)), d, 0);
	take_dated(t, d, period);
}

static size_t
timeline_size(const void *of)
{
	const struct timeline *t = of;

	return t->room * sizeof(*t->series);
}

/* Numbers of names are forgotten; what is counted is by series. */
static void
timeline_spill(void *of)
{
	struct timeline *t = of;

	free(t->series);
	t->series = NULL;
	t->known = t->room = 0;
}

/*
 * Writing.
 */

struct range {
	int32_t first, last;	/* periods; first > last: none */
	uint64_t most;		/* documents in any of them */
};

/* All periods that hold anything, or those of the window. */
static struct range
find_range(const struct timeline *t)
{
	const struct request *q = t->request;
	struct range range = { INT32_MAX, INT32_MIN, 0 };
	size_t i;

	for (i = 0; i < t->cells.size + t->base.size; i++) {
		bool base = i >= t->cells.size;
		const struct cell *c = base ?
		    &t->base.slots[i - t->cells.size] : &t->cells.slots[i];
		int32_t period = period_of_key(c->key - 1);

		if (c->key == 0 || c->count.documents == 0)
			continue;
		if (period < range.first)
			range.first = period;
		if (period > range.last)
			range.last = period;
		if (!base && c->count.documents > range.most)
			range.most = c->count.documents;
	}
	if (!q->windowed || q->mentioned)
		return range;
	if (q->window.first > calendar_day(CALENDAR_FIRST_YEAR, 1, 1))
		range.first = periods_of_day(t->size, q->window.first);
	if (q->window.last < calendar_day(CALENDAR_LAST_YEAR, 12, 31))
		range.last = periods_of_day(t->size, q->window.last);
	return range;
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

static void
put_period(struct timeline *t, struct buffer *row, uint32_t series,
    int32_t period, uint64_t all)
{
	static const struct count none;
	const struct request *q = t->request;
	const struct count *c = cells_find(&t->cells,
	    series_key(series, period));
	const struct count *base;

	if (c == NULL)
		c = &none;
	buffer_clear(row);
	periods_write(row, t->size, period);
	buffer_byte(row, '\t');
	row_number(row, c->documents);
	if (q->stories)
		row_number(row, c->stories);
	row_number(row, c->mentions);
	if (!q->mentioned) {
		base = cells_find(&t->base, series_key(0, period));
		all = base == NULL ? 0 : base->documents;
	}
	put_rate(row, c->documents, all);
	if (q->series.given)
		row_column(row, row_column_at(hash_key(&q->series.keys,
		    series), 1));
}

struct series {
	struct slice key;
	uint32_t number;
};

static int
compare_names(const void *first, const void *second)
{
	const struct series *a = first, *b = second;
	int order = slice_compare(row_column_at(a->key, 1),
	    row_column_at(b->key, 1));

	return order != 0 ? order : slice_compare(a->key, b->key);
}

/* The numbers of the series in the order of their names. */
static uint32_t *
order_series(const struct timeline *t, size_t *count)
{
	const struct hash *keys = &t->request->series.keys;
	struct series *list;
	uint32_t *order, i;

	*count = t->request->series.given ? keys->count : 1;
	order = memory_get(*count, sizeof(*order));
	if (!t->request->series.given)
		return order;
	list = memory_get(*count, sizeof(*list));
	for (i = 0; i < *count; i++) {
		list[i].key = hash_key(keys, i);
		list[i].number = i;
	}
	qsort(list, *count, sizeof(*list), compare_names);
	for (i = 0; i < *count; i++)
		order[i] = list[i].number;
	free(list);
	return order;
}

static size_t
timeline_columns(const struct request *q, struct column *columns)
{
	static const struct column all[] = {
		{ "period", false }, { "documents", true },
		{ "stories", true }, { "mentions", true },
		{ "per_thousand", true }, { "name", false }, { "bar", false },
	};
	size_t i, count = 0;

	for (i = 0; i < sizeof(all) / sizeof(*all); i++)
		if ((i != 2 || q->stories) && (i != 5 || q->series.given) &&
		    (i != 6 || q->bars))
			columns[count++] = all[i];
	return count;
}

static void
write_periods(struct timeline *t, struct writer *table, uint64_t documents)
{
	struct range range = find_range(t);
	struct buffer row = { 0 };
	size_t i, count;
	uint32_t *order = order_series(t, &count);
	int32_t period;

	for (i = 0; i < count; i++) {
		for (period = range.first; period <= range.last; period++) {
			const struct count *c = cells_find(&t->cells,
			    series_key(order[i], period));

			put_period(t, &row, order[i], period, documents);
			if (t->request->bars)
				put_bar(&row, c == NULL ? 0 : c->documents,
				    range.most, t->request->ascii);
			writer_row(table, buffer_slice(&row));
		}
	}
	free(order);
	buffer_free(&row);
}

static int
timeline_write(void *of, struct output *out, const struct totals *totals)
{
	struct timeline *t = of;
	struct column columns[7];
	struct writer table;
	size_t count;

	count = timeline_columns(t->request, columns);
	request_table(t->request, &table, out, columns, count);
	write_periods(t, &table, totals->documents);
	writer_end(&table);
	cells_free(&t->cells);
	cells_free(&t->base);
	free(t->series);
	free(t->near);
	free(t);
	return 0;
}

const struct report report_timeline = {
	.name = "timeline",
	.options = "ANbm",
	.needs = timeline_needs,
	.depth = timeline_depth,
	.begin = timeline_begin,
	.take = timeline_take,
	.size = timeline_size,
	.spill = timeline_spill,
	.write = timeline_write
};
