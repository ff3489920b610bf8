/*
 * Vectors of sixteen bytes, and of eight numbers of 16 bits: SSE2 where the
 * compiler may use it, else plain C with the same results, which VECTOR_PLAIN
 * asks for anywhere (tests/units compares the two). Addresses need no
 * alignment. All of it is without branches.
 */
#ifndef CORE_VECTOR_H
#define CORE_VECTOR_H

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__) && !defined(VECTOR_PLAIN)
#define VECTOR_SSE2
#include <emmintrin.h>
#endif

enum { VECTOR_BYTES = 16, VECTOR_LANES = 8 };

#if defined(VECTOR_SSE2)

struct bytes {
	__m128i v;
};

struct lanes {
	__m128i v;
};

/* Sixteen bytes from memory, and to it. */
static inline struct bytes
bytes_load(const void *at)
{
	struct bytes b = { _mm_loadu_si128((const __m128i *)at) };

	return b;
}

static inline void
bytes_store(void *at, struct bytes b)
{
	_mm_storeu_si128((__m128i *)at, b.v);
}

/* The same of 1 to 15 bytes, which no others need to stand behind; then 0. */
static inline struct bytes
bytes_load_few(const char *at, size_t count)
{
	uint64_t first, last = 0;
	uint32_t half, other;
	struct bytes b;

	if (count >= 8) {
		memcpy(&first, at, 8);
		memcpy(&last, at + count - 8, 8);
		last = last >> 4 * (16 - count) >> 4 * (16 - count);
	} else if (count >= 4) {
		memcpy(&half, at, 4);
		memcpy(&other, at + count - 4, 4);
		first = half | (uint64_t)other << 8 * (count - 4);
	} else {
		first = (unsigned char)at[0] |
		    (uint64_t)(unsigned char)at[count / 2] << 8 * (count / 2) |
		    (uint64_t)(unsigned char)at[count - 1] << 8 * (count - 1);
	}
	b.v = _mm_set_epi64x((long long)last, (long long)first);
	return b;
}

/* A bit for each byte, the first one lowest, whether it is such a one. */
static inline unsigned
bytes_equal(struct bytes b, unsigned char byte)
{
	return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(b.v,
	    _mm_set1_epi8((char)byte)));
}

/* The same for whether it lies from one byte to another, both included. */
static inline unsigned
bytes_between(struct bytes b, unsigned char from, unsigned char to)
{
	__m128i above = _mm_sub_epi8(b.v, _mm_set1_epi8((char)from));

	return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(above,
	    _mm_min_epu8(above, _mm_set1_epi8((char)(to - from)))));
}

/* The same for whether it is no ASCII. */
static inline unsigned
bytes_wide(struct bytes b)
{
	return (unsigned)_mm_movemask_epi8(b.v);
}

/* The bytes with ASCII capitals made small. */
static inline struct bytes
bytes_lower(struct bytes b)
{
	__m128i above = _mm_sub_epi8(b.v, _mm_set1_epi8('A'));
	__m128i capital = _mm_cmpeq_epi8(above,
	    _mm_min_epu8(above, _mm_set1_epi8('Z' - 'A')));
	struct bytes lower = { _mm_or_si128(b.v,
	    _mm_and_si128(capital, _mm_set1_epi8(0x20))) };

	return lower;
}

/*
 * Sets of the sixteen bytes, all ones in those that are in it: those that are
 * one byte; those that are below one of ASCII, or no ASCII; those that are no
 * printing ASCII (below 20, 7F and above); those in either of two sets; a set
 * as bits.
 */
static inline struct bytes
bytes_are(struct bytes b, unsigned char byte)
{
	struct bytes set = { _mm_cmpeq_epi8(b.v, _mm_set1_epi8((char)byte)) };

	return set;
}

static inline struct bytes
bytes_below(struct bytes b, char byte)
{
	struct bytes set = { _mm_cmplt_epi8(b.v, _mm_set1_epi8(byte)) };

	return set;
}

static inline struct bytes
bytes_unprinted(struct bytes b)
{
	__m128i above = _mm_sub_epi8(b.v, _mm_set1_epi8(' '));
	struct bytes set = { _mm_cmpeq_epi8(above,
	    _mm_max_epu8(above, _mm_set1_epi8(0x7F - ' '))) };

	return set;
}

static inline struct bytes
bytes_either(struct bytes a, struct bytes b)
{
	struct bytes set = { _mm_or_si128(a.v, b.v) };

	return set;
}

