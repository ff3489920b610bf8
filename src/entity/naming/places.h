/*
 * The names of places that the document has whole elsewhere: the North of
 * North and South Korea is North Korea, and so is the North where the
 * document is about it; Kiev is Kyiv where it has both names. And of those that
 * are always short: Calif. is California.
 */
#ifndef NAMING_PLACES_H
#define NAMING_PLACES_H

#include "entity/names/names.h"
#include "entity/words/mention.h"

/*
 * The name of which a mention of a place is the first word, or short:
 * North Korea for the North; and its key. Len 0 if it is none. Both are kept
 * until names_clear.
 */
struct slice places_whole(struct names *, const struct sentence_words *,
    const struct mention *, struct slice *key);

/* The usual name of a country by a key of it; len 0 if it has none. */
struct slice places_usual(struct slice key);

/*
 * The form of today's name of a place that the document calls by another one
 * too, or the full name of a state or city that is abbreviated; len 0 if
 * there is none.
 */
struct slice places_today(const struct names *, const struct sentence_words *,
    const struct mention *);

#endif
