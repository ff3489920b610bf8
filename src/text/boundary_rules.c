#include "text/boundary_rules.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "core/table.h"
#include "text/abbreviations.h"
#include "text/boundary_names.h"
#include "text/labels.h"
#include "text/speech.h"
#include "text/utf8.h"

extern const uint64_t table_starters[];

/* What stands before the number of an item: a bullet, a space after it. */
static const char *
after_bullet(const char *at, const char *end)
{
	int len;
	uint32_t c = at < end ? utf8_decode(at, end, &len) : 0;

	if (c != 0x2022 && c != 0x2023 && c != 0x2043 && c != 0x25AA &&
	    c != 0x25E6)
		return at;
	at += len;
	return at < end && *at == ' ' ? at + 1 : at;
}

/* "1.", "iv.", "B." at the very beginning: the number of an item. */
static bool
is_item_number(const struct candidate *c)
{
	const char *at = after_bullet(c->begin, c->stop), *p;
	ptrdiff_t len = c->stop - at;

	if (c->stop[0] != '.' || len < 1 || len > 4)
		return false;
	for (p = at; p < c->stop; p++)
		if (!ascii_is_digit(*p) && (len == 1 ? !ascii_is_letter(*p) :
		    strchr("ivxIVX", *p) == NULL))
			return false;
	return true;
}

/* Whether another number with a stop, the one before `number`, stands there. */
static bool
has_item_before(const struct candidate *c, int number)
{
	const char *at = c->word.at, *least = c->begin;
	char item[8];
	int n = snprintf(item, sizeof(item), "%d. ", number - 1);

	if (at - least > CANDIDATE_LOOK)
		least = at - CANDIDATE_LOOK;
	for (; at - least >= n; at--)
		if (memcmp(at - n, item, (size_t)n) == 0 &&
		    (at - n == c->begin || at[-n - 1] == ' '))
			return true;
	return false;
}

/*
 * `final: 1. Ann Poe 10.65, 2. Jane Roe`: the number of an item amid a line,
 * behind a colon, a semicolon or, after the one before it, a comma.
 */
static bool
is_inner_number(const struct candidate *c)
{
	const char *at = c->word.at;
	int number;

	if (c->stop[0] != '.' || c->close - c->stop != 1 ||
	    c->word.len < 1 || c->word.len > 2 || !ascii_is_digit(*at) ||
	    at - c->begin < 2 || at[-1] != ' ')
		return false;
	number = *at - '0';
	if (c->word.len == 2)
		number = number * 10 + at[1] - '0';
	switch (at[-2]) {
	case ':':
		return number == 1;
	case ';':
		return true;
	case ',':
		return number > 1 && has_item_before(c, number);
	default:
		return false;
	}
}

/* Three or more small letters: hardly an abbreviation that nobody listed. */
static bool
is_plain(const struct candidate *c)
{
	size_t i;

	for (i = 0; i < c->word.len; i++)
		if (c->word.at[i] < 'a' || c->word.at[i] > 'z')
			return false;
	return c->word.len >= 3 && c->class == NOT_ABBREVIATED;
}

/* A capital and small letters. */
static bool
is_name(struct slice word)
{
	size_t i;

	for (i = 1; i < word.len; i++)
		if (word.at[i] < 'a' || word.at[i] > 'z')
			return false;
	return word.at[0] >= 'A' && word.at[0] <= 'Z';
}

/*
 * A small letter after the mark. Whoever began this sentence with a small
 * letter will begin the next one so; and a plain word with a stop ends a
 * sentence whatever the next begins with. But `"…!" she said` goes on.
 */
static bool
ends_before_lower(const struct candidate *c)
{
	bool single = c->after - c->stop == 1;

	if (c->close != c->after || (c->stop[0] == '.' && !single))
		return false;
	if (utf8_is_lower_at(c->begin, c->stop) && !is_item_number(c) &&
	    (c->stop[0] != '.' || c->class == NOT_ABBREVIATED))
		return true;
	return is_plain(c);
}

/* After a single stop, a word that begins with a capital or anything else. */
static bool
stop_ends(const struct candidate *c)
{
	if (is_item_number(c))
		return false;
	if (c->opening == OPENS_DIGIT && c->class != NOT_ABBREVIATED)
		return false;
	switch (c->class) {
	case NOT_ABBREVIATED:
	case BEFORE_NUMBER:
	case CALENDAR:
		return true;
	case BEFORE_NAME:
	case NEVER_ENDS:
		return false;
	default:
		return c->starter;
	}
}

