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
	    !words_has(words, i, CLASS_ONGOING) &&
	    (is_present(words, i - 1) ||
	    (words->post && (i == 0 ||
	    (words->list[i - 1].letters == CASE_NONE &&
	    !words_has(words, i - 1, CLASS_COMMA)))) ||
	    (words_among(words, i - 1, "also now not") &&
	    is_present(words, i - 2)));
}

static bool
is_capital(const struct words *words, int i)
{
	const struct word *word = words_at(words, i);

	return word != NULL && (word->letters == CASE_CAPITAL ||
	    word->letters == CASE_UPPER || word->letters == CASE_MIXED);
}

/* "sales start": what may be a plural. */
static bool
ends_in_s(const struct words *words, int i)
{
	struct slice text;

	if (i < 0)
		return false;
	text = words_text(words, (size_t)i);
	return text.len > 3 && text.at[text.len - 1] == 's' &&
	    text.at[text.len - 2] != 's';
}

/*
 * Whether the words behind a present tense make it one of what is planned: it
 * comes into force, she turns 50; but not the index ends higher.
 */
static bool
goes_on_planned(const struct words *words, int i)
{
	static const struct { const char *verbs, *next; } planned[] = {
		{ "come", "out into" },
		{ "comes", "out into to" },
		{ "head heads", "into" },
		{ "get gets", "under underway going" },
		{ "report reports", "earnings results first second third "
		    "fourth quarterly its full" },
		{ "hear hears", "arguments evidence testimony oral appeals "
		    "the" },
		{ "stop stops", "running operating accepting selling "
		    "production services sales" },
		{ "stands", "trial" },
		{ "wraps", "up" },
		{ "tees", "off" },
		{ "take", "on place" }
	};
	size_t k;

	if (words_among(words, i, "head") && words_among(words, i + 3, "polls"))
		return true;
	for (k = 0; k < sizeof(planned) / sizeof(planned[0]); k++)
		if (words_among(words, i, planned[k].verbs))
			return words_among(words, i + 1, planned[k].next);
	if (words_among(words, i, "turns"))
		return words_has(words, i + 1, CLASS_NUMBER);
	if (words_among(words, i, "start"))
		return words_among(words, i - 1, "we they") ||
		    (ends_in_s(words, i - 1) && words_among(words, i + 1,
		    "on at"));
	if (words_among(words, i, "face"))
		return is_capital(words, i - 1) && is_capital(words, i + 1);
	if (words_among(words, i, "continues"))
		return words_has(words, i + 1, CLASS_WEEKDAY) ||
		    words_among(words, i + 1, "on through throughout into "
		    "until at with");
	return !words_among(words, i, "ends closes") ||
	    !words_among(words, i + 1, "up down higher lower at above below "
	    "mixed flat firmer weaker in a");
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
 * to say of: by classes, or endings.
 */
static bool
may_point(const struct words *words, int i)
{
	static const int pointing[] = { CLASS_CUE, CLASS_PLANNED, CLASS_MODAL,
	    CLASS_AHEAD, CLASS_BEHIND, CLASS_PARTICIPLE };
	struct slice text;
	const char *end;
	size_t k;

	for (k = 0; k < sizeof(pointing) / sizeof(pointing[0]); k++)
		if (class_in(words->list[i].classes, pointing[k]))
			return true;
	text = words_text(words, (size_t)i);
	end = text.at + text.len;
	return text.len > 4 && (((end[-1] | 0x20) == 'd' &&
	    (end[-2] | 0x20) == 'e') || end[-1] == 'g');
}

/* "join us", "don't miss", "tune in", "see you", "let's meet". */
static bool
is_invitation(const struct words *words, int i)
{
	if (words_among(words, i, "join"))
		return words_among(words, i + 1, "us me");
	if (words_among(words, i, "miss"))
		return words_among(words, i - 1, "not t dont");
	if (words_among(words, i, "tune"))
		return words_among(words, i + 1, "in");
	if (i == 0 && words_among(words, i, "visit come catch enjoy celebrate "
	    "attend"))
		return !words_among(words, i + 1, "to by of up");
	if (words_among(words, i, "see"))
		return words_among(words, i + 1, "you ya u") &&
		    !words_among(words, i - 1, "to not t didnt did");
	if (!words_among(words, i, "let"))
		return false;
	if (words_among(words, i + 1, "me"))
		return words_among(words, i + 2, "know");
	return words_has(words, i + 1, CLASS_POSSESSIVE) &&
	    !words_among(words, i + 2, "say see suppose assume");
}

/* "storms are forecast", "a storm was forecast to hit". */
static bool
is_forecast(const struct words *words, int i)
{
	int verb = i - 1 - words_among(words, i - 1, "now still also");

	return words_among(words, verb, "is are") ||
	    (words_among(words, i + 1, "to for") &&
	    words_among(words, verb, "was were been be"));
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
	if (words_among(words, i, "forecast"))
		return is_forecast(words, i) ? 1 : 0;
	if (is_invitation(words, i))
		return 1;
	if (words_among(words, i, "due") && words_among(words, i + 1, "to") &&
	    !words_has(words, i + 2, CLASS_ACT))	/* due to heavy snow */
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
	int kind = words_number(&words->list[i], CLASS_PLANNED);

	if (kind == 2)
		return runs_or_closes(words, i);
	if (kind == 1 && !goes_on_planned(words, i))
		return 0;
	return words_has(words, i - 1, CLASS_POSSESSIVE) ||
	    words_has(words, i - 1, CLASS_NUMBER) ||
	    words_among(words, i - 1, "to not t did does do the a an "
	    "his her its their s of is are was were be been has have had") ?
	    0 : 1;
}

/* "be held", "be formally sworn". */
static bool
is_passive(const struct words *words, int i)
{
	struct slice text;

	if (i > 1 && words_among(words, i - 2, "be")) {
		text = words_text(words, (size_t)i - 1);
		if (text.len > 3 && memcmp(text.at + text.len - 2, "ly", 2)
		    == 0)
			return true;
	}
	return words_among(words, i - 1, "be") && !could_not(words, i - 1);
}

/* The direction of an irregular past tense or participle. */
static int
irregular_direction(const struct words *words, int i)
{
	if (words_among(words, i, "seen") && words_among(words, i + 1,
	    "steady higher lower up down firm flat at"))
		return 1;
	if (words->list[i].letters == CASE_CAPITAL &&
	    words_among(words, i - 1, "the"))	/* the Fed, the Met */
		return 0;
	if (words_among(words, i - 1, "will would to could can may might "
	    "should shall ll is are") ||	/* they are sworn in */
	    (words_among(words, i - 1, "not") &&
	    words_among(words, i - 2, "is are")))
		return 0;
	return is_passive(words, i) ? 1 : -1;
}

/* The direction of a past tense or participle. */
static int
past_direction(const struct words *words, int i)
{
	struct slice text = words_text(words, (size_t)i);

	if (words_has(words, i, CLASS_PARTICIPLE) &&
	    words_has(words, i - 1, CLASS_COMMA) &&
	    (words_among(words, i + 1, "on") ||
	    words_has(words, i + 1, CLASS_WEEKDAY)))	/* a ship, hit on */
		return -1;
	if (words_has(words, i, CLASS_BEHIND))
		return irregular_direction(words, i);
	if (!word_is_small(words, i) || text.len <= 4 ||
	    memcmp(text.at + text.len - 2, "ed", 2) != 0 ||
	    memcmp(text.at, "un", 2) == 0)	/* unexpected */
		return 0;
	if (is_closed_then(words, i))
		return is_present(words, i - 1);
	return is_passive(words, i) || (words_among(words, i, "planned") &&
	    words_among(words, i - 1, "is are")) ? 1 : -1;
}

/* "the plan", "announced its plans to build": no plan for a day. */
static bool
is_told_plan(const struct words *words, int i)
{
	return words_among(words, i - 1, "a the his her its their") &&
	    (!words_among(words, i + 1, "to for") || words_among(words, i - 2,
	    "announced revealed unveiled outlined presented launched"));
}

int
word_direction(const struct words *words, int i)
{
	int direction;

	if (!may_point(words, i))
		return 0;
	if (words_has(words, i, CLASS_CUE)) {
		direction = paired_direction(words, i);
		if (direction != ASK_ON)
			return direction;
	}
	if (words_has(words, i, CLASS_PLANNED))
		return planned_direction(words, i);
	if (is_progressive(words, i))		/* is flying to Rome */
		return 1;
	if (words_has(words, i, CLASS_MODAL) &&	/* could fall, could have */
	    !words_has(words, i, CLASS_MONTH))
		return words_among(words, i + 1, "have not n") ? 0 : 1;
	if (words_among(words, i, "plan plans") && is_told_plan(words, i))
		return 0;
	if (words_has(words, i, CLASS_AHEAD))	/* had been due: behind */
		return words_among(words, i - 1, "been") &&
		    words_among(words, i - 2, "had") ? -1 : 1;
	return past_direction(words, i);
}

bool
looks_ahead(const struct words *words, int i)
{
	if (words_among(words, i, "of"))
		return words_among(words, i - 1, "ahead") ||
		    (words_among(words, i - 1, "out") &&
		    (words_among(words, i - 2, "ruled") ||
		    words_among(words, i - 3, "ruled rule")));
	if (words_among(words, i, "to"))
		return (words_among(words, i - 1, "ahead forward") &&
		    words_among(words, i - 2, "look looks looked looking")) ||
		    (words_among(words, i - 1, "up") &&
		    words_has(words, i - 2, CLASS_HYPHEN) &&
		    words_among(words, i - 3, "run build lead"));
	if (words_among(words, i, "into"))
		return words_among(words, i - 1, "heading");
	if (words_among(words, i, "miss"))
		return is_invitation(words, i);
	if (!words_among(words, i, "for"))
		return false;
	if (words_among(words, i - 1, "us me"))
		return words_among(words, i - 2, "join");
	if (words_among(words, i - 1, "up"))
		return words_among(words, i - 2, "gearing gear gears warming "
		    "lining shaping");
	if (words_among(words, i - 1, "out"))
		return words_among(words, i - 2, "ruled");
	if (words_among(words, i - 1, "waiting"))
		return is_present(words, i - 2);
	return words_among(words, i - 1, "prepare prepares preparing "
	    "preparation preparations brace braces bracing squad doubtful "
	    "tickets calendar calendars");
}
