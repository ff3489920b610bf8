#include "tally/report/events.h"

#include <stdlib.h>

#include "core/error.h"
#include "tally/counting/periods.h"
#include "tally/rows/buffer.h"
#include "tally/rows/row.h"
#include "tally/rows/sorter.h"

/* The dates of one sentence at most; what holds more is a list. */
enum { DATES_MOST = 32 };

struct events {
	const struct request *request;
	struct names *names;
	struct sorter *rows;
	struct buffer row, who, where;
	struct hash met;	/* names in who and where, each once */
	bool narrowed;		/* -N, -k or -C: an event needs only that */
	bool needs_who, needs_where;
	bool times_too;		/* -k: of DATE or TIME only the ones given */
	bool has_name, has_country;	/* -N, -C: what was gathered has one */
	uint64_t lists;
};

struct span {
	uint32_t first, last;
};

static bool
is_date(struct slice type)
{
	return slice_is(type, "DATE") || slice_is(type, "TIME");
}

/* What -k asks for: somebody, somewhere, or dates of one kind. */
static void
need_types(struct events *e, const struct hash *types)
{
	uint32_t i;

	for (i = 0; i < types->count; i++) {
		if (slice_is(hash_key(types, i), "LOC"))
			e->needs_where = true;
		else if (is_date(hash_key(types, i)))
			e->times_too = true;
		else
			e->needs_who = true;
	}
}

static void *
events_begin(const struct request *q, struct names *names)
{
	struct events *e = memory_get(1, sizeof(*e));

	e->request = q;
	e->names = names;
	e->rows = sorter_new(q->memory / 4);
	e->narrowed = q->series.given || q->countries.count > 0 ||
	    q->curation.types.count > 0;
	e->needs_who = e->needs_where = !e->narrowed;
	need_types(e, &q->curation.types);
	return e;
}

/* Whether -N or -C asks for the name of a record, which is then there. */
static bool
is_asked_for(struct events *e, const struct record *r, uint32_t name)
{
	const struct request *q = e->request;
	struct slice country;
	bool named = q->series.given && name_list_find(&q->series,
	    names_type(e->names, name), names_name(e->names, name)) !=
	    HASH_NONE;
	bool placed = q->countries.count > 0 &&
	    record_tag(r, "country", &country) &&
	    hash_find(&q->countries, country) != HASH_NONE;

	e->has_name = e->has_name || named;
	e->has_country = e->has_country || placed;
	return named || placed;
}

/*
 * Adds the name of an e record to who or where. MISC is neither, but stands
 * with who where it is asked for.
 */
static void
add_name(struct events *e, const struct record *r)
{
	uint32_t name = names_label(e->names, r);
	struct slice type;
	struct buffer *list;
	bool added, asked_for;

	if (name == HASH_NONE)
		return;
	type = names_type(e->names, name);
	asked_for = is_asked_for(e, r, name) ||
	    e->request->curation.types.count > 0;
	if (slice_is(type, "LOC"))
		list = &e->where;
	else if (asked_for || slice_is(type, "PER") || slice_is(type, "ORG"))
		list = &e->who;
	else
		return;
	(void)hash_add(&e->met, names_key(e->names, name), &added);
	if (added)
		row_item(list, names_name(e->names, name), 0);
}

/* Adds the names of the sentences from one number to another. */
static void
gather_names(struct events *e, const struct document *d, size_t at,
    uint64_t from, uint64_t to)
{
	buffer_clear(&e->who);
	buffer_clear(&e->where);
	hash_clear(&e->met);
	e->has_name = e->has_country = false;
	while (at > 0 && d->records[at - 1].sent >= from)
		at--;
	for (; at < d->record_count && d->records[at].sent <= to; at++)
		if (d->records[at].kind == 'e')
			add_name(e, &d->records[at]);
}

/* Whether what was gathered is what an event takes beside its date. */
static bool
is_event(const struct events *e)
{
	return (!e->needs_who || e->who.len > 0) &&
	    (!e->needs_where || e->where.len > 0) &&
	    (!e->request->series.given || e->has_name) &&
	    (e->request->countries.count == 0 || e->has_country);
}

/* Whether a date may be one of an event, and where it is on the calendar. */
static bool
takes_date(const struct events *e, const struct record *r, struct span *span)
{
	if (r->kind != 't' || !is_date(r->type) ||
	    !periods_span(r, &span->first, &span->last))
		return false;
	if (e->names->seen != NULL)
		seen_time(e->names->seen, r->type);
	return !e->times_too ||
	    curation_has_type(&e->request->curation, r->type);
}

/* With -m the window is of these dates, and all of one must lie in it. */
static bool
is_inside(const struct events *e, const struct span *span)
{
	const struct request *q = e->request;

	return !q->mentioned || !q->windowed ||
	    (window_holds(&q->window, span->first) &&
	    window_holds(&q->window, span->last));
}

