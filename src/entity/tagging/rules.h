/*
 * The rules of names: what the words in a name and around it say it is,
 * whatever was learned. They stand in src/data/name_rules.tsv, whose head
 * explains them, and their classes of words in name_words.tsv; the build reads
 * them (src/data/mkrules.c).
 */
#ifndef TAGGING_RULES_H
#define TAGGING_RULES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/slice.h"
#include "entity/words/mention.h"
#include "entity/words/words.h"

enum {
	RULE_ELEMENTS = 16,
	RULE_CLASSES = 128,
	RULE_SURE = 0,		/* a weight: more than all features say */
	RULE_NONE = TYPES	/* a type: no name */
};

/* What a word is, beside its classes: by its shape, its cues, the lists. */
enum word_kind {
	WORD_IS_NAME = 1 << 0,	/* a capital that says something */
	WORD_IS_CAPITAL = 1 << 1,
	WORD_IS_SMALL = 1 << 2,
	WORD_IS_INITIAL = 1 << 3,
	WORD_IS_UPPER = 1 << 4,
	WORD_IS_MIXED = 1 << 5,
	WORD_IS_NUMBER = 1 << 6,
	WORD_IS_WORD = 1 << 7,	/* any but a mark */
	WORD_IS_COMMON = 1 << 8,	/* mostly written in small letters */
	WORD_IS_GIVEN = 1 << 9,
	WORD_IS_SURNAME = 1 << 10,
	WORD_IS_NATION = 1 << 11,
	WORD_IS_PLACE = 1 << 12,
	WORD_IS_ORG = 1 << 13,
	WORD_IS_OTHER = 1 << 14,
	WORD_IS_HYPHEN = 1 << 15,
	WORD_IS_POSSESSIVE = 1 << 16,
	/* the cues: a rule may be looked for where one stands */
	WORD_IS_HONORIFIC = 1 << 17,
	WORD_IS_TITLE = 1 << 18,
	WORD_IS_ROLE = 1 << 19,
	WORD_IS_SUFFIX = 1 << 20,
	WORD_IS_SAID = 1 << 21,
	WORD_IS_COMPANY = 1 << 22,
	WORD_IS_ORG_LAST = 1 << 23,
	WORD_IS_PLACE_LAST = 1 << 24,
	WORD_IS_EVENT_LAST = 1 << 25,
	WORD_IS_CONTEST = 1 << 26,
	WORD_IS_DAY = 1 << 27,	/* or month: what is never a name alone */
	WORD_IS_PARTICLE = 1 << 28,
	WORD_IS_JOINED = 1 << 29,	/* OneWeb; no cue, but a trigger too */
	WORD_IS_CITY = 1 << 30	/* a large one, or a province; no nation */
};

/* Of an element that takes no word: where it must stand. */
enum rule_place { RULE_ANYWHERE, RULE_AT_START, RULE_AT_END };

/* Classes of words: a bit each. */
struct class_set {
	uint64_t bits[RULE_CLASSES / 64];
};

static inline void
classes_add(struct class_set *set, int class)
{
	set->bits[class / 64] |= UINT64_C(1) << class % 64;
}

static inline bool
classes_have(const struct class_set *set, int class)
{
	return (set->bits[class / 64] >> class % 64 & 1) != 0;
}

static inline bool
classes_meet(const struct class_set *a, const struct class_set *b)
{
	return ((a->bits[0] & b->bits[0]) | (a->bits[1] & b->bits[1])) != 0;
}

static inline bool
classes_any(const struct class_set *set)
{
	return (set->bits[0] | set->bits[1]) != 0;
}

/* Whether all classes of a are among those of b. */
static inline bool
classes_within(const struct class_set *a, const struct class_set *b)
{
	return ((a->bits[0] & ~b->bits[0]) | (a->bits[1] & ~b->bits[1])) == 0;
}

