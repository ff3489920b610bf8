/*
 * A structured perceptron (Collins 2002) over tag sequences, averaged, with
 * a cost for wrong tags while it learns (Taskar and others 2004). All is
 * done in whole numbers, so that every machine learns the same.
 */
#ifndef TRAIN_PERCEPTRON_H
#define TRAIN_PERCEPTRON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entity/tagging/model.h"

enum { PERCEPTRON_UNIT = 32 };	/* a step of an example of weight 1 */

/* A stretch of words to learn from. */
struct example {
	size_t first;		/* token */
	uint32_t count;
	int weight;		/* of a step */
	int fold;
	bool partial;		/* MISC is not marked in it */
	bool recased;		/* a copy in other letters */
};

struct training_set {		/* start with a zeroed struct */
	struct example *examples;
	size_t example_count, example_room;
	uint8_t *tags;		/* by token */
	size_t *begin;		/* by token, and one more: of its rows */
	size_t *late;		/* by token: its rows from here on are those
				   of the second pass */
	size_t token_count, tag_room, begin_room, late_room;
	uint32_t *rows;
	size_t row_count, row_room;
	size_t width;		/* rows are numbers below this */
};

struct weights {
	int32_t (*rows)[MODEL_TAGS];
	int32_t transitions[MODEL_TAGS][MODEL_TAGS];
};

/*
 * Learns from all examples but those of a fold (-1: from all). Each time it
 * looks at an example it leaves some of the rows out, so that the weights
 * do not lean on each other too much (Hinton and others 2012), and half of
 * the times all rows of the second pass, so that they serve both passes.
 * What is left out, and the order, differ from run to run.
 */
struct weights perceptron_learn(const struct training_set *, int without,
    int epochs, unsigned run);

/* The emissions of one token in the first pass, or the second. */
void perceptron_weigh(const struct training_set *, const struct weights *,
    size_t token, bool second, int32_t emission[MODEL_TAGS]);

#endif
