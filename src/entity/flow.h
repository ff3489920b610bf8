/*
 * Glossary (more in tagging/tagger.h and naming/canonical.h):
 *
 * entity     a mention with its type, its canonical name and where it is
 * annotator  finds the entities of documents, one after another
 * window     as much of a long document as is held at a time
 * batch      the records of some documents, or of a window, with entities
 * flow       the way of the records through batches and annotators
 *
 * The flow of documents through annotators: records go in, and come out in
 * the same order with their entities, whatever the number of threads.
 */
#ifndef ENTITY_FLOW_H
#define ENTITY_FLOW_H

#include <stdbool.h>

#include "core/output.h"
#include "core/record.h"
#include "entity/annotate.h"

struct flow_options {
	struct annotator_options annotator;
	bool eager;		/* write and flush each document at its end */
	int threads;		/* 1: work in the thread that calls */
};

struct flow;

/* Begins a flow to an output, which must outlive it. */
struct flow *flow_begin(const struct flow_options *, struct output *);

/* Takes the next record, which is copied if it has to wait. */
void flow_add(struct flow *, const struct record *);

/* Writes what is held, ends the threads and gives the memory back. */
void flow_end(struct flow *);

#endif
