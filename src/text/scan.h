/* The inner loop of splitting: on to the next place to think about. */
#ifndef TEXT_SCAN_H
#define TEXT_SCAN_H

#include <stdint.h>

enum { SCAN_BLOCK = 64 };

/*
 * The first byte in [at, end) that is a control byte, a stop, a question or
 * exclamation mark, E2, E3 or EF (which begin marks and white space beyond
 * ASCII), or a space with no small letter on either side; end if there is
 * none. at[-1] must be readable; what would stand at end counts as no letter.
 */
const char *scan_candidate(const char *at, const char *end);

/*
 * All such places among SCAN_BLOCK bytes at once: a bit each, the first one
 * lowest. at[-1] and at[SCAN_BLOCK] must be readable.
 */
uint64_t scan_block(const char *at);

#endif
