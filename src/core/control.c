#include "core/control.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

void
control_flatten(char *bytes, size_t len)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	const uint64_t tops = UINT64_C(0x8080808080808080);
	uint64_t word, control;
	size_t i = 0;

	/*
	 * Eight bytes at a time: below 0x20, or equal to 0x7F, in any of them
	 * (the well-known word tricks; a false alarm only costs a look).
	 */
	for (; i + 8 <= len; i += 8) {
		memcpy(&word, bytes + i, 8);
		control = (word - ones * 0x20) & ~word & tops;
		control |= ((word ^ ones * 0x7F) - ones) &
		    ~(word ^ ones * 0x7F) & tops;
		if (control != 0) {
			size_t j;

			for (j = i; j < i + 8; j++)
				if ((unsigned char)bytes[j] < 0x20 ||
				    bytes[j] == 0x7F)
					bytes[j] = ' ';
		}
	}
	for (; i < len; i++)
		if ((unsigned char)bytes[i] < 0x20 || bytes[i] == 0x7F)
			bytes[i] = ' ';
}

/*
 * How many bytes a character of UTF-8 has that begins with a byte; 0 for none.
 * [*low, *high] is where the second one must lie (RFC 3629, section 4).
 */
static size_t
length_of(unsigned char first, unsigned char *low, unsigned char *high)
{
	*low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
	*high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
	if (first < 0x80)
		return 1;
	if (first < 0xC2 || first > 0xF4)
		return 0;
	return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/* How many of the bytes that a character needs are there and fit, from 0. */
static size_t
fitting(const char *at, size_t len, size_t *needed)
{
	unsigned char low, high, c;
	size_t n = 1;

	*needed = length_of((unsigned char)*at, &low, &high);
	if (*needed == 0)
		return 0;
	for (; n < *needed && n < len; n++) {
		c = (unsigned char)at[n];
		if (c < low || c > high)
			break;
		low = 0x80;
		high = 0xBF;
	}
	return n;
}

/* Whether three bytes are U+202A to U+202E, or U+2066 to U+2069. */
static bool
turns_direction(const char *at)
{
	unsigned char last = (unsigned char)at[2];

	return (unsigned char)at[0] == 0xE2 &&
	    (((unsigned char)at[1] == 0x80 && last >= 0xAA && last <= 0xAE) ||
	    ((unsigned char)at[1] == 0x81 && last >= 0xA6 && last <= 0xA9));
}

/* Whether a character, or a byte that is of none, is a control character. */
static bool
is_control(const char *at, size_t len)
{
	unsigned char c = (unsigned char)*at;

	if (len == 2)
		return c == 0xC2 && (unsigned char)at[1] < 0xA0;
	return len == 1 && (c < 0x20 || (c >= 0x7F && c < 0xA0)) &&
	    c != '\t' && c != '\n';
}

size_t
control_guard(char *bytes, size_t len)
{
	size_t i, n, needed, used = 0;

	for (i = 0; i < len; i += n) {
		n = fitting(bytes + i, len - i, &needed);
		if (n == 0 || n < needed)
			n = 1;
		if (is_control(bytes + i, n)) {
			bytes[used++] = ' ';
			continue;
		}
		if (n == 3 && turns_direction(bytes + i))
			memcpy(bytes + i, "\xEF\xBF\xBD", 3);
		memmove(bytes + used, bytes + i, n);
		used += n;
	}
	return used;
}

size_t
control_begun(const char *bytes, size_t len)
{
	size_t n, needed;

	for (n = len < 3 ? len : 3; n > 0; n--)
		if (fitting(bytes + len - n, n, &needed) == n && n < needed)
			return n;
	return 0;
}
