/* Which annotations of a sentence are shown, and in what order. */
#ifndef MARKUP_MARKS_H
#define MARKUP_MARKS_H

#include "markup/format.h"

/* What the pieces of a marked sentence are written with. */
struct painter {
	void *of;		/* whose functions these are */
	void (*text)(void *of, struct slice);
	void (*open)(void *of, const struct annotation *);
	void (*close)(void *of, const struct annotation *);
};

/*
 * The order of annotations: by start, the longer first, then kind, type,
 * value and tags, so that it does not depend on who added them first. For
 * qsort on an array of struct annotation.
 */
int marks_compare(const void *, const void *);

/*
 * Writes a sentence with marks that nest: of two annotations that cross the
 * earlier is shown; one that is there twice is shown once.
 */
void marks_paint(struct sentence *, const struct painter *);

#endif
