/*
 * A batch: records that are held while their names are found, one or more
 * whole documents or a window of a long one, and the entities found.
 */
#ifndef ENTITY_BATCH_H
#define ENTITY_BATCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/held.h"
#include "core/output.h"
#include "entity/words/mention.h"

struct batch_entity {
	uint32_t start, end;	/* bytes into the sentence */
	enum entity_type type;
	struct slice value, tags;	/* in the batch's arena */
};

struct batch {			/* start with a zeroed struct */
	bool goes_on;		/* its last document is not at its end */
	struct held held;	/* the records */
	struct arena bytes;	/* of the entities */
	struct batch_entity *entities;
	size_t entity_count, entity_room;
	size_t *ends;		/* of the entities of each S record */
	size_t sentences, end_room;
};

/* Appends an entity of the next S record that batch_close was not called
 * for; value and tags are copied. */
void batch_entity(struct batch *, const struct batch_entity *);

/* The entities of the next S record are complete. */
void batch_close(struct batch *);

/* Writes the records, the entities behind their sentences, and lets go. */
void batch_write(struct batch *, struct output *);

/* Gives the memory back. */
void batch_free(struct batch *);

#endif
