/*
 * What tally says of its options: the usage of one report, and a line for
 * each option. A report or task is told by its name, as it was asked for:
 * "top", "top,timeline", "add".
 */
#ifndef TALLY_USAGE_H
#define TALLY_USAGE_H

#include "tally/rows/buffer.h"

/*
 * Adds the usage of a report or task that has these options, by letter, on
 * lines of less than 80 columns; of NULL, that of top, which needs no name.
 */
void usage_line(struct buffer *, const char *name, const char *letters);

/* Adds a line for each of these options, as the report has it. */
void usage_options(struct buffer *, const char *name, const char *letters);

/* Adds a line for each report and task, then one for every option. */
void usage_overview(struct buffer *);

#endif
