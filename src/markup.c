/* markup: shows a stream of records, or exports it. See markup(1). */
#include <stdlib.h>
#include <unistd.h>

#include "core/error.h"
#include "core/options.h"
#include "markup/ansi.h"
#include "markup/brat.h"
#include "markup/conll.h"
#include "markup/document/reader.h"
#include "markup/html.h"
#include "markup/json.h"
#include "markup/write/folder.h"
#include "text/stream.h"

static const char usage[] =
    "usage: markup [-chqrTtuv] [-f ansi|brat|conll|conll2|html|json]\n"
    "              [-o dir [-O]] [file ...]\n";

static const char help[] =
    "  -c                use colour even where no terminal is\n"
    "  -f format         ansi, brat (with -o), conll, conll2, html or json\n"
    OPTIONS_HELP
    "  -O                with -o: replace files that are there\n"
    "  -o dir            write a file for each document into a folder\n"
    STREAM_HELP
    "  -T                times as tags too, in conll and conll2\n"
    "  -u                write each sentence as soon as it is complete\n"
    STREAM_HELP_COUNTS
    OPTIONS_VERSION;

static const struct format *const formats[] = {
	&format_ansi, &format_brat, &format_conll, &format_conll2,
	&format_html, &format_json, NULL
};

struct options {
	struct stream_options stream;
	const struct format *format;
	struct target target;
	const char *folder;	/* -o, or NULL */
	bool overwrite;		/* -O */
};

static const struct format *
format_named(const char *name)
{
	char list[256] = "";
	size_t i;

	for (i = 0; formats[i] != NULL; i++) {
		if (strcmp(formats[i]->name, name) == 0)
			return formats[i];
		if (i > 0)
			strcat(list, formats[i + 1] != NULL ? ", " : " or ");
		strcat(list, formats[i]->name);
	}
	error_usage(usage, "-f %s: must be %s", name, list);
}

/* Whether standard output is a terminal that colour is welcome on. */
static bool
wants_colour(void)
{
	const char *no = getenv("NO_COLOR"), *terminal = getenv("TERM");

	return isatty(STDOUT_FILENO) && (no == NULL || *no == '\0') &&
	    (terminal == NULL || strcmp(terminal, "dumb") != 0);
}

static void
take_options(struct options *o, int argc, char **argv)
{
	int c;

	o->format = &format_ansi;
	while ((c = getopt(argc, argv, "+:-:cf:hOo:T" STREAM_OPTIONS)) != -1)
		switch (c) {
		case 'h':
			options_help(usage, help);
			break;
		case '-':
			options_long(optarg, usage, help);
			break;
		case 'c':
			o->target.colour = true;
			break;
		case 'f':
			o->format = format_named(optarg);
			break;
		case 'O':
			o->overwrite = true;
			break;
		case 'o':
			o->folder = optarg;
			break;
		case 'T':
			o->target.times = true;
			break;
		default:
			if (!stream_option(&o->stream, c))
				options_bad(c, usage);
		}
	options_operands(argv, optind, usage);
	if (o->overwrite && o->folder == NULL)
		error_usage(usage, "-O: needs -o");
	if (o->format == &format_brat && o->folder == NULL)
		error_usage(usage, "-f brat: needs -o");
	if (o->folder == NULL && wants_colour())
		o->target.colour = true;
}

/* The folder of -o, or NULL. */
static struct folder *
open_folder(const struct options *o)
{
	struct folder *folder;

	if (o->folder == NULL)
		return NULL;
	folder = folder_open(o->folder, o->overwrite);
	if (o->format == &format_brat)
		folder_write(folder, "annotation.conf", brat_configuration);
	return folder;
}

static void
show(struct options *o, char **operands)
{
	struct folder *folder = open_folder(o);
	struct stream *stream = stream_open(&o->stream, operands);
	struct reader reader;
	struct record r;

	reader_begin(&reader, o->format, &o->target, folder);
	while (stream_next(stream, &r))
		if (reader_take(&reader, &r) && o->stream.eager &&
		    folder == NULL)
			output_flush(o->target.out);
	reader_end(&reader);
	if (folder != NULL)
		folder_close(folder);
	stream_close(stream);
	if (o->stream.verbose && o->target.left_out > 0)
		error_note("%llu annotations left out, which %s cannot hold",
		    (unsigned long long)o->target.left_out, o->format->name);
}

int
main(int argc, char **argv)
{
	static struct output out;
	struct options o;

	error_begin("markup");
	memset(&o, 0, sizeof(o));
	take_options(&o, argc, argv);
	output_begin(&out, STDOUT_FILENO, "standard output");
	o.target.out = &out;
	show(&o, argv + optind);
	return output_finish(&out);
}
