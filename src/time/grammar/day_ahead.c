#include "time/grammar/day_ahead.h"

enum {
	CLAUSE = 14,		/* words looked at */
	ASIDE = 8		/* words in brackets, at most */
};

/* Whether a word may begin the name of a day. */
static bool
begins_day(const struct words *words, int i)
{
	return words_has(words, i, CLASS_WEEKDAY) ||
	    words_has(words, i, CLASS_MONTH) ||
	    words_has(words, i, CLASS_DAYREF) ||
	    words_has(words, i, CLASS_NUMDATE) ||
	    (words_has(words, i, CLASS_DAY) &&
	    words_has(words, i + 1, CLASS_MONTH));
}

/* Whether a clause ends there: another begins, or somebody tells. */
static bool
ends_clause(const struct words *words, int i)
{
	return words_among(words, i, "; : ? ! \" - \xE2\x80\x93 \xE2\x80\x94 "
	    "\xE2\x80\x9C \xE2\x80\x9D and or but that which who whose whom "
	    "when where while after before until till because as since if "
	    "though although so than said says told according ahead");
}

/* Whether the stop of p.m. was that of a sentence too: another begins. */
static bool
begins_sentence(const struct words *words, int i)
{
	const struct word *word = words_at(words, i);

	return word != NULL && word->letters != CASE_LOWER &&
	    words_among(words, i, "the a an he she it they we i you this "
	    "these those there his her its their our in at on for no");
}

/*
 * A comma goes on with the place, in Austin, Texas, on Friday; what else
 * stands behind one is another matter.
 */
static bool
names_place(const struct words *words, int i, bool *aside)
{
	const struct word *next = words_at(words, i + 1);

	if (next == NULL)
		return false;
	if (*aside && words_among(words, i + 1, "on"))
		return true;
	*aside = true;
	return next->digits || next->letters == CASE_CAPITAL ||
	    next->letters == CASE_UPPER || next->letters == CASE_MIXED;
}

/* The word that closes the brackets that open at one, or -1: they are long. */
static int
end_of_aside(const struct words *words, int i)
{
	int end = i + ASIDE;

	for (; i < end; i++)
		if (words_has(words, i, CLASS_CLOSE))
			return i;
	return -1;
}

/* Whether a day is no part of what comes before or behind: Friday's match. */
static bool
stands_alone(const struct words *words, int i)
{
	return !words_has(words, i + 1, CLASS_POSSESSIVE) &&
	    !words_has(words, i + 1, CLASS_APOSTROPHE) &&
	    (!words_has(words, i - 1, CLASS_PREPOSITION) ||
	    words_among(words, i - 1, "on")) &&
	    !words_among(words, i - 1, "of for to from by next last every");
}

int
words_day_ahead(const struct words *words, int first, int end)
{
	bool aside = false;
	int i;

	for (i = first; i < end; i++)
		if (begins_day(words, i))
			return -1;
	if (begins_sentence(words, end))
		return -1;
	for (i = end; i < end + CLAUSE && words_at(words, i) != NULL; i++) {
		if (begins_day(words, i))
			return stands_alone(words, i) ? i : -1;
		if (words_has(words, i, CLASS_OPEN)) {
			i = end_of_aside(words, i);
			if (i < 0)
				return -1;
		} else if (words_has(words, i, CLASS_COMMA) ?
		    !names_place(words, i, &aside) : ends_clause(words, i)) {
			return -1;
		}
	}
	return -1;
}
