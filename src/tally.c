/* tally: counts names and dates of a stream of records. See tally(1). */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/error.h"
#include "core/options.h"
#include "tally/counting/stories.h"
#include "tally/report/report.h"
#include "tally/state/intake.h"
#include "tally/state/state.h"
#include "text/stream.h"

static const char usage[] =
    "usage: tally [top] [-1Hqrtuv] [-a file] [-b by] [-f format] [-k types]\n"
    "             [-M size] [-n number] [-s state] [-w window] [-x file]\n"
    "             [-y file] [file ...]\n"
    "       tally timeline [-Am] [-b period] [-N name] [options] [file ...]\n"
    "       tally pairs [-b sentence|doc] [-n number] [options] [file ...]\n"
    "       tally rising | new [-e] [-B window] [-n number] [-p rate]\n"
    "             [-W file] [options] [file ...]\n"
    "       tally events [-d number] [options] [file ...]\n"
    "       tally dups | suspects [options] [file ...]\n"
    "       tally why [-n number] [options] name [file ...]\n"
    "       tally add -s state [-Tqrtuv] [-l seconds] [-M size] [file ...]\n"
    "       tally merge -s state [-Tv] [-l seconds] state ...\n";

static const struct report *const reports[] = {
	&report_top, &report_timeline, &report_pairs, &report_rising,
	&report_new, &report_events, &report_dups, &report_suspects,
	&report_why
};

enum { REPORTS = sizeof(reports) / sizeof(*reports) };

/* Letters that some reports have and others do not, */
static const char not_for_all[] = "ABNTWbdelmnp";

/* and those that adding to a state has. */
static const char for_state[] = "MTlqrstuv";

enum task { TASK_REPORT, TASK_ADD, TASK_MERGE };

struct options {
	struct stream_options stream;
	struct request request;
	enum task task;
	const char *state;		/* -s */
	long wait;			/* -l */
	const struct report *asked[REPORTS];
	size_t count;			/* of them */
	bool wants_name;		/* why, and its name has not come */
	bool given[UCHAR_MAX + 1];	/* by the option's letter */
};

int
request_by(const struct request *q, const char *const *words)
{
	int i;

	if (q->by == NULL)
		return 0;
	for (i = 0; words[i] != NULL; i++)
		if (strcmp(words[i], q->by) == 0)
			return i;
	fprintf(stderr, "%s: -b %s: must be", error_program(), q->by);
	for (i = 0; words[i] != NULL; i++)
		fprintf(stderr, "%s%s", i == 0 ? " " :
		    words[i + 1] == NULL ? " or " : ", ", words[i]);
	fprintf(stderr, "\n%s", q->usage);
	exit(EXIT_FATAL);
}

unsigned
request_names(const struct request *q)
{
	(void)q;
	return NEED_NAMES;
}

unsigned
request_records(const struct request *q)
{
	(void)q;
	return NEED_NAMES | NEED_RECORDS;
}

enum names_depth
request_by_name(const struct request *q)
{
	(void)q;
	return NAMES_NAME;
}

void
request_sheet(const struct request *q, struct sheet *sheet,
    struct output *out, const struct sheet_column *columns, size_t count)
{
	sheet_begin(sheet, out, q->form, q->header, columns, count, true);
}

void
request_sheet_quiet(const struct request *q, struct sheet *sheet,
    struct output *out, const struct sheet_column *columns, size_t count)
{
	sheet_begin(sheet, out, q->form, q->header, columns, count, false);
}

/*
 * The command line.
 */

static void
take_form(struct request *q, const char *word)
{
	if (strcmp(word, "csv") == 0)
		q->form = SHEET_CSV;
	else if (strcmp(word, "json") == 0)
		q->form = SHEET_JSON;
	else if (strcmp(word, "text") == 0)
		q->form = SHEET_TEXT;
	else if (strcmp(word, "dot") == 0)
		q->graph = GRAPH_DOT;
	else if (strcmp(word, "graphml") == 0)
		q->graph = GRAPH_GRAPHML;
	else if (strcmp(word, "tsv") != 0)
		error_usage(usage, "-f %s: must be tsv, csv, json, text, "
		    "dot or graphml", word);
}

static struct window
take_window(char option, const char *word)
{
	struct window window;

	if (!window_read(slice_of(word), &window))
		error_usage(usage, "-%c %s: must be a date, or FROM..TO",
		    option, word);
	return window;
}

