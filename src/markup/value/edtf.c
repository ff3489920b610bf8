#include "markup/value/edtf.h"

#include <stdio.h>

#include "core/calendar.h"
#include "markup/value/instant.h"
#include "text/utf8.h"

enum {
	PART = 16,		/* room for one date */
	YEAR = 4, MONTH = 7, DAY = 10,	/* lengths of 2014-07-14 up to there */
	MINUTE = 16, SECOND = 19,	/* and of 2014-07-14T08:30:00+02:00 */
	ZONED = 25,
	CENTURY = 2, DECADE = 3,
	ERA = 10000		/* years, after which leap years come again */
};

static const struct slice none = { "", 0 };

/* A stretch of time: as one date, if it is one, and as two. */
struct span {
	struct slice whole;
	struct slice first, last;
	char room[3][PART];	/* where these are, unless in the record */
};

/* Whether bytes are "0000-00-00", or begin so; X may be in it or not. */
static bool
has_form(struct slice s, bool masks)
{
	size_t i;

	if (s.len != YEAR && s.len != MONTH && s.len != DAY)
		return false;
	for (i = 0; i < s.len; i++)
		if (i == YEAR || i == MONTH ? s.at[i] != '-' :
		    !ascii_is_digit(s.at[i]) && !(masks && s.at[i] == 'X'))
			return false;
	return true;
}

/* The number that some digits make. */
static int
number_at(struct slice s, size_t at, size_t digits)
{
	int n = 0;

	for (; digits > 0; digits--, at++)
		n = 10 * n + s.at[at] - '0';
	return n;
}

/* Whether month and day, 0 where there is none, are in a year. */
static bool
exists(int year, int month, int day)
{
	if (month == 0)
		return day == 0;
	return month <= 12 &&
	    day <= calendar_month_length(year + ERA, month);
}

/* Writes a date: year 0 is the one before 1, -1 the one before that. */
static struct slice
write_date(char room[PART], int year, struct slice rest)
{
	int n = snprintf(room, PART, "%s%04d%.*s", year < 0 ? "-" : "",
	    year < 0 ? -year : year, (int)rest.len, rest.at);

	return slice_between(room, room + n);
}

/* Digits "0490", "0490-03" or "0490-03-15", after or before Christ. */
static bool
take_date(struct span *span, struct slice digits, bool before)
{
	int year, month, day;

	if (!has_form(digits, false))
		return false;
	year = number_at(digits, 0, YEAR);
	month = digits.len > YEAR ? number_at(digits, YEAR + 1, 2) : 0;
	day = digits.len > MONTH ? number_at(digits, MONTH + 1, 2) : 0;
	if (year == 0 || (digits.len > YEAR && month == 0) ||
	    (digits.len > MONTH && day == 0))
		return false;
	if (before)
		year = 1 - year;
	if (!exists(year, month, day))
		return false;
	span->whole = digits;
	if (before)
		span->whole = write_date(span->room[0], year,
		    slice_between(digits.at + YEAR, digits.at + digits.len));
	span->first = span->last = span->whole;
	return true;
}

/* Digits "19" or "199", a century or a decade. */
static bool
take_years(struct span *span, struct slice digits, bool before)
{
	int first, last, length;
	size_t i;

	if (digits.len != CENTURY && digits.len != DECADE)
		return false;
	for (i = 0; i < digits.len; i++)
		if (!ascii_is_digit(digits.at[i]))
			return false;
	length = digits.len == CENTURY ? 100 : 10;
	first = number_at(digits, 0, digits.len) * length;
	last = first + length - 1;
	if (before && digits.len == DECADE) {
		/* the 490s: of 499 to 490 before Christ */
		span->last = write_date(span->room[1], first == 0 ? 0 :
		    1 - first, none);
		span->first = write_date(span->room[0], 1 - last, none);
		span->whole = none;
		return true;
	}
	/* before Christ the fifth century, 04, is that of 500 to 401 */
	span->first = write_date(span->room[0], before ? -last :
	    first == 0 ? 1 : first, none);
	span->last = write_date(span->room[1], before ? -first : last, none);
	i = (size_t)snprintf(span->room[2], PART, "%s%.*s%s", before ? "-" :
	    "", (int)digits.len, digits.at, length == 100 ? "XX" : "X");
	span->whole = slice_between(span->room[2], span->room[2] + i);
	return true;
}

/* Whether a part of a date is all digits, not all zeros, or all X. */
static bool
is_part(struct slice s, size_t at, size_t length)
{
	static const char masks[] = "XXXX", zeros[] = "0000";
	size_t i, digits = 0;

	for (i = 0; i < length; i++)
		digits += ascii_is_digit(s.at[at + i]);
	return memcmp(s.at + at, masks, length) == 0 || (digits == length &&
	    memcmp(s.at + at, zeros, length) != 0);
}

