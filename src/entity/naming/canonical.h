/*
 * Glossary:
 *
 * entity           what mentions name: a person, an organisation, a place or
 *                  other
 * canonical name   the name that all mentions of an entity get
 * short form       an acronym, a company's name without its Inc., or the Bank
 * tie              what says beside a name that an acronym means it
 *
 * Canonical names: which mentions of a document are of one entity, which makes
 * names whole.
 */
#ifndef NAMING_CANONICAL_H
#define NAMING_CANONICAL_H

#include "entity/names/names.h"
#include "entity/words/mention.h"

/*
 * Finds what mentions of one sentence have in common: a surname. To be done
 * before canonical_learn.
 */
void canonical_begin(const struct sentence_words *, struct mention *mentions,
    size_t count);

/*
 * Takes a mention into account as one form of a name: persons by their full
 * name, organisations also by what is short for them, and tells it its
 * number. To be done for all mentions before canonical_name.
 */
void canonical_learn(struct names *, const struct sentence_words *,
    struct mention *);

/*
 * The canonical name of a mention, from the names learnt so far: valid until
 * names_clear. Mentions are to be asked about in their order.
 */
struct slice canonical_name(struct names *, const struct sentence_words *,
    const struct mention *);

#endif
