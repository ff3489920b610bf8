/*
 * The tagger: finds the names in a sentence and tells what they are. Every
 * run of capitalised words is cut into names and other words so that the
 * points for the evidence (gazetteer, cue words, capitals, first names,
 * what the document says elsewhere) are most: a semi-Markov segmentation
 * (Sarawagi and Cohen, 2004) with points set by hand.
 */
#ifndef ENTITY_TAGGER_H
#define ENTITY_TAGGER_H

#include <stddef.h>

#include "entity/features.h"
#include "entity/mention.h"
#include "entity/names.h"

struct mentions {		/* start with a zeroed struct */
	struct mention *list;
	size_t count, room;
};

struct tagger {			/* start with a zeroed struct */
	struct tagger_cell *cells;
	size_t room;
	struct gazetteer_match *matches;
	size_t match_count, match_room;
};

/*
 * Looks words [from, to), which are one sentence, up in the gazetteer; what
 * was found before is forgotten when from is 0. To be done once, before
 * tagger_sentence.
 */
void tagger_look_up(struct tagger *, struct words *, size_t from, size_t to);

/*
 * Appends the mentions in words [from, to), which are one sentence, in
 * their order. The names are what the document has told so far.
 */
void tagger_sentence(struct tagger *, const struct words *, size_t from,
    size_t to, const struct names *, struct mentions *);

/* Gives the memory back. */
void tagger_free(struct tagger *);

#endif