/* Which word of a name is one too where it stands alone. */
enum rule_again { AGAIN_NONE, AGAIN_LAST, AGAIN_FIRST };

/*
 * What a word may be, told in bits: its kinds, and one for each of its
 * classes and for itself, which others may share. A word that is one of
 * several things has one of their bits.
 */
struct marks {
	uint64_t words;
	uint32_t kinds;
};

#define RULE_ANYTHING (UINT32_C(1) << 31)	/* of the kinds */

static inline bool
marks_meet(const struct marks *a, const struct marks *b)
{
	return ((a->words & b->words) | (a->kinds & b->kinds)) != 0;
}

/* The bit of a class, and that of a word by its number. */
static inline uint64_t
marks_class(int class)
{
	return UINT64_C(1) << (class & 63);
}

static inline uint64_t
marks_word(uint32_t number)
{
	return UINT64_C(1) << (number & 63);
}

/* One place of a pattern. */
struct element {
	struct class_set classes;	/* a word of one of these classes, ... */
	struct marks marks;	/* ... of one of these kinds, or ... */
	uint16_t literal, literal_end;	/* ... one of these words; and ... */
	uint16_t condition, condition_end;	/* ... what these say, too */
	bool optional, repeated;
	bool empty;		/* takes no word: ^, $ and those with ! */
	bool not;
	uint8_t place;		/* enum rule_place */
};

struct rule {
	struct marks before, behind;	/* one of which the word has that
				   stands there beside the trigger; at the
				   end of a sentence RULE_ANYTHING alone */
	struct class_set subjects, others;	/* in documents about all of
				   these classes, and none of those */
	uint16_t element;	/* the first one */
	uint8_t type;		/* enum entity_type, or RULE_NONE */
	uint8_t weight;		/* RULE_SURE, or 1 to 9: of the type, and the
				   bounds are left to the features */
	uint8_t again;		/* enum rule_again */
	uint8_t count;		/* of elements */
	uint8_t trigger;	/* the one that the rule is looked for by */
	uint8_t first, last;	/* the name is elements [first, last) */
	bool headline;		/* in headlines only */
};

/* What the rules know of a word. */
struct rule_word {
	struct class_set classes;
	uint64_t marks;		/* of its classes and its number */
	uint32_t id;		/* words_hash of its key */
	uint32_t key;		/* where it stands */
	uint16_t len;		/* of the key */
	uint16_t links;		/* the rules that it is the trigger of, itself
				   or by its classes; 0 for none */
};

enum {
	RULE_KINDS = 32,
	RULE_SLOTS = 1 << 14,	/* of words */
	RULE_LAST = 0xFFFF	/* ends the links */
};

/*
 * The rules as the build lays them out (src/data/mkrules.c): arrays that
 * point into each other with numbers. A word has a number from 1.
 */
struct rules {
	struct class_set subjects;	/* that are asked for of a document */
	uint32_t trigger_kinds;	/* the kinds of words that are triggers ... */
	uint16_t by_kind[RULE_KINDS];	/* ... and where their links are */
	uint16_t slots[RULE_SLOTS];	/* words by id: open addressing */
};

extern const struct rules name_rules;
extern const struct rule name_rules_list[];
extern const struct element name_rules_elements[];
extern const struct element name_rules_conditions[];	/* of their fields,
				   only what a word is, and not */
extern const uint16_t name_rules_literals[];	/* numbers of words */
extern const uint16_t name_rules_links[];	/* numbers of rules, after each
				   list RULE_LAST */
extern const struct rule_word name_rules_words[];
extern const unsigned char name_rules_keys[];

/* The slot of a word, if no other one is there. */
static inline uint32_t
rules_slot(uint32_t id)
{
	return (id * UINT32_C(0x9E3779B1)) >> 7 & (RULE_SLOTS - 1);
}

/* The number of the word with this key, or with 0 for its digits; or 0. */
uint16_t rules_word(const struct rules *, struct slice key, uint32_t id);

#endif
