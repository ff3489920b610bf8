#include "markup/page/summary.h"

#include <stdlib.h>

#include "markup/page/id.h"
#include "markup/page/title.h"
#include "markup/write/escape.h"

struct link {
	uint64_t document;
	uint64_t mention;	/* the first one there */
};

struct total {			/* of a name */
	uint32_t number;	/* in the order of the stream */
	enum kind kind;
	uint64_t count;
	uint64_t documents;
	struct link links[SUMMARY_LINKS];
};

struct line {			/* of the contents */
	size_t title, title_len;	/* in the bytes */
	size_t date_len;	/* behind the title */
	size_t names, times;
};

struct summary {
	uint64_t documents;
	struct line *lines;
	size_t line_count, line_room;
	struct buffer bytes;	/* of the contents */
	struct hash names_seen;
	struct total *totals;
	size_t total_room;
	bool names_full, spans_full, places_full;
	struct hash spans_seen;
	struct timed *spans;
	size_t span_room;
	struct hash places_seen;
	struct dot *places;
	size_t place_room;
	struct timeline timeline;
};

struct summary *
summary_new(void)
{
	return memory_get(1, sizeof(struct summary));
}

static void
add_line(struct summary *s, struct slice title, struct slice date,
    const struct index *x)
{
	struct line *line;

	if (s->line_count == SUMMARY_DOCUMENTS)
		return;
	s->lines = memory_grow(s->lines, &s->line_room, s->line_count + 1,
	    sizeof(*s->lines));
	line = &s->lines[s->line_count++];
	line->title = s->bytes.len;
	line->title_len = title_cut(title, SUMMARY_TITLE);
	if (!title_is_seen(slice_between(title.at, title.at +
	    line->title_len)))
		line->title_len = 0;
	buffer_bytes(&s->bytes, title.at, line->title_len);
	if (line->title_len < title.len) {
		buffer_string(&s->bytes, "\xE2\x80\xA6");
		line->title_len += 3;
	}
	line->date_len = is_absent(date) ? 0 : date.len;
	buffer_bytes(&s->bytes, date.at, line->date_len);
	line->names = x->mentions - x->times;
	line->times = x->times;
}

void
summary_expect(const struct summary *s, const struct entry *e)
{
	hash_hint(&s->names_seen, e->hash);
}

/* The same for the names, two steps further; notes where they may be. */
static void
find_names(const struct summary *s, struct index *x)
{
	const size_t count = index_count(x);
	struct entry *e;
	size_t i;

	for (i = 0, e = x->entries; i < count; i++, e++)
		if (e->kind != TIME)
			e->seen = hash_guess(&s->names_seen, e->hash);
	for (i = 0, e = x->entries; i < count; i++, e++)
		if (e->kind != TIME && e->seen != NULL)
			memory_hint(&s->totals[e->seen->number]);
}

/*
 * The number of a key with this hash in a table of so many; HASH_NONE when it
 * is new and the table is full.
 */
static uint32_t
find_place(struct hash *seen, struct slice key, uint64_t hash, size_t most,
    bool *full, bool *added)
{
	uint32_t number;

	*added = false;
	if (seen->count < most)
		return hash_add_value(seen, key, hash, added);
	number = hash_find(seen, key);
	*full = *full || number == HASH_NONE;
	return number;
}

static void
add_name(struct summary *s, const struct index *x, const struct entry *e,
    uint64_t document)
{
	struct total *total;
	struct slice key;
	uint32_t number;
	bool added;

	if (e->name.len > SUMMARY_NAME || !title_is_seen(e->name))
		return;
	key = index_key(x, e);
	if (e->seen != NULL && hash_is(e->seen, key)) {
		number = e->seen->number;
		added = false;
	} else {
		number = find_place(&s->names_seen, key, e->hash,
		    SUMMARY_NAMES, &s->names_full, &added);
	}
	if (number == HASH_NONE)
		return;
	if (added) {
		s->totals = memory_grow(s->totals, &s->total_room,
		    (size_t)number + 1, sizeof(*s->totals));
		memset(&s->totals[number], 0, sizeof(*s->totals));
	}
	total = &s->totals[number];
	total->number = number;
	total->kind = e->kind;
	total->count += e->count;
	if (total->documents < SUMMARY_LINKS) {
		total->links[total->documents].document = document;
		total->links[total->documents].mention =
		    e->first;
	}
	total->documents++;
}

