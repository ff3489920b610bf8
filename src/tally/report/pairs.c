#include "tally/report/pairs.h"

#include <stdlib.h>

#include "core/error.h"
#include "core/hash.h"
#include "tally/counting/counts.h"
#include "tally/counting/links.h"
#include "tally/report/graph.h"
#include "tally/report/statistics.h"
#include "tally/rows/aggregate.h"
#include "tally/rows/buffer.h"
#include "tally/rows/radix.h"
#include "tally/rows/row.h"
#include "tally/rows/sorter.h"
#include "tally/rows/spool.h"

/*
 * The names in one unit that are paired at most. What holds more is a list,
 * not a context; and the pairs of n names are n * n / 2.
 */
enum { PAIRED_MOST = 256, AHEAD = 8 };

static const char *const by_words[] = { "sentence", "doc", NULL };

enum value { WEIGHT, DOCUMENTS, STORIES, SUMS };

/* One document: where stories count, none is given in parts. */
static const uint64_t one[AGGREGATE_VALUES] = { [DOCUMENTS] = 1 };

struct pairs {
	const struct request *request;
	struct names *names;
	bool whole;		/* units are documents */
	uint64_t units;		/* without the lists: */
	uint64_t lists;		/* those with too many names */
	struct links links;	/* of two names, the smaller first */
	uint64_t *units_of;	/* by name: units that mention it */
	size_t count, room;
	uint64_t *here;		/* sent and name of a document's mentions */
	size_t here_room;
	struct aggregate *spilled;	/* or NULL: by "NAME TAB TYPE TAB";
					   members are none, for its units, or
					   the source of an edge to it */
};

static unsigned
pairs_needs(const struct request *q)
{
	return NEED_NAMES | (request_by(q, by_words) == 1 ? NEED_WHOLE : 0);
}

static void *
pairs_begin(const struct request *q, struct names *names)
{
	struct pairs *p = memory_get(1, sizeof(*p));

	p->request = q;
	p->names = names;
	p->links.in_stories = q->stories;
	p->whole = request_by(q, by_words) == 1;
	return p;
}

static int
compare_words(const void *first, const void *second)
{
	const uint64_t *a = first, *b = second;

	return *a < *b ? -1 : *a > *b;
}

/* The mentions as sent << 32 | name, sorted, each once. */
static size_t
gather_mentions(struct pairs *p, const struct document *d)
{
	size_t i, n = 0;
	bool ordered = true;

	p->here = memory_grow(p->here, &p->here_room, d->mention_count,
	    sizeof(*p->here));
	for (i = 0; i < d->mention_count; i++) {
		uint64_t sent = p->whole ? 0 : d->mentions[i].sent;

		p->here[i] = sent << 32 | d->mentions[i].name;
		ordered = ordered && (i == 0 || p->here[i - 1] <= p->here[i]);
	}
	if (!ordered)
		qsort(p->here, d->mention_count, sizeof(*p->here),
		    compare_words);
	for (i = 0; i < d->mention_count; i++)
		if (n == 0 || p->here[n - 1] != p->here[i])
			p->here[n++] = p->here[i];
	return n;
}

static void
count_unit(struct pairs *p, const struct document *d, const uint64_t *names,
    size_t count)
{
	size_t i, j;

	if (count > PAIRED_MOST) {
		p->lists++;
		return;
	}
	p->units++;
	for (i = 0; i < count; i++)
		p->units_of[(uint32_t)names[i]]++;
	for (i = 0; i < count; i++)
		for (j = i + 1; j < count; j++)
			links_note(&p->links, names[i] << 32 |
			    (uint32_t)names[j], d);
}

static void
pairs_take(void *of, const struct document *d)
{
	struct pairs *p = of;
	size_t i, from, count = gather_mentions(p, d);
	size_t names = names_count(p->names);

	if (names > p->count)
		p->units_of = memory_grow_zeroed(p->units_of, &p->room,
		    &p->count, names, sizeof(*p->units_of));
	for (from = 0; from < count; from = i) {
		for (i = from + 1; i < count; i++)
			if (p->here[i] >> 32 != p->here[from] >> 32)
				break;
		count_unit(p, d, p->here + from, i - from);
	}
}

/*
 * Spilling.
 */

static size_t
pairs_size(const void *of)
{
	const struct pairs *p = of;
	size_t ordering = 0;

	if (p->spilled == NULL)	/* names and edges are put in order in memory */
		ordering = p->links.used * 2 * sizeof(uint64_t) +
		    p->count * 2 * sizeof(struct names_item);
	return ordering + links_memory(&p->links) +
	    p->room * sizeof(*p->units_of);
}

