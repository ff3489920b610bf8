#include "time/words.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/calendar.h"
#include "core/table.h"
#include "text/utf8.h"

extern const uint64_t table_time_holidays[];

enum { WORD_ROOM = 64 };	/* bytes of a lower-cased word or phrase */

/* The sentence being read: its tokens and where we are among them. */
struct reader {
	struct words *words;
	const struct lexicon *lexicon;
	const struct token *token;	/* the first */
	size_t count;
};

int
words_number(const struct word *word, int class)
{
	int i;

	for (i = 0; i < word->count; i++)
		if (word->senses[i].class == class)
			return word->senses[i].number;
	return 0;
}

bool
words_is(const struct words *words, int i, const char *word)
{
	struct slice text = words_text(words, (size_t)i);
	size_t k;

	if (text.len != strlen(word))
		return false;
	for (k = 0; k < text.len; k++)
		if ((text.at[k] | 0x20) != word[k])
			return false;
	return true;
}

static void
add_sense(struct word *word, int class, int32_t number)
{
	if (word->count == SENSES)
		return;
	word->senses[word->count].class = (uint8_t)class;
	word->senses[word->count++].number = number;
	class_add(&word->classes, class);
}

static void
drop_class(struct word *word, int class)
{
	word->classes.bits[class >> 6] &=
	    ~(UINT64_C(1) << (class & 63));
}

static void
drop_all(struct word *word)
{
	memset(&word->classes, 0, sizeof(word->classes));
	word->count = 0;
}

static struct slice
token_text(const struct reader *r, size_t i)
{
	const char *text = r->words->text.at;

	return slice_between(text + r->token[i].start,
	    text + r->token[i].end);
}

/* Whether token i is there and stands right behind the one before. */
static bool
is_joined(const struct reader *r, size_t i)
{
	return i < r->count && !r->token[i].spaced;
}

static bool
is_mark(const struct reader *r, size_t i, char mark)
{
	struct slice text;

	if (i >= r->count)
		return false;
	text = token_text(r, i);
	return text.len == 1 && text.at[0] == mark;
}

static bool
is_joined_mark(const struct reader *r, size_t i, char mark)
{
	return is_joined(r, i) && is_mark(r, i, mark);
}

/* An apostrophe, straight or typographic (U+2019, U+2018). */
static bool
is_apostrophe(const struct reader *r, size_t i)
{
	struct slice text;

	if (i >= r->count)
		return false;
	text = token_text(r, i);
	return slice_is(text, "'") || slice_is(text, "\xE2\x80\x99") ||
	    slice_is(text, "\xE2\x80\x98");
}

static bool
is_number(const struct reader *r, size_t i)
{
	return i < r->count && r->token[i].kind == TOKEN_NUMBER;
}

static size_t
token_length(const struct reader *r, size_t i)
{
	return r->token[i].end - r->token[i].start;
}

/* The value of a run of digits; large ones stop at 99,999,999. */
static int32_t
token_number(const struct reader *r, size_t i)
{
	struct slice text = token_text(r, i);
	int32_t n = 0;
	size_t k;

	for (k = 0; k < text.len; k++)
		n = n > 9999999 ? 99999999 : n * 10 + (text.at[k] - '0');
	return n;
}

/* What the lexicon knows of a token that is a word, or NULL. */
static const struct lexeme *
find_token(const struct reader *r, size_t i)
{
	if (i >= r->count || r->token[i].kind != TOKEN_WORD)
		return NULL;
	return lexicon_find(r->lexicon, token_text(r, i));
}

/* Whether a token is this, given in lower case. */
static bool
token_is(const struct reader *r, size_t i, const char *string)
{
	struct slice text;
	size_t k;

	if (i >= r->count)
		return false;
	text = token_text(r, i);
	for (k = 0; k < text.len; k++) {
		char c = text.at[k];

		if (string[k] != (c >= 'A' && c <= 'Z' ? c | 0x20 : c))
			return false;
	}
	return string[k] == '\0';
}

/*
 * Holidays. Their names are read piece by piece, a piece being what stands
 * between spaces: "new", "year's", "eve". The longest name wins.
 */

