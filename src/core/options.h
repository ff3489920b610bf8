/* What every program's command line has in common. */
#ifndef CORE_OPTIONS_H
#define CORE_OPTIONS_H

#include <stddef.h>

/*
 * What --help prints is the usage and a line for each option; these lines all
 * programs have.
 */
#define OPTIONS_HELP	"  -h, --help        print this and exit\n"
#define OPTIONS_VERSION	"      --version     print the version and exit\n"

/* -h: prints usage and help on standard output, and ends the program. */
void options_help(const char *usage, const char *help);

/*
 * The long options, read as the argument of an option named '-' (write
 * "-:" in the getopt string; with the leading "+:" a program's string reads
 * "+:-:d:..."). --help is -h, --version prints the name and version of the
 * program on standard output; both end the program. Anything else is a usage
 * error.
 */
void options_long(const char *word, const char *usage, const char *help);

/*
 * Looks at the operands, from argv[first] on, when all options were read: one
 * that looks like an option, and is no file, is a usage error, unless "--"
 * stands before them all.
 */
void options_operands(char *const *argv, int first, const char *usage);

/*
 * Files that options name, which are read when all options were taken and the
 * sandbox is entered: in the order in which they were given.
 */
struct option_file {
	int option;		/* its letter */
	const char *path;
};

struct option_files {
	struct option_file *list;
	size_t count, room;
};

/* Adds a file; the path must live on. The list is to be freed. */
void options_file(struct option_files *, int option, const char *path);

/*
 * What getopt returned '?' or ':' for (pass that as c): a usage error about
 * optopt, exit 2.
 */
void options_bad(int c, const char *usage);

/*
 * A whole number in [low, high] given to an option, else a usage error that
 * names the option and says what was wrong.
 */
long options_number(char option, const char *text, long low, long high,
    const char *usage);

/*
 * The date of a document given to an option, in its canonical form (core/
 * stamp.h), which lives until the next call; else a usage error.
 */
const char *options_date(char option, const char *text, const char *usage);

#endif
