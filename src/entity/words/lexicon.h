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

#include "core/arena.h"
#include "core/hash.h"
#include "core/slice.h"
#include "core/table.h"

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

/* A key, and its first bytes as numbers, 0 behind its end. */
struct lexicon_parts {
	uint64_t begin[LEXICON_KEY / 8];
	struct slice key;
};

static inline struct lexicon_parts
lexicon_parts(struct slice key)
{
	static const unsigned char masks[2 * LEXICON_KEY] = { 255, 255, 255,
	    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255 };
	size_t first = key.len < LEXICON_KEY ? key.len : LEXICON_KEY;
	uint64_t mask[LEXICON_KEY / 8];
	struct lexicon_parts p;

	memcpy(p.begin, key.at, LEXICON_KEY);
	memcpy(mask, masks + LEXICON_KEY - first, LEXICON_KEY);
	p.begin[0] &= mask[0];
	p.begin[1] &= mask[1];
	p.key = key;
	return p;
}

static inline uint32_t
lexicon_hash_of(const struct lexicon_parts *p)
{
	uint64_t hash = hash_number(p->begin[0] ^ p->key.len);

	hash = hash_number(hash ^ p->begin[1]);
	if (p->key.len > LEXICON_KEY)
		hash = hash_number(hash ^ hash_value(slice_between(p->key.at +
		    LEXICON_KEY, p->key.at + p->key.len)));
	return (uint32_t)hash;
}

static inline bool
lexicon_is_key(const struct lexicon *l, const struct lexeme *lexeme,
    const struct lexicon_parts *p)
{
	return lexeme->key[0] == p->begin[0] &&
	    lexeme->key[1] == p->begin[1] && lexeme->len == p->key.len &&
	    (p->key.len <= LEXICON_KEY || memcmp(l->keys + lexeme->at,
	    p->key.at, p->key.len) == 0);
}

/* The slot of a key, or the free one where it would be. */
static inline size_t
lexicon_slot(const struct lexicon *l, const struct lexicon_parts *p,
    uint32_t hash)
{
	size_t slot = hash & (l->size - 1);

	while (l->slots[slot] != 0 &&
	    !lexicon_is_key(l, &l->list[l->slots[slot] - 1], p))
		slot = (slot + 1) & (l->size - 1);
	return slot;
}

/* Adds a word that is not there; returns its number. */
uint32_t lexicon_add(struct lexicon *, const struct lexicon_parts *,
    uint32_t hash);

/*
 * A word is looked up in steps, so that its memory is fetched while others
 * have their turn: first comes the hash of its key, of which LEXICON_KEY bytes
 * can be read, however short it is; then it is expected, if it pays; then its
 * number is found. *added is whether it is new: then what follows the
 * key and its hash is 0, for the caller to fill.
 */
static inline uint32_t
lexicon_hash(const struct lexicon *l, struct slice key)
{
	struct lexicon_parts p = lexicon_parts(key);
	uint32_t hash = lexicon_hash_of(&p);

	if (l->size > 0)
		memory_hint(&l->slots[hash & (l->size - 1)]);
	return hash;
}

static inline void
lexicon_expect(const struct lexicon *l, uint32_t hash)
{
	uint32_t number = l->size == 0 ? 0 : l->slots[hash & (l->size - 1)];

	if (number != 0) {	/* which may stand on two lines of memory */
		memory_hint(&l->list[number - 1]);
		memory_hint(&l->list[number - 1].flags);
	}
}

static inline uint32_t
lexicon_number(struct lexicon *l, struct slice key, uint32_t hash,
    bool *added)
{
	struct lexicon_parts p = lexicon_parts(key);
	uint32_t number = l->size == 0 ? 0 :
	    l->slots[lexicon_slot(l, &p, hash)];

	*added = number == 0;
	return number == 0 ? lexicon_add(l, &p, hash) : number - 1;
}

/* The key of a word, until the next one is added. */
struct slice lexicon_key(const struct lexicon *, size_t number);

/* Between documents: numbers that were given may no longer hold. */
void lexicon_renew(struct lexicon *);

/* Gives the memory back. */
void lexicon_free(struct lexicon *);

#endif
