#include "core/options.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/error.h"
#include "core/output.h"
#include "core/version.h"

void
options_long(const char *word, const char *usage)
{
	static struct output out;

	output_begin(&out, STDOUT_FILENO, "standard output");
	if (strcmp(word, "help") == 0) {
		output_string(&out, usage);
	} else if (strcmp(word, "version") == 0) {
		output_string(&out, error_program());
		output_string(&out, " (dateline) " DATELINE_VERSION "\n");
	} else {
		error_usage(usage, "unknown option --%s", word);
	}
	exit(output_finish(&out));
}

void
options_bad(int c, const char *usage)
{
	if (c == ':')
		error_usage(usage, "option -%c needs an argument", optopt);
	error_usage(usage, "unknown option -%c", optopt);
}

long
options_number(char option, const char *text, long low, long high,
    const char *usage)
{
	char *end;
	long number;

	errno = 0;
	number = strtol(text, &end, 10);
	if (end == text || *end != '\0')
		error_usage(usage, "-%c %s: not a number", option, text);
	if (errno == ERANGE || number < low || number > high)
		error_usage(usage, "-%c %s: must be from %ld to %ld", option,
		    text, low, high);
	return number;
}
