#include "tally/state/checksum.h"

#include "tally/counting/fingerprint.h"

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
		c->lanes[i] = fingerprint_mix(c->lanes[i],
		    fingerprint_word(at + 8 * i));
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
