#include "tally/timeline.h"

#include <stdlib.h>

static const char header_line[] = "period\tdocuments\tmentions\n";

struct row {
	struct slice period;
	struct count count;
};

static int
compare_rows(const void *first, const void *second)
{
	const struct row *a = first, *b = second;

	return slice_compare(a->period, b->period);
}

void
timeline_write(struct output *out, const struct periods *periods, bool header)
{
	size_t i, count = periods->keys.count;
	struct row *rows = memory_get(count, sizeof(*rows));

	for (i = 0; i < count; i++) {
		rows[i].period = hash_key(&periods->keys, (uint32_t)i);
		rows[i].count = periods->counts.list[i];
	}
	qsort(rows, count, sizeof(*rows), compare_rows);
	if (header)
		output_string(out, header_line);
	for (i = 0; i < count; i++) {
		if (rows[i].count.documents == 0)
			continue;
		output_bytes(out, rows[i].period);
		output_byte(out, '\t');
		output_number(out, rows[i].count.documents);
		output_byte(out, '\t');
		output_number(out, rows[i].count.mentions);
		output_byte(out, '\n');
	}
	free(rows);
}
