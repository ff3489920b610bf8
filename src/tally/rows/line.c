#include "tally/rows/line.h"

#include <limits.h>
#include <stdlib.h>

#include "core/output.h"

void
line_bytes(struct line *l, struct slice bytes)
{
	if (bytes.len == 0)
		return;
	if (bytes.len > l->room - l->len)
		l->at = memory_grow(l->at, &l->room, l->len + bytes.len, 1);
	memcpy(l->at + l->len, bytes.at, bytes.len);
	l->len += bytes.len;
}

void
line_string(struct line *l, const char *string)
{
	line_bytes(l, slice_of(string));
}

void
line_word(struct line *l, uint64_t word)
{
	char bytes[8];
	int i;

	for (i = 7; i >= 0; i--, word >>= 8)
		bytes[i] = (char)(word & 0xFF);
	line_bytes(l, slice_between(bytes, bytes + 8));
}

uint64_t
line_word_at(const char *at)
{
	uint64_t word = 0;
	int i;

	for (i = 0; i < 8; i++)
		word = word << 8 | (unsigned char)at[i];
	return word;
}

/* 255 less the number of bytes, then these, each bit turned over. */
static char *
put_falling(char *at, uint64_t number)
{
	int i, len = 0;

	while (len < 8 && number >> 8 * len > 0)
		len++;
	*at++ = (char)(UCHAR_MAX - len);
	for (i = len - 1; i >= 0; i--)
		*at++ = (char)(~number >> 8 * i & 0xFF);
	return at;
}

void
line_rank(struct line *l, uint64_t first, uint64_t second)
{
	char bytes[2 * 9];

	line_bytes(l, slice_between(bytes,
	    put_falling(put_falling(bytes, first), second)));
}

struct slice
line_after_rank(struct slice row)
{
	const char *at = row.at;

	at += 1 + UCHAR_MAX - (unsigned char)*at;
	at += 1 + UCHAR_MAX - (unsigned char)*at;
	return slice_between(at, row.at + row.len);
}

void
line_digits(struct line *l, uint64_t number)
{
	char digits[20];

	line_bytes(l, slice_between(digits,
	    digits + output_digits(number, digits)));
}

void
line_column(struct line *l, struct slice column)
{
	size_t at = l->len;

	if (column.len == 0)
		line_byte(l, '-');
	line_bytes(l, column);
	output_flatten(l->at + at, l->len - at);
	line_byte(l, '\t');
}

void
line_item(struct line *l, struct slice item, size_t from)
{
	size_t i, at;

	if (l->len > from)
		line_byte(l, '|');
	at = l->len;
	for (i = 0; i < item.len; i++) {
		if (item.at[i] == '|')
			line_string(l, "\\0174");
		else if (item.at[i] == '\\')
			line_string(l, "\\\\");
		else
			line_byte(l, item.at[i]);
	}
	if (item.len == 0)
		line_byte(l, '-');
	output_flatten(l->at + at, l->len - at);
}

void
line_number(struct line *l, uint64_t number)
{
	line_digits(l, number);
	line_byte(l, '\t');
}

void
line_decimal(struct line *l, int64_t number, int decimals)
{
	uint64_t n = number < 0 ? (uint64_t)-number : (uint64_t)number;
	uint64_t one = 1;
	int i;

	for (i = 0; i < decimals; i++)
		one *= 10;
	if (number < 0)
		line_byte(l, '-');
	line_digits(l, n / one);
	line_byte(l, '.');
	for (one /= 10; one > 0; one /= 10)
		line_byte(l, (char)('0' + n / one % 10));
	line_byte(l, '\t');
}

static void
put_padded(struct line *l, uint32_t number, uint32_t top)
{
	for (; top > 0; top /= 10)
		line_byte(l, (char)('0' + number / top % 10));
}

void
line_date(struct line *l, uint32_t date)
{
	if (date == 0) {
		line_byte(l, '-');
		return;
	}
	put_padded(l, date / 10000, 1000);
	if (date / 100 % 100 > 0) {
		line_byte(l, '-');
		put_padded(l, date / 100 % 100, 10);
	}
	if (date % 100 > 0) {
		line_byte(l, '-');
		put_padded(l, date % 100, 10);
	}
}

void
line_date_column(struct line *l, uint32_t date)
{
	line_date(l, date);
	line_byte(l, '\t');
}

void
line_free(struct line *l)
{
	free(l->at);
	memset(l, 0, sizeof(*l));
}
