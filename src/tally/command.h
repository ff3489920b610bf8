/*
 * What the command line asks for: which reports or which task, and in what
 * way. A mistake in it ends the program with a usage error.
 */
#ifndef TALLY_COMMAND_H
#define TALLY_COMMAND_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>

#include "core/options.h"
#include "tally/report/report.h"
#include "tally/rows/buffer.h"
#include "text/stream.h"

enum { COMMAND_REPORTS = 16 };	/* that may be asked for in one run */

enum task { TASK_REPORT, TASK_ADD, TASK_MERGE, TASK_DROP, TASK_PACK };

struct command {
	struct stream_options stream;
	struct request request;
	enum task task;
	struct option_files lists;	/* -W, -a, -x, -y: not read yet */
	const char *state;		/* -s */
	long wait;			/* -l */
	const struct report *asked[COMMAND_REPORTS];
	size_t count;			/* of them */
	bool wants_name;		/* why, and its name has not come */
	bool given[UCHAR_MAX + 1];	/* by the option's letter */
	const char *name;		/* of the task, or the first report */
	struct buffer letters;		/* of its options, or theirs: a word */
	bool graphs;			/* pairs alone is asked for */
	struct buffer usage;		/* of the report, or of top */
	struct buffer help;		/* --help, but the usage */
};

/* The options, for getopt. */
#define COMMAND_LETTERS "+:-:1AB:C:HM:N:QTW:a:b:d:ef:hk:l:mn:p:s:w:x:y:z" \
    STREAM_OPTIONS

/*
 * Nothing is asked for yet. The command line, as main has it, is looked at for
 * the report that it names, whose usage then is that of the request.
 */
void command_begin(struct command *, char **argv);

/* An option, as getopt gives it, and its argument, which must live on. */
void command_option(struct command *, int option, const char *argument);

/*
 * Takes an operand that is no file: the report's name, which is the first
 * operand, or the name that why asks about. False when it is a file.
 */
bool command_operand(struct command *, const char *operand);

/*
 * When all was taken: refuses what does not go together, and fills in what
 * was left open. The operands are those that are files.
 */
void command_check(struct command *, char **operands);

/* Reads the lists that options named, in the order of these. */
void command_read(struct command *);

/* Gives the memory back. */
void command_free(struct command *);

#endif
