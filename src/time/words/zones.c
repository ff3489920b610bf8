#include "time/words/zones.h"

#include <stdio.h>
#include <string.h>

#include "core/calendar.h"
#include "core/table.h"
#include "time/words/choices.h"

extern const uint64_t table_time_zones[];
extern const uint64_t table_time_daylight[];

enum daylight { UNKNOWN = -1, WINTER, SUMMER };

const char *
zone_named(const char *name)
{
	return table_find(table_time_zones, slice_of(name));
}

/* The first such weekday (0: any) on or after a date of the year. */
static int32_t
change_day(int year, int month, int weekday, int date)
{
	int32_t day = calendar_day(year, month, date);

	if (weekday > 0)
		day += (weekday - calendar_weekday(day) + 7) % 7;
	return day;
}

/* Whether it is summer by a rule: south of the line that is around January. */
static enum daylight
find_daylight(const char *rule, const struct instant *instant)
{
	enum { CHANGED = 4 };	/* the hour by which the clocks are set */
	int32_t day, begin, end;
	int n[8];
	struct slice key;
	const char *row;
	uint64_t at = 0;

	day = calendar_day(instant->year, instant->month, instant->day);
	while (table_next(table_time_daylight, &at, &key, &row)) {
		if (strncmp(rule, key.at, key.len) != 0 ||
		    sscanf(row, "%d %d %d %d %d %d %d %d", &n[0], &n[1],
		    &n[2], &n[3], &n[4], &n[5], &n[6], &n[7]) != 8 ||
		    instant->year < n[0] || instant->year > n[1])
			continue;
		begin = change_day(instant->year, n[2], n[3], n[4]);
		end = change_day(instant->year, n[5], n[6], n[7]);
		if ((day == begin || day == end) && instant->hour < CHANGED)
			return UNKNOWN;
		if (begin < end)
			return day >= begin && day < end ? SUMMER : WINTER;
		return day >= begin || day < end ? SUMMER : WINTER;
	}
	return UNKNOWN;
}

bool
zone_offset(const char *rules, const struct instant *instant, int *minutes)
{
	struct occasion occasion = { instant->country, instant->year,
	    instant->year * 10000 + instant->month * 100 + instant->day };
	enum daylight daylight;
	const char *rule;
	char daylight_rule[4];
	bool near;

	rule = choose_rule(&rules, &occasion, &near);
	if (rule == NULL || strncmp(rule, "none", 4) == 0)
		return false;
	if (sscanf(rule, "summer %d %3[a-z]", minutes, daylight_rule) == 2)
		return find_daylight(daylight_rule, instant) == SUMMER;
	if (sscanf(rule, "%d %3[a-z]", minutes, daylight_rule) != 2)
		return true;
	daylight = find_daylight(daylight_rule, instant);
	*minutes += daylight == SUMMER ? 60 : 0;
	return daylight != UNKNOWN;
}