/* Adds tokens to the phrase, up to the next space at most; returns the end. */
static size_t
add_piece(const struct reader *r, size_t i, bool marks, char *phrase,
    size_t *len)
{
	bool first = true;

	for (; i < r->count && (first || !r->token[i].spaced); i++) {
		struct slice text = token_text(r, i);

		if (*len + text.len + text.len / 2 + 8 > WORD_ROOM)
			break;
		if (first && *len > 0)
			phrase[(*len)++] = ' ';
		if (r->token[i].kind != TOKEN_MARK)
			*len += utf8_lower_bytes(text.at, text.len,
			    phrase + *len);
		else if (marks && is_apostrophe(r, i))
			phrase[(*len)++] = '\'';
		else if (marks && text.len == 1 && i + 1 < r->count &&
		    memchr(".-/", text.at[0], 3) != NULL)
			phrase[(*len)++] = text.at[0];
		else
			break;
		first = false;
		if (!marks)
			return i + 1;
	}
	return i;
}

/* The tokens of the holiday that begins at token i, 0 if none does. */
static size_t
find_holiday(const struct reader *r, size_t i, const char **rule)
{
	char phrase[WORD_ROOM];
	uint64_t hash = TABLE_START, next_hash;
	size_t len = 0, next_len, at = i, next, found = 0;
	const char *value;
	bool marks;

	while (at < r->count) {
		bool on = false;

		for (marks = true; !on; marks = false) {
			next_hash = hash;
			next_len = len;
			next = add_piece(r, at, marks, phrase, &next_len);
			on = next_len > len && table_step(
			    table_time_holidays, &next_hash, phrase, len,
			    next_len, &value);
			if (!marks)
				break;
		}
		if (!on)
			break;
		hash = next_hash;
		len = next_len;
		at = next;
		if (value != NULL) {
			*rule = value;
			found = at - i;
		}
	}
	return found;
}

/* Digits. Each function returns how many tokens it took, 0 for none. */

static bool
is_meridiem(const struct reader *r, size_t i)
{
	return token_is(r, i, "am") || token_is(r, i, "pm") ||
	    ((token_is(r, i, "a") || token_is(r, i, "p")) &&
	    is_joined_mark(r, i + 1, '.') && token_is(r, i + 2, "m"));
}

/* 3:30, 15:30:10; before a.m. or p.m. also 3.30, 330pm. */
static size_t
read_clock(const struct reader *r, size_t i, struct word *word)
{
	int32_t hour = token_number(r, i), minute;
	char mark = is_joined_mark(r, i + 1, ':') ? ':' : '.';

	if (token_length(r, i) >= 3 && token_length(r, i) <= 4 &&
	    is_joined(r, i + 1) && is_meridiem(r, i + 1)) {
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
	if (mark == '.') {
		if (!is_meridiem(r, i + 3))
			return 0;
		add_sense(word, CLASS_CLOCK, hour * 60 + minute);
		return 3;
	}
	add_sense(word, CLASS_CLOCK, hour * 60 + minute);
	if (is_joined_mark(r, i + 3, ':') && is_joined(r, i + 4) &&
	    is_number(r, i + 4) && token_length(r, i + 4) == 2 &&
	    token_number(r, i + 4) < 61)
		return 5;
	return 3;
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

/* 2014-07-20, 7/20/2014, 20/7/2014, 14.07.2014, 20-07-2014. */
static size_t
read_numeric_date(const struct reader *r, size_t i, struct word *word)
{
	int32_t n[3];
	size_t k, len, taken;
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
	if (mark == '/') {
		taken = add_date(word, n[2], n[0], n[1]);
		return taken > 0 ? taken : add_date(word, n[2], n[1], n[0]);
	}
	return add_date(word, n[2], n[1], n[0]);
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
	    (taken = find_holiday(r, i, &word->holiday)) > 0)
		add_sense(word, CLASS_HOLIDAY, 0);
	return taken;
}

/* 1990s, '80s, 1920's. */
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
	else if (token_length(r, i) == 2 && n >= 20 && (taken == 1 ||
	    (i > 0 && token_is(r, i - 1, "the"))))
		add_sense(word, CLASS_DECADE, 190 + n / 10);
	else
		return 0;
	return taken + 1;
}

