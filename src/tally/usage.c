#include "tally/usage.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "core/options.h"
#include "text/stream.h"

enum {
	LINE_MOST = 79,		/* columns of a line of usage */
	INDENT = 13,		/* of its lines but the first */
	TERM = 18		/* columns of an option with its argument */
};

static const struct form {
	const char *name;
	const char *operands;
	const char *text;
} forms[] = {
	{ "top", "[file ...]", "who is in the news; also without a name" },
	{ "timeline", "[file ...]", "counts by day, week, month, quarter or year" },
	{ "pairs", "[file ...]", "which names stand together" },
	{ "rising", "[file ...]", "names in more documents than before" },
	{ "new", "[file ...]", "those of them that were in none before" },
	{ "events", "[file ...]", "who, where and when together" },
	{ "dups", "[file ...]", "which documents are copies" },
	{ "suspects", "[file ...]", "likely variants of other names" },
	{ "why", "name [file ...]", "every mention of a name" },
	{ "add", "[file ...]", "take documents into a state" },
	{ "merge", "state ...", "join states into another one" },
	{ "drop", "id ...", "take documents out of a state" },
	{ "pack", "", "join the segments of a state" }
};

enum { FORMS = sizeof(forms) / sizeof(forms[0]) };

/* The options, as reports have them; of NULL: all. */
static const struct option {
	char letter;
	const char *argument;
	const char *of;
	const char *text;
} options[] = {
	{ '1', NULL, NULL, "count stories beside documents: copies are one" },
	{ 'A', NULL, NULL, "draw bars in ASCII" },
	{ 'a', "file", NULL, "aliases: type, name and the name that counts" },
	{ 'B', "window", NULL, "the baseline; the 28 days before otherwise" },
	{ 'b', "by", "top", "count by name, type, country, source or doc" },
	{ 'b', "period", "timeline", "by day, week, month, quarter or year" },
	{ 'b', "unit", "pairs", "together in a sentence, or in a doc" },
	{ 'C', "countries", NULL, "with a name of these countries: AT,CH" },
	{ 'd', "number", NULL, "so many sentences around one count as it" },
	{ 'e', NULL, NULL, "exit with status 3 when nothing was found" },
	{ 'f', "format", NULL, "tsv, csv, json or text; dot, graphml of pairs" },
	{ 'H', NULL, NULL, "name the columns first, print totals at the end" },
	{ 'k', "types", NULL, "count only these types: PER,ORG" },
	{ 'l', "seconds", NULL, "how long to wait for another run to end" },
	{ 'M', "size", NULL, "keep to about this much memory, as 64M" },
	{ 'm', NULL, "events", "the window of -w is of the times mentioned" },
	{ 'm', NULL, NULL, "by the times that are mentioned" },
	{ 'N', "name", NULL, "of this name; may be repeated" },
	{ 'n', "number", "timeline", "by so many names, those of most documents" },
	{ 'n', "number", NULL, "write only so many rows, the first" },
	{ 'p', "rate", NULL, "the share that may be there by chance; 0.05" },
	{ 'Q', NULL, NULL, "write ' before a csv cell that begins with = + - @" },
	{ 's', "state", "add,merge,drop,pack", "the state, a folder" },
	{ 's', "state", NULL, "read this state, a folder, and no files" },
	{ 'T', NULL, NULL, "tables only: leave out the documents' records" },
	{ 'W', "file", NULL, "a watch list: judge only these names" },
	{ 'w', "window", NULL, "only documents dated in it: 2015-W28, FROM..TO" },
	{ 'x', "file", NULL, "names to drop" },
	{ 'y', "file", NULL, "names to keep; all others are dropped" },
	{ 'z', NULL, NULL, "rows of zeros in a timeline of names" }
};

enum { OPTIONS = sizeof(options) / sizeof(options[0]) };

/* Those of all programs. */
static const char shared_flags[] = "h" STREAM_OPTIONS;
static const char shared[] =
    OPTIONS_HELP
    STREAM_HELP
    "  -u                accepted for the sake of uniformity\n"
    STREAM_HELP_COUNTS OPTIONS_VERSION;

/* Whether two lists, with commas between, have a word in common. */
static bool
share_word(const char *a, const char *b)
{
	size_t m, n;
	const char *of_b;

	for (;; a += m + 1) {
		m = strcspn(a, ",");
		for (of_b = b;; of_b += n + 1) {
			n = strcspn(of_b, ",");
			if (m == n && memcmp(a, of_b, n) == 0)
				return true;
			if (of_b[n] == '\0')
				break;
		}
		if (a[m] == '\0')
			return false;
	}
}

