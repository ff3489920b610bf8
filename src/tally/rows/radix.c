#include "tally/rows/radix.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"

enum { BYTES = 8, VALUES = 256, FEW = 32, FEW_SIZE = 64 };

static uint64_t
number_of(const char *item)
{
	uint64_t number;

	memcpy(&number, item, sizeof(number));
	return number;
}

/* How often each byte has each value. */
static void
count_bytes(size_t counts[BYTES][VALUES], const char *items, size_t count,
    size_t size)
{
	size_t i;
	int byte;

	memset(counts, 0, BYTES * sizeof(*counts));
	for (i = 0; i < count; i++, items += size) {
		uint64_t number = number_of(items);

		for (byte = 0; byte < BYTES; byte++, number >>= 8)
			counts[byte][number & 0xFF]++;
	}
}

/* Puts the items in the order of one byte; counts become places. */
static inline void
sort_byte(char *to, const char *from, size_t count, size_t size, int byte,
    size_t *places)
{
	size_t i, n, before;

	for (i = 0, before = 0; i < VALUES; i++) {
		n = places[i];
		places[i] = before;
		before += n;
	}
	for (i = 0; i < count; i++, from += size)
		memcpy(to + places[number_of(from) >> 8 * byte & 0xFF]++ * size,
		    from, size);
}

/* A few items, each put in its place among those before it. */
static void
sort_few(char *items, size_t count, size_t size)
{
	char item[FEW_SIZE], *at, *to;
	size_t i;

	for (i = 1; i < count; i++) {
		at = items + i * size;
		for (to = at; to > items &&
		    number_of(to - size) > number_of(at); to -= size)
			;
		if (to == at)
			continue;
		memcpy(item, at, size);
		memmove(to + size, to, (size_t)(at - to));
		memcpy(to, item, size);
	}
}

/* By one byte after the other, the lowest first, where they differ in it. */
void
radix_sort(void *items, size_t count, size_t size)
{
	size_t counts[BYTES][VALUES];
	char *other, *from = items, *to, *swap;
	int byte;

	if (count <= FEW && size <= FEW_SIZE) {
		sort_few(items, count, size);
		return;
	}
	count_bytes(counts, items, count, size);
	to = other = memory_get(count, size);
	for (byte = 0; byte < BYTES; byte++) {
		if (counts[byte][number_of(from) >> 8 * byte & 0xFF] == count)
			continue;
		/* faster where the size is known when compiling */
		if (size == 8)
			sort_byte(to, from, count, 8, byte, counts[byte]);
		else if (size == 16)
			sort_byte(to, from, count, 16, byte, counts[byte]);
		else
			sort_byte(to, from, count, size, byte, counts[byte]);
		swap = from;
		from = to;
		to = swap;
	}
	if (from != items)
		memcpy(items, from, count * size);
	free(other);
}
