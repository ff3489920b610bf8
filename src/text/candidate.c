#include "text/candidate.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "core/table.h"
#include "text/fold.h"
#include "text/utf8.h"

extern const uint64_t table_starters[];

enum { BARE_MOST = 32 };	/* bytes of a word that may be in a table */

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
	case 0xC2AD00:			/* soft hyphen */
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

/* After superscript digits, as footnote marks are. */
static const char *
skip_superscripts(const char *at, const char *end)
{
	const unsigned char *p;

	for (;; at += p[0] == 0xC2 ? 2 : 3) {
		p = (const unsigned char *)at;
		if (end - at > 1 && p[0] == 0xC2 &&
		    (p[1] == 0xB9 || p[1] == 0xB2 || p[1] == 0xB3))
			continue;
		if (end - at < 3 || p[0] != 0xE2 || p[1] != 0x81 ||
		    (p[2] != 0xB0 && (p[2] < 0xB4 || p[2] > 0xB9)))
			return at;
	}
}

/*
 * After one mark in brackets: a footnote, "[2]" (or "^([2])", which pandoc
 * makes of a raised one), or an omission, "[...]". It may stand apart from
 * the sentence that it belongs to.
 */
static const char *
skip_note(const char *at, const char *end)
{
	const char *p = at;
	bool apart = p < end && *p == ' ', raised;
	int n;

	p += apart;
	if (p >= end || (*p != '[' && *p != '^' && (unsigned char)*p < 0x80))
		return at;
	raised = slice_begins_at(p, end, "^([");
	p += raised ? 2 : 0;
	if (*p++ != '[')
		return skip_superscripts(at, end);
	while (p < end && (ascii_is_digit(*p) || *p == '.'))
		p++;
	n = mark_at(p, end, TERMINATOR);
	p += n;
	if (p - at < 2 + apart || p - at > 8 || p >= end || *p++ != ']')
		return at;
	if (raised && (p >= end || *p++ != ')'))
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

	if (!slice_begins_at(p, end, " . ."))
		return at;
	while (slice_begins_at(p, end, " ."))
		p += 2;
	return p;
}

/*
 * Whether the quotation mark `"` at `at` opens: by the nearest one before it,
 * which opened if it stands at the beginning or behind a space.
 */
static bool
opens_quotation(const char *begin, const char *at)
{
	const char *least = begin, *p = at;

	if (at - least > CANDIDATE_LOOK)
		least = at - CANDIDATE_LOOK;
	while (p > least && p[-1] != '"')
		p--;
	if (p == least)
		return true;
	p--;
	return p > begin && p[-1] != ' ' && p[-1] != '(' &&
	    (unsigned char)p[-1] > ' ';
}

/* `said."What`: a quotation mark without a space that opens, not closes. */
static bool
opens_there(const struct candidate *c, const char *at)
{
	return *at == '"' && at == c->after && c->end - at > 2 &&
	    at[1] >= 'A' && at[1] <= 'Z' && ascii_is_lower(at[2]) &&
	    opens_quotation(c->begin, at);
}

/*
 * Whether there is nothing but a stop, and a letter or a digit behind it or
 * behind a space: most of all.
 */
static inline bool
is_mere_stop(const char *at, const char *end)
{
	return end - at > 2 && *at == '.' && (ascii_is_letter(at[1]) ||
	    ascii_is_digit(at[1]) || (at[1] == ' ' && ascii_is_letter(at[2])));
}

bool
candidate_mark(struct candidate *c)
{
	const char *at = c->stop;
	int n;

	if (is_mere_stop(at, c->end)) {
		c->after = c->close = at + 1;
		c->noted = false;
		return true;
	}
	if (*at == '.')
		at = skip_spaced_stops(at, c->end);
	while ((n = mark_at(at, c->end, TERMINATOR)) > 0)
		at += n;
	if (at == c->stop)
		return false;
	c->after = at;
	while ((n = mark_at(at, c->end, CLOSER)) > 0 &&
	    !opens_there(c, at))
		at += n;
	c->close = skip_notes(at, c->end);
	c->noted = c->close > at;
	return true;
}

/*
 * The word before the stop: back to white space, a bracket, a quotation mark
 * or a slash, but no further than the sentence or the look allows. Wide
 * becomes true where it is not all ASCII.
 */
static struct slice
word_before(const struct candidate *c, bool *wide)
{
	const char *at = c->stop, *least = c->begin;

	if (at - least > CANDIDATE_LOOK)
		least = at - CANDIDATE_LOOK;
	while (at > least) {
		unsigned char byte = (unsigned char)at[-1];

		if (byte <= ' ' || (byte < 0x80 &&
		    (ascii_marks[byte] & EDGE) != 0))
			break;
		if (byte >= 0x80) {
			int n = utf8_length_before(least, at);

			if (utf8_blank(at - n, at) ||
			    mark_at(at - n, at, EDGE))
				break;
			at -= n - 1;
			*wide = true;
		}
		at--;
	}
	return slice_between(at, c->stop);
}

