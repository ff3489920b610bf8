#include "core/record.h"

static bool
is_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* A decimal number that fits; anything else in the column is no number. */
static bool
parse_number(struct slice column, uint64_t *number)
{
	uint64_t n = 0;
	size_t i;

	if (column.len == 0 || column.len > 19)
		return false;
	for (i = 0; i < column.len; i++) {
		if (column.at[i] < '0' || column.at[i] > '9')
			return false;
		n = n * 10 + (uint64_t)(column.at[i] - '0');
	}
	*number = n;
	return true;
}

bool
record_parse_head(struct slice line, struct record *r)
{
	struct slice column[8];
	const char *at = line.at, *end = line.at + line.len, *tab;
	int i;

	if (line.len < 2 || !is_letter(at[0]) || at[1] != '\t')
		return false;
	for (i = 0; i < 8; i++) {
		tab = memchr(at, '\t', (size_t)(end - at));
		if (tab == NULL)
			return false;
		column[i] = slice_between(at, tab);
		at = tab + 1;
	}
	r->kind = line.at[0];
	r->doc = column[1];
	r->date = column[2];
	r->type = column[6];
	r->value = column[7];
	r->text = slice_between(at, end);
	r->tags = slice_between(end, end);
	r->line = slice_between(end, end);
	return parse_number(column[3], &r->sent) &&
	    parse_number(column[4], &r->start) &&
	    parse_number(column[5], &r->end);
}

bool
record_parse(struct slice line, struct record *r)
{
	const char *tab;

	if (!record_parse_head(line, r))
		return false;
	tab = memchr(r->text.at, '\t', r->text.len);
	if (tab != NULL) {
		r->tags = slice_between(tab + 1, r->text.at + r->text.len);
		r->text = slice_between(r->text.at, tab);
	}
	return true;
}

bool
record_tag(const struct record *r, const char *key, struct slice *value)
{
	const char *at = r->tags.at, *end, *tab;
	size_t n = strlen(key);

	if (r->tags.len == 0)
		return false;
	end = at + r->tags.len;
	while (at < end) {
		tab = memchr(at, '\t', (size_t)(end - at));
		if (tab == NULL)
			tab = end;
		if ((size_t)(tab - at) > n && at[n] == '=' &&
		    memcmp(at, key, n) == 0) {
			*value = slice_between(at + n + 1, tab);
			return true;
		}
		at = tab + 1;
	}
	return false;
}

/* A column; flat says that it is known to hold no control bytes. */
static void
write_column(struct output *out, struct slice column, bool flat)
{
	output_byte(out, '\t');
	if (column.len == 0)
		output_byte(out, '-');
	else if (flat)
		output_bytes(out, column);
	else
		output_flat(out, column);
}

static void
write_tags(struct output *out, struct slice tags)
{
	const char *at = tags.at, *end, *tab;

	if (tags.len == 0)
		return;
	end = at + tags.len;
	while (at < end) {
		tab = memchr(at, '\t', (size_t)(end - at));
		if (tab == NULL)
			tab = end;
		if (tab > at)
			write_column(out, slice_between(at, tab), false);
		at = tab + 1;
	}
}

static char *
put(char *at, struct slice column)
{
	*at++ = '\t';
	if (column.len == 0) {
		*at++ = '-';
		return at;
	}
	memcpy(at, column.at, column.len);
	return at + column.len;
}

static char *
put_number(char *at, uint64_t number)
{
	*at++ = '\t';
	return at + output_digits(number, at);
}

/* Columns 1 to 8, at once. False when they are too long for that. */
static bool
write_head(struct output *out, const struct record *r)
{
	enum { REST = 5 + 3 * (1 + 20) + 5 };	/* kind, TABs, numbers, "-" */
	char *room, *at;

	room = at = output_room(out, r->doc.len + r->date.len + r->type.len +
	    r->value.len + REST);
	if (room == NULL)
		return false;
	*at++ = r->kind;
	at = put(at, r->doc);
	at = put(at, r->date);
	at = put_number(at, r->sent);
	at = put_number(at, r->start);
	at = put_number(at, r->end);
	at = put(at, r->type);
	at = put(at, r->value);
	output_flatten(at - r->value.len, r->value.len);
	output_took(out, (size_t)(at - room));
	return true;
}

/* The same, column by column. */
static void
write_long_head(struct output *out, const struct record *r)
{
	char numbers[3 * (1 + 20)], *at = numbers;

	at = put_number(at, r->sent);
	at = put_number(at, r->start);
	at = put_number(at, r->end);
	output_byte(out, r->kind);
	write_column(out, r->doc, true);
	write_column(out, r->date, true);
	output_bytes(out, slice_between(numbers, at));
	write_column(out, r->type, true);
	write_column(out, r->value, false);
}

void
record_write(struct output *out, const struct record *r)
{
	if (r->line.len > 0 || r->kind == RECORD_CUT) {
		output_bytes(out, r->line);
		return;
	}
	if (!write_head(out, r))
		write_long_head(out, r);
	write_column(out, r->text, true);
	write_tags(out, r->tags);
	output_byte(out, '\n');
}
