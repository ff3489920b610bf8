#include "text/utf8.h"

#include <string.h>

#include "core/vector.h"

uint32_t
utf8_decode_wide(const char *at, const char *end, int *len)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	unsigned char lead = (unsigned char)at[0];
	uint32_t c;
	int n, i;

	*len = 1;
	n = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
	if (lead < 0xC2 || lead > 0xF4 || end - at < n)
		return UTF8_INVALID;
	c = lead & (0xFFu >> (n + 1));
	for (i = 1; i < n; i++) {
		if (((unsigned char)at[i] & 0xC0) != 0x80)
			return UTF8_INVALID;
		c = c << 6 | ((unsigned char)at[i] & 0x3F);
	}
	if (c < least[n] || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
		return UTF8_INVALID;
	*len = n;
	return c;
}

int
utf8_length_before_wide(const char *begin, const char *at)
{
	int n, len;

	for (n = 1; n <= 4 && at - n >= begin; n++) {
		if (((unsigned char)at[-n] & 0xC0) == 0x80)
			continue;
		utf8_decode(at - n, at, &len);
		return len == n ? n : 1;
	}
	return 1;
}

int
utf8_encode(uint32_t c, char bytes[4])
{
	if (c < 0x80) {
		bytes[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		bytes[0] = (char)(0xC0 | c >> 6);
		bytes[1] = (char)(0x80 | (c & 0x3F));
		return 2;
	}
	if (c < 0x10000) {
		bytes[0] = (char)(0xE0 | c >> 12);
		bytes[1] = (char)(0x80 | (c >> 6 & 0x3F));
		bytes[2] = (char)(0x80 | (c & 0x3F));
		return 3;
	}
	bytes[0] = (char)(0xF0 | c >> 18);
	bytes[1] = (char)(0x80 | (c >> 12 & 0x3F));
	bytes[2] = (char)(0x80 | (c >> 6 & 0x3F));
	bytes[3] = (char)(0x80 | (c & 0x3F));
	return 4;
}

bool
utf8_is_blank_wide(uint32_t c)
{
	return c == 0x85 || c == 0xA0 || c == 0x1680 ||
	    (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 ||
	    c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

struct range {
	uint32_t first, last;
};

static bool
in_ranges(uint32_t c, const struct range *ranges, size_t count)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t mid = (low + high) / 2;

		if (c > ranges[mid].last)
			low = mid + 1;
		else if (c < ranges[mid].first)
			high = mid;
		else
			return true;
	}
	return false;
}

/* What is a letter or a mark on one beyond ASCII, in broad strokes. */
static const struct range letters[] = {
	{ 0xAA, 0xAA }, { 0xAD, 0xAD }, { 0xB5, 0xB5 }, { 0xBA, 0xBA },
	{ 0xC0, 0xD6 }, { 0xD8, 0xF6 }, { 0xF8, 0x2C1 }, { 0x2C6, 0x2D1 },
	{ 0x2E0, 0x2E4 }, { 0x300, 0x374 }, { 0x376, 0x377 },
	{ 0x37A, 0x37D }, { 0x37F, 0x383 }, { 0x386, 0x386 },
	{ 0x388, 0x481 }, { 0x483, 0x556 }, { 0x561, 0x588 },
	{ 0x591, 0x5BD }, { 0x5BF, 0x5BF }, { 0x5C1, 0x5C2 },
	{ 0x5C4, 0x5F2 }, { 0x610, 0x61A }, { 0x620, 0x669 },
	{ 0x66E, 0x6D3 }, { 0x6D5, 0x6FF }, { 0x710, 0x963 },
	{ 0x966, 0x96F }, { 0x971, 0xDF3 }, { 0xE01, 0xE3E },
	{ 0xE40, 0xE4E }, { 0xE50, 0xE59 }, { 0xE81, 0x1049 },
	{ 0x1050, 0x10FA }, { 0x10FC, 0x1360 }, { 0x1369, 0x166C },
	{ 0x166F, 0x167F }, { 0x1681, 0x169A }, { 0x16A0, 0x16EA },
	{ 0x16EE, 0x17D3 }, { 0x17DB, 0x17FF }, { 0x180B, 0x1FBC },
	{ 0x1FC2, 0x1FCC }, { 0x1FD0, 0x1FDB }, { 0x1FE0, 0x1FEC },
	{ 0x1FF2, 0x1FFC }, { 0x2071, 0x2071 }, { 0x207F, 0x207F },
	{ 0x2090, 0x209C }, { 0x20D0, 0x20F0 }, { 0x2C00, 0x2DFF },
	{ 0x2E80, 0x2FD5 }, { 0x3005, 0x3007 }, { 0x3021, 0x302F },
	{ 0x3031, 0x3035 }, { 0x3041, 0x309A }, { 0x309D, 0x309F },
	{ 0x30A1, 0x30FA }, { 0x30FC, 0x318E }, { 0x31A0, 0x31FF },
	{ 0x3400, 0x4DBF }, { 0x4E00, 0xD7FF }, { 0xF900, 0xFD3D },
	{ 0xFD50, 0xFDFB }, { 0xFE00, 0xFE0F }, { 0xFE20, 0xFE2F },
	{ 0xFE70, 0xFEFC }, { 0xFF21, 0xFF3A }, { 0xFF41, 0xFF5A },
	{ 0xFF66, 0xFFDC }, { 0x10000, 0x1CFFF }, { 0x1D400, 0x1D7FF },
	{ 0x1E000, 0x1EFFF }, { 0x20000, 0x3FFFF }, { 0xE0100, 0xE01EF },
};

bool
utf8_is_letter(uint32_t c)
{
	if (c < 0x80)
		return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
	return in_ranges(c, letters, sizeof(letters) / sizeof(letters[0]));
}

/*
 * Case comes in runs. In a run with step 1 the small letters stand `shift`
 * behind the capitals; with step 2 capital and small letter alternate,
 * beginning with a capital.
 */
static const struct {
	uint32_t first, last;	/* of the capitals; of both when step is 2 */
	int shift;
	int step;
} runs[] = {
	{ 'A', 'Z', 32, 1 }, { 0xC0, 0xD6, 32, 1 }, { 0xD8, 0xDE, 32, 1 },
	{ 0x100, 0x12F, 1, 2 }, { 0x132, 0x137, 1, 2 },
	{ 0x139, 0x148, 1, 2 }, { 0x14A, 0x177, 1, 2 },
	{ 0x178, 0x178, -121, 1 }, { 0x179, 0x17E, 1, 2 },
	{ 0x18F, 0x18F, 202, 1 }, { 0x1A0, 0x1A5, 1, 2 },
	{ 0x1AF, 0x1B0, 1, 2 }, { 0x1CD, 0x1DC, 1, 2 },
	{ 0x1DE, 0x1EF, 1, 2 }, { 0x1F8, 0x21F, 1, 2 },
	{ 0x222, 0x233, 1, 2 }, { 0x246, 0x24F, 1, 2 },
	{ 0x386, 0x386, 38, 1 }, { 0x388, 0x38A, 37, 1 },
	{ 0x38C, 0x38C, 64, 1 }, { 0x38E, 0x38F, 63, 1 },
	{ 0x391, 0x3A1, 32, 1 }, { 0x3A3, 0x3AB, 32, 1 },
	{ 0x400, 0x40F, 80, 1 }, { 0x410, 0x42F, 32, 1 },
	{ 0x460, 0x481, 1, 2 }, { 0x48A, 0x4BF, 1, 2 },
	{ 0x4C0, 0x4C0, 15, 1 }, { 0x4C1, 0x4CE, 1, 2 },
	{ 0x4D0, 0x52F, 1, 2 }, { 0x531, 0x556, 48, 1 },
	{ 0x1E00, 0x1E95, 1, 2 }, { 0x1EA0, 0x1EFF, 1, 2 },
	{ 0xFF21, 0xFF3A, 32, 1 },
};

enum { RUNS = sizeof(runs) / sizeof(runs[0]) };

/* Small letters that have no capital here. */
static const struct range lone_lower[] = {
	{ 0xDF, 0xDF }, { 0x131, 0x131 }, { 0x138, 0x138 },
	{ 0x149, 0x149 }, { 0x17F, 0x180 }, { 0x250, 0x2AF },
	{ 0x390, 0x390 }, { 0x3B0, 0x3B0 }, { 0x3C2, 0x3C2 },
	{ 0x587, 0x587 }, { 0x1E96, 0x1E9D },
};

bool
utf8_is_upper(uint32_t c)
{
	size_t i;

	if (c < 0x80)
		return c >= 'A' && c <= 'Z';
	if (c == 0x130 || c == 0x1E9E)
		return true;
	for (i = 1; i < RUNS && c >= runs[i].first; i++)
		if (c <= runs[i].last)
			return runs[i].step == 1 ||
			    (c - runs[i].first) % 2 == 0;
	return false;
}

uint32_t
utf8_to_upper(uint32_t c)
{
	size_t i;

	if (c < 0x80)
		return c >= 'a' && c <= 'z' ? c - 32 : c;
	for (i = 1; i < RUNS; i++) {
		uint32_t capital = c - (uint32_t)runs[i].shift;

		if (capital >= runs[i].first && capital <= runs[i].last &&
		    (runs[i].step == 1 ||
		    (capital - runs[i].first) % 2 == 0))
			return capital;
	}
	return c;
}

bool
utf8_is_lower(uint32_t c)
{
	if (c < 0x80)
		return c >= 'a' && c <= 'z';
	return in_ranges(c, lone_lower,
	    sizeof(lone_lower) / sizeof(lone_lower[0])) ||
	    utf8_to_upper(c) != c;
}

uint32_t
utf8_to_lower(uint32_t c)
{
	size_t i;

	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c + 32 : c;
	if (c == 0x130)
		return 'i';
	if (c == 0x1E9E)
		return 0xDF;
	for (i = 1; i < RUNS && c >= runs[i].first; i++)
		if (c <= runs[i].last && (runs[i].step == 1 ||
		    (c - runs[i].first) % 2 == 0))
			return c + (uint32_t)runs[i].shift;
	return c;
}

size_t
utf8_lower_bytes(const char *bytes, size_t len, char *lower)
{
	const char *at = bytes, *end = bytes + len;
	size_t n = 0;
	uint32_t c;
	int size;

	while (at < end) {
		c = utf8_decode(at, end, &size);
		if (c == UTF8_INVALID)
			lower[n++] = *at;
		else
			n += (size_t)utf8_encode(utf8_to_lower(c), lower + n);
		at += size;
	}
	return n;
}

bool
utf8_is_ascii(struct slice text)
{
	const char *at = text.at, *end = at + text.len;
	unsigned char all = 0;

	for (; end - at >= VECTOR_BYTES; at += VECTOR_BYTES)
		if (bytes_wide(bytes_load(at)) != 0)
			return false;
	while (at < end)
		all |= (unsigned char)*at++;
	return all < 0x80;
}