/* 1st, 22nd, 3rd, 14th. */
static size_t
read_ordinal(const struct reader *r, size_t i, struct word *word)
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
read_amount(const struct reader *r, size_t i, struct word *word)
{
	int32_t n = token_number(r, i), part;
	size_t taken = 1;

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
		if (token_length(r, i + taken + 1) == 1)
			part *= 10;
		word->fraction = (uint8_t)(part > 99 ? 99 : part);
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

	add_sense(word, CLASS_NUMBER, n);
	if (len <= 2 && n >= 1 && n <= 31)
		add_sense(word, CLASS_DAY, n);
	if (len <= 2 && n <= 24)
		add_sense(word, CLASS_HOUR, n);
	if (len == 4 && n >= 1000 && n < 2200)
		add_sense(word, CLASS_YEAR, n);
	if (len == 4 && n / 100 <= 24 && n % 100 < 60)
		add_sense(word, CLASS_MILITARY, n / 100 * 60 + n % 100);
	if (len == 2)
		add_sense(word, CLASS_SHORTYEAR, full_year(n));
	return more ? 2 : 1;
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
		if (r->token[i - 1].kind == TOKEN_WORD && (lexeme == NULL ||
		    !(class_in(lexeme->classes, CLASS_MONTH) ||
		    class_in(lexeme->classes, CLASS_FISCAL))) &&
		    !(token_is(r, i - 1, "t") && i > 1 &&
		    is_number(r, i - 2)))	/* 2014-07-20T10:35 */
			return true;
		if (memchr("$#.,+@:&=_", before.at[0], 10) != NULL ||
		    slice_is(before, "\xC2\xA3") ||	/* pound */
		    slice_is(before, "\xC2\xA5") ||	/* yen */
		    (before.len == 3 && memcmp(before.at, "\xE2\x82", 2) ==
		    0))				/* U+20A0: other currency */
			return i < 2 || r->token[i - 1].spaced ||
			    r->token[i - 2].kind != TOKEN_WORD ||
			    before.at[0] != '.' || (lexeme = find_token(r,
			    i - 2)) == NULL ||
			    !class_in(lexeme->classes, CLASS_MONTH);
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
	return lexeme == NULL && !is_meridiem(r, next);
}

static size_t
read_number(const struct reader *r, size_t i, struct word *word)
{
	size_t taken;

	word->digits = true;
	if ((taken = read_numeric_date(r, i, word)) == 0 &&
	    (taken = read_iso(r, i, word)) == 0 &&
	    (taken = read_month_year(r, i, word)) == 0 &&
	    (taken = read_named_day(r, i, word)) == 0 &&
	    (taken = read_clock(r, i, word)) == 0 &&
	    (taken = read_decade(r, i, word)) == 0 &&
	    (taken = read_ordinal(r, i, word)) == 0 &&
	    (taken = read_amount(r, i, word)) == 0)
		taken = read_plain(r, i, word);
	if (is_foreign(r, i, taken))
		drop_all(word);
	return taken;
}

/* Signs. */

