#include "time/grammar/constraints_phrase.h"

#include "time/grammar/constraints_amount.h"
#include "time/words/capitals.h"
#include "time/grammar/direction.h"

/* "in future", but "the future" has a rule of its own. */
bool
allow_future(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	return words_among(words, first - 1, "in") && (next == NULL ||
	    next->letters == CASE_NONE);
}

/* "at present", "at present he is"; "at present levels" is an adjective. */
bool
allow_present(const struct words *words, int first, int end)
{
	(void)end;
	return words_among(words, first - 1, "at") && !words_among(words, end,
	    "level levels price prices rate rates value values condition "
	    "conditions");
}

/* "7 p.m. Eastern", and no name goes on. */
bool
allow_zone(const struct words *words, int first, int end)
{
	return words_capital(words, first) && !words_capital(words, end);
}

/*
 * "his former general": historians place their adjectives in time, and where
 * they do they are references; news is full of former ministers.
 */
bool
allow_narrative(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	return words->narrative && !words_named(words, first) && next != NULL &&
	    next->letters != CASE_NONE &&
	    !words_has(words, end, CLASS_CLAUSE);
}

/* "the past", "the future", "the present" as nouns. */
bool
allow_past(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	(void)first;
	return next == NULL || words_has(words, end, CLASS_CLAUSE) ||
	    (next->letters != CASE_LOWER && !words_named(words, end));
}

/* "Now, I think", "Now for the news": said to get attention. */
static bool
is_said_first(const struct words *words, int end)
{
	if (!words_has(words, end, CLASS_COMMA))
		return words_among(words, end, "for");
	return words_among(words, (int)words->count - 1, "?") ||
	    words_among(words, end + 1, "i you we my our let if what when "
	    "whatever how why who this that these those there as since it "
	    "remember look listen on with of some again obviously clearly "
	    "finally first second because whether not well");
}

/* "soon", but not "as soon as"; "now", but not "Now, what does that mean?" */
bool
allow_soon(const struct words *words, int first, int end)
{
	if (first == 0 && end == 1 && words_among(words, first, "now") &&
	    is_said_first(words, end))
		return words->post;
	if (words_among(words, end - 1, "recently lately"))
		return !words_among(words, first - 1, "as") ||
		    !words_among(words, end, "as");
	if (words_among(words, end - 1, "now"))	/* every now and then */
		return !words_among(words, end, "and") ||
		    !words_among(words, end + 1, "then again") ||
		    words_among(words, first - 1, "between");
	if (!words_among(words, end - 1, "soon"))
		return true;
	return !words->post &&
	    !words_among(words, first - 1, "so too as how very") &&
	    !words_among(words, end, "after as before enough afterward "
	    "afterwards thereafter") &&
	    words_direction(words, first, end) >= 0;
}

/* The current of a river, an electric current. */
static bool
is_stream(const struct words *words, int first)
{
	const struct word *next = words_at(words, first + 1);

	return words_among(words, first, "current") && (words_among(words,
	    first - 1, "electric electrical ocean sea air water alternating "
	    "direct strong gulf river tidal") || ((next == NULL ||
	    words_among(words, first + 1, ". ; : ! ? )") ||
	    words_has(words, first + 1, CLASS_CLAUSE)) &&
	    !words_among(words, first - 1, "is are was were be been s re stay "
	    "stays keep kept remain remains now most not") &&
	    !words_among(words, first + 1, "and or as")));
}

/* Adjectives that are no part of a name. */
bool
allow_adjective(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	if ((words->post && words_among(words, first, "current")) ||
	    words_among(words, end, "account accounts affairs events") ||
	    is_stream(words, first) ||
	    (words_among(words, first, "quarterly") && next != NULL &&
	    next->letters == CASE_LOWER))
		return false;
	if (words_shouted(words))
		return true;
	if (words_named(words, first))
		return false;
	return !(words_capital(words, first) && words_capital(words, end)) &&
	    !(words_among(words, first, "past future") &&
	    (words_has(words, end, CLASS_COMMA) || words_at(words, end) == NULL
	    || first == 0 || words_among(words, first - 1, "in 's") ||
	    !words_among(words, first, "future") ||
	    words_among(words, end, "in and or of .")));
}

