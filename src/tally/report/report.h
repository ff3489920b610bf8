/*
 * What a report is: it takes documents, one after the other and each whole,
 * and writes a table at the end. Each has a file of its own and one constant
 * here; tally.c asks for them by name.
 */
#ifndef TALLY_REPORT_REPORT_H
#define TALLY_REPORT_REPORT_H

#include "core/output.h"
#include "tally/counting/curation.h"
#include "tally/counting/documents.h"
#include "tally/counting/names.h"
#include "tally/counting/window.h"
#include "tally/report/sheet.h"

enum { EXIT_EMPTY = 3 };	/* -e: nothing was found */

enum graph_form { GRAPH_NONE, GRAPH_DOT, GRAPH_GRAPHML };

struct request {		/* what the command line asks for */
	const char *usage;
	struct slice about;	/* why NAME */
	struct curation curation;	/* -k -a -x -y */
	struct name_list series;	/* -N */
	struct name_list watched;	/* -W */
	enum sheet_form form;	/* -f */
	enum graph_form graph;
	const char *by;		/* -b, or NULL */
	bool header;		/* -H, or a terminal */
	bool bars;		/* a terminal, or -f text */
	bool ascii;		/* -A */
	bool stories;		/* -1 */
	bool mentioned;		/* -m */
	bool told_when_empty;	/* -e */
	bool windowed;		/* -w */
	struct window window;
	bool based;		/* -B */
	struct window baseline;
	double rate;		/* -p */
	size_t most;		/* -n; 0 is all */
	uint32_t distance;	/* -d */
	size_t memory;		/* -M in bytes; 0: no bound */
};

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

	/* What it must tell names apart by. */
	enum names_depth (*depth)(const struct request *);

	/* Starts; ends the program with a usage error for a bad -b. */
	void *(*begin)(const struct request *, struct names *);

	void (*take)(void *, const struct document *);

	/*
	 * Bytes in use that spill gives back; spill puts away all that is
	 * known by numbers of names, which are going to be forgotten. NULL
	 * for a report that knows nothing by such numbers.
	 */
	size_t (*size)(const void *);
	void (*spill)(void *);

	/* Writes the table, gives all memory back; returns the status. */
	int (*write)(void *, struct output *, const struct totals *);
};

extern const struct report report_top, report_timeline, report_pairs,
    report_rising, report_new, report_why, report_events, report_dups,
    report_suspects;

/* For reports that always need names, or names and records, */
unsigned request_names(const struct request *);
unsigned request_records(const struct request *);

/* and that always tell names apart by name and type. */
enum names_depth request_by_name(const struct request *);

/* The place of -b in a NULL-terminated list, 0 without it; exits if none. */
int request_by(const struct request *, const char *const *words);

/*
 * Starts a table as the request wants it; quiet: nothing at all is written,
 * not even a header, when there are no rows.
 */
void request_sheet(const struct request *, struct sheet *, struct output *,
    const struct sheet_column *, size_t count);
void request_sheet_quiet(const struct request *, struct sheet *,
    struct output *, const struct sheet_column *, size_t count);

#endif
