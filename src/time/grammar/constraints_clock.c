#include "time/grammar/constraints_clock.h"

#include "time/words/capitals.h"

enum { HALF_DAY = 12 };

/* The number of the first word that is an hour, or 0. */
static int
find_hour(const struct words *words, int first, int end)
{
	int i;

	for (i = first; i < end; i++)
		if (words_has(words, i, CLASS_HOUR))
			return words_number(&words->list[i], CLASS_HOUR);
	return 0;
}

/* Where hours stand: "at", "from", "between 8 and". */
static bool
is_before_hour(const struct words *words, int i)
{
	return (words_has(words, i, CLASS_CLAUSE) ||
	    words_has(words, i, CLASS_PREPOSITION)) &&
	    words_among(words, i, "at by until till from before after "
	    "around about since between");
}

/* "five AM and nine FM": the other band is named behind. */
static bool
names_band(const struct words *words, int end)
{
	enum { REACH = 4 };
	int i;

	for (i = end; i < end + REACH; i++)
		if (words_among(words, i, "fm"))
			return true;
	return false;
}

/*
 * "5 AM", but not "five AM stations", "has 1010 AM radio.": those of a band; a
 * 5 AM radio show begins at five.
 */
bool
allow_half_day(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end + 1);

	if (!slice_is(words_text(words, (size_t)end - 1), "AM") ||
	    is_before_hour(words, first - 1))
		return true;
	if (names_band(words, end))
		return false;
	if (words_among(words, end, "radio"))
		return next != NULL && next->letters == CASE_LOWER &&
		    !words_among(words, end + 1, "station stations band dial "
		    "and or in at is was");
	return !words_among(words, end, "station stations band dial frequency "
	    "frequencies transmitter transmitters signal signals license "
	    "licenses outlet outlets");
}

/* "tonight", "this morning", "tomorrow night". */
static bool
is_part_named(const struct words *words, int i)
{
	return words_has(words, i, CLASS_TONIGHT) ||
	    ((words_has(words, i, CLASS_SHIFT) ||
	    words_has(words, i, CLASS_DAYREF)) &&
	    words_has(words, i + 1, CLASS_PART));
}

/* "set for 8 tonight", "planned for 7 tomorrow night"; not dinner for 8. */
static bool
is_appointed(const struct words *words, int first, int end)
{
	return is_part_named(words, end) &&
	    words_among(words, first - 1, "for") &&
	    words_among(words, first - 2, "set planned scheduled slated due "
	    "called booked billed timed open");
}

/* "at nine this morning", "by 8 last night"; not "lost by 2 on Monday". */
bool
allow_hour(const struct words *words, int first, int end)
{
	return find_hour(words, first, end) <= HALF_DAY &&
	    (is_before_hour(words, first - 1) ||
	    is_appointed(words, first, end)) &&
	    !(words_among(words, first - 1, "by") && words_among(words,
	    first - 2, "lost lose won win wins led lead leads ahead up down "
	    "fell rose trailed trail beaten"));
}

/* Whether a date ends with a word: May 9, 2011; May 9; 9 May. */
static bool
is_dated(const struct words *words, int i)
{
	if (words_has(words, i, CLASS_YEAR)) {
		i--;
		i -= words_has(words, i, CLASS_COMMA);
	}
	return (words_has(words, i, CLASS_MONTH) &&
	    words_has(words, i - 1, CLASS_DAY)) ||
	    (words_has(words, i, CLASS_DAY) &&
	    words_has(words, i - 1, CLASS_MONTH));
}

/* A time of the clock without a.m.: not a score, a ratio, a verse. */
bool
allow_clock(const struct words *words, int first, int end)
{
	if (end - first > 1)
		return true;
	if (words_has(words, first - 1, CLASS_HYPHEN) ||
	    words_has(words, end, CLASS_HYPHEN))
		return false;
	return words_among(words, first - 1, "at by until till from before "
	    "after around about since t to (") ||
	    words_among(words, end, "on") || is_part_named(words, end) ||
	    words_has(words, first - 1, CLASS_WEEKDAY) ||
	    words_has(words, first - 1, CLASS_NUMDATE) ||
	    words_has(words, first - 1, CLASS_PART) ||
	    is_dated(words, first - 1) ||
	    (words_has(words, first - 1, CLASS_COMMA) &&
	    (words_has(words, first - 2, CLASS_WEEKDAY) ||
	    words_has(words, first - 2, CLASS_DAY) ||
	    is_dated(words, first - 2)));
}