/* A size in bytes: 64M; K, M and G are powers of 1024. */
static size_t
take_size(const char *word)
{
	enum { LEAST = 1024 * 1024 };
	static const char letters[] = "KMG";
	char *end;
	unsigned long long size = strtoull(word, &end, 10);
	const char *letter = *end == '\0' ? NULL : strchr(letters, *end);
	int shift = letter == NULL ? 0 : (int)(letter - letters + 1) * 10;

	if (end == word || *word == '-' || (*end != '\0' &&
	    (letter == NULL || end[1] != '\0')))
		error_usage(usage, "-M %s: not a size", word);
	if (size > SIZE_MAX >> shift || size << shift < 16 * LEAST)
		error_usage(usage, "-M %s: must be 16M or more", word);
	return (size_t)size << shift;
}

static double
take_rate(const char *word)
{
	char *end;
	double rate = strtod(word, &end);

	if (end == word || *end != '\0' || !(rate > 0 && rate <= 1))
		error_usage(usage, "-p %s: must be above 0, at most 1", word);
	return rate;
}

/* Options that say which names count. */
static bool
take_names_option(struct request *q, int c)
{
	switch (c) {
	case 'N':
		name_list_add(&q->series, slice_of(optarg));
		return true;
	case 'W':
		name_list_read(&q->watched, optarg);
		return true;
	case 'a':
		curation_aliases(&q->curation, optarg);
		return true;
	case 'k':
		if (!curation_types(&q->curation, optarg))
			error_usage(usage, "-k: a type is missing");
		return true;
	case 'x':
		name_list_read(&q->curation.drop, optarg);
		return true;
	case 'y':
		name_list_read(&q->curation.keep, optarg);
		return true;
	default:
		return false;
	}
}

/* Options that say what of them is counted, and when. */
static bool
take_counting_option(struct request *q, int c)
{
	switch (c) {
	case '1':
		q->stories = true;
		return true;
	case 'B':
		q->baseline = take_window('B', optarg);
		q->based = true;
		return true;
	case 'M':
		q->memory = take_size(optarg);
		return true;
	case 'b':
		q->by = optarg;
		return true;
	case 'd':
		q->distance = (uint32_t)options_number('d', optarg, 0, 1000,
		    usage);
		return true;
	case 'm':
		q->mentioned = true;
		return true;
	case 'p':
		q->rate = take_rate(optarg);
		return true;
	case 'w':
		q->window = take_window('w', optarg);
		q->windowed = true;
		return true;
	default:
		return false;
	}
}

static void
take_option(struct options *o, int c)
{
	struct request *q = &o->request;

	if (c > 0 && c <= UCHAR_MAX)
		o->given[c] = true;
	switch (c) {
	case '-':
		options_long(optarg, usage);
		break;
	case 'A':
		q->ascii = true;
		break;
	case 'H':
		q->header = true;
		break;
	case 'e':
		q->told_when_empty = true;
		break;
	case 'f':
		take_form(q, optarg);
		break;
	case 'T':
		break;
	case 'l':
		o->wait = options_number('l', optarg, 0, 1000000, usage);
		break;
	case 's':
		o->state = optarg;
		break;
	case 'n':
		q->most = (size_t)options_number('n', optarg, 0, INT_MAX,
		    usage);
		break;
	default:
		if (!take_names_option(q, c) && !take_counting_option(q, c) &&
		    !stream_option(&o->stream, c))
			options_bad(c, usage);
	}
}

/* Adds the reports of a list, "top,timeline"; none when one is unknown. */
static bool
take_reports(struct options *o, const char *list)
{
	size_t i, n;

	for (;; list += n + 1) {
		n = strcspn(list, ",");
		for (i = 0; i < REPORTS; i++)
			if (strlen(reports[i]->name) == n &&
			    memcmp(reports[i]->name, list, n) == 0)
				break;
		if (i == REPORTS || o->count == REPORTS) {
			o->count = 0;
			o->wants_name = false;
			return false;
		}
		o->asked[o->count++] = reports[i];
		o->wants_name = o->wants_name || reports[i] == &report_why;
		if (list[n] == '\0')
			return true;
	}
}

/* An option that none of the reports has is a mistake. */
static void
check_options(const struct options *o)
{
	const char *letter;
	size_t i;

	for (letter = not_for_all; *letter != '\0'; letter++) {
		if (!o->given[(unsigned char)*letter])
			continue;
		for (i = 0; i < o->count; i++)
			if (strchr(o->asked[i]->options, *letter) != NULL)
				break;
		if (i == o->count)
			error_usage(usage, "%s has no option -%c",
			    o->asked[0]->name, *letter);
	}
	if (o->request.graph != GRAPH_NONE && (o->count != 1 ||
	    o->asked[0] != &report_pairs))
		error_usage(usage, "-f: only pairs are a graph");
}

