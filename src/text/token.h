/*
 * Tokens: the smallest pieces that programs look at. A token is a run of
 * letters, a run of ASCII digits, or one other character; white space stands
 * between tokens and belongs to none. "Mr. O'Neil's U.S.-led 34-year-old" is
 * Mr . O ' Neil ' s U . S . - led 34 - year - old; whoever wants larger words
 * joins tokens that no space separates.
 */
#ifndef TEXT_TOKEN_H
#define TEXT_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/slice.h"

enum token_kind {
	TOKEN_WORD,		/* letters */
	TOKEN_NUMBER,		/* ASCII digits */
	TOKEN_MARK		/* one other character */
};

enum token_case {
	CASE_NONE,		/* no letter with case */
	CASE_LOWER,
	CASE_CAPITAL,		/* the first is a capital, no other is */
	CASE_UPPER,		/* two or more, all capitals */
	CASE_MIXED		/* McDonald, iPhone */
};

struct token {
	uint32_t start, end;	/* bytes into the text that was split */
	uint8_t kind;		/* enum token_kind */
	uint8_t letters;	/* enum token_case */
	bool spaced;		/* white space, or nothing, before it */
};

struct tokens {			/* start with a zeroed struct */
	struct token *list;
	size_t count;
	size_t room;
};

/* Splits a text of less than 4 GB; the list is made anew, its memory kept. */
void token_split(struct tokens *, struct slice text);

/*
 * At least as many tokens as a text has, soon told: every byte of a character
 * beyond ASCII counts as one.
 */
size_t token_bound(struct slice text);

/* Gives the memory back. */
void token_free(struct tokens *);

#endif
