#include "tally/report/writer.h"

#include <stdlib.h>

#include "core/arena.h"
#include "tally/rows/row.h"
#include "text/utf8.h"

static struct slice
next_column(struct slice *row)
{
	const char *end = row->at + row->len;
	const char *tab = row->len == 0 ? NULL :
	    memchr(row->at, '\t', row->len);
	struct slice column = slice_between(row->at, tab == NULL ? end : tab);

	*row = slice_between(tab == NULL ? end : tab + 1, end);
	return column;
}

/*
 * CSV, RFC 4180, with the newline of the system.
 */

static bool
holds(struct slice text, char byte)
{
	return text.len > 0 && memchr(text.at, byte, text.len) != NULL;
}

/* A text, with a quote before it if that is wanted. */
static void
write_quoted(struct output *out, struct slice text, bool guarded)
{
	bool quoted = holds(text, ',') || holds(text, '"');
	size_t i;

	if (quoted)
		output_byte(out, '"');
	if (guarded)
		output_byte(out, '\'');
	if (!quoted) {
		output_bytes(out, text);
		return;
	}
	for (i = 0; i < text.len; i++) {
		if (text.at[i] == '"')
			output_byte(out, '"');
		output_byte(out, text.at[i]);
	}
	output_byte(out, '"');
}

/*
 * Whether a spreadsheet would take a cell for a formula. A number, which may
 * begin with a minus, is none.
 */
static bool
is_formula(struct slice text, bool number)
{
	if (text.len == 0 || (number && text.len > 1 && text.at[0] == '-'))
		return false;
	return strchr("=+-@", text.at[0]) != NULL;
}

/*
 * JSON Lines, RFC 8259: a row is an object, what is absent is null, bytes
 * that are no UTF-8 are U+FFFD.
 */

static void
write_string(struct output *out, struct slice text)
{
	const char *at = text.at, *end = text.at + text.len;
	int len;

	output_byte(out, '"');
	for (; at < end; at += len) {
		len = 1;
		if (*at == '"' || *at == '\\') {
			output_byte(out, '\\');
			output_byte(out, *at);
		} else if (utf8_decode(at, end, &len) == UTF8_INVALID) {
			output_string(out, "\\ufffd");
		} else {
			output_bytes(out, slice_between(at, at + len));
		}
	}
	output_byte(out, '"');
}

static void
write_object(struct writer *w, struct slice row)
{
	struct slice column;
	size_t i;

	for (i = 0; i < w->count; i++) {
		column = next_column(&row);
		output_byte(w->out, i == 0 ? '{' : ',');
		write_string(w->out, slice_of(w->columns[i].name));
		output_byte(w->out, ':');
		if (slice_is(column, "-"))
			output_string(w->out, "null");
		else if (w->columns[i].number)
			output_bytes(w->out, column);
		else
			write_string(w->out, column);
	}
	output_string(w->out, "}\n");
}

/*
 * Text: columns as wide as the widest, which is known at the end.
 */

static void
write_spaces(struct output *out, size_t count)
{
	for (; count > 0; count--)
		output_byte(out, ' ');
}

static void
write_aligned(struct writer *w, struct slice row, const size_t *widths)
{
	struct slice column;
	size_t i, gap;

	for (i = 0; i < w->count; i++) {
		column = next_column(&row);
		gap = widths[i] - width_of_text(&w->characters, column);
		if (i > 0)
			write_spaces(w->out, 2);
		if (w->columns[i].number)
			write_spaces(w->out, gap);
		output_bytes(w->out, column);
		if (!w->columns[i].number && i + 1 < w->count)
			write_spaces(w->out, gap);
	}
	output_byte(w->out, '\n');
}

/* The next of the rows that are held, which end in newlines. */
static struct slice
held_row(struct slice *rest)
{
	const char *end = rest->at + rest->len;
	const char *newline = memchr(rest->at, '\n', rest->len);
	struct slice row = slice_between(rest->at, newline);

	*rest = slice_between(newline + 1, end);
	return row;
}

static void
write_held(struct writer *w)
{
	size_t *widths = memory_get(w->count, sizeof(*widths));
	struct slice rest = buffer_slice(&w->held), row;
	size_t i, width;

	while (rest.len > 0) {
		row = held_row(&rest);
		for (i = 0; i < w->count; i++) {
			width = width_of_text(&w->characters,
			    next_column(&row));
			if (width > widths[i])
				widths[i] = width;
		}
	}
	rest = buffer_slice(&w->held);
	while (rest.len > 0)
		write_aligned(w, held_row(&rest), widths);
	free(widths);
}

static void
write_plain(struct writer *w, struct slice row)
{
	struct slice cell;
	size_t i;

	if (w->format == WRITER_TSV && row.len > 0) {
		output_bytes(w->out, slice_between(row.at,
		    row.at + row.len - 1));
	} else {
		for (i = 0; i < w->count; i++) {
			if (i > 0)
				output_byte(w->out, ',');
			cell = next_column(&row);
			write_quoted(w->out, cell, w->guarded &&
			    is_formula(cell, w->columns[i].number));
		}
	}
	output_byte(w->out, '\n');
}

static void
write_row(struct writer *w, struct slice row)
{
	if (w->format == WRITER_TEXT) {
		buffer_bytes(&w->held, row);
		buffer_byte(&w->held, '\n');
	} else {
		write_plain(w, row);
	}
}

static void
write_header(struct writer *w)
{
	struct buffer row;
	size_t i;

	memset(&row, 0, sizeof(row));
	for (i = 0; i < w->count; i++)
		row_column(&row, slice_of(w->columns[i].name));
	write_row(w, buffer_slice(&row));
	buffer_free(&row);
	w->header = false;
}

void
writer_begin(struct writer *w, struct output *out, enum writer_format format,
    bool header, const struct column *columns, size_t count, bool even)
{
	memset(w, 0, sizeof(*w));
	w->out = out;
	w->format = format;
	w->columns = columns;
	w->count = count;
	if (format == WRITER_TEXT)
		widths_begin(&w->characters);
	w->header = format != WRITER_JSON && (header || format != WRITER_TSV);
	if (w->header && even)
		write_header(w);
}

void
writer_row(struct writer *w, struct slice row)
{
	if (w->header)
		write_header(w);
	w->rows++;
	if (w->format == WRITER_JSON)
		write_object(w, row);
	else
		write_row(w, row);
}

void
writer_end(struct writer *w)
{
	if (w->format == WRITER_TEXT)
		write_held(w);
	widths_free(&w->characters);
	buffer_free(&w->held);
}
