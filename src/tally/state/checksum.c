#include "tally/state/checksum.h"

#include "tally/counting/fingerprint.h"

enum { STRIPE = 8 * CHECKSUM_LANES };

/*
 * A word for each lane, and again while there are so many bytes; the place
 * behind them. No lane waits for another, which is several times as fast as
 * one chain of all words.
 */
static const unsigned char *
add_stripes(struct checksum *c, const unsigned char *at, size_t len)
{
	uint64_t l0 = c->lanes[0], l1 = c->lanes[1];
	uint64_t l2 = c->lanes[2], l3 = c->lanes[3];

	for (; len >= STRIPE; at += STRIPE, len -= STRIPE) {
		l0 = fingerprint_mix(l0, fingerprint_word(at));
		l1 = fingerprint_mix(l1, fingerprint_word(at + 8));
		l2 = fingerprint_mix(l2, fingerprint_word(at + 16));
		l3 = fingerprint_mix(l3, fingerprint_word(at + 24));
	}
	c->lanes[0] = l0;
	c->lanes[1] = l1;
	c->lanes[2] = l2;
	c->lanes[3] = l3;
	return at;
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
		(void)add_stripes(c, c->rest, STRIPE);
		c->rest_len = 0;
	}
	at = add_stripes(c, at, (size_t)(end - at));
	(void)keep_rest(c, at, (size_t)(end - at));
}

uint64_t
checksum_value(const struct checksum *c)
{
	unsigned char rest[STRIPE] = { 0 };
	uint64_t hash = 1;
	int i;

	memcpy(rest, c->rest, c->rest_len);
	for (i = 0; i < CHECKSUM_LANES; i++)
		hash = fingerprint_mix(hash, c->lanes[i]);
	for (i = 0; i < CHECKSUM_LANES; i++)
		hash = fingerprint_mix(hash, fingerprint_word(rest + 8 * i));
	return fingerprint_finish(hash, c->length);
}