/* A word, or a long number, that no name of a file or host would hold. */
static bool
is_wordy(const struct candidate *c)
{
	size_t i;

	if (is_plain(c) || (c->word.len > 3 && is_name(c->word)))
		return c->class == NOT_ABBREVIATED;
	for (i = 0; i < c->word.len; i++)
		if (!ascii_is_digit(c->word.at[i]) && c->word.at[i] != ',')
			return false;
	return c->word.len > 3;
}

/* `in the UK.The`: only before a word that begins sentences. */
static bool
is_acronym_before_starter(const struct candidate *c)
{
	size_t i;

	for (i = 0; i < c->word.len; i++)
		if (c->word.at[i] < 'A' || c->word.at[i] > 'Z')
			return false;
	return c->word.len >= 2 && c->word.len <= 5 && c->starter &&
	    (c->word.at == c->begin || c->word.at[-1] == ' ');
}

/* `fine.Then`, `said."What`: the space was forgotten. */
static bool
space_forgotten(const struct candidate *c)
{
	const char *at = c->close, *space;
	int n;

	if (c->after - c->stop > 1 ||
	    (!is_wordy(c) && !is_acronym_before_starter(c)))
		return false;
	if (c->quoted && c->close == c->after)
		at = c->next_word.at;
	if (!utf8_is_upper_at(at, c->end) || !utf8_is_lower_at(at + 1, c->end))
		return false;
	for (; at < c->end && ascii_is_letter(*at); at++)
		;
	if (at < c->end - 1 && *at == '.')	/* `fine.Mr. Li` */
		return at[1] == ' ' && utf8_is_upper_at(at + 2, c->end);
	for (space = at; (n = utf8_blank(at, c->end)) > 0 && *at != '\n'; )
		at += n;
	return at < c->end && *at != '\n' && (at > space ||
	    strchr(",\';", *at) != NULL);
}

bool
boundary_rule(const struct candidate *c)
{
	if (c->stop == c->after)
		return false;
	if (c->next == c->close)
		return (unsigned char)c->stop[0] == 0xE3 ||
		    space_forgotten(c);
	if (c->opening == OPENS_MARK)
		return false;
	if (c->opening == OPENS_LOWER)
		return ends_before_lower(c);
	if (c->stop[0] == '.' && c->after - c->stop == 1)
		return stop_ends(c);
	return !speech_speaker_follows(c);
}

/* A run-in head: `COPPER:`, `SWITCHING TO THE DEFENSE:`. */
static bool
is_head(const char *begin, const char *end)
{
	const char *at;

	if (end[-1] != ':' || end - begin < 5 || end - begin > 60)
		return false;
	for (at = begin; at < end - 1; at++)
		if ((*at < 'A' || *at > 'Z') && *at != ' ' && *at != '-')
			return false;
	return true;
}

/* `At 5 a.m. Mr. Li`: a preposition and a word or two are no sentence. */
static bool
is_only_begun(const struct candidate *c)
{
	static const char *const prepositions[] = {
		"At ", "By ", "In ", "On ", "From ", "Until ", "Since ",
		"After ", "Before ", "About ", "Around ", NULL
	};
	int i;

	if (c->stop - c->begin > 20)
		return false;
	for (i = 0; prepositions[i] != NULL; i++)
		if (slice_begins_at(c->begin, c->stop, prepositions[i]))
			return true;
	return false;
}

static bool
is_day(struct slice word)
{
	static const char *const days[] = {
		"Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
		"Saturday", "Sunday", NULL
	};

	return slice_among(word, days);
}

/* `at 10 p.m. Wednesday`: the day goes on with the clock. */
static bool
is_day_of_clock(const struct candidate *c)
{
	return (slice_is(c->word, "a.m") || slice_is(c->word, "p.m")) &&
	    is_day(c->next_word);
}

static bool
is_roman_letter(char c)
{
	return c == 'I' || c == 'V' || c == 'X' || c == 'L' || c == 'C';
}

/* `vol. IX`: a number of I, V, X, L and C, but not the I of `No. I did`. */
static bool
is_roman_number(const struct candidate *c)
{
	static const char *const parts[] = {
		"art", "arts", "bk", "Bk", "bks", "pt", "Pt", "pts", "tit",
		"Tit", "cl", "Cl", "pl", "Pl", "sec", "Sec", "can", "cap",
		"lib", NULL
	};
	struct slice word = c->next_word;
	const char *after = word.at + word.len;
	size_t i;

	if (c->stop[0] != '.' || c->quoted || word.len == 0)
		return false;
	for (i = 0; i < word.len; i++)
		if (!is_roman_letter(word.at[i]))
			return false;
	if (c->class != BEFORE_NUMBER && !slice_among(c->word, parts))
		return false;
	if (!slice_is(word, "I"))
		return word.len > 1 || word.at[0] == 'V' || word.at[0] == 'X';
	return after < c->end && (*after != ' ' ||
	    slice_begins_at(after, c->end, " of ") ||
	    slice_begins_at(after, c->end, " and "));
}

