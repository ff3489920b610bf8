#include "text/scan.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum { PASS, STOP, SPACE };

static const unsigned char kinds[256] = {
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	[' '] = SPACE, ['.'] = STOP, ['!'] = STOP, ['?'] = STOP,
	[0x7F] = STOP, [0xE2] = STOP, [0xE3] = STOP, [0xEF] = STOP
};

static int
is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

const char *
scan_candidate_plainly(const char *at, const char *end)
{
	for (; at < end; at++) {
		int kind = kinds[(unsigned char)*at];

		if (kind == STOP || (kind == SPACE && !is_small(at[-1]) &&
		    (at + 1 == end || !is_small(at[1]))))
			break;
	}
	return at;
}

#if defined(__SSE2__)

static __m128i
load(const char *at)
{
	return _mm_loadu_si128((const __m128i *)(const void *)at);
}

/* All ones in the bytes that are at most `most`, unsigned. */
static __m128i
at_most(__m128i bytes, int most)
{
	return _mm_cmpeq_epi8(_mm_min_epu8(bytes,
	    _mm_set1_epi8((char)most)), bytes);
}

static __m128i
equal(__m128i bytes, int byte)
{
	return _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)byte));
}

static __m128i
small_letters(__m128i bytes)
{
	return at_most(_mm_sub_epi8(bytes, _mm_set1_epi8('a')), 'z' - 'a');
}

static int
lowest_bit(unsigned bits)
{
#if defined(__GNUC__)
	return __builtin_ctz(bits);
#else
	int n = 0;

	for (; (bits & 1) == 0; bits >>= 1)
		n++;
	return n;
#endif
}

/* Sixteen bytes at a time, while the byte after them may be read too. */
const char *
scan_candidate(const char *at, const char *end)
{
	for (; end - at > 16; at += 16) {
		__m128i bytes = load(at);
		__m128i beside = _mm_or_si128(small_letters(load(at - 1)),
		    small_letters(load(at + 1)));
		__m128i found = at_most(bytes, 0x1F);
		int bits;

		found = _mm_or_si128(found, _mm_or_si128(equal(bytes, '.'),
		    _mm_or_si128(equal(bytes, '!'), equal(bytes, '?'))));
		found = _mm_or_si128(found, _mm_or_si128(equal(bytes, 0x7F),
		    equal(bytes, 0xEF)));
		/* E2 and E3 differ in the last bit */
		found = _mm_or_si128(found, equal(_mm_or_si128(bytes,
		    _mm_set1_epi8(1)), 0xE3));
		found = _mm_or_si128(found,
		    _mm_andnot_si128(beside, equal(bytes, ' ')));
		bits = _mm_movemask_epi8(found);
		if (bits != 0)
			return at + lowest_bit((unsigned)bits);
	}
	return scan_candidate_plainly(at, end);
}

#else

const char *
scan_candidate(const char *at, const char *end)
{
	return scan_candidate_plainly(at, end);
}

#endif
