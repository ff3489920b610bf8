#include "tally/report/rising.h"

#include <stdlib.h>

#include "core/calendar.h"
#include "core/error.h"
#include "tally/counting/counts.h"
#include "tally/report/statistics.h"
#include "tally/rows/aggregate.h"
#include "tally/rows/buffer.h"
#include "tally/rows/row.h"
#include "tally/rows/sorter.h"

/*
 * Days of the baseline where none is given, how far back the documents must
 * reach for it to be one, and on how many of its days there must be any.
 */
enum { BASELINE_DAYS = 28, HISTORY_DAYS = 14, HISTORY_MOST_SPARSE = 3 };

enum value { DOCUMENTS, MENTIONS, STORIES, SUMS };

enum span { WINDOW, BASELINE, BEFORE, SPANS };

struct rising {
	const struct request *request;
	struct names *names;
	bool new_only;
	struct cells cells;	/* by name and day */
	struct cells days;	/* by day: all documents */
	struct aggregate *spilled;	/* or NULL: by NAME, TAB, TYPE, TAB,
					   day */
};

static void *
rising_begin(const struct request *q, struct names *names)
{
	struct rising *r = memory_get(1, sizeof(*r));

	r->request = q;
	r->names = names;
	return r;
}

static void *
new_begin(const struct request *q, struct names *names)
{
	struct rising *r = rising_begin(q, names);

	r->new_only = true;
	return r;
}

/* Days as numbers that are never negative. */
static uint32_t
unsigned_day(int32_t day)
{
	return (uint32_t)day ^ 0x80000000u;
}

static int32_t
signed_day(uint32_t day)
{
	return (int32_t)((int64_t)day - INT64_C(0x80000000));
}

static bool
is_watched(const struct rising *r, uint32_t name)
{
	const struct name_list *list = &r->request->watched;

	return !list->given || name_list_find(list,
	    names_type(r->names, name), names_name(r->names, name)) !=
	    HASH_NONE;
}

static void
rising_take(void *of, const struct document *d)
{
	struct rising *r = of;
	uint32_t day;
	size_t i;

	if (d->date % 100 == 0)
		return;			/* not known to the day */
	day = unsigned_day(window_of(d->date).first);
	(void)count_add(cells_at(&r->days, day), d, d->mention_count);
	for (i = 0; i < d->mention_count; i++)
		(void)count_add(cells_at(&r->cells,
		    (uint64_t)names_of(r->names, d->mentions[i].variant) <<
		    32 | day), d, 1);
}

static size_t
rising_size(const void *of)
{
	const struct rising *r = of;

	return r->cells.size * sizeof(*r->cells.slots);
}

static void
put_cell(struct rising *r, struct buffer *key, const struct cell *c)
{
	uint64_t values[AGGREGATE_VALUES] = { 0 };
	uint32_t name = (uint32_t)((c->key - 1) >> 32);

	if (!is_watched(r, name))
		return;
	buffer_clear(key);
	buffer_bytes(key, names_name(r->names, name));
	buffer_byte(key, '\t');
	buffer_bytes(key, names_type(r->names, name));
	buffer_byte(key, '\t');
	row_word(key, (uint32_t)(c->key - 1));
	values[DOCUMENTS] = c->count.documents;
	values[MENTIONS] = c->count.mentions;
	values[STORIES] = c->count.stories;
	aggregate_put(r->spilled, buffer_slice(key), values);
}

static void
rising_spill(void *of)
{
	struct rising *r = of;
	struct buffer key = { 0 };
	size_t i;

	if (r->spilled == NULL)
		r->spilled = aggregate_new(r->request->memory / 4, SUMS);
	for (i = 0; i < r->cells.size; i++)
		if (r->cells.slots[i].key != 0)
			put_cell(r, &key, &r->cells.slots[i]);
	buffer_free(&key);
	cells_free(&r->cells);
}

/*
 * Judging.
 */

struct spans {
	struct window window, baseline;
	uint64_t in_window, in_baseline;	/* documents, or stories */
};

/* The numbers of one name. */
struct change {
	struct slice name, type;
	uint64_t documents[SPANS];
	uint64_t mentions, stories;
};

/* A name that has more than one would expect, and how likely that is. */
struct risen {
	double p;
	struct buffer row;	/* rank, then the row but for q and its rest */
	size_t rank_len;
};

struct judge {
	const struct rising *rising;
	struct spans spans;
	uint64_t tests;		/* names in window or baseline */
	struct risen *list;
	size_t count, room;
};

static bool
is_in(const struct window *w, int32_t day)
{
	return day >= w->first && day <= w->last;
}