static inline unsigned
bytes_bits(struct bytes set)
{
	return (unsigned)_mm_movemask_epi8(set.v);
}

/* The bytes with some bits set in each. */
static inline struct bytes
bytes_with(struct bytes b, unsigned char bits)
{
	struct bytes with = { _mm_or_si128(b.v, _mm_set1_epi8((char)bits)) };

	return with;
}

/* Eight numbers from memory, and to it; all eight alike. */
static inline struct lanes
lanes_load(const int16_t *at)
{
	struct lanes l = { _mm_loadu_si128((const __m128i *)(const void *)at) };

	return l;
}

static inline void
lanes_store(int16_t *at, struct lanes l)
{
	_mm_storeu_si128((__m128i *)(void *)at, l.v);
}

static inline struct lanes
lanes_all(int16_t number)
{
	struct lanes l = { _mm_set1_epi16(number) };

	return l;
}

/* Sums that stay at the least or largest number when they would not fit. */
static inline struct lanes
lanes_add(struct lanes a, struct lanes b)
{
	struct lanes l = { _mm_adds_epi16(a.v, b.v) };

	return l;
}

static inline struct lanes
lanes_most(struct lanes a, struct lanes b)
{
	struct lanes l = { _mm_max_epi16(a.v, b.v) };

	return l;
}

static inline struct lanes
lanes_least(struct lanes a, struct lanes b)
{
	struct lanes l = { _mm_min_epi16(a.v, b.v) };

	return l;
}

/* Differences that stay within what the numbers hold, as sums do. */
static inline struct lanes
lanes_minus(struct lanes a, struct lanes b)
{
	struct lanes l = { _mm_subs_epi16(a.v, b.v) };

	return l;
}

/* Products, of which the low 16 bits stay. */
static inline struct lanes
lanes_times(struct lanes a, struct lanes b)
{
	struct lanes l = { _mm_mullo_epi16(a.v, b.v) };

	return l;
}

/* The first four numbers of one, then the first four of another. */
static inline struct lanes
lanes_join_first(struct lanes a, struct lanes b)
{
	struct lanes l = { _mm_unpacklo_epi64(a.v, b.v) };

	return l;
}

/* The same of the last four. */
static inline struct lanes
lanes_join_last(struct lanes a, struct lanes b)
{
	struct lanes l = { _mm_unpackhi_epi64(a.v, b.v) };

	return l;
}

/* Eight times number i, which is best known when this is compiled. */
static inline struct lanes
lanes_spread(struct lanes a, int i)
{
	__m128i twice = i < 4 ? _mm_unpacklo_epi16(a.v, a.v) :
	    _mm_unpackhi_epi16(a.v, a.v);
	struct lanes l;

	switch (i & 3) {
	case 0:
		l.v = _mm_shuffle_epi32(twice, 0x00);
		break;
	case 1:
		l.v = _mm_shuffle_epi32(twice, 0x55);
		break;
	case 2:
		l.v = _mm_shuffle_epi32(twice, 0xAA);
		break;
	default:
		l.v = _mm_shuffle_epi32(twice, 0xFF);
	}
	return l;
}

/* The greatest numbers of two: the first one's is returned. */
static inline int16_t
lanes_greatest(struct lanes a, struct lanes b, int16_t *second)
{
	__m128i most = _mm_max_epi16(_mm_unpacklo_epi16(a.v, b.v),
	    _mm_unpackhi_epi16(a.v, b.v));
	uint32_t two;

	most = _mm_max_epi16(most, _mm_shuffle_epi32(most, 0x4E));
	most = _mm_max_epi16(most, _mm_shuffle_epi32(most, 0xB1));
	two = (uint32_t)_mm_cvtsi128_si32(most);
	*second = (int16_t)(two >> 16);
	return (int16_t)(two & 0xFFFF);
}

/* The first eight, or the last eight, of sixteen bytes as signed numbers. */
static inline struct lanes
lanes_first(struct bytes b)
{
	struct lanes l = { _mm_srai_epi16(_mm_unpacklo_epi8(b.v, b.v), 8) };

	return l;
}

static inline struct lanes
lanes_last(struct bytes b)
{
	struct lanes l = { _mm_srai_epi16(_mm_unpackhi_epi8(b.v, b.v), 8) };

	return l;
}

/*
 * Sixteen bytes as signed numbers, times the signed byte at an address that
 * three more bytes stand behind: added to eight sums and to eight more.
 */
