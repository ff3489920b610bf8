/*
 * datefind: finds time expressions in sentences and resolves them against
 * the document's date: for each S record, t records after it.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/error.h"
#include "core/hash.h"
#include "core/held.h"
#include "core/options.h"
#include "core/output.h"
#include "core/sandbox.h"
#include "core/stamp.h"
#include "text/fold.h"
#include "text/stream.h"
#include "time/finder.h"

static const char usage[] =
    "usage: datefind [-hqrtuv] [-d date] [file ...]\n";

static const char help[] =
    "  -d date           the date of documents that have none\n"
    OPTIONS_HELP
    STREAM_HELP
    "  -u                write each sentence as soon as it is resolved\n"
    STREAM_HELP_COUNTS
    OPTIONS_VERSION;

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

/*
 * What is held back of a document from its first sentence on: one that ends
 * within is short enough for a post, and is looked at as a whole first.
 */
enum {
	OPENING_SENTENCES = 6,
	OPENING_TEXT = 768	/* bytes of their text */
};

struct opening {
	bool open;
	struct held held;
};

/* What annotate works with. */
struct annotator {
	const struct options *options;
	struct time_finder *finder;
	struct timex_list found;
	struct document document;
	struct opening opening;
	char *folded;		/* a sentence as it is searched */
	size_t folded_room;
};

static struct output out;

static void
parse_options(int argc, char **argv, struct options *options)
{
	int c;

	while ((c = getopt(argc, argv, "+:-:d:h" STREAM_OPTIONS)) != -1) {
		switch (c) {
		case 'h':
			options_help(usage, help);
			break;
		case '-':
			options_long(optarg, usage, help);
			break;
		case 'd':
			options->date = options_date('d', optarg, usage);
			break;
		default:
			if (!stream_option(&options->stream, c))
				options_bad(c, usage);
		}
	}
	options_operands(argv, optind, usage);
}

static void
enter_sandbox(const struct options *options, char **operands)
{
	struct sandbox sandbox;

	sandbox_begin(&sandbox);
	stream_guard(&options->stream, operands, &sandbox);
	sandbox_enter(&sandbox, options->stream.verbose);
}

/*
 * Whether a document begins with a record: with its D, or, where records
 * were filtered out, with the first sentence that has another id.
 */
static bool
begins_document(const struct document *document, const struct record *r)
{
	struct slice id = { document->id, document->len };

	return r->kind == 'D' || (r->kind == 'S' &&
	    !(document->open && slice_equal(id, r->doc)));
}

static void
enter_document(struct document *document, const struct record *r)
{
	document->id = memory_grow(document->id, &document->room,
	    r->doc.len + 1, 1);
	memcpy(document->id, r->doc.at, r->doc.len);
	document->len = r->doc.len;
	document->open = true;
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

/* A text as it is searched, valid until the next one; mostly as it is. */
static struct slice
folded(struct annotator *a, struct slice text)
{
	if (!fold_changes(text))
		return text;
	a->folded = memory_grow(a->folded, &a->folded_room, text.len, 1);
	return slice_between(a->folded, a->folded + fold(text, a->folded));
}

static void
annotate(struct annotator *a, const struct record *r)
{
	struct fold_back back;
	struct slice text;
	size_t i;

	record_write(&out, r);
	if (r->kind != 'S')
		return;
	text = folded(a, r->text);
	time_find(a->finder, text, &a->found);
	fold_back_begin(&back, r->text);
	for (i = 0; i < a->found.count; i++) {
		struct timex *timex = &a->found.list[i];

		if (text.at != r->text.at) {
			timex->start = fold_back_start(&back, timex->start);
			timex->end = fold_back_end(&back, timex->end);
		}
		write_timex(r, timex);
	}
}

/* Lets go what is held; the document ends with it, or goes on. */
static void
release(struct annotator *a, bool ends)
{
	struct held *held = &a->opening.held;
	size_t i;

	for (i = 0; ends && i < held->count; i++)
		if (held->records[i].kind == 'S')
			time_foresee(a->finder, folded(a,
			    held->records[i].text));
	for (i = 0; i < held->count; i++)
		annotate(a, &held->records[i]);
	held_clear(held);
	a->opening.open = false;
}

/* Whether a document is too long for a post, or too much is among it. */
static bool
is_full(const struct held_size *size, const struct document *document)
{
	struct slice id = { document->id, document->len };

	return size->sentences > OPENING_SENTENCES ||
	    size->text > OPENING_TEXT || held_overflows(size, id);
}

/* The date of the document that begins, in the form that the finder reads. */
static struct slice
date_of(const struct annotator *a, const struct record *r,
    char canonical[STAMP_SIZE])
{
	if (r->date.len == 0 || slice_is(r->date, "-"))
		return a->options->date != NULL ? slice_of(a->options->date) :
		    r->date;
	return stamp_canonical(r->date, canonical) ? slice_of(canonical) :
	    r->date;
}

static void
take(struct annotator *a, const struct record *r)
{
	struct opening *opening = &a->opening;
	char canonical[STAMP_SIZE];

	if (begins_document(&a->document, r)) {
		release(a, true);
		enter_document(&a->document, r);
		time_document(a->finder, date_of(a, r, canonical));
		opening->open = !a->options->stream.eager;
	}
	if (r->kind == 'Z' || r->kind == RECORD_CUT)
		a->document.open = false;
	if (!opening->open || (opening->held.count == 0 && r->kind != 'S')) {
		annotate(a, r);
		return;
	}
	held_add(&opening->held, r);
	if (r->kind == 'Z' || is_full(&opening->held.size, &a->document))
		release(a, r->kind == 'Z');
}

static void
run(struct stream *stream, const struct options *options)
{
	struct annotator a = { 0 };
	struct record r;

	a.options = options;
	a.finder = time_finder_open();
	while (stream_next(stream, &r)) {
		take(&a, &r);
		if (options->stream.eager)
			output_flush(&out);
	}
	release(&a, true);
	timex_list_free(&a.found);
	time_finder_close(a.finder);
	held_free(&a.opening.held);
	free(a.document.id);
	free(a.folded);
}

int
main(int argc, char **argv)
{
	struct options options = { 0 };
	struct stream *stream;

	error_begin("datefind");
	hash_begin();
	parse_options(argc, argv, &options);
	enter_sandbox(&options, argv + optind);
	output_begin(&out, STDOUT_FILENO, "standard output");
	output_guard(&out);
	stream = stream_open(&options.stream, argv + optind);
	run(stream, &options);
	stream_close(stream);
	return output_finish(&out);
}
