/*
 * The features of later passes: what the names found in the document so far
 * are where the same words stand elsewhere.
 */
#ifndef TAGGING_HISTORY_FEATURES_H
#define TAGGING_HISTORY_FEATURES_H

#include <stddef.h>
#include <stdint.h>

#include "entity/tagging/context.h"
#include "entity/tagging/features.h"
#include "entity/tagging/history.h"

/*
 * Lists the features that the names of the document give for an open word,
 * which counts among them with the tag it has itself; the tags are those of
 * all words. Returns how many.
 */
size_t history_features_list(const struct context *, const struct history *,
    size_t word, const uint8_t *tags, uint64_t features[FEATURES_MOST]);

#endif