/* "daily", but not the daily Le Monde, nor a daily in Beirut. */
bool
allow_frequency(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);
	int before = first - 1;

	if (!allow_adjective(words, first, end))
		return false;
	if (words_has(words, before, CLASS_HYPHEN) &&
	    words_joined(words, first))
		return false;			/* semi-annually */
	if (words_among(words, before, "language"))
		return false;			/* the Arabic-language daily */
	if (words_among(words, end, "newspaper newspapers paper papers "
	    "magazine magazines tabloid said reported reports quoted printed "
	    "published") || (next != NULL && next->letters == CASE_CAPITAL &&
	    !words_among(words, first - 1, "his her its their our my your s "
	    "'s is are") && !words_headline(words)))
		return false;
	while (before > 0 && first - before < 3 && words_named(words, before))
		before--;			/* the Beirut daily */
	return !words_among(words, before, "a an the this another") ||
	    (next != NULL && next->letters != CASE_NONE &&
	    (words_among(words, end, "and or") ||
	    (!words_has(words, end, CLASS_CLAUSE) &&
	    !words_has(words, end, CLASS_PREPOSITION))));
}

/* "two days before he left" is how long, "two days before, he left" when. */
bool
allow_pause(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	if (words_among(words, first, "the"))	/* the day before he left */
		return next == NULL || words_has(words, end, CLASS_COMMA) ||
		    words_among(words, end, ". ; and but when");
	return next == NULL || next->letters == CASE_NONE ?
	    next == NULL || !next->digits : words_among(words, end,
	    "and but when was were had with in at by on for");
}

/* "the day before the vote", "in the weeks that followed". */
bool
allow_event(const struct words *words, int first, int end)
{
	const struct word *before = words_at(words, first - 1);

	if (before != NULL && (before->digits || words_has(words, first - 1,
	    CLASS_NUMBER) || words_has(words, first - 1, CLASS_HYPHEN)))
		return false;
	if (words_among(words, first, "seconds") ||
	    words_among(words, first - 1, "of"))
		return false;
	return words_among(words, end, "before after following since") ||
	    (words_among(words, end, "leading") &&
	    words_among(words, end + 1, "up to")) ||
	    (words_among(words, end, "that") &&
	    words_among(words, end + 1, "followed"));
}

/* "open from 9 to 5", "works from 9 to 5 on weekdays": hours of the day. */
bool
allow_open(const struct words *words, int first, int end)
{
	enum { REACH = 6 };	/* words from what is open to its hours */
	const struct word *next = words_at(words, end);
	int i;

	if (!words_among(words, first - 1, "from") || (next != NULL &&
	    next->letters != CASE_NONE && !words_has(words, end, CLASS_CLAUSE)
	    && !words_has(words, end, CLASS_PREPOSITION) &&
	    !words_has(words, end, CLASS_FREQUENCY) &&
	    !words_has(words, end, CLASS_EACH)))
		return false;
	for (i = first - 2; i >= 0 && i > first - 2 - REACH; i--)
		if (words_among(words, i, "open opens opened closed work "
		    "works worked working hours shift shifts available"))
			return true;
	return false;
}

/* "left at 1015", "back at abt 2250": posts leave out the colon. */
bool
allow_military(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	return words->post && words->list[first].digits &&
	    (words_among(words, first - 1, "at abt") ||
	    (words_has(words, first - 1, CLASS_COMMA) &&
	    words_has(words, first - 2, CLASS_PART))) && (next == NULL ||
	    (next->letters == CASE_NONE && !next->digits) ||
	    words_has(words, end, CLASS_CLAUSE));
}

/* "the morning", "the night": not "the night shift". */
bool
allow_part(const struct words *words, int first, int end)
{
	if (words_among(words, first, "late") && words_among(words, end - 1,
	    "night") && words_has(words, first + 1, CLASS_HYPHEN))
		return false;			/* late-night talks */
	return (words_among(words, first - 1, "in during by until through "
	    "throughout") || (words_among(words, first - 1, "into") &&
	    !words_among(words, end, "of")) ||
	    words_has(words, first + 1, CLASS_HYPHEN)) &&
	    (words_at(words, end) == NULL || !words_capital(words, end));
}

/* "at night", "by night"; "daytime" is never a name. */
bool
allow_night(const struct words *words, int first, int end)
{
	(void)end;
	return !words_capital(words, first) && (words_among(words, first,
	    "daytime") || words_among(words, first - 1, "at by"));
}

/* "before dawn", "at sunset", "by nightfall"; no other part stands so. */
bool
allow_twilight(const struct words *words, int first, int end)
{
	return words_among(words, first, "dawn daybreak sunrise sunup sunset "
	    "sundown dusk nightfall midmorning midafternoon") &&
	    !words_capital(words, first) &&
	    !words_has(words, end, CLASS_HYPHEN) &&
	    (words_among(words, first - 1, "at by before after until till "
	    "since from around about near toward towards between") ||
	    (words_among(words, first - 1, "to and") &&
	    words_has(words, first - 2, CLASS_PART)));
}

