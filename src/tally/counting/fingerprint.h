/*
 * Fingerprints: 64 bits of hash that stand for some bytes, the same on every
 * machine. Not a defence against forgers.
 */
#ifndef TALLY_COUNTING_FINGERPRINT_H
#define TALLY_COUNTING_FINGERPRINT_H

#include <stddef.h>
#include <stdint.h>

#include "core/slice.h"

/* The fingerprint of some bytes, different for every seed. */
uint64_t fingerprint_of(struct slice bytes, uint64_t seed);

/*
 * A step of the hash takes a word in. Each maps one to one, so that two texts
 * that differ in it stay apart.
 */
static inline uint64_t
fingerprint_mix(uint64_t hash, uint64_t word)
{
	uint64_t x = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);

	return x ^ (x >> 32);
}

/* Eight bytes as a number, little end first, on every machine. */
static inline uint64_t
fingerprint_word(const unsigned char *at)
{
	uint64_t word = 0;
	int i;

	for (i = 7; i >= 0; i--)
		word = word << 8 | at[i];
	return word;
}

/* The last step, of the length in bytes. */
static inline uint64_t
fingerprint_finish(uint64_t hash, uint64_t length)
{
	return fingerprint_mix(fingerprint_mix(hash, length),
	    UINT64_C(0xd6e8feb86659fd93));
}

#endif
