/*
 * sentsplit: split documents into sentences. Everything it does is in
 * text/; here are its options and its plain output.
 */
#include <stdlib.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/error.h"
#include "core/hash.h"
#include "core/options.h"
#include "core/output.h"
#include "core/sandbox.h"
#include "text/stream.h"

static const char usage[] =
    "usage: sentsplit [-hlMpqrtuvw] [-0 list] [-a abbreviations] [-D table]\n"
    "                 [-d date] [-i id] [file ...]\n";

static const char help[] =
    "  -0 list           take operands from a file, with NUL between\n"
    "  -a abbreviations  take more abbreviations from a file\n"
    "  -D table          take dates from a file, by id\n"
    "  -d date           the date of documents that have none\n"
    OPTIONS_HELP
    "  -i id             the id of a text on standard input\n"
    "  -l                every newline ends a paragraph\n"
    "  -M                date files by their time of last modification\n"
    "  -p                plain: one sentence a line\n"
    STREAM_HELP
    "  -u                write each sentence as soon as it is certain\n"
    STREAM_HELP_COUNTS
    "  -w                newlines inside a paragraph are only wrapping\n"
    OPTIONS_VERSION;

struct sentsplit {
	struct stream_options stream;
	struct option_files lists;	/* -a, -D */
	bool plain;
};

static struct output out;

static void
read_options(struct sentsplit *s, int argc, char **argv)
{
	int c;

	while ((c = getopt(argc, argv, "+:-:0:a:D:d:hi:lMpw"
	    STREAM_OPTIONS)) != -1) {
		switch (c) {
		case 'h':
			options_help(usage, help);
			break;
		case '-':
			options_long(optarg, usage, help);
			break;
		case '0':
			s->stream.list = optarg;
			break;
		case 'a':
		case 'D':
			options_file(&s->lists, c, optarg);
			break;
		case 'd':
			s->stream.date = options_date('d', optarg, usage);
			break;
		case 'i':
			s->stream.id = optarg;
			break;
		case 'l':
			s->stream.lines = LINES_END;
			break;
		case 'M':
			s->stream.file_date = true;
			break;
		case 'p':
			s->plain = true;
			break;
		case 'w':
			s->stream.lines = LINES_WRAP;
			break;
		default:
			if (!stream_option(&s->stream, c))
				options_bad(c, usage);
		}
	}
	options_operands(argv, optind, usage);
	if (s->stream.id != NULL && s->stream.id[0] == '\0')
		error_usage(usage, "-i: the id is empty");
	if (s->stream.id != NULL && strlen(s->stream.id) > RECORD_ID)
		error_usage(usage, "-i: the id is longer than %d bytes",
		    RECORD_ID);
}

static void
enter_sandbox(const struct sentsplit *s, char **operands)
{
	struct sandbox sandbox;
	size_t i;

	sandbox_begin(&sandbox);
	stream_guard(&s->stream, operands, &sandbox);
	for (i = 0; i < s->lists.count; i++)
		sandbox_read(&sandbox, s->lists.list[i].path);
	sandbox_enter(&sandbox, s->stream.verbose);
}

static void
read_lists(struct sentsplit *s)
{
	size_t i;

	for (i = 0; i < s->lists.count; i++) {
		const struct option_file *file = &s->lists.list[i];

		if (file->option == 'a')
			abbreviations_read(&s->stream.own, file->path);
		else
			dates_read(&s->stream.dates, file->path);
	}
	free(s->lists.list);
}

/* The document whose sentences are printed. */
struct printed {
	bool any;		/* there was one */
	char *id;
	size_t len, room;
};

/* A blank line before each document but the first. */
static void
print_document(struct printed *p, struct slice id)
{
	if (p->any)
		output_byte(&out, '\n');
	p->any = true;
	p->id = memory_grow(p->id, &p->room, id.len + 1, 1);
	memcpy(p->id, id.at, id.len);
	p->len = id.len;
}

/* One sentence a line; a D is not needed to see where documents end. */
static void
print_record(struct printed *p, const struct record *r)
{
	struct slice id = { p->id, p->len };

	if (r->kind == 'D' ||
	    (r->kind == 'S' && (!p->any || !slice_equal(id, r->doc))))
		print_document(p, r->doc);
	if (r->kind == 'S') {
		output_bytes(&out, r->text);
		output_byte(&out, '\n');
	}
}

static void
split(const struct sentsplit *s, struct stream *stream)
{
	struct record r;
	struct printed printed = { false, NULL, 0, 0 };

	while (stream_next(stream, &r)) {
		if (s->plain)
			print_record(&printed, &r);
		else
			record_write(&out, &r);
		if (s->stream.eager)
			output_flush(&out);
	}
	free(printed.id);
}

int
main(int argc, char **argv)
{
	static struct sentsplit s = { .stream = { .splits = true } };
	struct stream *stream;

	error_begin("sentsplit");
	hash_begin();
	read_options(&s, argc, argv);
	enter_sandbox(&s, argv + optind);
	read_lists(&s);
	output_begin(&out, STDOUT_FILENO, "standard output");
	output_guard(&out);
	stream = stream_open(&s.stream, argv + optind);
	split(&s, stream);
	stream_close(stream);
	return output_finish(&out);
}
