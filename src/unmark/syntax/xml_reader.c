#include "unmark/syntax/xml_reader.h"

#include <stdint.h>

#include "core/bits.h"
#include "core/vector.h"
#include "text/utf8.h"

void
xml_begin(struct xml_reader *x, struct slice bytes)
{
	memset(x, 0, sizeof(*x));
	x->at = bytes.at;
	x->end = bytes.at + bytes.len;
}

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Whether a byte may be in a name; all that are no ASCII are taken for it. */
static bool
is_name_byte(char c)
{
	return ascii_is_letter(c) || ascii_is_digit(c) ||
	    (unsigned char)c >= 0x80 || c == '_' || c == ':' || c == '-' ||
	    c == '.';
}

/* Where a string ends that stands at `at` or behind it; NULL: nowhere. */
static const char *
find_end(const char *at, const char *end, const char *string)
{
	for (; (at = memchr(at, *string, (size_t)(end - at))) != NULL; at++)
		if (slice_begins_at(at, end, string))
			return at + strlen(string);
	return NULL;
}

static enum xml_event
fault(struct xml_reader *x, const char *what)
{
	x->fault = what;
	return XML_FAULT;
}

/* Moves behind what ends in a string; to the end, and false, if none does. */
static bool
pass(struct xml_reader *x, const char *end)
{
	const char *to = find_end(x->at, x->end, end);

	x->at = to != NULL ? to : x->end;
	return to != NULL;
}

/* A declaration, which may have others in brackets. */
static bool
pass_declaration(struct xml_reader *x)
{
	int depth = 0;

	for (; x->at < x->end; x->at++)
		if (*x->at == '[') {
			depth++;
		} else if (*x->at == ']') {
			depth--;
		} else if (*x->at == '>' && depth <= 0) {
			x->at++;
			return true;
		}
	return false;
}

/*
 * The end of the tag whose name ends at `at`: its >, which is in no quotation
 * marks; NULL where < or the end comes first.
 */
static const char *
find_tag_end(const char *at, const char *end)
{
	char quote = '\0';

	for (; at < end && *at != '<'; at++)
		if (quote != '\0') {
			if (*at == quote)
				quote = '\0';
		} else if (*at == '>') {
			return at;
		} else if (*at == '"' || *at == '\'') {
			quote = *at;
		}
	return NULL;
}

/* The tag at x->at, which begins with < and a name, or </ and a name. */
static enum xml_event
read_tag(struct xml_reader *x)
{
	bool closes = x->at[1] == '/';
	const char *name = x->at + 1 + closes, *at = name, *to;

	while (at < x->end && is_name_byte(*at))
		at++;
	to = at == name ? NULL : find_tag_end(at, x->end);
	if (to == NULL) {
		x->at++;
		return fault(x, "a tag with a name and > at its end, or &lt;");
	}
	x->name = slice_between(name, at);
	x->empty = !closes && to[-1] == '/';
	x->attributes = slice_between(at, to - x->empty);
	x->at = to + 1;
	return closes ? XML_CLOSE : XML_OPEN;
}

/*
 * What begins with <! or <?. Returns XML_END where it is passed by and there
 * is nothing to tell of it.
 */
static enum xml_event
read_other(struct xml_reader *x)
{
	const char *from;

	if (slice_begins_at(x->at, x->end, "<![CDATA[")) {
		from = x->at += 9;
		x->plain = true;
		if (!pass(x, "]]>")) {
			x->text = slice_between(from, x->end);
			return fault(x, "]]> at the end of CDATA");
		}
		x->text = slice_between(from, x->at - 3);
		return XML_TEXT;
	}
	if (slice_begins_at(x->at, x->end, "<!--")) {
		x->at += 4;
		return pass(x, "-->") ? XML_END :
		    fault(x, "--> at the end of a comment");
	}
	if (x->at[1] == '?')
		return pass(x, "?>") ? XML_END :
		    fault(x, "?> at the end of an instruction");
	return pass_declaration(x) ? XML_END :
	    fault(x, "> at the end of a declaration");
}

