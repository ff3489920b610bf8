#include "tally/report/graph.h"

#include <stdlib.h>

#include "tally/rows/row.h"
#include "text/utf8.h"

/*
 * What the rows hold: two keys, then numbers, then types and names.
 */

static const struct value {
	const char *name, *type;
} values[] = {
	{ "weight", "long" }, { "documents", "long" }, { "stories", "long" },
	{ "pmi", "double" }, { "g2", "double" }
};

enum { KEYS = 2, VALUES = sizeof(values) / sizeof(*values), STORIES = 2 };

/* How a language writes a graph. */
struct graph_form {
	const char *head, *start, *tail;
	const char *source, *target, *first;	/* of an edge, between which */
	const char *name, *value, *next, *last;	/* the ids and values stand */
	int values;		/* so many of them */
	bool nodes;		/* are written, with label and type */

	/* How the character that a text begins with is written, or NULL. */
	const char *(*escape)(struct slice text);
};

/*
 * The DOT language decodes &amp; and the like in labels, which are the ids
 * where no other are given; an & of another use stays as it is.
 */
static bool
is_reference(struct slice text)
{
	size_t i;

	for (i = 1; i < text.len; i++)
		if (text.at[i] != '#' && !ascii_is_letter(text.at[i]) &&
		    !ascii_is_digit(text.at[i]))
			break;
	return i > 1 && i < text.len && text.at[i] == ';';
}

static const char *
escape_dot(struct slice text)
{
	switch (*text.at) {
	case '"':
		return "\\\"";
	case '\\':
		return "\\\\";
	case '&':
		return is_reference(text) ? "&amp;" : NULL;
	default:
		return NULL;
	}
}

static const char *
escape_xml(struct slice text)
{
	switch (*text.at) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	default:
		return NULL;
	}
}

static const struct graph_form dot = {
	.head = "graph \"pairs\" {\n", .start = "", .tail = "}\n",
	.source = "\t\"", .target = "\" -- \"", .first = "\" [",
	.name = "", .value = "=", .next = "", .last = "]\n",
	.values = 1, .nodes = false, .escape = escape_dot
};

static const struct graph_form graphml = {
	.head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n",
	.start = "<graph edgedefault=\"undirected\">\n",
	.tail = "</graph>\n</graphml>\n",
	.source = "<edge source=\"", .target = "\" target=\"", .first = "\">",
	.name = "<data key=\"", .value = "\">", .next = "</data>",
	.last = "</edge>\n",
	.values = VALUES, .nodes = true, .escape = escape_xml
};

static void
write_text(const struct graph *g, struct slice text)
{
	const char *at = text.at, *end = text.at + text.len, *escaped;
	int len;

	for (; at < end; at += len) {
		(void)utf8_decode(at, end, &len);
		escaped = g->form->escape(slice_between(at, end));
		if (escaped != NULL)
			output_string(g->out, escaped);
		else
			output_flat(g->out, slice_between(at, at + len));
	}
}

/*
 * Texts as both languages take them.
 */

/* Makes one in the buffer; returns whether no U+FFFD is in it. */
static bool
clean(struct buffer *clean, struct slice text)
{
	const char *at = text.at, *end = text.at + text.len;
	bool plain = true;
	uint32_t c;
	int len;

	buffer_clear(clean);
	for (; at < end; at += len) {
		c = utf8_decode(at, end, &len);
		if (c == UTF8_INVALID || (c >= 0xFFFD && c <= 0xFFFF)) {
			buffer_string(clean, "\xEF\xBF\xBD");
			plain = false;
		} else {
			buffer_bytes(clean, slice_between(at, at + len));
		}
	}
	return plain;
}

static void
write_clean(struct graph *g, struct slice text)
{
	(void)clean(&g->id, text);
	write_text(g, buffer_slice(&g->id));
}

