/* markup: shows a stream of records, or exports it. See markup(1). */
#include <stdlib.h>
#include <unistd.h>

#include "core/error.h"
#include "core/hash.h"
#include "core/options.h"
#include "core/sandbox.h"
#include "markup/ansi.h"
#include "markup/brat.h"
#include "markup/conll.h"
#include "markup/csv.h"
#include "markup/document/reader.h"
#include "markup/geojson.h"
#include "markup/html.h"
#include "markup/json.h"
#include "markup/spans.h"
#include "markup/timelinejs.h"
#include "markup/timeml.h"
#include "markup/write/folder.h"
#include "markup/write/terminal.h"
#include "text/stream.h"

static const char usage[] =
    "usage: markup [-chQqrTtuv] [-f format] [-o dir [-O]] [file ...]\n";

static const char help[] =
    "  -c                use colour even where no terminal is\n"
    "  -f format         ansi, brat (with -o), conll, conll2, csv, geojson,\n"
    "                    html, json, labelstudio, spans, timelinejs or timeml\n"
    "  -Q                no cell of csv or timelinejs is a formula\n"
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
	&format_csv, &format_geojson, &format_html, &format_json,
	&format_labelstudio, &format_spans, &format_timelinejs,
	&format_timeml, NULL
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

/*
 * The columns that lines are wrapped to: those of the terminal, or what COLUMNS
 * says; without a terminal only what COLUMNS says, with -c.
 */
static unsigned
wanted_columns(bool coloured)
{
	unsigned asked = terminal_columns_asked();

	if (!isatty(STDOUT_FILENO))
		return coloured ? asked : 0;
	return asked > 0 ? asked : terminal_columns(STDOUT_FILENO);
}

/* Refuses what does not go together. */
static void
check_options(const struct options *o)
{
	const struct format *format = o->format;

	if (o->overwrite && o->folder == NULL)
		error_usage(usage, "-O: needs -o");
	if (format == &format_brat && o->folder == NULL)
		error_usage(usage, "-f brat: needs -o");
	if (o->target.guarded && format != &format_csv &&
	    format != &format_timelinejs)
		error_usage(usage, "-Q: only csv and timelinejs have cells");
	if (o->target.times && format != &format_conll &&
	    format != &format_conll2)
		error_usage(usage, "-T: only conll and conll2 have tags");
}

static void
take_options(struct options *o, int argc, char **argv)
{
	int c;

	o->format = &format_ansi;
	while ((c = getopt(argc, argv, "+:-:cf:hOo:QT" STREAM_OPTIONS)) != -1)
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
		case 'Q':
			o->target.guarded = true;
			break;
		case 'T':
			o->target.times = true;
			break;
		default:
			if (!stream_option(&o->stream, c))
				options_bad(c, usage);
		}
	options_operands(argv, optind, usage);
	check_options(o);
	if (o->folder == NULL && wants_colour())
		o->target.colour = true;
	if (o->folder == NULL)
		o->target.columns = wanted_columns(o->target.colour);
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

/* Whether a name can stand in a command as it is. */
static bool
needs_no_quotes(const char *name)
{
	return *name != '-' && name[strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789%+,-./:=@_")] == '\0';
}

/* To somebody who looks at a text and sees nothing marked: how it is done. */
static void
tell_how(struct output *out, char **operands)
{
	const char *name = "file ...";

	if (operands[0] == NULL)
		name = "-";
	else if (operands[1] == NULL && needs_no_quotes(operands[0]))
		name = operands[0];
	output_flush(out);
	error_note("no names and times are marked yet: "
	    "sentsplit %s | enttag | datefind | markup", name);
}

static void
enter_sandbox(const struct options *o, char **operands)
{
	struct sandbox sandbox;

	sandbox_begin(&sandbox);
	stream_guard(&o->stream, operands, &sandbox);
	if (o->folder != NULL)
		sandbox_write(&sandbox, o->folder);
	sandbox_enter(&sandbox, o->stream.verbose);
}

static void
show(struct options *o, struct folder *folder, char **operands)
{
	struct stream *stream = stream_open(&o->stream, operands);
	struct reader reader;
	struct record r;
	bool text = false, marked = false;

	reader_begin(&reader, o->format, &o->target, folder);
	while (stream_next(stream, &r)) {
		text |= r.kind == 'S' && r.line.len == 0;
		marked |= r.kind == 'e' || r.kind == 't';
		if (reader_take(&reader, &r) && o->stream.eager &&
		    folder == NULL)
			output_flush(o->target.out);
	}
	reader_end(&reader);
	if (folder != NULL)
		folder_close(folder);
	stream_close(stream);
	if (text && !marked && folder == NULL && isatty(STDOUT_FILENO))
		tell_how(o->target.out, operands);
	if (o->stream.verbose && o->target.left_out > 0)
		error_note("%llu annotations left out, which %s cannot hold",
		    (unsigned long long)o->target.left_out, o->format->name);
}

int
main(int argc, char **argv)
{
	static struct output out;
	struct options o;
	struct folder *folder;

	error_begin("markup");
	hash_begin();
	memset(&o, 0, sizeof(o));
	take_options(&o, argc, argv);
	folder = open_folder(&o);
	enter_sandbox(&o, argv + optind);
	output_begin(&out, STDOUT_FILENO, "standard output");
	o.target.out = &out;
	show(&o, folder, argv + optind);
	return output_finish(&out);
}