/* A word for looking up: without soft hyphens, if it has any. */
static struct slice
bare_word(struct slice word, char copy[BARE_MOST])
{
	if (word.len > BARE_MOST || word.len < 3 || !fold_changes(word))
		return word;
	return slice_between(copy, copy + fold(word, copy));
}

/* What stands after a hyphen or a dash, U+2010 to U+2014: "D-Calif". */
static struct slice
last_part(struct slice word)
{
	const char *at = word.at + word.len;

	for (; at > word.at && at[-1] != '-'; at--)
		if ((unsigned char)at[-1] >= 0x90 &&
		    (unsigned char)at[-1] <= 0x94 && at - word.at > 2 &&
		    at[-2] == '\x80' && at[-3] == '\xE2')
			break;
	return slice_between(at, word.at + word.len);
}

/* The words after the candidate; whether the first is not all ASCII. */
static bool
look_ahead(struct candidate *c)
{
	const char *at = c->next, *p;
	bool wide = false;
	int n, len;

	c->opening = OPENS_OTHER;
	c->quoted = false;
	for (;; at += n) {
		n = utf8_invisible(at, c->end);
		if (n > 0)
			continue;
		n = mark_at(at, c->end, OPENER);
		if (n == 0)
			break;
		c->quoted = true;
	}
	c->next_word = slice_between(at, at);
	if (at >= c->end)
		return false;
	if (mark_at(at, c->end, JOINER))
		c->opening = OPENS_MARK;
	else if (ascii_is_digit(*at))
		c->opening = OPENS_DIGIT;
	else if (utf8_is_lower_at(at, c->end))
		c->opening = OPENS_LOWER;
	else if (utf8_is_upper_at(at, c->end))
		c->opening = OPENS_UPPER;
	for (p = at; p < c->end; p += len) {
		uint32_t letter;

		len = 1;
		if (ascii_is_letter(*p) || *p == '\'')
			continue;
		if ((unsigned char)*p < 0x80)
			break;
		letter = utf8_decode(p, c->end, &len);
		if (!utf8_is_letter(letter) && letter != 0x2019 &&
		    utf8_invisible(p, c->end) == 0)
			break;
		wide = true;
	}
	c->next_word = slice_between(at, p);
	/* iPhone, eBay: a name that could begin a sentence */
	if (c->opening == OPENS_LOWER && c->next_word.len > 1 &&
	    utf8_is_upper_at(at + 1, p))
		c->opening = OPENS_UPPER;
	return wide;
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
follows_name(const struct candidate *c)
{
	const char *at = c->word.at;

	if (at - c->begin < 3 || at[-1] != ' ' || !ascii_is_letter(at[-2]))
		return false;
	for (at -= 2; at > c->begin && ascii_is_letter(at[-1]); at--)
		;
	return *at >= 'A' && *at <= 'Z' && at[1] != ' ';
}

/* Sets what is to be known of the word before the stop. */
static void
look_back(struct candidate *c)
{
	char copy[BARE_MOST];
	struct slice part;
	bool wide = false;

	c->word = word_before(c, &wide);
	part = wide ? bare_word(c->word, copy) : c->word;
	c->class = abbreviations_class(c->own, part);
	part = last_part(c->word);
	if (c->class == NOT_ABBREVIATED && part.len < c->word.len)
		c->class = abbreviations_class(c->own, part);
	if (slice_is(c->word, "I") && !c->starter && follows_name(c))
		c->class = INITIAL;
}

void
candidate_look(struct candidate *c)
{
	char copy[BARE_MOST];
	bool wide = look_ahead(c);
	struct slice word = wide ? bare_word(c->next_word, copy) : c->next_word;

	c->starter = c->opening == OPENS_UPPER && ((c->quoted &&
	    *c->next != '(' && *c->next != '[') ||
	    (table_find(table_starters, word) != NULL &&
	    !is_initial_at(c->next_word, c->end)));
	c->word = slice_between(c->stop, c->stop);
	c->class = NOT_ABBREVIATED;
	if (c->stop < c->after)
		look_back(c);
}

/* Whether a superscript digit ends at `at`: its length, or 0. */
static int
superscript_before(const char *begin, const char *at)
{
	int n = utf8_length_before(begin, at);

	return n > 1 && skip_superscripts(at - n, at) == at ? n : 0;
}

/* Before a footnote mark that ends at `at`, or `at` itself. */
static const char *
before_note(const char *begin, const char *at)
{
	const char *p = at;

	if (at - begin > 5 && at[-1] == ')' && at[-2] == ']')
		p--;
	if (*--p != ']')
		return at - superscript_before(begin, at);
	while (p > begin && ascii_is_digit(p[-1]))
		p--;
	if (p <= begin || p[-1] != '[' || p >= at - 1)
		return at;
	p--;
	if (at[-1] == ')' && p - begin > 2)
		p = p[-1] == '(' && p[-2] == '^' ? p - 2 : at;
	while (p < at && p > begin && p[-1] == ' ')
		p--;
	return p;
}

bool
candidate_is_fragment(const char *begin, const char *end)
{
	const char *at = end, *before;
	int n;

	if (end - begin > 1 && end[-1] == '.' && ascii_is_letter(end[-2]))
		return false;
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
