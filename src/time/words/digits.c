/*
 * What digits are: years, dates, clock times, decades, amounts. Each function
 * returns how many tokens it took, 0 for none.
 */
#include "time/words/digits.h"

#include "core/calendar.h"
#include "time/words/holiday_names.h"

static bool
is_meridiem(const struct reader *r, size_t i)
{
	return token_is(r, i, "am") || token_is(r, i, "pm") ||
	    ((token_is(r, i, "a") || token_is(r, i, "p")) &&
	    is_joined_mark(r, i + 1, '.') && token_is(r, i + 2, "m"));
}

/* Whether a word stands before or behind that clocks stand with. */
static bool
stands_like_clock(const struct reader *r, size_t i, size_t end)
{
	static const char *const before[] = {
		"at", "from", "until", "till", "before", "after",
		"between", "around", "about", "since", NULL
	};
	const struct lexeme *lexeme = find_token(r, end);
	int k;

	for (k = 0; before[k] != NULL; k++)
		if (i > 0 && token_is(r, i - 1, before[k]))
			return true;
	return (lexeme != NULL && (class_in(lexeme->classes, CLASS_ZONE) ||
	    class_in(lexeme->classes, CLASS_UNITS) ||
	    token_is(r, end, "h") || token_is(r, end, "hr"))) ||
	    token_is(r, end, "local") || is_joined_mark(r, end, '-');
}

/*
 * The clock written with a period, 13.30, which may be a number as well:
 * what follows tells.
 */
static size_t
read_dotted_clock(const struct reader *r, size_t i, int32_t clock,
    struct word *word)
{
	if (is_meridiem(r, i + 3)) {
		add_sense(word, CLASS_CLOCK, clock);
		return 3;
	}
	if (is_joined_mark(r, i + 3, '.') && is_joined(r, i + 4) &&
	    is_number(r, i + 4))
		return 0;			/* 10.15.20 */
	if (stands_like_clock(r, i, i + 3))
		add_sense(word, CLASS_DOTCLOCK, clock);
	add_sense(word, CLASS_NUMBER, token_number(r, i));
	word->fraction = (uint8_t)token_number(r, i + 2);
	return 3;
}

/* 3:30, 15:30:10, 13.30; before a.m. or p.m. also 330pm, 0930 a.m. */
static size_t
read_clock_time(const struct reader *r, size_t i, struct word *word)
{
	int32_t hour = token_number(r, i), minute;
	char mark = is_joined_mark(r, i + 1, ':') ? ':' : '.';
	bool four = token_length(r, i) == 4;

	if (token_length(r, i) >= 3 && token_length(r, i) <= 4 &&
	    (is_joined(r, i + 1) || four) && is_meridiem(r, i + 1)) {
		if (hour / 100 > 12 || hour % 100 > 59)
			return 0;
		add_sense(word, CLASS_CLOCK,
		    hour / 100 * 60 + hour % 100);
		return 1;
	}
	if (!is_joined_mark(r, i + 1, mark) || !is_joined(r, i + 2) ||
	    !is_number(r, i + 2) || token_length(r, i + 2) != 2 ||
	    token_length(r, i) > 2)
		return 0;
	minute = token_number(r, i + 2);
	if (hour > 24 || minute > 59 || (hour == 24 && minute > 0))
		return 0;
	if (mark == '.')
		return read_dotted_clock(r, i, hour * 60 + minute, word);
	add_sense(word, CLASS_CLOCK, hour * 60 + minute);
	if (!is_joined_mark(r, i + 3, ':') || !is_joined(r, i + 4) ||
	    !is_number(r, i + 4) || token_length(r, i + 4) != 2 ||
	    token_number(r, i + 4) > 60)
		return 3;
	add_sense(word, CLASS_SECONDS, token_number(r, i + 4));
	return 5;
}

/* A year of two digits lies in the years from 1950 to 2049. */
static int32_t
full_year(int32_t year)
{
	return year < 50 ? year + 2000 : year + 1900;
}

static size_t
add_date(struct word *word, int32_t year, int32_t month, int32_t day)
{
	if (!calendar_valid(year, month, day))
		return 0;
	add_sense(word, CLASS_NUMDATE, year * 10000 + month * 100 + day);
	return 5;
}

