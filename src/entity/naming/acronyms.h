/*
 * Acronyms and the names that stand beside them: National Liberation Army
 * (ELN), the ELN, or National Liberation Army. Such an acronym means that
 * name in the whole document, and is what the name is: a treaty's is no
 * organisation. A person's initials are the person. What stands for words in
 * small letters, standard operating procedure (SOP), is no name at all.
 */
#ifndef NAMING_ACRONYMS_H
#define NAMING_ACRONYMS_H

#include <stdbool.h>
#include <stddef.h>

#include "entity/names/names.h"
#include "entity/words/mention.h"
#include "entity/words/words.h"

/*
 * Ties the acronyms of a sentence to the names and the words beside them.
 * Takes the sentence's mentions; to be done for all sentences before any
 * other use of the names.
 */
void acronyms_learn(struct names *, const struct sentence_words *,
    const struct mention *mentions, size_t count);

/*
 * Gives the mention of an acronym the type of what it is tied to. False if it
 * is no mention: what it stands for is no name. What the user gave stays.
 */
bool acronyms_settle(const struct names *, const struct words *,
    struct mention *);

#endif