static inline void
lanes_add_times(struct lanes *first, struct lanes *last, struct bytes b,
    const void *times)
{
	const __m128i zero = _mm_setzero_si128();
	__m128i scale;
	int32_t four;

	/* each number, and the one they are multiplied by, times 256: what
	 * is left of the products are their upper 16 bits */
	memcpy(&four, times, sizeof(four));
	scale = _mm_slli_epi32(_mm_cvtsi32_si128(four), 24);
	scale = _mm_shufflelo_epi16(scale, 0x55);
	scale = _mm_unpacklo_epi64(scale, scale);
	first->v = _mm_adds_epi16(first->v, _mm_mulhi_epi16(
	    _mm_unpacklo_epi8(zero, b.v), scale));
	last->v = _mm_adds_epi16(last->v, _mm_mulhi_epi16(
	    _mm_unpackhi_epi8(zero, b.v), scale));
}

/*
 * Four numbers of 32 bits, little-endian, of which the upper 24 are a key: a
 * bit for each, the first one lowest, whether it has that of another.
 */
static inline unsigned
bytes_keys(struct bytes b, uint32_t key)
{
	const __m128i mask = _mm_set1_epi32(-256);

	return (unsigned)_mm_movemask_ps(_mm_castsi128_ps(_mm_cmpeq_epi32(
	    _mm_and_si128(b.v, mask), _mm_set1_epi32((int)(key &
	    UINT32_C(0xFFFFFF00))))));
}

#else

struct bytes {
	unsigned char v[VECTOR_BYTES];
};

struct lanes {
	int16_t v[VECTOR_LANES];
};

static inline struct bytes
bytes_load(const void *at)
{
	struct bytes b;

	memcpy(b.v, at, VECTOR_BYTES);
	return b;
}

static inline void
bytes_store(void *at, struct bytes b)
{
	memcpy(at, b.v, VECTOR_BYTES);
}

static inline struct bytes
bytes_load_few(const char *at, size_t count)
{
	struct bytes b = { { 0 } };

	memcpy(b.v, at, count);
	return b;
}

static inline unsigned
bytes_between(struct bytes b, unsigned char from, unsigned char to)
{
	unsigned bits = 0, i;

	for (i = 0; i < VECTOR_BYTES; i++)
		bits |= (unsigned)((unsigned char)(b.v[i] - from) <=
		    (unsigned char)(to - from)) << i;
	return bits;
}

static inline unsigned
bytes_equal(struct bytes b, unsigned char byte)
{
	return bytes_between(b, byte, byte);
}

static inline unsigned
bytes_wide(struct bytes b)
{
	return bytes_between(b, 0x80, 0xFF);
}

static inline struct bytes
bytes_lower(struct bytes b)
{
	int i;

	for (i = 0; i < VECTOR_BYTES; i++)
		b.v[i] = (unsigned char)(b.v[i] |
		    ((unsigned char)(b.v[i] - 'A') <= 'Z' - 'A') << 5);
	return b;
}

static inline struct bytes
bytes_are(struct bytes b, unsigned char byte)
{
	int i;

	for (i = 0; i < VECTOR_BYTES; i++)
		b.v[i] = b.v[i] == byte ? 0xFF : 0;
	return b;
}

static inline struct bytes
bytes_below(struct bytes b, char byte)
{
	int i;

	for (i = 0; i < VECTOR_BYTES; i++)
		b.v[i] = b.v[i] < byte || b.v[i] >= 0x80 ? 0xFF : 0;
	return b;
}

static inline struct bytes
bytes_unprinted(struct bytes b)
{
	int i;

	for (i = 0; i < VECTOR_BYTES; i++)
		b.v[i] = b.v[i] < ' ' || b.v[i] >= 0x7F ? 0xFF : 0;
	return b;
}

static inline struct bytes
bytes_either(struct bytes a, struct bytes b)
{
	int i;

	for (i = 0; i < VECTOR_BYTES; i++)
		a.v[i] |= b.v[i];
	return a;
}

static inline unsigned
bytes_bits(struct bytes set)
{
	return bytes_wide(set);
}

static inline struct bytes
bytes_with(struct bytes b, unsigned char bits)
{
	int i;

	for (i = 0; i < VECTOR_BYTES; i++)
		b.v[i] |= bits;
	return b;
}

static inline struct lanes
lanes_load(const int16_t *at)
{
	struct lanes l;

	memcpy(l.v, at, sizeof(l.v));
	return l;
}

