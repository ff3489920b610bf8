/* markup: shows a stream of records, or exports it. See markup(1). */
#include <stdlib.h>
#include <unistd.h>

#include "core/error.h"
#include "core/options.h"
#include "core/sandbox.h"
#include "markup/ansi.h"
#include "markup/document/reader.h"
#include "markup/html.h"
#include "markup/json.h"
#include "text/stream.h"

static const char usage[] =
    "usage: markup [-chqrtuv] [-f ansi|html|json] [file ...]\n";

static const char help[] =
    "  -c                use colour even where no terminal is\n"
    "  -f format         ansi, html or json\n"
    OPTIONS_HELP
    STREAM_HELP
    "  -u                write each sentence as soon as it is complete\n"
    STREAM_HELP_COUNTS
    OPTIONS_VERSION;

static const struct format *const formats[] = {
	&format_ansi, &format_html, &format_json, NULL
};

struct options {
	struct stream_options stream;
	const struct format *format;
	struct target target;
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
	o->target.colour = wants_colour();
	while ((c = getopt(argc, argv, "+:-:cf:h" STREAM_OPTIONS)) != -1)
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
		default:
			if (!stream_option(&o->stream, c))
				options_bad(c, usage);
		}
	options_operands(argv, optind, usage);
}

static void
enter_sandbox(const struct options *o, char **operands)
{
	struct sandbox sandbox;

	sandbox_begin(&sandbox);
	stream_guard(&o->stream, operands, &sandbox);
	sandbox_enter(&sandbox, o->stream.verbose);
}

static void
show(struct options *o, char **operands)
{
	struct stream *stream = stream_open(&o->stream, operands);
	struct reader reader;
	struct record r;

	reader_begin(&reader, o->format, o->format->begin(&o->target));
	while (stream_next(stream, &r))
		if (reader_take(&reader, &r) && o->stream.eager)
			output_flush(o->target.out);
	reader_end(&reader);
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
	enter_sandbox(&o, argv + optind);
	output_begin(&out, STDOUT_FILENO, "standard output");
	o.target.out = &out;
	show(&o, argv + optind);
	return output_finish(&out);
}
