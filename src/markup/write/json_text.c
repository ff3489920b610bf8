#include "markup/write/json_text.h"

#include "core/bits.h"
#include "core/record.h"
#include "core/vector.h"
#include "text/utf8.h"

/* One character that is not plain; returns its length. */
static int
put_special(struct buffer *b, const char *at, const char *end)
{
	static const char hex[] = "0123456789abcdef";
	char control[] = "\\u0000", escape[] = "\\\\";
	int len;

	if (*at == '"' || *at == '\\') {
		escape[1] = *at;
		buffer_bytes(b, escape, 2);
		return 1;
	}
	if ((unsigned char)*at < 0x20) {
		control[4] = hex[*at >> 4];
		control[5] = hex[*at & 15];
		buffer_bytes(b, control, 6);
		return 1;
	}
	len = utf8_length(at, end);
	if (len == 0) {
		buffer_string(b, "\\ufffd");
		return 1;
	}
	buffer_bytes(b, at, (size_t)len);
	return len;
}

/* Which of sixteen bytes do not stand for themselves. */
static unsigned
json_specials(struct bytes b)
{
	return bytes_bits(bytes_either(bytes_below(b, 0x20),
	    bytes_either(bytes_are(b, '"'), bytes_are(b, '\\'))));
}

void
json_text(struct buffer *buffer, struct slice text)
{
	const char *at = text.at, *end = at + text.len;
	struct bytes b;
	size_t n, plain;

	while (at < end) {
		n = (size_t)(end - at);
		b = n < VECTOR_BYTES ? bytes_load_few(at, n) : bytes_load(at);
		n = n < VECTOR_BYTES ? n : VECTOR_BYTES;
		plain = (size_t)bits_lowest(json_specials(b) | 1u << n);
		bytes_store(buffer_room(buffer, VECTOR_BYTES), b);
		buffer->len += plain;
		at += plain;
		if (plain < n)
			at += put_special(buffer, at, end);
	}
}

void
json_string(struct buffer *buffer, struct slice string)
{
	buffer_bytes(buffer, "\"", 1);
	json_text(buffer, string);
	buffer_bytes(buffer, "\"", 1);
}

void
json_column(struct buffer *b, struct slice column)
{
	if (is_absent(column))
		buffer_string(b, "null");
	else
		json_string(b, column);
}

static size_t
count_digits(struct slice s, size_t at)
{
	size_t n = 0;

	while (at + n < s.len && s.at[at + n] >= '0' && s.at[at + n] <= '9')
		n++;
	return n;
}

bool
json_is_number(struct slice s)
{
	size_t at = s.len > 0 && s.at[0] == '-', n;

	n = count_digits(s, at);
	if (n == 0 || (n > 1 && s.at[at] == '0'))
		return false;
	at += n;
	if (at == s.len)
		return true;
	if (s.at[at] != '.')
		return false;
	n = count_digits(s, at + 1);
	return n > 0 && at + 1 + n == s.len;
}

void
json_scalar(struct buffer *b, struct slice s)
{
	if (json_is_number(s))
		buffer_bytes(b, s.at, s.len);
	else
		json_string(b, s);
}
