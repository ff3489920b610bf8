/* The tokens of a sentence, from which its words are made. */
#ifndef TIME_WORDS_TOKENS_H
#define TIME_WORDS_TOKENS_H

#include "time/words/lexicon.h"
#include "time/words/word.h"

/* The sentence being read: its tokens and where we are among them. */
struct reader {
	struct words *words;
	const struct token *token;	/* the first */
	size_t count;
};

static inline struct slice
token_text(const struct reader *r, size_t i)
{
	const char *text = r->words->text.at;

	return slice_between(text + r->token[i].start,
	    text + r->token[i].end);
}

/* Whether token i is there and stands right behind the one before. */
static inline bool
is_joined(const struct reader *r, size_t i)
{
	return i < r->count && !r->token[i].spaced;
}

static inline bool
is_mark(const struct reader *r, size_t i, char mark)
{
	struct slice text;

	if (i >= r->count)
		return false;
	text = token_text(r, i);
	return text.len == 1 && text.at[0] == mark;
}

static inline bool
is_joined_mark(const struct reader *r, size_t i, char mark)
{
	return is_joined(r, i) && is_mark(r, i, mark);
}

/* An apostrophe, straight or typographic (U+2019, U+2018). */
static inline bool
is_apostrophe(const struct reader *r, size_t i)
{
	struct slice text;

	if (i >= r->count)
		return false;
	text = token_text(r, i);
	return slice_is(text, "'") || slice_is(text, "\xE2\x80\x99") ||
	    slice_is(text, "\xE2\x80\x98");
}

static inline bool
is_number(const struct reader *r, size_t i)
{
	return i < r->count && r->token[i].kind == TOKEN_NUMBER;
}

static inline size_t
token_length(const struct reader *r, size_t i)
{
	return r->token[i].end - r->token[i].start;
}

/* The value of a run of digits; large ones stop at 99,999,999. */
static inline int32_t
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
static inline const struct lexeme *
find_token(const struct reader *r, size_t i)
{
	if (i >= r->count || r->token[i].kind != TOKEN_WORD)
		return NULL;
	return lexicon_find(token_text(r, i));
}

/* Whether there is a token and it is this, given in lower case. */
static inline bool
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

#endif
