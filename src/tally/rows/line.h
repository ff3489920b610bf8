/*
 * A row that is being made: bytes that grow. The column functions end each
 * column with a TAB, which is what sheet_row takes.
 */
#ifndef TALLY_ROWS_LINE_H
#define TALLY_ROWS_LINE_H

#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/slice.h"

struct line {			/* start with a zeroed struct */
	char *at;
	size_t len;
	size_t room;
};

/* The bytes so far, valid until the line changes. */
static inline struct slice
line_slice(const struct line *l)
{
	struct slice s = { l->at == NULL ? "" : l->at, l->len };

	return s;
}

/* Forgets the bytes and keeps the memory. */
static inline void
line_clear(struct line *l)
{
	l->len = 0;
}

/* Adds bytes as they are. */
void line_bytes(struct line *, struct slice);
void line_string(struct line *, const char *);

static inline void
line_byte(struct line *l, char byte)
{
	if (l->len == l->room)
		l->at = memory_grow(l->at, &l->room, l->len + 1, 1);
	l->at[l->len++] = byte;
}

/* Adds eight bytes, big end first: such numbers sort as bytes do. */
void line_word(struct line *, uint64_t);

/* The number that line_word wrote. */
uint64_t line_word_at(const char *);

/*
 * Adds what ranks a row: two numbers in few bytes, which sort larger numbers
 * before smaller ones, the first number first. What comes after them.
 */
void line_rank(struct line *, uint64_t first, uint64_t second);
struct slice line_after_rank(struct slice row);

/* Adds a number in decimal. */
void line_digits(struct line *, uint64_t);

/* A column of text: "-" for none, control bytes become spaces. */
void line_column(struct line *, struct slice);

/*
 * Another item of a list in a column, "|" before it unless it is the first:
 * a "|" of its own is written \0174 and a backslash \\. The column is not
 * ended; `from` is where the list began.
 */
void line_item(struct line *, struct slice item, size_t from);

/* A column with a number. */
void line_number(struct line *, uint64_t);

/*
 * A column with a number that was multiplied by ten to the power of
 * `decimals`: 1234 with 3 is 1.234.
 */
void line_decimal(struct line *, int64_t number, int decimals);

/* A date, year * 10000 + month * 100 + day: as much as is known, or "-". */
void line_date(struct line *, uint32_t date);
void line_date_column(struct line *, uint32_t date);

/* Gives the memory back. */
void line_free(struct line *);

#endif
