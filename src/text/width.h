/* How many columns of a terminal characters take. */
#ifndef TEXT_WIDTH_H
#define TEXT_WIDTH_H

#include <stddef.h>
#include <stdint.h>

#include "core/slice.h"

struct width_run {		/* characters of one width */
	uint32_t from, to;
	unsigned columns;
};

struct widths {
	struct width_run *runs;	/* in order */
	size_t count;
	size_t room;
};

/* Reads the table widths, which is in the program. */
void widths_begin(struct widths *);

/* 0, 1 or 2 columns, of a character that is no control character. */
unsigned width_of(const struct widths *, uint32_t c);

/* The same of a text without control characters; 1 of a byte that is none. */
size_t width_of_text(const struct widths *, struct slice text);

/* Gives the memory back. */
void widths_free(struct widths *);

#endif
