#include "entity/names/letter_case.h"

#include "text/utf8.h"

enum { CODE = 5 };		/* letters of one with a hyphen: CR-V */

/* Whether what begins here is no word: AT&T, P5+1, CR-V. */
static bool
is_coded(const char *at, const char *end)
{
	const char *begin = at;

	if (at < end && *at >= '0' && *at <= '9')
		return false;
	while (at < end && *at != ' ' && *at != '&' && *at != '+' &&
	    !(*at >= '0' && *at <= '9'))
		at++;
	if (at < end && *at != ' ')
		return true;
	return at - begin > 2 && at - begin <= CODE && at[-2] == '-';
}

/* Whether a word within a name has no capital: of, de. */
static bool
is_small_word(struct slice word)
{
	static const char *const words[] = { "of", "the", "and", "for", "on",
	    "in", "at", "to", "de", "da", "do", "du", "des", "del", "la" };
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (slice_is(word, words[i]))
			return true;
	return false;
}

/* Takes the capital of the small words within a name: Rio De Janeiro. */
static void
lower_small_words(char *at, char *end)
{
	char *from, *to;

	for (from = at; from < end; from = to) {
		for (to = from; to < end && *to != ' '; to++)
			;
		if (from > at && *from >= 'A' && *from <= 'Z') {
			*from |= 'a' - 'A';
			if (!is_small_word(slice_between(from, to)))
				*from = (char)(*from - ('a' - 'A'));
		}
		to += to < end;
	}
}

struct slice
letter_case_capitals(struct arena *arena, struct slice text)
{
	char *copy = arena_copy(arena, text);
	char *at = copy, *end = copy + text.len;
	bool inside = false, coded = false;
	uint32_t c;
	int n;

	while (at < end) {
		if (at == copy || at[-1] == ' ')
			coded = is_coded(at, end);
		c = utf8_decode(at, end, &n);
		if (c != UTF8_INVALID && utf8_is_letter(c)) {
			if (inside && !coded)
				utf8_lower_bytes(at, (size_t)n, at);
			inside = true;
		} else if (*at != '\'' && *at != '.') {
			inside = false;
		}
		at += n;
	}
	lower_small_words(copy, end);
	return slice_between(copy, end);
}

struct slice
letter_case_small(struct arena *arena, struct slice text, bool acronym)
{
	char *copy = arena_copy(arena, text);
	char *at = copy, *end = copy + text.len, *stop;
	size_t len;
	int n;

	for (; at < end; at = stop) {
		for (stop = at; stop < end && *stop != ' ' && *stop != '-';)
			stop++;
		if (at == copy || !is_small_word(slice_between(at, stop)))
			(void)utf8_decode(at, end, &n);
		else
			n = 0;
		len = acronym ? (size_t)(stop - at) : (size_t)n;
		for (; len > 0; len--, at++)
			if (*at >= 'a' && *at <= 'z')
				*at -= 'a' - 'A';
		if (stop < end)
			stop++;
	}
	return slice_between(copy, end);
}
