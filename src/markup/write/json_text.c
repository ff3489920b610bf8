#include "markup/write/json_text.h"

#include "core/bits.h"
#include "core/record.h"
#include "core/vector.h"
#include "text/utf8.h"

/* Whether a byte stands for itself in a JSON string. */
static bool
json_is_plain(char c)
{
	return (unsigned char)c >= 0x20 && (unsigned char)c < 0x80 &&
	    c != '"' && c != '\\';
}

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
	if (utf8_decode(at, end, &len) == UTF8_INVALID)
		buffer_string(b, "\\ufffd");
	else
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
json_string(struct buffer *buffer, struct slice string)
{
	const char *at = string.at, *end = string.at + string.len;
	struct bytes b;
	unsigned special;

	(void)buffer_room(buffer, string.len + 2);
	buffer->at[buffer->len++] = '"';
	while (end - at >= VECTOR_BYTES) {
		b = bytes_load(at);
		special = json_specials(b);
		bytes_store(buffer_room(buffer, VECTOR_BYTES), b);
		if (special == 0) {
			buffer->len += VECTOR_BYTES;
			at += VECTOR_BYTES;
			continue;
		}
		buffer->len += (size_t)bits_lowest(special);
		at += bits_lowest(special);
		at += put_special(buffer, at, end);
	}
	while (at < end) {
		if (json_is_plain(*at))
			buffer_bytes(buffer, at++, 1);
		else
			at += put_special(buffer, at, end);
	}
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
