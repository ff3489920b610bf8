#include "markup/page/dots.h"

#include <stdlib.h>

enum { SIZES = 3 };

static int
compare_dots(const void *first, const void *second)
{
	const struct dot *a = first, *b = second;

	return a->y != b->y ? a->y - b->y : a->x - b->x;
}

size_t
dots_join(struct dot *dots, size_t count)
{
	size_t i, joined = 0;

	for (i = 1; i < count && compare_dots(&dots[i - 1], &dots[i]) <= 0; i++)
		continue;
	if (i < count)
		qsort(dots, count, sizeof(*dots), compare_dots);
	for (i = 0; i < count; i++)
		if (joined > 0 &&
		    compare_dots(&dots[joined - 1], &dots[i]) == 0)
			dots[joined - 1].count += dots[i].count;
		else
			dots[joined++] = dots[i];
	return joined;
}

/* 0 to 2: by the number of mentions, and by how they are to the most. */
static int
size_of(uint64_t count, uint64_t most)
{
	if (count >= 5 && count >= most / 4)
		return 2;
	return count >= 2 && count >= most / 16;
}

void
dots_write(struct output *out, const struct dot *dots, size_t count)
{
	uint64_t most = 0;
	size_t i, any;
	int size;

	for (i = 0; i < count; i++)
		if (dots[i].count > most)
			most = dots[i].count;
	for (size = 0; size < SIZES; size++) {
		for (any = i = 0; i < count; i++) {
			if (size_of(dots[i].count, most) != size)
				continue;
			if (any++ == 0) {
				output_string(out, "<path class=\"d");
				output_number(out, (uint64_t)size + 1);
				output_string(out, "\" d=\"");
			}
			output_byte(out, 'M');
			output_number(out, (uint64_t)dots[i].x);
			output_byte(out, ' ');
			output_number(out, (uint64_t)dots[i].y);
			output_string(out, "h0");
		}
		if (any > 0)
			output_string(out, "\"/>");
	}
}