/* A column of a row that is read back. */
static void
put_text(struct buffer *row, struct slice text)
{
	buffer_bytes(row, text);
	buffer_byte(row, '\t');
}

/* NAME, TAB, TYPE, TAB. */
static void
put_name(const struct pairs *p, struct buffer *key, uint32_t name)
{
	buffer_clear(key);
	put_text(key, names_name(p->names, name));
	put_text(key, names_type(p->names, name));
}

static void
spill_names(struct pairs *p, struct buffer *key)
{
	const struct slice none = { "", 0 };
	uint32_t i;

	for (i = 0; i < p->count; i++) {
		uint64_t values[AGGREGATE_VALUES] = { 0 };

		values[WEIGHT] = p->units_of[i];
		if (values[WEIGHT] == 0)
			continue;
		put_name(p, key, i);
		aggregate_put(p->spilled, buffer_slice(key), none, values);
	}
}

/* Whether a name comes before another: they are in the order of their rows. */
static bool
is_before(const struct pairs *p, uint32_t a, uint32_t b)
{
	int order = slice_compare(names_name(p->names, a),
	    names_name(p->names, b));

	if (order == 0)
		order = slice_compare(names_type(p->names, a),
		    names_type(p->names, b));
	return order < 0;
}

/* Asks for the names of links that come later, step by step. */
static void
hint_links(const struct pairs *p, size_t at)
{
	const struct hash *keys = &p->names->keys;
	uint64_t link;

	if (at + 2 * AHEAD < p->links.size &&
	    links_key(&p->links, at + 2 * AHEAD, &link)) {
		hash_hint_place(keys, (uint32_t)(link >> 32));
		hash_hint_place(keys, (uint32_t)link);
	}
	if (at + AHEAD < p->links.size &&
	    links_key(&p->links, at + AHEAD, &link)) {
		hash_hint_key(keys, (uint32_t)(link >> 32));
		hash_hint_key(keys, (uint32_t)link);
	}
}

static void
spill_links(struct pairs *p, struct buffer *source, struct buffer *target,
    const struct document *open)
{
	size_t at;

	for (at = 0; at < p->links.size; at++) {
		uint64_t values[AGGREGATE_VALUES] = { 0 }, link;
		struct count c;
		uint32_t a, b;
		bool ordered;

		hint_links(p, at);
		if (!links_key(&p->links, at, &link))
			continue;
		a = (uint32_t)(link >> 32);
		b = (uint32_t)link;
		c = links_find(&p->links, link);
		values[WEIGHT] = c.mentions;
		values[DOCUMENTS] = c.documents;
		values[STORIES] = c.stories;
		ordered = is_before(p, a, b);
		put_name(p, source, ordered ? a : b);
		put_name(p, target, ordered ? b : a);
		if (count_has(&c, open)) {
			values[DOCUMENTS]--;
			aggregate_put_once(p->spilled, buffer_slice(target),
			    buffer_slice(source), one, open->number);
		}
		aggregate_put(p->spilled, buffer_slice(target),
		    buffer_slice(source), values);
	}
}

static void
pairs_spill(void *of, const struct document *open)
{
	struct pairs *p = of;
	struct buffer source = { 0 }, target = { 0 };

	if (p->spilled == NULL)
		p->spilled = aggregate_new(p->request->memory / 2, SUMS);
	links_settle(&p->links);
	spill_names(p, &target);
	spill_links(p, &source, &target, open);
	buffer_free(&source);
	buffer_free(&target);
	links_free(&p->links);
	free(p->units_of);
	p->units_of = NULL;
	p->count = p->room = 0;
}

/*
 * Writing: an edge with all that is said of it, in the order of the names.
 */

struct edge {
	struct slice source, source_type, target, target_type;
	uint64_t weight, documents, stories;
	uint64_t source_units, target_units;
};

struct writing {
	struct pairs *pairs;
	struct writer table;
	struct graph graph;	/* -f dot, graphml */
	struct buffer row;
	struct sorter *ranked;	/* -n: all edges, the heaviest first */
};

/*
 * The key of a node, NAME (TYPE): one name may have two types. A bracket that
 * is part of a type, as no type has by rights, is escaped, so that no other
 * name and type have the key.
 */
