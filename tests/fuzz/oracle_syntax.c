#include <stdlib.h>
#include <string.h>

#include "harness.h"
#include "oracle.h"

/* What is read: from a place up to the end. */
struct reader {
	const char *at, *end;
};

static bool
is_at(const struct reader *r, const char *string)
{
	return slice_begins_at(r->at, r->end, string);
}

static bool
take(struct reader *r, const char *string)
{
	if (!is_at(r, string))
		return false;
	r->at += strlen(string);
	return true;
}

/* The next byte, or NUL at the end. */
static char
next(const struct reader *r)
{
	return r->at < r->end ? *r->at : '\0';
}

static bool
is_one_of(char c, const char *set)
{
	return c != '\0' && strchr(set, c) != NULL;
}

static size_t
take_all(struct reader *r, const char *set)
{
	const char *from = r->at;

	while (is_one_of(next(r), set))
		r->at++;
	return (size_t)(r->at - from);
}

/* The bytes of a character (Unicode 15, table 3-7), or 0 if there is none. */
static size_t
character(const unsigned char *at, const unsigned char *end)
{
	unsigned char c = at[0], least = 0x80, most = 0xBF;
	size_t i, n = c < 0x80 ? 1 : c < 0xC2 ? 0 : c < 0xE0 ? 2 :
	    c < 0xF0 ? 3 : c < 0xF5 ? 4 : 0;

	if (c == 0xE0)
		least = 0xA0;
	else if (c == 0xED)
		most = 0x9F;
	else if (c == 0xF0)
		least = 0x90;
	else if (c == 0xF4)
		most = 0x8F;
	if ((size_t)(end - at) < n)
		return 0;
	for (i = 1; i < n; i++, least = 0x80, most = 0xBF)
		if (at[i] < least || at[i] > most)
			return 0;
	return n;
}

bool
oracle_is_utf8(struct slice text)
{
	const unsigned char *at = (const unsigned char *)text.at;
	const unsigned char *end = at + text.len;
	size_t n;

	for (; at < end; at += n)
		if ((n = character(at, end)) == 0)
			return false;
	return true;
}

bool
oracle_is_plain(struct slice text)
{
	size_t i;

	for (i = 0; i + 1 < text.len; i++)
		if (text.at[i] == '\302' && (unsigned char)text.at[i + 1] < 0xA0)
			return false;
	return oracle_is_utf8(text);
}

/*
 * JSON.
 */

static const char hex[] = "0123456789abcdefABCDEF";
static const char digits[] = "0123456789";

static void
pass_white(struct reader *r)
{
	(void)take_all(r, " \t\r\n");
}

static void
read_string(struct reader *r)
{
	size_t i;

	fuzz_check(take(r, "\""), "JSON: a string begins with a quote");
	while (!take(r, "\"")) {
		fuzz_check(r->at < r->end && (unsigned char)*r->at >= ' ',
		    "JSON: a string ends, and has no control byte");
		if (*r->at++ != '\\')
			continue;
		fuzz_check(is_one_of(next(r), "\"\\/bfnrtu"),
		    "JSON: an escape");
		if (*r->at++ != 'u')
			continue;
		for (i = 0; i < 4; i++, r->at++)
			fuzz_check(is_one_of(next(r), hex), "JSON: \\uXXXX");
	}
}

static void
read_number(struct reader *r)
{
	(void)take(r, "-");
	if (!take(r, "0"))
		fuzz_check(take_all(r, digits) > 0, "JSON: a value");
	if (take(r, "."))
		fuzz_check(take_all(r, digits) > 0, "JSON: a fraction");
	if (!take(r, "e") && !take(r, "E"))
		return;
	if (!take(r, "-"))
		(void)take(r, "+");
	fuzz_check(take_all(r, digits) > 0, "JSON: an exponent");
}

static void
read_value(struct reader *r, int depth)
{
	char close = next(r) == '{' ? '}' : ']';
	bool first = true;

	fuzz_check(depth < 64, "JSON: not too deep");
	if (next(r) == '"') {
		read_string(r);
		return;
	}
	if (next(r) != '{' && next(r) != '[') {
		if (!take(r, "true") && !take(r, "false") && !take(r, "null"))
			read_number(r);
		return;
	}
	for (r->at++; pass_white(r), next(r) != close; first = false) {
		fuzz_check(first || take(r, ","), "JSON: a comma");
		pass_white(r);
		if (close == '}') {
			read_string(r);
			fuzz_check(take(r, ":"), "JSON: a colon");
		}
		read_value(r, depth + 1);
	}
	r->at++;
}

void
oracle_json(struct slice text)
{
	struct reader r = { text.at, text.at + text.len };

	fuzz_check(oracle_is_utf8(text), "JSON: valid UTF-8");
	for (pass_white(&r); r.at < r.end; pass_white(&r))
		read_value(&r, 0);
}

/*
 * XML.
 */

enum { DEEP = 256 };

