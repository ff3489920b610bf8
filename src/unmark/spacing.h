/*
 * The white space that a text had between its tokens, guessed: the rule of
 * unmark(1).
 */
#ifndef UNMARK_SPACING_H
#define UNMARK_SPACING_H

#include <stdbool.h>
#include <stddef.h>

#include "core/slice.h"

/* What a token does to the space on its sides. */
enum spacing_kind {
	SPACING_WORD,		/* nothing */
	SPACING_LEFT,		/* none before it: a comma, 's */
	SPACING_RIGHT,		/* none behind it: a bracket that opens */
	SPACING_QUOTE,		/* opens and closes by turns */
	SPACING_APOSTROPHE	/* the same, or belongs to the word before */
};

struct spacing {		/* of a sentence: start with a zeroed struct */
	bool quoted, single;	/* a quotation is open: " or ' */
	bool tight;		/* no space behind the token before */
	bool any;		/* there was one */
	char end;		/* its last letter */
};

/*
 * What stands in a text for a token of a treebank: -LRB- is a bracket, \/ is a
 * slash; others are themselves.
 */
struct slice spacing_plain(struct slice token);

/*
 * Whether a space stands before the next token of the sentence, in the form
 * that spacing_plain gives; `last` says that none follows it.
 */
bool spacing_before(struct spacing *, struct slice token, bool last);

#endif
