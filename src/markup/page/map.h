/*
 * A map of places: the land of the world, and a dot for each place. The
 * projection is a plain one, right at 41 degrees: three units are a degree of
 * longitude, four one of latitude, so that degrees of the inhabited lands look
 * about as they are.
 */
#ifndef MARKUP_PAGE_MAP_H
#define MARKUP_PAGE_MAP_H

#include <stdbool.h>
#include <stddef.h>

#include "core/output.h"
#include "core/slice.h"
#include "markup/page/dots.h"

enum {
	MAP_WIDTH = 1080, MAP_HEIGHT = 560,	/* units */
	MAP_NORTH = 84		/* degrees; the south is cut off at 56 */
};

/*
 * The place of a tag geo=, degrees of latitude and longitude in decimals with
 * a comma between; false where it is none. What is beyond the map is at its
 * edge.
 */
bool map_place(struct slice geo, struct dot *);

/*
 * Writes a map with dots, as a picture of SVG that shows the part of the
 * world where they are. They are put in another order. The page must have the
 * outline somewhere.
 */
void map_write(struct output *, struct dot *, size_t count);

/* Writes the outline, which all maps of a page share. */
void map_write_outline(struct output *);

#endif
