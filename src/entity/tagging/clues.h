/*
 * Clues: what speaks for a word having some tag, each as a number, the hash
 * of its kind and of what it says. The model has a row of weights for the
 * clues that matter; most clues are in no row.
 */
#ifndef TAGGING_CLUES_H
#define TAGGING_CLUES_H

#include <stddef.h>
#include <stdint.h>

#include "entity/tagging/document.h"
#include "entity/tagging/scene.h"

enum { CLUES_MOST = 160 };	/* for a word, in a pass */

/*
 * Lists the clues of an open word in the scene, with what the document says
 * of the same words without knowing any names. Returns how many.
 */
size_t clues_list(const struct scene *, const struct document *,
    size_t word, uint64_t clues[CLUES_MOST]);

/*
 * Lists the clues that the names of the document give for an open word,
 * which counts among them with the tag it has itself; the tags are those of
 * all words. Returns how many.
 */
size_t clues_document(const struct scene *, const struct document *,
    size_t word, const uint8_t *tags, uint64_t clues[CLUES_MOST]);

#endif
