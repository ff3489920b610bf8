#include "markup/write/escape.h"

#include "core/bits.h"
#include "core/vector.h"
#include "text/utf8.h"

/* Whether a byte stands for itself in text and in quoted attributes. */
static bool
markup_is_plain(char c)
{
	return (unsigned char)c >= 0x20 && (unsigned char)c < 0x7F &&
	    c != '&' && c != '<' && c != '>' && c != '"';
}

/* Which of sixteen bytes do not. */
static unsigned
markup_specials(struct bytes b)
{
	/* '<' and '>', '"' and '&' differ in one bit */
	return bytes_bits(bytes_either(bytes_either(bytes_below(b, 0x20),
	    bytes_are(b, 0x7F)), bytes_either(
	    bytes_are(bytes_with(b, '<' ^ '>'), '>'),
	    bytes_are(bytes_with(b, '"' ^ '&'), '&'))));
}

/* One character that is not plain; returns its length. */
static int
write_special(struct output *out, const char *at, const char *end)
{
	int len = 1;
	uint32_t c;

	switch (*at) {
	case '&':
		output_string(out, "&amp;");
		return 1;
	case '<':
		output_string(out, "&lt;");
		return 1;
	case '>':
		output_string(out, "&gt;");
		return 1;
	case '"':
		output_string(out, "&quot;");
		return 1;
	}
	c = utf8_decode(at, end, &len);
	if (c == UTF8_INVALID || c == 0xFFFE || c == 0xFFFF)
		output_string(out, "\xEF\xBF\xBD");
	else if (c < 0xA0)
		output_byte(out, ' ');	/* a control character */
	else
		output_bytes(out, slice_between(at, at + len));
	return len;
}

void
escape_markup(struct output *out, struct slice text)
{
	const char *at = text.at, *end = text.at + text.len, *from;
	struct bytes b;
	unsigned special;

	while (end - at >= VECTOR_BYTES) {
		b = bytes_load(at);
		special = markup_specials(b);
		bytes_store(output_room(out, VECTOR_BYTES), b);
		if (special == 0) {
			output_took(out, VECTOR_BYTES);
			at += VECTOR_BYTES;
			continue;
		}
		output_took(out, (size_t)bits_lowest(special));
		at += bits_lowest(special);
		at += write_special(out, at, end);
	}
	while (at < end) {
		for (from = at; at < end && markup_is_plain(*at); at++)
			continue;
		output_bytes(out, slice_between(from, at));
		if (at < end)
			at += write_special(out, at, end);
	}
}
