#include "tally/rows/radix.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"

static unsigned
byte_of(const char *item, int shift)
{
	uint64_t number;

	memcpy(&number, item, sizeof(number));
	return (unsigned)(number >> shift & 0xFF);
}

/* Puts the items in the order of one byte; false when all have it alike. */
static inline int
sort_byte(char *to, const char *from, size_t count, size_t size, int shift)
{
	size_t places[256], i, n, before;

	memset(places, 0, sizeof(places));
	for (i = 0; i < count; i++)
		places[byte_of(from + i * size, shift)]++;
	if (places[byte_of(from, shift)] == count)
		return 0;
	for (i = 0, before = 0; i < 256; i++) {
		n = places[i];
		places[i] = before;
		before += n;
	}
	for (i = 0; i < count; i++, from += size)
		memcpy(to + places[byte_of(from, shift)]++ * size, from, size);
	return 1;
}

/* By one byte after the other, the lowest first. */
void
radix_sort(void *items, size_t count, size_t size)
{
	char *other, *from = items, *to, *swap;
	int shift;

	if (count < 2)
		return;
	to = other = memory_get(count, size);
	for (shift = 0; shift < 64; shift += 8) {
		/* faster where the size is known when compiling */
		if (!(size == 8 ? sort_byte(to, from, count, 8, shift) :
		    sort_byte(to, from, count, size, shift)))
			continue;
		swap = from;
		from = to;
		to = swap;
	}
	if (from != items)
		memcpy(items, from, count * size);
	free(other);
}
