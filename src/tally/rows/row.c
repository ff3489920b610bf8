#include "tally/rows/row.h"

#include <limits.h>

#include "core/control.h"
#include "core/output.h"

void
row_word(struct buffer *b, uint64_t word)
{
	char bytes[8];
	int i;

	for (i = 7; i >= 0; i--, word >>= 8)
		bytes[i] = (char)(word & 0xFF);
	buffer_bytes(b, slice_between(bytes, bytes + 8));
}

uint64_t
row_word_at(const char *at)
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
row_rank(struct buffer *b, uint64_t first, uint64_t second)
{
	char bytes[2 * 9];

	buffer_bytes(b, slice_between(bytes,
	    put_falling(put_falling(bytes, first), second)));
}

struct slice
row_after_rank(struct slice row)
{
	const char *at = row.at;

	at += 1 + UCHAR_MAX - (unsigned char)*at;
	at += 1 + UCHAR_MAX - (unsigned char)*at;
	return slice_between(at, row.at + row.len);
}

void
row_column(struct buffer *b, struct slice column)
{
	size_t at = b->len;

	if (column.len == 0)
		buffer_byte(b, '-');
	buffer_bytes(b, column);
	control_flatten(b->at + at, b->len - at);
	buffer_byte(b, '\t');
}

void
row_item(struct buffer *b, struct slice item, size_t from)
{
	size_t i = 0, at;

	if (b->len > from)
		buffer_byte(b, '|');
	at = b->len;
	while (i < item.len && item.at[i] != '|' && item.at[i] != '\\')
		i++;
	buffer_bytes(b, slice_between(item.at, item.at + i));
	for (; i < item.len; i++) {
		if (item.at[i] == '|')
			buffer_string(b, "\\0174");
		else if (item.at[i] == '\\')
			buffer_string(b, "\\\\");
		else
			buffer_byte(b, item.at[i]);
	}
	if (item.len == 0)
		buffer_byte(b, '-');
	control_flatten(b->at + at, b->len - at);
}

enum { DIGITS = 20 };		/* of a number, at most */

void
row_number(struct buffer *b, uint64_t number)
{
	char *at = buffer_room(b, DIGITS + 1);
	size_t len = output_digits(number, at);

	at[len] = '\t';
	b->len += len + 1;
}

void
row_decimal(struct buffer *b, int64_t number, int decimals)
{
	uint64_t n = number < 0 ? (uint64_t)-number : (uint64_t)number;
	char digits[DIGITS], *at = buffer_room(b, 2 * DIGITS);
	size_t len = output_digits(n, digits), after = (size_t)decimals;
	size_t before = len > after ? len - after : 0;

	if (number < 0)
		*at++ = '-';
	if (before == 0)
		*at++ = '0';
	memcpy(at, digits, before);
	at += before;
	*at++ = '.';
	for (; len < after; after--)
		*at++ = '0';
	memcpy(at, digits + before, after);
	at += after;
	*at++ = '\t';
	b->len = (size_t)(at - b->at);
}

void
row_date(struct buffer *b, uint32_t date)
{
	char digits[DIGITS], *at;

	if (date == 0) {
		buffer_byte(b, '-');
		return;
	}
	(void)output_digits(UINT64_C(100000000) + date, digits);
	at = buffer_room(b, sizeof("YYYY-MM-DD"));
	memcpy(at, digits + 1, 4);
	at += 4;
	if (date / 100 % 100 > 0) {
		*at++ = '-';
		memcpy(at, digits + 5, 2);
		at += 2;
	}
	if (date % 100 > 0) {
		*at++ = '-';
		memcpy(at, digits + 7, 2);
		at += 2;
	}
	b->len = (size_t)(at - b->at);
}

void
row_date_column(struct buffer *b, uint32_t date)
{
	row_date(b, date);
	buffer_byte(b, '\t');
}
