/* tally: counts names and dates of a stream of records. See tally(1). */
#include <string.h>
#include <unistd.h>

#include "core/error.h"
#include "tally/command.h"
#include "tally/run.h"

static const char usage[] =
    "usage: tally [top] [-1Hqrtuv] [-a file] [-b by] [-f format] [-k types]\n"
    "             [-M size] [-n number] [-s state] [-w window] [-x file]\n"
    "             [-y file] [file ...]\n"
    "       tally timeline [-Amz] [-b period] [-N name] [-n number] [options]\n"
    "             [file ...]\n"
    "       tally pairs [-b sentence|doc] [-n number] [options] [file ...]\n"
    "       tally rising | new [-e] [-B window] [-n number] [-p rate]\n"
    "             [-W file] [options] [file ...]\n"
    "       tally events [-m] [-C countries] [-d number] [-N name] [options]\n"
    "             [file ...]\n"
    "       tally dups | suspects [options] [file ...]\n"
    "       tally why [-n number] [options] name [file ...]\n"
    "       tally add -s state [-Tqrtuv] [-l seconds] [-M size] [file ...]\n"
    "       tally merge -s state [-Tv] [-l seconds] state ...\n";

/*
 * Options may stand before and after the operands that are no files: see
 * command_operand. What stands after "--" is a file.
 */
static void
parse_arguments(int argc, char **argv, struct command *command)
{
	int c;

	for (;;) {
		while ((c = getopt(argc, argv, "+:-:1AB:C:HM:N:TW:a:b:d:ef:k:"
		    "l:mn:p:s:w:x:y:z" STREAM_OPTIONS)) != -1)
			command_option(command, c, optarg);
		if (optind >= argc || (strcmp(argv[optind - 1], "--") == 0 &&
		    !command->wants_name) ||
		    !command_operand(command, argv[optind]))
			break;
		optind++;
	}
	command_check(command, argv + optind);
}

int
main(int argc, char **argv)
{
	static struct output out;
	static struct command command;
	int found = EXIT_DONE, status;

	error_begin("tally");
	command_begin(&command, usage);
	parse_arguments(argc, argv, &command);
	output_begin(&out, STDOUT_FILENO, "standard output");
	if (command.task == TASK_REPORT)
		found = run_reports(&command, argv + optind, &out);
	else
		run_change(&command, argv + optind);
	command_free(&command);
	status = output_finish(&out);
	return status == EXIT_DONE ? found : status;
}
