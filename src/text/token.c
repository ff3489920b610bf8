#include "text/token.h"

#include <stdlib.h>

#include "core/arena.h"
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

static const char *
number_end(const char *at, const char *end)
{
	while (at < end && *at >= '0' && *at <= '9')
		at++;
	return at;
}

void
token_split(struct tokens *tokens, struct slice text)
{
	const char *at = text.at, *end = at + text.len, *stop;
	bool spaced = true;
	int len;

	tokens->count = 0;
	while (at < end) {
		struct casing casing = { 0, 0, false };
		struct token *token;
		enum token_kind kind = TOKEN_WORD;

		len = utf8_blank(at, end);
		if (len > 0) {
			spaced = true;
			at += len;
			continue;
		}
		stop = word_end(at, end, &casing);
		if (stop == at) {
			kind = TOKEN_NUMBER;
			stop = number_end(at, end);
		}
		if (stop == at) {
			kind = TOKEN_MARK;
			utf8_decode(at, end, &len);
			stop = at + len;
		}
		tokens->list = memory_grow(tokens->list, &tokens->room,
		    tokens->count + 1, sizeof(*tokens->list));
		token = &tokens->list[tokens->count++];
		token->start = (uint32_t)(at - text.at);
		token->end = (uint32_t)(stop - text.at);
		token->kind = (uint8_t)kind;
		token->letters = (uint8_t)case_of(&casing);
		token->spaced = spaced;
		spaced = false;
		at = stop;
	}
}

void
token_free(struct tokens *tokens)
{
	free(tokens->list);
	tokens->list = NULL;
	tokens->count = tokens->room = 0;
}
