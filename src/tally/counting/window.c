#include "tally/counting/window.h"

#include <stdlib.h>
#include <time.h>

#include "core/calendar.h"

uint32_t
window_date(struct slice text)
{
	struct calendar_stamp stamp;

	if (!calendar_parse(text, &stamp))
		return 0;
	return (uint32_t)(stamp.year * 10000 + stamp.month * 100 + stamp.day);
}

struct window
window_of(uint32_t date)
{
	int year = (int)(date / 10000), month = (int)(date / 100 % 100);
	int day = (int)(date % 100), last = month == 0 ? 12 : month;
	struct window w;

	w.first = calendar_day(year, month == 0 ? 1 : month,
	    day == 0 ? 1 : day);
	w.last = calendar_day(year, last, day != 0 ? day :
	    calendar_month_length(year, last));
	return w;
}

bool
window_holds(const struct window *w, uint32_t date)
{
	struct window covered;

	if (date == 0)
		return false;
	covered = window_of(date);
	return covered.first >= w->first && covered.last <= w->last;
}

/* The number that is so many digits of a text, or -1. */
static int
read_digits(struct slice text, size_t at, size_t count)
{
	int number = 0;

	for (; count > 0; count--, at++) {
		if (at >= text.len || text.at[at] < '0' || text.at[at] > '9')
			return -1;
		number = number * 10 + text.at[at] - '0';
	}
	return number;
}

/* A week of ISO 8601, 2015-W28, or a quarter, 2015-Q3. */
static bool
read_period(struct slice text, struct window *w)
{
	enum { LETTER = sizeof("YYYY-") - 1 };
	int year = read_digits(text, 0, 4), number;

	if (year < CALENDAR_FIRST_YEAR || text.len <= LETTER ||
	    text.at[LETTER - 1] != '-')
		return false;
	number = read_digits(text, LETTER + 1, text.len - LETTER - 1);
	if (text.at[LETTER] == 'W' && text.len == LETTER + 3 && number >= 1 &&
	    number <= calendar_weeks(year)) {
		w->first = calendar_week_start(year, number);
		w->last = w->first + 6;
		return true;
	}
	if (text.at[LETTER] != 'Q' || text.len != LETTER + 2 || number < 1 ||
	    number > 4)
		return false;
	w->first = calendar_day(year, number * 3 - 2, 1);
	w->last = calendar_day(year, number * 3,
	    calendar_month_length(year, number * 3));
	return true;
}

/* One side: a date, or nothing for the end of the calendar. */
static bool
read_side(struct slice text, struct window *w)
{
	uint32_t date = text.len > 10 ? 0 : window_date(text);

	if (text.len == 0) {
		w->first = calendar_day(CALENDAR_FIRST_YEAR, 1, 1);
		w->last = calendar_day(CALENDAR_LAST_YEAR, 12, 31);
		return true;
	}
	if (date == 0)
		return text.len <= 10 && read_period(text, w);
	*w = window_of(date);
	return true;
}

bool
window_read(struct slice text, struct window *w)
{
	struct window to;
	size_t i;

	for (i = 0; i + 1 < text.len; i++)
		if (text.at[i] == '.' && text.at[i + 1] == '.')
			break;
	if (i + 1 >= text.len)
		return text.len > 0 && read_side(text, w);
	if (!read_side(slice_between(text.at, text.at + i), w) ||
	    !read_side(slice_between(text.at + i + 2, text.at + text.len),
	    &to))
		return false;
	w->last = to.last;
	return true;
}

uint32_t
window_date_of(int32_t day)
{
	struct calendar_date date = calendar_date_of(day);

	return (uint32_t)(date.year * 10000 + date.month * 100 + date.day);
}

int32_t
window_today(void)
{
	time_t now = time(NULL);
	const struct tm *tm = NULL;

	if (now != (time_t)-1)
		tm = getenv("TZ") != NULL ? localtime(&now) : gmtime(&now);
	if (tm == NULL)
		return INT32_MAX;
	return calendar_day(tm->tm_year + 1900, tm->tm_mon + 1, tm->tm_mday);
}

static int
two_digits(const char *at)
{
	return (at[0] - '0') * 10 + at[1] - '0';
}

/*
 * The moment in seconds from 1970, UTC; INT64_MIN for what is no date. Where
 * a date has a clock, calendar_parse has seen that it goes on as
 * Thh:mm[:ss][Z|+hh:mm|-hh:mm].
 */
static int64_t
moment_of(struct slice text)
{
	struct calendar_stamp stamp;
	const char *zone;
	int64_t moment;
	int offset;

	if (!calendar_parse(text, &stamp))
		return INT64_MIN;
	moment = calendar_day(stamp.year, stamp.month ? stamp.month : 1,
	    stamp.day ? stamp.day : 1);
	moment *= 86400;
	if (stamp.hour == -1)
		return moment;
	moment += stamp.hour * 3600 + stamp.minute * 60;
	if (text.len > 18 && text.at[16] == ':')
		moment += two_digits(text.at + 17);
	zone = text.at + text.len - 6;
	if (*zone != '+' && *zone != '-')
		return moment;
	offset = (two_digits(zone + 1) * 60 + two_digits(zone + 4)) * 60;
	return *zone == '-' ? moment + offset : moment - offset;
}

int
window_compare(struct slice a, struct slice b)
{
	int64_t x = moment_of(a), y = moment_of(b);

	if (x != y)
		return x < y ? -1 : 1;
	return slice_compare(a, b);
}