/* 'NN and 'NNs; an apostrophe and s; any other sign. */
static size_t
read_mark(const struct reader *r, size_t i, struct word *word)
{
	struct slice text = token_text(r, i);
	size_t taken;

	if (is_apostrophe(r, i)) {
		if (r->token[i].spaced && is_joined(r, i + 1) &&
		    is_number(r, i + 1) && token_length(r, i + 1) == 2) {
			taken = read_decade(r, i + 1, word);
			if (taken > 0)
				return taken + 1;
			add_sense(word, CLASS_SHORTYEAR,
			    full_year(token_number(r, i + 1)));
			class_add(&word->classes, CLASS_YEAR);
			add_sense(word, CLASS_YEAR,
			    full_year(token_number(r, i + 1)));
			return 2;
		}
		if (is_joined(r, i + 1) && token_is(r, i + 1, "s")) {
			add_sense(word, CLASS_POSSESSIVE, 0);
			return 2;
		}
		add_sense(word, CLASS_APOSTROPHE, 0);
	} else if (slice_is(text, ",")) {
		add_sense(word, CLASS_COMMA, 0);
	} else if (slice_is(text, "-") || slice_is(text, "\xE2\x80\x90") ||
	    slice_is(text, "\xE2\x80\x91") || slice_is(text, "\xE2\x80\x93") ||
	    slice_is(text, "\xE2\x80\x94")) {
		add_sense(word, CLASS_HYPHEN, 0);
	} else if (slice_is(text, "/")) {
		add_sense(word, CLASS_SLASH, 0);
	} else if (slice_is(text, "(")) {
		add_sense(word, CLASS_OPEN, 0);
	} else if (slice_is(text, ")")) {
		add_sense(word, CLASS_CLOSE, 0);
	} else if (slice_is(text, "\xC2\xBD")) {
		add_sense(word, CLASS_FRACTION, 50);
	}
	return 1;
}

/* Words. */

/* a.m., p.m., B.C., A.D., o'clock: the tokens taken, 0 if it is none. */
static size_t
read_dotted(const struct reader *r, size_t i, struct word *word)
{
	static const struct {
		const char *first, *second;
		int class, number;
	} known[] = {
		{ "a", "m", CLASS_AMPM, 0 }, { "p", "m", CLASS_AMPM, 12 },
		{ "b", "c", CLASS_ERA, 0 }, { "a", "d", CLASS_ERA, 1 }
	};
	size_t k;

	if (token_length(r, i) != 1 || !is_joined_mark(r, i + 1, '.') ||
	    !is_joined(r, i + 2))
		return 0;
	for (k = 0; k < sizeof(known) / sizeof(known[0]); k++)
		if (token_is(r, i, known[k].first) &&
		    token_is(r, i + 2, known[k].second)) {
			add_sense(word, known[k].class, known[k].number);
			return is_joined_mark(r, i + 3, '.') &&
			    i + 4 < r->count ? 4 : 3;
		}
	return 0;
}

static bool
token_among(const struct reader *r, size_t i, const char *const *list)
{
	for (; *list != NULL; list++)
		if (token_is(r, i, *list))
			return true;
	return false;
}

static bool
is_weekday(const struct reader *r, size_t i)
{
	const struct lexeme *lexeme = find_token(r, i);

	return lexeme != NULL && class_in(lexeme->classes, CLASS_WEEKDAY);
}

/* What stands between the parts of a list. */
static const char *const joints[] = {
	"-", ",", "/", "&", "and", "or", "to", NULL
};

/* Among others of its kind: Sat-Sun, mon, wed, thur, Friday or sat. */
static bool
is_listed(const struct reader *r, size_t i)
{
	return is_weekday(r, i) && ((i > 1 && is_weekday(r, i - 2) &&
	    token_among(r, i - 1, joints)) || (token_among(r, i + 1, joints) &&
	    is_weekday(r, i + 2)));
}

/*
 * Jan, Mar, Sun, Sat without a period are mostly names: they need a number,
 * a preposition or a relative at their side.
 */
static bool
is_supported(const struct reader *r, size_t i, bool capital)
{
	static const char *const before[] = {
		"on", "in", "by", "since", "until", "till", "from", "this",
		"next", "last", "every", "late", "early", "mid", "of", NULL
	};
	static const char *const endings[] = {
		"st", "nd", "rd", "th", NULL
	};
	static const char *const relatives[] = {
		"this", "next", "last", "every", NULL
	};
	static const char *const safe[] = {
		"tues", "thurs", "sept", NULL
	};

	size_t next = i + 1 + (is_mark(r, i + 1, ',') ||
	    is_mark(r, i + 1, '-') || is_mark(r, i + 1, '/'));
	const struct lexeme *lexeme = find_token(r, next);

	if (is_number(r, next) && token_length(r, next) <= 4)
		return true;
	if (lexeme != NULL && class_in(lexeme->classes, CLASS_MONTH))
		return true;
	if (i > 1 && token_among(r, i - 1, joints) &&
	    (lexeme = find_token(r, i - 2)) != NULL &&
	    class_in(lexeme->classes, CLASS_MONTH))
		return true;
	if (is_listed(r, i))
		return true;
	if (i > 0 && (is_number(r, i - 1) || (i > 1 &&
	    is_number(r, i - 2) && (is_mark(r, i - 1, '-') ||
	    token_among(r, i - 1, endings)))))
		return true;
	if (token_among(r, i, safe) ||
	    (i > 0 && token_among(r, i - 1, relatives)))
		return true;
	return capital && i > 0 && token_among(r, i - 1, before) &&
	    (i + 1 >= r->count || r->token[i + 1].letters == CASE_NONE ||
	    r->token[i + 1].letters == CASE_LOWER) &&
	    !is_apostrophe(r, i + 1);
}