/* 2015-W28, 2015-W28-3 and 2015-02, where that is no 2015 to 2002. */
static size_t
read_iso(const struct reader *r, size_t i, struct word *word)
{
	int32_t year = token_number(r, i), n, day;
	struct calendar_date date;

	if (token_length(r, i) != 4 || year < 1000 || year > 2199 ||
	    !is_joined_mark(r, i + 1, '-') || !is_joined(r, i + 2))
		return 0;
	if (is_number(r, i + 2)) {
		n = token_number(r, i + 2);
		if (token_length(r, i + 2) != 2 || n < 1 || n > 12 ||
		    n > year % 100 || is_joined_mark(r, i + 3, '-') ||
		    is_joined_mark(r, i + 3, '/'))
			return 0;
		add_sense(word, CLASS_NUMMONTH, year * 100 + n);
		return 3;
	}
	if (!token_is(r, i + 2, "w") || !is_joined(r, i + 3) ||
	    !is_number(r, i + 3) || token_length(r, i + 3) != 2)
		return 0;
	n = token_number(r, i + 3);
	if (n < 1 || n > calendar_weeks(year))
		return 4;
	if (!is_joined_mark(r, i + 4, '-') || !is_joined(r, i + 5) ||
	    !is_number(r, i + 5)) {
		add_sense(word, CLASS_NUMWEEK, year * 100 + n);
		return 4;
	}
	day = token_number(r, i + 5);
	if (day < 1 || day > 7)
		return 0;
	date = calendar_date_of(calendar_week_start(year, n) + day - 1);
	add_date(word, date.year, date.month, date.day);
	return 6;
}

/*
 * Whether the next date of the sentence that can be read in one way only has
 * its day first; unsure where there is none.
 */
static bool
is_day_first(const struct reader *r, size_t i, bool unsure)
{
	size_t last = i + 48;

	for (i += 5; i + 4 < r->count && i < last; i++) {
		if (!is_joined_mark(r, i + 1, '/') || !is_number(r, i) ||
		    !is_number(r, i + 2) || !is_joined_mark(r, i + 3, '/') ||
		    !is_number(r, i + 4) || token_length(r, i + 4) != 4)
			continue;
		if (token_number(r, i) > 12 && token_number(r, i) <= 31 &&
		    token_number(r, i + 2) <= 12)
			return true;
		if (token_number(r, i) <= 12 && token_number(r, i + 2) > 12)
			return false;
	}
	return unsure;
}

/*
 * 7/20/2014 or 20/7/2014: where only one of them is a date, the others of the
 * document are read like it.
 */
static size_t
add_slashed_date(const struct reader *r, size_t i, const int32_t n[3],
    struct word *word)
{
	int32_t first = n[0], second = n[1];
	bool day_first = r->words->day_first;

	if (first > 12 && second <= 12)
		day_first = true;
	else if (second > 12 && first <= 12)
		day_first = false;
	else
		day_first = is_day_first(r, i, day_first);
	if (add_date(word, n[2], day_first ? second : first,
	    day_first ? first : second) == 0)
		return 0;
	r->words->day_first = day_first;
	return 5;
}

/* 2014-07-20, 7/20/2014, 20/7/2014, 14.07.2014, 20-07-2014. */
static size_t
read_numeric_date(const struct reader *r, size_t i, struct word *word)
{
	int32_t n[3];
	size_t k, len;
	char mark = is_joined_mark(r, i + 1, '-') ? '-' :
	    is_joined_mark(r, i + 1, '/') ? '/' : '.';

	for (k = 0; k < 3; k++) {
		if (!is_number(r, i + 2 * k) || (k > 0 &&
		    (!is_joined_mark(r, i + 2 * k - 1, mark) ||
		    !is_joined(r, i + 2 * k))) ||
		    token_length(r, i + 2 * k) > 4)
			return 0;
		n[k] = token_number(r, i + 2 * k);
	}
	/* Versions and addresses go on: 1.2.2003.4 */
	if (is_joined_mark(r, i + 5, mark) && is_joined(r, i + 6) &&
	    is_number(r, i + 6))
		return 0;
	if (token_length(r, i) == 4)
		return add_date(word, n[0], n[1], n[2]);
	len = token_length(r, i + 4);
	if (token_length(r, i) > 2 || token_length(r, i + 2) > 2 ||
	    (len != 4 && (len != 2 || token_length(r, i + 2) != 2)))
		return 0;
	if (len == 2)
		n[2] = full_year(n[2]);
	if (mark == '/')
		return add_slashed_date(r, i, n, word);
	return add_date(word, n[2], n[1], n[0]);
}

