/*
 * The country of a place that no table has: of what it is in, of the city that
 * its name begins with, or of what the document speaks of.
 */
#ifndef PLACING_UNLISTED_H
#define PLACING_UNLISTED_H

#include "core/slice.h"
#include "entity/placing/votes.h"
#include "entity/words/mention.h"
#include "entity/words/words.h"

/*
 * The country of a mention of such a place, the votes being all there; len 0
 * if nothing tells. It may be written to the code.
 */
struct slice unlisted_country(const struct votes *,
    const struct sentence_words *, const struct mention *, char code[2]);

#endif
