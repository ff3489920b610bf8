#include "time/grammar/direction_possessive.h"

#include "time/grammar/direction_words.h"

enum { CLAUSE = 14 };		/* words looked at for a verb */

/*
 * The last noun among the next words that a day is named for long before it
 * comes, group eight match, or -1.
 */
static int
planned_noun(const struct words *words, int i)
{
	int last = i + 2, noun = -1;

	for (; i <= last && !words_has(words, i, CLASS_PREPOSITION) &&
	    !words_has(words, i, CLASS_CLAUSE); i++)
		if (words_has(words, i, CLASS_DATED))
			noun = i;
	return noun;
}

/* "ends with Sunday's race", "begins on". */
static bool
ends_with(const struct words *words, int first)
{
	return words_among(words, first - 1, "with in") &&
	    words_among(words, first - 2, "ends begins starts concludes opens "
	    "continues culminates closes") &&
	    word_direction(words, first - 2) > 0;
}

/* How something ended: Saturday's defeat, their setback in Sunday's vote. */
static bool
is_result(const struct words *words, int i)
{
	return words_among(words, i, "win wins defeat defeats victory "
	    "victories loss losses draw triumph success setback setbacks "
	    "turnout");
}

/* "wants to win", but not "failed to win", and no "to the". */
static bool
is_intended(const struct words *words, int i)
{
	return words_among(words, i, "to") && words_at(words, i + 1) != NULL &&
	    words->list[i + 1].letters == CASE_LOWER &&
	    !words_among(words, i + 1, "the a an his her its their this") &&
	    !words_has(words, i + 1, CLASS_NUMBER) &&
	    !words_among(words, i - 1, "failed managed able helped went came "
	    "used had refused chose forced");
}

/*
 * The verb before "Sunday's vote" that governs it: "voted in", "expect a
 * close result in", "will stand in". What somebody said does not.
 */
static int
governing_direction(const struct words *words, int first)
{
	int i, direction;

	for (i = first - 1; i >= 0 && i > first - CLAUSE; i--) {
		if (words_among(words, i, ". ; that which who because \" "
		    "\xE2\x80\x9C said says told announced insisted warned "
		    "predicted argued believed thought added"))
			break;
		if (is_intended(words, i))
			return 1;
		if (words_has(words, i, CLASS_PLANNED))
			continue;		/* votes, visits: nouns */
		direction = words_among(words, i, "cast") ? -1 :
		    words_among(words, i, "predict predicts forecasts") ? 1 :
		    word_direction(words, i);
		if (direction != 0)
			return direction;
	}
	return 0;
}

/* "Analysts expect a rise in Friday's jobs report": it is still to come. */
static bool
is_awaited(const struct words *words, int first, int end)
{
	static const char told[] = "report reports data figures numbers "
	    "results statement decision announcement verdict ruling";
	int i;

	if (!words_among(words, end + 1, told) &&
	    !words_among(words, end + 2, told))
		return false;
	for (i = first - 1; i >= 0 && i > first - CLAUSE && !words_among(words,
	    i, "; that which who because after since despite"); i--)
		if (words_among(words, i, "expect expects expecting await "
		    "awaits awaiting forecast forecasts predict predicts "
		    "anticipate"))
			return true;
	return false;
}

/* Whether a verb behind the possessive says what will be. */
static bool
will_be(const struct words *words, int first, int end, bool planned)
{
	int i;

	for (i = end + 1; (size_t)i < words->count && i < end + CLAUSE / 2;
	    i++) {
		if (words_among(words, i, "will"))
			return true;
		if (planned && (words_has(words, i, CLASS_MODAL) ||
		    words_among(words, i, "would")) &&
		    word_direction(words, i) > 0)
			return true;
		if (words_among(words, i, "is are") &&
		    !words_among(words, first - 1, "of") &&
		    (words_has(words, i + 1, CLASS_AHEAD) ||
		    words_among(words, i + 1, "estimated forecast")))
			return true;
	}
	return false;
}

/* Whether the verb behind it says that what was planned has been. */
static bool
has_been(const struct words *words, int verb)
{
	if (words_among(words, verb, "makes made gave left brought produced "
	    "showed saw returned ended handed"))
		return true;
	return words_among(words, verb, "was were had") &&
	    !words_has(words, verb + 1, CLASS_AHEAD) && !words_among(words,
	    verb + 1, "likely postponed cancelled canceled planned billed "
	    "delayed seen viewed called");
}

/*
 * "Friday's vote": the verb that governs it, what is named after the day, or
 * what is expected of it, tell where it lies.
 */
int
possessive_direction(const struct words *words, int first, int end)
{
	int direction, noun = planned_noun(words, end + 1);
	bool planned = noun >= 0;

	if (planned && (words_among(words, first - 1, "from") ||
	    (words_among(words, first - 1, "in") &&
	    is_result(words, first - 2))))
		return -1;
	if (will_be(words, first, end, planned) ||
	    (looks_ahead(words, first - 1) && !is_result(words, end + 1) &&
	    !is_result(words, end + 2)) ||
	    ends_with(words, first) || is_awaited(words, first, end))
		return 1;
	if (planned && (direction = governing_direction(words, first)) != 0)
		return direction;
	if (planned && has_been(words, noun + 1))
		return -1;
	return words_has(words, end + 1, CLASS_AHEAD) ||
	    words_among(words, end + 1, "election elections midterms midterm "
	    "referendum runoff summit game final") ? 1 : -1;
}