/* The month of a token, 0 if it is none. */
static int32_t
month_number(const struct reader *r, size_t i)
{
	const struct lexeme *lexeme = find_token(r, i);
	int k;

	if (lexeme == NULL || !class_in(lexeme->classes, CLASS_MONTH) ||
	    r->token[i].letters == CASE_LOWER)
		return 0;
	for (k = 0; lexeme->senses[k].class != CLASS_MONTH; )
		k++;
	return lexeme->senses[k].number;
}

/* 17Apr13, 04JUL1976: all of it, or the day is cut from its year. */
static size_t
read_stamp(const struct reader *r, size_t i, struct word *word)
{
	int32_t year;

	if (token_length(r, i) > 2 || !is_joined(r, i + 1) ||
	    !is_joined(r, i + 2) || !is_number(r, i + 2) ||
	    (token_length(r, i + 2) != 2 && token_length(r, i + 2) != 4) ||
	    month_number(r, i + 1) == 0)
		return 0;
	year = token_number(r, i + 2);
	if (token_length(r, i + 2) == 2)
		year = full_year(year);
	return add_date(word, year, month_number(r, i + 1),
	    token_number(r, i)) > 0 ? 3 : 0;
}

/*
 * "2024 Aug" as lists write it. A month with its full name may begin what is
 * told of a year, and needs an end: "in 2010 March was cold".
 */
static bool
is_year_and_month(const struct reader *r, size_t i, size_t month, size_t end)
{
	const struct lexeme *lexeme = find_token(r, month);

	if (is_number(r, end) || is_apostrophe(r, end) || (is_mark(r, end, '-')
	    && is_joined(r, end)))
		return false;
	if (class_in(lexeme->classes, CLASS_ABBREVIATION))
		return end >= r->count || r->token[end].letters == CASE_NONE ||
		    r->token[end].letters == CASE_LOWER;
	if (i > 0 && token_is(r, i - 1, "the"))	/* the 2019 October issue */
		return end >= r->count || (r->token[end].letters == CASE_LOWER
		    && !token_is(r, end, "for") && !token_is(r, end, "on") &&
		    !token_is(r, end, "was") && !token_is(r, end, "is"));
	return (i == 0 || !token_is(r, i - 1, "in")) &&
	    !token_is(r, month, "may") && (end >= r->count ||
	    r->token[end].kind == TOKEN_MARK);
}

/* The year of "December 29, 1808 July 31, 1875", of "29 December 1808". */
static bool
ends_date(const struct reader *r, size_t i)
{
	return i > 0 && (is_number(r, i - 1) || month_number(r, i - 1) > 0 ||
	    (i > 1 && is_mark(r, i - 1, ',') && is_number(r, i - 2)));
}

/* 2014 Feb 17, 2017-Dec-18, 2009/March/5th, 2024 Aug. */
static size_t
read_year_first(const struct reader *r, size_t i, struct word *word)
{
	int32_t year = token_number(r, i), month;
	bool dash = is_joined_mark(r, i + 1, '-');
	bool marked = dash || is_joined_mark(r, i + 1, '/');
	size_t at = i + 1 + marked, end;

	if (token_length(r, i) != 4 || year < 1000 || year > 2199 ||
	    (month = month_number(r, at)) == 0 ||
	    is_joined(r, at) != marked || ends_date(r, i))
		return 0;
	end = at + 1 + (is_joined_mark(r, at + 1, '.') && at + 2 < r->count &&
	    token_length(r, at) < 5);
	if (marked ? is_joined_mark(r, end, dash ? '-' : '/') &&
	    is_joined(r, end + 1) : end < r->count && r->token[end].spaced) {
		size_t day = end + marked;

		if (is_number(r, day) && token_length(r, day) <= 2 &&
		    add_date(word, year, month, token_number(r, day)) > 0)
			return day + 1 - i + (is_joined(r, day + 1) &&
			    (token_is(r, day + 1, "st") ||
			    token_is(r, day + 1, "nd") ||
			    token_is(r, day + 1, "rd") ||
			    token_is(r, day + 1, "th")));
	}
	if (marked || !is_year_and_month(r, i, at, end))
		return 0;
	add_sense(word, CLASS_NUMMONTH, year * 100 + month);
	return end - i;
}

