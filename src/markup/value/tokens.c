#include "markup/value/tokens.h"

#include <stdbool.h>
#include <stdlib.h>

#include "core/arena.h"
#include "text/abbreviations.h"
#include "text/utf8.h"

/* What a character is to a word that it follows. */
enum class {
	WORD,			/* a part of it */
	BLANK,
	APART,			/* a token of its own */
	BETWEEN,		/* , and : are a part between digits, */
	STOP,			/* . unless it comes twice, */
	HYPHEN,			/* - the same, */
	APOSTROPHE,		/* ' where the word goes on, */
	AND,			/* & the same, */
	DOLLAR,			/* $ behind capitals; they end there */
	WIDE			/* no ASCII: to be decoded */
};

struct splitter {
	struct token_list *tokens;
	const char *end;	/* of the stretch */
	const char *last_stop;	/* of the sentence, or NULL */
};

/*
 * Characters.
 */

/* Those beyond ASCII that stand apart, in order. */
static const uint32_t apart[] = {
	0xA1, 0xA3, 0xA4, 0xA5, 0xAB, 0xBB, 0xBF, 0x2013, 0x2014, 0x2015,
	0x2018, 0x201A, 0x201B, 0x201C, 0x201D, 0x201E, 0x201F, 0x2022,
	0x2023, 0x2026, 0x2039, 0x203A, 0x20A9, 0x20AA, 0x20AC, 0x20B9,
	0x20BD, 0x25A0, 0x25AA, 0x25CF, 0x25E6, 0x3001, 0x3002, 0x3008,
	0x3009, 0x300A, 0x300B, 0x300C, 0x300D, 0x300E, 0x300F, 0x3010,
	0x3011, 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F
};

static int
compare_characters(const void *first, const void *second)
{
	const uint32_t *a = first, *b = second;

	return *a < *b ? -1 : *a > *b;
}

static enum class
class_wide(const char *at, const char *end, int *len)
{
	uint32_t c = utf8_decode(at, end, len);

	if (c == UTF8_INVALID)
		return WORD;
	if (utf8_is_blank_wide(c))
		return BLANK;
	if (c == 0x2019)
		return APOSTROPHE;
	return bsearch(&c, apart, sizeof(apart) / sizeof(*apart),
	    sizeof(*apart), compare_characters) != NULL ? APART : WORD;
}

static enum class
class_of_byte(unsigned char c)
{
	if (c >= 0x80)
		return WIDE;
	if (c <= 0x20 || c == 0x7F)
		return BLANK;
	switch (c) {
	case '"': case '(': case ')': case '[': case ']': case '{': case '}':
	case '<': case '>': case ';': case '!': case '?': case '%': case '|':
	case '`':
		return APART;
	case ',': case ':':
		return BETWEEN;
	case '.':
		return STOP;
	case '-':
		return HYPHEN;
	case '\'':
		return APOSTROPHE;
	case '&':
		return AND;
	case '$':
		return DOLLAR;
	}
	return WORD;
}

/* The class of the character at `at`, before end, and its length. */
static enum class
class_at(const char *at, const char *end, int *len)
{
	enum class class = class_of_byte((unsigned char)*at);

	*len = 1;
	return class != WIDE ? class : class_wide(at, end, len);
}

static bool
is_digit_at(const char *at, const char *end)
{
	return at < end && ascii_is_digit(*at);
}

/* Whether a letter, a digit or another part of words is there. */
static bool
is_word_at(const char *at, const char *end)
{
	int len;

	return at < end && class_at(at, end, &len) == WORD;
}

static bool
is_closing_at(const char *at, const char *end)
{
	static const char *const marks[] = {
		"\"", "'", ")", "]", "}", "\342\200\231", "\342\200\235",
		"\302\273", NULL
	};
	int i;

	for (i = 0; marks[i] != NULL; i++)
		if (slice_begins_at(at, end, marks[i]))
			return true;
	return false;
}

/* A token is added; the text of the list is where the run began. */
static void
put(struct splitter *s, const char *from, const char *to)
{
	struct token_list *t = s->tokens;

	t->list = memory_grow(t->list, &t->room, t->count + 1,
	    sizeof(*t->list));
	t->list[t->count++] = slice_between(from, to);
}

/*
 * Stops.
 */

