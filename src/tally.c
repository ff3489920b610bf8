/* tally: counts names and dates of a stream of records. See tally(1). */
#include <string.h>
#include <unistd.h>

#include "core/error.h"
#include "core/hash.h"
#include "core/options.h"
#include "tally/command.h"
#include "tally/guard.h"
#include "tally/run.h"

/*
 * Options may stand before and after the operands that are no files: see
 * command_operand. What stands after "--" is a file.
 */
static void
parse_arguments(int argc, char **argv, struct command *command)
{
	int c;

	for (;;) {
		while ((c = getopt(argc, argv, COMMAND_LETTERS)) != -1)
			command_option(command, c, optarg);
		if (optind >= argc || (strcmp(argv[optind - 1], "--") == 0 &&
		    !command->wants_name) ||
		    !command_operand(command, argv[optind]))
			break;
		optind++;
	}
	options_operands(argv, optind, command->request.usage);
	command_check(command, argv + optind);
}

int
main(int argc, char **argv)
{
	static struct output out;
	static struct command command;
	int found = EXIT_DONE, status;

	error_begin("tally");
	hash_begin();
	command_begin(&command, argv);
	parse_arguments(argc, argv, &command);
	guard_enter(&command, argv + optind);
	command_read(&command);
	output_begin(&out, STDOUT_FILENO, "standard output");
	output_guard(&out);
	if (command.task == TASK_REPORT)
		found = run_reports(&command, argv + optind, &out);
	else
		run_change(&command, argv + optind);
	command_free(&command);
	status = output_finish(&out);
	return status == EXIT_DONE ? found : status;
}
