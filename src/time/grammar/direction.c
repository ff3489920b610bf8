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

/* "ordered to appear", "asked the court to meet": on a day that is set. */
static bool
is_asked(const struct words *words, int i, int first)
{
	enum { ASKED = 4 };		/* words back, with an object */
	int k;

	if (!words_has(words, i + 1, CLASS_ACT) ||
	    words_number(&words->list[i + 1], CLASS_ACT) != 1)
		return false;
	for (k = i + 2; k < first; k++)
		if (words_among(words, k, ", after since following over "
		    "because when who which that"))
			return false;
	for (k = i - 1; k >= 0 && k >= i - ASKED; k--) {
		if (words_has(words, k, CLASS_ASKED))
			return words_number(&words->list[k], CLASS_ASKED) == 1;
		if (words->list[k].letters == CASE_NONE)
			return false;
	}
	return false;
}

/* "there is a service", "there are two games". */
static bool
is_there(const struct words *words, int i, int first)
{
	if (!words_among(words, i + 1, "is are") ||
	    words_among(words, i + 2, "no"))
		return false;
	for (i += 2; i < first && !words_has(words, i, CLASS_PREPOSITION) &&
	    !words_has(words, i, CLASS_COMMA); i++)
		if (words_has(words, i, CLASS_DATED))
			return true;
	return false;
}

/* "snow is possible", "showers are also likely". */
static bool
is_likely(const struct words *words, int i)
{
	if (!words_among(words, i, "likely unlikely possible"))
		return false;
	i -= 1 + words_among(words, i - 1, "very more most also still now "
	    "only quite less");
	return words_among(words, i, "is are");
}

/* What puts a day ahead only where it stands before that. */
static bool
puts_ahead(const struct words *words, int i, int first)
{
	if (words_among(words, i, "to") && is_asked(words, i, first))
		return true;
	if (words_among(words, i, "there"))
		return is_there(words, i, first);
	if (is_likely(words, i) || words_among(words, i, "please"))
		return true;
	if (words_among(words, i, "of") && i == first - 1)
		return false;		/* had been ahead of Sunday */
	return words_among(words, i, "of to for into") &&
	    looks_ahead(words, i) && !words_among(words, i - 1, "out");
}

