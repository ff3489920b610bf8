#include "time/grammar/direction_past.h"

#include "time/grammar/direction_words.h"

enum {
	CLAUSE = 14,		/* words looked at for a verb */
	NEAR = 8		/* the same, before an until */
};

/*
 * "Matches scheduled for Tuesday were still played": the plan came true. One
 * that was called off lies where it was planned.
 */
bool
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
	if (!word_is_small(words, i) || text.len <= 4)
		return false;
	return memcmp(text.at + text.len - 2, "ed", 2) == 0 ||
	    (words_among(words, i, "working moving flowing burning flying") &&
	    words_among(words, i + 1, "again normally by"));
}

/*
 * "Power was back by Tuesday", "the road was reopened by Tuesday": it came
 * true; but not what was asked for or promised by then.
 */
bool
was_done_by(const struct words *words, int first)
{
	int i, k;

	if (!words_has(words, first - 1, CLASS_PREPOSITION) ||
	    !(words_has(words, first, CLASS_WEEKDAY) ||
	    words_has(words, first, CLASS_MONTH)) ||
	    !words_among(words, first - 1, "by"))
		return false;
	for (i = first - 2; i >= 0 && i > first - CLAUSE / 2; i--) {
		if (words_has(words, i, CLASS_ASKED) || words_among(words, i,
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

/* "lasted", "went on", but not "must have stayed". */
static bool
has_lasted(const struct words *words, int i)
{
	if (!words_has(words, i, CLASS_LASTED) &&
	    !(words_among(words, i, "went") &&
	    words_among(words, i + 1, "on")) &&
	    !(words_among(words, i, "remained") &&
	    words_among(words, i + 1, "in there until till") &&
	    !words_among(words, i + 2, "effect force place")))
		return false;
	return !words_among(words, i - 1, "to be will would can could must may "
	    "should ll have");
}

/* "were held until May, when they were freed": it came. */
static bool
came_when(const struct words *words, int end)
{
	int i, direction = 0;

	if (!words_has(words, end, CLASS_COMMA) ||
	    !words_among(words, end + 1, "when"))
		return false;
	for (i = end + 2; direction == 0 && (size_t)i < words->count &&
	    i < end + NEAR; i++)
		if (!words_has(words, i + 1, CLASS_AHEAD))
			direction = word_direction(words, i);
	return direction < 0;
}

bool
came_until(const struct words *words, int first, int end)
{
	bool apart = false;
	int i;

	if (!words_has(words, first - 1, CLASS_PREPOSITION) ||
	    !words_among(words, first - 1, "until till"))
		return false;
	if (came_when(words, end))
		return true;
	for (i = first - 2; i >= 0 && i > first - NEAR; i--) {
		apart |= words_among(words, i, "and that but which who");
		if (!apart && has_lasted(words, i))
			return true;
		if (words_among(words, i, "was wasn did didn"))
			return words_among(words, i, "wasn didn") ||
			    words_among(words, i + 1, "not");
	}
	return false;
}
