/*
 * Features: what speaks for a word having some tag, each as a number, the hash
 * of its kind and of what it says. The model has a row of weights for the
 * features that matter; most features are in no row. Here are those of the
 * first pass.
 */
#ifndef TAGGING_FEATURES_H
#define TAGGING_FEATURES_H

#include <stddef.h>
#include <stdint.h>

#include "entity/tagging/context.h"
#include "entity/tagging/history.h"
#include "entity/tagging/model.h"

enum { FEATURES_MOST = MODEL_ASKED };	/* for a word, in a pass */

/*
 * Lists the features of an open word in the context, with what the document
 * says of the same words without knowing any names: those of the word and of
 * the two beside it. Returns how many.
 */
size_t features_near(const struct context *, const struct history *,
    size_t word, uint64_t features[FEATURES_MOST]);

/* All others. */
size_t features_far(const struct context *, const struct history *,
    size_t word, uint64_t features[FEATURES_MOST]);

/* The former, then the latter: at most FEATURES_MOST. */
size_t features_list(const struct context *, const struct history *,
    size_t word, uint64_t features[FEATURES_MOST]);

#endif
