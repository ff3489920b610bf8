/*
 * Toponym resolution: which of the places that share a name a document means.
 * It is the largest, unless what stands behind a mention says otherwise
 * (Paris, Texas), or the document names the province or country of another
 * often enough.
 */
#ifndef PLACING_TOPONYMS_H
#define PLACING_TOPONYMS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/slice.h"
#include "entity/names/names.h"
#include "entity/placing/place_gazetteer.h"
#include "entity/placing/votes.h"
#include "entity/words/mention.h"

struct toponyms {		/* start with a zeroed struct */
	struct toponym *list;	/* by number of a name */
	size_t count, room;
	char code[2];		/* of the country that was guessed last */
};

/*
 * Takes a mention of a place into account, which canonical_learn has had. To
 * be done for all mentions before toponyms_resolve.
 */
void toponyms_learn(struct toponyms *, struct votes *, struct names *,
    const struct sentence_words *, const struct mention *);

/*
 * Finds the place that a mention is; false if none is known. Mentions are to
 * be asked about in their order.
 */
bool toponyms_resolve(struct toponyms *, const struct votes *,
    struct names *, const struct sentence_words *, const struct mention *,
    struct place *);

/* Finds the likeliest place of a mention's name in a country; false if none. */
bool toponyms_inside(struct toponyms *, struct names *,
    const struct sentence_words *, const struct mention *,
    struct slice country, struct place *);

/*
 * The country or province whose people a mention names, or whatever is named
 * after them: French, Texan. Len 0 for none, and for those that may be of
 * either (Georgians) as long as there are no votes.
 */
struct slice toponyms_demonym(struct names *, const struct votes *,
    const struct sentence_words *, const struct mention *);

/* Forgets the document and keeps the memory. */
void toponyms_clear(struct toponyms *);

/* Gives the memory back. */
void toponyms_free(struct toponyms *);

#endif
