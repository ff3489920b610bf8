/*
 * The short forms of the names of a document: initials (the IAEA is the
 * International Atomic Energy Agency), companies without their Inc. or by
 * their first word alone, and what a name is, the University.
 */
#ifndef NAMING_SHORT_FORMS_H
#define NAMING_SHORT_FORMS_H

#include <stdint.h>

#include "entity/names/names.h"
#include "entity/words/mention.h"

/* Leaves the article of a newspaper out of a mention: The New York Times. */
void short_forms_trim(const struct words *, struct mention *);

/*
 * Learns what is short for a mention of several words that is no person: its
 * initials, and if it is an organisation, its name without the legal form and
 * the like, and single words of it.
 */
void short_forms_learn(struct names *, const struct sentence_words *,
    const struct mention *);

/*
 * The number, + 1, of the longer name that a mention is short for in the
 * document: an acronym, a company without its Inc., the Bank; or 0.
 */
uint32_t short_forms_longer(const struct names *, const struct words *,
    const struct mention *);

#endif
