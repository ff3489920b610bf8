/*
 * enttag: tags people, organisations, places and other names in a stream of
 * records or in text, makes names whole and links places to countries.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/error.h"
#include "core/hash.h"
#include "core/options.h"
#include "core/output.h"
#include "core/sandbox.h"
#include "entity/flow.h"
#include "entity/tagging/model.h"
#include "entity/tagging/rules.h"
#include "entity/words/user_gazetteer.h"
#include "text/stream.h"

enum { THREADS_MAX = 64 };

static const char usage[] =
    "usage: enttag [-1Ghqrtuv] [-c confidence] [-g names] [-j threads]\n"
    "              [-m model] [file ...]\n";

static const char help[] =
    "  -1                one pass: write each sentence with what is known "
    "so far\n"
    "  -c confidence     say how sure each mention is, leave out the less "
    "sure;\n"
    "                    below 0.39 second readings are offered too\n"
    "  -G                without the built-in gazetteer\n"
    "  -g names          find the names in a file too, and before all others\n"
    OPTIONS_HELP
    "  -j threads        tag in so many threads, 1 to 64\n"
    "  -m model          use the model in a file\n"
    STREAM_HELP
    "  -u                write each document as soon as it ends\n"
    STREAM_HELP_COUNTS
    OPTIONS_VERSION;

struct options {
	struct stream_options stream;
	struct flow_options flow;
	struct option_files lists;	/* -g */
	struct user_gazetteer *user;
	struct model model;
	const char *model_path;	/* or NULL for what is linked in */
};

/* Decimals as percent; a part of a percent counts as one. */
static long
parse_decimals(const char *digits)
{
	long percent = 0;
	int i;

	for (i = 0; i < 2; i++)
		percent = percent * 10 + (*digits != '\0' ? *digits++ - '0' : 0);
	return percent + (digits[strspn(digits, "0")] != '\0');
}

/*
 * What -c takes, in percent: a share from 0 to 1, where .5 and 1. will do, or
 * a whole number of percent, which 1 is not.
 */
static uint8_t
parse_confidence(const char *text)
{
	static const char digits[] = "0123456789";
	const char *stop = text + strspn(text, digits), *end = stop;
	bool share = *stop == '.';
	long percent = -1;

	if (share)
		end = stop + 1 + strspn(stop + 1, digits);
	if (*end == '\0' && end - text > share)
		percent = strtol(text, NULL, 10);
	if (percent > 1 && share)
		percent = -1;
	else if (percent == 1 || (percent == 0 && share))
		percent = percent * 100 + parse_decimals(stop + share);
	if (percent < 0 || percent > 100)
		error_usage(usage, "-c %s: must be a share from 0 to 1, or "
		    "percent from 2 to 100", text);
	return (uint8_t)percent;
}

static void
parse_options(int argc, char **argv, struct options *options)
{
	struct annotator_options *annotator = &options->flow.annotator;
	int c;

	while ((c = getopt(argc, argv, "+:-:1Gc:g:hj:m:" STREAM_OPTIONS)) !=
	    -1) {
		switch (c) {
		case '1':
			annotator->one_pass = true;
			break;
		case 'G':
			annotator->bare = true;
			break;
		case 'c':
			annotator->confidence = true;
			annotator->least = parse_confidence(optarg);
			break;
		case 'g':
			options_file(&options->lists, c, optarg);
			break;
		case 'j':
			options->flow.threads = (int)options_number('j',
			    optarg, 1, THREADS_MAX, usage);
			break;
		case 'm':
			options->model_path = optarg;
			break;
		case 'h':
			options_help(usage, help);
			break;
		case '-':
			options_long(optarg, usage, help);
			break;
		case '?':
		case ':':
			options_bad(c, usage);
			break;
		default:
			stream_option(&options->stream, c);
		}
	}
	options_operands(argv, optind, usage);
	options->flow.eager = options->stream.eager;
}

static void
enter_sandbox(const struct options *options, char **operands)
{
	struct sandbox sandbox;
	size_t i;

	sandbox_begin(&sandbox);
	sandbox.threads = options->flow.threads > 1;
	stream_guard(&options->stream, operands, &sandbox);
	for (i = 0; i < options->lists.count; i++)
		sandbox_read(&sandbox, options->lists.list[i].path);
	if (options->model_path != NULL)
		sandbox_read(&sandbox, options->model_path);
	sandbox_enter(&sandbox, options->stream.verbose);
}

/* Reads the model and the lists: what every annotator works with. */
static void
read_knowledge(struct options *options)
{
	struct annotator_options *annotator = &options->flow.annotator;
	size_t i;

	for (i = 0; i < options->lists.count; i++)
		user_gazetteer_read(&options->user,
		    options->lists.list[i].path);
	free(options->lists.list);
	if (options->model_path != NULL)
		model_read(&options->model, options->model_path);
	else
		model_begin(&options->model);
	annotator->user = options->user;
	annotator->model = &options->model;
	annotator->rules = &name_rules;
}

/* Tags a whole stream. */
static void
run(const struct options *options, char **operands, struct output *out)
{
	struct stream *stream = stream_open(&options->stream, operands);
	struct flow *flow = flow_begin(&options->flow, out);
	struct record r;

	while (stream_next(stream, &r))
		flow_add(flow, &r);
	flow_end(flow);
	output_flush(out);
	stream_close(stream);
}

int
main(int argc, char **argv)
{
	static struct output out;
	static struct options options = { .flow = { .threads = 1 } };

	error_begin("enttag");
	hash_begin();
	parse_options(argc, argv, &options);
	enter_sandbox(&options, argv + optind);
	read_knowledge(&options);
	output_begin(&out, STDOUT_FILENO, "standard output");
	output_guard(&out);
	run(&options, argv + optind, &out);
	user_gazetteer_free(options.user);
	return output_finish(&out);
}
