/*
 * The rules of names: what the words in a name and around it say it is,
 * whatever was learned. They stand in src/data/name_rules.tsv, whose head
 * explains them, and their classes of words in name_words.tsv.
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

/* Whether all classes of a are among those of b. */
static inline bool
classes_within(const struct class_set *a, const struct class_set *b)
{
	return ((a->bits[0] & ~b->bits[0]) | (a->bits[1] & ~b->bits[1])) == 0;
}

/* Which word of a name is one too where it stands alone. */
enum rule_again { AGAIN_NONE, AGAIN_LAST, AGAIN_FIRST };

/* One place of a pattern. */
struct element {
	struct class_set classes;	/* a word of one of these classes, ... */
	uint32_t kinds;		/* ... of one of these kinds, or ... */
	uint16_t literal, literal_end;	/* ... one of these words; and ... */
	uint16_t condition, condition_end;	/* ... what these say, too */
	bool optional, repeated;
	bool empty;		/* takes no word: ^, $ and those with ! */
	bool not;
	uint8_t place;		/* enum rule_place */
};

struct rule {
	struct slice pattern;	/* the table's */
	uint8_t type;		/* enum entity_type, or RULE_NONE */
	uint8_t weight;		/* RULE_SURE, or 1 to 9: of the type, and the
				   bounds are left to the features */
	uint8_t again;		/* enum rule_again */
	uint8_t count;		/* of elements */
	uint8_t trigger;	/* the one that the rule is looked for by */
	uint8_t first, last;	/* the name is elements [first, last) */
	bool headline;		/* in headlines only */
	struct class_set subjects, others;	/* in documents about all of
				   these classes, and none of those */
	struct element elements[RULE_ELEMENTS];
};

/* What the rules know of a word. */
struct rule_word {
	uint32_t id;
	uint32_t rules;		/* + 1: the first link of those that it is the
				   trigger of, itself or by its classes */
	struct class_set classes;
	struct slice key;	/* len 0: a free slot */
};

struct rule_link {
	uint16_t rule;
	uint32_t next;		/* + 1 */
};

struct rules;

/* Reads the tables. A row that is wrong is named and ends the program. */
struct rules *rules_open(void);

/* Gives the memory back; NULL will do. */
void rules_free(struct rules *);

/* What is known of each word, or NULL; known has room for all of them. */
void rules_look_up(const struct rules *, const struct words *,
    const struct rule_word **known);

/* Whether a literal of an element is this key. */
bool rules_is_literal(const struct rules *, const struct element *,
    struct slice key);

/* A condition of an element: of its fields, only what a word is, and not. */
const struct element *rules_condition(const struct rules *, int number);

/* The classes that are asked for as the subject of a document. */
const struct class_set *rules_subjects(const struct rules *);

/* The kinds of words that are triggers. */
uint32_t rules_trigger_kinds(const struct rules *);

/*
 * The rules with a kind, by its number from 0, as their trigger: a link, + 1,
 * for rules_link; 0 for none.
 */
uint32_t rules_by_kind(const struct rules *, int kind);

/* The link of a number, and the rule of a link. */
const struct rule_link *rules_link(const struct rules *, uint32_t number);
const struct rule *rules_at(const struct rules *, const struct rule_link *);

#endif
