/* tally: counts names and dates of a stream of records. See tally(1). */
#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/error.h"
#include "core/options.h"
#include "tally/timeline.h"
#include "tally/top.h"
#include "text/stream.h"

static const char usage[] =
    "usage: tally [top] [-Hqrtuv] [-k types] [-n number] [file ...]\n"
    "       tally timeline [-Hmqrtuv] [-b day|month|year] [-k types] "
    "[file ...]\n";

enum report { REPORT_NONE, REPORT_TOP, REPORT_TIMELINE };

struct options {
	struct stream_options stream;
	enum report report;
	bool header;
	size_t most;		/* -n; 0 is all */
	enum period_size size;	/* -b */
	bool mentioned;		/* -m */
	struct types types;	/* -k */
	size_t types_room;
	char not_top;		/* an option given that top does not have */
	char not_timeline;
};

static enum report
report_named(const char *word)
{
	if (strcmp(word, "top") == 0)
		return REPORT_TOP;
	if (strcmp(word, "timeline") == 0)
		return REPORT_TIMELINE;
	return REPORT_NONE;
}

static enum period_size
period_named(const char *word)
{
	if (strcmp(word, "day") == 0)
		return PERIOD_DAY;
	if (strcmp(word, "month") == 0)
		return PERIOD_MONTH;
	if (strcmp(word, "year") != 0)
		error_usage(usage, "-b %s: must be day, month or year", word);
	return PERIOD_YEAR;
}

/* Adds the types of a list: "PER,ORG". */
static void
add_types(struct options *o, const char *list)
{
	struct types *types = &o->types;
	size_t n;

	for (;; list += n + 1) {
		n = strcspn(list, ",");
		if (n == 0)
			error_usage(usage, "-k: a type is missing");
		types->list = memory_grow(types->list, &o->types_room,
		    types->count + 1, sizeof(*types->list));
		types->list[types->count++] = slice_between(list, list + n);
		if (list[n] == '\0')
			break;
	}
}

static void
take_option(struct options *o, int c)
{
	switch (c) {
	case '-':
		options_long(optarg, usage);
		break;
	case 'H':
		o->header = true;
		break;
	case 'b':
		o->size = period_named(optarg);
		o->not_top = 'b';
		break;
	case 'k':
		add_types(o, optarg);
		break;
	case 'm':
		o->mentioned = true;
		o->not_top = 'm';
		break;
	case 'n':
		o->most = (size_t)options_number('n', optarg, 0, INT_MAX,
		    usage);
		o->not_timeline = 'n';
		break;
	default:
		if (!stream_option(&o->stream, c))
			options_bad(c, usage);
	}
}

/*
 * Options may stand before and after the report's name, which is the first
 * operand. What stands after "--" is a file.
 */
static void
take_arguments(struct options *o, int argc, char **argv)
{
	int c;

	for (;;) {
		while ((c = getopt(argc, argv, "+:-:Hb:k:mn:"
		    STREAM_OPTIONS)) != -1)
			take_option(o, c);
		if (o->report != REPORT_NONE || optind >= argc ||
		    strcmp(argv[optind - 1], "--") == 0)
			break;
		o->report = report_named(argv[optind]);
		if (o->report == REPORT_NONE)
			break;
		optind++;
	}
	if (o->report == REPORT_NONE)
		o->report = REPORT_TOP;
	if (o->report == REPORT_TOP && o->not_top != '\0')
		error_usage(usage, "top has no option -%c", o->not_top);
	if (o->report == REPORT_TIMELINE && o->not_timeline != '\0')
		error_usage(usage, "timeline has no option -%c",
		    o->not_timeline);
}

/* Counts all that the operands hold; returns the number of documents. */
static uint64_t
count_stream(const struct options *o, char **operands,
    const struct counter *counter)
{
	struct documents documents;
	struct stream *stream;
	struct record r;
	uint64_t counted;

	documents_begin(&documents, counter, &o->types);
	stream = stream_open(&o->stream, operands);
	while (stream_next(stream, &r))
		documents_take(&documents, &r);
	stream_close(stream);
	counted = documents_counted(&documents);
	documents_end(&documents);
	return counted;
}

static void
report_top(const struct options *o, char **operands, struct output *out)
{
	struct names names;
	struct counter counter = {
		&names, 'e', names_label, names_mention, NULL
	};
	uint64_t documents;

	memset(&names, 0, sizeof(names));
	documents = count_stream(o, operands, &counter);
	top_write(out, &names, documents, o->most, o->header);
	names_free(&names);
}

static void
report_timeline(const struct options *o, char **operands, struct output *out)
{
	struct periods periods;
	struct counter counter = {
		&periods, 't', periods_label, periods_mention, NULL
	};

	memset(&periods, 0, sizeof(periods));
	periods.size = o->size;
	if (!o->mentioned) {
		counter.kind = 'e';
		counter.label = periods_label_any;
		counter.mention = periods_mention_dated;
		if (o->types.count == 0)
			counter.document = periods_document_dated;
	}
	(void)count_stream(o, operands, &counter);
	timeline_write(out, &periods, o->header);
	periods_free(&periods);
}

int
main(int argc, char **argv)
{
	static struct output out;
	static struct options o;

	error_begin("tally");
	o.size = PERIOD_DAY;
	take_arguments(&o, argc, argv);
	output_begin(&out, STDOUT_FILENO, "standard output");
	if (isatty(STDOUT_FILENO))
		o.header = true;
	if (o.report == REPORT_TIMELINE)
		report_timeline(&o, argv + optind, &out);
	else
		report_top(&o, argv + optind, &out);
	free(o.types.list);
	return output_finish(&out);
}
