#include "tally/counting/fingerprint.h"

uint64_t
fingerprint_of(struct slice bytes, uint64_t seed)
{
	const unsigned char *at = (const unsigned char *)bytes.at;
	unsigned char rest[8] = { 0 };
	uint64_t hash = seed;
	size_t left = bytes.len;

	for (; left >= 8; left -= 8, at += 8)
		hash = fingerprint_mix(hash, fingerprint_word(at));
	if (left > 0)
		memcpy(rest, at, left);
	return fingerprint_finish(fingerprint_mix(hash,
	    fingerprint_word(rest)), bytes.len);
}
