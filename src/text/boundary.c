#include "text/boundary.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "core/table.h"
#include "text/boundary_features.h"
#include "text/utf8.h"

extern const uint64_t table_abbreviations[];
extern const uint64_t table_boundary_weights[];
extern const uint64_t table_starters[];

/* What a mark of punctuation may be; it may be several of these. */
enum {
	TERMINATOR = 1,
	CLOSER = 2,		/* goes with the sentence before */
	OPENER = 4,		/* goes with the sentence after */
	JOINER = 8,		/* goes on with a sentence: begins none */
	EDGE = 16		/* stands before a word, not in it */
};

static const unsigned char ascii_marks[128] = {
	['.'] = TERMINATOR, ['!'] = TERMINATOR, ['?'] = TERMINATOR,
	['"'] = CLOSER | OPENER | EDGE, ['\''] = CLOSER | OPENER,
	['`'] = OPENER, ['*'] = CLOSER | OPENER, ['_'] = CLOSER | OPENER,
	['('] = OPENER | EDGE, ['['] = OPENER | EDGE, ['{'] = OPENER | EDGE,
	[')'] = CLOSER | JOINER, [']'] = CLOSER | JOINER,
	['}'] = CLOSER | JOINER, ['/'] = JOINER | EDGE,
	[','] = JOINER, [';'] = JOINER, [':'] = JOINER, ['&'] = JOINER,
	['%'] = JOINER, ['='] = JOINER, ['+'] = JOINER, ['\\'] = JOINER,
	['|'] = JOINER,
};

/* The same of marks beyond ASCII, by their three bytes (or two and 0). */
static int
wide_marks(uint32_t bytes)
{
	switch (bytes) {
	case 0xE280A6:			/* ellipsis */
	case 0xE38082:			/* ideographic stop */
	case 0xEFBC81:			/* fullwidth ! */
	case 0xEFBC9F:			/* fullwidth ? */
	case 0xE280BC:			/* double ! */
	case 0xE28189:			/* !? */
		return TERMINATOR;
	case 0xE2809D:			/* double quotation mark, closing */
	case 0xC2BB00:			/* guillemets, closing */
		return CLOSER | JOINER;
	case 0xE28099:			/* single quotation mark, closing */
	case 0xC2B400:			/* acute accent */
	case 0xE3808D:			/* corner brackets, closing */
	case 0xE3808F:
		return CLOSER;
	case 0xE2809C:			/* double quotation mark, opening */
	case 0xE28098:			/* single quotation mark, opening */
	case 0xE2809E:			/* low quotation mark */
	case 0xC2AB00:			/* guillemets, opening */
	case 0xC2BF00:			/* inverted ? */
	case 0xC2A100:			/* inverted ! */
		return OPENER | EDGE;
	default:
		return 0;
	}
}

static int
wide_mark_at(const char *at, const char *end, int marks)
{
	const unsigned char *p = (const unsigned char *)at;
	int len = p[0] == 0xC2 ? 2 : 3;

	if ((p[0] != 0xC2 && p[0] < 0xE2) || p[0] > 0xEF || end - at < len)
		return 0;
	return (wide_marks((uint32_t)p[0] << 16 | (uint32_t)p[1] << 8 |
	    (len == 3 ? p[2] : 0u)) & marks) != 0 ? len : 0;
}

/* The length of the mark at `at` if it may be one of `marks`, or 0. */
static inline int
mark_at(const char *at, const char *end, int marks)
{
	if (at >= end)
		return 0;
	if ((unsigned char)*at < 0x80)
		return (ascii_marks[(unsigned char)*at] & marks) != 0;
	return wide_mark_at(at, end, marks);
}

