/*
 * What the tags of an annotation tell of the world, in the form that tables
 * and maps take.
 */
#ifndef MARKUP_VALUE_FACTS_H
#define MARKUP_VALUE_FACTS_H

#include "markup/document/format.h"
#include "markup/value/instant.h"

enum { FACTS_CONTEXT = 1024 };	/* bytes */

/* What is not known is empty. */
struct facts {
	struct slice country;	/* ISO 3166-1 alpha-2, as country= has it */
	struct slice lat, lon;	/* degrees, as numbers of JSON: from -90 to 90
				   and from -180 to 180; both or none */
	struct slice from, to;	/* days or instants, none at 24:00 */
	char rooms[2][INSTANT_ROOM];
};

/*
 * Takes them from the tags; of a tag that is given twice the first counts. The
 * slices point into the tags and into *facts, which must stay where it is.
 */
void facts_of(const struct annotation *, struct facts *);

/* The value: an instant at 24:00 as 00:00 of the next day; `room` as there. */
struct slice facts_value(const struct annotation *, char room[INSTANT_ROOM]);

/*
 * What is shown of the sentence of an annotation, beside it: all of it, or of
 * one longer than FACTS_CONTEXT the words around the annotation, so many bytes
 * at most with it, so that what is written is bounded by what is read. Of an
 * orphan it is the annotation.
 */
struct slice facts_context(const struct sentence *, const struct annotation *);

#endif
