/*
 * Names that were chosen so that all of them lie in one slot, for a hash whose
 * numbers are known: with a secret they do not.
 */
#include "units.h"

#include "core/bits.h"
#include "core/hash.h"
#include "core/system.h"

enum { CHOSEN = 4096, SLOTS = 8192, CROWD = 12 };

/* As hash_secret is before hash_begin. */
#define START UINT64_C(0xd6e8feb86659fd93)
#define FACTOR UINT64_C(0x9e3779b97f4a7c15)

/* Fills CHOSEN numbers that have the same lower bits of their hash. */
static void
choose(uint64_t *numbers)
{
	uint64_t number = 0, first = bits_fold(START, FACTOR);
	int n;

	for (n = 0; n < CHOSEN; number++)
		if (((bits_fold(number ^ START, FACTOR) ^ first) &
		    (SLOTS - 1)) == 0)
			numbers[n++] = number;
}

/* How many of the hashes lie in the slot that has most of them. */
static int
crowd(const uint64_t *hashes)
{
	static int in_slot[SLOTS];
	int i, most = 0, *in;

	memset(in_slot, 0, sizeof(in_slot));
	for (i = 0; i < CHOSEN; i++) {
		in = &in_slot[hashes[i] & (SLOTS - 1)];
		most = ++*in > most ? *in : most;
	}
	return most;
}

static struct slice
bytes_of(const uint64_t *words, size_t count)
{
	const char *at = (const char *)words;

	return slice_between(at, at + count * sizeof(*words));
}

/* Keys of eight bytes, numbers, and those behind a number. */
static void
chosen_numbers(void)
{
	static uint64_t numbers[CHOSEN], hashes[CHOSEN];
	int i;

	choose(numbers);
	for (i = 0; i < CHOSEN; i++)
		hashes[i] = hash_number(numbers[i]);
	CHECK(crowd(hashes) == CHOSEN);		/* there is no secret yet */
	for (i = 0; i < CHOSEN; i++)		/* of eight bytes */
		numbers[i] ^= sizeof(*numbers);
	for (i = 0; i < CHOSEN; i++)
		hashes[i] = hash_value(bytes_of(&numbers[i], 1));
	CHECK(crowd(hashes) == CHOSEN);
	hash_begin();
	for (i = 0; i < CHOSEN; i++)
		hashes[i] = hash_value(bytes_of(&numbers[i], 1));
	CHECK(crowd(hashes) < CROWD);
	for (i = 0; i < CHOSEN; i++)
		hashes[i] = hash_number(numbers[i] ^ sizeof(*numbers));
	CHECK(crowd(hashes) < CROWD);
	for (i = 0; i < CHOSEN; i++)
		hashes[i] = hash_value_behind((uint32_t)i, numbers[0]);
	CHECK(crowd(hashes) < CROWD);
}

/*
 * Pairs of words that differ in their highest bits only, so that a hash that
 * keeps the lower half of a product comes to the same behind each pair.
 */
static void
chosen_differences(void)
{
	static uint64_t hashes[CHOSEN];
	uint64_t key[24];
	int i, pair;

	for (i = 0; i < CHOSEN; i++) {
		for (pair = 0; pair < 12; pair++) {
			key[2 * pair] = (uint64_t)(i >> pair & 1) << 63;
			key[2 * pair + 1] = key[2 * pair] |
			    key[2 * pair] >> 32;
		}
		hashes[i] = hash_value(bytes_of(key, 24));
	}
	CHECK(crowd(hashes) < CROWD);
}

static void
folds(void)
{
	uint64_t a = 1, b = START;
	int i;

	CHECK(bits_fold(UINT64_MAX, UINT64_MAX) == UINT64_MAX);
	CHECK(bits_fold(UINT64_C(1) << 63, 6) == 3);
	for (i = 0; i < 1000; i++) {
		CHECK(bits_fold(a, b) == bits_fold_plain(a, b));
		a = a * FACTOR + 1;
		b ^= a >> (i & 63);
	}
}

void
secret(void)
{
	struct hash_secret before;

	folds();
	chosen_numbers();
	chosen_differences();
	before = hash_secret;
	hash_begin();
	CHECK(before.start != hash_secret.start);
	CHECK(before.factor != hash_secret.factor);
	CHECK(before.factor % 2 == 1 && hash_secret.factor % 2 == 1);
	CHECK(system_random() != system_random());
}
