/* The inner loop of splitting: on to the next place to think about. */
#ifndef TEXT_SCAN_H
#define TEXT_SCAN_H

/*
 * The first byte in [at, end) that is a control byte, a stop, a question or
 * exclamation mark, E2, E3 or EF (which begin marks and white space beyond
 * ASCII), or a space with no small letter on either side; end if there is
 * none. at[-1] must be readable; what would stand at end counts as no letter.
 */
const char *scan_candidate(const char *at, const char *end);

/*
 * The ways to do that which this machine has (32, 16 bytes at a time, one),
 * numbered from 0, the best first; NULL after the last. All say the same.
 */
typedef const char *scan_way(const char *at, const char *end);

scan_way *scan_ways(int n);

#endif
