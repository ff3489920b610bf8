/*
 * Places and peoples, by which a text tells the country that it is about:
 * those of time_places.tsv. A country is two letters (ISO 3166-1).
 */
#ifndef TIME_WORDS_PLACES_H
#define TIME_WORDS_PLACES_H

#include "time/words/word.h"

/* The country of a dateline, "LONDON (AP) -", at a text's head, or NULL. */
const char *dateline_country(struct slice text);

/*
 * The country that the words around words [first, end) put them in, or NULL.
 * *sure: it stands right beside them, behind a preposition or at the head of
 * the sentence; otherwise it is only named near them. Looks so far and no
 * farther.
 */
const char *words_country(const struct words *, int first, int end,
    bool *sure);

#endif
