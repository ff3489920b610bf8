/* The bits of a word: where the first or last of several bytes was found. */
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

#endif