static inline void
lanes_store(int16_t *at, struct lanes l)
{
	memcpy(at, l.v, sizeof(l.v));
}

static inline struct lanes
lanes_all(int16_t number)
{
	struct lanes l;
	int i;

	for (i = 0; i < VECTOR_LANES; i++)
		l.v[i] = number;
	return l;
}

static inline struct lanes
lanes_add(struct lanes a, struct lanes b)
{
	int i, sum;

	for (i = 0; i < VECTOR_LANES; i++) {
		sum = a.v[i] + b.v[i];
		a.v[i] = (int16_t)(sum < INT16_MIN ? INT16_MIN :
		    sum > INT16_MAX ? INT16_MAX : sum);
	}
	return a;
}

static inline struct lanes
lanes_most(struct lanes a, struct lanes b)
{
	int i;

	for (i = 0; i < VECTOR_LANES; i++)
		a.v[i] = a.v[i] > b.v[i] ? a.v[i] : b.v[i];
	return a;
}

static inline struct lanes
lanes_least(struct lanes a, struct lanes b)
{
	int i;

	for (i = 0; i < VECTOR_LANES; i++)
		a.v[i] = a.v[i] < b.v[i] ? a.v[i] : b.v[i];
	return a;
}

static inline struct lanes
lanes_minus(struct lanes a, struct lanes b)
{
	int i, sum;

	for (i = 0; i < VECTOR_LANES; i++) {
		sum = a.v[i] - b.v[i];
		a.v[i] = (int16_t)(sum < INT16_MIN ? INT16_MIN :
		    sum > INT16_MAX ? INT16_MAX : sum);
	}
	return a;
}

static inline struct lanes
lanes_join_first(struct lanes a, struct lanes b)
{
	memcpy(a.v + VECTOR_LANES / 2, b.v, sizeof(b.v) / 2);
	return a;
}

static inline struct lanes
lanes_join_last(struct lanes a, struct lanes b)
{
	memcpy(b.v, a.v + VECTOR_LANES / 2, sizeof(b.v) / 2);
	return b;
}

static inline struct lanes
lanes_spread(struct lanes a, int i)
{
	return lanes_all(a.v[i]);
}

static inline int16_t
lanes_greatest(struct lanes a, struct lanes b, int16_t *second)
{
	int i;

	for (i = 1; i < VECTOR_LANES; i++) {
		a.v[0] = a.v[0] > a.v[i] ? a.v[0] : a.v[i];
		b.v[0] = b.v[0] > b.v[i] ? b.v[0] : b.v[i];
	}
	*second = b.v[0];
	return a.v[0];
}

static inline struct lanes
lanes_times(struct lanes a, struct lanes b)
{
	uint16_t low;
	int i;

	for (i = 0; i < VECTOR_LANES; i++) {
		low = (uint16_t)((uint32_t)a.v[i] * (uint32_t)b.v[i]);
		memcpy(&a.v[i], &low, sizeof(low));
	}
	return a;
}

static inline struct lanes
lanes_of(const unsigned char *bytes)
{
	int8_t numbers[VECTOR_LANES];
	struct lanes l;
	int i;

	memcpy(numbers, bytes, VECTOR_LANES);
	for (i = 0; i < VECTOR_LANES; i++)
		l.v[i] = numbers[i];
	return l;
}

static inline struct lanes
lanes_first(struct bytes b)
{
	return lanes_of(b.v);
}

static inline struct lanes
lanes_last(struct bytes b)
{
	return lanes_of(b.v + VECTOR_LANES);
}

static inline void
lanes_add_times(struct lanes *first, struct lanes *last, struct bytes b,
    const void *times)
{
	int8_t scale;

	memcpy(&scale, times, 1);
	*first = lanes_add(*first, lanes_times(lanes_first(b),
	    lanes_all(scale)));
	*last = lanes_add(*last, lanes_times(lanes_last(b),
	    lanes_all(scale)));
}

static inline unsigned
bytes_keys(struct bytes b, uint32_t key)
{
	unsigned bits = 0, i;

	for (i = 0; i < VECTOR_BYTES / 4; i++)
		bits |= (unsigned)((b.v[4 * i + 1] |
		    (uint32_t)b.v[4 * i + 2] << 8 |
		    (uint32_t)b.v[4 * i + 3] << 16) == key >> 8) << i;
	return bits;
}

#endif

#endif
