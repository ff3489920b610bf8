/*
 * Texts with spans as JSON, RFC 8259: of a document its text, which is written
 * as it comes, and then its spans, which are kept until it ends.
 */
#include "markup/spans.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/output.h"
#include "markup/document/bounds.h"
#include "markup/document/flat.h"
#include "markup/document/tags.h"
#include "markup/document/text.h"
#include "markup/write/buffer.h"
#include "markup/write/json_text.h"

struct spans {
	struct target *target;
	struct text text;
	struct buffer line;	/* what is to be written next */
	struct buffer list;	/* of spans, as objects */
	struct buffer arrays;	/* the same as arrays */
	uint64_t count;		/* of the document */
	bool begun;		/* there was a document */
};

static void *
spans_begin(struct target *target)
{
	struct spans *spans = memory_get(1, sizeof(*spans));

	spans->target = target;
	return spans;
}

static void
flush_line(struct spans *spans)
{
	output_bytes(spans->target->out, buffer_all(&spans->line));
	spans->line.len = 0;
}

/* The sink of the text. */
static void
take_text(void *of, struct slice text)
{
	struct spans *spans = of;

	json_text(&spans->line, text);
}

/* The document's text follows. */
static void
begin_text(struct spans *spans)
{
	struct text_sink sink = { spans, take_text };

	buffer_string(&spans->line, ",\"text\":\"");
	text_begin(&spans->text, sink);
	spans->list.len = spans->arrays.len = 0;
	spans->count = 0;
}

static void
spans_document(void *self, const struct document *document)
{
	struct spans *spans = self;

	buffer_string(&spans->line, "{\"id\":");
	json_string(&spans->line, document->id);
	begin_text(spans);
}

static void
put_flat(struct spans *spans, const struct annotation *a)
{
	struct buffer *list = &spans->list, *arrays = &spans->arrays;
	const struct offset from = text_find(&spans->text, a->start);
	const struct offset to = text_find(&spans->text, a->end);
	struct slice label;
	size_t at;

	json_numbered(list, spans->count > 0 ? ",{\"start\":" : "{\"start\":",
	    from.chars);
	json_numbered(list, ",\"end\":", to.chars);
	buffer_string(list, ",\"label\":");
	at = list->len;
	json_string(list, a->type);
	label = slice_between(list->at + at, list->at + list->len);
	json_numbered(arrays, spans->count > 0 ? ",[" : "[", from.chars);
	json_numbered(arrays, ",", to.chars);
	buffer_string(arrays, ",");
	buffer_slice(arrays, label);
	buffer_string(arrays, "]");
	buffer_string(list, "}");
	spans->count++;
}

static void
spans_sentence(void *self, struct sentence *s)
{
	struct spans *spans = self;
	size_t i;

	spans->target->left_out += flat_keep(s, NULL);
	if (!text_sentence(&spans->text, s))
		return;
	flush_line(spans);
	for (i = 0; i < s->count; i++)
		put_flat(spans, &s->list[i]);
}

static void
spans_close(void *self, bool whole, uint64_t bytes)
{
	struct spans *spans = self;
	struct output *out = spans->target->out;

	(void)whole;
	(void)bytes;
	flush_line(spans);
	output_string(out, "\",\"spans\":[");
	output_bytes(out, buffer_all(&spans->list));
	output_string(out, "],\"label\":[");
	output_bytes(out, buffer_all(&spans->arrays));
	output_string(out, "]}\n");
}

static void
spans_end(void *self)
{
	struct spans *spans = self;

	text_free(&spans->text);
	buffer_free(&spans->line);
	buffer_free(&spans->list);
	buffer_free(&spans->arrays);
	free(spans);
}

/*
 * Label Studio.
 */

static void
task_document(void *self, const struct document *document)
{
	struct spans *spans = self;
	struct buffer *b = &spans->line;

	buffer_string(b, spans->begun ? ",\n" : "[\n");
	spans->begun = true;
	buffer_string(b, "{\"data\":{\"id\":");
	json_string(b, document->id);
	begin_text(spans);
}

/* What the tags and the value tell of a region. */
static void
put_notes(struct buffer *b, const struct annotation *a)
{
	struct slice conf;

	if (a->tags.len > 0 && tags_find(a->tags, "conf", &conf) &&
	    json_is_number(conf)) {
		buffer_string(b, ",\"score\":");
		buffer_slice(b, conf);
	}
	if (!is_absent(a->value)) {
		buffer_string(b, ",\"meta\":{\"text\":[");
		json_string(b, a->value);
		buffer_string(b, "]}");
	}
}

static void
put_region(struct spans *spans, const struct annotation *a)
{
	struct buffer *b = &spans->list;
	const struct offset from = text_find(&spans->text, a->start);
	const struct offset to = text_find(&spans->text, a->end);

	json_numbered(b, spans->count > 0 ? ",{\"id\":\"" : "{\"id\":\"",
	    spans->count + 1);
	spans->count++;
	json_numbered(b, "\",\"from_name\":\"label\",\"to_name\":\"text\","
	    "\"type\":\"labels\",\"value\":{\"start\":", from.utf16);
	json_numbered(b, ",\"end\":", to.utf16);
	buffer_string(b, ",\"text\":");
	json_string(b, a->text);
	buffer_string(b, ",\"labels\":[");
	json_string(b, a->type);
	buffer_string(b, "]}");
	put_notes(b, a);
	buffer_string(b, "}");
}

static void
task_sentence(void *self, struct sentence *s)
{
	struct spans *spans = self;
	size_t i;

	if (!text_sentence(&spans->text, s)) {
		spans->target->left_out += s->count;
		return;
	}
	flush_line(spans);
	for (i = 0; i < s->count; i++)
		if (bounds_hold(s, &s->list[i]))
			put_region(spans, &s->list[i]);
		else
			spans->target->left_out++;
}

static void
task_close(void *self, bool whole, uint64_t bytes)
{
	struct spans *spans = self;
	struct output *out = spans->target->out;

	(void)whole;
	(void)bytes;
	flush_line(spans);
	output_string(out, "\"},\"predictions\":[{\"model_version\":"
	    "\"dateline\",\"result\":[");
	output_bytes(out, buffer_all(&spans->list));
	output_string(out, "]}]}");
}

static void
task_end(void *self)
{
	struct spans *spans = self;

	output_string(spans->target->out, spans->begun ? "\n]\n" : "[\n]\n");
	spans_end(self);
}

static const char *const line_suffixes[] = { ".jsonl", NULL };

const struct format format_spans = {
	"spans", line_suffixes, spans_begin, spans_document, spans_sentence,
	spans_close, spans_end
};

static const char *const task_suffixes[] = { ".json", NULL };

const struct format format_labelstudio = {
	"labelstudio", task_suffixes, spans_begin, task_document,
	task_sentence, task_close, task_end
};
