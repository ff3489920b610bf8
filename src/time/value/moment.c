#include "time/value/moment.h"

#include <string.h>

#include "core/calendar.h"

/* The parts of the day: how TIMEX3 writes them and their hours. */
static const struct {
	const char *name;
	int from, to;
} parts[] = {
	{ "TXX", 0, 24 },
	{ "TMO", 6, 12 },
	{ "TAF", 12, 18 },
	{ "TEV", 18, 24 },
	{ "TNI", 20, 24 },
	{ "TDT", 6, 18 },
	{ "TMI", 12, 14 },
	{ "TMO", 0, 6 }		/* the small hours */
};

static const char *const seasons[] = { "XX", "SP", "SU", "FA", "WI" };

bool
moment_reaches(int32_t day)
{
	return day >= calendar_day(CALENDAR_FIRST_YEAR, 1, 1) &&
	    day <= calendar_day(CALENDAR_LAST_YEAR, 12, 31);
}

struct moment
moment_of_day(int32_t day, enum granularity granularity)
{
	struct moment m;
	struct calendar_date date = calendar_date_of(day);

	memset(&m, 0, sizeof(m));
	m.granularity = granularity;
	m.year = date.year;
	switch (granularity) {
	case CENTURY:
		m.year -= m.year % 100;
		break;
	case DECADE:
		m.year -= m.year % 10;
		break;
	case HALF:
		m.number = (date.month + 5) / 6;
		break;
	case QUARTER:
		m.number = (date.month + 2) / 3;
		break;
	case SEASON:	/* winter counts for the year it begins in */
		m.number = date.month % 12 / 3;
		m.number = m.number == 0 ? 4 : m.number;
		m.year -= date.month < 3;
		break;
	case WEEK:
	case WEEKEND:
		calendar_week(day, &m.year, &m.number);
		break;
	default:
		if (granularity >= MONTH)
			m.month = date.month;
		if (granularity >= DAY)
			m.day = date.day;
		break;
	}
	return m;
}

static bool
in_range(int year)
{
	return year >= CALENDAR_FIRST_YEAR && year <= CALENDAR_LAST_YEAR;
}

/* The first month of a moment that is made of whole months. */
static int
first_month(const struct moment *m)
{
	switch (m->granularity) {
	case HALF:
		return m->number * 6 - 5;
	case SEASON:
		return m->number * 3;
	case QUARTER:
		return m->number * 3 - 2;
	case MONTH:
		return m->month;
	default:
		return 1;
	}
}

bool
moment_first_day(const struct moment *m, int32_t *day)
{
	if (m->before_christ || !in_range(m->year))
		return false;
	switch (m->granularity) {
	case NOWHERE:
		return false;
	case WEEK:
	case WEEKEND:
		if (m->number == 0)
			return false;
		*day = calendar_week_start(m->year, m->number) +
		    (m->granularity == WEEKEND ? 5 : 0);
		return in_range(calendar_date_of(*day).year);
	case DAY:
	case PART:
	case MINUTE:
		if (!calendar_valid(m->year, m->month, m->day))
			return false;
		*day = calendar_day(m->year, m->month, m->day);
		return true;
	default:
		if (first_month(m) < 1)
			return false;
		*day = calendar_day(m->year, first_month(m), 1);
		return true;
	}
}

/* The number of months of a moment that is made of whole months. */
static int
month_count(enum granularity granularity)
{
	switch (granularity) {
	case CENTURY:
		return 1200;
	case DECADE:
		return 120;
	case YEAR:
		return 12;
	case HALF:
		return 6;
	case SEASON:
	case QUARTER:
		return 3;
	default:
		return 1;
	}
}

bool
moment_last_day(const struct moment *m, int32_t *day)
{
	int months, year, month;

	if (!moment_first_day(m, day))
		return false;
	switch (m->granularity) {
	case WEEK:
		*day += 6;
		break;
	case WEEKEND:
		*day += 1;
		break;
	case DAY:
	case PART:
	case MINUTE:
		return true;
	default:
		year = m->granularity == CENTURY ? m->year - m->year % 100 :
		    m->year;
		months = year * 12 + first_month(m) - 1 +
		    month_count(m->granularity) - 1;
		year = months / 12;
		month = months % 12 + 1;
		if (!in_range(year))
			return false;
		*day = calendar_day(year, month,
		    calendar_month_length(year, month));
	}
	return in_range(calendar_date_of(*day).year);
}

bool
moment_shift(struct moment *m, int n)
{
	int32_t day;
	int count;

	if (n > 20000000 || n < -20000000)
		return false;
	if (m->before_christ && m->granularity <= YEAR) {
		m->year -= n * (m->granularity == CENTURY ? 100 :
		    m->granularity == DECADE ? 10 : 1);
		return in_range(m->year);
	}
	if (!moment_first_day(m, &day))
		return false;
	switch (m->granularity) {
	case WEEK:
	case WEEKEND:
	case DAY:
	case PART:
	case MINUTE:
		if (n > 4000000 || n < -4000000)
			return false;
		day += m->granularity <= WEEKEND ? 7 * n : n;
		if (!moment_reaches(day))
			return false;
		if (m->granularity <= WEEKEND) {
			calendar_week(day, &m->year, &m->number);
		} else {
			struct calendar_date date = calendar_date_of(day);

			m->year = date.year;
			m->month = date.month;
			m->day = date.day;
		}
		return true;
	case MONTH:
		count = m->year * 12 + m->month - 1 + n;
		m->year = count / 12;
		m->month = count % 12 + 1;
		return count >= 12 && in_range(m->year);
	case QUARTER:
	case HALF:
		count = m->granularity == HALF ? 2 : 4;
		n += m->year * count + m->number - 1;
		m->year = n / count;
		m->number = n % count + 1;
		return n >= count && in_range(m->year);
	default:
		m->year += n * (m->granularity == CENTURY ? 100 :
		    m->granularity == DECADE ? 10 : 1);
		return in_range(m->year);
	}
}

