/* Dots of SVG, the larger the more mentions they stand for. */
#ifndef MARKUP_PAGE_DOTS_H
#define MARKUP_PAGE_DOTS_H

#include <stddef.h>
#include <stdint.h>

#include "core/output.h"

struct dot {
	int x, y;
	uint64_t count;		/* of mentions */
};

/*
 * Joins those at one place, and sorts them by place; returns how many are
 * left.
 */
size_t dots_join(struct dot *, size_t count);

/*
 * Writes them as a path for each size: the classes d1, d2 and d3, which have
 * lines with round ends.
 */
void dots_write(struct output *, const struct dot *, size_t count);

#endif
