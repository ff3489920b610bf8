/*
 * UTF-8 and the classes of characters, without locales: Latin, Greek,
 * Cyrillic and Armenian letters have case; letters of other
 * scripts have none. Bytes that are no valid UTF-8 stand for themselves.
 */
#ifndef TEXT_UTF8_H
#define TEXT_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/slice.h"

#define UTF8_INVALID UINT32_C(0xFFFFFFFF)

/* What the functions below do where a byte is no ASCII. */
uint32_t utf8_decode_wide(const char *at, const char *end, int *len);
int utf8_length_before_wide(const char *begin, const char *at);
bool utf8_is_blank_wide(uint32_t c);

/*
 * The character at `at`, which must be before `end`; *len is its length in
 * bytes. A byte that begins no valid character is UTF8_INVALID, length 1.
 */
static inline uint32_t
utf8_decode(const char *at, const char *end, int *len)
{
	*len = 1;
	if ((unsigned char)*at < 0x80)
		return (unsigned char)*at;
	return utf8_decode_wide(at, end, len);
}

/*
 * The length of the character at `at`, before `end`: 1 to 4, or 0 where the
 * byte begins no valid one.
 */
static inline int
utf8_length(const char *at, const char *end)
{
	unsigned char lead = (unsigned char)*at;
	int len;

	if (lead < 0x80)
		return 1;
	/* of two bytes, or of three before the surrogates */
	if (lead >= 0xC2 && lead < 0xE0 && end - at > 1)
		return ((unsigned char)at[1] & 0xC0) == 0x80 ? 2 : 0;
	if (lead >= 0xE0 && lead < 0xED && end - at > 2)
		return ((unsigned char)at[1] & 0xC0) == 0x80 &&
		    ((unsigned char)at[2] & 0xC0) == 0x80 &&
		    (lead > 0xE0 || (unsigned char)at[1] >= 0xA0) ? 3 : 0;
	return utf8_decode_wide(at, end, &len) == UTF8_INVALID ? 0 : len;
}

/* The length in bytes of the character that ends before `at` (> begin). */
static inline int
utf8_length_before(const char *begin, const char *at)
{
	if ((unsigned char)at[-1] < 0x80)
		return 1;
	return utf8_length_before_wide(begin, at);
}

/* Writes a character; returns its length, 1 to 4. */
int utf8_encode(uint32_t c, char bytes[4]);

/* Whether a text has no byte above 7F. */
bool utf8_is_ascii(struct slice text);

/*
 * White space as rule 3 of dateline(5) has it: the length in bytes of the
 * white space character at `at` (or the one that ends before `at`), 0 if
 * there is none.
 */
static inline int
utf8_blank(const char *at, const char *end)
{
	int len;

	if (at >= end)
		return 0;
	if ((unsigned char)*at < 0x80)
		return *at <= 0x20 || *at == 0x7F;
	return utf8_is_blank_wide(utf8_decode_wide(at, end, &len)) ? len : 0;
}

static inline int
utf8_blank_before(const char *begin, const char *at)
{
	int n;

	if (at <= begin)
		return 0;
	n = utf8_length_before(begin, at);
	return utf8_blank(at - n, at) == n ? n : 0;
}

/* Behind the white space at `at`, and before that which ends at `at`. */
static inline const char *
utf8_skip_blank(const char *at, const char *end)
{
	int n;

	while ((n = utf8_blank(at, end)) > 0)
		at += n;
	return at;
}

static inline const char *
utf8_skip_blank_before(const char *begin, const char *at)
{
	int n;

	while ((n = utf8_blank_before(begin, at)) > 0)
		at -= n;
	return at;
}

/*
 * What is not seen and parts no words: the length in bytes of a soft hyphen,
 * or of a sign that joins characters or turns their direction (U+200C to
 * U+200F, U+202A to U+202E, U+2060 to U+2069), 0 if there is none.
 */
static inline int
utf8_invisible(const char *at, const char *end)
{
	const unsigned char *c = (const unsigned char *)at;

	if (end - at < 2 || (*c != 0xC2 && *c != 0xE2))
		return 0;
	if (*c == 0xC2)
		return c[1] == 0xAD ? 2 : 0;
	return end - at > 2 && ((c[1] == 0x80 && ((c[2] >= 0x8C &&
	    c[2] <= 0x8F) || (c[2] >= 0xAA && c[2] <= 0xAE))) ||
	    (c[1] == 0x81 && c[2] >= 0xA0 && c[2] <= 0xA9)) ? 3 : 0;
}

/* Classes of one character. Modifiers and combining marks are letters. */
bool utf8_is_letter(uint32_t c);
bool utf8_is_upper(uint32_t c);
bool utf8_is_lower(uint32_t c);

/* The same of one byte, which may be a part of a character. */
static inline bool
ascii_is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool
ascii_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
ascii_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Whether there is such a character at `at`, before `end`. */
static inline bool
utf8_is_lower_at(const char *at, const char *end)
{
	int len;

	if (at < end && (unsigned char)*at < 0x80)
		return *at >= 'a' && *at <= 'z';
	return at < end && utf8_is_lower(utf8_decode(at, end, &len));
}

static inline bool
utf8_is_upper_at(const char *at, const char *end)
{
	int len;

	if (at < end && (unsigned char)*at < 0x80)
		return *at >= 'A' && *at <= 'Z';
	return at < end && utf8_is_upper(utf8_decode(at, end, &len));
}

/* The other case of a letter, or the character itself. */
uint32_t utf8_to_lower(uint32_t c);
uint32_t utf8_to_upper(uint32_t c);

/*
 * Lower-cases len bytes into `lower`, which has room for len bytes (nothing
 * grows); returns the length written, not NUL-terminated.
 */
size_t utf8_lower_bytes(const char *bytes, size_t len, char *lower);

#endif
