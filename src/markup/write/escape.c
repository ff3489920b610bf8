#include "markup/write/escape.h"

#include "core/bits.h"
#include "core/vector.h"
#include "text/utf8.h"

/* What is escaped for whom. */
enum escape {
	ESCAPE_MARKUP,		/* XML and HTML, also in attributes */
	ESCAPE_TEXT,		/* a page, but not in attributes, */
	ESCAPE_ATTRIBUTE	/* and in them */
};

enum { BLOCK = 1024 };		/* bytes that are asked for at once */

/* Whether a byte stands for itself. */
static inline bool
markup_is_plain(char c, enum escape how)
{
	return (unsigned char)c >= 0x20 && (unsigned char)c < 0x7F &&
	    c != '&' && c != '<' && c != '>' &&
	    (c != '"' || how == ESCAPE_TEXT);
}

/* Which of sixteen bytes do not. */
static inline unsigned
markup_specials(struct bytes b, enum escape how)
{
	/* '<' and '>', '"' and '&' differ in one bit */
	struct bytes and = how == ESCAPE_TEXT ? bytes_are(b, '&') :
	    bytes_are(bytes_with(b, '"' ^ '&'), '&');

	return bytes_bits(bytes_either(bytes_unprinted(b), bytes_either(
	    bytes_are(bytes_with(b, '<' ^ '>'), '>'), and)));
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
	if (c == UTF8_INVALID || c == 0xFFFE || c == 0xFFFF ||
	    (page && is_noncharacter(c)))
		output_string(out, "\xEF\xBF\xBD");
	else if (c < 0xA0 || (page && (c == 0x2028 || c == 0x2029)))
		output_byte(out, ' ');	/* a control character, a new line */
	else if (!page || !turns_direction(c))
		output_bytes(out, slice_between(at, at + len));
	return len;
}

/*
 * Writes a vector or more, up to a character that is not plain, which is left,
 * or as far as a block goes; returns where that is.
 */
static inline const char *
write_plain(struct output *out, const char *at, const char *end,
    enum escape how)
{
	size_t left = (size_t)(end - at), i = 0;
	size_t len = left < BLOCK ? left : BLOCK;
	char *const to = output_room(out, BLOCK);
	unsigned special;
	struct bytes b;

	do {
		if (i > len - VECTOR_BYTES)	/* the last ones once more */
			i = len - VECTOR_BYTES;
		b = bytes_load(at + i);
		special = markup_specials(b, how);
		bytes_store(to + i, b);
		if (special != 0) {
			len = i + (size_t)bits_lowest(special);
			break;
		}
		i += VECTOR_BYTES;
	} while (i < len);
	output_took(out, len);
	return at + len;
}

/* The same for less than a vector, which is behind `at`. */
static inline const char *
write_short(struct output *out, const char *at, const char *end,
    enum escape how)
{
	size_t count = (size_t)(end - at);
	struct bytes b = bytes_load_few(at, count);
	unsigned special = markup_specials(b, how) & ((1U << count) - 1);

	bytes_store(output_room(out, VECTOR_BYTES), b);
	if (special != 0)
		count = (size_t)bits_lowest(special);
	output_took(out, count);
	return at + count;
}

static inline const char *
write_some(struct output *out, const char *at, const char *end,
    enum escape how)
{
	if (end - at >= VECTOR_BYTES)
		return write_plain(out, at, end, how);
	return at == end ? at : write_short(out, at, end, how);
}

/* What begins with a character that is not plain, or behind a block. */
static void
write_rest(struct output *out, const char *at, const char *end,
    enum escape how)
{
	while (at < end) {
		while (at < end && !markup_is_plain(*at, how))
			at += write_special(out, at, end,
			    how != ESCAPE_MARKUP);
		at = write_some(out, at, end, how);
	}
}

/* Most of it is short and has nothing to escape. */
static inline void
escape(struct output *out, struct slice text, enum escape how)
{
	const char *end = text.at + text.len;
	const char *at = write_some(out, text.at, end, how);

	if (at < end)
		write_rest(out, at, end, how);
}

void
escape_markup(struct output *out, struct slice text)
{
	escape(out, text, ESCAPE_MARKUP);
}

void
escape_page(struct output *out, struct slice text)
{
	escape(out, text, ESCAPE_TEXT);
}

void
escape_attribute(struct output *out, struct slice text)
{
	escape(out, text, ESCAPE_ATTRIBUTE);
}
