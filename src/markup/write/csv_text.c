#include "markup/write/csv_text.h"

#include "core/bits.h"
#include "core/record.h"
#include "core/vector.h"
#include "text/utf8.h"

/* Which of sixteen bytes do not stand for themselves. */
static unsigned
csv_specials(struct bytes b)
{
	return bytes_bits(bytes_either(bytes_unprinted(b), bytes_are(b, '"')));
}

/* One character that does not; returns its length. */
static int
csv_special(struct buffer *b, const char *at, const char *end)
{
	int len = 1;

	if (*at == '"')
		buffer_bytes(b, "\"\"", 2);
	else if ((unsigned char)*at < 0x80)
		buffer_bytes(b, " ", 1);
	else if (utf8_decode(at, end, &len) == UTF8_INVALID)
		buffer_string(b, "\xEF\xBF\xBD");
	else
		buffer_bytes(b, at, (size_t)len);
	return len;
}

static bool
is_edge(char c)
{
	return (unsigned char)c <= 0x20 || c == 0x7F;
}

/* Up to sixteen bytes, and their number in *count; at least one is there. */
static inline struct bytes
load_some(const char *at, const char *end, size_t *count)
{
	*count = (size_t)(end - at);
	if (*count < VECTOR_BYTES)
		return bytes_load_few(at, *count);
	*count = VECTOR_BYTES;
	return bytes_load(at);
}

static bool
needs_quotes(struct slice s)
{
	const char *at = s.at, *end = at + s.len;
	struct bytes b;
	size_t n;

	if (is_edge(s.at[0]) || is_edge(s.at[s.len - 1]))
		return true;
	for (; at < end; at += n) {
		b = load_some(at, end, &n);
		if (bytes_bits(bytes_either(bytes_are(b, ','),
		    bytes_are(b, '"'))) != 0)
			return true;
	}
	return false;
}

static void
csv_bytes(struct buffer *buffer, const char *at, const char *end)
{
	struct bytes b;
	size_t n, plain;

	while (at < end) {
		b = load_some(at, end, &n);
		plain = (size_t)bits_lowest(csv_specials(b) | 1u << n);
		bytes_store(buffer_room(buffer, VECTOR_BYTES), b);
		buffer->len += plain;
		at += plain;
		if (plain < n)
			at += csv_special(buffer, at, end);
	}
}

static bool
is_formula(struct slice s)
{
	return s.len > 0 && (s.at[0] == '=' || s.at[0] == '+' ||
	    s.at[0] == '-' || s.at[0] == '@');
}

void
csv_field(struct buffer *b, struct slice s, bool guarded)
{
	bool quoted = s.len > 0 && needs_quotes(s);

	(void)buffer_room(b, s.len + 3);
	if (quoted)
		buffer_bytes(b, "\"", 1);
	if (guarded && is_formula(s))
		buffer_bytes(b, "'", 1);
	csv_bytes(b, s.at, s.at + s.len);
	if (quoted)
		buffer_bytes(b, "\"", 1);
}

void
csv_column(struct buffer *b, struct slice column, bool guarded)
{
	if (!is_absent(column))
		csv_field(b, column, guarded);
}
