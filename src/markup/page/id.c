#include "markup/page/id.h"

const char id_letters[64] = "0123456789abcdefghijklmnopqrstuvwxyz"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ_-";

char *
id_put_long(char *at, uint64_t number)
{
	if (number >> 6 != 0)
		at = id_put_long(at, number >> 6);
	*at++ = id_letters[number & 63];
	return at;
}
