/* The numbers of ids: with digits and letters, so that they are short. */
#ifndef MARKUP_PAGE_ID_H
#define MARKUP_PAGE_ID_H

#include <stdint.h>

#include "core/output.h"
#include "core/slice.h"

enum { ID_ROOM = 11 };		/* bytes of the longest one */

extern const char id_letters[64];

/* What id_put does with a number of more than four digits. */
char *id_put_long(char *at, uint64_t number);

/*
 * Puts a number down in base 64, as output_digits does in base 10: digits,
 * letters, "_" and "-"; ID_ROOM bytes at most. Returns what is behind it.
 */
static inline char *
id_put(char *at, uint64_t number)
{
	if (number >> 24 != 0)
		return id_put_long(at, number);
	if (number >> 18 != 0)
		*at++ = id_letters[number >> 18];
	if (number >> 12 != 0)
		*at++ = id_letters[number >> 12 & 63];
	if (number >> 6 != 0)
		*at++ = id_letters[number >> 6 & 63];
	*at++ = id_letters[number & 63];
	return at;
}

static inline void
id_write(struct output *out, uint64_t number)
{
	char *room = output_room(out, ID_ROOM);

	output_took(out, (size_t)(id_put(room, number) - room));
}

/* Writes text as a link to an id, a letter and a number: <a href="#p12">. */
void id_link(struct output *, char letter, uint64_t number, struct slice text);

#endif