static void
add_span(struct summary *s, const struct entry *e)
{
	const struct slice key = {
		(const char *)&e->span, sizeof(e->span)
	};
	uint32_t number;
	bool added;

	number = find_place(&s->spans_seen, key, hash_value(key),
	    SUMMARY_SPANS, &s->spans_full, &added);
	if (number == HASH_NONE)
		return;
	if (added) {
		s->spans = memory_grow(s->spans, &s->span_room,
		    (size_t)number + 1, sizeof(*s->spans));
		s->spans[number].span = e->span;
		s->spans[number].count = 0;
	}
	s->spans[number].count += e->count;
}

static void
add_place(struct summary *s, const struct entry *e)
{
	const int at[2] = { e->dot.x, e->dot.y };
	const struct slice key = { (const char *)at, sizeof(at) };
	uint32_t number;
	bool added;

	number = find_place(&s->places_seen, key, hash_value(key),
	    SUMMARY_PLACES, &s->places_full, &added);
	if (number == HASH_NONE)
		return;
	if (added) {
		s->places = memory_grow(s->places, &s->place_room,
		    (size_t)number + 1, sizeof(*s->places));
		s->places[number] = e->dot;
		s->places[number].count = 0;
	}
	s->places[number].count += e->count;
}

void
summary_add(struct summary *s, uint64_t document, struct slice title,
    struct slice date, struct index *x)
{
	const size_t count = index_count(x);
	const struct entry *e;
	size_t i;

	s->documents = document;
	add_line(s, title, date, x);
	find_names(s, x);
	for (i = 0, e = x->entries; i < count; i++, e++) {
		if (e->kind != TIME)
			add_name(s, x, e, document);
		if (e->dated)
			add_span(s, e);
		if (e->placed)
			add_place(s, e);
	}
}

static void
write_line(const struct summary *s, struct output *out,
    const struct line *line, size_t number)
{
	const char *title = s->bytes.at + line->title;

	output_string(out, "<li><a href=\"#d");
	output_number(out, number);
	output_string(out, "\">");
	escape_page(out, slice_between(title, title + line->title_len));
	output_string(out, "</a> <small>");
	if (line->date_len > 0) {
		title += line->title_len;
		when_write(out, slice_between(title, title + line->date_len),
		    slice_between("", ""), slice_between("", ""));
		output_string(out, " \xC2\xB7 ");
	}
	output_number(out, line->names);
	output_string(out, line->names == 1 ? " name, " : " names, ");
	output_number(out, line->times);
	output_string(out, line->times == 1 ? " time" : " times");
	output_string(out, "</small></li>\n");
}

static void
write_contents(const struct summary *s, struct output *out)
{
	size_t i;

	output_string(out, "<nav aria-label=\"Contents\">\n<details");
	output_string(out, s->documents <= 12 ? " open" : "");
	output_string(out, "><summary>Contents: ");
	output_number(out, s->documents);
	output_string(out, " documents</summary>\n<ol>\n");
	for (i = 0; i < s->line_count; i++)
		write_line(s, out, &s->lines[i], i + 1);
	output_string(out, "</ol>\n");
	if (s->documents > s->line_count) {
		output_string(out, "<p>Not listed: the ");
		output_number(out, s->documents - s->line_count);
		output_string(out, " documents behind these.</p>\n");
	}
	output_string(out, "</details>\n</nav>\n");
}

/* Whether a name comes before another one of its kind. */
static bool
is_before(const struct total *a, const struct total *b)
{
	if (a->documents != b->documents)
		return a->documents > b->documents;
	if (a->count != b->count)
		return a->count > b->count;
	return a->number < b->number;
}

/* The first names of each kind. */
struct best {
	const struct total *list[SUMMARY_SHOWN];
	size_t count;
};

