/*
 * A length of time: so many of a unit, perhaps with a fraction and smaller
 * units behind it. It can be written as a TIMEX3 value, and move a moment.
 */
#ifndef TIME_VALUE_DURATION_H
#define TIME_VALUE_DURATION_H

#include <stdbool.h>

#include "time/value/moment.h"

/* The units, by their number in time_words.tsv. */
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

/* The TIMEX3 value of a duration. */
void duration_value(const struct duration *, char value[VALUE_SIZE]);

/*
 * Moves a moment by a duration, ahead (sign 1) or back (-1), and coarsens it
 * to the duration's unit unless `exact`. False, and the moment as it was,
 * when it cannot be placed.
 */
bool duration_move(const struct duration *, struct moment *, int sign,
    bool exact);

#endif
