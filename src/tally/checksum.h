/*
 * Checksums of what a state keeps: 64 bits that any change of one word
 * changes, the same on every machine. Not a defence against forgers.
 */
#ifndef TALLY_CHECKSUM_H
#define TALLY_CHECKSUM_H

#include <stddef.h>
#include <stdint.h>

#include "core/slice.h"

struct checksum {		/* start with a zeroed struct */
	uint64_t hash;
	uint64_t length;
	unsigned char rest[8];	/* bytes that make no word yet */
	size_t rest_len;
};

/* Adds bytes; how they are cut into pieces does not matter. */
void checksum_add(struct checksum *, struct slice bytes);

/* The sum of all that was added. */
uint64_t checksum_value(const struct checksum *);

/* The sum of some bytes, different for every seed. */
uint64_t checksum_of(struct slice bytes, uint64_t seed);

#endif
