/*
 * Plain keys: what is left of a name's key when spelling does not count.
 * Accents, stops and commas go (Zürich, St. John's; Zurich, St John's), and
 * if asked for, spaces and apostrophes too (Al-Jazeera, Aljazeera).
 */
#ifndef NAMES_KEY_H
#define NAMES_KEY_H

#include <stdbool.h>
#include <stdint.h>

#include "core/slice.h"
#include "entity/words/words.h"

enum { KEY_ROOM = 256 };

/*
 * The plain key of a lower-cased key, in the buffer or, where nothing is to
 * be changed, the key itself. A key longer than the buffer stays as it is.
 */
struct slice key_plain(struct slice key, bool joined, char buffer[KEY_ROOM]);

/* What a table has for the plain key of a lower-cased key, or NULL. */
const char *key_find(const uint64_t *table, struct slice key);

/* The same for that of words [from, to). */
const char *key_find_words(const uint64_t *table, const struct words *,
    size_t from, size_t to);

#endif
