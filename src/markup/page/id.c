#include "markup/page/id.h"

#include "markup/write/escape.h"

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

void
id_link(struct output *out, char letter, uint64_t number, struct slice text)
{
	output_string(out, "<a href=\"#");
	output_byte(out, letter);
	id_write(out, number);
	output_string(out, "\">");
	escape_page(out, text);
	output_string(out, "</a>");
}
