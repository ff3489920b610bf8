/* The operations of core/vector.h, in both forms: see vector.c. */
#ifndef UNITS_VECTOR_H
#define UNITS_VECTOR_H

#include <stddef.h>

enum { VECTOR_RESULTS = 1024 };	/* room for them, in bytes */

/*
 * What the operations make of 32 bytes, one result after the other; returns
 * how many bytes that is.
 */
size_t vector_results(const unsigned char *in, unsigned char *out);
size_t vector_results_plain(const unsigned char *in, unsigned char *out);

#endif