static bool
is_at(const char *at, const char *end, const char *bytes)
{
	size_t n = strlen(bytes);

	return (size_t)(end - at) >= n && memcmp(at, bytes, n) == 0;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_alpha(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_lower_at(const char *at, const char *end)
{
	int len;

	if (at < end && (unsigned char)*at < 0x80)
		return *at >= 'a' && *at <= 'z';
	return at < end && utf8_is_lower(utf8_decode(at, end, &len));
}

static bool
is_upper_at(const char *at, const char *end)
{
	int len;

	if (at < end && (unsigned char)*at < 0x80)
		return *at >= 'A' && *at <= 'Z';
	return at < end && utf8_is_upper(utf8_decode(at, end, &len));
}

/*
 * After one mark in brackets: a footnote, "[2]", or an omission, "[...]".
 * It may stand apart from the sentence that it belongs to.
 */
static const char *
skip_note(const char *at, const char *end)
{
	const char *p = at;
	bool apart = p < end && *p == ' ';
	int n;

	p += apart;
	if (p >= end || *p++ != '[')
		return at;
	while (p < end && (is_digit(*p) || *p == '.'))
		p++;
	n = mark_at(p, end, TERMINATOR);
	p += n;
	if (p - at < 2 + apart || p - at > 6 || p >= end || *p++ != ']')
		return at;
	return apart && p < end && utf8_blank(p, end) == 0 && *p != '[' ?
	    at : p;
}

static const char *
skip_notes(const char *at, const char *end)
{
	const char *next;

	while ((next = skip_note(at, end)) != at)
		at = next;
	return at;
}

/* After the stops of a spaced ellipsis, ". . .", which begins at `at`. */
static const char *
skip_spaced_stops(const char *at, const char *end)
{
	const char *p = at + 1;

	if (!is_at(p, end, " . ."))
		return at;
	while (is_at(p, end, " ."))
		p += 2;
	return p;
}

bool
boundary_mark(struct boundary *b)
{
	const char *at = b->stop;
	int n;

	if (*at == '.')
		at = skip_spaced_stops(at, b->end);
	while ((n = mark_at(at, b->end, TERMINATOR)) > 0)
		at += n;
	if (at == b->stop)
		return false;
	b->after = at;
	while ((n = mark_at(at, b->end, CLOSER)) > 0)
		at += n;
	b->close = skip_notes(at, b->end);
	return true;
}

/*
 * The word before the stop: back to white space, a bracket, a quotation mark
 * or a slash, but no further than the sentence or the look allows.
 */
static struct slice
word_before(const struct boundary *b)
{
	const char *at = b->stop, *least = b->begin;

	if (at - least > BOUNDARY_LOOK)
		least = at - BOUNDARY_LOOK;
	while (at > least) {
		unsigned char c = (unsigned char)at[-1];

		if (c <= ' ' || (c < 0x80 && (ascii_marks[c] & EDGE) != 0))
			break;
		if (c >= 0x80) {
			int n = utf8_length_before(least, at);

			if (utf8_blank(at - n, at) ||
			    mark_at(at - n, at, EDGE))
				break;
			at -= n - 1;
		}
		at--;
	}
	return slice_between(at, b->stop);
}

/* What stands after a hyphen or a dash (which ends in 94): "D-Calif". */
static struct slice
last_part(struct slice word)
{
	const char *at = word.at + word.len;

	while (at > word.at && at[-1] != '-' && (unsigned char)at[-1] != 0x94)
		at--;
	return slice_between(at, word.at + word.len);
}

/* The words after the candidate. */
static void
look_ahead(struct boundary *b)
{
	const char *at = b->next, *p;
	int n, len;

	b->opening = OPENS_OTHER;
	b->quoted = false;
	while ((n = mark_at(at, b->end, OPENER)) > 0) {
		b->quoted = true;
		at += n;
	}
	b->next_word = slice_between(at, at);
	if (at >= b->end)
		return;
	if (mark_at(at, b->end, JOINER))
		b->opening = OPENS_MARK;
	else if (is_digit(*at))
		b->opening = OPENS_DIGIT;
	else if (is_lower_at(at, b->end))
		b->opening = OPENS_LOWER;
	else if (is_upper_at(at, b->end))
		b->opening = OPENS_UPPER;
	for (p = at; p < b->end; p += len) {
		uint32_t c;

		len = 1;
		if (is_alpha(*p) || *p == '\'')
			continue;
		if ((unsigned char)*p < 0x80)
			break;
		c = utf8_decode(p, b->end, &len);
		if (!utf8_is_letter(c) && c != 0x2019)
			break;
	}
	b->next_word = slice_between(at, p);
	/* iPhone, eBay: a name that could begin a sentence */
	if (b->opening == OPENS_LOWER && b->next_word.len > 1 &&
	    is_upper_at(at + 1, p))
		b->opening = OPENS_UPPER;
}

/* One letter and a stop, as in `A. Smith`. */
static bool
is_initial_at(struct slice word, const char *end)
{
	const char *after = word.at + word.len;

	return word.len == 1 && after < end && *after == '.';
}

/* Whether the word before the one at hand has a capital: `Henry I.` */
static bool
follows_name(const struct boundary *b)
{
	const char *at = b->word.at;

	if (at - b->begin < 3 || at[-1] != ' ' || !is_alpha(at[-2]))
		return false;
	for (at -= 2; at > b->begin && is_alpha(at[-1]); at--)
		;
	return *at >= 'A' && *at <= 'Z' && at[1] != ' ';
}

/* Sets what is to be known of the word before the stop. */
static void
look_back(struct boundary *b)
{
	struct slice part;

	b->word = word_before(b);
	b->class = abbreviations_class(b->own, b->word);
	part = last_part(b->word);
	if (b->class == NOT_ABBREVIATED && part.len < b->word.len)
		b->class = abbreviations_class(b->own, part);
	if (slice_is(b->word, "I") && !b->starter && follows_name(b))
		b->class = INITIAL;
}

void
boundary_look(struct boundary *b)
{
	look_ahead(b);
	b->starter = b->opening == OPENS_UPPER && ((b->quoted &&
	    *b->next != '(' && *b->next != '[') ||
	    (table_find(table_starters, b->next_word) != NULL &&
	    !is_initial_at(b->next_word, b->end)));
	b->word = slice_between(b->stop, b->stop);
	b->class = NOT_ABBREVIATED;
	if (b->stop < b->after)
		look_back(b);
}

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
is_item_number(const struct boundary *b)
{
	const char *at = after_bullet(b->begin, b->stop), *p;
	ptrdiff_t len = b->stop - at;

	if (b->stop[0] != '.' || len < 1 || len > 4)
		return false;
	for (p = at; p < b->stop; p++)
		if (!is_digit(*p) && (len == 1 ? !is_alpha(*p) :
		    strchr("ivxIVX", *p) == NULL))
			return false;
	return true;
}

/* Three or more small letters: hardly an abbreviation that nobody listed. */
static bool
is_plain(const struct boundary *b)
{
	size_t i;

	for (i = 0; i < b->word.len; i++)
		if (b->word.at[i] < 'a' || b->word.at[i] > 'z')
			return false;
	return b->word.len >= 3 && b->class == NOT_ABBREVIATED;
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
ends_before_lower(const struct boundary *b)
{
	bool single = b->after - b->stop == 1;

	if (b->close != b->after || (b->stop[0] == '.' && !single))
		return false;
	if (is_lower_at(b->begin, b->stop) && !is_item_number(b) &&
	    (b->stop[0] != '.' || b->class == NOT_ABBREVIATED))
		return true;
	return is_plain(b);
}

/* `"Why?" John Smith asked`: a verb of saying after one to three names. */
static bool
speaker_follows(const struct boundary *b)
{
	static const char *const verbs[] = {
		" said", " says", " asked", " asks", " replied", " cried",
		" wrote", " added", " shouted", NULL
	};
	const char *const *verb;
	const char *at = b->next_word.at + b->next_word.len;
	int words;

	if (b->close == b->after)
		return false;
	for (words = 0; words < 3 && at < b->end; words++) {
		for (verb = verbs; *verb != NULL; verb++)
			if (is_at(at, b->end, *verb))
				return true;
		if (!is_at(at, b->end, " ") || !is_upper_at(at + 1, b->end))
			return false;
		for (at++; at < b->end && is_alpha(*at); at++)
			;
	}
	return false;
}

/* After a single stop, a word that begins with a capital or anything else. */
static bool
stop_ends(const struct boundary *b)
{
	if (is_item_number(b))
		return false;
	if (b->opening == OPENS_DIGIT && b->class != NOT_ABBREVIATED)
		return false;
	switch (b->class) {
	case NOT_ABBREVIATED:
	case BEFORE_NUMBER:
	case CALENDAR:
		return true;
	case BEFORE_NAME:
	case NEVER_ENDS:
		return false;
	default:
		return b->starter;
	}
}

/* A word, or a long number, that no name of a file or host would hold. */
static bool
is_wordy(const struct boundary *b)
{
	size_t i;

	if (is_plain(b) || (b->word.len > 3 && is_name(b->word)))
		return b->class == NOT_ABBREVIATED;
	for (i = 0; i < b->word.len; i++)
		if (!is_digit(b->word.at[i]) && b->word.at[i] != ',')
			return false;
	return b->word.len > 3;
}

/* `fine.Then`: the space was forgotten. */
static bool
space_forgotten(const struct boundary *b)
{
	const char *at = b->close;

	if (b->after - b->stop > 1 || !is_wordy(b) ||
	    !is_upper_at(at, b->end) || !is_lower_at(at + 1, b->end))
		return false;
	for (; at < b->end && is_alpha(*at); at++)
		;
	if (at < b->end - 1 && *at == '.')	/* `fine.Mr. Li` */
		return at[1] == ' ' && is_upper_at(at + 2, b->end);
	return at < b->end && strchr(" ,\';", *at) != NULL;
}

bool
boundary_rule(const struct boundary *b)
{
	if (b->stop == b->after)
		return false;
	if (b->next == b->close)
		return (unsigned char)b->stop[0] == 0xE3 ||
		    space_forgotten(b);
	if (b->opening == OPENS_MARK)
		return false;
	if (b->opening == OPENS_LOWER)
		return ends_before_lower(b);
	if (b->stop[0] == '.' && b->after - b->stop == 1)
		return stop_ends(b);
	return !speaker_follows(b);
}

/*
 * `its own government. The`: three small letters or more, which are no
 * abbreviation (none has seven), a stop, a space, a capital and a small
 * letter. Half of all, and cheap to see.
 */
static bool
is_plainly_over(const struct boundary *b)
{
	const char *at = b->stop;

	if (b->own != NULL || b->stop[0] != '.' ||
	    b->close - b->stop != 1 || b->next == b->close ||
	    b->end - b->next < 2 || b->stop - b->begin < 16 ||
	    *b->next < 'A' || *b->next > 'Z' ||
	    b->next[1] < 'a' || b->next[1] > 'z')
		return false;
	while (b->stop - at < 7 && at[-1] >= 'a' && at[-1] <= 'z')
		at--;
	return b->stop - at == 7 || (b->stop - at >= 3 && at[-1] == ' ' &&
	    abbreviations_class(NULL, slice_between(at, b->stop)) ==
	    NOT_ABBREVIATED);
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
is_only_begun(const struct boundary *b)
{
	static const char *const prepositions[] = {
		"At ", "By ", "In ", "On ", "From ", "Until ", "Since ",
		"After ", "Before ", "About ", "Around ", NULL
	};
	int i;

	if (b->stop - b->begin > 20)
		return false;
	for (i = 0; prepositions[i] != NULL; i++)
		if (is_at(b->begin, b->stop, prepositions[i]))
			return true;
	return false;
}

/* `at 10 p.m. Wednesday`: the day goes on with the clock. */
static bool
is_day_of_clock(const struct boundary *b)
{
	static const char *const days[] = {
		"Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
		"Saturday", "Sunday", NULL
	};
	int i;

	if (!slice_is(b->word, "a.m") && !slice_is(b->word, "p.m"))
		return false;
	for (i = 0; days[i] != NULL; i++)
		if (slice_is(b->next_word, days[i]))
			return true;
	return false;
}

/*
 * Most candidates need no features: `he said. The`, `in Hawaii. The` end a
 * sentence, `Mr. Kerry`, `John F. Kerry` do not. True when that settles it.
 */
static bool
is_settled(const struct boundary *b, bool *ends)
{
	if (b->next == b->close) {
		*ends = boundary_rule(b);
		return true;
	}
	/* a footnote mark, words left out, [2] or [...]; a user's own word */
	if ((b->close > b->after && b->close[-1] == ']') ||
	    (b->close > b->stop && abbreviations_has(b->own, b->word))) {
		*ends = boundary_rule(b);
		return true;
	}
	if (b->stop == b->after) {
		*ends = true;
		return b->opens && is_head(b->begin, b->stop) &&
		    b->opening == OPENS_UPPER;
	}
	*ends = false;
	if (is_item_number(b) || (speaker_follows(b) &&
	    (b->stop[0] != '.' || b->opening == OPENS_LOWER)))
		return true;
	/* `at Yahoo! in` */
	if (b->opening == OPENS_LOWER && b->stop[0] == '!' &&
	    b->close - b->stop == 1 && b->word.at > b->begin &&
	    b->word.len > 1 && is_name(b->word))
		return true;
	if (b->opening == OPENS_DIGIT && b->class == BEFORE_NUMBER)
		return true;
	if (b->stop[0] != '.' || b->after - b->stop != 1 ||
	    b->opening != OPENS_UPPER || b->quoted ||
	    (b->next_word.len < 2 && !b->starter))
		return false;
	*ends = b->class == NOT_ABBREVIATED;
	if (*ends)
		return b->word.len >= 3 && (b->starter || is_plain(b));
	if (b->close > b->after)
		return false;
	return b->class == BEFORE_NAME || b->class == NEVER_ENDS ||
	    is_only_begun(b) || is_day_of_clock(b) || (b->class == INITIAL &&
	    !b->starter && is_upper_at(b->word.at, b->stop));
}

void
boundary_check_tables(void)
{
	table_check(table_abbreviations);
	table_check(table_boundary_weights);
	table_check(table_starters);
}

bool
boundary_is_settled(const struct boundary *b, bool *ends)
{
	*ends = is_plainly_over(b);
	return *ends || is_settled(b, ends);
}

bool
boundary_ends(struct boundary *b)
{
	bool ends;

	if (is_plainly_over(b))
		return true;
	boundary_look(b);
	if (is_settled(b, &ends))
		return ends;
	return boundary_weigh(b) > 0;
}

/* Before a footnote mark that ends at `at`, or `at` itself. */
static const char *
before_note(const char *begin, const char *at)
{
	const char *p = at - 1;

	if (*p != ']')
		return at;
	while (p > begin && is_digit(p[-1]))
		p--;
	return p > begin && p[-1] == '[' && p < at - 1 ? p - 1 : at;
}

bool
boundary_is_fragment(const char *begin, const char *end)
{
	const char *at = end, *before;
	int n;

	while (at > begin) {
		before = before_note(begin, at);
		if (before < at) {
			at = before;
			continue;
		}
		n = utf8_length_before(begin, at);
		if (mark_at(at - n, at, TERMINATOR) || at[-1] == ':')
			return false;
		if (!mark_at(at - n, at, CLOSER))
			return true;
		at -= n;
	}
	return true;
}
