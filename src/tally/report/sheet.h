/*
 * The one writer of tables: rows of columns in, TSV, CSV, JSON Lines or
 * aligned text out.
 */
#ifndef TALLY_REPORT_SHEET_H
#define TALLY_REPORT_SHEET_H

#include <stdbool.h>
#include <stddef.h>

#include "core/output.h"
#include "tally/rows/buffer.h"

enum sheet_form { SHEET_TSV, SHEET_CSV, SHEET_JSON, SHEET_TEXT };

struct sheet_column {
	const char *name;
	bool number;		/* to the right, and bare in JSON */
};

struct sheet {
	struct output *out;
	enum sheet_form form;
	bool header;
	const struct sheet_column *columns;
	size_t count;
	size_t rows;		/* written so far */
	struct buffer held;	/* SHEET_TEXT: the rows */
};

/*
 * Starts a table. A header is written before the first row where one was
 * asked for, always in CSV and text, never in JSON, and never without a row
 * after it unless `even` says so.
 */
void sheet_begin(struct sheet *, struct output *, enum sheet_form,
    bool header, const struct sheet_column *, size_t count, bool even);

/* Writes a row: as many columns as there are, each ended by a TAB. */
void sheet_row(struct sheet *, struct slice row);

/* Writes what is held and gives the memory back. */
void sheet_end(struct sheet *);

#endif