/* The nearest cue before the words, within their clause. */
static int
direction_before(const struct words *words, int first, bool ahead)
{
	int i, direction;
	bool apart = false;

	for (i = first - 1; i >= 0 && i > first - FAR; i--) {
		apart |= words_has(words, i, CLASS_COMMA);
		if (!apart && words_has(words, i, CLASS_LINK)) {
			if (puts_ahead(words, i, first))
				return 1;
			apart = words_among(words, i, "and but or than after "
			    "following since");
		}
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

/* "moved to Friday", "a hearing for Friday", "set a date for Friday". */
static bool
is_set_for(const struct words *words, int first)
{
	enum { SET = 8 };		/* words back */
	int i, k = first - 2;

	if (!words_has(words, first - 1, CLASS_PREPOSITION) ||
	    !words_among(words, first - 1, "to for through"))
		return false;
	if (words_among(words, first - 1, "for") &&
	    words_has(words, k, CLASS_DATED))
		return true;
	for (i = k; i >= 0 && i > k - SET; i--) {
		if (words_among(words, first - 1, "for") &&
		    words_among(words, i, "set called fixed booked") &&
		    words_among(words, i + 1, "a an the another its their"))
			return true;
		if (words_has(words, i, CLASS_MOVED) &&
		    !words_among(words, i - 1, "being") &&
		    !words_among(words, first - 2, "up"))
			return !words_among(words, i, "put brought") ||
			    words_among(words, i + 1, "back off forward");
		if (words->list[i].letters == CASE_NONE)
			return false;
	}
	return false;
}

/* "on Friday and today": on the days before. */
static bool
is_before_today(const struct words *words, int end)
{
	return words_has(words, end, CLASS_CLAUSE) &&
	    words_among(words, end, "and") &&
	    words_among(words, end + 1, "today yesterday");
}

/* "an announcement on Friday that he will go". */
static bool
is_told_that(const struct words *words, int first, int end)
{
	if (!words_has(words, end, CLASS_CLAUSE) ||
	    !words_among(words, end, "that"))
		return false;
	return words_among(words, first - 1 - words_among(words, first - 1,
	    "on"), "announcement announcements news report reports statement "
	    "disclosure warning claim word confirmation");
}

/* "is out Sunday", "are open on Sunday". */
static bool
is_out_then(const struct words *words, int first, int end)
{
	int i = first - 1 - words_among(words, first - 1, "on from");

	return words_has(words, i - 1, CLASS_CLAUSE) &&
	    words_among(words, i - 1, "is are") && words_among(words, i,
	    "out open back away free live available") &&
	    !words_has(words, end, CLASS_HYPHEN) &&	/* of every week */
	    !words_among(words, end, "to through thru");
}

/* "is in court on Sunday", "are in New York on Sunday". */
static bool
is_in_then(const struct words *words, int first)
{
	enum { PLACE = 3 };		/* words of its name */
	int i = first - 2;

	if (!words_has(words, first - 1, CLASS_PREPOSITION) ||
	    !words_among(words, first - 1, "on"))
		return false;
	for (; i >= 0 && i >= first - 1 - PLACE; i--) {
		if (words->list[i].letters != CASE_CAPITAL &&
		    !words_among(words, i, "court action town"))
			return false;
		if (words_among(words, i - 1, "in"))
			return words_among(words, i - 2, "is are");
	}
	return false;
}

/* "Thursday night: Mostly sunny", in a forecast. */
static bool
is_forecast_label(const struct words *words, int first, int end)
{
	int i;

	if (first > 0 || !words_has(words, first, CLASS_WEEKDAY) ||
	    !words_among(words, end, ":"))
		return false;
	for (i = end + 1; i < end + 4; i++)
		if (words_has(words, i, CLASS_WEATHER))
			return true;
	return false;
}

/* "Speaking in Rome on Sunday, he said", "Asked on Sunday": it was told. */
static bool
has_spoken(const struct words *words, int first, int end)
{
	int i;

	if (first == 0 || first > CLAUSE || !words_begins(words, 0, "atsw"))
		return false;
	if (!words_has(words, end, CLASS_COMMA))
		return first <= CLAUSE / 3 && words_among(words, 0, "asked");
	if (!words_among(words, 0, "asked speaking talking appearing "
	    "addressing writing"))
		return false;
	for (i = 1; i < first; i++)
		if (words_among(words, i, "ahead before until"))
			return false;
	return true;
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

/* The direction that the words right beside these give, sooner than a verb. */
static int
beside_direction(const struct words *words, int first, int end)
{
	if (words_behind(words, first) || came_until(words, first, end) ||
	    has_spoken(words, first, end) || is_before_today(words, end) ||
	    is_told_that(words, first, end))
		return -1;
	if (words_among(words, first - 1, "on at") &&
	    words_among(words, first - 2, "is are"))	/* is on Sunday */
		return 1;
	if (is_planned_day(words, first, end) ||
	    is_out_then(words, first, end) || is_in_then(words, first) ||
	    is_forecast_label(words, first, end))
		return 1;
	if (words_among(words, first - 1, "and or") &&
	    is_tomorrow(words, first - 2))
		return 1;
	if (words_has(words, end, CLASS_POSSESSIVE))
		return possessive_direction(words, first, end);
	if (came_true(words, first, end) || was_done_by(words, first))
		return -1;
	return is_set_for(words, first) || is_now_told(words, first, end) ||
	    words_among(words, end, "delivery contract contracts futures") ||
	    will_begin(words, first, end);
}

/* A heading, "Mayor to open school on Sunday": what is to be. */
static bool
is_to_be(const struct words *words, int first)
{
	int i, last = (int)words->count - 1;

	if (words_among(words, last, ". ! ? : \" \xE2\x80\x9D"))
		return false;
	for (i = first - 2; i > 0 && i > first - CLAUSE; i--)
		if (words_among(words, i, "to") &&
		    words_has(words, i + 1, CLASS_ACT))
			return true;
	return false;
}

/* "Until Thursday they had not met". */
static bool
had_been(const struct words *words, int end)
{
	int i;

	for (i = end; (size_t)i < words->count && i < end + HAD && (i == end ||
	    !words_among(words, i, ", after before")); i++)
		if (words_among(words, i, "had"))
			return true;
	return false;
}

int
words_direction(const struct words *words, int first, int end)
{
	bool ahead = words_among(words, first - 1, "by until till as") ||
	    (words_among(words, first - 1, "of") &&
	    words_among(words, first - 2, "ahead")) ||
	    (words_among(words, first - 1, "before") &&
	    words_among(words, first - 2, "not"));
	int direction = beside_direction(words, first, end);

	if (direction != 0)
		return direction;
	direction = direction_before(words, first, ahead);
	if (ahead && direction == 1 && had_been(words, end))
		return -1;
	if (direction == 0)
		direction = direction_behind(words, end);
	return direction != 0 ? direction : is_to_be(words, first);
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
