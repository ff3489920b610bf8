#include "tally/checksum.h"

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

void
checksum_add(struct checksum *c, struct slice bytes)
{
	const unsigned char *at = (const unsigned char *)bytes.at;
	size_t left = bytes.len;

	c->length += left;
	while (left > 0 && c->rest_len > 0) {
		c->rest[c->rest_len++] = *at++;
		left--;
		if (c->rest_len == 8) {
			c->hash = mix(c->hash, word_at(c->rest));
			c->rest_len = 0;
		}
	}
	for (; left >= 8; left -= 8, at += 8)
		c->hash = mix(c->hash, word_at(at));
	while (left > 0) {
		c->rest[c->rest_len++] = *at++;
		left--;
	}
}

uint64_t
checksum_value(const struct checksum *c)
{
	unsigned char rest[8] = { 0 };

	memcpy(rest, c->rest, c->rest_len);
	return mix(mix(mix(c->hash, word_at(rest)), c->length),
	    UINT64_C(0xd6e8feb86659fd93));
}

uint64_t
checksum_of(struct slice bytes, uint64_t seed)
{
	struct checksum c = { 0 };

	c.hash = seed;
	checksum_add(&c, bytes);
	return checksum_value(&c);
}
