/*
 * Glossary:
 *
 * namesakes        persons of one surname
 *
 * The persons of a document: who is named in full, and who is meant by a
 * surname, a first name or another form.
 */
#ifndef PERSONS_PERSONS_H
#define PERSONS_PERSONS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/slice.h"
#include "entity/names/names.h"
#include "entity/words/words.h"

/* Takes the mention of a person into account, if it is a full name. */
void persons_learn(struct names *, const struct sentence_words *,
    const struct mention *);

/*
 * The name of the person that a mention means: the full one if the document
 * tells it. Mentions are to be asked about in their order.
 */
struct slice persons_name(struct names *, const struct sentence_words *,
    const struct mention *);

#endif
