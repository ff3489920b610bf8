/*
 * Tokens as the CoNLL tasks and the Penn Treebank count them, for exports that
 * have a line a token (Tjong Kim Sang and De Meulder 2003; MacIntyre's
 * tokenizer for the Treebank, 1995). White space, of any kind that
 * dateline(5) knows, separates tokens and is in none.
 *
 *	apart, each	quotation marks, brackets, ; ! ? % | and signs of
 *			currency; , and : where they are not between digits;
 *			dashes and ellipses, of any length in one piece
 *	apart, short	's 'm 'd 'll 're 've and n't (do n't, ca n't), and an
 *			apostrophe at the end (Kings ')
 *	whole		3.5 10,000 10:30 1/2 US$ 14-year-old U.S.-led AT&T
 *			O'Neil '90s C++ #tag @user, addresses of the web and
 *			of mail; cannot and gonna too
 *	stops		stay with their word (Mr. Inc. 1.), except the last
 *			one of a sentence, and one before a closing mark
 *			behind what is no abbreviation; also there they stay
 *			where one letter stands between two stops (U.S. p.m.)
 *
 * No token is empty, begins with -DOCSTART- or holds white space, and all of
 * them together are the text without its white space.
 */
#ifndef MARKUP_VALUE_TOKENS_H
#define MARKUP_VALUE_TOKENS_H

#include <stddef.h>

#include "core/slice.h"

struct token_list {		/* start with a zeroed struct */
	struct slice *list;
	size_t count;
	size_t room;
};

/*
 * Splits what stands at `at`, before `end`, up to white space or the end, and
 * returns how far it came. The list is made anew, its memory kept; its slices
 * point into the text. It has nothing where white space stands at `at`.
 *
 * A token ends at `end` whatever is behind it, which is how a mention gets
 * tokens of its own: the text before it, itself and the text behind it are
 * split apart. last_stop is that of the sentence, or NULL within a mention,
 * where it is a part of the last word (Apple Inc.). Linear in the text.
 */
const char *tokens_split(struct token_list *, const char *at, const char *end,
    const char *last_stop);

/*
 * The stop that a sentence ends with, if it does, but for closing marks and
 * white space; NULL also where two or more stand there.
 */
const char *tokens_last_stop(struct slice text);

/* Gives the memory back. */
void tokens_free(struct token_list *);

#endif