/*
 * `Yahoo! Inc.`: a name with an exclamation mark, before a company's form
 * or, where the name is known, before anything that begins no sentence.
 */
static bool
is_name_with_mark(const struct candidate *c)
{
	static const char *const names[] = {
		"Yahoo", "Yum", "Jeopardy", "Joomla", "Wham", "Ahoy",
		"Oklahoma", "E", NULL
	};
	static const char *const forms[] = {
		"Inc", "Corp", "Ltd", "Co", "LLC", "Plc", "PLC", "GmbH",
		"Brands", NULL
	};

	if (c->stop[0] != '!' || c->close - c->stop != 1 || c->quoted ||
	    c->word.len == 0 || !utf8_is_upper_at(c->word.at, c->stop))
		return false;
	return slice_among(c->next_word, forms) ||
	    (slice_among(c->word, names) && !c->starter);
}

/*
 * `the Nimbus X. Barton has`, `Plan B. Smith`: the INITIAL ends the name of a
 * thing, which tells the word before the letter, or an article before it
 * and a verb behind the next name.
 */
static bool
is_letter_of_thing(const struct candidate *c)
{
	static const char *const things[] = {
		"Plan", "Vitamin", "Model", "Class", "Category", "Group",
		"Grade", "Part", "Section", "Schedule", "Hepatitis", "Exhibit",
		"Terminal", "Appendix", "Annex", "vitamin", "hepatitis",
		"influenza", "plan", "category", "option", "Option", NULL
	};
	static const char *const articles[] = {
		"the", "The", "its", "a", "an", "new", "A", "this", NULL
	};
	static const char *const verbs[] = {
		"has", "had", "is", "was", "will", "would", "says", "said",
		"did", "does", "have", "are", "were", NULL
	};
	const char *at = c->word.at, *end, *p;
	struct slice before;

	if (at - c->begin < 5 || at[-1] != ' ' ||
	    c->word.at[0] < 'A' || c->word.at[0] > 'Z')
		return false;
	end = --at;
	while (at > c->begin && ascii_is_letter(at[-1]))
		at--;
	before = slice_between(at, end);
	if (slice_among(before, things))
		return true;
	if (before.len < 2 || *at < 'A' || *at > 'Z' || at == c->begin)
		return false;
	end = --at;
	while (at > c->begin && ascii_is_letter(at[-1]))
		at--;
	p = c->next_word.at + c->next_word.len;
	if (!slice_among(slice_between(at, end), articles) || p >= c->end ||
	    *p != ' ')
		return false;
	for (at = ++p; p < c->end && ascii_is_letter(*p); p++)
		;
	return slice_among(slice_between(at, p), verbs);
}

/* `Earlier, Mr Hall`: a word that begins sentences, but no greeting. */
static bool
is_adverb_and_comma(const struct candidate *c)
{
	const char *end = c->stop - 1, *at = c->begin;

	if (*end != ',' || slice_begins_at(end - 4, end, "anks") ||
	    slice_begins_at(end - 4, end, "ards") ||
	    slice_begins_at(end - 4, end, "shes"))
		return false;
	while (ascii_is_letter(*at))
		at++;
	return table_find(table_starters, slice_between(c->begin, at)) != NULL;
}

/*
 * No mark stands at the candidate: whether what goes before is prose that
 * only goes on, which ends in capitals amid small words (`with the IMF
 * Wednesday`), in a clock time (`10:30 AM ET`), in a zone before a day (`8 p.m.
 * EDT Tuesday`) or in a day before its month (`Monday 17 May`).
 */
static bool
is_running(const struct candidate *c)
{
	static const char *const zones[] = {
		"GMT", "UTC", "EDT", "EST", "CDT", "CST", "MDT", "MST",
		"PDT", "PST", "ET", "CT", "MT", "PT", "BST", "CET", "CEST",
		"EET", "EEST", "IST", "JST", "KST", "MSK", "AEST", "AEDT",
		"NZST", "NZDT", "SAST", "HKT", "SGT", "WAT", "EAT", NULL
	};
	const char *at = c->stop, *p;
	int small = 0;

	if (c->opening != OPENS_UPPER)
		return false;
	if (at[-1] == ',')
		return at - c->begin > 4 && is_adverb_and_comma(c);
	while (at > c->begin && ((at[-1] >= 'A' && at[-1] <= 'Z')))
		at--;
	if (ascii_is_digit(c->stop[-1]))
		return slice_is(c->next_word, "May");
	if (at == c->stop || at - c->begin < 2 || at[-1] != ' ')
		return false;
	if (ascii_is_digit(at[-2]) && c->stop - at == 2 && at[1] == 'M' &&
	    slice_among(c->next_word, zones))
		return true;
	if (is_day(c->next_word) &&
	    slice_among(slice_between(at, c->stop), zones))
		return true;
	if (!ascii_is_lower(at[-2]))
		return false;
	for (p = c->begin; p + 1 < at && small < 3; p++)
		small += *p == ' ' && ascii_is_lower(p[1]);
	return small == 3;
}

