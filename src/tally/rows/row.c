#include "tally/rows/row.h"

#include <limits.h>

#include "core/control.h"

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
	size_t i, at;

	if (b->len > from)
		buffer_byte(b, '|');
	at = b->len;
	for (i = 0; i < item.len; i++) {
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

void
row_number(struct buffer *b, uint64_t number)
{
	buffer_digits(b, number);
	buffer_byte(b, '\t');
}

void
row_decimal(struct buffer *b, int64_t number, int decimals)
{
	uint64_t n = number < 0 ? (uint64_t)-number : (uint64_t)number;
	uint64_t one = 1;
	int i;

	for (i = 0; i < decimals; i++)
		one *= 10;
	if (number < 0)
		buffer_byte(b, '-');
	buffer_digits(b, n / one);
	buffer_byte(b, '.');
	for (one /= 10; one > 0; one /= 10)
		buffer_byte(b, (char)('0' + n / one % 10));
	buffer_byte(b, '\t');
}

static void
put_padded(struct buffer *b, uint32_t number, uint32_t top)
{
	for (; top > 0; top /= 10)
		buffer_byte(b, (char)('0' + number / top % 10));
}

void
row_date(struct buffer *b, uint32_t date)
{
	if (date == 0) {
		buffer_byte(b, '-');
		return;
	}
	put_padded(b, date / 10000, 1000);
	if (date / 100 % 100 > 0) {
		buffer_byte(b, '-');
		put_padded(b, date / 100 % 100, 10);
	}
	if (date % 100 > 0) {
		buffer_byte(b, '-');
		put_padded(b, date % 100, 10);
	}
}

void
row_date_column(struct buffer *b, uint32_t date)
{
	row_date(b, date);
	buffer_byte(b, '\t');
}
