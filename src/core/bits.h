/*
 * The bits of a word: where the first or last of several bytes was found, how
 * many were, and how they are mixed.
 */
#ifndef CORE_BITS_H
#define CORE_BITS_H

#include <stdint.h>

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
