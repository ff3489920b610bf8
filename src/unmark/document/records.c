#include "unmark/document/records.h"

#include <stdlib.h>

#include "core/arena.h"

struct record *
records_add(struct records *records, char kind)
{
	struct record *r;

	records->list = memory_grow(records->list, &records->room,
	    records->count + 1, sizeof(*records->list));
	r = &records->list[records->count++];
	memset(r, 0, sizeof(*r));
	r->kind = kind;
	return r;
}

static int
compare_numbers(uint64_t a, uint64_t b)
{
	return a < b ? -1 : a > b;
}

/* Columns 7 to 9 and the tags, as the bytes of a line compare. */
static int
compare_rest(const struct record *a, const struct record *b)
{
	const struct slice absent = { "-", 1 };
	int order = slice_compare(a->type, b->type);

	if (order == 0)
		order = slice_compare(a->value.len > 0 ? a->value : absent,
		    b->value.len > 0 ? b->value : absent);
	if (order == 0)
		order = slice_compare(a->text, b->text);
	return order != 0 ? order : slice_compare(a->tags, b->tags);
}

static int
compare(const struct record *a, const struct record *b)
{
	int order = compare_numbers(a->sent, b->sent);

	if (order == 0)
		order = compare_numbers(a->start, b->start);
	if (order == 0)
		order = compare_numbers(b->end, a->end);
	if (order == 0)
		order = a->kind - b->kind;
	return order != 0 ? order : compare_rest(a, b);
}

static int
compare_places(const void *a, const void *b)
{
	return compare(*(struct record *const *)a, *(struct record *const *)b);
}

void
records_sort(struct records *records)
{
	bool sorted = true;
	size_t i;

	records->order = memory_grow(records->order, &records->order_room,
	    records->count, sizeof(struct record *));
	for (i = 0; i < records->count; i++) {
		records->order[i] = &records->list[i];
		if (i > 0 && sorted)
			sorted = compare(&records->list[i - 1],
			    &records->list[i]) <= 0;
	}
	if (!sorted)
		qsort(records->order, records->count, sizeof(struct record *),
		    compare_places);
}

void
records_write(struct records *records, struct output *out, struct slice doc,
    struct slice date)
{
	size_t i;

	for (i = 0; i < records->count; i++) {
		struct record *r = records->order[i];

		if (r->kind == RECORD_BYTES)
			continue;
		r->doc = doc;
		r->date = date;
		record_write(out, r);
	}
	records->count = 0;
}

void
records_free(struct records *records)
{
	free(records->list);
	free(records->order);
}
