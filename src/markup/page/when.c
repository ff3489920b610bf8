#include "markup/page/when.h"

#include "core/calendar.h"
#include "core/record.h"
#include "markup/write/escape.h"
#include "text/utf8.h"

enum { DAY = WHEN_DAY, YEAR = 4 };	/* bytes: 2013-07-09, 2013 */

const char *
when_month(int month)
{
	static const char *const months[] = {
		"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November",
		"December"
	};

	return months[month - 1];
}

/* The number that two digits are, or -1. */
static int
two_digits(const char *at)
{
	return ascii_is_digit(at[0]) && ascii_is_digit(at[1]) ?
	    (at[0] - '0') * 10 + at[1] - '0' : -1;
}

/* 2014-W29, a week that its year has. */
static bool
is_week(struct slice value)
{
	struct calendar_stamp year;
	int week;

	if (value.len != 8 || memcmp(value.at + YEAR, "-W", 2) != 0 ||
	    !calendar_parse(slice_between(value.at, value.at + YEAR), &year))
		return false;
	week = two_digits(value.at + 6);
	return week >= 1 && week <= calendar_weeks(year.year);
}

/* 07-20, a day of some year. */
static bool
is_yearless(struct slice value)
{
	enum { LEAP_YEAR = 2000 };

	return value.len == 5 && value.at[2] == '-' && calendar_valid(
	    LEAP_YEAR, two_digits(value.at), two_digits(value.at + 3));
}

/* 08:30 or 08:30:00, a time of some day. */
static bool
is_clock(struct slice value)
{
	int hour, minute, second = 0;

	if ((value.len != 5 && value.len != 8) || value.at[2] != ':' ||
	    (value.len == 8 && value.at[5] != ':'))
		return false;
	hour = two_digits(value.at);
	minute = two_digits(value.at + 3);
	if (value.len == 8)
		second = two_digits(value.at + 6);
	return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 &&
	    second >= 0 && second < 60;
}

/* P10D, PT36H, P1DT12H, PT90S: each unit once, in this order. */
static bool
is_duration(struct slice value)
{
	static const char units[] = "DTHMS";
	const char *at = value.at + 1, *end = value.at + value.len, *unit;
	const char *left = units;
	bool any = false;

	if (value.len < 3 || *value.at != 'P')
		return false;
	while (at < end) {
		const char *digits = at;

		while (at < end && ascii_is_digit(*at))
			at++;
		if (at == end || *at == '\0' ||
		    (unit = strchr(left, *at)) == NULL ||
		    (at == digits) != (*at == 'T') ||
		    (*at != 'D' && *at != 'T' && left < units + 2))
			return false;
		any = *at != 'T';
		left = unit + 1;
		at++;
	}
	return any;
}

bool
when_is_datetime(struct slice value)
{
	struct calendar_stamp stamp;

	if (!calendar_parse(value, &stamp))
		return is_week(value) || is_yearless(value) ||
		    is_clock(value) || is_duration(value);
	/* it has no leap seconds */
	return value.len < DAY + 9 || value.at[DAY + 6] != ':' ||
	    two_digits(value.at + DAY + 7) < 60;
}

static bool
parse_day(struct slice when, int32_t *day)
{
	struct calendar_stamp stamp;

	if (when.len < DAY || (when.len > DAY && when.at[DAY] != 'T') ||
	    !calendar_parse(slice_between(when.at, when.at + DAY), &stamp))
		return false;
	*day = calendar_day(stamp.year, stamp.month, stamp.day);
	return true;
}

bool
when_span(struct slice from, struct slice to, struct span *span)
{
	if (!parse_day(from, &span->from))
		return false;
	if (slice_equal(from, to)) {
		span->to = span->from;
		return true;
	}
	if (!parse_day(to, &span->to))
		return false;
	if (to.len >= DAY + 6 && span->to > span->from &&
	    memcmp(to.at + DAY, "T00:00", 6) == 0)
		span->to--;
	return span->to >= span->from;
}

