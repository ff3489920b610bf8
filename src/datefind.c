/*
 * datefind: finds time expressions in sentences and resolves them against
 * the document's date: for each S record, t records after it.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/calendar.h"
#include "core/error.h"
#include "core/options.h"
#include "core/output.h"
#include "text/stream.h"
#include "time/finder.h"

static const char usage[] =
    "usage: datefind [-qrtuv] [-d date] [file ...]\n";

struct options {
	struct stream_options stream;
	const char *date;	/* of documents that have none, or NULL */
};

/* The document that the finder is in. */
struct document {
	char *id;
	size_t len, room;
	bool open;
};

static struct output out;

static void
parse_options(int argc, char **argv, struct options *options)
{
	struct calendar_stamp stamp;
	int c;

	while ((c = getopt(argc, argv, "+:-:d:" STREAM_OPTIONS)) != -1) {
		switch (c) {
		case '-':
			options_long(optarg, usage);
			break;
		case 'd':
			if (!calendar_parse(slice_of(optarg), &stamp))
				error_usage(usage, "-d %s: not a date",
				    optarg);
			options->date = optarg;
			break;
		default:
			if (!stream_option(&options->stream, c))
				options_bad(c, usage);
		}
	}
}

/*
 * A document begins at its D, or, where records were filtered out, with the
 * first sentence that has another id.
 */
static void
enter_document(struct time_finder *finder, struct document *document,
    const struct record *r, const char *date)
{
	struct slice id = { document->id, document->len };

	if (r->kind == 'S' && document->open && slice_equal(id, r->doc))
		return;
	document->id = memory_grow(document->id, &document->room,
	    r->doc.len + 1, 1);
	memcpy(document->id, r->doc.at, r->doc.len);
	document->len = r->doc.len;
	document->open = true;
	if (date != NULL && (r->date.len == 0 || slice_is(r->date, "-")))
		time_document(finder, slice_of(date));
	else
		time_document(finder, r->date);
}

/* Appends TAB and key=value to the tags, if there is a value. */
static void
add_tag(char *tags, const char *key, const char *value)
{
	if (value == NULL || *value == '\0')
		return;
	if (*tags != '\0')
		strcat(tags, "\t");
	strcat(tags, key);
	strcat(tags, value);
}

static void
write_timex(const struct record *sentence, const struct timex *timex)
{
	struct record r = *sentence;
	char tags[160];

	r.kind = 't';
	r.line.at = NULL;
	r.line.len = 0;
	r.start = sentence->start + timex->start;
	r.end = sentence->start + timex->end;
	r.type = slice_of(timex->type);
	r.value = slice_of(timex->value);
	r.text.at = sentence->text.at + timex->start;
	r.text.len = timex->end - timex->start;
	tags[0] = '\0';
	add_tag(tags, "from=", timex->from);
	add_tag(tags, "to=", timex->to);
	add_tag(tags, "mod=", timex->mod);
	add_tag(tags, "quant=", timex->quant);
	add_tag(tags, "freq=", timex->freq);
	r.tags = slice_of(tags);
	record_write(&out, &r);
}

static void
annotate(struct stream *stream, const struct options *options)
{
	struct time_finder *finder = time_finder_open();
	struct timex_list found = { 0 };
	struct document document = { 0 };
	struct record r;
	size_t i;

	while (stream_next(stream, &r)) {
		record_write(&out, &r);
		if (r.kind == 'D' || r.kind == 'S')
			enter_document(finder, &document, &r, options->date);
		if (r.kind == 'S') {
			time_find(finder, r.text, &found);
			for (i = 0; i < found.count; i++)
				write_timex(&r, &found.list[i]);
		}
		if (options->stream.eager)
			output_flush(&out);
	}
	timex_list_free(&found);
	time_finder_close(finder);
	free(document.id);
}

int
main(int argc, char **argv)
{
	struct options options = { 0 };
	struct stream *stream;

	error_begin("datefind");
	parse_options(argc, argv, &options);
	output_begin(&out, STDOUT_FILENO, "standard output");
	stream = stream_open(&options.stream, argv + optind);
	annotate(stream, &options);
	stream_close(stream);
	return output_finish(&out);
}
