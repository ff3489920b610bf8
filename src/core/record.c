#include "core/record.h"

#include "core/bits.h"
#include "core/control.h"
#include "core/vector.h"

static bool
is_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/*
 * A decimal number that fits, between two TABs; anything else there is no
 * number.
 */
static inline bool
parse_number(const char *tab, const char *end, uint64_t *number)
{
	const char *at = tab + 1;
	unsigned digit = (unsigned)(unsigned char)*at - '0';
	uint64_t n = digit;

	if (digit > 9 || end - at > 19)
		return false;
	while (++at < end) {
		digit = (unsigned)(unsigned char)*at - '0';
		if (digit > 9)
			return false;
		n = n * 10 + digit;
	}
	*number = n;
	return true;
}

enum { HEAD_TABS = 8 };

/* Notes the first HEAD_TABS TABs of [at, end); false when there are fewer. */
static bool
find_tabs_plainly(const char *at, const char *end, const char **tabs)
{
	int n;

	for (n = 0; n < HEAD_TABS; n++) {
		at = memchr(at, '\t', (size_t)(end - at));
		if (at == NULL)
			return false;
		tabs[n] = at++;
	}
	return true;
}

#if defined(VECTOR_SSE2)

/* A bit for each of sixteen bytes that is a TAB. */
static uint64_t
tabs_among(const char *at)
{
	return bytes_equal(bytes_load(at), '\t');
}

/*
 * The same of up to 64 bytes, of so many as there are up to the end, sixteen
 * before which may be read: the last ones are looked at from behind.
 */
static inline uint64_t
tabs_in(const char *at, const char *end, size_t len)
{
	if (len >= 64)
		return tabs_among(at) | tabs_among(at + 16) << 16 |
		    tabs_among(at + 32) << 32 | tabs_among(at + 48) << 48;
	if (len < 16)
		return tabs_among(end - 16) >> (16 - len);
	return tabs_among(at) | tabs_among(end - 16) << (len - 16) |
	    (len < 32 ? 0 : tabs_among(at + 16) << 16) |
	    (len < 48 ? 0 : tabs_among(at + 32) << 32);
}

/* By blocks of 64 bytes, where n TABs were found before `at`. */
static bool
find_more_tabs(const char *at, const char *end, const char **tabs, int n)
{
	size_t len;
	uint64_t mask;

	for (; at < end; at += 64) {
		len = (size_t)(end - at);
		for (mask = tabs_in(at, end, len); mask != 0;
		    mask &= mask - 1) {
			tabs[n++] = at + bits_lowest(mask);
			if (n == HEAD_TABS)
				return true;
		}
	}
	return false;
}

/* All are in the first block, unless an id is long. */
static bool
find_tabs(const char *at, const char *end, const char **tabs)
{
	size_t len = (size_t)(end - at);
	uint64_t mask;
	int n;

	if (len < 16)
		return find_tabs_plainly(at, end, tabs);
	mask = tabs_in(at, end, len);
	for (n = 0; n < HEAD_TABS; n++, mask &= mask - 1) {
		if (mask == 0)
			return len > 64 &&
			    find_more_tabs(at + 64, end, tabs, n);
		tabs[n] = at + bits_lowest(mask);
	}
	return true;
}

#else

static bool
find_tabs(const char *at, const char *end, const char **tabs)
{
	return find_tabs_plainly(at, end, tabs);
}

#endif

/* Sets columns 4 to 8 by the TABs; tab[7] may be the end of the line. */
static inline bool
parse_behind(const char *end, const char *const *tab, struct record *r)
{
	r->type = slice_between(tab[5] + 1, tab[6]);
	r->value = slice_between(tab[6] + 1, tab[7]);
	r->text = slice_between(tab[7] < end ? tab[7] + 1 : end, end);
	r->tags = slice_between(end, end);
	r->line = slice_between(end, end);
	return parse_number(tab[2], tab[3], &r->sent) &&
	    parse_number(tab[3], tab[4], &r->start) &&
	    parse_number(tab[4], tab[5], &r->end);
}

/* The same for columns 1 to 8. */
static inline bool
parse_columns(struct slice line, const char *const *tab, struct record *r)
{
	r->kind = line.at[0];
	r->doc = slice_between(tab[0] + 1, tab[1]);
	r->date = slice_between(tab[1] + 1, tab[2]);
	return parse_behind(line.at + line.len, tab, r);
}

bool
record_parse_head(struct slice line, struct record *r)
{
	const char *end = line.at + line.len, *tab[HEAD_TABS];

	return line.len >= 2 && is_letter(line.at[0]) && line.at[1] == '\t' &&
	    find_tabs(line.at, end, tab) && parse_columns(line, tab, r);
}

bool
record_parse_short(struct slice line, struct record *r)
{
	const char *at = line.at, *end = at + line.len, *tab[HEAD_TABS];
	int n;

	if (line.len < 2 || !is_letter(line.at[0]) || line.at[1] != '\t')
		return false;
	for (n = 0; n < HEAD_TABS - 1; n++) {
		at = memchr(at, '\t', (size_t)(end - at));
		if (at == NULL)
			return false;
		tab[n] = at++;
	}
	tab[n] = end;
	return memchr(at, '\t', (size_t)(end - at)) == NULL &&
	    parse_columns(line, tab, r);
}

/* Takes the tags off, which are behind this TAB, or none where it is NULL. */
static inline void
take_tags(struct record *r, const char *tab)
{
	if (tab != NULL) {
		r->tags = slice_between(tab + 1, r->text.at + r->text.len);
		r->text = slice_between(r->text.at, tab);
	}
}

void
record_parse_rest(struct record *r)
{
	take_tags(r, memchr(r->text.at, '\t', r->text.len));
}

bool
record_parse(struct slice line, struct record *r)
{
	if (!record_parse_head(line, r))
		return false;
	record_parse_rest(r);
	return true;
}

#if defined(VECTOR_SSE2)

bool
record_parse_behind(struct slice line, size_t known, struct record *r)
{
	const char *at = line.at + known, *end = line.at + line.len;
	const char *tab[HEAD_TABS];
	uint64_t mask = tabs_in(at, end, (size_t)(end - at));
	int n;

	tab[2] = at - 1;
	for (n = 3; n < HEAD_TABS; n++, mask &= mask - 1) {
		if (mask == 0)
			return false;
		tab[n] = at + bits_lowest(mask);
	}
	if (!parse_behind(end, tab, r))
		return false;
	/* the next one may be in the same block */
	if (mask != 0)
		take_tags(r, at + bits_lowest(mask));
	else if (end - at > 64)
		take_tags(r, memchr(at + 64, '\t', (size_t)(end - at - 64)));
	return true;
}

#else

bool
record_parse_behind(struct slice line, size_t known, struct record *r)
{
	(void)known;
	return record_parse(line, r);
}

#endif

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
	if (column.len == 1)		/* a type or a paragraph */
		*at = *column.at;
	else
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
	if (r->value.len > 1 || (unsigned char)at[-1] <= ' ' ||
	    at[-1] == '\x7F')
		control_flatten(at - r->value.len, r->value.len);
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
	struct record brief;

	if (r->line.len > 0 || r->kind == RECORD_CUT) {
		output_bytes(out, r->line);
		return;
	}
	if (r->value.len > RECORD_VALUE &&
	    (r->kind == 'e' || r->kind == 't')) {
		brief = *r;
		brief.value.len = 0;
		r = &brief;
	}
	if (!write_head(out, r))
		write_long_head(out, r);
	write_column(out, r->text, true);
	write_tags(out, r->tags);
	output_byte(out, '\n');
}
