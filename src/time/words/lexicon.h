/*
 * The lexicon: which English words have to do with time, what classes they
 * belong to, and a first look that tells a sentence with such a word from one
 * without. Its words stand in src/data/time_words.tsv and time_zones.tsv.
 */
#ifndef TIME_WORDS_LEXICON_H
#define TIME_WORDS_LEXICON_H

#include <stdbool.h>
#include <stdint.h>

#include "core/slice.h"

/*
 * The classes: those of the tables (their headers say what the numbers mean)
 * and those that words.h makes of digits and signs. T: a sentence that has
 * no word of such a class has no time expression either.
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
	_(FISCAL) _(AHEAD) _(BEHIND) _(ABBREVIATION) _(CAPITAL) _(PREPOSITION) \
	_(COUNTED) _(NUMBERED) _(PAPER) _(CLAUSE) _(CHAT) \
	_(STREET) _(SPORT) _(MODAL) _(PLANNED) T(NUMWEEK) T(NUMMONTH) \
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
	CLASS_LITERAL,		/* the first of the grammar's own words */
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

static inline bool
class_meet(struct class_set a, struct class_set b)
{
	return ((a.bits[0] & b.bits[0]) | (a.bits[1] & b.bits[1]) |
	    (a.bits[2] & b.bits[2]) | (a.bits[3] & b.bits[3]) |
	    (a.bits[4] & b.bits[4]) | (a.bits[5] & b.bits[5])) != 0;
}

/* A class together with its number: month 7, weekday 1, day -1. */
struct sense {
	int32_t number;
	uint16_t class;
};

enum { SENSES = 5 };

/* What the lexicon knows of a word. */
struct lexeme {
	struct slice word;	/* in lower case */
	struct class_set classes;
	struct sense senses[SENSES];
	int count;		/* of senses */
	bool trigger;		/* a reason to look closer at a sentence */
};

struct lexicon;

/* The lexicon of the tables; lexicon_free gives it back. */
struct lexicon *lexicon_open(void);
void lexicon_free(struct lexicon *);

/*
 * The class of a name in capitals (MONTH), or of a word in lower case that
 * the grammar names itself (the): such a word gets a class of its own, which
 * it has beside those of the table. Ends the program for a name that is no
 * class, or when there are too many words.
 */
int lexicon_class(struct lexicon *, struct slice name);

/* What is known of a word, in any case, or NULL. */
const struct lexeme *lexicon_find(const struct lexicon *, struct slice word);

/* Whether one of the classes is marked T above. */
bool lexicon_is_trigger(const struct lexicon *, struct class_set);

/*
 * The first look: false when the sentence, of a narrative of long ago or not,
 * has neither a word nor digits that a time expression could be made of.
 * Reads each byte once.
 */
bool lexicon_trigger(const struct lexicon *, struct slice sentence,
    bool narrative);

#endif
