/*
 * Makes the bytes of a model: entity/tagging/model.h says how they are laid
 * out.
 */
#ifndef TRAIN_PACK_H
#define TRAIN_PACK_H

#include <stddef.h>
#include <stdint.h>

#include "entity/tagging/model.h"
#include "train/perceptron.h"

struct pack {			/* start with a zeroed struct */
	uint8_t *bytes;
	size_t len;
	int word_bits;
	uint32_t line_count;
};

/* Begins a model with the classes that clusters printed, and no rows. */
void pack_begin(struct pack *, const char *clusters);

/* Makes room for so many rows. */
void pack_room(struct pack *, size_t rows);

/* Adds a row; true if it says anything once it is rounded. */
bool pack_row(struct pack *, uint64_t feature, const int32_t row[MODEL_TAGS]);

void pack_transitions(struct pack *,
    const int32_t transitions[MODEL_TAGS][MODEL_TAGS]);

/* The shares of right mentions by margin, in percent. */
void pack_shares(struct pack *, int unit, const uint8_t *shares);

/* Writes length and checksum: the model is done. */
void pack_seal(struct pack *);

#endif
