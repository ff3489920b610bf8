/*
 * Glossary:
 *
 *	report		takes documents and writes a table at the end
 *	request		what the command line asks of reports
 *	totals		of all documents in the window
 *	spill		to write what was counted to disk when memory is short
 *	group		what top counts: a name, type, country, source, document
 *	share		of all documents that mention it
 *	series		counts by period, of one name (-N, -n) or of all
 *	unit		what pairs look into: a sentence or a document
 *	edge		two names that stand in a unit; its weight: in how many
 *	key		NAME (TYPE), which is a node of the graph
 *	baseline	the days that those of the window are compared with
 *	risen		in more documents than the baseline has one expect
 *	G2, PMI		how strongly two things go together: see statistics.h
 *	q		a probability adjusted for the number of tests
 *	event		names, a place and a date in neighbouring sentences
 *	copy		a near-duplicate of an earlier document
 *	suspect		a name that is likely a variant of another
 */

/*
 * What a report is: it takes documents, one after the other and each whole,
 * and writes a table at the end. Each has a file of its own, which defines it
 * as a constant.
 */
#ifndef TALLY_REPORT_REPORT_H
#define TALLY_REPORT_REPORT_H

#include "core/output.h"
#include "tally/counting/documents.h"
#include "tally/counting/names.h"
#include "tally/report/request.h"

enum { EXIT_EMPTY = 3 };	/* -e: nothing was found */

struct totals {			/* of the documents in the window */
	uint64_t documents;
	uint64_t stories;
	uint64_t mentions;
};

struct report {
	const char *name;
	const char *options;	/* the letters that not all reports have */
	bool own_window;	/* wants documents outside the window too */

	/* What it needs of documents: NEED_NAMES and so on. */
	unsigned (*needs)(const struct request *);

	/*
	 * What it is empty without, and does not say so itself: NEED_NAMES,
	 * NEED_TIMES, ON_DATES and so on. NULL: documents, in the window.
	 */
	unsigned (*rests_on)(const struct request *);

	/* What it must tell names apart by. */
	enum names_depth (*depth)(const struct request *);

	/* Starts; ends the program with a usage error for a bad -b. */
	void *(*begin)(const struct request *, struct names *);

	void (*take)(void *, const struct document *);

	/*
	 * Bytes in use that spill gives back; spill writes to disk all that
	 * is known by numbers of names, which are going to be forgotten. It is
	 * called once more before write when it was called before. Where a
	 * document is open, of which parts were given and perhaps others come,
	 * what has it is to count it once (see aggregate_put_once). NULL for a
	 * report that knows nothing by such numbers.
	 */
	size_t (*size)(const void *);
	void (*spill)(void *, const struct document *open);

	/*
	 * Ends the program when what was taken makes no table, before that of
	 * any report is written. NULL: it always makes one.
	 */
	void (*check)(const void *);

	/* Writes the table, gives all memory back; returns the status. */
	int (*write)(void *, struct output *, const struct totals *);
};

#endif