/* Documents by span; false, with a message, when that is no history. */
static bool
find_spans(const struct rising *r, struct spans *s)
{
	const struct request *q = r->request;
	int32_t newest = INT32_MIN, oldest = INT32_MAX, day;
	int days = 0;
	size_t i;

	memset(s, 0, sizeof(*s));
	for (i = 0; i < r->days.size; i++) {
		if (r->days.slots[i].key == 0)
			continue;
		day = signed_day((uint32_t)(r->days.slots[i].key - 1));
		newest = day > newest ? day : newest;
		oldest = day < oldest ? day : oldest;
	}
	if (newest == INT32_MIN) {
		error_input("no document is dated by a day: nothing to "
		    "compare");
		return false;
	}
	s->window.first = s->window.last = newest;
	if (q->windowed)
		s->window = q->window;
	s->baseline.first = s->window.first - BASELINE_DAYS;
	s->baseline.last = s->window.first - 1;
	if (q->based)
		s->baseline = q->baseline;
	for (i = 0; i < r->days.size; i++) {
		const struct count *c = &r->days.slots[i].count;
		uint64_t n = q->stories ? c->stories : c->documents;

		if (r->days.slots[i].key == 0)
			continue;
		day = signed_day((uint32_t)(r->days.slots[i].key - 1));
		if (is_in(&s->window, day))
			s->in_window += n;
		else if (is_in(&s->baseline, day))
			s->in_baseline += n;
		days += is_in(&s->baseline, day);
	}
	if (s->in_window == 0 || s->in_baseline == 0) {
		if (s->in_window > 0)
			error_input("no documents in the baseline: nothing "
			    "to compare");
		return false;
	}
	if (!q->based && (oldest > s->window.first - HISTORY_DAYS ||
	    days < HISTORY_MOST_SPARSE)) {
		error_input("too little history: documents of %d days, the "
		    "first %d before the window; -B takes less", days,
		    (int)(s->window.first - oldest));
		return false;
	}
	return true;
}

/* The row, as far as it does not depend on the other names. */
static void
put_risen(struct risen *risen, const struct change *c, const struct spans *s,
    const struct request *q)
{
	struct buffer *row = &risen->row;
	uint64_t observed = q->stories ? c->stories : c->documents[WINDOW];
	uint64_t before = c->documents[BASELINE];
	double expected = (double)before * (double)s->in_window /
	    (double)s->in_baseline;

	row_rank(row, c->documents[WINDOW], c->mentions);
	row_column(row, c->name);
	row_column(row, c->type);
	risen->rank_len = row->len;
	row_number(row, c->documents[WINDOW]);
	if (q->stories)
		row_number(row, c->stories);
	row_number(row, c->mentions);
	row_number(row, before);
	row_decimal(row, statistics_round(expected, 100), 2);
	if (before == 0)
		buffer_string(row, "-\t");
	else
		row_decimal(row, statistics_round((double)observed /
		    expected, 100), 2);
	row_decimal(row, statistics_round(statistics_g2(observed,
	    observed + before, s->in_window, s->in_window + s->in_baseline),
	    100), 2);
}

static void
judge(struct judge *j, const struct change *c)
{
	const struct request *q = j->rising->request;
	const struct spans *s = &j->spans;
	uint64_t observed = q->stories ? c->stories : c->documents[WINDOW];
	uint64_t before = c->documents[BASELINE];
	struct risen *risen;
	double p;

	if (observed == 0 && before == 0)
		return;
	j->tests++;
	if (observed * s->in_baseline <= before * s->in_window ||
	    (j->rising->new_only &&
	    (before > 0 || c->documents[BEFORE] > 0)))
		return;
	p = statistics_exact(observed, observed + before, s->in_window,
	    s->in_window + s->in_baseline);
	if (p > q->rate)
		return;			/* no adjustment makes it smaller */
	j->list = memory_grow(j->list, &j->room, j->count + 1,
	    sizeof(*j->list));
	risen = &j->list[j->count++];
	memset(risen, 0, sizeof(*risen));
	risen->p = p;
	put_risen(risen, c, s, q);
}

static void
add_day(struct change *c, const struct judge *j, int32_t day,
    const struct count *count)
{
	bool stories = j->rising->request->stories;

	if (is_in(&j->spans.window, day)) {
		c->documents[WINDOW] += count->documents;
		c->mentions += count->mentions;
		c->stories += count->stories;
	} else if (is_in(&j->spans.baseline, day)) {
		c->documents[BASELINE] += stories ? count->stories :
		    count->documents;
	}
	if (day < j->spans.window.first)
		c->documents[BEFORE] += count->documents;
}

/* Adds the cells up by name. */
static void
judge_cells(struct judge *j)
{
	const struct rising *r = j->rising;
	size_t i, count = names_count(r->names);
	struct change *changes = memory_get(count, sizeof(*changes));

	for (i = 0; i < r->cells.size; i++) {
		uint64_t key = r->cells.slots[i].key - 1;

		if (r->cells.slots[i].key != 0)
			add_day(&changes[key >> 32], j,
			    signed_day((uint32_t)key),
			    &r->cells.slots[i].count);
	}
	for (i = 0; i < count; i++) {
		if (!is_watched(r, (uint32_t)i))
			continue;
		changes[i].name = names_name(r->names, (uint32_t)i);
		changes[i].type = names_type(r->names, (uint32_t)i);
		judge(j, &changes[i]);
	}
	free(changes);
}