/* "a week from Sunday", but "for a week from Sunday" is how long. */
bool
allow_moved(const struct words *words, int first, int end)
{
	return words_has(words, end - 2, CLASS_AGO) ||
	    (!words_among(words, first - 1, "for over last lasts lasted "
	    "lasting runs ran") &&
	    !words_among(words, end, "to until till through"));
}

/* "late on Monday", but not "was two hours late on Monday". */
bool
allow_lateness(const struct words *words, int first, int end)
{
	(void)end;
	return !words_among(words, first, "late early") ||
	    !(words_has(words, first - 1, CLASS_UNITS) ||
	    (words_has(words, first - 1, CLASS_UNIT) &&
	    words_among(words, first - 2, "a an one"))) ||
	    words_has(words, first - 2, CLASS_SHIFT) ||
	    words_has(words, first - 2, CLASS_EACH);
}

/* "against $5 million the year earlier", and no more of a sentence. */
bool
allow_year_earlier(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	(void)first;
	return words_among(words, end - 1, "earlier") ||
	    (words_among(words, end - 1, "before") &&
	    (next == NULL || (next->letters == CASE_NONE && !next->digits)));
}

/* "the second day of talks", "his first day in office". */
bool
allow_end(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	(void)first;
	if (words_has(words, end, CLASS_HYPHEN) && words_joined(words, end))
		return false;			/* their third day-long talks */
	return next == NULL || next->letters == CASE_NONE ||
	    words_has(words, end, CLASS_CLAUSE);
}

/* "get around Friday's ruling", "travel around this summer": no amount. */
bool
allow_round(const struct words *words, int first, int end)
{
	return !words_has(words, end, CLASS_POSSESSIVE) &&
	    !words_has(words, first + 1, CLASS_SHIFT);
}

/*
 * Two capitals in the middle of a sentence make a title: This Week. The last
 * minute and this day and age are no times either.
 */
bool
allow_title(const struct words *words, int first, int end)
{
	if (!words->post && words_among(words, end - 2, "last this") &&
	    words_among(words, end - 1, "minute second"))
		return false;		/* at the last minute */
	if (words_among(words, end - 1, "day") && words_among(words, end,
	    "and") && words_among(words, end + 1, "age"))
		return false;
	if (words_among(words, end - 1, "quarter") &&
	    !allow_play(words, first, end))
		return false;
	return words_headline(words) || words->post || !(first > 0 &&
	    words_capital(words, end - 2) && words_capital(words, end - 1) &&
	    words_named(words, end - 1));
}

/* "will one day be", "one day he will": some day, not for one day. */
bool
allow_one_day(const struct words *words, int first, int end)
{
	return words_among(words, first - 1, "will would could may might can "
	    "ll should that") || words_among(words, end, "will would be");
}

/* USA Today and the Today show are no days. */
bool
allow_program(const struct words *words, int first, int end)
{
	(void)end;
	if (words_among(words, first - 1, "usa") ||
	    (words_among(words, first, "ytd") && !words->post))
		return false;		/* so far this year, in reports */
	return !words_named(words, first) || !words_named(words, first - 1 +
	    words_among(words, first - 1, "the 's")) || words_headline(words) ||
	    words->post;
}

/* What posts say without articles: units that tell of days and more. */
bool
allow_post(const struct words *words, int first, int end)
{
	return words->post && !words_among(words, first, "yr yrs") &&
	    !words_among(words, end - 1, "second sec min minute quarter "
	    "seconds") &&
	    !words_among(words, first - 1, "second quarter") &&
	    !(words_among(words, first - 1, "new") &&
	    words_among(words, first, "year"));		/* Happy New Year */
}

/*
 * "at the moment", "at this point", "at that time": now or then. "At the
 * moment he left" and "at that time of the year" tell more.
 */
bool
allow_point(const struct words *words, int first, int end)
{
	if (!words_among(words, first - 1, "at") &&
	    !(words_among(words, first - 1, "for") &&
	    words_among(words, end - 1, "moment")))
		return false;
	if (words_among(words, first, "this") &&	/* only history has */
	    words->narrative != words_among(words, end - 1, "time"))
		return false;				/* "at this time" */
	return !words_among(words, end, "of when that where") &&
	    !(words_among(words, end - 1, "moment") &&
	    words_among(words, first - 1, "at") &&
	    (words_among(words, end, "the a an he she it they we you i his "
	    "her their") || words_named(words, end)));
}
