/*
 * What speaks for and against the end of a sentence at a candidate: a short
 * list of features, each a place in a table of weights, which were learned
 * from sentences split by hand (src/train/boundaries.c). Training and use call
 * the same function, so that they agree.
 */
#ifndef TEXT_BOUNDARY_FEATURES_H
#define TEXT_BOUNDARY_FEATURES_H

#include <stdint.h>

#include "text/candidate.h"

enum {
	FEATURE_BITS = 18,
	FEATURE_PLACES = 1 << FEATURE_BITS,	/* in the table of weights */
	FEATURES_LEAST = 22,	/* of one candidate */
	FEATURES_MOST = 32
};

/*
 * Lists the features of a candidate that candidate_look has seen; returns how
 * many there are.
 */
int boundary_features(const struct candidate *,
    uint32_t features[FEATURES_MOST]);

#endif
