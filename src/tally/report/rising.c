#include "tally/report/rising.h"

#include <stdlib.h>

#include "core/calendar.h"
#include "core/error.h"
#include "tally/counting/counts.h"
#include "tally/report/statistics.h"
#include "tally/rows/aggregate.h"
#include "tally/rows/buffer.h"
#include "tally/rows/radix.h"
#include "tally/rows/row.h"
#include "tally/rows/sorter.h"

/*
 * Days of the baseline where none is given, how far back the documents must
 * reach for it to be one, and on how many of its days there must be any.
 */
enum { BASELINE_DAYS = 28, HISTORY_DAYS = 14, HISTORY_MOST_SPARSE = 3 };

enum value { DOCUMENTS, MENTIONS, STORIES, SUMS };

/* One document, which is a story. */
static const uint64_t one[AGGREGATE_VALUES] = {
	[DOCUMENTS] = 1, [STORIES] = 1
};

enum span { WINDOW, BASELINE, BEFORE, SPANS };

/*
 * A story of several days, which stands in the cells of all of them, but
 * counts once in a window that holds them: of such a story and a name, or of
 * all documents, every day is listed, one after the other.
 */
struct story_day {
	uint32_t name, story, day;
};

struct story_days {
	struct story_day *list;
	size_t count, room;
};