/* 09/2012 */
static size_t
read_month_year(const struct reader *r, size_t i, struct word *word)
{
	int32_t month = token_number(r, i), year;

	if (token_length(r, i) > 2 || month < 1 || month > 12 ||
	    !is_joined_mark(r, i + 1, '/') || !is_joined(r, i + 2) ||
	    !is_number(r, i + 2) || token_length(r, i + 2) != 4 ||
	    is_joined_mark(r, i + 3, '/'))
		return 0;
	year = token_number(r, i + 2);
	if (year < 1900 || year > 2100)
		return 0;
	add_sense(word, CLASS_NUMMONTH, year * 100 + month);
	return 3;
}

/* 9/11 */
static size_t
read_named_day(const struct reader *r, size_t i, struct word *word)
{
	size_t taken = 0;

	if (is_joined_mark(r, i + 1, '/') && is_joined(r, i + 2) &&
	    (taken = find_holiday(r, i, &word->rule)) > 0)
		add_sense(word, CLASS_HOLIDAY, 0);
	return taken;
}

/* The 470s BC: a decade only before its era; else it may be an aircraft. */
static bool
has_era(const struct reader *r, size_t i)
{
	const struct lexeme *lexeme = find_token(r, i);

	return (lexeme != NULL && class_in(lexeme->classes, CLASS_ERA)) ||
	    (is_joined_mark(r, i + 1, '.') && (token_is(r, i, "b") ||
	    token_is(r, i, "a")) && is_joined(r, i + 2) &&
	    (token_is(r, i + 2, "c") || token_is(r, i + 2, "d")));
}

/* 1990s, '80s, '80's, 1920's. */
static size_t
read_decade(const struct reader *r, size_t i, struct word *word)
{
	int32_t n = token_number(r, i);
	size_t taken = 1;

	if (is_joined(r, i + 1) && is_apostrophe(r, i + 1))
		taken++;
	if (n % 10 != 0 || !is_joined(r, i + taken) ||
	    !token_is(r, i + taken, "s"))
		return 0;
	if (token_length(r, i) == 4 && n >= 1000 && n < 2200)
		add_sense(word, CLASS_DECADE, n / 10);
	else if (token_length(r, i) == 3 && has_era(r, i + taken + 1))
		add_sense(word, CLASS_DECADE, n / 10);
	else if (token_length(r, i) == 2 && n >= 20 && (taken == 1 ||
	    (i > 0 && (token_is(r, i - 1, "the") || is_apostrophe(r, i - 1)))))
		add_sense(word, CLASS_DECADE, 190 + n / 10);
	else
		return 0;
	return taken + 1;
}

/* 1st, 22nd, 3rd, 14th. */
static size_t
read_ordinal_suffix(const struct reader *r, size_t i, struct word *word)
{
	if (token_length(r, i) > 3 || !is_joined(r, i + 1) ||
	    !(token_is(r, i + 1, "st") || token_is(r, i + 1, "nd") ||
	    token_is(r, i + 1, "rd") || token_is(r, i + 1, "th")))
		return 0;
	add_sense(word, CLASS_ORDINAL, token_number(r, i));
	return 2;
}

/* 1,000,000 and 2.5 and 1/2 and 2 1/2: numbers and nothing else. */
static size_t
read_quantity(const struct reader *r, size_t i, struct word *word)
{
	int32_t n = token_number(r, i), part;
	size_t taken = 1, len;

	while (is_joined_mark(r, i + taken, ',') &&
	    is_joined(r, i + taken + 1) && is_number(r, i + taken + 1) &&
	    token_length(r, i + taken + 1) == 3) {
		n = n > 99999 ? 99999999 :
		    n * 1000 + token_number(r, i + taken + 1);
		taken += 2;
	}
	if (is_joined_mark(r, i + taken, '.') && is_joined(r, i + taken + 1) &&
	    is_number(r, i + taken + 1)) {
		part = token_number(r, i + taken + 1);
		len = token_length(r, i + taken + 1);
		part *= len == 1 ? 10 : 1;
		for (; len > 2; len--)
			part /= 10;
		word->fraction = (uint8_t)part;
		taken += 2;
	} else if (taken == 1 && n == 1 && is_joined_mark(r, i + 1, '/') &&
	    is_joined(r, i + 2) && token_is(r, i + 2, "2")) {
		n = 0;
		word->fraction = 50;
		taken = 3;
	} else if (taken == 1 && token_is(r, i + 1, "1") &&
	    is_joined_mark(r, i + 2, '/') && token_is(r, i + 3, "2")) {
		word->fraction = 50;
		taken = 4;
	}
	if (taken > 1)
		add_sense(word, CLASS_NUMBER, n);
	return taken > 1 ? taken : 0;
}