/* The dates of a sentence, each once; DATES_MOST + 1 for a list. */
static size_t
find_dates(const struct events *e, const struct record *r, size_t count,
    struct span *spans)
{
	struct span span;
	size_t i, j, n = 0;

	for (i = 0; i < count; i++) {
		if (!takes_date(e, &r[i], &span))
			continue;
		for (j = 0; j < n; j++)
			if (spans[j].first == span.first &&
			    spans[j].last == span.last)
				break;
		if (j < n)
			continue;
		if (n == DATES_MOST)
			return DATES_MOST + 1;
		spans[n++] = span;
	}
	return n;
}

/* A day, a month or a year where it is just that, else from..to. */
static void
put_date(struct buffer *row, const struct span *span)
{
	struct window days = window_of(span->first), whole;
	uint32_t month = span->first / 100 * 100;
	uint32_t year = span->first / 10000 * 10000;

	days.last = window_of(span->last).last;
	whole = window_of(year);
	if (whole.first == days.first && whole.last == days.last) {
		row_date(row, year);
		return;
	}
	whole = window_of(month);
	if (whole.first == days.first && whole.last == days.last) {
		row_date(row, month);
		return;
	}
	row_date(row, span->first);
	if (span->last == span->first)
		return;
	buffer_string(row, "..");
	row_date(row, span->last);
}

static void
put_event(struct events *e, const struct document *d, const struct span *span,
    const struct record *s, struct slice text)
{
	struct buffer *row = &e->row;

	buffer_clear(row);
	put_date(row, span);
	buffer_byte(row, '\0');
	row_column(row, d->id);
	row->at[row->len - 1] = '\0';
	row_word(row, s->sent);
	put_date(row, span);
	buffer_byte(row, '\t');
	row_column(row, buffer_slice(&e->who));
	row_column(row, buffer_slice(&e->where));
	row_column(row, d->id);
	row_number(row, s->sent);
	row_column(row, text);
	sorter_put(e->rows, buffer_slice(row));
}

/* The records of one sentence, which begin at a place. */
static void
take_sentence(struct events *e, const struct document *d, size_t at,
    size_t count)
{
	const struct record *s = &d->records[at];
	uint64_t distance = e->request->distance;
	struct span spans[DATES_MOST];
	struct slice text = { "", 0 };
	size_t i, n = find_dates(e, s, count, spans);

	if (n > DATES_MOST)
		e->lists++;
	if (n == 0 || n > DATES_MOST)
		return;
	for (i = 0; i < count; i++)
		if (s[i].kind == 'S')
			text = s[i].text;
	gather_names(e, d, at, s->sent > distance ? s->sent - distance : 0,
	    s->sent + distance);
	if (!is_event(e))
		return;
	for (i = 0; i < n; i++)
		if (is_inside(e, &spans[i]))
			put_event(e, d, &spans[i], s, text);
}

static void
events_take(void *of, const struct document *d)
{
	struct events *e = of;
	const struct request *q = e->request;
	size_t i, from;

	if (q->windowed && !q->mentioned && !window_holds(&q->window, d->date))
		return;
	for (from = 0; from < d->record_count; from = i) {
		for (i = from + 1; i < d->record_count; i++)
			if (d->records[i].sent != d->records[from].sent)
				break;
		take_sentence(e, d, from, i - from);
	}
}

static int
events_write(void *of, struct output *out, const struct totals *totals)
{
	static const struct column columns[] = {
		{ "date", false }, { "who", false }, { "where", false },
		{ "document", false }, { "sentence", true },
		{ "text", false },
	};
	struct events *e = of;
	struct writer table;
	struct slice row;

	(void)totals;
	request_table(e->request, &table, out, columns,
	    sizeof(columns) / sizeof(*columns));
	while (sorter_next(e->rows, &row)) {
		const char *zero = memchr(row.at, '\0', row.len);

		zero = memchr(zero + 1, '\0',
		    (size_t)(row.at + row.len - zero - 1));
		writer_row(&table, slice_between(zero + 9, row.at + row.len));
	}
	writer_end(&table);
	if (e->lists > 0)
		error_input("%llu sentences with more than %d dates were "
		    "left out", (unsigned long long)e->lists,
		    (int)DATES_MOST);
	sorter_free(e->rows);
	hash_free(&e->met);
	buffer_free(&e->row);
	buffer_free(&e->who);
	buffer_free(&e->where);
	free(e);
	return 0;
}

/* What -k asks for may be dates alone. */
static unsigned
events_rest_on(const struct request *q)
{
	return ON_DOCUMENTS | (q->mentioned ? 0 : ON_WINDOW) | NEED_TIMES |
	    (q->curation.types.count > 0 ? 0 : NEED_NAMES);
}

const struct report report_events = {
	.name = "events",
	.options = "CNdm",
	.own_window = true,
	.needs = request_records,
	.rests_on = events_rest_on,
	.depth = request_by_name,
	.begin = events_begin,
	.take = events_take,
	.write = events_write
};
