#include "time/grammar/direction.h"

#include "time/grammar/direction_past.h"
#include "time/grammar/direction_possessive.h"
#include "time/grammar/direction_words.h"

enum {
	CLAUSE = 14,		/* words looked at for a cue, each way */
	FAR = 22,		/* the same for those that reach further */
	HAD = 8			/* words until a "had" behind a "by Monday" */
};

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
