/*
 * A timeline: days are dots, and what is longer a bar. Days that nothing is
 * said of take less room the more they are: a gap has the width of its
 * logarithm.
 */
#ifndef MARKUP_PAGE_TIMELINE_H
#define MARKUP_PAGE_TIMELINE_H

#include <stddef.h>
#include <stdint.h>

#include "core/output.h"
#include "markup/page/dots.h"
#include "markup/page/when.h"

enum { TIMELINE_LEAST = 3 };

/* What the timeline shows: a span and how often it is mentioned. */
struct timed {
	struct span span;
	uint64_t count;
};

/* Room for its work, which it keeps; start with a zeroed struct. */
struct timeline {
	int32_t *days;
	size_t day_room;
	uint64_t *widths;	/* from the first day to each */
	size_t width_room;
	struct dot *dots;
	size_t dot_room;
};

/*
 * Writes spans, no two of which are the same, as a picture of SVG; nothing
 * where there are fewer than TIMELINE_LEAST. They are put in another order.
 */
void timeline_write(struct timeline *, struct output *, struct timed *,
    size_t count);

/* Gives the memory back. */
void timeline_free(struct timeline *);

#endif
