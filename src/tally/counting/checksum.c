#include "tally/counting/checksum.h"

/* Each step maps one to one, so two texts that differ in it stay apart. */
static uint64_t
mix(uint64_t hash, uint64_t word)
{
	uint64_t x = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);

	return x ^ (x >> 32);
}

static uint64_t
word_at(const unsigned char *at)
{
	uint64_t word = 0;
	int i;

	for (i = 7; i >= 0; i--)
		word = word << 8 | at[i];
	return word;
}

enum { STRIPE = 8 * CHECKSUM_LANES };

/*
 * A word for each lane. No lane waits for another, which is several times as
 * fast as one chain of all words.
 */
static void
add_stripe(struct checksum *c, const unsigned char *at)
{
	int i;

	for (i = 0; i < CHECKSUM_LANES; i++)
		c->lanes[i] = mix(c->lanes[i], word_at(at + 8 * i));
}

/* Keeps bytes until they make a stripe; how many there was room for. */
static size_t
keep_rest(struct checksum *c, const unsigned char *at, size_t len)
{
	size_t n = STRIPE - c->rest_len;

	if (n > len)
		n = len;
	if (n > 0)
		memcpy(c->rest + c->rest_len, at, n);
	c->rest_len += n;
	return n;
}

void
checksum_add(struct checksum *c, struct slice bytes)
{
	const unsigned char *at = (const unsigned char *)bytes.at;
	const unsigned char *end = at + bytes.len;

	c->length += bytes.len;
	if (c->rest_len > 0)
		at += keep_rest(c, at, bytes.len);
	if (c->rest_len == STRIPE) {
		add_stripe(c, c->rest);
		c->rest_len = 0;
	}
	for (; end - at >= STRIPE; at += STRIPE)
		add_stripe(c, at);
	(void)keep_rest(c, at, (size_t)(end - at));
}

static uint64_t
finish(uint64_t hash, uint64_t length)
{
	return mix(mix(hash, length), UINT64_C(0xd6e8feb86659fd93));
}

uint64_t
checksum_value(const struct checksum *c)
{
	unsigned char rest[STRIPE] = { 0 };
	uint64_t hash = 1;
	int i;

	memcpy(rest, c->rest, c->rest_len);
	for (i = 0; i < CHECKSUM_LANES; i++)
		hash = mix(hash, c->lanes[i]);
	for (i = 0; i < CHECKSUM_LANES; i++)
		hash = mix(hash, word_at(rest + 8 * i));
	return finish(hash, c->length);
}

uint64_t
checksum_of(struct slice bytes, uint64_t seed)
{
	const unsigned char *at = (const unsigned char *)bytes.at;
	unsigned char rest[8] = { 0 };
	uint64_t hash = seed;
	size_t left = bytes.len;

	for (; left >= 8; left -= 8, at += 8)
		hash = mix(hash, word_at(at));
	if (left > 0)
		memcpy(rest, at, left);
	return finish(mix(hash, word_at(rest)), bytes.len);
}
