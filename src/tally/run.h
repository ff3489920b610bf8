/*
 * The run: documents, from a stream or a state, go to every report that was
 * asked for; or they are added to a state.
 */
#ifndef TALLY_RUN_H
#define TALLY_RUN_H

#include "core/output.h"
#include "tally/command.h"

/* Makes and writes the reports; returns the exit status. */
int run_reports(const struct command *, char **operands, struct output *);

/* Adds documents, or other states, to the state. */
void run_change(const struct command *, char **operands);

#endif
