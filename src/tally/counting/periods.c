#include "tally/counting/periods.h"

#include <stdio.h>

#include "core/calendar.h"
#include "tally/rows/row.h"

/* The first and the last day of something, as far as they are known. */
struct span {
	struct calendar_date first, last;	/* parts not known are 0 */
};

static bool
same_date(struct calendar_date a, struct calendar_date b)
{
	return a.year == b.year && a.month == b.month && a.day == b.day;
}

/*
 * Reads YYYY, YYYY-MM or YYYY-MM-DD at the beginning of a text, as much as
 * there is of it, and returns how long that is: 0, 4, 7 or 10.
 */
static size_t
read_date(struct slice text, struct calendar_date *date)
{
	static const size_t lengths[] = { 10, 7, 4 };
	struct calendar_stamp stamp;
	struct slice part = text;
	size_t i;

	for (i = 0; i < sizeof(lengths) / sizeof(*lengths); i++) {
		part.len = lengths[i];
		if (part.len > text.len || (part.len < text.len &&
		    text.at[part.len] != '-' && text.at[part.len] != 'T'))
			continue;
		if (calendar_parse(part, &stamp)) {
			date->year = stamp.year;
			date->month = stamp.month;
			date->day = stamp.day;
			return part.len;
		}
	}
	return 0;
}

/* Whether an instant is written as the very beginning of its day. */
static bool
is_midnight(struct slice instant)
{
	enum { DATE = sizeof("YYYY-MM-DD") - 1 };

	return instant.len >= DATE + 6 &&
	    memcmp(instant.at + DATE, "T00:00", 6) == 0;
}

/* The days of from= and to=; an end at midnight belongs to the day before. */
static bool
span_of_tags(const struct record *r, struct span *span)
{
	struct slice from, to;

	if (!record_tag(r, "from", &from) || !record_tag(r, "to", &to) ||
	    read_date(from, &span->first) == 0 ||
	    read_date(to, &span->last) == 0)
		return false;
	if (is_midnight(to) && span->first.day > 0 && span->last.day > 0 &&
	    !same_date(span->first, span->last))
		span->last = calendar_date_of(calendar_day(span->last.year,
		    span->last.month, span->last.day) - 1);
	return true;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/*
 * What follows the year in a TIMEX3 value, other than a month: a week, its
 * week-end or its day (W28, W28-WE, W28-3), a quarter or half (Q1, H2). Of
 * anything else (seasons, X) nothing but the year is known.
 */
static void
narrow(struct slice rest, struct span *span)
{
	const int year = span->first.year;
	int months, last, week, from = 0, to = 6;
	int32_t monday;

	if (rest.len >= 2 && (rest.at[0] == 'Q' || rest.at[0] == 'H')) {
		months = rest.at[0] == 'Q' ? 3 : 6;
		last = (rest.at[1] - '0') * months;
		if (last >= months && last <= 12) {
			span->last.month = last;
			span->first.month = last - months + 1;
		}
		return;
	}
	if (rest.len < 3 || rest.at[0] != 'W' || !is_digit(rest.at[1]) ||
	    !is_digit(rest.at[2]))
		return;
	week = (rest.at[1] - '0') * 10 + rest.at[2] - '0';
	if (week < 1 || week > calendar_weeks(year))
		return;
	if (rest.len >= 5 && rest.at[4] == 'W')
		from = 5;
	else if (rest.len >= 5 && rest.at[4] >= '1' && rest.at[4] <= '7')
		from = to = rest.at[4] - '1';
	monday = calendar_week_start(year, week);
	span->first = calendar_date_of(monday + from);
	span->last = calendar_date_of(monday + to);
}

/* The days that a TIMEX3 value alone tells. */
static bool
span_of_value(struct slice value, struct span *span)
{
	size_t n = read_date(value, &span->first);

	if (n == 0)
		return false;
	span->last = span->first;
	if (n == 4 && value.len > n + 1) {
		value.at += n + 1;
		value.len -= n + 1;
		narrow(value, span);
	}
	return true;
}

static uint32_t
date_of(struct calendar_date date)
{
	return (uint32_t)(date.year * 10000 + date.month * 100 + date.day);
}

/* A week at either end of the calendar may reach beyond it. */
static bool
is_on_calendar(struct calendar_date date)
{
	return date.year >= CALENDAR_FIRST_YEAR &&
	    date.year <= CALENDAR_LAST_YEAR;
}

bool
periods_span(const struct record *r, uint32_t *first, uint32_t *last)
{
	struct span span;

	if (!span_of_tags(r, &span) && !span_of_value(r->value, &span))
		return false;
	if (!is_on_calendar(span.first) || !is_on_calendar(span.last))
		return false;
	*first = date_of(span.first);
	*last = date_of(span.last);
	return true;
}

bool
periods_is_date(uint32_t date)
{
	uint32_t year = date / 10000, month = date / 100 % 100;
	uint32_t day = date % 100;

	if (year < CALENDAR_FIRST_YEAR || year > CALENDAR_LAST_YEAR ||
	    month > 12)
		return false;
	return day == 0 || (month > 0 && day <=
	    (uint32_t)calendar_month_length((int)year, (int)month));
}

/* The week of a day: the Monday of week 0 is 5 January 1970. */
static int32_t
week_of(int32_t day)
{
	int32_t since = day - 4;

	return since >= 0 ? since / 7 : -((6 - since) / 7);
}

static int32_t
period_of_date(enum period_size size, uint32_t date)
{
	int year = (int)(date / 10000), month = (int)(date / 100 % 100);
	int day = (int)(date % 100);

	if (size == PERIOD_YEAR)
		return year;
	if (month == 0)
		return PERIOD_NONE;
	if (size == PERIOD_QUARTER)
		return year * 4 + (month - 1) / 3;
	if (size == PERIOD_MONTH)
		return year * 12 + month - 1;
	if (day == 0)
		return PERIOD_NONE;
	if (size == PERIOD_WEEK)
		return week_of(calendar_day(year, month, day));
	return calendar_day(year, month, day);
}

int32_t
periods_of(enum period_size size, uint32_t first, uint32_t last)
{
	int32_t period = period_of_date(size, first);

	if (first == last || period == PERIOD_NONE ||
	    period_of_date(size, last) == period)
		return period;
	return PERIOD_NONE;
}

int32_t
periods_of_day(enum period_size size, int32_t day)
{
	struct calendar_date date = calendar_date_of(day);

	return period_of_date(size, date_of(date));
}

void
periods_write(struct buffer *l, enum period_size size, int32_t period)
{
	char text[40];
	int year, week;

	switch (size) {
	case PERIOD_DAY:
		row_date(l, date_of(calendar_date_of(period)));
		return;
	case PERIOD_WEEK:
		calendar_week(period * 7 + 4, &year, &week);
		(void)snprintf(text, sizeof(text), "%04d-W%02d", year, week);
		break;
	case PERIOD_MONTH:
		(void)snprintf(text, sizeof(text), "%04d-%02d", period / 12,
		    period % 12 + 1);
		break;
	case PERIOD_QUARTER:
		(void)snprintf(text, sizeof(text), "%04d-Q%d", period / 4,
		    period % 4 + 1);
		break;
	case PERIOD_YEAR:
		(void)snprintf(text, sizeof(text), "%04d", period);
		break;
	}
	buffer_string(l, text);
}
