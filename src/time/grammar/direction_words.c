#include "time/grammar/direction_words.h"

enum {
	CLAUSE = 14,		/* words looked at for "neither" */
	ASK_ON = 2		/* no direction: look at the word itself */
};

/* "could not be reached", "couldn't be found", "neither could be reached". */
static bool
could_not(const struct words *words, int i)
{
	int k;

	if ((words_among(words, i - 1, "not") &&
	    words_among(words, i - 2, "could")) ||
	    (words_among(words, i - 1, "t") &&
	    words_among(words, i - 3, "couldn")))
		return true;
	for (k = i - 2; words_among(words, i - 1, "could") && k >= 0 &&
	    k > i - CLAUSE; k--)
		if (words_among(words, k, "neither nor none nobody no"))
			return true;
	return false;
}

/* A word without a capital, or one that begins a post without its I. */
bool
word_is_small(const struct words *words, int i)
{
	return words->list[i].letters == CASE_LOWER ||
	    (words->post && i == 0 && words->list[i].letters == CASE_CAPITAL);
}

/* "is", "are", also of "he's". */
static bool
is_present(const struct words *words, int i)
{
	return words_among(words, i, "is are am re m") ||
	    (words_has(words, i, CLASS_POSSESSIVE) &&
	    words_among(words, i - 1, "he she it who what there"));
}

/*
 * "is visiting", "are also flying": of a day, what is planned for it. A post
 * begins with "flying".
 */
static bool
is_progressive(const struct words *words, int i)
{
	struct slice text = words_text(words, (size_t)i);

	return word_is_small(words, i) && text.len > 5 &&
	    memcmp(text.at + text.len - 3, "ing", 3) == 0 &&
	    !words_among(words, i, "continuing trying seeking struggling") &&
	    (is_present(words, i - 1) ||
	    (words->post && (i == 0 ||
	    (words->list[i - 1].letters == CASE_NONE &&
	    !words_has(words, i - 1, CLASS_COMMA)))) ||
	    (words_among(words, i - 1, "also now not") &&
	    is_present(words, i - 2)));
}

/* "it runs from 5 to 7 p.m.", "polls close at 8", "is shut on Monday". */
static int
runs_or_closes(const struct words *words, int i)
{
	if (words_among(words, i, "runs"))
		return words_has(words, i + 1, CLASS_WEEKDAY) ||
		    words_among(words, i + 1, "from through until till");
	return words_among(words, i - 1, words_among(words, i, "shut") ?
	    "is are" : "polls stations places voting booths doors gates "
	    "entries nominations applications registrations");
}

/* "is closed on Monday", "will stay closed until Monday". */
static bool
is_closed_then(const struct words *words, int i)
{
	return words_among(words, i, "closed") && words_among(words, i - 1,
	    "is are stay stays remain remains");
}

/*
 * A quick look, false for most words, all of which word_direction has nothing
 * to say of: by classes, endings, or length and first letter.
 */
static bool
may_point(const struct words *words, int i)
{
	static const char *const first[] = {	/* letters, by length */
		"", "", "bt", "hs", "mn", "abg", "er", "", "f"
	};
	const struct word *word = &words->list[i];
	struct slice text = words_text(words, (size_t)i);
	const char *end = text.at + text.len;

	if (class_in(word->classes, CLASS_PLANNED) ||
	    class_in(word->classes, CLASS_MODAL) ||
	    class_in(word->classes, CLASS_AHEAD) ||
	    class_in(word->classes, CLASS_BEHIND))
		return true;
	if (text.len > 4 && (((end[-1] | 0x20) == 'd' &&
	    (end[-2] | 0x20) == 'e') || end[-1] == 'g'))
		return true;
	return text.len < sizeof(first) / sizeof(first[0]) &&
	    words_begins(words, i, first[text.len]);
}

/* Whether a word behind "due to" is a verb: what is to come, no cause. */
static bool
is_due(const struct words *words, int i)
{
	return words_among(words, i, "be become begin start end open close go "
	    "come return leave arrive depart land launch fly travel visit meet "
	    "speak address appear testify give hold host make take receive "
	    "play face join play run stand vote elect sign announce release "
	    "publish report present deliver finish complete expire retire "
	    "resume reopen hear rule decide discuss consider debate attend "
	    "chair lead head move pay get have hit reach enter undergo "
	    "perform celebrate marry stay stop serve step stage");
}

