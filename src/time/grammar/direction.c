#include "time/grammar/direction.h"

enum {
	CLAUSE = 14,		/* words looked at for a cue, each way */
	FAR = 22,		/* the same for those that reach further */
	HAD = 8			/* words until a "had" behind a "by Monday" */
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
static bool
is_small(const struct words *words, int i)
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

	return is_small(words, i) && text.len > 5 &&
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

/* The direction one word points in. */
static int
word_direction(const struct words *words, int i)
{
	struct slice text = words_text(words, (size_t)i);
	bool passive;

	if (!may_point(words, i))
		return 0;
	passive = words_among(words, i - 1, "be") && !could_not(words, i - 1);
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
	if (words_among(words, i, "be") && could_not(words, i))
		return -1;
	if (words_has(words, i, CLASS_PLANNED) &&
	    words_among(words, i, "runs close shut"))
		return runs_or_closes(words, i);
	if (words_has(words, i, CLASS_PLANNED))	/* it opens, they open */
		return words_has(words, i - 1, CLASS_POSSESSIVE) ||
		    words_among(words, i - 1, "to not t did does do the a an "
		    "his her its their s of is are was were be been") ? 0 : 1;
	if (is_progressive(words, i))		/* is flying to Rome */
		return 1;
	if (words_has(words, i, CLASS_MODAL) &&	/* could fall, could have */
	    !words_has(words, i, CLASS_MONTH))
		return words_among(words, i + 1, "have not n") ? 0 : 1;
	if (words_has(words, i, CLASS_AHEAD))	/* had been due: behind */
		return words_among(words, i - 1, "been") &&
		    words_among(words, i - 2, "had") ? -1 : 1;
	if (words_has(words, i, CLASS_BEHIND))
		return words_among(words, i - 1, "will would to could can may "
		    "might should shall ll") ? 0 : passive ? 1 : -1;
	if (is_small(words, i) && text.len > 4 &&
	    memcmp(text.at + text.len - 2, "ed", 2) == 0 &&
	    memcmp(text.at, "un", 2) != 0)	/* unexpected */
		return is_closed_then(words, i) ? is_present(words, i - 1) :
		    passive || (words_among(words, i, "planned") &&
		    words_among(words, i - 1, "is are")) ? 1 : -1;
	return 0;
}

/* "will", "is scheduled to" before a weekday: cues however long a clause is. */
static bool
goes_far(const struct words *words, int i, int first)
{
	return words_among(words, i, "will ll going") ||
	    (words_among(words, i + 1, "to") &&
	    words_among(words, i, "scheduled expected slated") &&
	    words_has(words, first, CLASS_WEEKDAY));
}

/* The nearest cue before the words, within their clause. */
static int
direction_before(const struct words *words, int first, bool ahead)
{
	int i, direction;

	for (i = first - 1; i >= 0 && i > first - FAR; i--) {
		if (words_begins(words, i, ";tw") &&
		    words_among(words, i, "; that which who") &&
		    !words_among(words, i + 1, "as , and but too"))
			break;
		if (i <= first - CLAUSE && !goes_far(words, i, first))
			continue;
		direction = word_direction(words, i);
		if (direction < 0 && ahead && !words_among(words, i, "had"))
			continue;
		if (direction != 0)
			return direction;
	}
	return ahead ? 1 : 0;
}

/*
 * The nearest cue behind the words. Something that is to be, "a vote to be held
 * in May", counts only where no verb comes that tells.
 */
static int
direction_behind(const struct words *words, int end)
{
	int i, direction = 0, to_be = 0;

	for (i = end; direction == 0 && (size_t)i < words->count &&
	    i < end + (to_be > 0 ? FAR : CLAUSE); i++) {
		if (i > end && words_among(words, i, "to") &&
		    words_among(words, i + 1, "be")) {
			to_be = 1;
			i += 2;		/* held is no verb that tells */
		} else {
			direction = word_direction(words, i);
		}
	}
	return direction != 0 ? direction : to_be;
}

/* What a day is named for long before it comes. */
static bool
is_planned(const struct words *words, int i)
{
	return words_among(words, i, "vote votes election elections midterms "
	    "midterm referendum runoff ballot poll polls primary caucus "
	    "caucuses summit game match final semifinal race debate hearing "
	    "meeting deadline auction marathon regatta parade fight bout "
	    "talks tournament derby plebiscite playoff qualifier contest "
	    "championship concert ceremony cup");
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
		if (words_among(words, i, "plan plans") &&
		    words_among(words, i - 1, "a the his her its their"))
			continue;
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

/*
 * "Friday's vote": the verb that governs it, what is named after the day, or
 * what is expected of it, tell where it lies.
 */
static int
possessive_direction(const struct words *words, int first, int end)
{
	int i, direction;
	bool planned = is_planned(words, end + 1) ||
	    is_planned(words, end + 2);

	for (i = end + 1; (size_t)i < words->count && i < end + CLAUSE / 2; i++)
		if (words_among(words, i, "will") || (planned &&
		    (words_has(words, i, CLASS_MODAL) ||
		    words_among(words, i, "would")) &&
		    word_direction(words, i) > 0) ||
		    (words_among(words, i, "is are") &&
		    !words_among(words, first - 1, "of") &&
		    (words_has(words, i + 1, CLASS_AHEAD) ||
		    words_among(words, i + 1, "estimated forecast"))))
			return 1;
	if ((words_among(words, first - 1, "of") &&
	    words_among(words, first - 2, "ahead")) ||
	    is_awaited(words, first, end))
		return 1;
	if (planned && (direction = governing_direction(words, first)) != 0)
		return direction;
	if (planned && words_among(words, end + 2, "makes made gave left "
	    "brought produced showed saw returned ended handed"))
		return -1;
	if (planned && words_among(words, end + 2, "was were had") &&
	    !words_has(words, end + 3, CLASS_AHEAD) && !words_among(words,
	    end + 3, "likely postponed cancelled canceled planned billed "
	    "delayed seen viewed called"))
		return -1;
	return words_has(words, end + 1, CLASS_AHEAD) ||
	    words_among(words, end + 1, "election elections midterms midterm "
	    "referendum runoff summit game final") ? 1 : -1;
}

/*
 * "Matches scheduled for Tuesday were still played": the plan came true. One
 * that was called off lies where it was planned.
 */
static bool
came_true(const struct words *words, int first, int end)
{
	if (!words_has(words, first - 1, CLASS_PREPOSITION) ||
	    !words_among(words, first - 1, "for on") ||
	    !words_among(words, first - 2, "scheduled planned set slated due")
	    || words_among(words, first - 3, "is are was were be been being "
	    "also had has have"))
		return false;
	if (words_among(words, end, "drew passed ended went took began "
	    "attracted raised"))
		return true;
	if (!words_among(words, end, "was were"))
		return false;
	end += 1 + words_among(words, end + 1, "still nonetheless also "
	    "nevertheless");
	return words_among(words, end, "held played completed staged attended "
	    "conducted carried run won lost finished sat taken flown shown "
	    "heard staged");
}

/* "back", "restored", "under control", "working": what it was by then. */
static bool
is_outcome(const struct words *words, int i)
{
	struct slice text = words_text(words, (size_t)i);

	if (words_among(words, i, "back running over gone out open closed dead "
	    "clear calm complete done safe passable home ready empty normal "
	    "up full taken retaken lost found won rebuilt") ||
	    words_has(words, i, CLASS_BEHIND))
		return true;
	if (words_among(words, i, "under"))
		return words_among(words, i + 1, "control water");
	if (!is_small(words, i) || text.len <= 4)
		return false;
	return memcmp(text.at + text.len - 2, "ed", 2) == 0 ||
	    (words_among(words, i, "working moving flowing burning flying") &&
	    words_among(words, i + 1, "again normally by"));
}

/*
 * "Power was back by Tuesday", "the road was reopened by Tuesday": it came
 * true; but not what was asked for or promised by then.
 */
static bool
was_done_by(const struct words *words, int first)
{
	static const char asked[] = "ordered asked told due needed required "
	    "expected demanded wanted promised scheduled planned sought set "
	    "allowed given supposed obliged requested urged instructed "
	    "advised warned likely pledged agreed vowed hoped intended "
	    "committed forced invited";
	int i, k;

	if (!words_has(words, first - 1, CLASS_PREPOSITION) ||
	    !(words_has(words, first, CLASS_WEEKDAY) ||
	    words_has(words, first, CLASS_MONTH)) ||
	    !words_among(words, first - 1, "by"))
		return false;
	for (i = first - 2; i >= 0 && i > first - CLAUSE / 2; i--) {
		if (words_among(words, i, asked) || words_among(words, i,
		    "to will would be can could should must may") ||
		    words->list[i].letters == CASE_NONE)
			return false;
		if (!is_outcome(words, i))
			continue;
		for (k = i - 1; k >= i - 2; k--)
			if (words_among(words, k, "was were"))
				return true;
	}
	return false;
}

/* "Thursday is the last day": of a day in the present, what is planned. */
static bool
is_now_told(const struct words *words, int first, int end)
{
	return ((words_has(words, end, CLASS_CLAUSE) &&
	    words_among(words, end, "is")) || (first == 0 &&
	    words_among(words, end, "marks"))) &&
	    !words_among(words, end + 1, "when why where how not") &&
	    words_has(words, first, CLASS_WEEKDAY) &&
	    (first == 0 || words_among(words, first - 1, ". \" : and but "
	    "that because said says"));
}

/* "tomorrow and Friday", "tomorrow night or Friday", "now and Friday". */
static bool
is_tomorrow(const struct words *words, int i)
{
	if (words_has(words, i, CLASS_PART))
		i--;
	return words_among(words, i, "tomorrow now");
}

/* "was not until May", "didn't come until May": it came in May. */
static bool
came_until(const struct words *words, int first)
{
	int i;

	if (!words_among(words, first - 1, "until till"))
		return false;
	for (i = first - 2; i >= 0 && i > first - HAD; i--)
		if (words_among(words, i, "was wasn did didn"))
			return words_among(words, i, "wasn didn") ||
			    words_among(words, i + 1, "not");
	return false;
}

/* "As he said, on Tuesday the President will go": told of that day alone. */
static bool
will_begin(const struct words *words, int first, int end)
{
	int i, before = first - 1 - words_among(words, first - 1, "on");

	if (before >= 0 && !words_has(words, before, CLASS_COMMA) &&
	    !words_among(words, before, "and that but"))
		return false;
	if (words_has(words, end - 1, CLASS_MONTH))
		return false;
	for (i = end; (size_t)i < words->count && i < end + HAD &&
	    !words_among(words, i, "that which who ;") &&
	    word_direction(words, i) >= 0; i++)
		if (words_among(words, i, "will ll"))
			return true;
	return false;
}

/* "the vote is Sunday", "hours are 2-4 p.m. Sunday", "is at 8 p.m. Sunday". */
static bool
is_planned_day(const struct words *words, int first, int end)
{
	int i = first - 1;

	if (words_has(words, first, CLASS_HOUR) ||
	    words_has(words, first, CLASS_CLOCK))
		i -= words_among(words, i, "at from");
	else if (!words_has(words, first, CLASS_WEEKDAY))
		return false;
	return words_among(words, i, "is are") &&
	    !words_has(words, end, CLASS_POSSESSIVE) &&
	    !words_has(words, i - 1, CLASS_COMMA) &&
	    !words_among(words, i - 1, "it today this that day");
}

bool
words_behind(const struct words *words, int first)
{
	return words_among(words, first - 1, "since") ||
	    (words_among(words, first - 1, "in") &&
	    words_among(words, first - 2, "back")) ||
	    (words_among(words, first - 1, "as") &&
	    words_among(words, first - 2, "recently"));
}

int
words_direction(const struct words *words, int first, int end)
{
	bool ahead = words_among(words, first - 1, "by until till as") ||
	    (words_among(words, first - 1, "of") &&
	    words_among(words, first - 2, "ahead")) ||
	    (words_among(words, first - 1, "before") &&
	    words_among(words, first - 2, "not"));
	int i, direction;

	if (words_behind(words, first) || came_until(words, first))
		return -1;
	if (words_among(words, first - 1, "on at") &&
	    words_among(words, first - 2, "is are"))	/* is on Sunday */
		return 1;
	if (is_planned_day(words, first, end))
		return 1;
	if (words_among(words, first - 1, "and or") &&
	    is_tomorrow(words, first - 2))
		return 1;
	if (words_has(words, end, CLASS_POSSESSIVE))
		return possessive_direction(words, first, end);
	if (came_true(words, first, end) || was_done_by(words, first))
		return -1;
	if (is_now_told(words, first, end))
		return 1;
	if (words_among(words, end, "delivery contract contracts futures"))
		return 1;
	if (will_begin(words, first, end))
		return 1;
	direction = direction_before(words, first, ahead);
	if (ahead && direction == 1)	/* Until Thursday they had not met */
		for (i = end; (size_t)i < words->count && i < end + HAD &&
		    (i == end || !words_among(words, i, ", after before"));
		    i++)
			if (words_among(words, i, "had"))
				return -1;
	return direction != 0 ? direction : direction_behind(words, end);
}

bool
words_plan(const struct words *words, int first)
{
	int i;

	for (i = first - 1; i >= 0 && i > first - CLAUSE; i--)
		if (words_among(words, i, "will must intend intends shall") ||
		    (words_among(words, i, "is are") &&
		    (words_has(words, i + 1, CLASS_AHEAD) ||
		    words_among(words, i + 1, "set to"))))
			return true;
	return false;
}
