/*
 * enttag: tags people, organisations, places and other names in a stream of
 * records or in text, makes names whole and links places to countries.
 */
#include <unistd.h>

#include "core/error.h"
#include "core/options.h"
#include "core/output.h"
#include "entity/flow.h"
#include "text/stream.h"

enum { THREADS_MAX = 64 };

static const char usage[] =
    "usage: enttag [-1Gqrtuv] [-g names] [-j threads] [file ...]\n";

struct options {
	struct stream_options stream;
	struct flow_options flow;
	struct list *list;
};

static void
parse_options(int argc, char **argv, struct options *options)
{
	int c;

	while ((c = getopt(argc, argv, "+:-:1Gg:j:" STREAM_OPTIONS)) != -1) {
		switch (c) {
		case '1':
			options->flow.annotator.one_pass = true;
			break;
		case 'G':
			options->flow.annotator.bare = true;
			break;
		case 'g':
			listed_read(&options->list, optarg);
			break;
		case 'j':
			options->flow.threads = (int)options_number('j',
			    optarg, 1, THREADS_MAX, usage);
			break;
		case '-':
			options_long(optarg, usage);
			break;
		case '?':
		case ':':
			options_bad(c, usage);
			break;
		default:
			stream_option(&options->stream, c);
		}
	}
	options->flow.eager = options->stream.eager;
	options->flow.annotator.list = options->list;
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
	struct options options = { .flow = { .threads = 1 } };

	error_begin("enttag");
	parse_options(argc, argv, &options);
	output_begin(&out, STDOUT_FILENO, "standard output");
	run(&options, argv + optind, &out);
	listed_free(options.list);
	return output_finish(&out);
}
