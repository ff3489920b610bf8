#include "tally/command.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/error.h"
#include "core/options.h"
#include "tally/report/dups.h"
#include "tally/report/events.h"
#include "tally/report/pairs.h"
#include "tally/report/rising.h"
#include "tally/report/suspects.h"
#include "tally/report/timeline.h"
#include "tally/report/top.h"
#include "tally/report/why.h"
#include "tally/usage.h"

static const struct report *const reports[] = {
	&report_top, &report_timeline, &report_pairs, &report_rising,
	&report_new, &report_events, &report_dups, &report_suspects,
	&report_why
};

enum { REPORTS = sizeof(reports) / sizeof(reports[0]) };

/* Letters that all reports have, */
static const char for_all[] = "1HMQafhkqrstuvwxy";

/* and what changes a state, by task. */
static const struct change {
	const char *name;
	const char *options;
	const char *operand;	/* that must not be missing, or NULL */
} changes[] = {
	{ NULL, NULL, NULL },
	{ "add", "MTlqrstuv", NULL },
	{ "merge", "Tlsv", "a state" },
	{ "drop", "lqsv", "an id" },
	{ "pack", "lsv", NULL }
};

/* The first word of the command line that is no option and no file. */
static const char *
first_operand(char **argv)
{
	static const char letters[] = COMMAND_LETTERS;
	const char *at, *letter;

	for (argv++; *argv != NULL; argv++) {
		if ((*argv)[0] != '-' || (*argv)[1] == '\0')
			return *argv;
		if (strcmp(*argv, "--") == 0)
			return NULL;
		for (at = *argv + 1; *at != '\0'; at++) {
			letter = strchr(&letters[2], *at);
			if (letter == NULL || letter[1] != ':')
				continue;
			if (at[1] == '\0' && argv[1] != NULL)
				argv++;		/* its argument */
			break;
		}
	}
	return NULL;
}

/* Makes the letters of the reports or the task that were found. */
static void
make_letters(struct command *command, const struct command *named)
{
	static const char also[] = "h";
	struct buffer *letters = &command->letters;
	size_t i;

	if (named->task != TASK_REPORT) {
		command->name = changes[named->task].name;
		buffer_string(letters, changes[named->task].options);
	} else {
		command->name = named->asked[0]->name;
		buffer_string(letters, for_all);
	}
	for (i = 0; i < named->count; i++)
		buffer_string(letters, named->asked[i]->options);
	buffer_bytes(letters, slice_between(also, also + sizeof(also)));
	command->graphs = named->count == 1 &&
	    named->asked[0] == &report_pairs;
}

/* Makes the usage of the report or task that an operand names. */
static void
make_usage(struct command *command, const char *operand)
{
	struct command named;

	memset(&named, 0, sizeof(named));
	if (operand == NULL || !command_operand(&named, operand)) {
		operand = NULL;
		named.asked[named.count++] = &report_top;
		usage_overview(&command->help);
	}
	make_letters(command, &named);
	usage_line(&command->usage, operand, command->letters.at);
	if (command->help.len == 0)
		usage_options(&command->help, operand, command->letters.at);
	buffer_byte(&command->usage, '\0');
	buffer_byte(&command->help, '\0');
}

void
command_begin(struct command *command, char **argv)
{
	memset(command, 0, sizeof(*command));
	make_usage(command, first_operand(argv));
	command->request.usage = command->usage.at;
	command->request.rate = 0.05;
}

/* The last of several -f counts. */
static void
take_format(struct request *q, const char *word, bool graphs)
{
	static const struct {
		const char *word;
		enum writer_format format;
		enum graph_format graph;
	} formats[] = {
		{ "tsv", WRITER_TSV, GRAPH_NONE },
		{ "csv", WRITER_CSV, GRAPH_NONE },
		{ "json", WRITER_JSON, GRAPH_NONE },
		{ "text", WRITER_TEXT, GRAPH_NONE },
		{ "dot", WRITER_TSV, GRAPH_DOT },
		{ "graphml", WRITER_TSV, GRAPH_GRAPHML }
	};
	size_t i = 0;

	while (i < sizeof(formats) / sizeof(formats[0]) &&
	    strcmp(word, formats[i].word) != 0)
		i++;
	if (i == sizeof(formats) / sizeof(formats[0]))
		error_usage(q->usage, "-f %s: must be tsv, csv, json%s", word,
		    graphs ? ", text, dot or graphml" : " or text");
	if (formats[i].graph != GRAPH_NONE && !graphs)
		error_usage(q->usage, "-f %s: only pairs alone are a graph",
		    word);
	q->format = formats[i].format;
	q->graph = formats[i].graph;
}

