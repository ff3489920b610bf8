/*
 * The classes of words that have to do with time, and what the lexicon knows
 * of a word.
 */
#ifndef TIME_WORDS_LEXEME_H
#define TIME_WORDS_LEXEME_H

#include <stdbool.h>
#include <stdint.h>

#include "core/slice.h"

/*
 * The classes: those of the tables (their headers say what the numbers mean)
 * and those that words.h makes of digits and signs. T: a sentence that has
 * no word of such a class has no time expression either. Those from AHEAD to
 * LINK tell of direction and stand in no rule.
 */
#define TIME_CLASSES(T, _) \
	T(MONTH) T(WEEKDAY) T(WEEKDAYS) T(UNIT) T(UNITS) T(PART) T(PARTS) \
	T(SEASON) T(SEASONS) T(DAYREF) T(TONIGHT) T(OVERNIGHT) \
	T(NOON) T(AMPM) T(HOLIDAY) T(DECADEWORD) T(FREQUENCY) T(REF) \
	T(ADJREF) T(FUTURE) T(PERIOD) T(TERM) \
	T(WHILE) T(SPOKEN) T(ERA) T(OCLOCK) T(AGO) T(PRESENT) \
	_(ZONE) _(DIGIT) _(TEEN) _(TENS) _(SCALE) _(ORDINAL) _(FRACTION) \
	T(HALF) _(COUPLE) _(VAGUE) _(SHIFT) _(ANAPHOR) _(EDGE) _(BOUND) \
	_(WHEN) _(EACH) _(ALTERNATE) _(LATEST) _(APPROX) \
	_(FISCAL) _(ABBREVIATION) _(CAPITAL) _(PREPOSITION) \
	_(COUNTED) _(NUMBERED) _(PAPER) _(CLAUSE) _(CHAT) \
	_(STREET) _(SPORT) \
	_(AHEAD) _(BEHIND) _(MODAL) _(PLANNED) _(DATED) _(ACT) _(ASKED) \
	_(MOVED) _(LASTED) _(ONGOING) _(WEATHER) _(PARTICIPLE) _(CUE) \
	_(LINK) T(NUMWEEK) T(NUMMONTH) \
	T(HALFNAME) T(LONG) T(NARRATIVEREF) T(MIDUNIT) \
	T(WORKDAY) T(WORKDAYS) T(POINT) T(DOTCLOCK) _(SECONDS) _(CIRCA) \
	_(NUMBER) _(DAY) T(YEAR) T(SHORTYEAR) _(HOUR) T(CLOCK) T(MILITARY) \
	T(NUMDATE) T(DECADE) T(QUARTERNAME) \
	_(COMMA) _(HYPHEN) _(SLASH) _(OPEN) _(CLOSE) \
	_(APOSTROPHE) _(POSSESSIVE)

enum time_class {
#define TIME_CLASS_ENUM(name) CLASS_##name,
	TIME_CLASSES(TIME_CLASS_ENUM, TIME_CLASS_ENUM)
#undef TIME_CLASS_ENUM
	CLASS_LITERAL,		/* the first of the grammar's own words; <= 128 */
	CLASS_LIMIT = 384
};

/* A set of classes. */
struct class_set {
	uint64_t bits[CLASS_LIMIT / 64];
};

static inline void
class_add(struct class_set *set, int class)
{
	set->bits[class >> 6] |= UINT64_C(1) << (class & 63);
}

static inline bool
class_in(struct class_set set, int class)
{
	return set.bits[class >> 6] >> (class & 63) & 1;
}

/* Whether a class tells of direction alone. */
static inline bool
class_directs(int class)
{
	return class >= CLASS_AHEAD && class <= CLASS_LINK;
}

/* Whether two sets have a class in common. */
static inline bool
class_meet(const struct class_set *a, const struct class_set *b)
{
	return ((a->bits[0] & b->bits[0]) | (a->bits[1] & b->bits[1]) |
	    (a->bits[2] & b->bits[2]) | (a->bits[3] & b->bits[3]) |
	    (a->bits[4] & b->bits[4]) | (a->bits[5] & b->bits[5])) != 0;
}

/* Whether one of the classes is marked T above. */
static inline bool
class_triggers(const struct class_set *set)
{
#define TIME_CLASS_LOW(name) \
	| (CLASS_##name < 64 ? UINT64_C(1) << CLASS_##name % 64 : 0)
#define TIME_CLASS_HIGH(name) \
	| (CLASS_##name >= 64 ? UINT64_C(1) << CLASS_##name % 64 : 0)
#define TIME_CLASS_QUIET(name)
	return ((set->bits[0] &
	    (0 TIME_CLASSES(TIME_CLASS_LOW, TIME_CLASS_QUIET))) |
	    (set->bits[1] &
	    (0 TIME_CLASSES(TIME_CLASS_HIGH, TIME_CLASS_QUIET)))) != 0;
#undef TIME_CLASS_LOW
#undef TIME_CLASS_HIGH
#undef TIME_CLASS_QUIET
}

/* A class together with its number: month 7, weekday 1, day -1. */
struct sense {
	int32_t number;
	uint16_t class;
};

enum { SENSES = 5 };

/* What the lexicon knows of a word. */
struct lexeme {
	struct class_set classes;
	struct sense senses[SENSES];
	uint16_t bytes;		/* where it stands, in lower case */
	uint8_t len;
	uint8_t count;		/* of senses */
	uint8_t trigger;	/* 1: a reason to look closer at a sentence */
};

#endif
