#include "text/scan.h"

#include <stddef.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif
#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define HAVE_AVX2
#endif

#include "core/bits.h"
#include "text/utf8.h"

enum { PASS, STOP, SPACE };

static const unsigned char kinds[256] = {
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	[' '] = SPACE, ['.'] = STOP, ['!'] = STOP, ['?'] = STOP,
	[0x7F] = STOP, [0xE2] = STOP, [0xE3] = STOP, [0xEF] = STOP
};

static const char *
by_byte(const char *at, const char *end)
{
	for (; at < end; at++) {
		int kind = kinds[(unsigned char)*at];

		if (kind == STOP || (kind == SPACE && !ascii_is_lower(at[-1]) &&
		    (at + 1 == end || !ascii_is_lower(at[1]))))
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

/* Sixteen bytes at a time, while the byte after them may be read too. */
static const char *
by_16(const char *at, const char *end)
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
			return at + bits_lowest((unsigned)bits);
	}
	return by_byte(at, end);
}

#endif

#if defined(HAVE_AVX2)

#define AVX2 __attribute__((target("avx2")))

AVX2 static inline __m256i
load_32(const char *at)
{
	return _mm256_loadu_si256((const __m256i *)(const void *)at);
}

/* 31 more, 'a' to 'z' are -128 to -103, and nothing else is below -102. */
AVX2 static inline __m256i
small_32(__m256i bytes)
{
	return _mm256_cmpgt_epi8(_mm256_set1_epi8((char)-102),
	    _mm256_add_epi8(bytes, _mm256_set1_epi8(31)));
}

/*
 * The bytes of kind STOP, not 0 where they are: a byte is one if the set of
 * its upper half has the lower one as a member. Set 1 is 00 to 1F, 2 has '!'
 * and '.', 4 has '?' and 7F, 8 has E2, E3 and EF.
 */
AVX2 static inline __m256i
stops_32(__m256i bytes)
{
	const __m256i halves = _mm256_set1_epi8(0x0F);
	const __m256i upper = _mm256_broadcastsi128_si256(_mm_setr_epi8(
	    1, 1, 2, 4, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 8, 0));
	const __m256i lower = _mm256_broadcastsi128_si256(_mm_setr_epi8(
	    1, 3, 9, 9, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 13));

	return _mm256_and_si256(
	    _mm256_shuffle_epi8(lower, _mm256_and_si256(bytes, halves)),
	    _mm256_shuffle_epi8(upper, _mm256_and_si256(
	    _mm256_srli_epi16(bytes, 4), halves)));
}

/* The same by thirty-two. */
AVX2 static const char *
by_32(const char *at, const char *end)
{
	for (; end - at > 32; at += 32) {
		__m256i bytes = load_32(at);
		__m256i beside = _mm256_or_si256(small_32(load_32(at - 1)),
		    small_32(load_32(at + 1)));
		__m256i spaces = _mm256_cmpeq_epi8(bytes,
		    _mm256_set1_epi8(' '));
		__m256i found = _mm256_or_si256(stops_32(bytes),
		    _mm256_andnot_si256(beside, spaces));
		unsigned bits = ~(unsigned)_mm256_movemask_epi8(
		    _mm256_cmpeq_epi8(found, _mm256_setzero_si256()));

		if (bits != 0)
			return at + bits_lowest(bits);
	}
	return by_byte(at, end);
}

#endif

scan_way *
scan_ways(int n)
{
	scan_way *ways[4] = { NULL };
	int count = 0;

#if defined(HAVE_AVX2)
	if (__builtin_cpu_supports("avx2"))
		ways[count++] = by_32;
#endif
#if defined(__SSE2__)
	ways[count++] = by_16;
#endif
	ways[count++] = by_byte;
	return n < count ? ways[n] : NULL;
}

const char *
scan_candidate(const char *at, const char *end)
{
#if defined(HAVE_AVX2)
	if (__builtin_cpu_supports("avx2"))
		return by_32(at, end);
#endif
#if defined(__SSE2__)
	return by_16(at, end);
#else
	return by_byte(at, end);
#endif
}
