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
	LEXICON_KEYS = 32 * 32 * 32	/* of three letters */
};

/* Open addressing: the number of a word, from 1; 0 is an empty slot. */
extern const uint16_t lexicon_slots[LEXICON_SLOTS];

/* The words by number, of which 0 is none, and their bytes. */
extern const struct lexeme lexicon_words[];
extern const unsigned char lexicon_bytes[];

/*
 * Which keys (lexicon_key) any word has, and which (lexicon_run_key) a trigger
 * has: a bit each.
 */
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

static inline bool
lexicon_same_four(const char *word, const char *lower)
{
	uint32_t a, b;

	memcpy(&a, word, sizeof(a));
	memcpy(&b, lower, sizeof(b));
	return (a | UINT32_C(0x20202020)) == b;
}

/* Whether a word in any case is this one in lower case. */
static inline bool
lexicon_is_word(struct slice word, struct slice lower)
{
	const char *a = word.at, *b = lower.at;
	size_t i, n = word.len;

	if (n != lower.len)
		return false;
	if (n >= 4) {
		for (i = 0; i < n - 4; i += 4)
			if (!lexicon_same_four(a + i, b + i))
				return false;
		return lexicon_same_four(a + n - 4, b + n - 4);
	}
	for (i = 0; i < n; i++)
		if ((a[i] | 0x20) != b[i])
			return false;
	return true;
}

static inline bool
lexicon_is_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/* The first three bytes in any case: 5 bits each, 0 for those missing. */
static inline unsigned
lexicon_key(struct slice word)
{
	unsigned key = 0;

	switch (word.len) {
	default:
		key |= (unsigned)word.at[2] & 31;
		/* FALLTHROUGH */
	case 2:
		key |= ((unsigned)word.at[1] & 31) << 5;
		/* FALLTHROUGH */
	case 1:
		key |= ((unsigned)word.at[0] & 31) << 10;
		/* FALLTHROUGH */
	case 0:
		return key;
	}
}

/* The same of the letters that a word begins with. */
static inline unsigned
lexicon_run_key(struct slice word)
{
	size_t i = 0;

	while (i < word.len && i < 3 && lexicon_is_letter(word.at[i]))
		i++;
	word.len = i;
	return lexicon_key(word);
}

static inline bool
lexicon_key_in(const uint64_t keys[LEXICON_KEYS / 64], unsigned key)
{
	return keys[key >> 6] >> (key & 63) & 1;
}

#endif
