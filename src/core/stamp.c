#include "core/stamp.h"

#include <stdio.h>

#include "core/calendar.h"

/* What is left to read. */
struct text {
	const char *at, *end;
};

/* What was read; -1 where there was nothing. */
struct stamp {
	int year, month, day;
	int hour, minute, second;
	char zone[8];		/* Z, +02:00 or nothing */
};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static int
digits_ahead(const struct text *t)
{
	int n = 0;

	while (t->end - t->at > n && is_digit(t->at[n]))
		n++;
	return n;
}

/* Reads exactly so many digits. */
static bool
take_digits(struct text *t, int digits, int *number)
{
	int n = 0;

	if (digits_ahead(t) < digits)
		return false;
	for (; digits > 0; digits--)
		n = n * 10 + (*t->at++ - '0');
	*number = n;
	return true;
}

static bool
take_byte(struct text *t, char byte)
{
	if (t->at == t->end || *t->at != byte)
		return false;
	t->at++;
	return true;
}

static void
skip_spaces(struct text *t)
{
	while (take_byte(t, ' '))
		;
}

/* Reads letters; returns how many. */
static int
take_word(struct text *t, const char **word)
{
	*word = t->at;
	while (t->at < t->end && (*t->at | 0x20) >= 'a' &&
	    (*t->at | 0x20) <= 'z')
		t->at++;
	return (int)(t->at - *word);
}

/* Whether two words agree in their first letters, whatever their case. */
static bool
is_alike(const char *a, const char *b, int letters)
{
	while (letters > 0 && (*a | 0x20) == (*b | 0x20)) {
		a++;
		b++;
		letters--;
	}
	return letters == 0;
}

/*
 * A zone by its name: its offset, or nothing where that is not certain.
 * False when it cannot be the name of one.
 */
