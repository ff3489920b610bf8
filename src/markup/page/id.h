/* The numbers of ids: with digits and letters, so that they are short. */
#ifndef MARKUP_PAGE_ID_H
#define MARKUP_PAGE_ID_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "core/output.h"

enum { ID_ROOM = 11 };		/* bytes of the longest one */

/*
 * Puts a number down in base 64, as output_digits does in base 10: digits,
 * letters, "_" and "-". Returns the length.
 */
size_t id_digits(uint64_t number, char digits[ID_ROOM]);

void id_write(struct output *, uint64_t number);

/* One as it is written, for ids that are given out in a row. */
struct id {
	uint64_t number;
	size_t len;
	char digits[16];	/* ID_ROOM of them at most */
};

/* Goes on to the next number: the last digit alone changes, as a rule. */
void id_next(struct id *);

/* Puts it down, where 16 bytes must be; returns what is behind it. */
static inline char *
id_put(char *at, const struct id *id)
{
	memcpy(at, id->digits, sizeof(id->digits));
	return at + id->len;
}

#endif