/* Whether a report has an option in this form; the first that fits holds. */
static bool
has(const char *name, const char *letters, const struct option *o)
{
	const struct option *before;

	if (strchr(letters, o->letter) == NULL)
		return false;
	if (o->of != NULL)
		return share_word(o->of, name);
	for (before = options; before < o; before++)
		if (before->letter == o->letter &&
		    share_word(before->of, name))
			return false;
	return true;
}

/* Adds a word to a line that is so long; returns its new length. */
static size_t
put_word(struct buffer *text, size_t length, const char *word)
{
	size_t n = strlen(word);

	if (n == 0)
		return length;
	if (length + 1 + n > LINE_MOST) {
		buffer_byte(text, '\n');
		for (length = 0; length < INDENT; length++)
			buffer_byte(text, ' ');
	} else {
		buffer_byte(text, ' ');
		length++;
	}
	buffer_string(text, word);
	return length + n;
}

/* The options without an argument: "[-1AHhqrtuv]", in 64 bytes. */
static void
join_flags(const char *name, const char *letters, char flags[64])
{
	size_t n = 0, i;

	flags[n++] = '[';
	flags[n++] = '-';
	for (i = 0; i < OPTIONS; i++)
		if (options[i].argument == NULL &&
		    has(name, letters, &options[i]))
			flags[n++] = options[i].letter;
	for (i = 0; shared_flags[i] != '\0'; i++)
		if (strchr(letters, shared_flags[i]) != NULL)
			flags[n++] = shared_flags[i];
	flags[n++] = ']';
	flags[n] = '\0';
}

/* What stands behind the options of a report, or the first of several. */
static const char *
operands_of(const char *name)
{
	size_t i;

	for (i = 0; i < FORMS; i++)
		if (share_word(forms[i].name, name))
			return forms[i].operands;
	return "";
}

void
usage_line(struct buffer *text, const char *name, const char *letters)
{
	bool implied = name == NULL, changes;
	size_t length = strlen("usage: tally"), i;
	char word[64];

	if (implied)
		name = "top";
	changes = share_word(name, "add,merge,drop,pack");
	buffer_string(text, "usage: tally");
	length = put_word(text, length, implied ? "[top]" : name);
	join_flags(name, letters, word);
	length = put_word(text, length, word);
	for (i = 0; i < OPTIONS; i++) {
		if (options[i].argument == NULL ||
		    !has(name, letters, &options[i]))
			continue;
		(void)snprintf(word, sizeof(word), changes &&
		    options[i].letter == 's' ? "-%c %s" : "[-%c %s]",
		    options[i].letter, options[i].argument);
		length = put_word(text, length, word);
	}
	(void)put_word(text, length, operands_of(name));
	buffer_byte(text, '\n');
}

/* Adds two columns. */
static void
put_term(struct buffer *text, const char *term, const char *says)
{
	size_t n;

	buffer_string(text, "  ");
	buffer_string(text, term);
	for (n = strlen(term); n < TERM; n++)
		buffer_byte(text, ' ');
	buffer_string(text, says);
	buffer_byte(text, '\n');
}

/* The line of an option, which says what has it where `all` are told of. */
static void
put_option(struct buffer *text, const struct option *o, bool all)
{
	char term[64], says[128];

	(void)snprintf(term, sizeof(term), "-%c %s", o->letter,
	    o->argument != NULL ? o->argument : "");
	(void)snprintf(says, sizeof(says), "%s%s%s",
	    all && o->of != NULL ? o->of : "",
	    all && o->of != NULL ? ": " : "", o->text);
	put_term(text, term, says);
}

/* The lines of the options that all programs have. */
static void
put_shared(struct buffer *text, const char *letters)
{
	const char *line = shared, *end;

	for (; *line != '\0'; line = end + 1) {
		end = strchr(line, '\n');
		if (line[2] == ' ' || strchr(letters, line[3]) != NULL)
			buffer_bytes(text, slice_between(line, end + 1));
	}
}

void
usage_options(struct buffer *text, const char *name, const char *letters)
{
	size_t i;

	for (i = 0; i < OPTIONS; i++)
		if (has(name, letters, &options[i]))
			put_option(text, &options[i], false);
	put_shared(text, letters);
}

void
usage_overview(struct buffer *text)
{
	size_t i;

	buffer_string(text, "reports, of which several may be joined with a "
	    "comma, and changes of a state:\n");
	for (i = 0; i < FORMS; i++)
		put_term(text, forms[i].name, forms[i].text);
	buffer_string(text, "options, of which tally REPORT -h names those "
	    "that a report has:\n");
	for (i = 0; i < OPTIONS; i++)
		put_option(text, &options[i], true);
	put_shared(text, shared_flags);
}
