/* Which byte of a text a character is: for formats that count characters. */
#ifndef UNMARK_DOCUMENT_PLACES_H
#define UNMARK_DOCUMENT_PLACES_H

#include <stdint.h>

#include "core/slice.h"

struct places {			/* start with a zeroed struct */
	struct slice text;
	uint64_t chars;		/* that it has */
	size_t *notes;		/* the byte of every 64th of them */
	size_t room;
};

/*
 * Goes through a text, which must stay where it is while places are asked for.
 * A byte that is no valid UTF-8 is a character of its own; a byte order mark,
 * CR and LF are characters.
 */
void places_note(struct places *, struct slice text);

/* The byte at which a character begins, of at most `chars` (the end). */
size_t places_byte(const struct places *, uint64_t character);

/* Gives the memory back. */
void places_free(struct places *);

#endif