/* Q1 to Q4, H1 and H2: the tokens taken, 0 if it is none. */
static size_t
read_quarter(const struct reader *r, size_t i, struct word *word)
{
	bool half = slice_is(token_text(r, i), "H");
	int32_t n;

	if ((!half && !token_is(r, i, "q")) || !is_joined(r, i + 1) ||
	    !is_number(r, i + 1) || token_length(r, i + 1) != 1 ||
	    (is_joined(r, i + 2) && r->token[i + 2].kind == TOKEN_WORD))
		return 0;
	n = token_number(r, i + 1);
	if (n < 1 || n > (half ? 2 : 4))
		return 0;
	add_sense(word, half ? CLASS_HALFNAME : CLASS_QUARTERNAME, n);
	return 2;
}

/* Capitals tell names of months and zones from other words. */
static void
check_case(const struct reader *r, size_t i, struct word *word)
{
	bool capital = r->token[i].letters == CASE_CAPITAL ||
	    r->token[i].letters == CASE_UPPER;

	if (class_in(word->classes, CLASS_ZONE) &&
	    r->token[i].letters != CASE_UPPER)
		drop_class(word, CLASS_ZONE);
	if (class_in(word->classes, CLASS_CAPITAL) && !capital)
		drop_class(word, CLASS_MONTH);
	if (class_in(word->classes, CLASS_ERA) &&
	    r->token[i].letters != CASE_UPPER)
		drop_class(word, CLASS_ERA);
	if (word->bare && !is_supported(r, i, capital)) {
		drop_class(word, CLASS_MONTH);
		drop_class(word, CLASS_WEEKDAY);
	}
}

/* "i" and "u" for I and you. */
static bool
is_chat(const struct reader *r, size_t i)
{
	struct slice text = token_text(r, i);

	return text.len == 1 && (text.at[0] == 'i' || text.at[0] == 'u') &&
	    r->token[i].spaced && i + 1 < r->count &&
	    r->token[i + 1].spaced &&
	    r->token[i + 1].kind == TOKEN_WORD;
}

static size_t
read_word(const struct reader *r, size_t i, struct word *word)
{
	const struct lexeme *lexeme = find_token(r, i);
	size_t taken;

	word->letters = r->token[i].letters;
	if ((taken = read_dotted(r, i, word)) > 0 ||
	    (taken = read_quarter(r, i, word)) > 0)
		return taken;
	r->words->post |= is_chat(r, i);
	if (lexeme == NULL)
		return 1;
	if (class_in(lexeme->classes, CLASS_HOLIDAY) &&
	    (r->token[i].letters == CASE_CAPITAL ||
	    r->token[i].letters == CASE_UPPER || token_length(r, i) > 7)) {
		taken = find_holiday(r, i, &word->holiday);
		if (taken > 0) {
			add_sense(word, CLASS_HOLIDAY, 0);
			return taken;
		}
	}
	r->words->post |= class_in(lexeme->classes, CLASS_CHAT);
	r->words->sport += class_in(lexeme->classes, CLASS_SPORT);
	memcpy(word->senses, lexeme->senses, sizeof(word->senses));
	word->count = (uint8_t)lexeme->count;
	word->classes = lexeme->classes;
	drop_class(word, CLASS_HOLIDAY);
	taken = 1;
	if (class_in(word->classes, CLASS_ABBREVIATION)) {
		word->bare = true;
		if (is_joined_mark(r, i + 1, '.') && i + 2 < r->count) {
			word->bare = false;
			taken = 2;
		}
	}
	check_case(r, i, word);
	return taken;
}

