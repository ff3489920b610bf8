#include "time/grammar/constraints_year.h"

#include "time/words/capitals.h"

/* Whether nothing goes on that a number before it could count. */
static bool
counts_nothing(const struct words *words, int end)
{
	const struct word *next = words_at(words, end);

	if (next == NULL || words_has(words, end, CLASS_CLAUSE) ||
	    words_has(words, end, CLASS_PREPOSITION))
		return true;
	if (next->letters == CASE_NONE)
		return !next->digits && !(words_has(words, end, CLASS_HYPHEN)
		    && words_joined(words, end)) &&
		    !words_among(words, end, "% $");
	return words_capital(words, end);
}

/*
 * "nineteen eighty-four" is a year in any place that years have; "twenty
 * fourteen" and "two thousand and eight" may count what follows.
 */
bool
allow_spoken_year(const struct words *words, int first, int end)
{
	int year = words_number(&words->list[first], CLASS_YEAR);

	if (year < 2000)
		return year % 100 > 9 || words_among(words, first - 1,
		    "in by since until of from during and to through for "
		    "early late mid");
	if (first == 0 && words_among(words, end, "was is will"))
		return true;
	if (!counts_nothing(words, end) ||
	    (words_among(words, first - 1, "in") &&
	    words_among(words, first - 2, "one")))
		return false;
	if (year == 2000)		/* a crowd of two thousand */
		return words_among(words, first - 1, "in since year");
	return words_among(words, first - 1, "in by since until of from "
	    "during through early late mid year");
}

/* "c. 1850", but of "c. 1020-1000 BC" the range is read, for its era. */
bool
allow_circa(const struct words *words, int first, int end)
{
	return words_has(words, first + 1, CLASS_DECADE) ||
	    words_has(words, end - 1, CLASS_ERA) ||
	    !(words_has(words, end, CLASS_HYPHEN) ||
	    words_among(words, end, "to")) ||
	    !words_has(words, end + 2, CLASS_ERA);
}

/* "2012 or after", but not "2012 and after the war", "1978 or before he". */
bool
allow_open_end(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	(void)first;
	if (words_among(words, end - 1, "beyond"))
		return true;
	if (!words_among(words, end - 1, "after before"))
		return next == NULL || !words_among(words, end - 2, "and") ||
		    words_among(words, end, ". ; ) are were have had");
	if (next == NULL || next->letters == CASE_NONE)
		return next == NULL || !next->digits;
	if (words_capital(words, end) || words_among(words, end, "the a an "
	    "this that these those his her its their our my your he she it "
	    "they we i you there which who"))
		return false;
	return words_among(words, end - 2, "or") ?
	    words->text.at[next->end - 1] != 'g' :
	    words_has(words, end, CLASS_CLAUSE);
}

/* "in the year 1", "of the year 33". */
bool
allow_small_year(const struct words *words, int first, int end)
{
	int year = words_number(&words->list[end - 1], CLASS_NUMBER);

	return words->list[end - 1].digits && year >= 1 && year <= 999 &&
	    words->list[end - 1].fraction == 0 &&
	    words->list[first + 1].letters == CASE_LOWER &&
	    words_among(words, first - 1, "in of by since until from to") &&
	    counts_nothing(words, end) && !words_named(words, end);
}

bool
allow_joined(const struct words *words, int first, int end)
{
	(void)first;
	return words_joined(words, end - 1);
}

/* "in H1", "1H profit": not an H1 visa, and no road. */
bool
allow_halfname(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	if (words_named(words, end) || (words_joined(words, end) &&
	    (next->letters != CASE_NONE || next->digits ||
	    words_has(words, end, CLASS_HYPHEN))))
		return false;			/* H1N1 */
	if (first == 0 && words_among(words, end, "was is saw"))
		return true;
	return (words_among(words, first - 1, "in for during of since from to "
	    "until through by") ? counts_nothing(words, end) :
	    words_among(words, end, "results profit profits revenue revenues "
	    "sales earnings ebitda net figures loss losses growth"));
}
