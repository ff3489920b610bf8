#include "markup/value/timex.h"

#include <stdio.h>

#include "text/utf8.h"

enum {
	CLOCK = 16,		/* length of 2014-07-14T08:30, */
	OFFSET = 6,		/* of +02:00, */
	BEFORE = 6,		/* of BC0480 */
	DIGITS = 9		/* of a number of weeks or days */
};

/* A number and its unit; returns what is behind it, NULL if it is none. */
static const char *
read_amount(const char *at, const char *end, char unit, uint64_t *n)
{
	const char *from = at;

	for (*n = 0; at < end && ascii_is_digit(*at) && at - from < DIGITS;
	    at++)
		*n = *n * 10 + (uint64_t)(*at - '0');
	return at > from && at < end && *at == unit ? at + 1 : NULL;
}

/* Whether a value is weeks and days, and how many days that is. */
static bool
is_weeks_and_days(struct slice value, uint64_t *days)
{
	const char *at, *end = value.at + value.len;
	uint64_t weeks;

	if (value.len == 0 || value.at[0] != 'P')
		return false;
	at = read_amount(value.at + 1, end, 'W', &weeks);
	if (at == NULL || read_amount(at, end, 'D', days) != end)
		return false;
	*days += 7 * weeks;
	return true;
}

static bool
ends_in_offset(struct slice value)
{
	const char *at;

	if (value.len < CLOCK + OFFSET ||
	    memchr(value.at, 'T', value.len) == NULL)
		return false;
	at = value.at + value.len - OFFSET;
	return (*at == '+' || *at == '-') && at[3] == ':';
}

struct slice
timex_plain(struct slice value, char room[TIMEX_ROOM])
{
	uint64_t days;
	int n;

	if (is_weeks_and_days(value, &days)) {
		n = snprintf(room, TIMEX_ROOM, "P%lluD",
		    (unsigned long long)days);
		return slice_between(room, room + n);
	}
	if (value.len > BEFORE + 1 && memcmp(value.at, "BC", 2) == 0 &&
	    value.at[BEFORE] == '-' && ascii_is_letter(value.at[BEFORE + 1]))
		value.len = BEFORE;
	else if (ends_in_offset(value))
		value.len -= OFFSET;
	return value;
}

bool
timex_is_frequency(struct slice freq)
{
	return freq.len > 1 && freq.at[freq.len - 1] != 'M';
}
