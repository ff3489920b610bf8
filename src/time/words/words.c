#include "time/words/words.h"

#include <stddef.h>
#include <stdlib.h>

#include "core/arena.h"
#include "time/words/digits.h"
#include "time/words/holiday_names.h"
#include "time/words/numerals.h"
#include "time/words/tokens.h"

/* Marks. */

/* Sep'14 */
static bool
follows_month(const struct reader *r, size_t i)
{
	const struct lexeme *lexeme = i > 0 ? find_token(r, i - 1) : NULL;

	return lexeme != NULL && class_in(lexeme->classes, CLASS_MONTH);
}

/* 'NN and 'NNs; an apostrophe and s; any other sign. */
static size_t
read_mark(const struct reader *r, size_t i, struct word *word)
{
	struct slice text = token_text(r, i);

	if (is_apostrophe(r, i)) {
		if ((r->token[i].spaced || follows_month(r, i) ||
		    (i > 0 && is_mark(r, i - 1, '-'))) &&
		    is_joined(r, i + 1) && is_number(r, i + 1) &&
		    token_length(r, i + 1) == 2)
			return 1 + read_short_year(r, i + 1, word);
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

/* The tokens up to the stop behind one, which may be the sentence's own. */
static size_t
with_stop(const struct reader *r, size_t i, size_t taken)
{
	return is_joined_mark(r, i + taken, '.') && i + taken + 1 < r->count ?
	    taken + 1 : taken;
}

/* "In 2019 C.E. Smith said": no year of our era has to say so. */
static bool
is_initials(const struct reader *r, size_t i)
{
	return token_is(r, i, "c") && i > 0 && i + 4 < r->count &&
	    is_number(r, i - 1) && token_number(r, i - 1) >= 1500 &&
	    r->token[i + 4].letters == CASE_CAPITAL;
}

/*
 * A letter of a.m., p.m., B.C., B.C.E., A.D., C.E.: the tokens taken, 0 if it
 * is none.
 */
static size_t
read_dotted(const struct reader *r, size_t i, struct word *word)
{
	static const struct {
		const char *first, *second;
		int class, number;
	} known[] = {
		{ "a", "m", CLASS_AMPM, 0 }, { "p", "m", CLASS_AMPM, 12 },
		{ "b", "c", CLASS_ERA, 0 }, { "a", "d", CLASS_ERA, 1 },
		{ "c", "e", CLASS_ERA, 1 }
	};
	bool longer;
	size_t k;

	if (!is_joined_mark(r, i + 1, '.') || !is_joined(r, i + 2) ||
	    is_initials(r, i))
		return 0;
	for (k = 0; k < sizeof(known) / sizeof(known[0]); k++)
		if (token_is(r, i, known[k].first) &&
		    token_is(r, i + 2, known[k].second)) {
			longer = is_joined_mark(r, i + 3, '.') &&
			    is_joined(r, i + 4) &&
			    r->token[i + 4].kind == TOKEN_WORD &&
			    token_length(r, i + 4) == 1;
			if (longer && (*known[k].second != 'c' ||
			    !token_is(r, i + 4, "e")))
				return 0;		/* C.E.O., but B.C.E. */
			add_sense(word, known[k].class, known[k].number);
			return with_stop(r, i, longer ? 5 : 3);
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

/* Among others of its kind: Sat-Sun, mon, wed, thur, Friday night or sat. */
static bool
is_listed(const struct reader *r, size_t i)
{
	const struct lexeme *part = i > 2 ? find_token(r, i - 2) : NULL;
	size_t before = part != NULL && class_in(part->classes, CLASS_PART) ?
	    3 : 2;

	return is_weekday(r, i) && ((i >= before &&
	    is_weekday(r, i - before) && token_among(r, i - 1, joints)) ||
	    (token_among(r, i + 1, joints) && is_weekday(r, i + 2)));
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

	if (!capital && !r->words->post && token_is(r, i, "sat"))
		return false;			/* Year 11 sat the exam */
	if (is_number(r, next) && token_length(r, next) <= 4)
		return true;
	if (lexeme != NULL && (class_in(lexeme->classes, CLASS_MONTH) ||
	    ((capital || r->words->post) && is_weekday(r, i) &&
	    class_in(lexeme->classes, CLASS_PART))))	/* Sat night */
		return true;
	if (is_apostrophe(r, next) && is_number(r, next + 1) &&
	    token_length(r, next + 1) == 2)			/* Aug '13 */
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
	if (token_is(r, i, "sun") && i + 1 < r->count &&
	    r->token[i + 1].kind == TOKEN_WORD && !token_is(r, i + 1, "at"))
		return false;		/* the shares of Sun rose */
	return capital && i > 0 && token_among(r, i - 1, before) &&
	    (i + 1 >= r->count || r->token[i + 1].letters == CASE_NONE ||
	    r->token[i + 1].letters == CASE_LOWER) &&
	    !is_apostrophe(r, i + 1);
}

/* A letter of Q1 to Q4, H1 and H2: the tokens taken, 0 if it is none. */
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

/* "at the moment", "at that time", "a later date": where they tell a time. */
static bool
is_point(const struct reader *r, size_t i, const struct word *word)
{
	static const char *const before[] = { "the", "this", "that", "later" };
	int n = words_number(word, CLASS_POINT) & 3;

	return i > 1 && (token_is(r, i - 1, before[n]) ||
	    (r->words->narrative && token_is(r, i - 1, "this"))) &&
	    (token_is(r, i - 2, "at") || token_is(r, i - 2, "a") ||
	    token_is(r, i - 2, "for"));
}

/* Capitals tell names of months and zones from other words. */
static void
check_case(const struct reader *r, size_t i, struct word *word)
{
	/* no other words, which agencies write in small letters too */
	static const char *const zones[] = {
		"gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst",
		"pdt", "bst", "cest", NULL
	};
	bool capital = r->token[i].letters == CASE_CAPITAL ||
	    r->token[i].letters == CASE_UPPER;

	if (class_in(word->classes, CLASS_ZONE) &&
	    r->token[i].letters != CASE_UPPER && !token_among(r, i, zones) &&
	    !slice_is(token_text(r, i), "Z"))
		drop_class(word, CLASS_ZONE);
	if (class_in(word->classes, CLASS_CAPITAL) && !capital)
		drop_class(word, CLASS_MONTH);
	if (class_in(word->classes, CLASS_POINT) && !is_point(r, i, word))
		drop_class(word, CLASS_POINT);
	if (class_in(word->classes, CLASS_ERA) &&
	    r->token[i].letters != CASE_UPPER)
		drop_class(word, CLASS_ERA);
	if (word->bare && !is_supported(r, i, capital)) {
		drop_class(word, CLASS_MONTH);
		drop_class(word, CLASS_WEEKDAY);
	}
}

/* Of one letter: "i" and "u" for I and you, "i'm". */
static bool
is_chat(const struct reader *r, size_t i)
{
	struct slice text = token_text(r, i);

	if ((text.at[0] != 'i' && text.at[0] != 'u') ||
	    !r->token[i].spaced || i + 1 >= r->count)
		return false;
	return r->token[i + 1].spaced ?
	    r->token[i + 1].kind == TOKEN_WORD :
	    text.at[0] == 'i' && is_apostrophe(r, i + 1) &&
	    is_joined(r, i + 2);
}

/* A word of posts: slang, or a weekday or month without its capital. */
static bool
is_slang(const struct reader *r, size_t i, const struct lexeme *lexeme)
{
	return class_in(lexeme->classes, CLASS_CHAT) ||
	    (r->token[i].letters == CASE_LOWER && token_length(r, i) > 4 &&
	    (class_in(lexeme->classes, CLASS_WEEKDAY) ||
	    (class_in(lexeme->classes, CLASS_MONTH) &&
	    !class_in(lexeme->classes, CLASS_CAPITAL))));
}

/* circa, c. 1850, (c.1850), but not 50 U.S.C. 1622. */
static bool
is_circa(const struct reader *r, size_t i)
{
	return token_length(r, i) > 2 || (r->token[i].letters == CASE_LOWER &&
	    (r->token[i].spaced || (i > 0 && is_mark(r, i - 1, '('))));
}

/* Whether the word being read stands behind a clock: 9 a.m. EST, ET/PT. */
static bool
follows_clock(const struct reader *r)
{
	const struct words *words = r->words;
	int before = (int)words->count - 2;
	const struct word *word;

	if (words_has(words, before, CLASS_COMMA))
		before--;
	word = words_at(words, before);
	return word != NULL && (word->digits ||
	    class_in(word->classes, CLASS_AMPM) ||
	    class_in(word->classes, CLASS_NOON) ||
	    class_in(word->classes, CLASS_OCLOCK) ||
	    class_in(word->classes, CLASS_SLASH) ||
	    class_in(word->classes, CLASS_DIGIT) ||
	    class_in(word->classes, CLASS_TEEN) ||
	    words_among(words, before, "hours hrs hr h"));
}

static size_t
read_word(const struct reader *r, size_t i, struct word *word)
{
	const struct lexeme *lexeme = find_token(r, i);
	size_t taken;

	word->letters = r->token[i].letters;
	if (token_length(r, i) == 1) {
		if ((taken = read_dotted(r, i, word)) > 0 ||
		    (taken = read_quarter(r, i, word)) > 0)
			return taken;
		r->words->post |= is_chat(r, i);
	}
	if (lexeme == NULL)
		return 1;
	if (class_in(lexeme->classes, CLASS_HOLIDAY) &&
	    (r->token[i].letters == CASE_CAPITAL ||
	    r->token[i].letters == CASE_UPPER || token_length(r, i) > 7 ||
	    class_in(lexeme->classes, CLASS_SEASON) ||
	    token_is(r, i, "xmas") || token_is(r, i, "leap"))) {
		taken = find_holiday(r, i, &word->rule);
		if (taken > 0) {
			if (strcmp(word->rule, "name") != 0)
				add_sense(word, CLASS_HOLIDAY, 0);
			return taken;
		}
	}
	taken = class_in(lexeme->classes, CLASS_ZONE) && follows_clock(r) ?
	    find_zone(r, i, word) : 0;
	if (taken > 1)
		return taken;
	r->words->post |= is_slang(r, i, lexeme);
	r->words->sport += class_in(lexeme->classes, CLASS_SPORT);
	memcpy(word->senses, lexeme->senses, sizeof(word->senses));
	word->count = (uint8_t)lexeme->count;
	word->classes = lexeme->classes;
	drop_class(word, CLASS_HOLIDAY);
	if (class_in(word->classes, CLASS_ZONE)) {
		drop_class(word, CLASS_ZONE);
		if (taken == 1)
			add_sense(word, CLASS_ZONE, 0);
	}
	taken = 1;
	if (class_in(word->classes, CLASS_CIRCA) && !is_circa(r, i)) {
		drop_all(word);
		return taken;
	}
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

/* The 9 of "from 9 to 5". */
static bool
is_first_hour(const struct words *words, int i)
{
	return words_among(words, i - 1, "from") &&
	    words_among(words, i + 1, "to");
}

/*
 * Expressions begin at most so many words before the first word in them that
 * tells of time, and no word in between is without a class.
 */
static void
mark_near(struct words *words)
{
	enum { NEAR = 7 };
	static const struct class_set none = { { 0 } };
	size_t i, after = NEAR;

	for (i = words->count; i-- > 0; after++) {
		struct word *word = &words->list[i];

		if (class_triggers(&word->classes) ||
		    (word->digits && (class_in(word->classes,
		    CLASS_ORDINAL) || is_first_hour(words, (int)i))))
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
	return words_among(words, (int)i, "mr mrs ms");
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
	size_t next = i + 1 + (is_joined_mark(r, i + 1, '-') ||
	    is_joined_mark(r, i + 1, '\''));
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
	    (is_joined(r, next) && (token_is(r, next, "d") ||
	    token_is(r, next, "p"))));
}

/* #tag, #10yrs, @handle. */
static bool
is_name_mark(const struct reader *r, size_t i)
{
	size_t name = i + 1;

	if (!is_mark(r, i, '#') && !is_mark(r, i, '@'))
		return false;
	if (is_mark(r, i, '#') && is_joined(r, name) && is_number(r, name))
		name++;
	return is_joined(r, name) && (r->token[name].kind == TOKEN_WORD ||
	    is_mark(r, name, '_')) && (i == 0 || r->token[i].spaced ||
	    r->token[i - 1].kind == TOKEN_MARK);
}

/* http:// and https:// */
static bool
is_link(const struct reader *r, size_t i)
{
	return is_joined_mark(r, i + 1, ':') && is_joined_mark(r, i + 2, '/') &&
	    (token_is(r, i, "http") || token_is(r, i, "https"));
}

/*
 * What marks a post, and tells no time itself: #tag, @handle, a link, which
 * goes up to the next space. Returns its tokens.
 */
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

/* Reads the word that begins at a token; returns the tokens taken. */
static size_t
read_any(const struct reader *r, size_t i, struct word *word)
{
	switch (r->token[i].kind) {
	case TOKEN_WORD:
		if (is_link(r, i))
			break;
		return read_word(r, i, word);
	case TOKEN_NUMBER:
		return read_number(r, i, word);
	default:
		if (is_name_mark(r, i))
			break;
		r->words->post |= is_face(r, i);
		return read_mark(r, i, word);
	}
	r->words->post = true;
	return read_tag(r, i);
}

/* Makes one word of the numbers that stand in several. */
static void
join_numbers(struct words *words)
{
	size_t i, taken, kept = 0;

	for (i = 0; i < words->count; i += taken) {
		struct word word;

		taken = join_number(words, i, &word);
		if (taken > 0)
			words->list[kept++] = word;
		else if (kept++ != i)
			words->list[kept - 1] = words->list[i];
		taken += taken == 0;
	}
	words->count = kept;
}

void
words_make(struct words *words, struct slice text)
{
	struct reader r = { words, NULL, 0 };
	struct class_set all = { { 0 } };	/* only those below 128 */
	bool digits = false;
	size_t i, taken;

	words->text = text;
	words->count = 0;
	token_split(&words->tokens, text);
	r.token = words->tokens.list;
	r.count = words->tokens.count;
	words->list = memory_grow(words->list, &words->room, r.count + 1,
	    sizeof(*words->list));
	for (i = 0; i < r.count; i += taken) {
		struct word *word = &words->list[words->count++];

		memset(word, 0, offsetof(struct word, senses));
		taken = read_any(&r, i, word);
		word->start = r.token[i].start;
		word->end = r.token[i + taken - 1].end;
		word->spaced = r.token[i].spaced;
		all.bits[0] |= word->classes.bits[0];
		all.bits[1] |= word->classes.bits[1];
		digits |= word->digits;
	}
	if (class_in(all, CLASS_DIGIT) || class_in(all, CLASS_TEEN) ||
	    class_in(all, CLASS_TENS) || class_in(all, CLASS_SCALE))
		join_numbers(words);
	if (digits || class_triggers(&all))
		mark_near(words);
	if (class_in(all, CLASS_MONTH))
		find_person(words);
}

void
words_free(struct words *words)
{
	token_free(&words->tokens);
	free(words->list);
	memset(words, 0, sizeof(*words));
}