/*
 * The operand at hand, where it is no file: the report's name, which is the
 * first operand, or the name that why asks about.
 */
static bool
take_operand(struct options *o, char *operand)
{
	if (o->wants_name) {
		o->request.about = slice_of(operand);
		o->wants_name = false;
		return true;
	}
	if (o->count > 0 || o->task != TASK_REPORT)
		return false;
	if (strcmp(operand, "add") == 0)
		o->task = TASK_ADD;
	else if (strcmp(operand, "merge") == 0)
		o->task = TASK_MERGE;
	else
		return take_reports(o, operand);
	return true;
}

/* Adding to a state has its own options, and needs the state. */
static void
check_state_options(const struct options *o)
{
	const char *name = o->task == TASK_ADD ? "add" : "merge";
	int c;

	for (c = 1; c <= UCHAR_MAX; c++)
		if (o->given[c] && strchr(for_state, c) == NULL)
			error_usage(usage, "%s has no option -%c", name, c);
	if (o->state == NULL)
		error_usage(usage, "%s: -s is missing", name);
}

/*
 * Options may stand before and after those operands. What stands after "--"
 * is a file.
 */
static void
take_arguments(struct options *o, int argc, char **argv)
{
	int c;

	for (;;) {
		while ((c = getopt(argc, argv, "+:-:1AB:HM:N:TW:a:b:d:ef:k:"
		    "l:mn:p:s:w:x:y:" STREAM_OPTIONS)) != -1)
			take_option(o, c);
		if (optind >= argc ||
		    (strcmp(argv[optind - 1], "--") == 0 && !o->wants_name) ||
		    !take_operand(o, argv[optind]))
			break;
		optind++;
	}
	if (o->wants_name)
		error_usage(usage, "why: a name is missing");
	if (o->task != TASK_REPORT) {
		check_state_options(o);
		return;
	}
	if (o->count == 0)
		o->asked[o->count++] = &report_top;
	check_options(o);
	if (o->state != NULL && optind < argc)
		error_usage(usage, "%s: a state is read, or files, not both",
		    argv[optind]);
}

/*
 * The run: documents go to every report that was asked for.
 */

struct run {
	const struct options *options;
	struct names names;
	struct stories *stories;	/* -1, else NULL */
	bool found;		/* the copies among them */
	void *state[REPORTS];	/* of the reports */
	struct totals totals;
	uint32_t story;		/* of the document before */
};

/*
 * Makes room when memory is short. Numbers of names are then void: no
 * document that has been given may still be at work with them.
 */
static void
spill(struct run *run)
{
	const struct options *o = run->options;
	size_t i, size = names_size(&run->names);

	for (i = 0; i < o->count; i++)
		if (o->asked[i]->size != NULL)
			size += o->asked[i]->size(run->state[i]);
	if (size < o->request.memory / 2)
		return;
	for (i = 0; i < o->count; i++)
		if (o->asked[i]->spill != NULL)
			o->asked[i]->spill(run->state[i]);
	names_clear(&run->names);
}

static void
take_document(void *of, const struct document *d)
{
	struct run *run = of;
	const struct options *o = run->options;
	bool inside = !o->request.windowed ||
	    window_holds(&o->request.window, d->date);
	size_t i;

	if (inside) {
		run->totals.documents++;
		run->totals.stories += d->story != run->story;
		run->totals.mentions += d->mention_count;
	}
	for (i = 0; i < o->count; i++)
		if (inside || o->asked[i]->own_window)
			o->asked[i]->take(run->state[i], d);
	run->story = d->story;
	if (o->request.memory > 0 && !d->more)
		spill(run);
}

static void
read_stream(struct run *run, struct documents *documents, char **operands)
{
	const struct options *o = run->options;
	struct stream *stream = stream_open(&o->stream, operands);
	struct record r;

	while (stream_next(stream, &r))
		documents_take(documents, &r);
	stream_close(stream);
}

static void
print_totals(const struct run *run)
{
	const struct totals *t = &run->totals;

	if (run->options->request.stories)
		fprintf(stderr, "%s: %llu documents, %llu stories, %llu "
		    "mentions\n", error_program(),
		    (unsigned long long)t->documents,
		    (unsigned long long)t->stories,
		    (unsigned long long)t->mentions);
	else
		fprintf(stderr, "%s: %llu documents, %llu mentions\n",
		    error_program(), (unsigned long long)t->documents,
		    (unsigned long long)t->mentions);
}

