/*
 * The rules of time expressions: what news writes, and what each rule means.
 * They stand in src/data/time_rules.tsv, whose head explains them.
 */
#ifndef TIME_GRAMMAR_RULES_H
#define TIME_GRAMMAR_RULES_H

#include <stddef.h>

#include "core/slice.h"
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

enum { RULE_VALUE = 32 };	/* bytes that a value may take, with its NUL */

struct rule {			/* its bytes are the table's */
	const char *category;	/* the name it goes by in <> */
	struct slice pattern;
	enum meaning meaning;
	constraint *allows;	/* or NULL: no constraint */
	const char *value;	/* of MEANS_FIXED, or NULL */
};

/*
 * Fills a list with the rules of the table, in their order; returns how many
 * there are. A row that is no rule, or one too many, is named and ends the
 * program.
 */
size_t rules_read(struct rule *list, size_t room);

#endif
