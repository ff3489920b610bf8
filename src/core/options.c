#include "core/options.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/error.h"
#include "core/output.h"
#include "core/stamp.h"
#include "core/version.h"

/* Prints two strings on standard output, and ends the program. */
static void
print_and_exit(const char *first, const char *second)
{
	static struct output out;

	output_begin(&out, STDOUT_FILENO, "standard output");
	output_string(&out, first);
	output_string(&out, second);
	exit(output_finish(&out));
}

void
options_help(const char *usage, const char *help)
{
	print_and_exit(usage, help);
}

void
options_long(const char *word, const char *usage, const char *help)
{
	if (strcmp(word, "help") == 0)
		print_and_exit(usage, help);
	if (strcmp(word, "version") == 0)
		print_and_exit(error_program(),
		    " (dateline) " DATELINE_VERSION "\n");
	error_usage(usage, "unknown option --%s", word);
}

void
options_operands(char *const *argv, int first, const char *usage)
{
	int i;

	if (strcmp(argv[first - 1], "--") == 0)
		return;
	for (i = first; argv[i] != NULL; i++)
		if (argv[i][0] == '-' && argv[i][1] != '\0' &&
		    access(argv[i], F_OK) == -1)
			error_usage(usage, "%s: an option behind a file: "
			    "options stand before files", argv[i]);
}

void
options_file(struct option_files *files, int option, const char *path)
{
	struct option_file file = { option, path };

	files->list = memory_grow(files->list, &files->room, files->count + 1,
	    sizeof(file));
	files->list[files->count++] = file;
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

const char *
options_date(char option, const char *text, const char *usage)
{
	static char canonical[STAMP_SIZE];

	if (!stamp_canonical(slice_of(text), canonical))
		error_usage(usage, "-%c %s: not a date", option, text);
	return canonical;
}
