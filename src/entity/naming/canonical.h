/*
 * Glossary:
 *
 * entity           what mentions name: a person, an organisation, a place or
 *                  other
 * canonical name   the name that all mentions of an entity get
 * name             what mentions are called, however it is spelled
 * plain key        a name in lower case, without accents, stops and commas
 * form             a name as the text has it, the fullest seen
 * short form       an acronym, or a company's name without its Inc.
 * namesakes        persons of one surname
 * place gazetteer  the places that share a name, and where they are
 * prior            how likely a place is to be meant, whatever the document
 *                  says
 * toponym          the name of a place; to resolve it is to tell which is
 *                  meant
 * container        the province or country behind a place: Paris, Texas
 * demonym          what the people of a country or province are called: Texan
 * region           what is in several countries: Europe
 * country cue      a word or code that tells a country: GmbH, .T, Ministry
 * body of a state  a ministry, a court: of the country spoken of
 * vote             a mention whose country is certain, which tells of others
 *
 * Canonical names: which mentions of a document are of one entity, which makes
 * names whole. Where entities are is in locations.h.
 */
#ifndef NAMING_CANONICAL_H
#define NAMING_CANONICAL_H

#include "entity/naming/names.h"
#include "entity/words/mention.h"

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
