#include "time/grammar/constraints.h"

#include <stddef.h>

#include "time/grammar/constraints_amount.h"
#include "time/grammar/constraints_calendar.h"
#include "time/grammar/constraints_clock.h"
#include "time/grammar/constraints_phrase.h"
#include "time/grammar/constraints_year.h"

static const struct {
	const char *name;
	constraint *allows;
} constraints[] = {
	{ "half", allow_half },
	{ "units", allow_units },
	{ "rate", allow_rate },
	{ "article", allow_article },
	{ "number", allow_number },
	{ "war", allow_war },
	{ "or", allow_or },
	{ "quarter", allow_quarter },
	{ "smaller", allow_smaller },
	{ "this", allow_this },
	{ "whole", allow_whole },
	{ "over", allow_over },
	{ "over_years", allow_over_years },
	{ "during", allow_during },
	{ "award", allow_award },
	{ "sport", allow_sport },
	{ "play", allow_play },
	{ "year", allow_year },
	{ "decade", allow_decade },
	{ "month", allow_month },
	{ "weekday", allow_weekday },
	{ "week", allow_week },
	{ "holiday", allow_holiday },
	{ "each_holiday", allow_each_holiday },
	{ "year_behind", allow_year_behind },
	{ "part_of", allow_part_of },
	{ "by_date", allow_by_date },
	{ "away", allow_away },
	{ "every", allow_every },
	{ "festival", allow_festival },
	{ "new_year", allow_new_year },
	{ "nth", allow_nth },
	{ "numbered", allow_numbered },
	{ "ordinal", allow_ordinal },
	{ "spelled", allow_spelled },
	{ "from", allow_from },
	{ "centuries", allow_centuries },
	{ "season", allow_season },
	{ "years", allow_years },
	{ "months", allow_months },
	{ "days", allow_days },
	{ "weekdays", allow_weekdays },
	{ "future", allow_future },
	{ "present", allow_present },
	{ "zone", allow_zone },
	{ "narrative", allow_narrative },
	{ "past", allow_past },
	{ "soon", allow_soon },
	{ "adjective", allow_adjective },
	{ "frequency", allow_frequency },
	{ "pause", allow_pause },
	{ "event", allow_event },
	{ "clock", allow_clock },
	{ "open", allow_open },
	{ "military", allow_military },
	{ "part", allow_part },
	{ "night", allow_night },
	{ "twilight", allow_twilight },
	{ "moved", allow_moved },
	{ "end", allow_end },
	{ "round", allow_round },
	{ "title", allow_title },
	{ "one_day", allow_one_day },
	{ "program", allow_program },
	{ "post", allow_post },
	{ "hour", allow_hour },
	{ "circa", allow_circa },
	{ "overnight", allow_overnight },
	{ "bareday", allow_bareday },
	{ "at_hour", allow_at_hour },
	{ "past_hour", allow_past_hour },
	{ "early_hours", allow_early_hours },
	{ "open_end", allow_open_end },
	{ "small_year", allow_small_year },
	{ "joined", allow_joined },
	{ "halfname", allow_halfname },
	{ "past_unit", allow_past_unit },
	{ "point", allow_point }
};

constraint *
constraint_find(struct slice name)
{
	size_t i;

	for (i = 0; i < sizeof(constraints) / sizeof(constraints[0]); i++)
		if (slice_is(name, constraints[i].name))
			return constraints[i].allows;
	return NULL;
}
