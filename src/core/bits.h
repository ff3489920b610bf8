/*
 * The bits of a word: where the first or last of several bytes was found, how
 * many were, and how they are mixed.
 */
#ifndef CORE_BITS_H
#define CORE_BITS_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* The number of the lowest bit that is set; bits must not be 0. */
static inline int
bits_lowest(uint64_t bits)
{
#if defined(__GNUC__)
	return __builtin_ctzll(bits);
#else
	int n = 0;

	for (; (bits & 1) == 0; bits >>= 1)
		n++;
	return n;
#endif
}

/* The number of the highest one; bits must not be 0. */
static inline int
bits_highest(uint64_t bits)
{
#if defined(__GNUC__)
	return 63 - __builtin_clzll(bits);
#else
	int n = 0;

	while ((bits >>= 1) != 0)
		n++;
	return n;
#endif
}

/* How many bits are set. */
static inline int
bits_count(uint64_t bits)
{
	const uint64_t pairs = UINT64_C(0x5555555555555555);
	const uint64_t fours = UINT64_C(0x3333333333333333);
	const uint64_t eights = UINT64_C(0x0F0F0F0F0F0F0F0F);

	bits -= bits >> 1 & pairs;
	bits = (bits & fours) + (bits >> 2 & fours);
	bits = (bits + (bits >> 4)) & eights;
	return (int)(bits * UINT64_C(0x0101010101010101) >> 56);
}

/* Eight bytes as a number, the first one lowest. */
static inline uint64_t
bits_of(const char *at)
{
	uint64_t bits = 0;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__

	memcpy(&bits, at, sizeof(bits));
#else
	int i;

	for (i = 7; i >= 0; i--)
		bits = bits << 8 | (unsigned char)at[i];
#endif
	return bits;
}

/*
 * The number that the last 1 to 8 of eight bytes are in decimal; false where
 * one of these is no digit. Neighbours are joined, then pairs, then fours.
 */
static inline bool
bits_decimal(uint64_t bytes, int digits, uint64_t *number)
{
	const int others = 64 - 8 * digits;
	uint64_t n = (bytes ^ UINT64_C(0x3030303030303030)) >> others << others;

	if ((((n + UINT64_C(0x7676767676767676)) | n) &
	    UINT64_C(0x8080808080808080)) != 0)
		return false;
	n = (n * 10 + (n >> 8)) & UINT64_C(0x00FF00FF00FF00FF);
	n = (n * 100 + (n >> 16)) & UINT64_C(0x0000FFFF0000FFFF);
	*number = (n * 10000 + (n >> 32)) & UINT64_C(0xFFFFFFFF);
	return true;
}

/* Both halves of the product of two numbers, one folded onto the other. */
static inline uint64_t
bits_fold_plain(uint64_t a, uint64_t b)
{
	uint64_t a_low = (uint32_t)a, a_high = a >> 32;
	uint64_t b_low = (uint32_t)b, b_high = b >> 32;
	uint64_t low = a_low * b_low, middle = a_high * b_low + (low >> 32);
	uint64_t other = a_low * b_high + (uint32_t)middle;

	return (other << 32 | (uint32_t)low) ^
	    (a_high * b_high + (middle >> 32) + (other >> 32));
}

/* The same, by the machine's own multiplication where the compiler has it. */
static inline uint64_t
bits_fold(uint64_t a, uint64_t b)
{
#if defined(__SIZEOF_INT128__)
	__extension__ typedef unsigned __int128 wide;
	wide product = (wide)a * b;

	return (uint64_t)product ^ (uint64_t)(product >> 64);
#else
	return bits_fold_plain(a, b);
#endif
}

#endif
