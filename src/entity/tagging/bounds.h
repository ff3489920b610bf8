/*
 * Where a person's name begins and ends: behind the honorifics and offices
 * before it, and with the number of a king or a pope.
 */
#ifndef TAGGING_BOUNDS_H
#define TAGGING_BOUNDS_H

#include <stddef.h>
#include <stdint.h>

#include "entity/tagging/context.h"
#include "entity/tagging/history.h"

/*
 * Mends the tags of words [from, end), a stretch: an honorific or an office
 * is no part of a person's name (Ms. Tanaka, Pope Leo), unless it is a first
 * name (Dean Smith); the number is (Abdullah I). The history tells of names of
 * the passes before.
 */
void bounds_mend(const struct context *, const struct history *, size_t from,
    size_t end, uint8_t *tags);

#endif
