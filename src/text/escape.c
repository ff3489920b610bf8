#include "text/escape.h"

#include <string.h>

int
escape_byte(char c)
{
	switch (c) {
	case 't':
		return '\t';
	case 'n':
		return '\n';
	case 'r':
		return '\r';
	case '0':
		return '\0';
	case 'b':
		return '\b';
	case 'f':
		return '\f';
	case 'v':
		return '\v';
	case '\\':
		return '\\';
	default:
		return -1;
	}
}

/* Whether a column that begins at bytes[i] is \N. */
static bool
is_absent(const char *bytes, size_t i, size_t len)
{
	return (i == 0 || bytes[i - 1] == '\t') && len - i >= 2 &&
	    bytes[i] == '\\' && bytes[i + 1] == 'N' &&
	    (len - i == 2 || bytes[i + 2] == '\t');
}

size_t
escape_undo(char *bytes, size_t len)
{
	const char *first = len == 0 ? NULL : memchr(bytes, '\\', len);
	size_t i, n;

	if (first == NULL)
		return len;
	for (i = n = (size_t)(first - bytes); i < len; i++) {
		int byte = -1;

		if (bytes[i] == '\\' && is_absent(bytes, i, len)) {
			i++;
			continue;
		}
		if (bytes[i] == '\\' && i + 1 < len)
			byte = escape_byte(bytes[i + 1]);
		i += byte >= 0;
		bytes[n++] = byte < 0 ? bytes[i] : byte == '\\' ? '\\' : ' ';
	}
	return n;
}
