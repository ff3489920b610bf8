/*
 * The one writer of tables: rows of columns in, TSV, CSV, JSON Lines or
 * aligned text out.
 */
#ifndef TALLY_REPORT_WRITER_H
#define TALLY_REPORT_WRITER_H

#include <stdbool.h>
#include <stddef.h>

#include "core/output.h"
#include "tally/rows/buffer.h"
#include "text/width.h"

enum writer_format { WRITER_TSV, WRITER_CSV, WRITER_JSON, WRITER_TEXT };

struct column {
	const char *name;
	bool number;		/* to the right, and bare in JSON */
};

struct writer {
	struct output *out;
	enum writer_format format;
	bool header;
	bool guarded;		/* -Q; to be set behind writer_begin */
	const struct column *columns;
	size_t count;
	size_t rows;		/* written so far */
	struct buffer held;	/* WRITER_TEXT: the rows, */
	struct widths characters;	/* and how wide characters are */
};

/*
 * Starts a table. A header is written before the first row where one was
 * asked for, always in CSV and text, never in JSON, and never without a row
 * after it unless `even` says so.
 */
void writer_begin(struct writer *, struct output *, enum writer_format,
    bool header, const struct column *, size_t count, bool even);

/* Writes a row: as many columns as there are, each ended by a TAB. */
void writer_row(struct writer *, struct slice row);

/* Writes what is held and gives the memory back. */
void writer_end(struct writer *);

#endif
