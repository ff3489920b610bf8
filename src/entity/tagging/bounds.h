/*
 * Where a person's name begins: behind the honorifics and offices before it.
 */
#ifndef TAGGING_BOUNDS_H
#define TAGGING_BOUNDS_H

#include <stddef.h>
#include <stdint.h>

#include "entity/tagging/context.h"
#include "entity/tagging/history.h"

/*
 * Mends the tags of words [from, end), a stretch: an honorific, an office or a
 * greeting is no part of a person's name (Ms. Tanaka, Pope Leo, Hey Karim),
 * unless it is a first name (Dean Smith). The history tells of the names that
 * the pass before has found.
 */
void bounds_mend(const struct context *, const struct history *, size_t from,
    size_t end, uint8_t *tags);

#endif
