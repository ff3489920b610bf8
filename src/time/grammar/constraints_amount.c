#include "time/grammar/constraints_amount.h"

#include "time/words/capitals.h"

enum { SPORT = 2 };		/* words of sport that make a report of it */

/* "a half-hour", "half-day talks"; a half-century may be of a batsman. */
bool
allow_half(const struct words *words, int first, int end)
{
	(void)first;
	return words_among(words, end - 1, "hour day decade minute");
}

/*
 * "in the past week" is the seven days up to now, not the week before; a
 * past quarter or year is one of the calendar.
 */
bool
allow_past_unit(const struct words *words, int first, int end)
{
	return words_among(words, first + 1, "past") &&
	    words_among(words, end - 1, "week month fortnight");
}

/* Plural units alone: "for years", "within weeks", "in recent days". */
bool
allow_units(const struct words *words, int first, int end)
{
	if (words_among(words, end, "ago old later earlier -") ||
	    words_among(words, first - 1, "light"))
		return false;
	if (end - first > 1)
		return words_among(words, first + 1, "or") ||
		    words_among(words, first - 1, "for in within over after "
		    "of");
	if (words_capital(words, first) && first > 0)
		return false;
	if (words_number(&words->list[first], CLASS_UNITS) > 2 &&
	    (words_among(words, first - 1, "spend spends spent spending wait "
	    "waits waited waiting take takes took taken last lasts lasted "
	    "follow follows followed") || words_among(words, end, "away") ||
	    ((first == 0 || words_has(words, first - 1, CLASS_COMMA) ||
	    words_among(words, first - 1, "just only even")) &&
	    words_among(words, end, "after before"))))
		return true;			/* it took years to build */
	return words_among(words, first - 1, "for in within over after") &&
	    (words_among(words, first - 1, "within") ||
	    !words_among(words, end, "of")) &&
	    words_number(&words->list[first], CLASS_UNITS) > 1;
}

/* A price or a count, "$5 million", "700 seats", that may have a rate. */
static bool
is_price(const struct words *words, int i)
{
	const struct word *word = words_at(words, i);

	if (word != NULL && words_has(words, i - 1, CLASS_NUMBER) &&
	    word->letters == CASE_LOWER &&
	    words->text.at[word->end - 1] == 's')
		return true;
	return (word != NULL && word->digits) ||	/* $9.16 */
	    words_has(words, i, CLASS_NUMBER) ||
	    words_has(words, i, CLASS_SCALE) ||
	    words_has(words, i, CLASS_COUNTED) || words_among(words, i, "%");
}

/* "per day", "per year": not the rates of machines. */
bool
allow_rate(const struct words *words, int first, int end)
{
	(void)first;
	return !words_among(words, end - 1, "second minute hour");
}

/*
 * The Six Day War and the Hundred Days Offensive are no durations in news;
 * annotators of history have them.
 */
static bool
is_war(const struct words *words, int end)
{
	int name = end + (words_has(words, end, CLASS_APOSTROPHE) ||
	    words_has(words, end, CLASS_POSSESSIVE));	/* Years' War */

	return words_named(words, end - 1) && words_named(words, name) &&
	    words->list[end - 1].letters == CASE_CAPITAL && !words->narrative &&
	    (!words_headline(words) || words_among(words, name, "war wars "
	    "truce"));
}

/* "$6 million a year before": when, with nothing that it was before. */
static bool
is_before_then(const struct words *words, int end)
{
	return words_among(words, end, "before") &&
	    (words_at(words, end + 1) == NULL ||
	    words_has(words, end + 1, CLASS_COMMA) ||
	    words_among(words, end + 1, ". ; )"));
}

/*
 * An amount and a unit. "a year" after a price is a rate, "a year-ago" goes
 * on, "a day of" is rather what happened on it, "one second" a moment.
 */
