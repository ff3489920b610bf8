/* GeoJSON: a place a line. */
#ifndef MARKUP_GEOJSON_H
#define MARKUP_GEOJSON_H

#include "markup/document/format.h"

extern const struct format format_geojson;

#endif