/*
 * Number words: "twenty-four", "two hundred and ten", "nineteen ninety-six",
 * "twenty-first", "10 million". Works on the list of words, in place.
 */

static bool
has(const struct words *words, size_t i, int class)
{
	return i < words->count && class_in(words->list[i].classes, class);
}

/* One to ninety-nine at word i; returns the words taken. */
static size_t
read_tens(const struct words *words, size_t i, int32_t *n)
{
	size_t next = i + 1;

	if (has(words, i, CLASS_DIGIT)) {
		*n = words_number(&words->list[i], CLASS_DIGIT);
		return 1;
	}
	if (has(words, i, CLASS_TEEN)) {
		*n = words_number(&words->list[i], CLASS_TEEN);
		return 1;
	}
	if (!has(words, i, CLASS_TENS))
		return 0;
	*n = words_number(&words->list[i], CLASS_TENS);
	if (has(words, next, CLASS_HYPHEN) && !words->list[next].spaced)
		next++;
	if (has(words, next, CLASS_DIGIT) &&
	    words_number(&words->list[next], CLASS_DIGIT) > 0) {
		*n += words_number(&words->list[next], CLASS_DIGIT);
		return next + 1 - i;
	}
	return 1;
}

static bool
is_plain_and(const struct words *words, size_t i)
{
	return i < words->count && slice_is(words_text(words, i), "and");
}

/* A whole number in words from word i on; returns the words taken. */
static size_t
read_cardinal(const struct words *words, size_t i, int32_t *number)
{
	int64_t total = 0, group = 0;
	int32_t n, scale;
	size_t at = i, taken;

	for (;;) {
		taken = read_tens(words, at, &n);
		if (taken == 0 && at > i && is_plain_and(words, at) &&
		    class_in(words->list[at - 1].classes, CLASS_SCALE)) {
			taken = read_tens(words, at + 1, &n);
			taken += taken > 0;
		}
		if (taken > 0 && group % 100 == 0)
			group += n;
		else if (taken > 0 || !has(words, at, CLASS_SCALE) ||
		    at == i)
			break;
		at += taken;
		if (!has(words, at, CLASS_SCALE)) {
			if (taken == 0)
				break;
			continue;
		}
		scale = words_number(&words->list[at++], CLASS_SCALE);
		if (scale == 100 || scale == 12) {
			group = (group > 0 ? group : 1) * scale;
		} else {
			total += (group > 0 ? group : 1) * scale;
			group = 0;
		}
		if (total > 99999999)
			break;
	}
	*number = total + group > 99999999 ? 99999999 :
	    (int32_t)(total + group);
	return at - i;
}

/* A year in two halves: nineteen ninety-six, twenty ten, nineteen oh one. */
static size_t
read_spoken_year(const struct words *words, size_t i, int32_t *year)
{
	int32_t first, second;
	size_t taken = read_tens(words, i, &first), more;

	if (taken != 1 || first < 11 || first > 20)
		return 0;
	if (has(words, i + 1, CLASS_HYPHEN))
		return 0;
	more = read_tens(words, i + 1, &second);
	if (more == 0 || second < 10)
		return 0;
	*year = first * 100 + second;
	return 1 + more;
}

static bool
is_article(const struct words *words, size_t i)
{
	struct slice text = words_text(words, i);

	return text.len == 1 && (text.at[0] | 0x20) == 'a';
}

/* "10 million", "a hundred", "two hundred and ten": the words taken. */
static size_t
read_any_number(const struct words *words, size_t i, int32_t *n)
{
	const struct word *word = &words->list[i];

	if (class_in(word->classes, CLASS_NUMBER) &&
	    has(words, i + 1, CLASS_SCALE)) {
		*n = words_number(word, CLASS_NUMBER);
		*n = *n > 99 ? 99999999 : (int32_t)((int64_t)*n *
		    words_number(&words->list[i + 1], CLASS_SCALE) %
		    100000000);
		return 2;
	}
	if (is_article(words, i) && has(words, i + 1, CLASS_SCALE)) {
		*n = words_number(&words->list[i + 1], CLASS_SCALE);
		return 2;
	}
	return read_cardinal(words, i, n);
}

