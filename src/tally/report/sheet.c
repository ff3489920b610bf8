#include "tally/report/sheet.h"

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

static void
write_quoted(struct output *out, struct slice text)
{
	size_t i;

	if ((text.len == 0 || memchr(text.at, ',', text.len) == NULL) &&
	    (text.len == 0 || memchr(text.at, '"', text.len) == NULL)) {
		output_bytes(out, text);
		return;
	}
	output_byte(out, '"');
	for (i = 0; i < text.len; i++) {
		if (text.at[i] == '"')
			output_byte(out, '"');
		output_byte(out, text.at[i]);
	}
	output_byte(out, '"');
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
write_object(struct sheet *s, struct slice row)
{
	struct slice column;
	size_t i;

	for (i = 0; i < s->count; i++) {
		column = next_column(&row);
		output_byte(s->out, i == 0 ? '{' : ',');
		write_string(s->out, slice_of(s->columns[i].name));
		output_byte(s->out, ':');
		if (slice_is(column, "-"))
			output_string(s->out, "null");
		else if (s->columns[i].number)
			output_bytes(s->out, column);
		else
			write_string(s->out, column);
	}
	output_string(s->out, "}\n");
}

/*
 * Text: columns as wide as the widest, which is known at the end.
 */

static size_t
width_of(struct slice text)
{
	size_t width = 0;
	const char *at = text.at, *end = text.at + text.len;
	int len;

	for (; at < end; at += len, width++)
		(void)utf8_decode(at, end, &len);
	return width;
}

static void
write_spaces(struct output *out, size_t count)
{
	for (; count > 0; count--)
		output_byte(out, ' ');
}

static void
write_aligned(struct sheet *s, struct slice row, const size_t *widths)
{
	struct slice column;
	size_t i, gap;

	for (i = 0; i < s->count; i++) {
		column = next_column(&row);
		gap = widths[i] - width_of(column);
		if (i > 0)
			write_spaces(s->out, 2);
		if (s->columns[i].number)
			write_spaces(s->out, gap);
		output_bytes(s->out, column);
		if (!s->columns[i].number && i + 1 < s->count)
			write_spaces(s->out, gap);
	}
	output_byte(s->out, '\n');
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
write_held(struct sheet *s)
{
	size_t *widths = memory_get(s->count, sizeof(*widths));
	struct slice rest = buffer_slice(&s->held), row;
	size_t i, width;

	while (rest.len > 0) {
		row = held_row(&rest);
		for (i = 0; i < s->count; i++) {
			width = width_of(next_column(&row));
			if (width > widths[i])
				widths[i] = width;
		}
	}
	rest = buffer_slice(&s->held);
	while (rest.len > 0)
		write_aligned(s, held_row(&rest), widths);
	free(widths);
}

static void
write_plain(struct sheet *s, struct slice row)
{
	size_t i;

	if (s->form == SHEET_TSV && row.len > 0) {
		output_bytes(s->out, slice_between(row.at,
		    row.at + row.len - 1));
	} else {
		for (i = 0; i < s->count; i++) {
			if (i > 0)
				output_byte(s->out, ',');
			write_quoted(s->out, next_column(&row));
		}
	}
	output_byte(s->out, '\n');
}

static void
write_row(struct sheet *s, struct slice row)
{
	if (s->form == SHEET_TEXT) {
		buffer_bytes(&s->held, row);
		buffer_byte(&s->held, '\n');
	} else {
		write_plain(s, row);
	}
}

static void
write_header(struct sheet *s)
{
	struct buffer row;
	size_t i;

	memset(&row, 0, sizeof(row));
	for (i = 0; i < s->count; i++)
		row_column(&row, slice_of(s->columns[i].name));
	write_row(s, buffer_slice(&row));
	buffer_free(&row);
	s->header = false;
}

void
sheet_begin(struct sheet *s, struct output *out, enum sheet_form form,
    bool header, const struct sheet_column *columns, size_t count, bool even)
{
	memset(s, 0, sizeof(*s));
	s->out = out;
	s->form = form;
	s->columns = columns;
	s->count = count;
	s->header = form != SHEET_JSON && (header || form != SHEET_TSV);
	if (s->header && even)
		write_header(s);
}

void
sheet_row(struct sheet *s, struct slice row)
{
	if (s->header)
		write_header(s);
	s->rows++;
	if (s->form == SHEET_JSON)
		write_object(s, row);
	else
		write_row(s, row);
}

void
sheet_end(struct sheet *s)
{
	if (s->form == SHEET_TEXT)
		write_held(s);
	buffer_free(&s->held);
}