/* Whether one letter stands between the stop that ends a word and another. */
static bool
is_dotted(const char *at, const char *stop)
{
	int len;

	if (stop - at < 3)
		return false;
	len = utf8_length_before(at, stop);
	return stop - len - 1 > at && stop[-len - 1] == '.' &&
	    !ascii_is_digit(stop[-1]);
}

/* Whether the stop that ends the word [at, end) is no part of it. */
static bool
is_stop_apart(const struct splitter *s, const char *at, const char *end)
{
	const char *stop = end - 1;

	if (stop <= at || *stop != '.' || is_dotted(at, stop))
		return false;
	if (stop == s->last_stop)
		return true;
	return is_closing_at(end, s->end) && stop - at > 1 &&
	    abbreviations_class(NULL, slice_between(at, stop)) ==
	    NOT_ABBREVIATED;
}

const char *
tokens_last_stop(struct slice text)
{
	const char *end = text.at + text.len;
	int len;

	while (end > text.at) {
		len = utf8_length_before(text.at, end);
		if (end[-1] == '.')
			return end - 1 > text.at && end[-2] == '.' ? NULL :
			    end - 1;
		if (!is_closing_at(end - len, end) &&
		    utf8_blank(end - len, end) == 0)
			return NULL;
		end -= len;
	}
	return NULL;
}

/*
 * Short forms: what an apostrophe ties to a word.
 */

static int
apostrophe_length(const char *at)
{
	return *at == '\'' ? 1 : 3;
}

static bool
is_among(const char *at, const char *end, const char *const *list)
{
	char lower[8];
	size_t n = (size_t)(end - at);

	if (n >= sizeof(lower))
		return false;
	return slice_among(slice_between(lower, lower +
	    utf8_lower_bytes(at, n, lower)), list);
}

/*
 * Where the short form with its apostrophe at `mark` begins, in the word
 * [at, end); end when there is none.
 */
static const char *
short_form(const char *at, const char *mark, const char *end)
{
	static const char *const forms[] = {
		"s", "m", "d", "ll", "re", "ve", NULL
	};
	const char *rest = mark + apostrophe_length(mark);

	if (mark > at && is_among(rest, end, forms))
		return mark;
	if (mark - at > 1 && (mark[-1] == 'n' || mark[-1] == 'N') &&
	    end - rest == 1 && (*rest == 't' || *rest == 'T'))
		return mark - 1;
	return end;
}

/* Whether the apostrophe at `at` begins a word: 's, 'em, '90s. */
static bool
begins_word(const char *at, const char *end)
{
	static const char *const forms[] = {
		"s", "m", "d", "ll", "re", "ve", "t", "em", "til", "tis",
		"twas", "cause", "bout", "n", NULL
	};
	const char *from = at + apostrophe_length(at), *to = from;

	if (is_digit_at(from, end))
		return true;
	while (to < end && ascii_is_letter(*to) && to - from < 8)
		to++;
	return is_among(from, to, forms) && !is_word_at(to, end);
}

/*
 * Words.
 */

/* Whether the word at `at` is the address of a page: www.x */
static bool
begins_address(const char *at, const char *end)
{
	static const char *const hosts[] = { "www.", NULL };

	return (*at | 0x20) == 'w' && end - at > 4 && at[3] == '.' &&
	    is_among(at, at + 4, hosts) && is_word_at(at + 4, end);
}

/* Whether what goes before a colon is the scheme of one: http://x */
static bool
is_scheme(const char *from, const char *colon, const char *end)
{
	if (!slice_begins_at(colon, end, "://") || !is_word_at(colon + 3, end))
		return false;
	while (from < colon && ascii_is_letter(*from))
		from++;
	return from == colon;
}

/* Whether a mark at the end of an address is none of its own. */
static bool
is_loose(const char *end, long *open)
{
	if (end[-1] == ')' && *open >= 0)
		return false;
	*open += end[-1] == ')';
	return strchr(".,;:!?')]}", end[-1]) != NULL;
}

/* Whether a character is in no address. */
static bool
ends_address(const char *at, enum class class, int len)
{
	return class == BLANK || (len > 1 && class != WORD) ||
	    strchr("<>\"|`", *at) != NULL;
}

