/*
 * A model of enttag that was damaged, and sealed again so that nothing but what
 * is in it can tell: what is damaged how is said by a number, or by an input.
 */
#ifndef FUZZ_DAMAGE_H
#define FUZZ_DAMAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/held.h"
#include "core/slice.h"
#include "entity/tagging/model.h"

struct damaged {
	struct model own;	/* the one in the program */
	uint64_t state;		/* of the random numbers */
	struct slice choices;	/* instead of them, as long as there are some */
	uint8_t *bytes;
	size_t len;
	uint8_t *words, *lines;	/* in the bytes */
	size_t word_count;
};

/* Makes room for a model; damage_end gives it back. */
void damage_begin(struct damaged *);
void damage_end(struct damaged *);

/*
 * Makes the model that the choices, or `state`, say, and takes it: NULL, or
 * what is wrong with it.
 */
const char *damage_make(struct damaged *, struct model *);

/*
 * Finds the names in some records with a model; false when they do not lie in
 * their sentences, and in order.
 */
bool damage_find(struct damaged *, const struct model *,
    const struct held *records);

#endif
