#include "markup/page/id.h"

#include "core/bits.h"

enum { BITS = 6 };		/* of a digit */

size_t
id_digits(uint64_t number, char digits[ID_ROOM])
{
	static const char letters[64] = "0123456789abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ_-";
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
