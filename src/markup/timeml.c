/*
 * TimeML 1.2.1, as the tools of TempEval-3 read it: a file a document. Source:
 * "TimeML 1.2.1: A Formal Specification Language for Events and Temporal
 * Expressions", and the XML schema of the TimeML validator for what is valid.
 */
#include "markup/timeml.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/output.h"
#include "markup/document/flat.h"
#include "markup/document/inline.h"
#include "markup/document/tags.h"
#include "markup/document/text.h"
#include "markup/value/timex.h"
#include "markup/write/escape.h"

struct timeml {
	struct target *target;
	struct output *out;
	struct text text;
	struct sentence *sentence;	/* at hand */
	uint64_t count;		/* of the times of the document */
};

static void *
timeml_begin(struct target *target)
{
	struct timeml *timeml = memory_get(1, sizeof(*timeml));

	timeml->target = target;
	timeml->out = target->out;
	return timeml;
}

/* An element with its text, on a line of its own. */
static void
write_element(struct output *out, const char *name, struct slice text)
{
	output_string(out, "<");
	output_string(out, name);
	output_string(out, ">");
	escape_markup(out, text);
	output_string(out, "</");
	output_string(out, name);
	output_string(out, ">\n");
}

static void
write_attribute(struct output *out, const char *key, struct slice value)
{
	output_string(out, " ");
	output_string(out, key);
	output_string(out, "=\"");
	escape_markup(out, value);
	output_string(out, "\"");
}

/* When the document was made. */
static void
write_creation(struct output *out, struct slice date)
{
	char room[TIMEX_ROOM];
	struct slice value = timex_plain(date, room);

	output_string(out, "<DCT><TIMEX3 tid=\"t0\"");
	write_attribute(out, "type", slice_of(memchr(value.at, 'T', value.len)
	    != NULL ? "TIME" : "DATE"));
	write_attribute(out, "value", value);
	output_string(out, " temporalFunction=\"false\""
	    " functionInDocument=\"CREATION_TIME\">");
	escape_markup(out, date);
	output_string(out, "</TIMEX3></DCT>\n");
}

static void
write_gap(struct output *out, struct slice gap)
{
	const char *at = gap.at, *end = at + gap.len;

	for (; at < end && *at == '\n'; at++)
		output_byte(out, '\n');
	escape_markup(out, slice_between(at, end));
}

static void
write_text(void *of, struct slice text)
{
	struct timeml *timeml = of;

	escape_markup(timeml->out, text);
}

static void
open_time(void *of, const struct annotation *a)
{
	struct timeml *timeml = of;
	struct output *out = timeml->out;
	char room[TIMEX_ROOM];
	struct slice value;

	output_string(out, "<TIMEX3 tid=\"t");
	output_number(out, ++timeml->count);
	output_string(out, "\"");
	write_attribute(out, "type", a->type);
	write_attribute(out, "value", timex_plain(a->value, room));
	if (a->tags.len > 0) {
		if (tags_find(a->tags, "mod", &value))
			write_attribute(out, "mod", value);
		if (tags_find(a->tags, "quant", &value))
			write_attribute(out, "quant", value);
		if (tags_find(a->tags, "freq", &value) &&
		    timex_is_frequency(value))
			write_attribute(out, "freq", value);
	}
	output_string(out, ">");
}

static void
close_time(void *of, const struct annotation *a)
{
	struct timeml *timeml = of;

	(void)a;
	output_string(timeml->out, "</TIMEX3>");
}

/* The sink of the text: gaps, and between them the sentence at hand. */
static void
write_piece(void *of, struct slice text)
{
	static const struct inline_writer writer = {
		write_text, open_time, close_time
	};
	struct timeml *timeml = of;

	if (text.at == timeml->sentence->text.at)
		inline_write(timeml->sentence, &writer, timeml);
	else
		write_gap(timeml->out, text);
}

static void
timeml_document(void *self, const struct document *document)
{
	struct timeml *timeml = self;
	struct text_sink sink = { timeml, write_piece };
	struct output *out = timeml->out;

	output_string(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<TimeML>\n");
	write_element(out, "DOCID", document->id);
	if (!is_absent(document->date))
		write_creation(out, document->date);
	if (!is_absent(document->title))
		write_element(out, "TITLE", document->title);
	output_string(out, "<TEXT>");
	text_begin(&timeml->text, sink);
	timeml->count = 0;
}

/* Whether an annotation is a time, of a type that TIMEX3 has. */
static bool
is_timex(const struct annotation *a)
{
	static const char *const types[] = {
		"DATE", "TIME", "DURATION", "SET", NULL
	};

	return a->kind == 't' && !is_absent(a->value) &&
	    slice_among(a->type, types);
}

static void
timeml_sentence(void *self, struct sentence *s)
{
	struct timeml *timeml = self;
	size_t i;

	for (i = 0; i < s->count; i++)
		timeml->target->left_out += s->list[i].kind == 't' &&
		    !is_timex(&s->list[i]);
	timeml->target->left_out += flat_keep(s, is_timex);
	timeml->sentence = s;
	(void)text_sentence(&timeml->text, s);
}

static void
timeml_close(void *self, bool whole, uint64_t bytes)
{
	struct timeml *timeml = self;

	(void)whole;
	(void)bytes;
	output_string(timeml->out, "</TEXT>\n</TimeML>\n");
}

static void
timeml_end(void *self)
{
	struct timeml *timeml = self;

	text_free(&timeml->text);
	free(timeml);
}

static const char *const suffixes[] = { ".tml", NULL };

const struct format format_timeml = {
	"timeml", suffixes, timeml_begin, timeml_document, timeml_sentence,
	timeml_close, timeml_end
};
