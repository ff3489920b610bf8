/* Sorting by a number, in linear time. */
#ifndef TALLY_ROWS_RADIX_H
#define TALLY_ROWS_RADIX_H

#include <stddef.h>

/*
 * Sorts items of so many bytes by the uint64_t that each of them begins
 * with; equal ones stay in the order in which they stood.
 */
void radix_sort(void *items, size_t count, size_t size);

#endif
