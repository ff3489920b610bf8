#include "unmark/syntax/json_reader.h"

#include "core/bits.h"
#include "core/vector.h"
#include "text/utf8.h"

void
json_begin(struct json_reader *r, struct slice bytes)
{
	r->begin = r->at = bytes.at;
	r->end = bytes.at + bytes.len;
	r->first = false;
	r->fault = NULL;
}

/* Notes what was expected; nothing more will be read. Always false. */
static bool
expected(struct json_reader *r, const char *what)
{
	if (r->fault == NULL)
		r->fault = what;
	return false;
}

/* The byte that comes next, behind white space; 0 at the end or a fault. */
static char
peek(struct json_reader *r)
{
	while (r->at < r->end && (*r->at == ' ' || *r->at == '\t' ||
	    *r->at == '\n' || *r->at == '\r'))
		r->at++;
	return r->at < r->end && r->fault == NULL ? *r->at : '\0';
}

bool
json_is_blank(struct json_reader *r)
{
	(void)peek(r);
	return r->at == r->end;
}

static bool
take(struct json_reader *r, char byte, const char *what)
{
	if (peek(r) != byte)
		return expected(r, what);
	r->at++;
	return true;
}

enum json_kind
json_next(struct json_reader *r)
{
	char c = peek(r);

	switch (c) {
	case '{':
		return JSON_OBJECT;
	case '[':
		return JSON_ARRAY;
	case '"':
		return JSON_STRING;
	case 'n':
		return JSON_NULL;
	case 't':
	case 'f':
		return JSON_BOOL;
	}
	if (c == '-' || ascii_is_digit(c))
		return JSON_NUMBER;
	(void)expected(r, "a value");
	return JSON_FAULT;
}

bool
json_enter(struct json_reader *r, char bracket)
{
	r->first = take(r, bracket, bracket == '{' ? "an object" :
	    "an array");
	return r->first;
}

/* Whether there is one more before the closing bracket, which it passes. */
static bool
has_more(struct json_reader *r, char closing)
{
	bool first = r->first;
	char c = peek(r);

	r->first = false;
	if (c == closing) {
		r->at++;
		return false;
	}
	if (first)
		return r->fault == NULL;
	return take(r, ',', closing == '}' ? "a comma or }" :
	    "a comma or ]");
}

bool
json_key(struct json_reader *r, struct json_text *key)
{
	return has_more(r, '}') && json_string(r, key) &&
	    take(r, ':', "a colon");
}

bool
json_element(struct json_reader *r)
{
	return has_more(r, ']');
}

bool
json_key_is(const struct json_text *key, const char *name)
{
	char room[64];

	if (!key->escaped)
		return slice_is(key->raw, name);
	return key->raw.len <= sizeof(room) &&
	    slice_is(json_decode(key, true, room), name);
}

/*
 * Strings.
 */

/* The next byte that is not plain text: a quotation mark, a backslash, a
 * control character or DEL. */
static const char *
find_special(const char *at, const char *end)
{
	struct bytes b;
	unsigned special;

	for (; end - at >= VECTOR_BYTES; at += VECTOR_BYTES) {
		b = bytes_load(at);
		special = bytes_equal(b, '"') | bytes_equal(b, '\\') |
		    bytes_between(b, 0, 0x1F) | bytes_equal(b, 0x7F);
		if (special != 0)
			return at + bits_lowest(special);
	}
	while (at < end && *at != '"' && *at != '\\' && *at != 0x7F &&
	    (unsigned char)*at >= 0x20)
		at++;
	return at;
}

