#include "text/boundary_rules.h"

#include <stddef.h>
#include <string.h>

#include "text/abbreviations.h"
#include "text/utf8.h"

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

/* `"Why?" John Smith asked`: a verb of saying after one to three names. */
static bool
speaker_follows(const struct candidate *c)
{
	static const char *const verbs[] = {
		" said", " says", " asked", " asks", " replied", " cried",
		" wrote", " added", " shouted", NULL
	};
	const char *const *verb;
	const char *at = c->next_word.at + c->next_word.len;
	int words;

	if (c->close == c->after)
		return false;
	for (words = 0; words < 3 && at < c->end; words++) {
		for (verb = verbs; *verb != NULL; verb++)
			if (slice_begins_at(at, c->end, *verb))
				return true;
		if (!slice_begins_at(at, c->end, " ") ||
		    !utf8_is_upper_at(at + 1, c->end))
			return false;
		for (at++; at < c->end && ascii_is_letter(*at); at++)
			;
	}
	return false;
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

/* `fine.Then`: the space was forgotten. */
static bool
space_forgotten(const struct candidate *c)
{
	const char *at = c->close;

	if (c->after - c->stop > 1 || !is_wordy(c) ||
	    !utf8_is_upper_at(at, c->end) || !utf8_is_lower_at(at + 1, c->end))
		return false;
	for (; at < c->end && ascii_is_letter(*at); at++)
		;
	if (at < c->end - 1 && *at == '.')	/* `fine.Mr. Li` */
		return at[1] == ' ' && utf8_is_upper_at(at + 2, c->end);
	return at < c->end && strchr(" ,\';", *at) != NULL;
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
	return !speaker_follows(c);
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

/* `at 10 p.m. Wednesday`: the day goes on with the clock. */
static bool
is_day_of_clock(const struct candidate *c)
{
	static const char *const days[] = {
		"Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
		"Saturday", "Sunday", NULL
	};
	int i;

	if (!slice_is(c->word, "a.m") && !slice_is(c->word, "p.m"))
		return false;
	for (i = 0; days[i] != NULL; i++)
		if (slice_is(c->next_word, days[i]))
			return true;
	return false;
}

bool
boundary_rules_settle(const struct candidate *c, bool *ends)
{
	if (c->next == c->close) {
		*ends = boundary_rule(c);
		return true;
	}
	/* a footnote mark, words left out, [2] or [...]; a user's own word */
	if ((c->close > c->after && c->close[-1] == ']') ||
	    (c->close > c->stop && abbreviations_has(c->own, c->word))) {
		*ends = boundary_rule(c);
		return true;
	}
	if (c->stop == c->after) {
		*ends = true;
		return c->opens && is_head(c->begin, c->stop) &&
		    c->opening == OPENS_UPPER;
	}
	*ends = false;
	if (is_item_number(c) || (speaker_follows(c) &&
	    (c->stop[0] != '.' || c->opening == OPENS_LOWER)))
		return true;
	/* `at Yahoo! in` */
	if (c->opening == OPENS_LOWER && c->stop[0] == '!' &&
	    c->close - c->stop == 1 && c->word.at > c->begin &&
	    c->word.len > 1 && is_name(c->word))
		return true;
	if (c->opening == OPENS_DIGIT && c->class == BEFORE_NUMBER)
		return true;
	if (c->stop[0] != '.' || c->after - c->stop != 1 ||
	    c->opening != OPENS_UPPER || c->quoted ||
	    (c->next_word.len < 2 && !c->starter))
		return false;
	*ends = c->class == NOT_ABBREVIATED;
	if (*ends)
		return c->word.len >= 3 && (c->starter || is_plain(c));
	if (c->close > c->after)
		return false;
	return c->class == BEFORE_NAME || c->class == NEVER_ENDS ||
	    is_only_begun(c) || is_day_of_clock(c) || (c->class == INITIAL &&
	    !c->starter && utf8_is_upper_at(c->word.at, c->stop));
}
