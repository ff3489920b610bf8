/*
 * Glossary:
 *
 *	command		what the command line asks for: reports, or a change
 *	report		a table made of documents: see report/
 *	state		a folder that keeps documents between runs: see state/
 *	change		adding a stream, or other states, to a state,
 *			dropping documents from it, joining its segments
 *	stream		the records of files or of standard input
 *	window		the days that count (-w)
 *	note		a line that tells why an answer is empty
 *	preview		a first look at all documents, to find near-duplicates
 *	spill		to write what was counted to disk when memory is short
 */

/*
 * The run: documents, from a stream or a state, go to every report that was
 * asked for; or a state is changed.
 */
#ifndef TALLY_RUN_H
#define TALLY_RUN_H

#include "core/output.h"
#include "tally/command.h"

/* Makes and writes the reports; returns the exit status. */
int run_reports(const struct command *, char **operands, struct output *);

/* Changes the state as the command says. */
void run_change(const struct command *, char **operands);

#endif
