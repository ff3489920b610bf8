/* The numbers of ids: with digits and letters, so that they are short. */
#ifndef MARKUP_PAGE_ID_H
#define MARKUP_PAGE_ID_H

#include <stddef.h>
#include <stdint.h>

#include "core/output.h"

enum { ID_ROOM = 11 };		/* bytes of the longest one */

/*
 * Puts a number down in base 64, as output_digits does in base 10: digits,
 * letters, "_" and "-". Returns the length.
 */
size_t id_digits(uint64_t number, char digits[ID_ROOM]);

void id_write(struct output *, uint64_t number);

#endif
