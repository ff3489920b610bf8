/*
 * What the command line asks of reports, as they read it, and what several
 * of them answer alike.
 */
#ifndef TALLY_REPORT_REQUEST_H
#define TALLY_REPORT_REQUEST_H

#include "core/output.h"
#include "tally/counting/curation.h"
#include "tally/counting/names.h"
#include "tally/counting/window.h"
#include "tally/report/writer.h"

enum graph_format { GRAPH_NONE, GRAPH_DOT, GRAPH_GRAPHML };

struct request {		/* what the command line asks for */
	const char *usage;
	struct slice about;	/* why NAME */
	struct curation curation;	/* -k -a -x -y */
	struct name_list series;	/* -N */
	struct hash countries;	/* -C */
	struct name_list watched;	/* -W */
	enum writer_format format;	/* -f */
	enum graph_format graph;
	const char *by;		/* -b, or NULL */
	bool guarded;		/* -Q */
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
	bool limited;		/* -n was given */
	bool zeros;		/* -z */
	uint32_t distance;	/* -d */
	size_t memory;		/* -M in bytes; 0: no bound */
};

/*
 * What a report may be empty without, beside NEED_NAMES and NEED_TIMES: any
 * documents, documents with a date, documents in the window.
 */
enum { ON_DOCUMENTS = 16, ON_DATES = 32, ON_WINDOW = 64 };

/* For reports that always need names, or names and records, */
unsigned request_names(const struct request *);
unsigned request_records(const struct request *);

/* that are empty without names, beside documents in the window, */
unsigned request_rest_on_names(const struct request *);

/* and that always tell names apart by name and type. */
enum names_depth request_by_name(const struct request *);

/* The place of -b in a NULL-terminated list, 0 without it; exits if none. */
int request_by(const struct request *, const char *const *words);

/*
 * Starts a table as the request wants it; quiet: nothing at all is written,
 * not even a header, when there are no rows.
 */
void request_table(const struct request *, struct writer *, struct output *,
    const struct column *, size_t count);
void request_table_quiet(const struct request *, struct writer *,
    struct output *, const struct column *, size_t count);

#endif