static int
hex_digit(char c)
{
	if (ascii_is_digit(c))
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The number that four digits at `at` are, or -1. */
static long
hex_number(const char *at, const char *end)
{
	long number = 0;
	int i, digit;

	if (end - at < 4)
		return -1;
	for (i = 0; i < 4; i++) {
		digit = hex_digit(at[i]);
		if (digit < 0)
			return -1;
		number = number * 16 + digit;
	}
	return number;
}

/* Passes the escape at r->at, which is a backslash. */
static bool
pass_escape(struct json_reader *r, struct json_text *text)
{
	static const char simple[] = "\"\\/bfnrt";
	const char *at = r->at + 1;
	long number;

	if (at < r->end && *at != '\0' && strchr(simple, *at) != NULL) {
		r->at += 2;
		return true;
	}
	if (at == r->end || *at != 'u')
		return expected(r, "an escape");
	number = hex_number(at + 1, r->end);
	if (number < 0)
		return expected(r, "four hexadecimal digits");
	text->unknown += number == 0xFFFD;
	r->at += 6;
	return true;
}

bool
json_string(struct json_reader *r, struct json_text *text)
{
	const char *from;

	if (!take(r, '"', "a string"))
		return false;
	from = r->at;
	text->escaped = false;
	text->unknown = 0;
	for (;;) {
		r->at = find_special(r->at, r->end);
		if (r->at == r->end || (unsigned char)*r->at < 0x20)
			return expected(r, "the end of a string");
		if (*r->at == '"')
			break;
		text->escaped = true;
		if (*r->at == 0x7F)
			r->at++;
		else if (!pass_escape(r, text))
			return false;
	}
	text->raw = slice_between(from, r->at++);
	return true;
}

/*
 * The character of the escape \u at *at, which is moved behind it and, where
 * it is the first of a surrogate pair, behind the other one.
 */
static uint32_t
escaped_character(const char **at, const char *end)
{
	long high = hex_number(*at + 2, end), low;

	*at += 6;
	if (high < 0xD800 || high > 0xDFFF)
		return (uint32_t)high;
	if (high > 0xDBFF || end - *at < 6 || (*at)[0] != '\\' ||
	    (*at)[1] != 'u')
		return UTF8_INVALID;
	low = hex_number(*at + 2, end);
	if (low < 0xDC00 || low > 0xDFFF)
		return UTF8_INVALID;
	*at += 6;
	return (uint32_t)(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
}

/* Puts down what an escape stands for; returns the byte behind it. */
static const char *
decode_escape(const char *at, const char *end, bool whole, char **to)
{
	uint32_t c;

	if (at[1] != 'u') {
		*(*to)++ = strchr("\"\\/", at[1]) != NULL ? at[1] : ' ';
		return at + 2;
	}
	c = escaped_character(&at, end);
	if (c == UTF8_INVALID || (c == 0xFFFD && !whole))
		*(*to)++ = '?';
	else if (c < 0x20 || c == 0x7F)
		*(*to)++ = ' ';
	else
		*to += utf8_encode(c, *to);
	return at;
}

struct slice
json_decode(const struct json_text *text, bool whole, char *room)
{
	const char *at = text->raw.at, *end = at + text->raw.len, *special;
	char *to = room;

	if (!text->escaped)
		return text->raw;
	while (at < end) {
		special = find_special(at, end);
		memcpy(to, at, (size_t)(special - at));
		to += special - at;
		at = special;
		if (at < end && *at == '\\') {
			at = decode_escape(at, end, whole, &to);
		} else if (at < end) {
			*to++ = ' ';
			at++;
		}
	}
	return slice_between(room, to);
}

/*
 * Other values.
 */

static size_t
pass_digits(struct json_reader *r)
{
	const char *from = r->at;

	while (r->at < r->end && ascii_is_digit(*r->at))
		r->at++;
	return (size_t)(r->at - from);
}

static bool
is_next(const struct json_reader *r, char a, char b)
{
	return r->at < r->end && (*r->at == a || *r->at == b);
}

bool
json_number(struct json_reader *r, struct slice *digits)
{
	const char *from;
	bool zero;

	if (json_next(r) != JSON_NUMBER)
		return expected(r, "a number");
	from = r->at;
	r->at += *r->at == '-';
	zero = is_next(r, '0', '0');
	if (zero)
		r->at++;
	else if (pass_digits(r) == 0)
		return expected(r, "a digit");
	if (is_next(r, '.', '.')) {
		r->at++;
		if (pass_digits(r) == 0)
			return expected(r, "a digit");
	}
	if (is_next(r, 'e', 'E')) {
		r->at++;
		r->at += is_next(r, '+', '-');
		if (pass_digits(r) == 0)
			return expected(r, "a digit");
	}
	*digits = slice_between(from, r->at);
	return true;
}

bool
json_whole(struct json_reader *r, uint64_t *number)
{
	struct slice digits;
	size_t i;

	if (!json_number(r, &digits))
		return false;
	*number = 0;
	for (i = 0; i < digits.len; i++) {
		if (!ascii_is_digit(digits.at[i]) || i == 18) {
			r->at = digits.at;
			return expected(r, "a whole number");
		}
		*number = *number * 10 + (uint64_t)(digits.at[i] - '0');
	}
	return true;
}

static bool
take_word(struct json_reader *r, const char *word)
{
	if (!slice_begins_at(r->at, r->end, word))
		return expected(r, "a value");
	r->at += strlen(word);
	return true;
}

bool
json_null(struct json_reader *r)
{
	if (json_next(r) != JSON_NULL)
		return expected(r, "null");
	return take_word(r, "null");
}

/* Passes by a value that is neither object nor array. */
static bool
skip_scalar(struct json_reader *r, enum json_kind kind)
{
	struct json_text text;
	struct slice digits;

	switch (kind) {
	case JSON_STRING:
		return json_string(r, &text);
	case JSON_NUMBER:
		return json_number(r, &digits);
	case JSON_NULL:
		return take_word(r, "null");
	case JSON_BOOL:
		return take_word(r, *r->at == 't' ? "true" : "false");
	default:
		return false;
	}
}

bool
json_skip(struct json_reader *r)
{
	char open[JSON_DEPTH];	/* what is to close each level */
	size_t depth = 0;
	struct json_text key;
	enum json_kind kind;

	do {
		if (depth > 0 && !(open[depth - 1] == '}' ? json_key(r, &key) :
		    json_element(r))) {
			if (r->fault != NULL)
				return false;
			depth--;
			continue;
		}
		kind = json_next(r);
		if (kind != JSON_OBJECT && kind != JSON_ARRAY) {
			if (!skip_scalar(r, kind))
				return false;
			continue;
		}
		if (depth == JSON_DEPTH)
			return expected(r, "no more than 512 levels");
		open[depth++] = kind == JSON_OBJECT ? '}' : ']';
		r->at++;
		r->first = true;
	} while (depth > 0);
	return true;
}

void
json_finish(struct json_reader *r)
{
	(void)peek(r);
	if (r->at < r->end)
		(void)expected(r, "nothing behind the value");
}
