#include "tally/report/why.h"

#include <stdlib.h>

#include "tally/rows/buffer.h"
#include "tally/rows/row.h"
#include "tally/rows/sorter.h"

struct why {
	const struct request *request;
	struct names *names;
	struct sorter *rows;
	struct buffer row;
};

static void *
why_begin(const struct request *q, struct names *names)
{
	struct why *w = memory_get(1, sizeof(*w));

	w->request = q;
	w->names = names;
	w->rows = sorter_new(q->memory / 4);
	return w;
}

static void
put_sentence(struct why *w, const struct document *d, const struct record *e,
    struct slice sentence, uint32_t name)
{
	struct buffer *row = &w->row;

	buffer_clear(row);
	row_column(row, d->id);
	row->at[row->len - 1] = '\0';
	row_word(row, e->start);
	row_word(row, e->end);
	row_column(row, d->id);
	row_date_column(row, d->date);
	row_number(row, e->sent);
	row_number(row, e->start);
	row_number(row, e->end);
	row_column(row, names_type(w->names, name));
	row_column(row, names_name(w->names, name));
	row_column(row, e->text);
	row_column(row, sentence);
	sorter_put(w->rows, buffer_slice(row));
}

static void
why_take(void *of, const struct document *d)
{
	const struct slice none = { "", 0 };
	const struct record *sentence = NULL;
	struct why *w = of;
	size_t i;

	for (i = 0; i < d->record_count; i++) {
		const struct record *e = &d->records[i];
		uint32_t name;

		if (e->kind == 'S')
			sentence = e;

		if (e->kind != 'e')
			continue;
		name = names_label(w->names, e);
		if (name == HASH_NONE)
			continue;
		if (slice_equal(names_name(w->names, name), w->request->about))
			put_sentence(w, d, e, sentence != NULL &&
			    sentence->sent == e->sent ? sentence->text : none,
			    name);
	}
}

/* As grep -n has it: document:start-end:sentence. */
static void
write_line(struct output *out, struct slice row)
{
	struct slice sentence = row_column_at(row, 8);

	output_bytes(out, row_column_at(row, 0));
	output_byte(out, ':');
	output_bytes(out, row_column_at(row, 3));
	output_byte(out, '-');
	output_bytes(out, row_column_at(row, 4));
	output_byte(out, ':');
	output_bytes(out, sentence);
	output_byte(out, '\n');
}

static int
why_write(void *of, struct output *out, const struct totals *totals)
{
	static const struct column columns[] = {
		{ "document", false }, { "date", false },
		{ "sentence", true }, { "start", true }, { "end", true },
		{ "type", false }, { "name", false }, { "mention", false },
		{ "text", false },
	};
	struct why *w = of;
	struct writer table;
	struct slice row;
	bool grep = w->request->format == WRITER_TEXT;
	size_t n;

	(void)totals;
	if (!grep)
		request_table(w->request, &table, out, columns,
		    sizeof(columns) / sizeof(*columns));
	for (n = 0; (w->request->most == 0 || n < w->request->most) &&
	    sorter_next(w->rows, &row); n++) {
		const char *zero = memchr(row.at, '\0', row.len);

		row = slice_between(zero + 17, row.at + row.len);
		if (grep)
			write_line(out, row);
		else
			writer_row(&table, row);
	}
	if (!grep)
		writer_end(&table);
	sorter_free(w->rows);
	buffer_free(&w->row);
	free(w);
	return 0;
}

const struct report report_why = {
	.name = "why",
	.options = "n",
	.needs = request_records,
	.rests_on = request_rest_on_names,
	.depth = request_by_name,
	.begin = why_begin,
	.take = why_take,
	.write = why_write
};
