/* What every program's command line has in common. */
#ifndef CORE_OPTIONS_H
#define CORE_OPTIONS_H

/*
 * The long options, read as the argument of an option named '-' (write
 * "-:" in the getopt string; with the leading "+:" a program's string reads
 * "+:-:d:..."). --help prints the usage text, --version the name and version
 * of the program, on standard output; both end the program. Anything else is
 * a usage error.
 */
void options_long(const char *word, const char *usage);

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

#endif