/* Characters that XML 1.0 has no place for: controls, U+FFFE and U+FFFF. */
static void
check_characters(struct slice text)
{
	size_t i;

	fuzz_check(oracle_is_utf8(text), "XML: valid UTF-8");
	for (i = 0; i < text.len; i++) {
		fuzz_check((unsigned char)text.at[i] >= ' ' ||
		    is_one_of(text.at[i], "\t\r\n"), "XML: no control byte");
		fuzz_check(!slice_begins_at(text.at + i, text.at + text.len,
		    "\357\277\276") && !slice_begins_at(text.at + i,
		    text.at + text.len, "\357\277\277"),
		    "XML: no U+FFFE, no U+FFFF");
	}
}

/* What stands for a character, behind the &. */
static void
read_reference(struct reader *r, bool html)
{
	static const char *const names[] = {
		"amp;", "lt;", "gt;", "quot;", "apos;"
	};
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (take(r, names[i]))
			return;
	if (take(r, "#x"))
		fuzz_check(take_all(r, hex) > 0 && take(r, ";"), "XML: &#x");
	else if (take(r, "#"))
		fuzz_check(take_all(r, digits) > 0 && take(r, ";"), "XML: &#");
	else
		fuzz_check(html && (take(r, "nbsp;") || take(r, "middot;")),
		    "XML: a known entity");
}

static struct slice
read_name(struct reader *r)
{
	const char *from = r->at;

	(void)take_all(r, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "0123456789:_-.");
	fuzz_check(r->at > from && !is_one_of(*from, "0123456789-."),
	    "XML: a name");
	return slice_between(from, r->at);
}

static void
read_attribute(struct reader *r, bool html)
{
	struct slice name = read_name(r);

	(void)name;
	if (!take(r, "=")) {
		fuzz_check(html, "XML: an attribute has a value");
		return;
	}
	if (html && next(r) != '"') {
		while (r->at < r->end && !is_one_of(*r->at, " \n>\"'<`="))
			r->at++;
		return;
	}
	fuzz_check(take(r, "\""), "XML: a value in quotes");
	while (!take(r, "\"")) {
		fuzz_check(r->at < r->end && *r->at != '<',
		    "XML: no < in a value");
		if (*r->at++ == '&')
			read_reference(r, html);
	}
}

/* Elements of HTML without content. */
static bool
is_void(struct slice name)
{
	static const char *const names[] = {
		"meta", "link", "br", "hr", "img", "input", "wbr", "col", NULL
	};

	return slice_among(name, names);
}

static void
pass_to(struct reader *r, const char *end)
{
	while (!take(r, end)) {
		fuzz_check(r->at < r->end, "XML: it ends");
		r->at++;
	}
}

/* A tag, behind its <; open elements are on a stack. */
static size_t
read_tag(struct reader *r, struct slice *stack, size_t depth, bool html)
{
	struct slice name;

	if (take(r, "/")) {
		name = read_name(r);
		fuzz_check(depth > 0 && slice_equal(name, stack[depth - 1]) &&
		    take(r, ">"), "XML: elements nest");
		return depth - 1;
	}
	name = read_name(r);
	while (take_all(r, " \t\r\n") > 0 && !is_one_of(next(r), "/>"))
		read_attribute(r, html);
	if (take(r, "/>"))
		return depth;
	fuzz_check(take(r, ">"), "XML: a tag ends");
	if (html && is_void(name))
		return depth;
	if (html && slice_is(name, "style")) {
		pass_to(r, "</style>");
		return depth;
	}
	fuzz_check(depth < DEEP, "XML: not too deep");
	stack[depth] = name;
	return depth + 1;
}

void
oracle_xml(struct slice text, bool html)
{
	struct reader r = { text.at, text.at + text.len };
	struct slice stack[DEEP];
	size_t depth = 0;

	check_characters(text);
	while (r.at < r.end) {
		if (take(&r, "<?"))
			pass_to(&r, "?>");
		else if (take(&r, "<!--"))
			pass_to(&r, "-->");
		else if (take(&r, "<!DOCTYPE"))
			pass_to(&r, ">");
		else if (take(&r, "<"))
			depth = read_tag(&r, stack, depth, html);
		else if (*r.at++ == '&')
			read_reference(&r, html);
	}
	fuzz_check(depth == 0, "XML: elements end");
}

/*
 * Tables.
 */

static void
read_cell(struct reader *r, char between)
{
	if (between != ',' || !take(r, "\"")) {
		while (r->at < r->end && *r->at != between && *r->at != '\n') {
			fuzz_check(between != ',' || *r->at != '"',
			    "table: a quote in a cell without quotes");
			r->at++;
		}
		return;
	}
	for (;;) {
		pass_to(r, "\"");
		if (!take(r, "\""))
			break;
	}
}

void
oracle_table(struct slice text, char between, bool blank)
{
	struct reader r = { text.at, text.at + text.len };
	size_t columns = 0, n;

	while (r.at < r.end) {
		if (blank && take(&r, "\n"))
			continue;
		for (n = 1; read_cell(&r, between), next(&r) == between; n++)
			r.at++;
		(void)take(&r, "\r");
		fuzz_check(take(&r, "\n"), "table: a row ends");
		fuzz_check(columns == 0 || n == columns,
		    "table: rows have as many cells");
		columns = n;
	}
}