static bool
name_zone(const char *word, int letters, char zone[8])
{
	/* RFC 822, and what feeds of Europe, Asia and Australia have */
	static const struct {
		const char *name, *offset;
	} known[] = {
		{ "GMT", "Z" }, { "UTC", "Z" }, { "UT", "Z" }, { "Z", "Z" },
		{ "EST", "-05:00" }, { "EDT", "-04:00" }, { "CST", "-06:00" },
		{ "CDT", "-05:00" }, { "MST", "-07:00" }, { "MDT", "-06:00" },
		{ "PST", "-08:00" }, { "PDT", "-07:00" }, { "BST", "+01:00" },
		{ "WET", "+00:00" }, { "WEST", "+01:00" },
		{ "CET", "+01:00" }, { "CEST", "+02:00" },
		{ "EET", "+02:00" }, { "EEST", "+03:00" },
		{ "MSK", "+03:00" }, { "SAST", "+02:00" },
		{ "HKT", "+08:00" }, { "JST", "+09:00" }, { "KST", "+09:00" },
		{ "AEST", "+10:00" }, { "AEDT", "+11:00" },
		{ "NZST", "+12:00" }, { "NZDT", "+13:00" }
	};
	size_t i;
	int capitals = 0;

	for (i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (strlen(known[i].name) == (size_t)letters &&
		    is_alike(known[i].name, word, letters)) {
			strcpy(zone, known[i].offset);
			return true;
		}
	while (capitals < letters && word[capitals] < 'a')
		capitals++;
	return capitals == letters && letters <= 5;
}

/* Z, +02:00, +0200, +02, GMT, or nothing; a name may follow in brackets. */
static bool
read_zone(struct text *t, struct stamp *stamp)
{
	const char *word;
	int hour, minute = 0, letters;
	char sign;

	skip_spaces(t);
	if (t->at < t->end && (*t->at == '+' || *t->at == '-')) {
		sign = *t->at++;
		if (!take_digits(t, 2, &hour))
			return false;
		if (take_byte(t, ':')) {
			if (!take_digits(t, 2, &minute))
				return false;
		} else if (digits_ahead(t) > 0 && !take_digits(t, 2, &minute)) {
			return false;
		}
		if (hour > 15 || minute > 59)
			return false;
		(void)snprintf(stamp->zone, sizeof(stamp->zone),
		    "%c%02d:%02d", sign, hour & 15, minute & 63);
	} else {
		letters = take_word(t, &word);
		if (!name_zone(word, letters, stamp->zone))
			return false;
	}
	skip_spaces(t);
	if (take_byte(t, '('))
		while (t->at < t->end && *t->at++ != ')')
			;
	return t->at == t->end;
}

/* hh:mm[:ss[.fraction]] or hhmm[ss], and the zone. */
static bool
read_clock(struct text *t, struct stamp *stamp)
{
	bool colon;

	if (!take_digits(t, digits_ahead(t) == 1 ? 1 : 2, &stamp->hour))
		return false;
	colon = take_byte(t, ':');
	if (!take_digits(t, 2, &stamp->minute))
		return false;
	if ((colon ? take_byte(t, ':') : digits_ahead(t) > 0) &&
	    !take_digits(t, 2, &stamp->second))
		return false;
	if (stamp->second >= 0 && t->end - t->at > 1 &&
	    (*t->at == '.' || *t->at == ',') && is_digit(t->at[1]))
		t->at += 1 + digits_ahead(&(struct text){ t->at + 1, t->end });
	return stamp->hour < 24 && stamp->minute < 60 && stamp->second < 61 &&
	    read_zone(t, stamp);
}

/* 06 Jul 2015, 6-Jul-15, with a weekday before it or a clock behind. */
static bool
read_words(struct text *t, struct stamp *stamp)
{
	static const char *const names[2][12] = {
		{ "january", "february", "march", "april", "may", "june",
		"july", "august", "september", "october", "november",
		"december" },
		{ "monday", "tuesday", "wednesday", "thursday", "friday",
		"saturday", "sunday", "", "", "", "", "" }
	};
	const char *word;
	int letters = take_word(t, &word), i, digits;
	bool weekday;

	for (i = 0; letters >= 3 && i < 12; i++)
		if (letters <= (int)strlen(names[1][i]) &&
		    is_alike(names[1][i], word, letters))
			break;
	if (letters > 0 && (letters < 3 || i == 12))
		return false;
	weekday = letters > 0;
	(void)take_byte(t, '.');
	(void)take_byte(t, ',');
	skip_spaces(t);
	digits = digits_ahead(t);
	if (digits > 2 || digits < 1 || !take_digits(t, digits, &stamp->day))
		return false;
	if (!take_byte(t, '-'))
		skip_spaces(t);
	letters = take_word(t, &word);
	for (i = 0; letters >= 3 && i < 12; i++)
		if (letters <= (int)strlen(names[0][i]) &&
		    is_alike(names[0][i], word, letters))
			stamp->month = i + 1;
	(void)take_byte(t, '.');
	if (!take_byte(t, '-'))
		skip_spaces(t);
	digits = digits_ahead(t);
	if ((digits != 2 && digits != 4) ||
	    !take_digits(t, digits, &stamp->year))
		return false;
	if (digits == 2)
		stamp->year += stamp->year < 50 ? 2000 : 1900;
	(void)take_byte(t, ',');
	return weekday || t->at < t->end;
}

/* 2015, 2015-07, 2015-07-06, 20150706; *basic: without hyphens. */
static bool
read_numbers(struct text *t, struct stamp *stamp, bool *basic)
{
	int digits = digits_ahead(t);

	*basic = digits == 8 || digits == 14;
	if ((digits != 4 && !*basic) || !take_digits(t, 4, &stamp->year))
		return false;
	if (*basic)
		return take_digits(t, 2, &stamp->month) &&
		    take_digits(t, 2, &stamp->day);
	return t->at == t->end || (take_byte(t, '-') &&
	    take_digits(t, 2, &stamp->month) && (t->at == t->end ||
	    (take_byte(t, '-') && take_digits(t, 2, &stamp->day))));
}

/* What stands between a date and a clock. */
static bool
take_joint(struct text *t, bool basic)
{
	if (take_byte(t, 'T') || take_byte(t, 't'))
		return true;
	if (t->at < t->end && *t->at == ' ') {
		skip_spaces(t);
		return true;
	}
	return basic && digits_ahead(t) == 6;
}

static void
write_stamp(const struct stamp *s, char canonical[STAMP_SIZE])
{
	/* the masks tell the compiler how long the numbers are */
	int n = snprintf(canonical, STAMP_SIZE, "%04d", s->year % 10000);

	if (s->month > 0)
		n += snprintf(canonical + n, (size_t)(STAMP_SIZE - n), "-%02d",
		    s->month & 15);
	if (s->day > 0)
		n += snprintf(canonical + n, (size_t)(STAMP_SIZE - n), "-%02d",
		    s->day & 31);
	if (s->hour >= 0)
		n += snprintf(canonical + n, (size_t)(STAMP_SIZE - n),
		    "T%02d:%02d", s->hour & 31, s->minute & 63);
	if (s->second >= 0)
		n += snprintf(canonical + n, (size_t)(STAMP_SIZE - n), ":%02d",
		    s->second & 63);
	if (s->hour >= 0)
		(void)snprintf(canonical + n, (size_t)(STAMP_SIZE - n), "%s",
		    s->zone);
}

bool
stamp_canonical(struct slice slice, char canonical[STAMP_SIZE])
{
	struct text t = { slice.at, slice.at + slice.len };
	struct stamp stamp = { 0, 0, 0, -1, 0, -1, "" };
	struct calendar_stamp strict;
	bool basic = false;

	if (slice.len < STAMP_SIZE && calendar_parse(slice, &strict)) {
		memcpy(canonical, slice.at, slice.len);
		canonical[slice.len] = '\0';
		return true;
	}
	while (t.end > t.at && t.end[-1] == ' ')
		t.end--;
	skip_spaces(&t);
	if (t.at == t.end || !(digits_ahead(&t) >= 4 ?
	    read_numbers(&t, &stamp, &basic) : read_words(&t, &stamp)))
		return false;
	if (t.at < t.end && (stamp.day == 0 || !take_joint(&t, basic) ||
	    !read_clock(&t, &stamp)))
		return false;
	if (stamp.day == 0 ? stamp.year == 0 || stamp.month > 12 ||
	    (stamp.month == 0 && slice.len > 4) :
	    !calendar_valid(stamp.year, stamp.month, stamp.day))
		return false;
	write_stamp(&stamp, canonical);
	return true;
}
