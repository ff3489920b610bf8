/*
 * CSV, RFC 4180, with a row of names: one entity or time a row, with the
 * sentence that it stands in. Rows end in LF, as other lines here do; readers
 * take that as they take CR LF.
 */
#include "markup/csv.h"

#include <stdlib.h>

#include "core/arena.h"
#include "markup/value/facts.h"
#include "markup/write/csv_text.h"

static const char names[] =
    "document,date,type,value,text,country,lat,lon,from,to,sentence\n";

struct csv {
	struct output *out;
	bool guarded;
	struct buffer document;	/* the fields that begin each of its rows */
	struct buffer sentence;	/* the field that ends its rows, and LF */
	struct buffer rows;	/* of the sentence at hand */
};

static void *
csv_begin(struct target *target)
{
	struct csv *csv = memory_get(1, sizeof(*csv));

	csv->out = target->out;
	csv->guarded = target->guarded;
	output_string(csv->out, names);
	return csv;
}

static void
csv_document(void *self, const struct document *document)
{
	struct csv *csv = self;
	struct buffer *b = &csv->document;

	b->len = 0;
	csv_column(b, document->id, csv->guarded);
	buffer_bytes(b, ",", 1);
	csv_column(b, document->date, csv->guarded);
	buffer_bytes(b, ",", 1);
}

static void
put_row(struct csv *csv, const struct annotation *a)
{
	struct buffer *b = &csv->rows;
	struct facts facts;
	char room[INSTANT_ROOM];

	facts_of(a, &facts);
	buffer_slice(b, buffer_all(&csv->document));
	csv_column(b, a->type, csv->guarded);
	buffer_bytes(b, ",", 1);
	csv_column(b, facts_value(a, room), csv->guarded);
	buffer_bytes(b, ",", 1);
	csv_field(b, a->text, csv->guarded);
	buffer_bytes(b, ",", 1);
	csv_column(b, facts.country, csv->guarded);
	buffer_bytes(b, ",", 1);
	buffer_slice(b, facts.lat);
	buffer_bytes(b, ",", 1);
	buffer_slice(b, facts.lon);
	buffer_bytes(b, ",", 1);
	csv_column(b, facts.from, csv->guarded);
	buffer_bytes(b, ",", 1);
	csv_column(b, facts.to, csv->guarded);
	buffer_bytes(b, ",", 1);
	buffer_slice(b, buffer_all(&csv->sentence));
}

/* The end of a row, the same for all of a sentence that is shown whole. */
static void
finish_row(struct csv *csv, const struct sentence *s,
    const struct annotation *a)
{
	csv->sentence.len = 0;
	if (!s->orphan)
		csv_field(&csv->sentence, facts_context(s, a), csv->guarded);
	buffer_bytes(&csv->sentence, "\n", 1);
}

static void
csv_sentence(void *self, struct sentence *s)
{
	struct csv *csv = self;
	size_t i;

	if (s->count == 0)
		return;
	csv->rows.len = 0;
	for (i = 0; i < s->count; i++) {
		if (i == 0 || s->text.len > FACTS_CONTEXT)
			finish_row(csv, s, &s->list[i]);
		put_row(csv, &s->list[i]);
		if (csv->rows.len >= OUTPUT_SIZE) {
			output_bytes(csv->out, buffer_all(&csv->rows));
			csv->rows.len = 0;
		}
	}
	output_bytes(csv->out, buffer_all(&csv->rows));
}

/* A document has no row of its own. */
static void
csv_close(void *self, bool whole, uint64_t bytes)
{
	(void)self;
	(void)whole;
	(void)bytes;
}

static void
csv_end(void *self)
{
	struct csv *csv = self;

	buffer_free(&csv->document);
	buffer_free(&csv->sentence);
	buffer_free(&csv->rows);
	free(csv);
}

static const char *const suffixes[] = { ".csv", NULL };

const struct format format_csv = {
	"csv", suffixes, csv_begin, csv_document, csv_sentence, csv_close,
	csv_end
};