/* "twenty-first": TENS and an ordinal below ten; the words taken. */
static size_t
read_spoken_ordinal(const struct words *words, size_t i, int32_t *n)
{
	size_t next = i + 1;

	if (!has(words, i, CLASS_TENS))
		return 0;
	if (has(words, next, CLASS_HYPHEN) && !words->list[next].spaced)
		next++;
	if (!has(words, next, CLASS_ORDINAL) ||
	    words_number(&words->list[next], CLASS_ORDINAL) > 9)
		return 0;
	*n = words_number(&words->list[i], CLASS_TENS) +
	    words_number(&words->list[next], CLASS_ORDINAL);
	return next + 1 - i;
}

/* Whether a number of several words may begin at word i. */
static bool
begins_number(const struct words *words, size_t i)
{
	return has(words, i, CLASS_DIGIT) || has(words, i, CLASS_TEEN) ||
	    has(words, i, CLASS_TENS) ||
	    (has(words, i + 1, CLASS_SCALE) && (is_article(words, i) ||
	    class_in(words->list[i].classes, CLASS_NUMBER)));
}

/* The number that begins at word i as one word; returns the words taken. */
static size_t
join_number(const struct words *words, size_t i, struct word *word)
{
	int32_t n = 0;
	size_t taken;

	*word = words->list[i];
	if ((taken = read_spoken_ordinal(words, i, &n)) > 0) {
		drop_all(word);
		add_sense(word, CLASS_ORDINAL, n);
	} else if ((taken = read_spoken_year(words, i, &n)) > 0) {
		drop_all(word);
		add_sense(word, CLASS_YEAR, n);
		add_sense(word, CLASS_NUMBER, n);
	} else if ((taken = read_any_number(words, i, &n)) > 0) {
		if (taken > 1)
			drop_all(word);
		add_sense(word, CLASS_NUMBER, n);
		if (n >= 1 && n <= 12)
			add_sense(word, CLASS_HOUR, n);
		if (n >= 1800 && n < 2200)
			add_sense(word, CLASS_YEAR, n);
	} else {
		taken = 1;
	}
	word->end = words->list[i + taken - 1].end;
	return taken;
}

/*
 * Expressions begin at most so many words before the first word in them that
 * tells of time, and no word in between is without a class.
 */
static void
mark_near(struct words *words, const struct lexicon *lexicon)
{
	enum { NEAR = 7 };
	static const struct class_set none = { { 0 } };
	size_t i, after = NEAR;

	for (i = words->count; i-- > 0; after++) {
		struct word *word = &words->list[i];

		if (lexicon_is_trigger(lexicon, word->classes) ||
		    (word->digits && class_in(word->classes, CLASS_ORDINAL)))
			after = 0;
		else if (memcmp(&word->classes, &none, sizeof(none)) == 0)
			after = NEAR;
		word->near = after < NEAR;
	}
}

static bool
is_plain_name(const struct words *words, size_t i)
{
	static const struct class_set none = { { 0 } };

	return i < words->count && words->list[i].letters == CASE_CAPITAL &&
	    memcmp(&words->list[i].classes, &none, sizeof(none)) == 0;
}

static bool
is_title(const struct words *words, size_t i)
{
	return words_is(words, (int)i, "mr") || words_is(words, (int)i, "mrs") ||
	    words_is(words, (int)i, "ms");
}

/*
 * Whether somebody is called May, behind a first name or Mrs.: for the rest
 * of the document the month needs words that leave no doubt.
 */
static void
find_person(struct words *words)
{
	size_t i;

	for (i = 1; i < words->count; i++) {
		const struct word *word = &words->list[i];

		if (class_in(word->classes, CLASS_MONTH) &&
		    word->letters == CASE_CAPITAL &&
		    words_number(word, CLASS_MONTH) == 5 &&
		    (i + 1 == words->count || !words->list[i + 1].digits) &&
		    (is_plain_name(words, i - 1) ||
		    (i > 1 && is_title(words, i - 2))))
			words->person = true;
	}
}

