/*
 * What a page tells apart: people, organisations, places, other names, names
 * of types that it does not know, and times. Each has a letter, which stands
 * behind its mentions and begins the ids of its entries.
 *
 * Glossary:
 *
 *	entry		what is mentioned, once or often: a name with its
 *			country, or a time
 *	index		the entries of a document, with links to mentions
 *	summary		what a page tells of all its documents together
 *	span		the days that a time covers
 *	outline		the land of the world, as a path of SVG
 *	card		an entry that a mention led to: it is shown at the
 *			bottom of the window
 */
#ifndef MARKUP_PAGE_KINDS_H
#define MARKUP_PAGE_KINDS_H

#include "markup/document/format.h"

enum kind { PERSON, ORGANISATION, PLACE, OTHER_NAME, UNKNOWN_TYPE, TIME };

enum { KINDS = 6 };

struct kind_look {
	char letter;		/* of ids, links and classes */
	const char *plural;
};

extern const struct kind_look kind_looks[KINDS];

/* The kind of an annotation. */
enum kind kind_of(const struct annotation *);

#endif
