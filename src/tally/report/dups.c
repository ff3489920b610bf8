#include "tally/report/dups.h"

#include <stdlib.h>

#include "tally/counting/duplicates.h"
#include "tally/rows/buffer.h"
#include "tally/rows/row.h"
#include "tally/rows/sorter.h"

struct dups {
	const struct request *request;
	struct duplicates *duplicates;
};

static unsigned
dups_needs(const struct request *q)
{
	(void)q;
	return NEED_RECORDS;
}

static void *
dups_begin(const struct request *q, struct names *names)
{
	struct dups *d = memory_get(1, sizeof(*d));

	(void)names;
	d->request = q;
	d->duplicates = duplicates_new();
	return d;
}

static void
dups_take(void *of, const struct document *document)
{
	struct dups *d = of;

	(void)duplicates_add(d->duplicates, document);
}

static void
put_copy(struct buffer *row, const struct copy *c)
{
	buffer_clear(row);
	row_column(row, c->id);
	row_date_column(row, c->date);
	row_column(row, c->original);
	row_date_column(row, c->original_date);
	row_decimal(row, (int64_t)(((uint64_t)c->part * 20000 + c->whole) /
	    (2 * (uint64_t)c->whole)), 4);
	row_column(row, slice_of(c->edited ? "shingles" : "sentences"));
}

static int
dups_write(void *of, struct output *out, const struct totals *totals)
{
	static const struct column columns[] = {
		{ "document", false }, { "date", false },
		{ "original", false }, { "original_date", false },
		{ "share", true }, { "by", false },
	};
	struct dups *d = of;
	struct sorter *rows = sorter_new(d->request->memory / 4);
	struct writer table;
	struct buffer line = { 0 };
	struct slice row;
	struct copy copy;
	size_t i;

	(void)totals;
	duplicates_find(d->duplicates);
	for (i = 0; i < duplicates_count(d->duplicates); i++) {
		if (!duplicates_copy(d->duplicates, i, &copy))
			continue;
		put_copy(&line, &copy);
		sorter_put(rows, buffer_slice(&line));
	}
	request_table(d->request, &table, out, columns,
	    sizeof(columns) / sizeof(*columns));
	while (sorter_next(rows, &row))
		writer_row(&table, row);
	writer_end(&table);
	sorter_free(rows);
	buffer_free(&line);
	duplicates_free(d->duplicates);
	free(d);
	return 0;
}

const struct report report_dups = {
	.name = "dups",
	.options = "",
	.needs = dups_needs,
	.depth = request_by_name,
	.begin = dups_begin,
	.take = dups_take,
	.write = dups_write
};
