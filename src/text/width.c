#include "text/width.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/table.h"
#include "text/utf8.h"

extern const uint64_t table_widths[];

enum { FIRST_NOT_ONE = 0x300 };	/* all characters before take one column */

void
widths_begin(struct widths *widths)
{
	struct slice key;
	const char *columns;
	uint64_t at = 0;
	struct width_run *run;
	char *end;

	memset(widths, 0, sizeof(*widths));
	while (table_next(table_widths, &at, &key, &columns)) {
		widths->runs = memory_grow(widths->runs, &widths->room,
		    widths->count + 1, sizeof(*run));
		run = &widths->runs[widths->count++];
		run->from = (uint32_t)strtoul(key.at, &end, 16);
		run->to = (uint32_t)strtoul(end + 1, NULL, 16);
		run->columns = *columns == '2' ? 2 : 0;
	}
}

unsigned
width_of(const struct widths *widths, uint32_t c)
{
	size_t low = 0, high = widths->count, middle;

	if (c < FIRST_NOT_ONE)
		return 1;
	while (low < high) {
		middle = low + (high - low) / 2;
		if (c > widths->runs[middle].to)
			low = middle + 1;
		else
			high = middle;
	}
	return low < widths->count && c >= widths->runs[low].from ?
	    widths->runs[low].columns : 1;
}

size_t
width_of_text(const struct widths *widths, struct slice text)
{
	const char *at = text.at, *end = text.at + text.len;
	size_t columns = 0;
	uint32_t c;
	int len;

	for (; at < end; at += len) {
		c = utf8_decode(at, end, &len);
		columns += c == UTF8_INVALID ? 1 : width_of(widths, c);
	}
	return columns;
}

void
widths_free(struct widths *widths)
{
	free(widths->runs);
	memset(widths, 0, sizeof(*widths));
}