/* What plain digits can be: a day, an hour, a year, a number. */
static size_t
read_plain(const struct reader *r, size_t i, struct word *word)
{
	int32_t n = token_number(r, i);
	size_t len = token_length(r, i);

	bool more = is_joined_mark(r, i + 1, '+') && i + 2 < r->count &&
	    r->token[i + 2].kind == TOKEN_WORD;		/* 4+ hours, 5+am */

	if (len < 4 || token_text(r, i).at[0] != '0')	/* 0900 */
		add_sense(word, CLASS_NUMBER, n);
	if (len <= 2 && n >= 1 && n <= 31)
		add_sense(word, CLASS_DAY, n);
	if (len <= 2 && n <= 24)
		add_sense(word, CLASS_HOUR, n);
	if (len == 4 && n >= 1000 && n < 2200 && !(is_joined(r, i + 1) &&
	    (token_is(r, i + 1, "z") || token_is(r, i + 1, "h") ||
	    token_is(r, i + 1, "hrs") || token_is(r, i + 1, "hours"))))
		add_sense(word, CLASS_YEAR, n);
	if (len == 4 && n / 100 <= 24 && n % 100 < 60)
		add_sense(word, CLASS_MILITARY, n / 100 * 60 + n % 100);
	if (len == 6 && n >= 10000 && n < 320000 && n / 100 % 100 <= 24 &&
	    n % 100 < 60 && i + 1 < r->count &&
	    (token_is(r, i + 1, "gmt") || token_is(r, i + 1, "utc")))
		add_sense(word, CLASS_MILITARY,		/* 131137 GMT */
		    n / 100 % 100 * 60 + n % 100);
	if (len == 2)
		add_sense(word, CLASS_SHORTYEAR, full_year(n));
	return more ? 2 : 1;
}

/* A word's comma, or the period of a month: Sat,7pm, Dec.3. */
static bool
ends_word(const struct reader *r, size_t i)
{
	const struct lexeme *lexeme;

	if (i == 0 || r->token[i].spaced || r->token[i - 1].kind != TOKEN_WORD)
		return false;
	if (is_mark(r, i, ','))
		return true;
	lexeme = find_token(r, i - 1);
	return is_mark(r, i, '.') && lexeme != NULL &&
	    (class_in(lexeme->classes, CLASS_MONTH) ||
	    class_in(lexeme->classes, CLASS_CIRCA));
}

/* The year of "July 4,1976", "Sept.11,2001". */
static bool
is_year_of_date(const struct reader *r, size_t i)
{
	const struct lexeme *lexeme;
	size_t month;

	if (i < 3 || token_length(r, i) != 4 || !is_mark(r, i - 1, ',') ||
	    r->token[i - 1].spaced || !is_number(r, i - 2) ||
	    token_length(r, i - 2) > 2)
		return false;
	month = i - 3 - is_mark(r, i - 3, '.');
	lexeme = find_token(r, month);
	return lexeme != NULL && class_in(lexeme->classes, CLASS_MONTH);
}

/* The year of 4Q13, 1H2015. */
static bool
is_year_of_period(const struct reader *r, size_t i)
{
	return i > 1 && (token_length(r, i) == 2 || token_length(r, i) == 4) &&
	    (slice_is(token_text(r, i - 1), "Q") ||
	    slice_is(token_text(r, i - 1), "H")) && is_joined(r, i - 1) &&
	    is_number(r, i - 2) && token_length(r, i - 2) == 1;
}

