/*
 * What each operation of core/vector.h makes of the same numbers: compiled
 * twice, as it is built in and plainly, and compared by units.c.
 */
#include "core/vector.h"

#include "vector.h"

#if defined(VECTOR_PLAIN)
#define vector_results vector_results_plain
#endif

size_t
vector_results(const unsigned char *in, unsigned char *out)
{
	struct bytes b = bytes_load(in);
	struct bytes stored[5] = { bytes_lower(b) };
	struct lanes first = lanes_first(b), last = lanes_last(b);
	struct lanes results[6], x, y;
	int16_t numbers[2 * VECTOR_LANES];
	unsigned masks[3];
	unsigned char *at = out;
	int i;

	memcpy(numbers, in, sizeof(numbers));
	x = lanes_load(numbers);
	y = lanes_load(numbers + VECTOR_LANES);
	masks[0] = bytes_equal(b, in[VECTOR_BYTES]);
	masks[1] = in[VECTOR_BYTES] <= in[VECTOR_BYTES + 1] ?
	    bytes_between(b, in[VECTOR_BYTES], in[VECTOR_BYTES + 1]) : 0;
	masks[2] = bytes_wide(b);
	results[0] = lanes_add(x, y);
	results[1] = lanes_most(x, y);
	results[2] = lanes_times(x, y);
	results[3] = lanes_times(first, lanes_all(numbers[0]));
	results[4] = first;
	results[5] = last;
	memcpy(at, masks, sizeof(masks));
	at += sizeof(masks);
	stored[1] = bytes_are(b, in[VECTOR_BYTES]);
	stored[2] = bytes_below(b, (char)(in[VECTOR_BYTES] & 0x7F));
	stored[3] = bytes_either(stored[1], stored[2]);
	stored[4] = bytes_with(b, in[VECTOR_BYTES]);
	masks[0] = bytes_bits(stored[3]);
	memcpy(at, masks, sizeof(masks[0]));
	at += sizeof(masks[0]);
	for (i = 0; i < 5; i++, at += VECTOR_BYTES)
		bytes_store(at, stored[i]);
	for (i = 0; i < 6; i++, at += sizeof(numbers) / 2) {
		lanes_store(numbers, results[i]);
		memcpy(at, numbers, sizeof(numbers) / 2);
	}
	return (size_t)(at - out);
}
