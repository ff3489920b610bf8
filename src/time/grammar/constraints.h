/*
 * Constraints: what must hold around the words that a rule matched, because
 * the same words are often no time at all. The rules name them.
 */
#ifndef TIME_GRAMMAR_CONSTRAINTS_H
#define TIME_GRAMMAR_CONSTRAINTS_H

#include "time/words/word.h"

/* Their names; each is a function allow_NAME in constraints_*.h. */
#define TIME_CONSTRAINTS(X) \
	X(half) X(units) X(rate) X(article) X(number) X(war) X(or) X(quarter) \
	X(smaller) X(this) X(whole) X(over) X(over_years) X(during) X(award) \
	X(sport) X(play) X(year) X(decade) X(month) X(weekday) X(week) \
	X(holiday) X(each_holiday) X(year_behind) X(part_of) X(by_date) \
	X(away) X(every) X(festival) X(new_year) X(nth) X(numbered) \
	X(ordinal) X(spelled) X(from) X(centuries) X(season) X(years) \
	X(months) X(days) X(weekdays) X(future) X(present) X(zone) \
	X(narrative) X(past) X(soon) X(adjective) X(frequency) X(pause) \
	X(event) X(clock) X(open) X(military) X(part) X(night) X(twilight) \
	X(moved) X(end) X(round) X(title) X(one_day) X(program) X(post) \
	X(hour) X(circa) X(overnight) X(bareday) X(at_hour) X(past_hour) \
	X(early_hours) X(open_end) X(small_year) X(joined) X(halfname) \
	X(past_unit) X(point) X(half_day) X(part_century) X(lateness) \
	X(year_earlier)

enum { CONSTRAINT_NONE };	/* the number of no constraint */

/* Whether words [first, end), which a rule matched, are a time there. */
typedef bool constraint(const struct words *, int first, int end);

/* By number: NULL for none, then those of the list, in its order. */
extern constraint *const constraints[];

#endif