/*
 * A face, two exclamation marks or one behind a space, two periods, a wave,
 * an emoji: nobody writes news like that.
 */
static bool
is_face(const struct reader *r, size_t i)
{
	size_t next = i + 1 + is_joined_mark(r, i + 1, '-');
	struct slice text = token_text(r, i);

	if (is_mark(r, i, '!'))
		return is_joined_mark(r, i + 1, '!') ||
		    (r->token[i].spaced && i > 0);
	if (is_mark(r, i, '.'))
		return i > 0 && !is_mark(r, i - 1, '.') &&
		    is_joined_mark(r, i + 1, '.') &&
		    !is_joined_mark(r, i + 2, '.') &&
		    r->token[i - 1].kind == TOKEN_WORD;
	if (text.at[0] == '\xF0' || text.at[0] == '~')
		return true;
	return (is_mark(r, i, ':') || is_mark(r, i, ';')) &&
	    r->token[i].spaced && (is_joined_mark(r, next, ')') ||
	    is_joined_mark(r, next, '(') ||
	    (is_joined(r, next) && token_is(r, next, "d")));
}

/* What marks a post, and tells no time itself: #tag, @handle, http://. */
static bool
is_tag(const struct reader *r, size_t i)
{
	if (r->token[i].kind == TOKEN_MARK)
		return (is_mark(r, i, '#') || is_mark(r, i, '@')) &&
		    is_joined(r, i + 1) && (r->token[i + 1].kind ==
		    TOKEN_WORD || is_mark(r, i + 1, '_')) &&
		    (i == 0 || r->token[i].spaced ||
		    r->token[i - 1].kind == TOKEN_MARK);
	return is_joined_mark(r, i + 1, ':') && is_joined_mark(r, i + 2, '/') &&
	    (token_is(r, i, "http") || token_is(r, i, "https"));
}

/* Its tokens: of a link, up to the next space. */
static size_t
read_tag(const struct reader *r, size_t i)
{
	size_t next = i + 1;
	bool link = r->token[i].kind == TOKEN_WORD;

	while (is_joined(r, next) && (link ||
	    r->token[next].kind != TOKEN_MARK || is_mark(r, next, '_')))
		next++;
	return next - i;
}

void
words_make(struct words *words, const struct lexicon *lexicon,
    struct slice text)
{
	struct reader r = { words, lexicon, NULL, 0 };
	size_t i, taken, kept;

	words->text = text;
	words->count = 0;
	token_split(&words->tokens, text);
	r.token = words->tokens.list;
	r.count = words->tokens.count;
	words->list = memory_grow(words->list, &words->room, r.count + 1,
	    sizeof(*words->list));
	for (i = 0; i < r.count; i += taken) {
		struct word *word = &words->list[words->count++];

		memset(word, 0, sizeof(*word));
		if (is_tag(&r, i)) {
			words->post = true;
			taken = read_tag(&r, i);
		} else if (r.token[i].kind == TOKEN_WORD)
			taken = read_word(&r, i, word);
		else if (r.token[i].kind == TOKEN_NUMBER)
			taken = read_number(&r, i, word);
		else {
			words->post |= is_face(&r, i);
			taken = read_mark(&r, i, word);
		}
		word->start = r.token[i].start;
		word->end = r.token[i + taken - 1].end;
		word->spaced = r.token[i].spaced;
	}
	for (i = 0, kept = 0; i < words->count; i += taken) {
		struct word word;

		taken = 1;
		if (begins_number(words, i)) {
			taken = join_number(words, i, &word);
			words->list[kept++] = word;
		} else if (kept++ != i) {
			words->list[kept - 1] = words->list[i];
		}
	}
	words->count = kept;
	mark_near(words, lexicon);
	find_person(words);
}

void
words_free(struct words *words)
{
	token_free(&words->tokens);
	free(words->list);
	memset(words, 0, sizeof(*words));
}
