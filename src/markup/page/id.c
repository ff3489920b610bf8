#include "markup/page/id.h"

#include "core/bits.h"

enum { BITS = 6 };		/* of a digit */

static const char letters[64] = "0123456789abcdefghijklmnopqrstuvwxyz"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ_-";

size_t
id_digits(uint64_t number, char digits[ID_ROOM])
{
	size_t len = (size_t)bits_highest(number | 1) / BITS + 1, at = len;

	while (at > 0) {
		digits[--at] = letters[number & 63];
		number >>= BITS;
	}
	return len;
}

void
id_write(struct output *out, uint64_t number)
{
	char digits[ID_ROOM];

	output_bytes(out, slice_between(digits,
	    digits + id_digits(number, digits)));
}

void
id_next(struct id *id)
{
	id->number++;
	if (id->len > 0 && (id->number & 63) != 0)
		id->digits[id->len - 1] = letters[id->number & 63];
	else
		id->len = id_digits(id->number, id->digits);
}
