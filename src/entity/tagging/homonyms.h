/*
 * Persons and places of one name. After a person who has a country's name as
 * first name was named in full, the country's name alone is the person; before
 * a state, after a comma, a name is a place, also where someone is called so;
 * a name with an s that may lack its apostrophe is that of the person who has
 * the name without it; and a surname that is a word too, Best or May, is one
 * where it does what people do.
 */
#ifndef TAGGING_HOMONYMS_H
#define TAGGING_HOMONYMS_H

#include <stddef.h>
#include <stdint.h>

#include "entity/tagging/context.h"
#include "entity/tagging/favours.h"
#include "entity/tagging/history.h"

/*
 * Adds to the favours of words [from, end), a stretch, what speaks for the
 * full name of a person who is called like a country.
 */
void homonyms_favour_full(const struct context *, size_t from, size_t end,
    struct favours *);

/*
 * Adds to the favours of words [from, end), a stretch. The history
 * tells of the names of the pass before, which gave the tags.
 */
void homonyms_favour(const struct context *, const struct history *,
    const uint8_t *before, size_t from, size_t end,
    struct favours *);

#endif