static void
put_key(struct buffer *row, struct slice name, struct slice type)
{
	char *at = buffer_room(row, name.len + 2 * type.len + sizeof(" ()\t"));
	size_t i;

	if (name.len > 0)
		memcpy(at, name.at, name.len);
	at += name.len;
	*at++ = ' ';
	*at++ = '(';
	for (i = 0; i < type.len; i++) {
		if (type.at[i] == '(' || type.at[i] == '\\')
			*at++ = '\\';
		*at++ = type.at[i];
	}
	*at++ = ')';
	*at++ = '\t';
	row->len = (size_t)(at - row->at);
}

static void
write_edge(struct writing *w, const struct edge *e)
{
	const struct request *q = w->pairs->request;
	struct buffer *row = &w->row;
	uint64_t units = w->pairs->units;

	buffer_clear(row);
	put_key(row, e->source, e->source_type);
	put_key(row, e->target, e->target_type);
	row_number(row, e->weight);
	row_number(row, e->documents);
	if (q->stories)
		row_number(row, e->stories);
	row_decimal(row, statistics_round(statistics_pmi(e->weight,
	    e->source_units, e->target_units, units), 100), 2);
	row_decimal(row, statistics_round(statistics_g2(e->weight,
	    e->source_units, e->target_units, units), 100), 2);
	row_column(row, e->source_type);
	row_column(row, e->target_type);
	row_column(row, e->source);
	row_column(row, e->target);
	if (q->graph == GRAPH_NONE)
		writer_row(&w->table, buffer_slice(row));
	else
		graph_row(&w->graph, buffer_slice(row));
}

/*
 * Edges as rows: "SOURCE TAB TYPE TAB TARGET TAB TYPE TAB", five numbers.
 */

enum { NUMBERS_LEN = 5 * 8 };

static void
pack(struct buffer *l, const struct edge *e)
{
	put_text(l, e->source);
	put_text(l, e->source_type);
	put_text(l, e->target);
	put_text(l, e->target_type);
	row_word(l, e->weight);
	row_word(l, e->documents);
	row_word(l, e->stories);
	row_word(l, e->source_units);
	row_word(l, e->target_units);
}

static void
unpack(struct edge *e, struct slice row)
{
	const char *numbers = row.at + row.len - NUMBERS_LEN;

	e->source = row_column_at(row, 0);
	e->source_type = row_column_at(row, 1);
	e->target = row_column_at(row, 2);
	e->target_type = row_column_at(row, 3);
	e->weight = row_word_at(numbers);
	e->documents = row_word_at(numbers + 8);
	e->stories = row_word_at(numbers + 16);
	e->source_units = row_word_at(numbers + 24);
	e->target_units = row_word_at(numbers + 32);
}

/* As a row of a sorter, of that of ranked edges by its rank. */
static void
put_edge(struct writing *w, struct sorter *to, const struct edge *e)
{
	buffer_clear(&w->row);
	if (to == w->ranked)
		row_rank(&w->row, e->weight, e->documents);
	pack(&w->row, e);
	sorter_put(to, buffer_slice(&w->row));
}

/* An edge, in order: it is written, or ranked first. */
static void
take_edge(struct writing *w, const struct edge *e)
{
	if (w->ranked == NULL)
		write_edge(w, e);
	else
		put_edge(w, w->ranked, e);
}

/* The heaviest edges, back in the order of their names. */
static void
write_ranked(struct writing *w)
{
	size_t memory = w->pairs->request->memory / 4;
	size_t most = w->pairs->request->most;
	struct sorter *named = sorter_new(memory);
	struct slice row;
	struct edge e;

	for (; most > 0 && sorter_next(w->ranked, &row); most--)
		sorter_put(named, row_after_rank(row));
	while (sorter_next(named, &row)) {
		unpack(&e, row);
		write_edge(w, &e);
	}
	sorter_free(named);
}

/* Edges in memory: ranks of names, and the names by rank. */
struct ranked {
	struct pairs *pairs;
	uint32_t *named;
	uint64_t *edges;
	size_t count;
};

/* The key of the link that is an edge. */
static uint64_t
link_key(const struct ranked *r, uint64_t edge)
{
	uint64_t a = r->named[edge >> 32], b = r->named[(uint32_t)edge];

	return a < b ? a << 32 | b : b << 32 | a;
}