static void
find_best(const struct summary *s, struct best best[KINDS])
{
	const struct total *total;
	struct best *b;
	size_t i, at;

	for (i = 0; i < s->names_seen.count; i++) {
		total = &s->totals[i];
		b = &best[total->kind];
		at = b->count;
		if (at == SUMMARY_SHOWN) {
			if (!is_before(total, b->list[at - 1]))
				continue;
			at--;
		} else {
			b->count++;
		}
		for (; at > 0 && is_before(total, b->list[at - 1]); at--)
			b->list[at] = b->list[at - 1];
		b->list[at] = total;
	}
}

/* The name and the country of a key of the index. */
static void
take_key(struct slice key, struct slice *name, struct slice *country)
{
	const char *end = key.at + key.len;
	const char *tab = memchr(key.at + 1, '\t', key.len - 1);

	*name = slice_between(key.at + 1, tab);
	*country = slice_between(tab + 1, end);
}

static void
write_total(const struct summary *s, struct output *out,
    const struct total *total)
{
	struct slice name, country;
	size_t i;

	take_key(hash_key(&s->names_seen, total->number), &name, &country);
	output_string(out, "<li class=\"");
	output_byte(out, kind_looks[total->kind].letter);
	output_string(out, "\"><a href=\"#m");
	id_write(out, total->links[0].mention);
	output_string(out, "\">");
	escape_page(out, name);
	output_string(out, "</a> ");
	if (country.len > 0) {
		escape_page(out, country);
		output_byte(out, ' ');
	}
	output_string(out, "<b>");
	output_number(out, total->count);
	output_string(out, "</b> <small>in");
	for (i = 0; i < total->documents && i < SUMMARY_LINKS; i++) {
		output_string(out, " <a href=\"#m");
		id_write(out, total->links[i].mention);
		output_string(out, "\">");
		output_number(out, total->links[i].document);
		output_string(out, "</a>");
	}
	output_string(out, i < total->documents ?
	    " \xE2\x80\xA6</small></li>\n" : "</small></li>\n");
}

static void
write_names(const struct summary *s, struct output *out)
{
	struct best best[KINDS];
	size_t kind, i, shown = 0, count = s->names_seen.count;

	if (count == 0)
		return;
	memset(best, 0, sizeof(best));
	find_best(s, best);
	output_string(out, "<h2>Names</h2>\n<ul>\n");
	for (kind = 0; kind < KINDS; kind++) {
		for (i = 0; i < best[kind].count; i++)
			write_total(s, out, best[kind].list[i]);
		shown += i;
	}
	output_string(out, "</ul>\n");
	if (shown < count || s->names_full) {
		output_string(out, "<p>Those in the most documents, of ");
		output_string(out, s->names_full ? "the first " : "");
		output_number(out, count);
		output_string(out, " names.</p>\n");
	}
}

/* A picture is followed by what it leaves out. */
static void
write_limit(struct output *out, bool full, size_t limit, const char *what)
{
	if (!full)
		return;
	output_string(out, "<p>Shown are the first ");
	output_number(out, limit);
	output_string(out, what);
	output_string(out, ".</p>\n");
}

bool
summary_write(struct summary *s, struct output *out)
{
	output_string(out, "<aside id=\"all\" aria-label=\"All documents\">\n");
	write_contents(s, out);
	write_names(s, out);
	if (s->spans_seen.count >= TIMELINE_LEAST) {
		output_string(out, "<h2>Dates</h2>\n");
		timeline_write(&s->timeline, out, s->spans,
		    s->spans_seen.count);
		output_string(out, "<p>Days are dots, longer times are bars, "
		    "and gaps are shortened.</p>\n");
		write_limit(out, s->spans_full, SUMMARY_SPANS, " dates");
	}
	if (s->places_seen.count > 0) {
		output_string(out, "<h2>Places</h2>\n");
		map_write(out, s->places, s->places_seen.count);
		write_limit(out, s->places_full, SUMMARY_PLACES, " places");
	}
	output_string(out, "</aside>\n");
	return s->places_seen.count > 0;
}

void
summary_free(struct summary *s)
{
	free(s->lines);
	buffer_free(&s->bytes);
	hash_free(&s->names_seen);
	free(s->totals);
	hash_free(&s->spans_seen);
	free(s->spans);
	hash_free(&s->places_seen);
	free(s->places);
	timeline_free(&s->timeline);
	free(s);
}