/* The end of the address at `at`; white space and quotes are in none. */
static const char *
address_end(const char *at, const char *end)
{
	const char *from = at;
	enum class class;
	long open = 0;		/* brackets */
	int len;

	for (; at < end; at += len) {
		class = class_at(at, end, &len);
		if (ends_address(at, class, len))
			break;
		open += *at == '(';
		open -= *at == ')';
	}
	while (at - from > 1 && is_loose(at, &open))
		at--;
	return at;
}

/* Whether what is no plain part of a word, of this class, goes on in it. */
static bool
goes_on(enum class class, const char *from, const char *at, const char *end,
    int len)
{
	switch (class) {
	case WORD:
		return true;
	case BETWEEN:
		return at > from && ascii_is_digit(at[-1]) &&
		    is_digit_at(at + 1, end);
	case STOP:
	case HYPHEN:
		return at + 1 == end || at[1] != *at;
	case APOSTROPHE:
	case AND:
		return is_word_at(at + len, end);
	default:
		return false;
	}
}

struct word {
	const char *end;
	const char *marks[2];	/* the last apostrophes in it, or NULL */
};

/* Whether there are capitals only, at least one. */
static bool
are_capitals(const char *at, const char *end)
{
	if (end - at < 1 || end - at > 4)
		return false;
	while (at < end && *at >= 'A' && *at <= 'Z')
		at++;
	return at == end;
}

/* The word at `at`, whose first character is one of it. */
static struct word
find_word(const char *at, const char *end)
{
	struct word w = { at, { NULL, NULL } };
	enum class class;
	int len;

	if (begins_address(at, end)) {
		w.end = address_end(at, end);
		return w;
	}
	for (; w.end < end; w.end += len) {
		len = 1;
		if (ascii_is_letter(*w.end) || ascii_is_digit(*w.end))
			continue;	/* most are, and never end a word */
		class = class_at(w.end, end, &len);
		if (class == BETWEEN && is_scheme(at, w.end, end)) {
			w.end = address_end(at, end);
			break;
		}
		if (class == DOLLAR && are_capitals(at, w.end)) {
			w.end++;
			break;
		}
		if (w.end > at && !goes_on(class, at, w.end, end, len))
			break;
		if (class == APOSTROPHE) {
			w.marks[0] = w.marks[1];
			w.marks[1] = w.end;
		}
	}
	return w;
}

/* Puts down the word at `at`, in its parts; returns its end. */
static const char *
split_word(struct splitter *s, const char *at)
{
	struct word w = find_word(at, s->end);
	const char *end = w.end, *last, *before;

	if (is_stop_apart(s, at, end))
		end--;
	last = before = end;
	if (w.marks[1] != NULL)
		last = before = short_form(at, w.marks[1], end);
	if (last < end && w.marks[0] != NULL && w.marks[0] < last)
		before = short_form(at, w.marks[0], last);
	put(s, at, before);
	if (before < last)
		put(s, before, last);
	if (last < end)
		put(s, last, end);
	if (end < w.end)
		put(s, end, w.end);
	return w.end;
}

/* The end of the mark at `at`, of this class; at when it begins a word. */
static const char *
mark_end(enum class class, const char *at, const char *end, int len)
{
	const char *to = at + len;

	if (*at == '-' && slice_begins_at(at, end, "-DOCSTART-"))
		return to;
	if (class == STOP || class == HYPHEN) {
		while (to < end && *to == *at)
			to++;
		return to - at == 1 && is_word_at(to, end) ? at : to;
	}
	if (*at == '`' || *at == '\'')
		if (to < end && *to == *at)
			return to + 1;
	if (class == APOSTROPHE)
		return begins_word(at, end) ? at : to;
	if (class == WORD)
		return *at == '#' && is_digit_at(to, end) ? to : at;
	return to;
}

const char *
tokens_split(struct token_list *tokens, const char *at, const char *end,
    const char *last_stop)
{
	struct splitter s = { tokens, end, last_stop };
	const char *to;
	enum class class;
	int len;

	tokens->count = 0;
	for (; at < end; at = to) {
		class = class_at(at, end, &len);
		if (class == BLANK)
			break;
		to = mark_end(class, at, end, len);
		if (to == at)
			to = split_word(&s, at);
		else
			put(&s, at, to);
	}
	return at;
}

void
tokens_free(struct token_list *tokens)
{
	free(tokens->list);
	memset(tokens, 0, sizeof(*tokens));
}