/* `at Yahoo! in`, `Reno 911! also`: whether a name ends in the mark. */
static bool
is_known_by_mark(const struct candidate *c)
{
	const char *at = c->word.at;

	if (c->stop[0] != '!' || c->close - c->stop != 1 ||
	    at == c->begin || c->word.len < 2)
		return false;
	if (!ascii_is_digit(*at))
		return is_name(c->word);
	if (at[-1] != ' ' || !ascii_is_letter(at[-2]))
		return false;
	for (at -= 2; at > c->begin && ascii_is_letter(at[-1]); at--)
		;
	return *at >= 'A' && *at <= 'Z';
}

/* Whether something is known that makes the sentence go on. */
static bool
goes_on(const struct candidate *c)
{
	if (is_item_number(c) || is_name_with_mark(c) ||
	    (ascii_is_digit(c->stop[-1]) && is_inner_number(c)) ||
	    (c->starter && names_office_follows(c)))
		return true;
	if (c->quoted && (names_bracket_follows(c) ||
	    (names_nickname_follows(c) && (c->class != INITIAL ||
	    !is_letter_of_thing(c)))))
		return true;
	if (c->close > c->after && (speech_goes_on(c) ||
	    ((c->stop[0] != '.' || c->opening == OPENS_LOWER) &&
	    speech_speaker_follows(c))))
		return true;
	if (c->opening == OPENS_LOWER && is_known_by_mark(c))
		return true;
	return (c->opening == OPENS_DIGIT && (c->class == BEFORE_NUMBER ||
	    c->class == BEFORE_NAME)) || is_roman_number(c);
}

/* `George S. May founded`: a surname that begins sentences, too. */
static bool
is_surname_may(const struct candidate *c)
{
	const char *at = c->word.at, *after;

	if (!slice_is(c->next_word, "May") || c->word.len != 1 ||
	    at[0] == 'I' || at - c->begin < 2 || at[-1] != ' ')
		return false;
	after = c->next_word.at + c->next_word.len;
	if (c->end - after < 2 || after[0] != ' ' || after[1] < 'a' ||
	    after[1] > 'z')
		return false;
	for (at--; at > c->begin && ascii_is_letter(at[-1]); at--)
		;
	return *at >= 'A' && *at <= 'Z';
}

bool
boundary_rules_settle(const struct candidate *c, bool *ends)
{
	if (c->next == c->close) {
		*ends = boundary_rule(c);
		return true;
	}
	/* a footnote mark, words left out, [2] or [...]; a user's own word */
	if (c->noted || (c->close > c->after && c->close[-1] == ']') ||
	    (c->close > c->stop && abbreviations_has(c->own, c->word))) {
		*ends = boundary_rule(c);
		return true;
	}
	if (c->stop == c->after) {
		*ends = false;
		if (c->opens && ((c->stop[-1] == ':' &&
		    label_of(c->begin, c->stop) != LABEL_NONE) ||
		    slice_is(slice_between(c->begin, c->stop), ">>")))
			return true;
		if (c->opens && (unsigned char)c->stop[-1] >= 0x80 &&
		    names_is_dateline(c->begin, c->stop))
			return true;
		*ends = c->opens && is_head(c->begin, c->stop) &&
		    c->opening == OPENS_UPPER;
		return *ends || is_running(c);
	}
	*ends = false;
	if (goes_on(c))
		return true;
	if (c->stop[0] != '.' || c->after - c->stop != 1 ||
	    c->opening != OPENS_UPPER || c->quoted ||
	    (c->next_word.len < 2 && !c->starter))
		return false;
	*ends = c->class == NOT_ABBREVIATED ||
	    (c->class == INITIAL && is_letter_of_thing(c)) ||
	    (c->class == AFTER_NAME && slice_is(c->next_word, "Born"));
	if (c->class == NOT_ABBREVIATED)
		return c->word.len >= 3 && (c->starter || is_plain(c));
	if (*ends)
		return true;
	if (c->close > c->after)
		return false;
	return c->class == BEFORE_NAME || c->class == NEVER_ENDS ||
	    is_only_begun(c) || is_day_of_clock(c) || (c->class == INITIAL &&
	    (!c->starter || is_surname_may(c)) &&
	    utf8_is_upper_at(c->word.at, c->stop));
}