enum xml_event
xml_next(struct xml_reader *x)
{
	enum xml_event event;
	const char *to;

	if (x->empty) {
		x->empty = false;
		return XML_CLOSE;
	}
	while (x->at < x->end) {
		x->from = x->at;
		if (*x->at != '<') {
			to = memchr(x->at, '<', (size_t)(x->end - x->at));
			x->at = to != NULL ? to : x->end;
			x->text = slice_between(x->from, x->at);
			x->plain = false;
			return XML_TEXT;
		}
		if (x->end - x->at < 2) {
			x->at++;
			return fault(x, "a tag");
		}
		if (x->at[1] != '!' && x->at[1] != '?')
			return read_tag(x);
		event = read_other(x);
		if (event != XML_END)
			return event;
	}
	return XML_END;
}

bool
xml_attribute(const struct xml_reader *x, const char *name,
    struct slice *value)
{
	const char *at = x->attributes.at, *end = at + x->attributes.len;
	const char *from, *to;
	struct slice key;

	for (;;) {
		while (at < end && !is_name_byte(*at))
			at++;
		from = at;
		while (at < end && is_name_byte(*at))
			at++;
		key = slice_between(from, at);
		while (at < end && (is_space(*at) || *at == '='))
			at++;
		if (at == end)
			return false;
		if (*at != '"' && *at != '\'')
			continue;
		to = memchr(at + 1, *at, (size_t)(end - at - 1));
		if (to == NULL)
			return false;
		if (slice_is(key, name)) {
			*value = slice_between(at + 1, to);
			return true;
		}
		at = to + 1;
	}
}

/* The character that a reference to its number, &#...;, stands for. */
static uint32_t
numbered(const char *at, const char *end)
{
	bool hex = at < end && *at == 'x';
	uint32_t c = 0;

	at += hex;
	if (at == end || end - at > 8)
		return UTF8_INVALID;
	for (; at < end; at++)
		if (ascii_is_digit(*at))
			c = c * (hex ? 16 : 10) + (uint32_t)(*at - '0');
		else if (hex && (*at | 0x20) >= 'a' && (*at | 0x20) <= 'f')
			c = c * 16 + (uint32_t)((*at | 0x20) - 'a' + 10);
		else
			return UTF8_INVALID;
	return c == 0 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF) ?
	    UTF8_INVALID : c;
}

/*
 * What the reference at `at`, an &, stands for, put down at *to; returns where
 * it ends, NULL where it is none.
 */
static const char *
decode_reference(const char *at, const char *end, char **to)
{
	static const char *const names[] = { "lt", "gt", "amp", "quot", "apos" };
	const char *from = at + 1, *stop = from;
	struct slice name;
	uint32_t c;
	size_t i;

	while (stop < end && stop - at < 12 && *stop != ';')
		stop++;
	if (stop == end || *stop != ';')
		return NULL;
	name = slice_between(from, stop);
	for (i = 0; i < 5; i++)
		if (slice_is(name, names[i])) {
			*(*to)++ = "<>&\"'"[i];
			return stop + 1;
		}
	if (name.len < 2 || *from != '#' ||
	    (c = numbered(from + 1, stop)) == UTF8_INVALID)
		return NULL;
	*to += utf8_encode(c, *to);
	return stop + 1;
}

/* Where the next byte is that does not stand for itself. */
static const char *
find_reference(const char *at, const char *end, bool plain)
{
	unsigned char mark = plain ? '\r' : '&';
	struct bytes b;
	unsigned special;

	for (; end - at >= VECTOR_BYTES; at += VECTOR_BYTES) {
		b = bytes_load(at);
		special = bytes_equal(b, mark) | bytes_equal(b, '\r');
		if (special != 0)
			return at + bits_lowest(special);
	}
	while (at < end && (unsigned char)*at != mark && *at != '\r')
		at++;
	return at;
}

size_t
xml_decode(struct slice text, bool plain, char *room, const char **faulty)
{
	const char *at = text.at, *end = at + text.len, *special;
	const char *first = NULL;
	char *to = room;

	while (at < end) {
		special = find_reference(at, end, plain);
		memcpy(to, at, (size_t)(special - at));
		to += special - at;
		at = special;
		if (at == end)
			break;
		if (*at == '\r') {
			at += end - at > 1 && at[1] == '\n' ? 2 : 1;
			*to++ = '\n';
			continue;
		}
		special = decode_reference(at, end, &to);
		if (special == NULL) {
			first = first == NULL ? at : first;
			*to++ = *at++;
		} else {
			at = special;
		}
	}
	if (first != NULL)
		*faulty = first;
	return (size_t)(to - room);
}
