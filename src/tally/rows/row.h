/*
 * A row that is being made in a buffer: the column functions end each column
 * with a TAB, as a table takes them. The words and ranks before its columns
 * put it in order when rows are sorted as bytes.
 */
#ifndef TALLY_ROWS_ROW_H
#define TALLY_ROWS_ROW_H

#include <stdint.h>

#include "core/slice.h"
#include "tally/rows/buffer.h"

/* Adds eight bytes, big end first: such numbers sort as bytes do. */
void row_word(struct buffer *, uint64_t);

/* The number that row_word wrote. */
uint64_t row_word_at(const char *);

/* The first eight bytes as a number, which sorts as they do; 0 for those
 * that are not there. */
static inline uint64_t
row_prefix(struct slice row)
{
	const unsigned char *at = (const unsigned char *)row.at;
	uint64_t prefix = 0;
	size_t i;

	if (row.len >= 8)
		return (uint64_t)at[0] << 56 | (uint64_t)at[1] << 48 |
		    (uint64_t)at[2] << 40 | (uint64_t)at[3] << 32 |
		    (uint64_t)at[4] << 24 | (uint64_t)at[5] << 16 |
		    (uint64_t)at[6] << 8 | (uint64_t)at[7];
	for (i = 0; i < row.len; i++)
		prefix |= (uint64_t)at[i] << (56 - 8 * i);
	return prefix;
}

/*
 * Adds what ranks a row: two numbers in few bytes, which sort larger numbers
 * before smaller ones, the first number first. What comes after them.
 */
void row_rank(struct buffer *, uint64_t first, uint64_t second);
struct slice row_after_rank(struct slice row);

/* A column of text: "-" for none, control bytes become spaces. */
void row_column(struct buffer *, struct slice);

/*
 * Another item of a list in a column, "|" before it unless it is the first:
 * a "|" of its own is written \0174 and a backslash \\. The column is not
 * ended; `from` is where the list began.
 */
void row_item(struct buffer *, struct slice item, size_t from);

/* A column with a number. */
void row_number(struct buffer *, uint64_t);

/*
 * A column with a number that was multiplied by ten to the power of
 * `decimals`: 1234 with 3 is 1.234.
 */
void row_decimal(struct buffer *, int64_t number, int decimals);

/* A date, year * 10000 + month * 100 + day: as much as is known, or "-". */
void row_date(struct buffer *, uint32_t date);
void row_date_column(struct buffer *, uint32_t date);

/* Column number `column`, from 0, of a row; len 0: there is none. */
static inline struct slice
row_column_at(struct slice row, int column)
{
	const char *at = row.at, *end = row.at + row.len, *tab;

	for (;; column--) {
		tab = memchr(at, '\t', (size_t)(end - at));
		if (column == 0)
			return slice_between(at, tab != NULL ? tab : end);
		if (tab == NULL)
			return slice_between(end, end);
		at = tab + 1;
	}
}

#endif