struct rising {
	const struct request *request;
	struct names *names;
	bool new_only;
	struct cells cells;	/* by name and day */
	struct cells days;	/* by day: all documents */
	struct story_days of_names, of_all;
	uint64_t *seen;		/* names and days of the story at hand */
	size_t seen_count, seen_room;
	struct aggregate *spilled;	/* or NULL: by NAME, TAB, TYPE, TAB;
					   members are story or 0, day */
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

/* A document of a story is the first to mention a name on a day, or the
 * first of that day at all: HASH_NONE. */
static void
note_seen(struct rising *r, uint32_t name, uint32_t day)
{
	r->seen = memory_grow(r->seen, &r->seen_room, r->seen_count + 1,
	    sizeof(*r->seen));
	r->seen[r->seen_count++] = (uint64_t)name << 32 | day;
}

/* Lists the names of a story that came on several days. */
static void
end_story(struct rising *r, uint32_t story)
{
	size_t i, j, n = 0;

	radix_sort(r->seen, r->seen_count, sizeof(*r->seen));
	for (i = 0; i < r->seen_count; i++)
		if (n == 0 || r->seen[n - 1] != r->seen[i])
			r->seen[n++] = r->seen[i];
	for (i = 0; i < n; i = j) {
		uint32_t name = (uint32_t)(r->seen[i] >> 32);
		struct story_days *days = name == HASH_NONE ? &r->of_all :
		    &r->of_names;

		for (j = i + 1; j < n && r->seen[j] >> 32 == name; j++)
			continue;
		if (j - i == 1)
			continue;
		days->list = memory_grow(days->list, &days->room,
		    days->count + j - i, sizeof(*days->list));
		for (; i < j; i++) {
			struct story_day *day = &days->list[days->count++];

			day->name = name;
			day->story = story;
			day->day = (uint32_t)r->seen[i];
		}
	}
	r->seen_count = 0;
}

static void
rising_take(void *of, const struct document *d)
{
	struct rising *r = of;
	bool shared = d->more || r->seen_count > 0;
	uint32_t day, name;
	size_t i;

	if (d->date % 100 != 0) {	/* known to the day */
		day = unsigned_day(window_of(d->date).first);
		(void)count_add(cells_at(&r->days, day), d,
		    d->mention_count);
		if (shared)
			note_seen(r, HASH_NONE, day);
		for (i = 0; i < d->mention_count; i++) {
			name = d->mentions[i].name;
			if (count_add(cells_at(&r->cells,
			    (uint64_t)name << 32 | day), d, 1) && shared)
				note_seen(r, name, day);
		}
	}
	if (!d->more && shared)
		end_story(r, d->story);
}

static size_t
rising_size(const void *of)
{
	const struct rising *r = of;

	return cells_memory(&r->cells) +
	    r->of_names.room * sizeof(*r->of_names.list);
}

static void
put_cell(struct rising *r, struct buffer *key, uint32_t name, uint32_t story,
    uint32_t day, const struct count *count, const struct document *open)
{
	uint64_t values[AGGREGATE_VALUES] = { 0 };
	struct slice group, member;
	size_t len;

	if (!is_watched(r, name))
		return;
	buffer_clear(key);
	buffer_bytes(key, names_name(r->names, name));
	buffer_byte(key, '\t');
	buffer_bytes(key, names_type(r->names, name));
	buffer_byte(key, '\t');
	len = key->len;
	row_word(key, (uint64_t)story << 32 | day);
	values[DOCUMENTS] = count->documents;
	values[MENTIONS] = count->mentions;
	values[STORIES] = count->stories;
	group = slice_between(key->at, key->at + len);
	member = slice_between(key->at + len, key->at + key->len);
	if (count_has(count, open)) {
		values[DOCUMENTS]--;
		values[STORIES]--;
		aggregate_put_once(r->spilled, group, member, one,
		    open->number);
	}
	aggregate_put(r->spilled, group, member, values);
}

static void
rising_spill(void *of, const struct document *open)
{
	static const struct count none;
	struct rising *r = of;
	struct buffer key = { 0 };
	size_t i;

	if (r->spilled == NULL)
		r->spilled = aggregate_new(r->request->memory / 2, SUMS);
	for (i = 0; i < r->cells.size; i++) {
		const struct cell *c = &r->cells.slots[i];

		if (c->key != 0)
			put_cell(r, &key, (uint32_t)((c->key - 1) >> 32), 0,
			    (uint32_t)(c->key - 1), &c->count, open);
	}
	for (i = 0; i < r->of_names.count; i++) {
		const struct story_day *s = &r->of_names.list[i];

		put_cell(r, &key, s->name, s->story, s->day, &none, NULL);
	}
	buffer_free(&key);
	cells_free(&r->cells);
	free(r->of_names.list);
	memset(&r->of_names, 0, sizeof(r->of_names));
}

/*
 * Judging.
 */

struct spans {
	struct window window, baseline;
	uint64_t in_window, in_baseline;	/* documents, or stories */
};

/* The numbers of one name, or of all documents. */
struct change {
	struct slice name, type;
	uint64_t counted[SPANS];	/* documents, or stories */
	uint64_t documents[SPANS];
	uint64_t mentions;
	uint32_t story;			/* of several days, being added */
	uint32_t days[SPANS];		/* of it */
};

/* A name that has more than one would expect, and how likely that is. */
struct risen {
	double p;
	bool is_new;		/* in no document before the window */
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

static void
add_day(struct change *c, const struct judge *j, int32_t day,
    const struct count *count)
{
	uint64_t n = j->rising->request->stories ? count->stories :
	    count->documents;
	enum span span = is_in(&j->spans.window, day) ? WINDOW : BASELINE;

	if (span == WINDOW || is_in(&j->spans.baseline, day)) {
		c->counted[span] += n;
		c->documents[span] += count->documents;
	}
	if (span == WINDOW)
		c->mentions += count->mentions;
	if (day < j->spans.window.first)
		c->documents[BEFORE] += count->documents;
}

/* What was counted for each day of a story is one story. */
static void
close_story(struct change *c)
{
	int span;

	for (span = WINDOW; span <= BASELINE; span++) {
		if (c->days[span] > 1)
			c->counted[span] -= c->days[span] - 1;
		c->days[span] = 0;
	}
}

static void
add_story_day(struct change *c, const struct judge *j, uint32_t story,
    int32_t day)
{
	if (c->story != story)
		close_story(c);
	c->story = story;
	if (is_in(&j->spans.window, day))
		c->days[WINDOW]++;
	else if (is_in(&j->spans.baseline, day))
		c->days[BASELINE]++;
}

/* The newest and the oldest day with documents, up to one; how many
 * documents come after that. */
static uint64_t
find_days(const struct rising *r, int32_t today, int32_t *oldest,
    int32_t *newest)
{
	uint64_t later = 0;
	int32_t day;
	size_t i;

	*newest = INT32_MIN;
	*oldest = INT32_MAX;
	for (i = 0; i < r->days.size; i++) {
		if (r->days.slots[i].key == 0)
			continue;
		day = signed_day((uint32_t)(r->days.slots[i].key - 1));
		if (day > today) {
			later += r->days.slots[i].count.documents;
			continue;
		}
		*newest = day > *newest ? day : *newest;
		*oldest = day < *oldest ? day : *oldest;
	}
	return later;
}

/* The window and the baseline; false, with a message, when no day is known.
 * A date in the future is a mistake, or a plan: it is no news of today. */
static bool
choose_spans(const struct rising *r, struct spans *s, int32_t *oldest)
{
	const struct request *q = r->request;
	int32_t today = q->windowed ? INT32_MAX : window_today(), newest;
	uint64_t later = find_days(r, today, oldest, &newest);
	struct buffer date = { 0 };

	if (later > 0) {
		row_date(&date, window_date_of(today));
		buffer_byte(&date, '\0');
		error_note("%llu documents are dated after today, %s: -w "
		    "looks at them", (unsigned long long)later, date.at);
		buffer_free(&date);
	}
	if (newest == INT32_MIN) {
		error_input("no document is dated by a day%s: nothing to "
		    "compare", later > 0 ? " up to today" : "");
		return false;
	}
	s->window.first = s->window.last = newest;
	if (q->windowed)
		s->window = q->window;
	s->baseline.first = s->window.first - BASELINE_DAYS;
	s->baseline.last = s->window.first - 1;
	if (q->based)
		s->baseline = q->baseline;
	return true;
}

/* All documents by span; on how many days of the baseline there are any. */
static int
count_spans(struct judge *j)
{
	const struct rising *r = j->rising;
	struct change all;
	int32_t day;
	int days = 0;
	size_t i;

	memset(&all, 0, sizeof(all));
	for (i = 0; i < r->days.size; i++) {
		if (r->days.slots[i].key == 0)
			continue;
		day = signed_day((uint32_t)(r->days.slots[i].key - 1));
		add_day(&all, j, day, &r->days.slots[i].count);
		days += is_in(&j->spans.baseline, day);
	}
	for (i = 0; i < r->of_all.count; i++)
		add_story_day(&all, j, r->of_all.list[i].story,
		    signed_day(r->of_all.list[i].day));
	close_story(&all);
	j->spans.in_window = all.counted[WINDOW];
	j->spans.in_baseline = all.counted[BASELINE];
	return days;
}

/* Documents by span; false, with a message, when that is no history. */
static bool
find_spans(struct judge *j)
{
	struct spans *s = &j->spans;
	int32_t oldest;
	int days;

	if (!choose_spans(j->rising, s, &oldest))
		return false;
	days = count_spans(j);
	if (s->in_window == 0 || s->in_baseline == 0) {
		if (s->in_window > 0)
			error_input("no documents in the baseline: nothing "
			    "to compare");
		return false;
	}
	if (!j->rising->request->based &&
	    (oldest > s->window.first - HISTORY_DAYS ||
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
	uint64_t observed = c->counted[WINDOW], before = c->counted[BASELINE];
	double expected = (double)before * (double)s->in_window /
	    (double)s->in_baseline;

	row_rank(row, c->documents[WINDOW], c->mentions);
	row_column(row, c->name);
	row_column(row, c->type);
	risen->rank_len = row->len;
	row_number(row, c->documents[WINDOW]);
	if (q->stories)
		row_number(row, observed);
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
judge(struct judge *j, struct change *c)
{
	const struct request *q = j->rising->request;
	const struct spans *s = &j->spans;
	uint64_t observed, before;
	struct risen *risen;
	double p;

	close_story(c);
	observed = c->counted[WINDOW];
	before = c->counted[BASELINE];
	if (observed == 0 && before == 0)
		return;
	j->tests++;
	if (observed * s->in_baseline <= before * s->in_window)
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
	risen->is_new = before == 0 && c->documents[BEFORE] == 0;
	put_risen(risen, c, s, q);
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
	for (i = 0; i < r->of_names.count; i++) {
		const struct story_day *s = &r->of_names.list[i];

		add_story_day(&changes[s->name], j, s->story,
		    signed_day(s->day));
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
	struct buffer name = { 0 };
	struct aggregated key;
	struct change c;

	memset(&c, 0, sizeof(c));
	while (aggregate_next(j->rising->spilled, &key)) {
		struct count count = { 0 };
		uint64_t word = row_word_at(key.member.at);
		uint32_t story = (uint32_t)(word >> 32);

		if (key.first) {
			judge(j, &c);
			memset(&c, 0, sizeof(c));
			buffer_clear(&name);
			buffer_bytes(&name, key.group);
			c.name = row_column_at(buffer_slice(&name), 0);
			c.type = row_column_at(buffer_slice(&name), 1);
		}
		if (story != 0) {
			add_story_day(&c, j, story,
			    signed_day((uint32_t)word));
			continue;
		}
		count.documents = (uint32_t)key.values[DOCUMENTS];
		count.mentions = key.values[MENTIONS];
		count.stories = (uint32_t)key.values[STORIES];
		add_day(&c, j, signed_day((uint32_t)word), &count);
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

/* Ranks those whose adjusted probability is within the rate, or of these the
 * new ones: it is adjusted for all of them. */
static struct sorter *
rank_risen(struct judge *j)
{
	struct sorter *rows = sorter_new(j->rising->request->memory / 4);
	double *p = memory_get(j->count, sizeof(*p));
	struct buffer tail = { 0 };
	struct slice name;
	size_t i;

	if (j->count > 0)
		qsort(j->list, j->count, sizeof(*j->list), compare_risen);
	for (i = 0; i < j->count; i++)
		p[i] = j->list[i].p;
	statistics_adjust(p, j->count, j->tests);
	for (i = 0; i < j->count; i++) {
		struct risen *risen = &j->list[i];

		if (p[i] <= j->rising->request->rate &&
		    (risen->is_new || !j->rising->new_only)) {
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
	if (find_spans(&j)) {
		if (r->spilled != NULL)
			judge_spilled(&j);
		else
			judge_cells(&j);
		rows = rank_risen(&j);
		n = write_risen(r->request, out, rows);
		sorter_free(rows);
	}
	free(j.list);
	if (r->spilled != NULL)
		aggregate_free(r->spilled);
	cells_free(&r->cells);
	cells_free(&r->days);
	free(r->of_names.list);
	free(r->of_all.list);
	free(r->seen);
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
