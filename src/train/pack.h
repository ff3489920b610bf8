/*
 * Makes the bytes of a model: entity/tagging/model.h says how they are laid
 * out.
 */
#ifndef TRAIN_PACK_H
#define TRAIN_PACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entity/tagging/model.h"
#include "train/perceptron.h"

struct pack {			/* start with a zeroed struct */
	uint8_t *bytes;
	size_t len;
	int word_bits;
	size_t rows;		/* put down so far ... */
	uint64_t uses, spilled;	/* ... how often features are of one, and of
				   one that is not in the line it should be */
};

/* Begins a model with the classes that clusters printed, and no rows. */
void pack_begin(struct pack *, const char *clusters);

/*
 * Says where names have a word next to never: enum model_gate. False if the
 * model does not know the word.
 */
bool pack_gate(struct pack *, uint32_t id, unsigned gate);

/*
 * Adds a row, if it says anything once it is rounded, in the first line that
 * has room: so rows that are used most must come first.
 */
void pack_row(struct pack *, uint64_t feature, const int32_t row[MODEL_TAGS],
    uint32_t uses);

/* Puts down the weights from tag to tag, at most MODEL_TRANSITION each way. */
void pack_transitions(struct pack *,
    const int32_t transitions[MODEL_TAGS][MODEL_TAGS]);

/* The shares of right mentions by margin, in percent. */
void pack_shares(struct pack *, int unit,
    const uint8_t shares[MODEL_MARGINS]);

/* Those of second readings. */
void pack_seconds(struct pack *, const uint8_t shares[MODEL_SECONDS]);

/* Writes length and checksum: the model is done. */
void pack_seal(struct pack *);

#endif
