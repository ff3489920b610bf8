#include "markup/page/id.h"

#include <string.h>

enum { BASE = 36 };

size_t
id_digits(uint64_t number, char digits[ID_ROOM])
{
	static const char letters[] = "0123456789abcdefghijklmnopqrstuvwxyz";
	char room[ID_ROOM];
	size_t at = ID_ROOM;

	do {
		room[--at] = letters[number % BASE];
		number /= BASE;
	} while (number > 0);
	memcpy(digits, room + at, ID_ROOM - at);
	return ID_ROOM - at;
}

void
id_write(struct output *out, uint64_t number)
{
	char digits[ID_ROOM];

	output_bytes(out, slice_between(digits,
	    digits + id_digits(number, digits)));
}