/* Writes the reports, an empty line between two; returns the status. */
static int
write_reports(struct run *run, struct output *out)
{
	const struct options *o = run->options;
	int status = EXIT_DONE, found;
	size_t i;

	for (i = 0; i < o->count; i++) {
		if (i > 0)
			output_byte(out, '\n');
		found = o->asked[i]->write(run->state[i], out, &run->totals);
		status = found > status ? found : status;
	}
	if (o->given['H'] || o->given['v'])
		print_totals(run);
	return status;
}

/*
 * Stories: every document is looked at before any of them counts.
 */

static void
preview_document(void *of, const struct document *d)
{
	struct run *run = of;

	stories_add(run->stories, d);
}

static uint32_t
story_of(void *of, struct slice id)
{
	struct run *run = of;

	if (!run->found)
		stories_find(run->stories);
	run->found = true;
	return stories_of(run->stories, id);
}

/* Reads the state a first time, for the sentences. */
static void
preview_state(struct run *run)
{
	struct documents_plan plan;
	struct documents *documents;

	memset(&plan, 0, sizeof(plan));
	plan.names = &run->names;
	plan.needs = NEED_RECORDS;
	plan.of = run;
	plan.take = preview_document;
	documents = documents_new(&plan);
	state_read(run->options->state, true, documents);
	(void)documents_finish(documents);
}

static void
read_state(struct run *run, const struct documents_plan *plan,
    struct documents *documents)
{
	const struct options *o = run->options;

	/* Copies that wait for their story are put away as records. */
	state_read(o->state, (plan->needs & NEED_RECORDS) != 0 ||
	    (plan->story != NULL && plan->memory > 0), documents);
}

static void
make_plan(struct run *run, struct documents_plan *plan)
{
	const struct options *o = run->options;
	size_t i;

	memset(plan, 0, sizeof(*plan));
	plan->names = &run->names;
	plan->memory = o->request.memory / 4;
	plan->of = run;
	plan->take = take_document;
	if (curation_has_names(&o->request.curation))
		run->names.depth = NAMES_NAME;
	for (i = 0; i < o->count; i++) {
		enum names_depth depth = o->asked[i]->depth(&o->request);

		if (depth > run->names.depth)
			run->names.depth = depth;
		plan->needs |= o->asked[i]->needs(&o->request);
		run->state[i] = o->asked[i]->begin(&o->request, &run->names);
	}
	if (!o->request.stories)
		return;
	run->stories = stories_new();
	plan->story = story_of;
	if (o->state == NULL)
		plan->preview = preview_document;
	else
		preview_state(run);
}

static int
report(const struct options *o, char **operands, struct output *out)
{
	struct documents_plan plan;
	struct documents *documents;
	struct run run;
	int status;

	memset(&run, 0, sizeof(run));
	run.options = o;
	run.names.curation = &o->request.curation;
	make_plan(&run, &plan);
	documents = documents_new(&plan);
	if (o->state != NULL)
		read_state(&run, &plan, documents);
	else
		read_stream(&run, documents, operands);
	(void)documents_finish(documents);
	status = write_reports(&run, out);
	names_clear(&run.names);
	if (run.stories != NULL)
		stories_free(run.stories);
	return status;
}

static void
change_state(const struct options *o, char **operands)
{
	struct stream_options stream = o->stream;
	struct intake in;
	struct state_change change;

	stream.verbose = false;		/* one line is enough */
	in.folder = o->state;
	in.wait = o->wait;
	in.tables_only = o->given['T'];
	in.memory = o->request.memory;
	if (o->task == TASK_ADD)
		change = intake_stream(&in, &stream, operands);
	else
		change = intake_states(&in, operands);
	if (o->stream.verbose)
		fprintf(stderr, "%s: %s: %llu documents taken in, %llu of "
		    "them replaced others, %llu were there\n",
		    error_program(), o->state,
		    (unsigned long long)change.documents,
		    (unsigned long long)change.replaced,
		    (unsigned long long)change.known);
}

int
main(int argc, char **argv)
{
	static struct output out;
	static struct options o;
	int found = EXIT_DONE, status;

	error_begin("tally");
	o.request.usage = usage;
	o.request.rate = 0.05;
	take_arguments(&o, argc, argv);
	output_begin(&out, STDOUT_FILENO, "standard output");
	if (isatty(STDOUT_FILENO))
		o.request.header = o.request.bars = true;
	if (o.request.form == SHEET_TEXT)
		o.request.bars = true;
	if (o.task == TASK_REPORT)
		found = report(&o, argv + optind, &out);
	else
		change_state(&o, argv + optind);
	curation_free(&o.request.curation);
	status = output_finish(&out);
	return status == EXIT_DONE ? found : status;
}
