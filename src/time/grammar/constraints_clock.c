#include "time/grammar/constraints_clock.h"

enum { HALF_DAY = 12 };

/* The number of the first word that is an hour, or 0. */
static int
find_hour(const struct words *words, int first, int end)
{
	int i;

	for (i = first; i < end; i++)
		if (words_has(words, i, CLASS_HOUR))
			return words_number(&words->list[i], CLASS_HOUR);
	return 0;
}

/* Where hours stand: "at", "from", "between 8 and". */
static bool
is_before_hour(const struct words *words, int i)
{
	return words_among(words, i, "at by until till from before after "
	    "around about since between");
}

/* "at nine this morning", "by 8 last night": the hour is of half a day. */
bool
allow_hour(const struct words *words, int first, int end)
{
	int hour = find_hour(words, first, end);

	while (first < end && !words_has(words, first, CLASS_HOUR) &&
	    !words_has(words, first, CLASS_DOTCLOCK))
		if (is_before_hour(words, first++))
			return hour <= HALF_DAY;
	return hour <= HALF_DAY && is_before_hour(words, first - 1);
}

/* Prices and indices, which stand "at 13.30 on Friday" too. */
static bool
is_quoted(const struct words *words, int first)
{
	enum { REACH = 10 };
	int i;

	for (i = first - 1; i >= 0 && i > first - REACH; i--)
		if (words_has(words, i, CLASS_COUNTED) ||
		    words_among(words, i, "closed close closes ended ends "
		    "finished trading traded trades settled quoted opened "
		    "bid stock stocks price prices index pound currency bond "
		    "bonds yield yields futures rate rates valued priced "
		    "stood stands fixed $ %"))
			return true;
	return false;
}

/* "tomorrow at 10", but not "closed Friday at 10", "at 10 francs". */
bool
allow_at_hour(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	if (find_hour(words, end - 1, end) > HALF_DAY ||
	    is_quoted(words, first))
		return false;
	if (next == NULL)
		return true;
	if (next->letters != CASE_NONE)
		return words_has(words, end, CLASS_CLAUSE) &&
		    !words_among(words, end, "of");
	return !next->digits && !words_among(words, end, "% / - : $") &&
	    !words_has(words, end, CLASS_FRACTION) &&
	    !words_has(words, end, CLASS_HYPHEN);
}

/* "at ten past nine": five minutes and their like. */
bool
allow_past_hour(const struct words *words, int first, int end)
{
	int minutes = words_number(&words->list[first], CLASS_NUMBER);

	(void)end;
	return minutes % 5 == 0 && minutes < 30 &&
	    is_before_hour(words, first - 1);
}

/*
 * "in the early hours", but not "the early hours of the strike", which are
 * those that it began with.
 */
bool
allow_early_hours(const struct words *words, int first, int end)
{
	(void)first;
	return !words_among(words, end, "of after");
}
