/*
 * What each operation of core/vector.h makes of the same numbers: compiled
 * twice, as it is built in and plainly, and compared by units.c.
 */
#include "core/vector.h"

#include "vector.h"

enum { VECTOR_STORED = 6 + VECTOR_BYTES - 1 };

#if defined(VECTOR_PLAIN)
#define vector_results vector_results_plain
#endif

size_t
vector_results(const unsigned char *in, unsigned char *out)
{
	struct bytes b = bytes_load(in);
	struct bytes stored[VECTOR_STORED] = { bytes_lower(b) };
	struct lanes first = lanes_first(b), last = lanes_last(b);
	struct lanes results[16], x, y;
	int16_t numbers[2 * VECTOR_LANES], greatest[2];
	unsigned masks[4];
	uint32_t key;
	unsigned char *at = out;
	int i, n = 0;

	memcpy(numbers, in, sizeof(numbers));
	x = lanes_load(numbers);
	y = lanes_load(numbers + VECTOR_LANES);
	masks[0] = bytes_equal(b, in[VECTOR_BYTES]);
	masks[1] = in[VECTOR_BYTES] <= in[VECTOR_BYTES + 1] ?
	    bytes_between(b, in[VECTOR_BYTES], in[VECTOR_BYTES + 1]) : 0;
	masks[2] = bytes_wide(b);
	memcpy(&key, in + 4 * (in[VECTOR_BYTES] & 7), sizeof(key));
	masks[3] = bytes_keys(b, key);
	results[n++] = lanes_add(x, y);
	results[n++] = lanes_minus(x, y);
	results[n++] = lanes_most(x, y);
	results[n++] = lanes_least(x, y);
	results[n++] = lanes_times(x, y);
	results[n++] = lanes_times(first, lanes_all(numbers[0]));
	results[n++] = first;
	results[n++] = last;
	results[n++] = lanes_join_first(x, y);
	results[n++] = lanes_join_last(x, y);
	results[n++] = lanes_most(lanes_spread(x, 0), lanes_spread(y, 3));
	results[n++] = lanes_least(lanes_spread(x, 1), lanes_spread(x, 7));
	results[n++] = lanes_add(lanes_spread(x, 2), lanes_spread(y, 4));
	results[n++] = lanes_minus(lanes_spread(y, 5), lanes_spread(x, 6));
	lanes_add_times(&x, &y, b, in + VECTOR_BYTES + 1);
	results[n++] = x;
	results[n++] = y;
	greatest[0] = lanes_greatest(x, y, &greatest[1]);
	memcpy(at, masks, sizeof(masks));
	at += sizeof(masks);
	memcpy(at, greatest, sizeof(greatest));
	at += sizeof(greatest);
	stored[1] = bytes_are(b, in[VECTOR_BYTES]);
	stored[2] = bytes_below(b, (char)(in[VECTOR_BYTES] & 0x7F));
	stored[3] = bytes_either(stored[1], stored[2]);
	stored[4] = bytes_with(b, in[VECTOR_BYTES]);
	stored[5] = bytes_unprinted(b);
	for (i = 1; i < VECTOR_BYTES; i++)
		stored[5 + i] = bytes_load_few((const char *)in, (size_t)i);
	masks[0] = bytes_bits(stored[3]);
	memcpy(at, masks, sizeof(masks[0]));
	at += sizeof(masks[0]);
	for (i = 0; i < VECTOR_STORED; i++, at += VECTOR_BYTES)
		bytes_store(at, stored[i]);
	for (i = 0; i < n; i++, at += sizeof(numbers) / 2) {
		lanes_store(numbers, results[i]);
		memcpy(at, numbers, sizeof(numbers) / 2);
	}
	return (size_t)(at - out);
}