static struct window
take_window(const struct request *q, char option, const char *word)
{
	struct window window;

	if (!window_read(slice_of(word), &window))
		error_usage(q->usage, "-%c %s: must be a date, a week "
		    "(2015-W28), a quarter (2015-Q3), or FROM..TO", option,
		    word);
	if (window.first > window.last)
		error_usage(q->usage, "-%c %s: ends before it begins", option,
		    word);
	return window;
}

/* A size in bytes: 64M; K, M and G are powers of 1024. */
static size_t
take_size(const struct request *q, const char *word)
{
	enum { LEAST = 1024 * 1024 };
	static const char letters[] = "KMG";
	char *end;
	unsigned long long size = (errno = 0, strtoull(word, &end, 10));
	const char *letter = *end == '\0' ? NULL : strchr(letters, *end);
	int shift = letter == NULL ? 0 : (int)(letter - letters + 1) * 10;

	if (end == word || *word == '-' || (*end != '\0' &&
	    (letter == NULL || end[1] != '\0')))
		error_usage(q->usage, "-M %s: not a size", word);
	if (errno == ERANGE || size > SIZE_MAX >> shift)
		error_usage(q->usage, "-M %s: more than any memory", word);
	if (size << shift < LEAST)
		error_usage(q->usage, "-M %s: must be 1M or more", word);
	return (size_t)size << shift;
}

static double
take_rate(const struct request *q, const char *word)
{
	char *end;
	double rate = strtod(word, &end);

	if (end == word || *end != '\0' || !(rate > 0 && rate <= 1))
		error_usage(q->usage, "-p %s: must be above 0, at most 1",
		    word);
	return rate;
}

/* Codes of countries, "AT,CH". */
static void
take_countries(struct request *q, const char *word)
{
	bool good = curation_words(&q->countries, word);
	struct slice code;
	uint32_t i;

	for (i = 0; good && i < q->countries.count; i++) {
		code = hash_key(&q->countries, i);
		good = code.len == 2 && code.at[0] >= 'A' &&
		    code.at[0] <= 'Z' && code.at[1] >= 'A' &&
		    code.at[1] <= 'Z';
	}
	if (!good)
		error_usage(q->usage, "-C %s: must be codes of countries, "
		    "as AT,CH", word);
}

/* Options that say which names count. */
static bool
take_names_option(struct request *q, int c, const char *word)
{
	switch (c) {
	case 'C':
		take_countries(q, word);
		return true;
	case 'N':
		name_list_add(&q->series, slice_of(word));
		return true;
	case 'k':
		if (!curation_words(&q->curation.types, word))
			error_usage(q->usage, "-k: a type is missing");
		return true;
	default:
		return false;
	}
}

/* Options that say what of them is counted, and when. */
static bool
take_counting_option(struct request *q, int c, const char *word)
{
	switch (c) {
	case '1':
		q->stories = true;
		return true;
	case 'B':
		q->baseline = take_window(q, 'B', word);
		q->based = true;
		return true;
	case 'M':
		q->memory = take_size(q, word);
		return true;
	case 'b':
		q->by = word;
		return true;
	case 'd':
		q->distance = (uint32_t)options_number('d', word, 0, 1000,
		    q->usage);
		return true;
	case 'm':
		q->mentioned = true;
		return true;
	case 'p':
		q->rate = take_rate(q, word);
		return true;
	case 'w':
		q->window = take_window(q, 'w', word);
		q->windowed = true;
		return true;
	default:
		return false;
	}
}

/* A letter that the command does not have is a mistake, whatever its value. */
static void
take_letter(struct command *command, int c)
{
	static const char of_getopt[] = "-?:";

	if (strchr(of_getopt, c) != NULL)
		return;
	if (strchr(command->letters.at, c) == NULL)
		error_usage(command->request.usage, "%s has no option -%c",
		    command->name, c);
	command->given[c] = true;
}

