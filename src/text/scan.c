#include "text/scan.h"

#include "core/vector.h"
#include "text/utf8.h"

enum { PASS, STOP, SPACE };

static const unsigned char kinds[256] = {
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	[' '] = SPACE, ['.'] = STOP, ['!'] = STOP, ['?'] = STOP,
	[0x7F] = STOP, [0xE2] = STOP, [0xE3] = STOP, [0xEF] = STOP
};

/* Which of sixteen bytes are of kind STOP or a space, or no ASCII. */
static struct bytes
marks(struct bytes bytes)
{
	/* '?' and 7F differ in one bit */
	return bytes_either(bytes_either(bytes_below(bytes, '"'),
	    bytes_are(bytes, '.')),
	    bytes_are(bytes_with(bytes, 0x40), 0x7F));
}

/* Which bytes of a block are of kind STOP, but no ASCII. */
static uint64_t
wide_stops(const char *at)
{
	uint64_t found = 0;
	int i;

	for (i = 0; i < SCAN_BLOCK; i += VECTOR_BYTES) {
		struct bytes bytes = bytes_load(at + i);

		/* E2 and E3 differ in one bit */
		found |= (uint64_t)(bytes_equal(bytes, 0xEF) |
		    bytes_equal(bytes_with(bytes, 1), 0xE3)) << i;
	}
	return found;
}

uint64_t
scan_block(const char *at)
{
	uint64_t found = 0, wide = 0, spaces = 0, small = 0, beside;
	int i;

	for (i = 0; i < SCAN_BLOCK; i += VECTOR_BYTES) {
		struct bytes bytes = bytes_load(at + i);

		found |= (uint64_t)bytes_bits(marks(bytes)) << i;
		wide |= (uint64_t)bytes_wide(bytes) << i;
		spaces |= (uint64_t)bytes_equal(bytes, ' ') << i;
		small |= (uint64_t)bytes_between(bytes, 'a', 'z') << i;
	}
	if (wide != 0)
		found = (found & ~wide) | wide_stops(at);
	beside = small << 1 | small >> 1 | ascii_is_lower(at[-1]) |
	    (uint64_t)ascii_is_lower(at[SCAN_BLOCK]) << (SCAN_BLOCK - 1);
	return found & ~(spaces & beside);
}

const char *
scan_candidate(const char *at, const char *end)
{
	for (; at < end; at++) {
		int kind = kinds[(unsigned char)*at];

		if (kind == STOP || (kind == SPACE && !ascii_is_lower(at[-1]) &&
		    (at + 1 == end || !ascii_is_lower(at[1]))))
			break;
	}
	return at;
}
