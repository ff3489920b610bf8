/*
 * The short forms of the names of a document: acronyms and initials (the IAEA
 * is the International Atomic Energy Agency), and companies without their
 * Inc. or by their first word alone.
 */
#ifndef NAMING_SHORT_FORMS_H
#define NAMING_SHORT_FORMS_H

#include <stdint.h>

#include "entity/naming/names.h"
#include "entity/words/mention.h"

/*
 * Learns what is short for a mention of several words that is no person: by
 * its initials, what stands in brackets beside it, and if it is an
 * organisation, its name without the legal form.
 */
void short_forms_learn(struct names *, const struct sentence_words *,
    const struct mention *);

/*
 * The number, + 1, of the longer name that a mention is short for in the
 * document: an acronym, a company without its Inc.; or 0.
 */
uint32_t short_forms_longer(const struct names *, const struct words *,
    const struct mention *);

#endif