bool
allow_article(const struct words *words, int first, int end)
{
	int unit = end - 1;

	if (words_has(words, end, CLASS_HYPHEN) && words_joined(words, end) &&
	    (words_has(words, end + 1, CLASS_WHEN) ||
	    words_among(words, end + 1, "ago old olds long end")))
		return false;
	if (words_has(words, first, CLASS_YEAR) && words->list[first].digits &&
	    words_has(words, unit, CLASS_UNIT))
		return false;
	if (is_war(words, end))
		return false;
	if ((words_has(words, first, CLASS_MILITARY) ||
	    words_has(words, first, CLASS_DOTCLOCK)) && words_among(words,
	    unit, "hours hrs") && words_among(words, first - 1, "at by from "
	    "until since to between before after around"))
		return false;			/* at 1800 hours */
	if (end - first == 2 && words_at(words, end) != NULL &&
	    words->list[end].digits && words_among(words, first, "a an"))
		return false;			/* a Year 10 girl */
	if (words->list[first].digits && words->list[unit].spaced &&
	    words_named(words, unit) && !words_shouted(words))
		return false;				/* 60 Minutes */
	if (words->post && words_among(words, unit, "weekend") &&
	    words_among(words, unit - 1, "long"))	/* this one */
		return false;
	if (words_among(words, unit, "century") && end - first == 2 &&
	    words_among(words, first - 1, "scored hit made struck unbeaten his "
	    "her maiden"))			/* of a batsman */
		return false;
	if (words_has(words, end, CLASS_AGO) ||
	    words_has(words, end, CLASS_WHEN) || is_before_then(words, end))
		return true;
	if (words_among(words, first, "some") && words_among(words, unit,
	    "quarters"))			/* by some people */
		return false;
	if (words_among(words, first, "a an") && end - first == 2) {
		if (is_price(words, first - 1) || (words_among(words, end,
		    "on over by") && words_among(words, end + 1, "year")))
			return false;		/* a year on year rise */
		if (words_among(words, end, "of") &&
		    !words_has(words, first - 1, CLASS_APPROX) &&
		    !words_among(words, first - 1, "for after in within"))
			return false;
		if (words_among(words, unit, "second quarter"))
			return false;
		if (words_among(words, unit, "day minute"))
			return words_among(words, first - 1, "for within in "
			    "after over than") || words_among(words, end,
			    "before after");
	}
	return !words_among(words, unit, "second quarter") ||
	    words_has(words, unit - 1, CLASS_HYPHEN);
}

/* "4-year" but not "3-4-year", "B-4-year" or "the Six-Day War". */
bool
allow_number(const struct words *words, int first, int end)
{
	if (is_war(words, end))
		return false;
	return first == 0 || words->list[first].spaced ||
	    !words_has(words, first - 1, CLASS_HYPHEN);
}

bool
allow_war(const struct words *words, int first, int end)
{
	(void)first;
	return !is_war(words, end);
}

/* "a year or two", but the number may be of what follows. */
bool
allow_or(const struct words *words, int first, int end)
{
	(void)first;
	return !words_has(words, end, CLASS_UNIT) &&
	    !words_has(words, end, CLASS_UNITS);
}

/* "the past half-century", "the last quarter-century". */
bool
allow_part_century(const struct words *words, int first, int end)
{
	(void)first;
	return words_among(words, end - 1, "century");
}

/* "a quarter century", "a quarter hour"; no other unit is quartered so. */
bool
allow_quarter(const struct words *words, int first, int end)
{
	(void)first;
	return words_among(words, end - 1, "century hour");
}

/*
 * "two years, three months": the second unit is part of the first; of "six
 * days a week" the first is part of the second.
 */
