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

/*
 * What a page leaves out: embeddings, overrides and isolates, which turn the
 * direction of what follows.
 */
static bool
turns_direction(uint32_t c)
{
	return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/* What HTML allows nowhere. */
static bool
is_noncharacter(uint32_t c)
{
	return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

/* One character that is not plain; returns its length. */
static int
write_special(struct output *out, const char *at, const char *end, bool page)
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
	if (c == UTF8_INVALID || (page && is_noncharacter(c)))
		output_string(out, "\xEF\xBF\xBD");
	else if (c < 0xA0 || (page && (c == 0x2028 || c == 0x2029)))
		output_byte(out, ' ');	/* a control character, a new line */
	else if (!page || !turns_direction(c))
		output_bytes(out, slice_between(at, at + len));
	return len;
}

static inline void
escape(struct output *out, struct slice text, bool page)
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
		at += write_special(out, at, end, page);
	}
	while (at < end) {
		for (from = at; at < end && markup_is_plain(*at); at++)
			continue;
		output_bytes(out, slice_between(from, at));
		if (at < end)
			at += write_special(out, at, end, page);
	}
}

void
escape_markup(struct output *out, struct slice text)
{
	escape(out, text, false);
}

void
escape_page(struct output *out, struct slice text)
{
	escape(out, text, true);
}