static void
rank_edges(struct ranked *r)
{
	struct pairs *p = r->pairs;
	uint32_t *ranks = names_ranks(p->names), i;
	size_t at, names = names_count(p->names);

	r->named = memory_get(names, sizeof(*r->named));
	for (i = 0; i < names; i++)
		r->named[ranks[i]] = i;
	r->edges = memory_get(p->links.used, sizeof(*r->edges));
	r->count = 0;
	for (at = 0; at < p->links.size; at++) {
		uint64_t key, a, b;

		if (!links_key(&p->links, at, &key))
			continue;
		a = ranks[key >> 32];
		b = ranks[(uint32_t)key];
		r->edges[r->count++] = a < b ? a << 32 | b : b << 32 | a;
	}
	free(ranks);
	radix_sort(r->edges, r->count, sizeof(*r->edges));
}

/* Asks for what the edges after the next ones will need, step by step. */
static void
hint_edges(const struct ranked *r, size_t at)
{
	const struct pairs *p = r->pairs;
	const struct hash *keys = &p->names->keys;
	uint32_t target;

	if (at + 3 * AHEAD < r->count)
		memory_hint(&r->named[(uint32_t)r->edges[at + 3 * AHEAD]]);
	if (at + 2 * AHEAD < r->count) {
		target = r->named[(uint32_t)r->edges[at + 2 * AHEAD]];
		hash_hint_place(keys, target);
		memory_hint(&p->units_of[target]);
		links_hint(&p->links, link_key(r, r->edges[at + 2 * AHEAD]));
	}
	if (at + AHEAD < r->count)
		hash_hint_key(keys, r->named[(uint32_t)r->edges[at + AHEAD]]);
}

/* All edges from memory. */
static void
take_links(struct writing *w)
{
	struct pairs *p = w->pairs;
	struct ranked r = { p, NULL, NULL, 0 };
	struct count c;
	uint32_t name;
	struct edge e;
	size_t at;

	links_settle(&p->links);
	rank_edges(&r);
	for (at = 0; at < r.count; at++) {
		hint_edges(&r, at);
		name = r.named[r.edges[at] >> 32];
		e.source = names_name(p->names, name);
		e.source_type = names_type(p->names, name);
		e.source_units = p->units_of[name];
		name = r.named[(uint32_t)r.edges[at]];
		e.target = names_name(p->names, name);
		e.target_type = names_type(p->names, name);
		e.target_units = p->units_of[name];
		c = links_find(&p->links, link_key(&r, r.edges[at]));
		e.weight = c.mentions;
		e.documents = c.documents;
		e.stories = c.stories;
		take_edge(w, &e);
	}
	free(r.edges);
	free(r.named);
}

/*
 * Edges that were spilled have the units of their target from the aggregation,
 * where both are in one group. They meet those of their source when edges and
 * names are sorted: the row of a name is "NAME TAB TYPE TAB", 0, its units.
 */
struct join {
	struct sorter *named;	/* edges and names */
	struct spool_writer names;	/* where edges are ranked first */
	unsigned char *wanted;	/* bits, by the hash of a source */
	size_t bits;
};

enum { NAMES_BUFFER = 64 * 1024 };

/* A name: where edges are ranked, it waits until it is known to be wanted. */
static void
join_name(struct writing *w, struct join *j, struct slice name, uint64_t units)
{
	buffer_clear(&w->row);
	buffer_bytes(&w->row, name);
	buffer_byte(&w->row, '\0');
	row_word(&w->row, units);
	if (w->ranked == NULL)
		sorter_put(j->named, buffer_slice(&w->row));
	else
		spool_put(&j->names, buffer_slice(&w->row));
}

static void
join_targets(struct writing *w, struct join *j)
{
	struct aggregated key;
	struct edge e = { 0 };

	while (aggregate_next(w->pairs->spilled, &key)) {
		if (key.member.len == 0) {
			e.target_units = key.values[WEIGHT];
			join_name(w, j, key.group, e.target_units);
			continue;
		}
		e.source = row_column_at(key.member, 0);
		e.source_type = row_column_at(key.member, 1);
		e.target = row_column_at(key.group, 0);
		e.target_type = row_column_at(key.group, 1);
		e.weight = key.values[WEIGHT];
		e.documents = key.values[DOCUMENTS];
		e.stories = key.values[STORIES];
		put_edge(w, w->ranked == NULL ? j->named : w->ranked, &e);
	}
}

/* The byte behind the first two columns of a row. */
static const char *
behind_name(struct slice row)
{
	struct slice type = row_column_at(row, 1);

	return type.at + type.len + 1;
}

