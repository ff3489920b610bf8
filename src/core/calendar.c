#include "core/calendar.h"

bool
calendar_valid(int year, int month, int day)
{
	return year >= CALENDAR_FIRST_YEAR && year <= CALENDAR_LAST_YEAR &&
	    month >= 1 && month <= 12 && day >= 1 &&
	    day <= calendar_month_length(year, month);
}

int
calendar_month_length(int year, int month)
{
	static const int length[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
	};

	return month == 2 && year % 4 == 0 &&
	    (year % 100 != 0 || year % 400 == 0) ? 29 : length[month - 1];
}

/*
 * Years are counted from 1 March, so that the leap day comes last, and in
 * eras of 400 years, which all have 146,097 days.
 */
int32_t
calendar_day(int year, int month, int day)
{
	int y = month <= 2 ? year - 1 : year;
	int era = (y >= 0 ? y : y - 399) / 400;
	int year_of_era = y - era * 400;
	int day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
	int day_of_era = year_of_era * 365 + year_of_era / 4 -
	    year_of_era / 100 + day_of_year;

	return (int32_t)(era * 146097 + day_of_era - 719468);
}

struct calendar_date
calendar_date_of(int32_t number)
{
	struct calendar_date date;
	int z = number + 719468;
	int era = (z >= 0 ? z : z - 146096) / 146097;
	int day_of_era = z - era * 146097;
	int year_of_era = (day_of_era - day_of_era / 1460 +
	    day_of_era / 36524 - day_of_era / 146096) / 365;
	int day_of_year = day_of_era - (365 * year_of_era +
	    year_of_era / 4 - year_of_era / 100);
	int from_march = (5 * day_of_year + 2) / 153;

	date.day = day_of_year - (153 * from_march + 2) / 5 + 1;
	date.month = from_march < 10 ? from_march + 3 : from_march - 9;
	date.year = year_of_era + era * 400 + (date.month <= 2);
	return date;
}

int
calendar_weekday(int32_t day)
{
	int from_monday = (day + 3) % 7;	/* 1970-01-01 was a Thursday */

	return (from_monday < 0 ? from_monday + 7 : from_monday) + 1;
}

void
calendar_week(int32_t day, int *year, int *week)
{
	/* A week belongs to the year that its Thursday lies in. */
	int32_t thursday = day - calendar_weekday(day) + 4;
	struct calendar_date date = calendar_date_of(thursday);

	*year = date.year;
	*week = (thursday - calendar_day(date.year, 1, 1)) / 7 + 1;
}

int32_t
calendar_week_start(int year, int week)
{
	int32_t fourth = calendar_day(year, 1, 4);	/* always in week 1 */

	return fourth - calendar_weekday(fourth) + 1 + 7 * (week - 1);
}

int
calendar_weeks(int year)
{
	int first = calendar_weekday(calendar_day(year, 1, 1));
	int last = calendar_weekday(calendar_day(year, 12, 31));

	return first == 4 || last == 4 ? 53 : 52;
}

int32_t
calendar_easter(int year)
{
	int a = year % 19, b = year / 100, c = year % 100;
	int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
	int h = (19 * a + b - d - g + 15) % 30;
	int i = c / 4, k = c % 4;
	int l = (32 + 2 * e + 2 * i - h - k) % 7;
	int m = (a + 11 * h + 22 * l) / 451;
	int n = h + l - 7 * m + 114;

	return calendar_day(year, n / 31, n % 31 + 1);
}

int32_t
calendar_orthodox_easter(int year)
{
	int d = (19 * (year % 19) + 15) % 30;
	int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
	int n = d + e + 114;
	int behind = year / 100 - year / 400 - 2;	/* days, from 1 March */

	return calendar_day(year, n / 31, n % 31 + 1) + behind;
}

/* Reads exactly two digits at *at; moves on and returns true if so. */
static inline bool
read_pair(struct slice text, size_t *at, int *number)
{
	unsigned tens, ones;

	if (text.len - *at < 2)
		return false;
	tens = (unsigned)(unsigned char)text.at[*at] - '0';
	ones = (unsigned)(unsigned char)text.at[*at + 1] - '0';
	*at += 2;
	*number = (int)(tens * 10 + ones);
	return tens <= 9 && ones <= 9;
}

static inline bool
read_year(struct slice text, size_t *at, int *year)
{
	int hundreds, ones;

	if (!read_pair(text, at, &hundreds) || !read_pair(text, at, &ones))
		return false;
	*year = hundreds * 100 + ones;
	return *year > 0;
}

static inline bool
read_byte(struct slice text, size_t *at, char byte)
{
	if (*at >= text.len || text.at[*at] != byte)
		return false;
	(*at)++;
	return true;
}

static bool
parse_clock(struct slice text, size_t at, struct calendar_stamp *stamp)
{
	int second = 0, zone_hour, zone_minute;

	if (!read_byte(text, &at, 'T') ||
	    !read_pair(text, &at, &stamp->hour) ||
	    !read_byte(text, &at, ':') ||
	    !read_pair(text, &at, &stamp->minute))
		return false;
	if (read_byte(text, &at, ':') && !read_pair(text, &at, &second))
		return false;
	if (read_byte(text, &at, '+') || read_byte(text, &at, '-')) {
		if (!read_pair(text, &at, &zone_hour) ||
		    !read_byte(text, &at, ':') ||
		    !read_pair(text, &at, &zone_minute) ||
		    zone_hour > 15 || zone_minute > 59)
			return false;
	} else {
		(void)read_byte(text, &at, 'Z');
	}
	return at == text.len && stamp->hour < 24 && stamp->minute < 60 &&
	    second < 61;
}

bool
calendar_parse(struct slice text, struct calendar_stamp *stamp)
{
	size_t at = 0;

	stamp->month = stamp->day = stamp->minute = 0;
	stamp->hour = -1;
	if (!read_year(text, &at, &stamp->year))
		return false;
	if (at == text.len)
		return true;
	if (!read_byte(text, &at, '-') ||
	    !read_pair(text, &at, &stamp->month) ||
	    stamp->month < 1 || stamp->month > 12)
		return false;
	if (at == text.len)
		return true;
	if (!read_byte(text, &at, '-') ||
	    !read_pair(text, &at, &stamp->day) ||
	    !calendar_valid(stamp->year, stamp->month, stamp->day))
		return false;
	return at == text.len || parse_clock(text, at, stamp);
}
