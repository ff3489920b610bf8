/*
 * The one writer of graphs: rows of the table of pairs in, the DOT language
 * of Graphviz or GraphML out, well formed whatever bytes the names hold. A
 * node's id is its key, the columns Source and Target. In GraphML a key of an
 * attribute is called as the attribute is, and every value is written, as
 * some readers see only the one or the other and do not know of defaults.
 * Bytes that are no UTF-8, and the characters U+FFFE and U+FFFF, which XML
 * has not, are U+FFFD.
 */
#ifndef TALLY_REPORT_GRAPH_H
#define TALLY_REPORT_GRAPH_H

#include <stdbool.h>
#include <stdint.h>

#include "core/hash.h"
#include "core/output.h"
#include "tally/report/request.h"
#include "tally/rows/buffer.h"

struct graph {
	struct output *out;
	const struct graph_form *form;
	bool stories;		/* the rows have a column of them */
	struct hash nodes;	/* keys, where nodes are written: those that
				   were */
	struct hash odd;	/* keys that are not in their id as they are, */
	struct hash odd_ids;	/* and the ids that these have */
	uint32_t *turns;	/* of an odd key: which of those with its id */
	uint32_t *sharers;	/* of an odd id: its keys */
	size_t turn_room, sharer_room;
	struct buffer id;
};

/* Starts a graph in a format other than GRAPH_NONE. */
void graph_begin(struct graph *, struct output *, enum graph_format,
    bool stories);

/* Writes an edge, and its nodes before the first edge that they have. */
void graph_row(struct graph *, struct slice row);

/* Ends the graph and gives the memory back. */
void graph_end(struct graph *);

#endif