/* Which of the keys with the id at hand an odd one is, from 1. */
static uint32_t
turn_of(struct graph *g, struct slice key)
{
	bool added, new_id;
	uint32_t number = hash_add(&g->odd, key, &added), id;

	if (!added)
		return g->turns[number];
	id = hash_add(&g->odd_ids, buffer_slice(&g->id), &new_id);
	g->turns = memory_grow(g->turns, &g->turn_room, (size_t)number + 1,
	    sizeof(*g->turns));
	g->sharers = memory_grow(g->sharers, &g->sharer_room, (size_t)id + 1,
	    sizeof(*g->sharers));
	if (new_id)
		g->sharers[id] = 0;
	g->turns[number] = ++g->sharers[id];
	return g->turns[number];
}

/*
 * Two keys may be the same when they are clean: the second of them, in the
 * order of the edges, has a number behind.
 */
static void
write_id(struct graph *g, struct slice key)
{
	uint32_t turn = 1;

	if (!clean(&g->id, key))
		turn = turn_of(g, key);
	if (turn > 1) {
		buffer_byte(&g->id, ' ');
		buffer_digits(&g->id, turn);
	}
	write_text(g, buffer_slice(&g->id));
}

/*
 * Nodes, which GraphML alone has.
 */

static void
write_key(struct graph *g, const char *of, const char *name, const char *type)
{
	const char *const parts[] = {
		"<key id=\"", name, "\" for=\"", of, "\" attr.name=\"", name,
		"\" attr.type=\"", type, "\"/>\n"
	};
	size_t i;

	for (i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		output_string(g->out, parts[i]);
}

static void
write_node(struct graph *g, struct slice key, struct slice name,
    struct slice type)
{
	bool added;

	(void)hash_add(&g->nodes, key, &added);
	if (!added)
		return;
	output_string(g->out, "<node id=\"");
	write_id(g, key);
	output_string(g->out, "\"><data key=\"label\">");
	write_clean(g, name);
	output_string(g->out, "</data><data key=\"type\">");
	write_clean(g, type);
	output_string(g->out, "</data></node>\n");
}

void
graph_begin(struct graph *g, struct output *out, enum graph_format format,
    bool stories)
{
	int i;

	memset(g, 0, sizeof(*g));
	g->out = out;
	g->form = format == GRAPH_DOT ? &dot : &graphml;
	g->stories = stories;
	output_string(out, g->form->head);
	if (g->form->nodes) {
		write_key(g, "node", "label", "string");
		write_key(g, "node", "type", "string");
		for (i = 0; i < VALUES; i++)
			if (i != STORIES || stories)
				write_key(g, "edge", values[i].name,
				    values[i].type);
	}
	output_string(out, g->form->start);
}

void
graph_row(struct graph *g, struct slice row)
{
	const struct graph_form *form = g->form;
	struct slice source = row_column_at(row, 0);
	struct slice target = row_column_at(row, 1);
	int i, column = KEYS, behind = KEYS + VALUES - !g->stories;

	if (form->nodes) {
		write_node(g, source, row_column_at(row, behind + 2),
		    row_column_at(row, behind));
		write_node(g, target, row_column_at(row, behind + 3),
		    row_column_at(row, behind + 1));
	}
	output_string(g->out, form->source);
	write_id(g, source);
	output_string(g->out, form->target);
	write_id(g, target);
	output_string(g->out, form->first);
	for (i = 0; i < form->values; i++) {
		if (i == STORIES && !g->stories)
			continue;
		output_string(g->out, form->name);
		output_string(g->out, values[i].name);
		output_string(g->out, form->value);
		output_bytes(g->out, row_column_at(row, column++));
		output_string(g->out, form->next);
	}
	output_string(g->out, form->last);
}

void
graph_end(struct graph *g)
{
	output_string(g->out, g->form->tail);
	hash_free(&g->nodes);
	hash_free(&g->odd);
	hash_free(&g->odd_ids);
	free(g->turns);
	free(g->sharers);
	buffer_free(&g->id);
}