/* What the word beside it makes of one; ASK_ON: nothing. */
static int
paired_direction(const struct words *words, int i)
{
	if (words_among(words, i, "how"))		/* how about Friday */
		return words_among(words, i + 1, "about bout abt") ? 1 : 0;
	if (words_among(words, i, "going") && words_among(words, i + 1, "to"))
		return words_among(words, i - 1, "was were") ? 0 : 1;
	if (words_among(words, i, "to"))		/* is to meet */
		return words_among(words, i - 1, "is are") ? 1 : 0;
	if (words_among(words, i, "forecast"))	/* is forecast to rise */
		return words_among(words, i + 1, "to for") &&
		    words_among(words, i - 1, "is are was were been be now "
		    "still also") ? 1 : 0;
	if (words_among(words, i, "due") && words_among(words, i + 1, "to") &&
	    !is_due(words, i + 2))		/* due to heavy snow */
		return 0;
	if (words_among(words, i, "set"))	/* set to, but set aside */
		return words_among(words, i + 1, "to for") ? 1 : -1;
	if (words_among(words, i - 1, "to") &&
	    words_among(words, i, "meet begin resume expire"))
		return 0;
	if (words_among(words, i, "planned projected proposed") &&
	    (words_among(words, i + 1, "for to") ||
	    (words_among(words, i, "planned") &&
	    words_among(words, i + 1, "a an the")) ||
	    words_among(words, i - 1, "a an the")))
		return 1;
	if ((words_among(words, i, "next") &&
	    words_among(words, i + 1, "to")) ||
	    (words_among(words, i, "ahead") && words_among(words, i + 1, "of")))
		return 0;
	return words_among(words, i, "be") && could_not(words, i) ? -1 : ASK_ON;
}

/* The direction of a present tense of what is planned: it opens, they open. */
static int
planned_direction(const struct words *words, int i)
{
	if (words_among(words, i, "runs close shut"))
		return runs_or_closes(words, i);
	return words_has(words, i - 1, CLASS_POSSESSIVE) ||
	    words_among(words, i - 1, "to not t did does do the a an "
	    "his her its their s of is are was were be been") ? 0 : 1;
}

/* The direction of a past tense or participle. */
static int
past_direction(const struct words *words, int i)
{
	struct slice text = words_text(words, (size_t)i);
	bool passive = words_among(words, i - 1, "be") &&
	    !could_not(words, i - 1);

	if (words_has(words, i, CLASS_BEHIND))
		return words_among(words, i - 1, "will would to could can may "
		    "might should shall ll") ? 0 : passive ? 1 : -1;
	if (!word_is_small(words, i) || text.len <= 4 ||
	    memcmp(text.at + text.len - 2, "ed", 2) != 0 ||
	    memcmp(text.at, "un", 2) == 0)	/* unexpected */
		return 0;
	if (is_closed_then(words, i))
		return is_present(words, i - 1);
	return passive || (words_among(words, i, "planned") &&
	    words_among(words, i - 1, "is are")) ? 1 : -1;
}

int
word_direction(const struct words *words, int i)
{
	int direction;

	if (!may_point(words, i))
		return 0;
	direction = paired_direction(words, i);
	if (direction != ASK_ON)
		return direction;
	if (words_has(words, i, CLASS_PLANNED))
		return planned_direction(words, i);
	if (is_progressive(words, i))		/* is flying to Rome */
		return 1;
	if (words_has(words, i, CLASS_MODAL) &&	/* could fall, could have */
	    !words_has(words, i, CLASS_MONTH))
		return words_among(words, i + 1, "have not n") ? 0 : 1;
	if (words_has(words, i, CLASS_AHEAD))	/* had been due: behind */
		return words_among(words, i - 1, "been") &&
		    words_among(words, i - 2, "had") ? -1 : 1;
	return past_direction(words, i);
}