/* A date with parts that are not known, of which something is. */
static bool
take_masked(struct span *span, struct slice value)
{
	int month = 1, day = 0;
	bool known;

	if (!has_form(value, true) || !is_part(value, 0, YEAR) ||
	    memchr(value.at, 'X', value.len) == NULL ||
	    (value.len > YEAR && !is_part(value, YEAR + 1, 2)) ||
	    (value.len > MONTH && !is_part(value, MONTH + 1, 2)))
		return false;
	known = value.at[0] != 'X';
	if (value.len > YEAR && value.at[YEAR + 1] != 'X') {
		month = number_at(value, YEAR + 1, 2);
		known = true;
	}
	if (value.len > MONTH && value.at[MONTH + 1] != 'X') {
		day = number_at(value, MONTH + 1, 2);
		known = true;
	}
	span->whole = value;
	span->first = span->last = none;
	return known && exists(0, month, day);
}

static bool
is_day(struct slice s)
{
	struct calendar_stamp stamp;

	return s.len == DAY && calendar_parse(s, &stamp);
}

/* The days that it covers, where they are known. */
static bool
take_days(struct span *span, const struct edtf_time *t)
{
	if (!is_day(t->from) || !is_day(t->to) ||
	    slice_compare(t->from, t->to) > 0)
		return false;
	span->whole = slice_equal(t->from, t->to) ? t->from : none;
	span->first = t->from;
	span->last = t->to;
	return true;
}

/* Whether a month has other days than that of the calendar, as Ramadan has. */
static bool
has_own_days(const struct edtf_time *t)
{
	struct slice from = t->from, to = t->to;

	if (t->value.len != MONTH || !is_day(from) || !is_day(to))
		return false;
	return memcmp(from.at, t->value.at, MONTH) != 0 ||
	    memcmp(to.at, t->value.at, MONTH) != 0 ||
	    number_at(from, MONTH + 1, 2) != 1 ||
	    number_at(to, MONTH + 1, 2) != calendar_month_length(
	    number_at(to, 0, YEAR), number_at(to, YEAR + 1, 2));
}

/* What a date says, whatever its modifier. */
static bool
take_value(struct span *span, const struct edtf_time *t)
{
	struct slice rest = t->value;
	bool before = rest.len > 2 && memcmp(rest.at, "BC", 2) == 0;

	if (before)
		rest = slice_between(rest.at + 2, rest.at + rest.len);
	else if (has_own_days(t))
		return take_days(span, t);
	if (take_date(span, rest, before) || take_years(span, rest, before))
		return true;
	return !before && (take_days(span, t) || take_masked(span, rest));
}

/* Two pieces, with what stands behind each of them. */
static struct slice
join(char room[EDTF_ROOM], struct slice first, const char *middle,
    struct slice last, const char *end)
{
	int n = snprintf(room, EDTF_ROOM, "%.*s%s%.*s%s", (int)first.len,
	    first.at, middle, (int)last.len, last.at, end);

	return slice_between(room, room + n);
}

static bool
is_any_of(struct slice mod, const char *one, const char *other)
{
	return slice_is(mod, one) || slice_is(mod, other);
}

static struct slice
write_span(const struct span *span, struct slice mod, char room[EDTF_ROOM])
{
	bool before = is_any_of(mod, "BEFORE", "ON_OR_BEFORE");
	bool after = is_any_of(mod, "AFTER", "ON_OR_AFTER");
	bool about = slice_is(mod, "APPROX");

	if (span->first.len == 0 && (before || after || about))
		return none;
	if (before)
		return join(room, none, "../", span->last, "");
	if (after)
		return join(room, span->first, "/..", none, "");
	if (span->whole.len > 0 && !about) {
		memcpy(room, span->whole.at, span->whole.len);
		return slice_between(room, room + span->whole.len);
	}
	if (slice_equal(span->first, span->last))
		return join(room, span->first, "~", none, "");
	return join(room, span->first, about ? "~/" : "/", span->last,
	    about ? "~" : "");
}

/* The zone at the end of an instant; empty where it has none. */
static struct slice
zone_of(struct slice instant)
{
	size_t at = instant.len >= SECOND && instant.at[MINUTE] == ':' ?
	    SECOND : MINUTE;

	return slice_between(instant.at + at, instant.at + instant.len);
}

/* An instant: EDTF has it with seconds, and with a zone or without. */
static struct slice
write_instant(const struct edtf_time *t, char room[EDTF_ROOM])
{
	char plain[INSTANT_ROOM];
	struct slice value = instant_plain(t->value, plain), zone, digits;
	struct calendar_stamp stamp;

	if (value.len < MINUTE || !calendar_parse(value, &stamp) ||
	    is_any_of(t->mod, "BEFORE", "ON_OR_BEFORE") ||
	    is_any_of(t->mod, "AFTER", "ON_OR_AFTER") ||
	    slice_is(t->mod, "APPROX"))
		return none;
	zone = zone_of(value);
	digits = slice_between(value.at, zone.at);
	if (zone.len == 0 && t->from.len > MINUTE && t->from.len <= ZONED &&
	    memcmp(t->from.at, t->value.at, MINUTE) == 0)
		zone = zone_of(t->from);
	digits = join(room, digits, digits.len == MINUTE ? ":00" : "", zone,
	    "");
	return calendar_parse(digits, &stamp) ? digits : none;
}

struct slice
edtf_of(const struct edtf_time *t, char room[EDTF_ROOM])
{
	struct span span;

	if (slice_is(t->type, "TIME"))
		return write_instant(t, room);
	if (!slice_is(t->type, "DATE") || !take_value(&span, t))
		return none;
	return write_span(&span, t->mod, room);
}
