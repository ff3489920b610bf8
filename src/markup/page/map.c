#include "markup/page/map.h"

#include <stdbool.h>

#include "core/table.h"
#include "text/utf8.h"

enum {
	TENTHS = 1000,		/* of a degree, as places are read */
	EAST = 3, SOUTH = 4,	/* units of a degree */
	WIDTH = 360		/* of a picture */
};

extern const uint64_t table_outline[];

/* Degrees within +-limit, in thousandths; more digits are passed by. */
static bool
parse_degrees(struct slice text, int limit, int *degrees)
{
	const char *at = text.at, *end = text.at + text.len, *from;
	bool minus = at < end && *at == '-';
	int value = 0, step = TENTHS;

	at += minus;
	for (from = at; at < end && ascii_is_digit(*at) && at - from < 3; at++)
		value = value * 10 + *at - '0';
	if (at == from)
		return false;
	value *= TENTHS;
	if (at < end && *at == '.')
		for (at++; at < end && ascii_is_digit(*at); at++) {
			step /= 10;
			value += (*at - '0') * step;
		}
	*degrees = minus ? -value : value;
	return at == end && value <= limit * TENTHS;
}

static int
within(int value, int last)
{
	return value < 0 ? 0 : value > last ? last : value;
}

bool
map_place(struct slice geo, struct dot *dot)
{
	const char *comma = memchr(geo.at, ',', geo.len);
	int north, east;

	if (comma == NULL ||
	    !parse_degrees(slice_between(geo.at, comma), 90, &north) ||
	    !parse_degrees(slice_between(comma + 1, geo.at + geo.len), 180,
	    &east))
		return false;
	dot->x = within((east + 180 * TENTHS) * EAST / TENTHS, MAP_WIDTH);
	dot->y = within((MAP_NORTH * TENTHS - north) * SOUTH / TENTHS,
	    MAP_HEIGHT);
	dot->count = 0;
	return true;
}

/* A part of the world, and by how much its picture is larger. */
struct view {
	int x, y, width, height;
	const char *scale;
};

/* The smallest part of the world with all dots, and room around them. */
static struct view
find_view(const struct dot *dots, size_t count)
{
	static const struct {
		int width;
		const char *scale;
	} scales[] = {
		{ 288, "1.25" }, { 360, "1" }, { 450, ".8" }, { 720, ".5" },
		{ MAP_WIDTH, ".33333" }
	};
	int west = MAP_WIDTH, east = 0, north = MAP_HEIGHT, south = 0;
	struct view view;
	size_t i;

	for (i = 0; i < count; i++) {
		west = dots[i].x < west ? dots[i].x : west;
		east = dots[i].x > east ? dots[i].x : east;
		north = dots[i].y < north ? dots[i].y : north;
		south = dots[i].y > south ? dots[i].y : south;
	}
	for (i = 0; i < sizeof(scales) / sizeof(*scales); i++) {
		view.width = scales[i].width;
		view.height = view.width * MAP_HEIGHT / MAP_WIDTH;
		view.scale = scales[i].scale;
		if ((east - west) * 4 / 3 <= view.width - 40 &&
		    (south - north) * 4 / 3 <= view.height - 30)
			break;
	}
	view.x = within((west + east - view.width) / 2,
	    MAP_WIDTH - view.width);
	view.y = within((north + south - view.height) / 2,
	    MAP_HEIGHT - view.height);
	return view;
}

void
map_write(struct output *out, struct dot *dots, size_t count)
{
	struct view view;
	size_t i;

	if (count == 0)
		return;
	count = dots_join(dots, count);
	view = find_view(dots, count);
	output_string(out, "<svg class=\"map\" viewBox=\"0 0 360 186\" "
	    "role=\"img\" aria-label=\"Map: ");
	output_number(out, count);
	output_string(out, count == 1 ? " place" : " places");
	output_string(out, "\"><use href=\"#world\" transform=\"scale(");
	output_string(out, view.scale);
	output_string(out, ")translate(-");
	output_number(out, (uint64_t)view.x);
	output_string(out, " -");
	output_number(out, (uint64_t)view.y);
	output_string(out, ")\"/>");
	for (i = 0; i < count; i++) {
		dots[i].x = (dots[i].x - view.x) * WIDTH / view.width;
		dots[i].y = (dots[i].y - view.y) * WIDTH / view.width;
	}
	dots_write(out, dots, count);
	output_string(out, "</svg>\n");
}

void
map_write_outline(struct output *out)
{
	struct slice key;
	const char *ring;
	uint64_t at = 0;

	table_check(table_outline);
	output_string(out, "<svg class=\"world\" width=\"0\" height=\"0\" "
	    "aria-hidden=\"true\"><path id=\"world\" d=\"");
	while (table_next(table_outline, &at, &key, &ring)) {
		output_byte(out, 'M');
		output_bytes(out, key);
		output_byte(out, 'l');
		output_string(out, ring);
		output_string(out, "z\n");
	}
	output_string(out, "\"/></svg>\n");
}
