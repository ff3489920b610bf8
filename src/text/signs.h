/*
 * What speaks for and against the end of a sentence at a candidate: a short
 * list of features, each a place in a table of weights, which were learned
 * from sentences split by hand (src/train/signs.c). Training and use call
 * the same function, so that they agree.
 */
#ifndef TEXT_SIGNS_H
#define TEXT_SIGNS_H

#include <stdint.h>

#include "text/boundary.h"

enum {
	SIGNS_BITS = 18,
	SIGNS_SIZE = 1 << SIGNS_BITS,	/* of the table of weights */
	SIGNS_MOST = 32		/* features of one candidate */
};

/*
 * Lists the features of a candidate that boundary_look has seen; returns how
 * many there are.
 */
int signs_list(const struct boundary *, uint32_t features[SIGNS_MOST]);

/* The sum of their weights: above 0 the sentence ends. */
int signs_weigh(const struct boundary *);

#endif
