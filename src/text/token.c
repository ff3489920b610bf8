#include "text/token.h"

#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/bits.h"
#include "core/vector.h"
#include "text/utf8.h"

/* Classes of ASCII bytes; bytes from 0x80 on are decoded. */
enum { MARK, BLANK, DIGIT, LOWER, UPPER, WIDE };

static int
class_of(unsigned char c)
{
	if (c >= 0x80)
		return WIDE;
	if (c <= 0x20 || c == 0x7F)
		return BLANK;
	if (c >= 'a' && c <= 'z')
		return LOWER;
	if (c >= 'A' && c <= 'Z')
		return UPPER;
	return c >= '0' && c <= '9' ? DIGIT : MARK;
}

/* What a word's letters are so far, and what one more makes of them. */
struct casing {
	uint32_t upper, lower;	/* letters seen */
	bool first_upper;
};

static void
count_letter(struct casing *casing, bool upper, bool lower)
{
	if (upper && casing->upper + casing->lower == 0)
		casing->first_upper = true;
	casing->upper += upper;
	casing->lower += lower;
}

static enum token_case
case_of(const struct casing *casing)
{
	if (casing->upper == 0)
		return casing->lower == 0 ? CASE_NONE : CASE_LOWER;
	if (casing->upper == 1 && casing->first_upper)
		return CASE_CAPITAL;
	return casing->lower == 0 ? CASE_UPPER : CASE_MIXED;
}

/* The end of the run of letters at `at`. */
static const char *
word_end(const char *at, const char *end, struct casing *casing)
{
	uint32_t c;
	int len, class;

	while (at < end) {
		class = class_of((unsigned char)*at);
		if (class == LOWER || class == UPPER) {
			count_letter(casing, class == UPPER, class == LOWER);
			at++;
			continue;
		}
		if (class != WIDE)
			break;
		c = utf8_decode(at, end, &len);
		if (c == UTF8_INVALID || !utf8_is_letter(c))
			break;
		count_letter(casing, utf8_is_upper(c), utf8_is_lower(c));
		at += len;
	}
	return at;
}

/*
 * The length of the word of ASCII letters that sixteen bytes begin with, and
 * how it uses capitals; 0 when they begin with no letter or when it may go on
 * behind them or with other letters.
 */
static int
short_word(struct bytes b, enum token_case *letters)
{
	unsigned all = bytes_between(bytes_lower(b), 'a', 'z');
	unsigned upper, word;
	int len = bits_lowest(~all);

	if (len == VECTOR_BYTES || (bytes_wide(b) >> len & 1) != 0)
		return 0;
	word = (1u << len) - 1;
	upper = bytes_between(b, 'A', 'Z') & word;
	/* CASE_LOWER, CAPITAL, UPPER, MIXED: the next is hard to foresee */
	*letters = (enum token_case)(CASE_LOWER + (upper != 0) + (upper > 1) +
	    ((upper > 1) & (upper != word)));
	return len;
}

static const char *
number_end(const char *at, const char *end)
{
	while (at < end && *at >= '0' && *at <= '9')
		at++;
	return at;
}

/* The end of any token but a short word, and what it is. */
static const char *
token_end(const char *at, const char *end, struct token *token)
{
	struct casing casing = { 0, 0, false };
	const char *stop = word_end(at, end, &casing);
	int len;

	token->letters = (uint8_t)case_of(&casing);
	token->kind = TOKEN_WORD;
	if (stop > at)
		return stop;
	token->kind = TOKEN_NUMBER;
	stop = number_end(at, end);
	if (stop > at)
		return stop;
	token->kind = TOKEN_MARK;
	utf8_decode(at, end, &len);
	return at + len;
}

/* Where sixteen bytes can be read: the text, or a copy of its end. */
struct window {
	const char *safe;	/* the last place of the text where they can */
	const char *from;	/* of the text, where the copy is of */
	char copy[2 * VECTOR_BYTES];
};

static void
open_window(struct window *w, struct slice text)
{
	size_t rest = text.len < VECTOR_BYTES ? text.len : VECTOR_BYTES;

	w->from = text.at + (text.len - rest);
	w->safe = rest < VECTOR_BYTES ? NULL : w->from;
	memset(w->copy, 0, sizeof(w->copy));
	if (rest > 0)
		memcpy(w->copy, w->from, rest);
}

static struct bytes
bytes_at(const struct window *w, const char *at)
{
	return bytes_load(w->safe != NULL && at <= w->safe ? at :
	    w->copy + (at - w->from));
}

void
token_split(struct tokens *tokens, struct slice text)
{
	const char *at = text.at, *end = at + text.len, *stop;
	enum token_case letters = CASE_NONE;
	struct window window;
	struct token *token;
	bool spaced = true;
	int len;

	tokens->count = 0;
	open_window(&window, text);
	for (; at < end; at = stop) {
		len = utf8_blank(at, end);
		stop = at + len;
		if (len > 0) {
			spaced = true;
			continue;
		}
		tokens->list = memory_grow(tokens->list, &tokens->room,
		    tokens->count + 1, sizeof(*tokens->list));
		token = &tokens->list[tokens->count++];
		len = short_word(bytes_at(&window, at), &letters);
		if (len > 0) {
			stop = at + len;
			token->kind = TOKEN_WORD;
			token->letters = (uint8_t)letters;
		} else {
			stop = token_end(at, end, token);
		}
		token->start = (uint32_t)(at - text.at);
		token->end = (uint32_t)(stop - text.at);
		token->spaced = spaced;
		spaced = stop < end && *stop == ' ';
		stop += spaced;
	}
}

/* A bit for each of 64 bytes, the first one lowest. */
struct classes {
	uint64_t letters, digits, blanks;
};

/* The classes of 64 bytes. */
static struct classes
classes_of(const char *at)
{
	struct classes c = { 0, 0, 0 };
	struct bytes b;
	int i;

	for (i = 0; i < 64; i += VECTOR_BYTES) {
		b = bytes_load(at + i);
		c.letters |= (uint64_t)bytes_between(bytes_lower(b), 'a',
		    'z') << i;
		c.digits |= (uint64_t)bytes_between(b, '0', '9') << i;
		c.blanks |= (uint64_t)bytes_between(b, 0, ' ') << i;
	}
	return c;
}

size_t
token_bound(struct slice text)
{
	const char *at = text.at, *end = at + text.len;
	uint64_t letter = 0, digit = 0;		/* the byte before is one */
	struct classes c;
	char rest[64];
	size_t count = 0, n;

	for (; at < end; at += n) {
		n = end - at < 64 ? (size_t)(end - at) : 64;
		if (n < 64) {
			memset(rest, ' ', sizeof(rest));
			memcpy(rest, at, n);
		}
		c = classes_of(n < 64 ? rest : at);
		count += (size_t)bits_count(~c.blanks &
		    ~(c.letters & (c.letters << 1 | letter)) &
		    ~(c.digits & (c.digits << 1 | digit)));
		letter = c.letters >> 63;
		digit = c.digits >> 63;
	}
	return count;
}

void
token_free(struct tokens *tokens)
{
	free(tokens->list);
	tokens->list = NULL;
	tokens->count = tokens->room = 0;
}
