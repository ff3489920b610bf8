#include "time/grammar/guards.h"

bool
words_capital(const struct words *words, int i)
{
	const struct word *word = words_at(words, i);

	return word != NULL && (word->letters == CASE_CAPITAL ||
	    word->letters == CASE_UPPER || word->letters == CASE_MIXED);
}

bool
words_named(const struct words *words, int i)
{
	return i > 0 && words_capital(words, i) &&
	    !words_among(words, i - 1, ". : \" `` ''");
}

bool
words_joined(const struct words *words, int i)
{
	const struct word *word = words_at(words, i);

	return word != NULL && !word->spaced;
}

bool
words_shouted(const struct words *words)
{
	size_t i, upper = 0, lower = 0;

	for (i = 0; i < words->count && i < 40; i++) {
		upper += words->list[i].letters == CASE_UPPER;
		lower += words->list[i].letters == CASE_LOWER;
	}
	return upper > 2 && upper > 2 * lower;
}

bool
words_headline(const struct words *words)
{
	size_t i, capitals = 0, lower = 0;

	for (i = 1; i < words->count && i < 40; i++) {
		capitals += words->list[i].letters == CASE_CAPITAL ||
		    words->list[i].letters == CASE_UPPER;
		lower += words->list[i].letters == CASE_LOWER;
	}
	return capitals > lower;
}

bool
context_allows(const struct words *words, int first, int end,
    enum guard guard)
{
	static allower *const allow[] = {
		[GUARD_YEAR] = allow_year,
		[GUARD_DECADE] = allow_decade,
		[GUARD_MONTH] = allow_month,
		[GUARD_WEEKDAY] = allow_weekday,
		[GUARD_WEEK] = allow_week,
		[GUARD_SEASON] = allow_season,
		[GUARD_UNITS] = allow_units,
		[GUARD_ORDINAL] = allow_ordinal,
		[GUARD_FUTURE] = allow_future,
		[GUARD_PRESENT] = allow_present,
		[GUARD_HALF] = allow_half,
		[GUARD_OPEN] = allow_open,
		[GUARD_ZONE] = allow_zone,
		[GUARD_RATE] = allow_rate,
		[GUARD_ARTICLE] = allow_article,
		[GUARD_PAST] = allow_past,
		[GUARD_SOON] = allow_soon,
		[GUARD_ADJECTIVE] = allow_adjective,
		[GUARD_FREQUENCY] = allow_frequency,
		[GUARD_PAUSE] = allow_pause,
		[GUARD_EVENT] = allow_event,
		[GUARD_NUMBER] = allow_number,
		[GUARD_WAR] = allow_war,
		[GUARD_OR] = allow_or,
		[GUARD_QUARTER] = allow_quarter,
		[GUARD_SMALLER] = allow_smaller,
		[GUARD_CLOCK] = allow_clock,
		[GUARD_MILITARY] = allow_military,
		[GUARD_THIS] = allow_this,
		[GUARD_WHOLE] = allow_whole,
		[GUARD_OVER] = allow_over,
		[GUARD_PART] = allow_part,
		[GUARD_NIGHT] = allow_night,
		[GUARD_TWILIGHT] = allow_twilight,
		[GUARD_MOVED] = allow_moved,
		[GUARD_END] = allow_end,
		[GUARD_OVER_YEARS] = allow_over_years,
		[GUARD_DURING] = allow_during,
		[GUARD_ROUND] = allow_round,
		[GUARD_TITLE] = allow_title,
		[GUARD_ONE_DAY] = allow_one_day,
		[GUARD_POST] = allow_post,
		[GUARD_SPORT] = allow_sport,
		[GUARD_PROGRAM] = allow_program,
		[GUARD_AWARD] = allow_award,
		[GUARD_YEARS] = allow_years,
		[GUARD_TALE] = allow_tale,
		[GUARD_NTH] = allow_nth,
		[GUARD_MONTHS] = allow_months,
		[GUARD_SPELLED] = allow_spelled,
		[GUARD_FROM] = allow_from,
		[GUARD_HOLIDAY] = allow_holiday,
		[GUARD_DAYS] = allow_days,
		[GUARD_WEEKDAYS] = allow_weekdays
	};

	return guard == GUARD_NONE || allow[guard](words, first, end);
}
