/* How many columns of a terminal characters take. */
#ifndef MARKUP_WRITE_WIDTH_H
#define MARKUP_WRITE_WIDTH_H

#include <stddef.h>
#include <stdint.h>

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

/* Gives the memory back. */
void widths_free(struct widths *);

#endif
