/*
 * Inside words.c, digits.c and numerals.c: the tokens of a sentence, and how
 * words are made of them.
 */
#ifndef TIME_READER_H
#define TIME_READER_H

#include "time/words/words.h"

/* The sentence being read: its tokens and where we are among them. */
struct reader {
	struct words *words;
	const struct lexicon *lexicon;
	const struct token *token;	/* the first */
	size_t count;
};

/* Gives a word a class with its number; takes one, or all, from it. */
void add_sense(struct word *, int class, int32_t number);
void drop_class(struct word *, int class);
void drop_all(struct word *);

/* The value of a run of digits; large ones stop at 99,999,999. */
int32_t token_number(const struct reader *, size_t i);

/* What the lexicon knows of a token that is a word, or NULL. */
const struct lexeme *find_token(const struct reader *, size_t i);

/* The tokens of the holiday that begins at token i, 0 if none does. */
size_t find_holiday(const struct reader *, size_t i, const char **rule);

/* The word that begins with the digits at token i; the tokens it takes. */
size_t read_number(const struct reader *, size_t i, struct word *);

/* The same of a year of two digits, or a decade: of '98 and '80s. */
size_t read_short_year(const struct reader *, size_t i, struct word *);

/*
 * The number of several words, as "two hundred and ten", that begins at word
 * i of a list, as one word: the words it takes, 0 if none begins there.
 */
size_t join_number(const struct words *, size_t i, struct word *);

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
