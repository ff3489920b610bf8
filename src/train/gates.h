/*
 * Gates: the small words, and first words of sentences, that names marked by
 * hand have next to never. They are not open where a capital is beside them.
 */
#ifndef TRAIN_GATES_H
#define TRAIN_GATES_H

#include <stddef.h>

#include "entity/tagging/model.h"
#include "train/gold.h"
#include "train/pack.h"

/*
 * Puts gates into a model that has none yet, by the documents as they are in
 * which all types are marked. Returns how many words got one.
 */
size_t gates_learn(const struct gold *, const struct model *, struct pack *);

#endif