/* The bit of the name that a row begins with. */
static size_t
bit_of(const struct join *j, struct slice row)
{
	return (size_t)(hash_value(slice_between(row.at,
	    behind_name(row))) % j->bits);
}

/* The heaviest edges, and those names that may be a source of them. */
static void
join_ranked(struct writing *w, struct join *j)
{
	size_t most = w->pairs->request->most, bit;
	struct spool_reader names;
	struct slice row;

	j->bits = w->pairs->request->memory / 2;
	j->wanted = memory_get(j->bits / 8 + 1, 1);
	for (; most > 0 && sorter_next(w->ranked, &row); most--) {
		row = row_after_rank(row);
		bit = bit_of(j, row);
		j->wanted[bit / 8] |= (unsigned char)(1 << bit % 8);
		sorter_put(j->named, row);
	}
	spool_read_from(&names, j->names.fd, 0, spool_written(&j->names),
	    NAMES_BUFFER);
	while (spool_next(&names, &row)) {
		bit = bit_of(j, row);
		if (j->wanted[bit / 8] >> bit % 8 & 1)
			sorter_put(j->named, row);
	}
	spool_end(&names);
	free(j->wanted);
}

static void
write_joined(struct writing *w, struct join *j)
{
	uint64_t units = 0;
	struct slice row;
	struct edge e;

	while (sorter_next(j->named, &row)) {
		const char *mark = behind_name(row);

		if (*mark == '\0') {
			units = row_word_at(mark + 1);
			continue;
		}
		unpack(&e, row);
		e.source_units = units;
		write_edge(w, &e);
	}
}

static void
write_spilled_edges(struct writing *w)
{
	struct join j;

	memset(&j, 0, sizeof(j));
	j.named = sorter_new(w->pairs->request->memory / 4);
	if (w->ranked != NULL)
		spool_write_from(&j.names, spool_open(), 0, NAMES_BUFFER);
	join_targets(w, &j);
	aggregate_free(w->pairs->spilled);
	if (w->ranked != NULL)
		join_ranked(w, &j);
	write_joined(w, &j);
	sorter_free(j.named);
	if (w->ranked != NULL)
		spool_close(j.names.fd);
}

static void
write_edges(struct writing *w)
{
	struct pairs *p = w->pairs;

	if (p->request->most > 0) {
		w->ranked = sorter_new(p->request->memory / 8);
		sorter_keep(w->ranked, p->request->most);
	}
	if (p->spilled != NULL) {
		write_spilled_edges(w);
	} else {
		take_links(w);
		if (w->ranked != NULL)
			write_ranked(w);
	}
	if (w->ranked != NULL)
		sorter_free(w->ranked);
}

static void
write_all(struct writing *w, struct output *out)
{
	static const struct column all[] = {
		{ "Source", false }, { "Target", false }, { "Weight", true },
		{ "Documents", true }, { "Stories", true }, { "PMI", true },
		{ "G2", true }, { "SourceType", false },
		{ "TargetType", false }, { "SourceName", false },
		{ "TargetName", false },
	};
	struct column columns[sizeof(all) / sizeof(*all)];
	const struct request *q = w->pairs->request;
	size_t i, count = 0;

	if (q->graph != GRAPH_NONE) {
		graph_begin(&w->graph, out, q->graph, q->stories);
		write_edges(w);
		graph_end(&w->graph);
		return;
	}
	for (i = 0; i < sizeof(all) / sizeof(*all); i++)
		if (i != 4 || q->stories)
			columns[count++] = all[i];
	request_table(q, &w->table, out, columns, count);
	write_edges(w);
	writer_end(&w->table);
}

static int
pairs_write(void *of, struct output *out, const struct totals *totals)
{
	struct pairs *p = of;
	struct writing w;

	(void)totals;
	memset(&w, 0, sizeof(w));
	w.pairs = p;
	write_all(&w, out);
	if (p->lists > 0)
		error_input("%llu lists of more than %d names were not paired",
		    (unsigned long long)p->lists, (int)PAIRED_MOST);
	buffer_free(&w.row);
	links_free(&p->links);
	free(p->units_of);
	free(p->here);
	free(p);
	return 0;
}

const struct report report_pairs = {
	.name = "pairs",
	.options = "bn",
	.needs = pairs_needs,
	.rests_on = request_rest_on_names,
	.depth = request_by_name,
	.begin = pairs_begin,
	.take = pairs_take,
	.size = pairs_size,
	.spill = pairs_spill,
	.write = pairs_write
};
