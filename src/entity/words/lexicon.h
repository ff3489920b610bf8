/*
 * The lexicon: the words that were met lately, each once, whatever document
 * they are of, and what the tables say of a word by itself. Words have numbers
 * from 0, so that others keep what they know of one in arrays beside it. What
 * a lexicon holds changes how fast words are looked up, and nothing else.
 */
#ifndef ENTITY_WORDS_LEXICON_H
#define ENTITY_WORDS_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "core/slice.h"

enum {
	LEXICON_KEY = 16,	/* bytes that may be read from a key on */
	LEXICON_WORDS = 16384,	/* with more it is made anew some time */
	LEXICON_TABLES = 4	/* of the gazetteer */
};

/* What is known of a word, and which table has more that begins with it. */
enum {
	LEXEME_CUE = 1 << 0,	/* it is a cue, or one begins with it ... */
	LEXEME_CUE_LONGER = 1 << 1,	/* ... of several words */
	LEXEME_CASES = 1 << 2,	/* common, first and last are filled */
	LEXEME_NAMES = 1 << 3,	/* what the gazetteer has is filled ... */
	LEXEME_NAMED = 1 << 4,	/* ... and it has something */
	LEXEME_PLAIN = 1 << 5,	/* its key is ASCII, without . and , */
	LEXEME_PLURAL = 1 << 6,	/* a bit for each of its tables: it has the
				   word without the s at its end */
	LEXEME_VERSION = 1 << 10	/* or without its version */
};

struct lexeme {
	uint64_t key[LEXICON_KEY / 8];	/* its first bytes, 0 behind it */
	uint64_t hash;		/* table_hash of it */
	uint32_t len;		/* of the key */
	uint32_t at;		/* where all of a longer one stands */
	uint32_t id;		/* words_hash of it */
	uint32_t cues;		/* of the word by itself */
	uint32_t rows[LEXICON_TABLES];	/* of the gazetteer: where its entry
					   stands in the table, or 0 */
	uint16_t flags;
	uint8_t common, first, last;	/* as of struct word */
};

struct lexicon {		/* start with a zeroed struct */
	struct lexeme *list;
	size_t count, room;
	uint32_t *slots;	/* + 1: numbers in the list, 0 free */
	size_t size;		/* of the slots, a power of two */
	char *keys;		/* those that are longer than LEXICON_KEY */
	size_t keys_used, keys_room;
	uint32_t times;		/* that it was made anew */
};

/*
 * A word is looked up in steps, so that its memory is fetched while others
 * have their turn: first comes the hash of its key, of which LEXICON_KEY bytes
 * can be read, however short it is; then it is expected, if it pays; then its
 * number is found. *added is whether it is new: then what follows the
 * key and its hash is 0, for the caller to fill.
 */
uint32_t lexicon_hash(const struct lexicon *, struct slice key);
void lexicon_expect(const struct lexicon *, uint32_t hash);
uint32_t lexicon_number(struct lexicon *, struct slice key, uint32_t hash,
    bool *added);

/* The key of a word, until the next one is added. */
struct slice lexicon_key(const struct lexicon *, size_t number);

/* Between documents: numbers that were given may no longer hold. */
void lexicon_renew(struct lexicon *);

/* Gives the memory back. */
void lexicon_free(struct lexicon *);

#endif