void
when_write_day(struct output *out, int32_t day)
{
	struct calendar_date date = calendar_date_of(day);

	output_number(out, (uint64_t)date.day);
	output_byte(out, ' ');
	output_string(out, when_month(date.month));
	output_byte(out, ' ');
	output_number(out, (uint64_t)date.year);
}

/* A year, month, day or instant: 9 July 2013, 14:30. */
static bool
write_stamp(struct output *out, struct slice value)
{
	struct calendar_stamp stamp;

	if (!calendar_parse(value, &stamp))
		return false;
	if (stamp.day > 0) {
		output_number(out, (uint64_t)stamp.day);
		output_byte(out, ' ');
	}
	if (stamp.month > 0) {
		output_string(out, when_month(stamp.month));
		output_byte(out, ' ');
	}
	output_number(out, (uint64_t)stamp.year);
	if (stamp.hour >= 0) {
		output_string(out, ", ");
		escape_page(out, slice_between(value.at + DAY + 1,
		    value.at + value.len));
	}
	return true;
}

/* The hours of one day: 8 July 2013, 06:00 to 12:00. */
static bool
write_hours(struct output *out, struct slice from, struct slice to)
{
	if (from.len <= DAY || to.len <= DAY ||
	    memcmp(from.at, to.at, DAY) != 0 || !write_stamp(out, from))
		return false;
	if (!slice_equal(from, to)) {
		output_string(out, " to ");
		escape_page(out, slice_between(to.at + DAY + 1,
		    to.at + to.len));
	}
	return true;
}

static bool
write_range(struct output *out, struct slice from, struct slice to)
{
	struct calendar_date a, b;
	struct span span;

	if (!when_span(from, to, &span))
		return false;
	if (write_hours(out, from, to))
		return true;
	a = calendar_date_of(span.from);
	b = calendar_date_of(span.to);
	if (span.from < span.to && a.year == b.year) {
		output_number(out, (uint64_t)a.day);
		if (a.month != b.month) {
			output_byte(out, ' ');
			output_string(out, when_month(a.month));
		}
		output_string(out, " to ");
	} else if (span.from < span.to) {
		when_write_day(out, span.from);
		output_string(out, " to ");
	}
	when_write_day(out, span.to);
	return true;
}

/* P3W as 3 weeks; not what has several units. */
static bool
write_duration(struct output *out, struct slice value)
{
	static const struct {
		const char *letter, *unit;
	} units[] = {
		{ "D", "day" }, { "W", "week" }, { "M", "month" },
		{ "Y", "year" }, { "TH", "hour" }, { "TM", "minute" },
		{ "TS", "second" }
	};
	size_t i, clock, digits;
	struct slice number;

	if (value.len < 3 || *value.at != 'P')
		return false;
	clock = value.at[1] == 'T';
	number.at = value.at + 1 + clock;
	number.len = value.len - 2 - clock;
	for (digits = 0; digits < number.len; digits++)
		if (!ascii_is_digit(number.at[digits]))
			return false;
	for (i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (digits > 0 && strlen(units[i].letter) == 1 + clock &&
		    units[i].letter[clock] == value.at[value.len - 1]) {
			output_bytes(out, number);
			output_byte(out, ' ');
			output_string(out, units[i].unit);
			if (!slice_is(number, "1"))
				output_byte(out, 's');
			return true;
		}
	return false;
}

void
when_write(struct output *out, struct slice value, struct slice from,
    struct slice to)
{
	if (write_stamp(out, value) || write_range(out, from, to) ||
	    write_duration(out, value))
		return;
	if (slice_is(value, "PRESENT_REF"))
		output_string(out, "now");
	else if (slice_is(value, "PAST_REF"))
		output_string(out, "the past");
	else if (slice_is(value, "FUTURE_REF"))
		output_string(out, "the future");
	else
		escape_page(out, value);
}