/* Whether a number belongs to what it touches: $5, 5%, B52, 747s, 5K. */
static bool
is_foreign(const struct reader *r, size_t i, size_t taken)
{
	const struct lexeme *lexeme;
	size_t next = i + taken;
	struct slice before;

	if (i > 0 && !r->token[i].spaced) {
		before = token_text(r, i - 1);
		lexeme = find_token(r, i - 1);
		if (is_year_of_date(r, i) || is_year_of_period(r, i))
			return false;
		if (r->token[i - 1].kind == TOKEN_WORD && (lexeme == NULL ||
		    !(class_in(lexeme->classes, CLASS_MONTH) ||
		    class_in(lexeme->classes, CLASS_CIRCA) ||
		    class_in(lexeme->classes, CLASS_FISCAL))) &&
		    !(token_is(r, i - 1, "t") && i > 1 &&
		    is_number(r, i - 2)))	/* 2014-07-20T10:35 */
			return true;
		if (before.at[0] == '@' && is_meridiem(r, next))
			return false;			/* @8pm */
		if (memchr("$#.,+@:&=_", before.at[0], 10) != NULL ||
		    slice_is(before, "\xC2\xA3") ||	/* pound */
		    slice_is(before, "\xC2\xA5") ||	/* yen */
		    (before.len == 3 && memcmp(before.at, "\xE2\x82", 2) ==
		    0))				/* U+20A0: other currency */
			return !ends_word(r, i - 1);
	}
	if (i > 0 && is_mark(r, i - 1, '$'))
		return true;
	if (!is_joined(r, next))
		return false;
	if (is_mark(r, next, '%'))
		return true;
	if (r->token[next].kind != TOKEN_WORD)
		return false;
	lexeme = find_token(r, next);
	return (lexeme == NULL || (lexeme->count == 0 &&
	    !class_in(lexeme->classes, CLASS_HOLIDAY))) &&
	    !is_meridiem(r, next);
}

/* 1Q to 4Q, 1H and 2H, as analysts write them. */
static size_t
read_period(const struct reader *r, size_t i, struct word *word)
{
	int32_t n = token_number(r, i);
	bool half;

	if (token_length(r, i) != 1 || !is_joined(r, i + 1) || n < 1 ||
	    (is_joined(r, i + 2) && is_number(r, i + 2) &&
	    token_length(r, i + 2) != 2 && token_length(r, i + 2) != 4))
		return 0;
	half = slice_is(token_text(r, i + 1), "H");
	if ((!half && !slice_is(token_text(r, i + 1), "Q")) ||
	    n > (half ? 2 : 4))
		return 0;
	add_sense(word, half ? CLASS_HALFNAME : CLASS_QUARTERNAME, n);
	return 2;
}

/* What digits are that something touches. */
static size_t
read_joined_number(const struct reader *r, size_t i, struct word *word)
{
	size_t taken;

	if ((taken = read_numeric_date(r, i, word)) == 0 &&
	    (taken = read_iso(r, i, word)) == 0 &&
	    (taken = read_stamp(r, i, word)) == 0 &&
	    (taken = read_year_first(r, i, word)) == 0 &&
	    (taken = read_month_year(r, i, word)) == 0 &&
	    (taken = read_named_day(r, i, word)) == 0 &&
	    (taken = read_period(r, i, word)) == 0 &&
	    (taken = read_clock_time(r, i, word)) == 0 &&
	    (taken = read_decade(r, i, word)) == 0 &&
	    (taken = read_ordinal_suffix(r, i, word)) == 0)
		taken = read_quantity(r, i, word);
	return taken;
}

/* What they are in front of white space. */
static size_t
read_loose_number(const struct reader *r, size_t i, struct word *word)
{
	size_t taken;

	if (token_length(r, i) == 4 &&
	    ((taken = read_year_first(r, i, word)) > 0 ||
	    (taken = read_clock_time(r, i, word)) > 0))
		return taken;
	return read_quantity(r, i, word);
}

size_t
read_number(const struct reader *r, size_t i, struct word *word)
{
	size_t taken;

	word->digits = true;
	taken = is_joined(r, i + 1) ? read_joined_number(r, i, word) :
	    read_loose_number(r, i, word);
	if (taken == 0)
		taken = read_plain(r, i, word);
	if (is_foreign(r, i, taken))
		drop_all(word);
	return taken;
}

size_t
read_short_year(const struct reader *r, size_t i, struct word *word)
{
	size_t taken = read_decade(r, i, word);
	int32_t year = full_year(token_number(r, i));

	if (taken > 0)
		return taken;
	add_sense(word, CLASS_SHORTYEAR, year);
	add_sense(word, CLASS_YEAR, year);
	return 1;
}
