/*
 * The rules of time expressions: what news writes, and what each rule means.
 * They stand in src/data/time_rules.tsv, whose head explains them; these
 * arrays, which src/data/mkgrammar makes of them, hold no pointers.
 */
#ifndef TIME_GRAMMAR_RULES_H
#define TIME_GRAMMAR_RULES_H

#include "time/grammar/constraints.h"

/* What a rule means; value/resolve.c has a reader for each. */
enum meaning {
	MEANS_CHILD,		/* what its part in <> means */
	MEANS_NOTHING,		/* no time: 34-year-old */
	MEANS_CALENDAR,		/* July 20, 2014; Friday; 1998; the 1990s */
	MEANS_HOLIDAY,		/* Easter 2015 */
	MEANS_DAYREF,		/* yesterday */
	MEANS_SHIFTED,		/* last week, next Friday, this summer */
	MEANS_ANAPHORIC,	/* the same evening, the following year */
	MEANS_ORDINAL,		/* the third quarter of 1998 */
	MEANS_WEEK_OF,		/* the week of March 6 */
	MEANS_LATEST,		/* the quarter, the latest quarter */
	MEANS_AGAIN,		/* the year-earlier quarter */
	MEANS_EDGE,		/* late May, the end of July, mid-1996 */
	MEANS_ROUND,		/* around July 20, around the year 2000 */
	MEANS_PART,		/* Monday morning */
	MEANS_ANYTIME,		/* at night, of no day in particular */
	MEANS_TONIGHT,		/* tonight, overnight */
	MEANS_CLOCK,		/* 3:30 p.m. EST, noon */
	MEANS_CLOCK_PAST,	/* half past two, ten minutes to noon */
	MEANS_CLOCK_ON,		/* 9 a.m. Tuesday */
	MEANS_AGO,		/* 10 days ago, two days later */
	MEANS_ADJACENT_DAY,	/* the day before yesterday */
	MEANS_BESIDE,		/* the day before the vote: unknown */
	MEANS_MOVED,		/* a week from Sunday, 20 years ago today */
	MEANS_DURATION,		/* three months, a 90-day, some decades */
	MEANS_SPAN,		/* the past 10 days, the next two years */
	MEANS_SET,		/* every Friday, daily, twice a week */
	MEANS_FIXED		/* now, the past: the rule's value */
};

enum {
	RULE_VALUE = 32,	/* bytes that a value may take, with its NUL */
	RULES = 768,		/* numbers of rules, in sets of 64 */
	RULE_WORDS = RULES / 64,
	CATEGORIES = 96,
	PATTERN_ITEMS = 12,	/* elements of a pattern */
	CHOICES = 6		/* categories in one element */
};

/* One element of a pattern: classes or categories, one of which must come. */
struct element {
	uint16_t classes;		/* in rule_classes */
	uint16_t begins;		/* the same: classes of its first word */
	uint8_t categories[CHOICES];
	uint8_t choices;		/* categories */
	uint8_t optional;
};

struct rule {
	uint16_t name;		/* of its category, in rule_bytes */
	uint16_t value;		/* of MEANS_FIXED, in rule_bytes, or 0 */
	uint16_t first;		/* of its elements */
	uint8_t count;		/* of elements */
	uint8_t meaning;	/* enum meaning */
	uint8_t allows;		/* the number of a constraint */
};

/* A set of rules. */
struct rule_set {
	uint64_t bits[RULE_WORDS];
};

/*
 * The rules of a category have numbers in the order of the table, all in one
 * word of a set or in several that are theirs alone. Not all numbers are used.
 */
struct category {
	uint64_t mask;			/* its rules, in each of the words */
	uint16_t first, end;		/* words [first, end) of a set */
};

extern const struct rule rule_list[];	/* by number */
extern const struct element rule_elements[];
extern const struct class_set rule_classes[];
extern const char rule_bytes[];		/* strings; the first is empty */
extern const struct category rule_categories[];
extern const uint8_t rule_time, rule_range;	/* categories */

/* By class: the rules that it can begin, and those it can be second in. */
extern const struct rule_set rule_begun[CLASS_LIMIT];
extern const struct rule_set rule_followed[CLASS_LIMIT];
extern const struct rule_set rule_single;	/* whatever is second */

/* The name that a rule goes by in <> of others. */
static inline const char *
rule_category(const struct rule *rule)
{
	return rule_bytes + rule->name;
}

/* The value of a rule, or NULL. */
static inline const char *
rule_value(const struct rule *rule)
{
	return rule->value == 0 ? NULL : rule_bytes + rule->value;
}

#endif
