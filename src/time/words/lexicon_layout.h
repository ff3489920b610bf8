/*
 * How the lexicon is laid out: src/data/mkgrammar makes these arrays from
 * time_words.tsv, the names of zones and holidays and the words that rules
 * name, and lexicon.c reads them. They hold no pointers.
 */
#ifndef TIME_WORDS_LEXICON_LAYOUT_H
#define TIME_WORDS_LEXICON_LAYOUT_H

#include "time/words/lexeme.h"

enum {
	LEXICON_SLOT_BITS = 13,
	LEXICON_SLOTS = 1 << LEXICON_SLOT_BITS,	/* twice the words, or more */
	LEXICON_LONGEST = 24,	/* bytes; longer words are not looked up */
	LEXICON_KEYS = 32 * 32 * 32	/* of three letters: lexicon_key */
};

/* Open addressing: the number of a word, from 1; 0 is an empty slot. */
extern const uint16_t lexicon_slots[LEXICON_SLOTS];

/* The words by number, of which 0 is none, and their bytes. */
extern const struct lexeme lexicon_words[];
extern const unsigned char lexicon_bytes[];

/* Which keys any word has, and which a trigger has: a bit each. */
extern const uint64_t lexicon_known[LEXICON_KEYS / 64];
extern const uint64_t lexicon_triggering[LEXICON_KEYS / 64];

/*
 * A hash of the first, the middle and the last two letters and the length,
 * whatever their case: enough for English words, and quick. The word has at
 * least one byte.
 */
static inline size_t
lexicon_hash(struct slice word)
{
	const char *at = word.at;
	size_t n = word.len;
	uint32_t key = ((uint32_t)at[0] & 31) |
	    ((uint32_t)at[n / 2] & 31) << 5 |
	    ((uint32_t)at[n - 1] & 31) << 10 |
	    ((uint32_t)at[n < 2 ? 0 : n - 2] & 31) << 15 | (uint32_t)n << 20;

	return key * UINT32_C(0x9E3779B1) >> (32 - LEXICON_SLOT_BITS);
}

/* Whether a word in any case is this one in lower case. */
static inline bool
lexicon_is_word(struct slice word, struct slice lower)
{
	size_t i;

	if (word.len != lower.len)
		return false;
	for (i = 0; i < word.len; i++)
		if ((word.at[i] | 0x20) != lower.at[i])
			return false;
	return true;
}

static inline bool
lexicon_is_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/*
 * The letters among the first three bytes, up to one that is none, in any
 * case: 5 bits each, 0 for those that are missing.
 */
static inline unsigned
lexicon_key(struct slice word)
{
	unsigned key = 0;
	size_t i;

	for (i = 0; i < 3 && i < word.len && lexicon_is_letter(word.at[i]); i++)
		key |= ((unsigned)word.at[i] & 31) << (10 - 5 * i);
	return key;
}

static inline bool
lexicon_key_in(const uint64_t keys[LEXICON_KEYS / 64], unsigned key)
{
	return keys[key >> 6] >> (key & 63) & 1;
}

#endif