bool
moment_widen(struct moment *m, enum granularity granularity)
{
	int32_t day;

	if (m->granularity == granularity)
		return true;
	if (m->before_christ && granularity <= YEAR &&
	    granularity > NOWHERE && m->granularity > granularity) {
		m->granularity = granularity;
		m->year -= granularity == CENTURY ? m->year % 100 :
		    granularity == DECADE ? m->year % 10 : 0;
		m->month = m->day = m->number = 0;
		return true;
	}
	if (m->granularity < granularity || !moment_first_day(m, &day))
		return false;
	*m = moment_of_day(day, granularity);
	return true;
}

/* A number with so many digits; returns where it ends. */
static char *
put_number(char *at, int number, int digits)
{
	int i;

	for (i = digits - 1; i >= 0; i--, number /= 10)
		at[i] = (char)('0' + number % 10);
	at[digits] = '\0';
	return at + digits;
}

/* The same, as many X when it is not known. */
static char *
put_digits(char *at, int number, int digits)
{
	if (number > 0)
		return put_number(at, number, digits);
	memset(at, 'X', (size_t)digits);
	at[digits] = '\0';
	return at + digits;
}

static void
put_clock(const struct moment *m, char *at)
{
	*at++ = 'T';
	if (m->hourless) {
		strcpy(at, "XX:XX");
		return;
	}
	at = put_number(at, m->hour, 2);
	*at++ = ':';
	put_number(at, m->minute, 2);
}

static void
put_day(const struct moment *m, char *at)
{
	at = put_digits(at, m->year, 4);
	if (m->day == 0 && m->weekday > 0) {
		strcpy(at, "-WXX-");
		at = put_number(at + 5, m->weekday, 1);
	} else {
		*at++ = '-';
		at = put_digits(at, m->month, 2);
		*at++ = '-';
		at = put_digits(at, m->day, 2);
	}
	if (m->granularity == PART)
		strcpy(at, parts[m->part].name);
	else if (m->granularity == MINUTE)
		put_clock(m, at);
	if (m->granularity == MINUTE && m->second > 0 && !m->hourless) {
		at += strlen(at);
		*at++ = ':';
		put_number(at, m->second - 1, 2);
	}
}

void
moment_value(const struct moment *m, char value[VALUE_SIZE])
{
	char *at = value;

	if (m->before_christ) {
		*at++ = 'B';
		*at++ = 'C';
	}
	switch (m->granularity) {
	case CENTURY:
		if (m->year > 0)
			put_number(at, m->year / 100, 2);
		else
			strcpy(at, "XX");
		break;
	case DECADE:
		if (m->year > 0)
			put_number(at, m->year / 10, 3);
		else
			strcpy(at, "XXX");
		break;
	case NOWHERE:
	case YEAR:
		put_digits(at, m->year, 4);
		break;
	case HALF:
	case QUARTER:
		at = put_digits(at, m->year, 4);
		*at++ = '-';
		*at++ = m->granularity == HALF ? 'H' : 'Q';
		put_digits(at, m->number, 1);
		break;
	case SEASON:
		at = put_digits(at, m->year, 4);
		if (m->before_christ)
			break;		/* years have no more before Christ */
		*at++ = '-';
		strcpy(at, seasons[m->number]);
		break;
	case MONTH:
		at = put_digits(at, m->year, 4);
		*at++ = '-';
		put_digits(at, m->month, 2);
		break;
	case WEEK:
	case WEEKEND:
		at = put_digits(at, m->year, 4);
		strcpy(at, "-W");
		at = put_digits(at + 2, m->number, 2);
		if (m->granularity == WEEKEND)
			strcpy(at, "-WE");
		break;
	default:
		put_day(m, at);
	}
}

static void
put_bound(int32_t day, char bound[BOUND_SIZE])
{
	struct calendar_date date = calendar_date_of(day);
	char *at = put_digits(bound, date.year, 4);

	*at++ = '-';
	at = put_digits(at, date.month, 2);
	*at++ = '-';
	put_digits(at, date.day, 2);
}

void
moment_bounds(const struct moment *m, char from[BOUND_SIZE],
    char to[BOUND_SIZE])
{
	int32_t first, last;
	struct moment clock = *m;

	from[0] = to[0] = '\0';
	if (!moment_first_day(m, &first) || !moment_last_day(m, &last) ||
	    (m->granularity == MINUTE && m->hourless))
		return;
	put_bound(first, from);
	put_bound(last, to);
	if (m->granularity == PART) {
		clock.minute = 0;
		clock.hour = parts[m->part].from;
		put_clock(&clock, from + 10);
		clock.hour = parts[m->part].to;
		put_clock(&clock, to + 10);
	} else if (m->granularity == MINUTE) {
		put_clock(m, from + 10);
		put_clock(m, to + 10);
	}
}
