/*
 * Rows of the tables of holidays and zones hold several rules, of which the
 * first counts whose conditions hold: a country, years or days. The head of
 * time_holidays.tsv tells how they are written.
 */
#ifndef TIME_WORDS_CHOICES_H
#define TIME_WORDS_CHOICES_H

#include <stdbool.h>

/* What conditions are asked about. */
struct occasion {
	const char *country;	/* two letters; "" when it is not known */
	int year;
	int date;		/* year, month, day as one number; 0: none */
};

/*
 * The next rule at *row whose conditions hold, and *row behind it; NULL when
 * there is none. *near: it holds only within three weeks.
 */
const char *choose_rule(const char **row, const struct occasion *,
    bool *near);

/* Whether one of the rules has no country among its conditions. */
bool has_open_rule(const char *row);

#endif