static void
judge_spilled(struct judge *j)
{
	struct aggregate *spilled = j->rising->spilled;
	uint64_t values[AGGREGATE_VALUES];
	struct buffer name = { 0 };
	struct change c;
	struct slice key, head;

	memset(&c, 0, sizeof(c));
	while (aggregate_next(spilled, &key, values)) {
		struct count count = { 0 };
		uint32_t day;

		head = slice_between(key.at, key.at + key.len - 8);
		if (!slice_equal(head, buffer_slice(&name))) {
			judge(j, &c);
			memset(&c, 0, sizeof(c));
			buffer_clear(&name);
			buffer_bytes(&name, head);
			c.name = row_column_at(buffer_slice(&name), 0);
			c.type = row_column_at(buffer_slice(&name), 1);
		}
		day = (uint32_t)row_word_at(key.at + key.len - 8);
		count.documents = (uint32_t)values[DOCUMENTS];
		count.mentions = values[MENTIONS];
		count.stories = (uint32_t)values[STORIES];
		add_day(&c, j, signed_day(day), &count);
	}
	judge(j, &c);
	buffer_free(&name);
}

/*
 * Writing.
 */

static int
compare_risen(const void *first, const void *second)
{
	const struct risen *a = first, *b = second;

	if (a->p != b->p)
		return a->p < b->p ? -1 : 1;
	return slice_compare(buffer_slice(&a->row), buffer_slice(&b->row));
}

/* Ranks those whose adjusted probability is within the rate. */
static struct sorter *
rank_risen(struct judge *j)
{
	struct sorter *rows = sorter_new(j->rising->request->memory / 4);
	double *p = memory_get(j->count, sizeof(*p));
	struct buffer tail = { 0 };
	struct slice name;
	size_t i;

	qsort(j->list, j->count, sizeof(*j->list), compare_risen);
	for (i = 0; i < j->count; i++)
		p[i] = j->list[i].p;
	statistics_adjust(p, j->count, j->tests);
	for (i = 0; i < j->count; i++) {
		struct risen *risen = &j->list[i];

		if (p[i] <= j->rising->request->rate) {
			name = row_after_rank(slice_between(risen->row.at,
			    risen->row.at + risen->rank_len));
			buffer_clear(&tail);
			row_decimal(&tail, statistics_round(p[i], 10000), 4);
			row_column(&tail, row_column_at(name, 1));
			row_column(&tail, row_column_at(name, 0));
			sorter_put_both(rows, buffer_slice(&risen->row),
			    buffer_slice(&tail));
		}
		buffer_free(&risen->row);
	}
	buffer_free(&tail);
	free(p);
	return rows;
}

/* The row behind what it was ranked by. */
static struct slice
behind_rank(struct slice row)
{
	struct slice key = row_after_rank(row);
	struct slice type = row_column_at(key, 1);

	return slice_between(type.at + type.len + 1, row.at + row.len);
}

static size_t
write_risen(const struct request *q, struct output *out, struct sorter *rows)
{
	static const struct column all[] = {
		{ "documents", true }, { "stories", true },
		{ "mentions", true }, { "baseline", true },
		{ "expected", true }, { "ratio", true }, { "g2", true },
		{ "q", true }, { "type", false }, { "name", false },
	};
	struct column columns[10];
	struct writer table;
	struct slice row;
	size_t i, n, count = 0;

	for (i = 0; i < sizeof(all) / sizeof(*all); i++)
		if (i != 1 || q->stories)
			columns[count++] = all[i];
	request_table_quiet(q, &table, out, columns, count);
	for (n = 0; (q->most == 0 || n < q->most) &&
	    sorter_next(rows, &row); n++)
		writer_row(&table, behind_rank(row));
	writer_end(&table);
	return n;
}

static int
rising_write(void *of, struct output *out, const struct totals *totals)
{
	struct rising *r = of;
	struct judge j;
	struct sorter *rows;
	size_t n = 0;

	(void)totals;
	memset(&j, 0, sizeof(j));
	j.rising = r;
	if (find_spans(r, &j.spans)) {
		if (r->spilled != NULL) {
			rising_spill(r);
			judge_spilled(&j);
		} else {
			judge_cells(&j);
		}
		rows = rank_risen(&j);
		n = write_risen(r->request, out, rows);
		sorter_free(rows);
	}
	free(j.list);
	if (r->spilled != NULL)
		aggregate_free(r->spilled);
	cells_free(&r->cells);
	cells_free(&r->days);
	n = n == 0 && r->request->told_when_empty ? EXIT_EMPTY : EXIT_DONE;
	free(r);
	return (int)n;
}

const struct report report_rising = {
	.name = "rising",
	.options = "BWenp",
	.own_window = true,
	.needs = request_names,
	.rests_on = request_names,
	.depth = request_by_name,
	.begin = rising_begin,
	.take = rising_take,
	.size = rising_size,
	.spill = rising_spill,
	.write = rising_write
};

const struct report report_new = {
	.name = "new",
	.options = "BWenp",
	.own_window = true,
	.needs = request_names,
	.rests_on = request_names,
	.depth = request_by_name,
	.begin = new_begin,
	.take = rising_take,
	.size = rising_size,
	.spill = rising_spill,
	.write = rising_write
};
