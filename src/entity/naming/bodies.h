/*
 * Bodies of the United Nations that a state may have as well: the Security
 * Council, which is that of Russia in a document that has no United Nations
 * and tells of one of a state's own.
 */
#ifndef NAMING_BODIES_H
#define NAMING_BODIES_H

#include <stdbool.h>

#include "core/slice.h"
#include "entity/names/names.h"
#include "entity/words/mention.h"
#include "entity/words/words.h"

/*
 * Takes a mention of an organisation into account if it tells of a state's own
 * council. To be done for all mentions before bodies_of_state.
 */
void bodies_learn(struct names *, const struct sentence_words *,
    const struct mention *);

/*
 * Whether a mention is a state's own body although its usual name, as the
 * gazetteer has it, is that of one of the United Nations.
 */
bool bodies_of_state(const struct names *, const struct sentence_words *,
    const struct mention *, struct slice usual);

#endif
