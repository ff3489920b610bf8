/*
 * Checksums of what a state keeps: 64 bits that any change of one word
 * changes, the same on every machine. Not a defence against forgers.
 */
#ifndef TALLY_STATE_CHECKSUM_H
#define TALLY_STATE_CHECKSUM_H

#include <stddef.h>
#include <stdint.h>

#include "core/slice.h"

enum { CHECKSUM_LANES = 4 };

struct checksum {		/* start with a zeroed struct */
	uint64_t lanes[CHECKSUM_LANES];
	uint64_t length;
	unsigned char rest[8 * CHECKSUM_LANES];	/* no word for each lane yet */
	size_t rest_len;
};

/* Adds bytes; how they are cut into pieces does not matter. */
void checksum_add(struct checksum *, struct slice bytes);

/* The sum of all that was added. */
uint64_t checksum_value(const struct checksum *);

#endif
