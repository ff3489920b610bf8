/*
 * Namesakes: the persons that the document has named so far, found by their
 * surnames and told apart by the rest of their names.
 */
#ifndef PERSONS_NAMESAKES_H
#define PERSONS_NAMESAKES_H

#include <stdbool.h>
#include <stdint.h>

#include "core/slice.h"
#include "entity/names/names.h"
#include "entity/persons/person_names.h"
#include "entity/words/mention.h"
#include "entity/words/words.h"

/*
 * Takes the name of a mention apart, with the surname that it shares with
 * another one if it has that: not if it is a surname itself, stands alone
 * behind a title elsewhere, or is of somebody else who is named in full.
 */
void namesakes_name(const struct names *, const struct sentence_words *,
    const struct mention *, struct person_name *);

/*
 * The person, + 1, that a full name means, or 0: of several one whose number
 * is the same. A last s that may lack its apostrophe is dropped from the name
 * if somebody is so called without it.
 */
uint32_t namesakes_find(const struct names *, struct person_name *);

/*
 * Whether a person is found by a short form alone: Doug Parker, Douglas
 * Parker.
 */
bool namesakes_by_short_form(const struct person *,
    const struct person_name *);

/* The person, + 1, whose surname had an s too many so far, or 0. */
uint32_t namesakes_find_loose(const struct names *, struct person_name *);

/* A new person of this name, + 1, whose form is not known yet. */
uint32_t namesakes_new(struct names *, const struct person_name *);

/* Gives a person, + 1, a fuller name, and whom its surnames may call. */
void namesakes_rename(struct names *, const struct person_name *, uint32_t);

/* Adds a person, + 1, to those of one surname; enum surname_level. */
void namesakes_add_one(struct names *, struct slice key, uint32_t, int level);

#endif