bool
allow_smaller(const struct words *words, int first, int end)
{
	enum { NIGHTS = 14, DAYS = 4 };
	bool rate = words_among(words, end - 2, "a per every each") &&
	    !words_among(words, end - 3, "and");	/* and a week */
	int i, larger = 0, smaller = 0;

	for (i = first; i < end; i++) {
		int n = words_number(&words->list[i], CLASS_UNIT) +
		    words_number(&words->list[i], CLASS_UNITS);

		n = n == NIGHTS ? DAYS : n;
		if (n > 0 && larger == 0) {
			larger = n;
		} else if (n > 0) {
			if (smaller > 0 && n >= smaller)
				return false;
			smaller = n;
		}
	}
	return rate ? smaller > larger : smaller < larger;
}

/* "does this three days a week" and "should last 10 days" are no spans. */
bool
allow_this(const struct words *words, int first, int end)
{
	(void)end;
	if (words_among(words, first, "last"))
		return first == 0 || (words_has(words, first - 1,
		    CLASS_PREPOSITION) && !words_among(words, first - 1,
		    "to")) ||
		    words_among(words, first - 1, "its his her their our my "
		    "your these those 's");
	return !words_among(words, first, "this");
}

/* "the year", but not of "the year-ago" or "the week-long". */
bool
allow_whole(const struct words *words, int first, int end)
{
	(void)first;
	return !words_has(words, end, CLASS_HYPHEN) ||
	    !words_joined(words, end) || !words_joined(words, end + 1);
}

/* "over a week" may be more than one; "over the last week" is not. */
bool
allow_over(const struct words *words, int first, int end)
{
	return !words_among(words, first, "over") ||
	    words_among(words, end, "a an half") || words_among(words,
	    first - 1, "for just well after by of is was in last lasted took "
	    "take spent served waited");
}

/* "over the years", "through the centuries". */
bool
allow_over_years(const struct words *words, int first, int end)
{
	return words_among(words, first - 1, "over through throughout down") &&
	    !words_among(words, end, "of that since when");
}

/* "for the month", "during the month"; "a magazine of the month" is none. */
bool
allow_during(const struct words *words, int first, int end)
{
	return allow_whole(words, first, end) && words_among(words, first - 1,
	    "for in during throughout") && !words_among(words, end,
	    "of since before after that following when");
}

/* What is best or most of a year: no song of the year is of this one. */
static bool
is_award(const struct words *words, int first)
{
	return words_among(words, first - 1, "of") &&
	    words_among(words, first - 2, "song album record film movie book "
	    "player man woman person coach manager rookie team goalkeeper "
	    "driver athlete artist teacher entertainer sportsman sportswoman "
	    "footballer cricketer personality car word photo photograph "
	    "newcomer entrepreneur businessman employee") &&
	    !words_has(words, first - 3, CLASS_ORDINAL) &&
	    !words_has(words, first - 3, CLASS_SHIFT) &&
	    !words_among(words, first - 3, "only latest biggest");
}

/*
 * "the year", but not Player of the Year, the song of the year, "the
 * year-ago" or the Year 10 girl.
 */
bool
allow_award(const struct words *words, int first, int end)
{
	if (is_award(words, first) || (words_capital(words, end - 1) &&
	    words_at(words, end) != NULL && words->list[end].digits))
		return false;
	return allow_whole(words, first, end) &&
	    (!words_named(words, end - 1) ||
	    !words_among(words, first - 1, "of") || words_headline(words));
}

/* "the last quarter of the game". */
bool
allow_play(const struct words *words, int first, int end)
{
	(void)first;
	return !words_among(words, end, "of") || !words_among(words, end + 2 -
	    !words_among(words, end + 1, "the a an this that his her their"),
	    "game games match matches contest bout playoff season");
}

/* The second half, the first quarter: of a match, where one is told of. */
bool
allow_sport(const struct words *words, int first, int end)
{
	return allow_play(words, first, end) && (words->sport < SPORT ||
	    words_has(words, end, CLASS_FISCAL) ||
	    words_has(words, first, CLASS_FISCAL) ||
	    words_has(words, first + 1, CLASS_FISCAL));
}
