/*
 * Inside the resolver: what it knows while it reads the phrases of one
 * expression, what a phrase is understood as, and a look at its parts.
 */
#ifndef TIME_READING_H
#define TIME_READING_H

#include "time/value/resolve.h"

/* The units, by their number in time_words.tsv. */
/* The units of the lexicon, and how they stand in a duration's value. */
enum unit {
	NO_UNIT, SECONDS, MINUTES, HOURS, DAYS, WEEKS, MONTHS, QUARTERS, YEARS,
	DECADES, CENTURIES, WEEKENDS, MILLENNIA, FORTNIGHTS, NIGHTS
};

/* How units stand in a value, and how far they move a moment. */
struct unit_facts {
	char letter;			/* in the value of a duration */
	int times;			/* so many of the letter's unit */
	int half;			/* of a half more: so many ... */
	char half_letter;		/* ... of this */
	enum granularity granularity;	/* of a point so far away */
	int step;			/* so many of that */
	enum granularity own;		/* of one such unit itself */
};

extern const struct unit_facts unit_facts[];

enum { SMALLER_UNITS = 2 };	/* that may follow the first of a duration */

struct duration {
	int amount;
	int fraction;			/* in hundredths */
	bool vague;
	enum unit unit;
	struct {			/* and so many of smaller units */
		int amount;
		enum unit unit;
	} more[SMALLER_UNITS];
};

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
	bool idle;			/* nothing is seen from it */
	bool aside;			/* a tale goes on where it was */
	bool ahead;			/* the words point ahead */
	bool news;			/* it is seen from the document's day */
};

struct resolver {
	struct anchors *anchors;
	const struct grammar *grammar;
	const struct words *words;
	const struct phrase *whole;	/* the expression */
	const struct moment *lent;	/* by a neighbour in a range */
	bool lent_before;		/* it stands before, not after */
	bool lent_year;			/* its year holds for both */
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
 * The nth phrase in it, from 0; the first of a category; the last that is no
 * amount, approximation or the like. NULL when there is none.
 */
const struct phrase *phrase_child(const struct resolver *,
    const struct phrase *, int n);
const struct phrase *phrase_child_of(const struct resolver *,
    const struct phrase *, const char *category);
const struct phrase *phrase_main(const struct resolver *,
    const struct phrase *);

/* Reads a phrase by its form's meaning; false: it is no time after all. */
bool read_phrase(struct resolver *, const struct phrase *, struct reading *);

/* One function for each meaning, as grammar.h lists them. */
typedef bool reader(struct resolver *, const struct phrase *,
    struct reading *);

reader read_calendar, read_holiday, read_dayref, read_adjacent_day;
reader read_beside;
reader read_shifted, read_anaphoric, read_latest, read_again;
reader read_ordinal, read_week_of, read_edge_of;
reader read_part, read_anytime, read_tonight, read_clock;
reader read_clock_past, read_clock_on;
reader read_duration, read_span, read_ago, read_moved, read_set;

/* The mod of the words early, mid, late, the beginning, the end. */
void read_edge(const struct resolver *, const struct phrase *,
    struct reading *);

/* The year, decade or era that a phrase names itself; false if none. */
bool read_year_word(const struct resolver *, const struct phrase *,
    struct reading *);

/* The moment a season is in, so many years from the document's. */
void shift_season(const struct resolver *, int season, int shift,
    struct moment *);

/* The TIMEX3 value of a duration. */
void duration_value(const struct duration *, char value[VALUE_SIZE]);

#endif