void
command_option(struct command *command, int c, const char *word)
{
	struct request *q = &command->request;

	take_letter(command, c);
	switch (c) {
	case '-':
		options_long(word, q->usage, command->help.at);
		break;
	case 'h':
		options_help(q->usage, command->help.at);
		break;
	case 'A':
		q->ascii = true;
		break;
	case 'H':
		q->header = true;
		break;
	case 'Q':
		q->guarded = true;
		break;
	case 'e':
		q->told_when_empty = true;
		break;
	case 'z':
		q->zeros = true;
		break;
	case 'f':
		take_format(q, word, command->graphs);
		break;
	case 'T':
		break;
	case 'W':
	case 'a':
	case 'x':
	case 'y':
		options_file(&command->lists, c, word);
		break;
	case 'l':
		command->wait = options_number('l', word, 0, 1000000,
		    q->usage);
		break;
	case 's':
		command->state = word;
		break;
	case 'n':
		q->most = (size_t)options_number('n', word, 0, INT_MAX,
		    q->usage);
		q->limited = true;
		break;
	default:
		if (!take_names_option(q, c, word) &&
		    !take_counting_option(q, c, word) &&
		    !stream_option(&command->stream, c))
			options_bad(c, q->usage);
	}
}

/* Adds the reports of a list, "top,timeline"; none when one is unknown. */
static bool
take_reports(struct command *command, const char *list)
{
	size_t i, n;

	for (;; list += n + 1) {
		n = strcspn(list, ",");
		for (i = 0; i < REPORTS; i++)
			if (strlen(reports[i]->name) == n &&
			    memcmp(reports[i]->name, list, n) == 0)
				break;
		if (i == REPORTS ||
		    command->count == COMMAND_REPORTS) {
			command->count = 0;
			command->wants_name = false;
			return false;
		}
		command->asked[command->count++] = reports[i];
		if (reports[i] == &report_why)
			command->wants_name = true;
		if (list[n] == '\0')
			return true;
	}
}

bool
command_operand(struct command *command, const char *operand)
{
	enum task task;

	if (command->wants_name) {
		command->request.about = slice_of(operand);
		command->wants_name = false;
		return true;
	}
	if (command->count > 0 || command->task != TASK_REPORT)
		return false;
	for (task = TASK_ADD; task <= TASK_PACK; task++)
		if (strcmp(operand, changes[task].name) == 0)
			command->task = task;
	return command->task != TASK_REPORT || take_reports(command, operand);
}

/* What changes a state needs the state. */
static void
check_change(const struct command *command, char **operands)
{
	const struct change *change = &changes[command->task];
	const char *usage = command->request.usage;

	if (command->state == NULL)
		error_usage(usage, "%s: -s is missing", change->name);
	if (change->operand != NULL && *operands == NULL)
		error_usage(usage, "%s: %s is missing", change->name,
		    change->operand);
	if (command->task == TASK_PACK && *operands != NULL)
		error_usage(usage, "pack: %s: one state is packed, that of -s",
		    *operands);
}

void
command_check(struct command *command, char **operands)
{
	struct request *q = &command->request;

	command->stream.eager = false;	/* nothing is written before the end */
	if (command->wants_name)
		error_usage(q->usage, "why: a name is missing");
	if (command->task != TASK_REPORT) {
		check_change(command, operands);
		return;
	}
	if (command->count == 0)
		command->asked[command->count++] = &report_top;
	if (command->state != NULL && *operands != NULL)
		error_usage(q->usage, "%s: a state is read, or files, not "
		    "both", *operands);
	if (q->guarded && q->format != WRITER_CSV)
		error_usage(q->usage, "-Q: only csv, -f csv, has cells");
	if (isatty(STDOUT_FILENO)) {
		q->header = q->bars = true;
		if (!command->given['f'])
			q->format = WRITER_TEXT;
	}
	if (q->format == WRITER_TEXT)
		q->bars = true;
}

void
command_read(struct command *command)
{
	struct request *q = &command->request;
	size_t i;

	for (i = 0; i < command->lists.count; i++) {
		const struct option_file *file = &command->lists.list[i];

		if (file->option == 'a')
			curation_aliases(&q->curation, file->path);
		else
			name_list_read(file->option == 'W' ? &q->watched :
			    file->option == 'x' ? &q->curation.drop :
			    &q->curation.keep, file->path);
	}
	curation_check(&q->curation);
}

void
command_free(struct command *command)
{
	free(command->lists.list);
	curation_free(&command->request.curation);
	name_list_free(&command->request.series);
	name_list_free(&command->request.watched);
	hash_free(&command->request.countries);
	buffer_free(&command->letters);
	buffer_free(&command->usage);
	buffer_free(&command->help);
}