/* Prices and indices, which stand "at 13.30 on Friday" too. */
static bool
is_quoted(const struct words *words, int first)
{
	enum { REACH = 10 };
	int i;

	for (i = first - 1; i >= 0 && i > first - REACH &&
	    !words_among(words, i, ". ;"); i--)
		if (words_has(words, i, CLASS_COUNTED) ||
		    words_among(words, i, "closed close closes ended ends "
		    "finished trading traded trades settled quoted opened "
		    "bid stock stocks price prices index pound currency bond "
		    "bonds yield yields futures rate rates valued priced "
		    "stood stands fixed $ %"))
			return true;
	return false;
}

/* "tomorrow at 10", but not "closed Friday at 10", "at 10 francs". */
bool
allow_at_hour(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	if ((!words_has(words, end - 1, CLASS_HOUR) &&
	    !words_has(words, end - 1, CLASS_DOTCLOCK)) ||
	    words_has(words, end - 1, CLASS_CLOCK) ||
	    !is_before_hour(words, end - 2))
		return true;			/* 3 p.m., half past two */
	if (is_quoted(words, first))
		return false;
	if (next == NULL)
		return true;
	if (next->letters != CASE_NONE)
		return words_has(words, end, CLASS_CLAUSE) &&
		    !words_among(words, end, "of");
	return !next->digits && !words_among(words, end, "% / - : $") &&
	    !(words_joined(words, end) && words_joined(words, end + 1)) &&
	    !words_has(words, end, CLASS_FRACTION) &&
	    !words_has(words, end, CLASS_HYPHEN);
}

/* The 5 of "July 3 and 5", but not the 9 of "July 3 and 9-10 p.m." */
bool
allow_bareday(const struct words *words, int first, int end)
{
	(void)first;
	if (words_has(words, end, CLASS_AMPM))
		return false;
	return !words_has(words, end + 2, CLASS_AMPM) ||
	    !(words_has(words, end, CLASS_HYPHEN) ||
	    words_among(words, end, "to and"));
}

/* "at ten past nine": five minutes and their like; not "from 5 to 8 p.m." */
bool
allow_past_hour(const struct words *words, int first, int end)
{
	int minutes = words_number(&words->list[first], CLASS_NUMBER);

	(void)end;
	return minutes % 5 == 0 && minutes < 30 &&
	    is_before_hour(words, first - 1) &&
	    !(words_among(words, first + 1, "to") &&
	    words_among(words, first - 1, "from between"));
}

/* "will not happen overnight", "did not get here overnight": too quickly. */
bool
allow_overnight(const struct words *words, int first, int end)
{
	enum { REACH = 8 };
	const struct word *next = words_at(words, end);
	int i;

	if (next != NULL && next->letters != CASE_NONE)
		return !words_among(words, end, "courier couriers messenger "
		    "delivery rate rates interbank money deposit deposits "
		    "loan loans repurchase repo mail stay stays bag funds "
		    "call success sensation star stars hit");
	for (i = first - 1; i >= 0 && i > first - REACH &&
	    !words_among(words, i, ", ; . :"); i--)
		if (words_among(words, i, "not never cannot nothing nobody "
		    "nor") || (words_among(words, i, "t") &&
		    words_has(words, i - 1, CLASS_APOSTROPHE)))
			return false;
	return true;
}

/*
 * "in the early hours", but not "the early hours of the strike", which are
 * those that it began with.
 */
bool
allow_early_hours(const struct words *words, int first, int end)
{
	(void)first;
	return !words_among(words, end, "of after");
}
