/*
 * Inside the resolver: what it knows while it reads the phrases of one
 * expression, what a phrase is understood as, and a look at its parts.
 */
#ifndef TIME_VALUE_READING_H
#define TIME_VALUE_READING_H

#include "time/grammar/grammar.h"
#include "time/value/duration.h"
#include "time/value/moment.h"

struct anchors;			/* see anchor.h */

enum kind { A_MOMENT, A_DURATION, A_SET, A_REFERENCE };

/* What a phrase was understood as; zeroed before. */
struct reading {
	enum kind kind;
	struct moment moment;
	struct moment until;		/* of a span: its last day */
	struct duration duration;
	const char *reference;		/* PAST_REF ..., or PXX */
	const char *mod;
	const char *quant;
	int freq;
	char freq_unit;			/* X times, or D days ... of a set */
	char set[VALUE_SIZE];
	bool explicit_year;		/* it names its year itself */
	bool compared;			/* figures are compared with its */
	bool own_day;			/* its day is named, or lent by one */
	bool guessed_day;		/* it is that of what was told before */
	bool own_year;			/* its year is: "last year" too */
	bool idle;			/* nothing is seen from it */
	bool aside;			/* a narrative goes on where it was */
	bool ahead;			/* the words point ahead */
	bool news;			/* it is seen from the document's day */
};

struct resolver;

/*
 * What reads the phrases of a meaning: fills the reading, which is zeroed
 * before; false when the words are no time after all.
 */
typedef bool phrase_reader(struct resolver *, const struct phrase *,
    struct reading *);

struct resolver {
	phrase_reader *const *readers;	/* by meaning; see resolve.c */
	struct anchors *anchors;
	const struct grammar *grammar;
	const struct words *words;
	const struct phrase *whole;	/* the expression */
	const struct phrase *lender;	/* a neighbour in a range, or NULL */
	const struct moment *lent;	/* what it comes to, or NULL */
	bool lent_before;		/* it stands before, not after */
	bool lent_year;			/* its year holds for both */
	bool lent_day;			/* its day does */
	int weekday;			/* that stands with a date, or 0 */
};

/* A phrase's first part of a class, or NULL; whether it has one. */
const struct part *phrase_part(const struct phrase *, int class);
bool phrase_has(const struct phrase *, int class);

/* The number of its last part of a class; false, and unset, if none. */
bool phrase_number(const struct resolver *, const struct phrase *, int class,
    int *number);

/* Whether one of its words, in lower case, is this, or the word after it. */
bool phrase_says(const struct resolver *, const struct phrase *,
    const char *word);
bool phrase_followed_by(const struct resolver *, const struct phrase *,
    const char *word);

/*
 * The first phrase in it of a category; the last that is no amount,
 * approximation or the like. NULL when there is none.
 */
const struct phrase *phrase_child_of(const struct resolver *,
    const struct phrase *, const char *category);
const struct phrase *phrase_main(const struct resolver *,
    const struct phrase *);

/*
 * The first and last day of what was read, which may be a month of fasting;
 * false when they are not known.
 */
bool reading_days(const struct reading *, int32_t *first, int32_t *last);

/* Reads a phrase by its rule's meaning; false: it is no time after all. */
bool read_phrase(struct resolver *, const struct phrase *, struct reading *);

#endif
