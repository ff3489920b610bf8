/*
 * The usual case of a person's name that stands in capitals or in small
 * letters: JOHN O'BRIEN, ursula von der leyen.
 */
#ifndef PERSONS_PERSON_CASE_H
#define PERSONS_PERSON_CASE_H

#include "core/slice.h"
#include "entity/names/names.h"

/*
 * A person's name in its usual case: a word of capitals, and all words where
 * none has a capital, gets the form that it has as a name of the document,
 * else a capital first. The text itself if there is nothing to change; kept
 * until names_clear.
 */
struct slice person_case(struct names *, struct slice text);

#endif
