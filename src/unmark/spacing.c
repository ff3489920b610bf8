#include "unmark/spacing.h"

#include "text/utf8.h"

enum { MARK_MOST = 5 };		/* bytes of the longest mark, or n't */

/* Marks of one or more bytes, and what they do. */
struct mark {
	const char *mark;
	enum spacing_kind kind;
};

static const struct mark marks[] = {
	{ ",", SPACING_LEFT }, { ".", SPACING_LEFT }, { ";", SPACING_LEFT },
	{ ":", SPACING_LEFT }, { "?", SPACING_LEFT }, { "!", SPACING_LEFT },
	{ ")", SPACING_LEFT }, { "]", SPACING_LEFT }, { "}", SPACING_LEFT },
	{ "%", SPACING_LEFT }, { "...", SPACING_LEFT },
	{ "\xE2\x80\xA6", SPACING_LEFT },	/* an ellipsis */
	{ "\xE2\x80\x9D", SPACING_LEFT },	/* quotation marks: 201D */
	{ "\xC2\xBB", SPACING_LEFT },		/* 00BB */
	{ "\xE2\x80\xBA", SPACING_LEFT },	/* 203A */
	{ "(", SPACING_RIGHT }, { "[", SPACING_RIGHT },
	{ "{", SPACING_RIGHT }, { "$", SPACING_RIGHT },
	{ "#", SPACING_RIGHT },
	{ "\xC2\xA3", SPACING_RIGHT },		/* pound, yen, euro */
	{ "\xC2\xA5", SPACING_RIGHT },
	{ "\xE2\x82\xAC", SPACING_RIGHT },
	{ "\xE2\x80\x9C", SPACING_RIGHT },	/* quotation marks: 201C */
	{ "\xE2\x80\x98", SPACING_RIGHT },	/* 2018 */
	{ "\xC2\xAB", SPACING_RIGHT },		/* 00AB */
	{ "\xE2\x80\xB9", SPACING_RIGHT },	/* 2039 */
	{ "``", SPACING_RIGHT }, { "''", SPACING_LEFT },
	{ "\"", SPACING_QUOTE }, { "'", SPACING_APOSTROPHE },
	{ "\xE2\x80\x99", SPACING_LEFT },	/* 2019 */
	{ NULL, SPACING_WORD }
};

/* Treebank forms. */
static const struct {
	const char *token, *plain;
} plains[] = {
	{ "-LRB-", "(" }, { "-RRB-", ")" }, { "-LSB-", "[" },
	{ "-RSB-", "]" }, { "-LCB-", "{" }, { "-RCB-", "}" },
	{ "\\/", "/" }, { "\\*", "*" },
	{ NULL, NULL }
};

struct slice
spacing_plain(struct slice token)
{
	size_t i;

	if (token.len < 2 || (*token.at != '-' && *token.at != '\\'))
		return token;
	for (i = 0; plains[i].token != NULL; i++)
		if (slice_is(token, plains[i].token))
			return slice_of(plains[i].plain);
	return token;
}

/* An apostrophe at `at`: its length in bytes, or 0. */
static size_t
apostrophe(const char *at, const char *end)
{
	if (at < end && *at == '\'')
		return 1;
	return slice_begins_at(at, end, "\xE2\x80\x99") ? 3 : 0;
}

/* 's, 're, n't and the like, which follow a word at once. */
static bool
is_clitic(struct slice t)
{
	static const char *const rests[] = {
		"s", "S", "re", "RE", "ve", "VE", "ll", "LL", "d", "D", "m",
		"M", NULL
	};
	const char *end = t.at + t.len;
	size_t n = apostrophe(t.at, end);

	if (n > 0)
		return slice_among(slice_between(t.at + n, end), rests);
	if (t.len < 3 || (*t.at != 'n' && *t.at != 'N'))
		return false;
	n = apostrophe(t.at + 1, end);
	return n > 0 && t.len == n + 2 && (end[-1] == 't' || end[-1] == 'T');
}

static enum spacing_kind
kind_of(struct slice t)
{
	size_t i;

	if (t.len == 0 || (ascii_is_letter(*t.at) && (*t.at | 0x20) != 'n') ||
	    ascii_is_digit(*t.at) || t.len > MARK_MOST)
		return SPACING_WORD;
	for (i = 0; marks[i].mark != NULL; i++)
		if (*marks[i].mark == *t.at && slice_is(t, marks[i].mark))
			return marks[i].kind;
	return is_clitic(t) ? SPACING_LEFT : SPACING_WORD;
}

/* A mark that opens and closes: which of it this is, by turns. */
static enum spacing_kind
by_turns(const struct spacing *s, bool *open, bool last)
{
	bool opens = !s->any || (!*open && !last);

	*open = opens;
	return opens ? SPACING_RIGHT : SPACING_LEFT;
}

bool
spacing_before(struct spacing *s, struct slice token, bool last)
{
	enum spacing_kind kind = kind_of(token);
	bool space;

	if (kind == SPACING_QUOTE)
		kind = by_turns(s, &s->quoted, last);
	else if (kind == SPACING_APOSTROPHE)
		kind = !s->single && (s->end == 's' || s->end == 'S') ?
		    SPACING_LEFT : by_turns(s, &s->single, last);
	if (kind == SPACING_LEFT && s->end == '.' && *token.at == '.')
		kind = SPACING_WORD;	/* another stop: e.g. ... */
	space = s->any && kind != SPACING_LEFT && (!s->tight ||
	    (s->end == '\'' && token.len > 0 && ascii_is_digit(*token.at)));
	s->tight = kind == SPACING_RIGHT;
	s->any = true;
	s->end = token.len > 0 ? token.at[token.len - 1] : '\0';
	return space;
}
