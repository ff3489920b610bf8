/*
 * Glossary:
 *
 * mention         a run of words that names something
 * word            what is tagged: the tokens that no space separates
 * shape           how a word is written: small, with a capital, a number, a
 *                 mark
 * key             a word, or several, in lower case, as the tables have them
 * cue             a word that tells what stands beside it, or ends: Mr., in,
 *                 Inc.
 * gazetteer       names that are known from lists
 * user gazetteer  the names that the user gives
 *
 * Words: what the tagger looks at. A word is made of tokens that no space
 * separates (U.S., O'Neil, AT&T, P5+1, Covid-19); a hyphen between two
 * words, a possessive 's and other marks are words of their own. Each word
 * knows its shape, its key for the tables, and what single words tell.
 */
#ifndef ENTITY_WORDS_WORDS_H
#define ENTITY_WORDS_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/slice.h"
#include "entity/words/lexicon.h"
#include "text/token.h"

enum word_shape {
	SHAPE_MARK,		/* punctuation */
	SHAPE_HYPHEN,		/* a hyphen that joins two words */
	SHAPE_POSSESSIVE,	/* 's, or the ' after a plural */
	SHAPE_NUMBER,
	SHAPE_LOWER,		/* also letters without case */
	SHAPE_CAPITAL,		/* this and the rest may begin a name */
	SHAPE_MIXED,		/* McDonald, YouTube, iPhone */
	SHAPE_INITIAL,		/* J. */
	SHAPE_UPPER,		/* IAEA, P5+1; also A and I */
	SHAPE_ACRONYM		/* U.S. */
};

/* What src/data/cues.tsv says of a word, or of the phrase that it ends. */
enum word_cue {
	CUE_HONORIFIC = 1 << 0,
	CUE_TITLE = 1 << 1,
	CUE_ROLE = 1 << 2,
	CUE_SUFFIX = 1 << 3,
	CUE_SPEECH = 1 << 4,
	CUE_IN = 1 << 5,	/* strong preposition of place */
	CUE_TO = 1 << 6,	/* weak one */
	CUE_ORG_LAST = 1 << 7,
	CUE_ORG_FIRST = 1 << 8,
	CUE_COMPANY = 1 << 9,
	CUE_PLACE_LAST = 1 << 10,
	CUE_PLACE_FIRST = 1 << 11,
	CUE_EVENT_LAST = 1 << 12,
	CUE_WEAK_HEAD = 1 << 13,	/* of the organisation or place */
	CUE_WEAK_EVENT = 1 << 14,
	CUE_NEVER = 1 << 15,	/* days, months and the like */
	CUE_GLUE = 1 << 16,	/* of, the */
	CUE_AND = 1 << 17,
	CUE_PARTICLE = 1 << 18,	/* van, bin */
	CUE_PARTICLE_FIRST = 1 << 19,	/* one that a surname may begin with */
	CUE_CONTEST = 1 << 20,	/* v, beat */
	CUE_DIRECTION = 1 << 21,	/* Northern, Upper */
	CUE_TEAM_FIRST = 1 << 22,	/* FC, Dynamo */
	CUE_SMALL_COMPANY = 1 << 23,	/* plc */
	CUE_TITLE_PART = 1 << 24,	/* a word of a title, not its last */
	CUE_WORK = 1 << 25,	/* film, starring: from here on topics */
	CUE_PRODUCT = 1 << 26,	/* app, console */
	CUE_FIRM = 1 << 27,	/* shares, carmaker */
	CUE_SPORT = 1 << 28	/* striker, playoffs */
};

enum { COMMON_UNKNOWN = 10 };

struct word {
	uint32_t start, end;	/* bytes into the sentence */
	uint32_t key, key_end;	/* bytes into the keys */
	uint32_t number;	/* in the lexicon */
	uint32_t id;		/* the key's hash, all digits alike */
	uint32_t cues;		/* enum word_cue */
	uint8_t shape;		/* enum word_shape */
	uint8_t common;		/* tenths in lower case, or COMMON_UNKNOWN */
	uint8_t first, last;	/* as first name, as surname: 0 to 5 */
	bool joined;		/* of two words with a capital each: OneWeb */
	bool spaced;		/* white space, or nothing, before it */
	bool begins;		/* a sentence or quotation: a capital is due */
};

struct words {			/* start with a zeroed struct */
	struct word *list;
	size_t count, room;
	char *keys;		/* lower-cased words, one space between; a
				   hyphen is that space, 's has none */
	size_t keys_used, keys_room;
	struct tokens tokens;
	struct lexicon lexicon;	/* outlives the words */
};

enum { CUE_TOPICS = 4, CUE_TOPIC_SHIFT = 25 };

/* The topics of a word, a bit each. */
static inline uint32_t
word_topics(const struct word *word)
{
	return word->cues >> CUE_TOPIC_SHIFT;
}

/* A sentence and its words. */
struct sentence_words {
	const struct words *words;
	struct slice text;
	size_t from, to;	/* words [from, to) */
	uint32_t number;	/* of the sentence, from 1 in its window */
};

/*
 * Appends the words of one sentence and returns the index of the first.
 * Nothing is allocated once the arrays have grown to a document's size.
 */
size_t words_add(struct words *, struct slice sentence);

/* Forgets all words and keeps the memory, and most often the lexicon. */
void words_clear(struct words *);

/* Gives the memory back. */
void words_free(struct words *);

/* The id of a word with this key: FNV-1a, 32 bits, digits taken as 0. */
static inline uint32_t
words_hash(const char *key, size_t len)
{
	uint32_t hash = UINT32_C(0x811c9dc5);
	size_t i;

	for (i = 0; i < len; i++)
		hash = (hash ^ (unsigned char)(key[i] >= '0' &&
		    key[i] <= '9' ? '0' : key[i])) * UINT32_C(0x01000193);
	return hash;
}

/* Whether a name can begin with the word. */
static inline bool
word_is_capital(const struct word *word)
{
	return word->shape >= SHAPE_CAPITAL;
}

/* The length of its key, in bytes. */
static inline size_t
word_length(const struct word *word)
{
	return word->key_end - word->key;
}

/* The key of words [from, to), which must be of one sentence, from < to. */
static inline struct slice
words_key(const struct words *words, size_t from, size_t to)
{
	return slice_between(words->keys + words->list[from].key,
	    words->keys + words->list[to - 1].key_end);
}

/* What a table has for the key of words [from, to), as table_find. */
const char *words_find(const uint64_t *table, const struct words *,
    size_t from, size_t to);

/* Whether it is ASCII, without stops and commas. */
bool words_are_plain(const struct words *, size_t from, size_t to);

/* Whether word i is one of these marks. */
bool words_is_mark(const struct words *, size_t i, const char *marks);

/* Whether words [from, to) have no small letter; whether none is a capital. */
bool words_in_capitals(const struct words *, size_t from, size_t to);
bool words_in_small(const struct words *, size_t from, size_t to);

#endif
