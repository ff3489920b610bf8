#include "time/grammar/day_ahead.h"

#include <string.h>

enum {
	REACH = 14,		/* words looked at */
	POST = 5,		/* the same, in a post, which has no commas */
	ASIDE = 8,		/* words in brackets, at most */
	LEADING = 3		/* a time up to this word opens its sentence */
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

/*
 * Whether a day is neither part of what stands beside it, Friday's match, the
 * Nov. 3 election, nor named for something else: until Friday.
 */
static bool
stands_alone(const struct words *words, int i)
{
	if (words_has(words, i + 1, CLASS_POSSESSIVE) ||
	    words_has(words, i + 1, CLASS_APOSTROPHE) ||
	    words_has(words, i - 1, CLASS_POSSESSIVE))
		return false;
	if (words_among(words, i - 1, "the a an its his her their"))
		return words_among(words, i - 2, "on");
	return words_among(words, i - 1, "on") ||
	    (!words_has(words, i - 1, CLASS_PREPOSITION) &&
	    !words_among(words, i - 1, "of for to from by next last every"));
}

/* Whether a clause ends there: another begins, or somebody tells. */
static bool
ends_clause(const struct words *words, int i)
{
	return words_among(words, i, "; : ? ! \" - \xE2\x80\x93 \xE2\x80\x94 "
	    "\xE2\x80\x9C \xE2\x80\x9D \xE2\x80\xA6 & and or but that which "
	    "who whose whom when where while after before until till because "
	    "as since if though although so than then unless despite except "
	    "excluding following compared versus vs against about ahead "
	    "according said says told reported announced confirmed tweeted "
	    "wrote added warned claimed lol") ||
	    (words_among(words, i, ".") && words_among(words, i + 1, ".")) ||
	    (words_among(words, i, "for from") && words_among(words, i + 1,
	    "the its his her their"));
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

/* A verb that tells, "was", "fell", "killed", but not behind another. */
static bool
is_verb(const struct words *words, int i)
{
	const struct word *word = &words->list[i];
	struct slice text = words_text(words, (size_t)i);

	if (word->letters != CASE_LOWER || words_among(words, i - 1,
	    "is are was were be been being had has have not s"))
		return false;
	return words_has(words, i, CLASS_BEHIND) || (text.len > 4 &&
	    memcmp(text.at + text.len - 2, "ed", 2) == 0);
}

/* Whether a word goes on with a name behind a comma: Austin, Texas, on. */
static bool
is_of_name(const struct words *words, int i)
{
	const struct word *word = &words->list[i];

	return word->digits || word->letters == CASE_CAPITAL ||
	    word->letters == CASE_UPPER || word->letters == CASE_MIXED ||
	    words_among(words, i, ". of the on");
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

/*
 * Whether the clause goes on with a word. What stands behind a comma is a
 * place, or another matter; a time that opens its sentence has its verb still
 * before it, any other verb is that of something else: the boy killed on
 * Sunday, a job he began on Monday.
 */
static bool
goes_on_at(const struct words *words, int i, bool *comma, bool *verb)
{
	if (words_has(words, i, CLASS_COMMA)) {
		*comma = true;
		return true;
	}
	if (ends_clause(words, i) || (*comma && !is_of_name(words, i)))
		return false;
	if (!is_verb(words, i) && !words_among(words, i,
	    "he she they it we i you"))
		return true;
	if (*verb)
		return false;
	*verb = is_verb(words, i);
	return true;
}

int
words_day_ahead(const struct words *words, int first, int end)
{
	bool comma = false, verb = first > LEADING;
	int i, reach = end + (words->post ? POST : REACH);

	for (i = first; i < end; i++)
		if (begins_day(words, i))
			return -1;
	if (begins_sentence(words, end))
		return -1;
	for (i = end; i < reach && words_at(words, i) != NULL; i++) {
		if (begins_day(words, i))
			return stands_alone(words, i) ? i : -1;
		if (words_has(words, i, CLASS_CLOSE) &&
		    !words_has(words, first - 1, CLASS_OPEN))
			return -1;
		if (words_has(words, i, CLASS_OPEN)) {
			i = end_of_aside(words, i);
			if (i < 0)
				return -1;
		} else if (!goes_on_at(words, i, &comma, &verb)) {
			return -1;
		}
	}
	return -1;
}
