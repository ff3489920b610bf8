/*
 * Does a sentence end here? The decision about one candidate: a stop, a
 * question or exclamation mark or an ellipsis, with what stands before and
 * after it. A blank line or the end of a paragraph is no question, and is
 * decided before anybody asks here.
 */
#ifndef TEXT_BOUNDARY_H
#define TEXT_BOUNDARY_H

#include <stdbool.h>

/* How far before and behind a candidate a decision may look, in bytes. */
enum { BOUNDARY_LOOK = 256 };

struct boundary {
	const char *begin;	/* of the sentence */
	const char *stop;	/* the first terminator, > begin */
	const char *after;	/* after the last terminator */
	const char *close;	/* after quotation marks, brackets, [2] */
	const char *next;	/* first character after the white space */
	const char *end;	/* of what may be looked at */
};

/*
 * The terminators at `stop` and what belongs to them: sets after and close.
 * False when there is no terminator there. Looks no further than end.
 */
bool boundary_mark(struct boundary *);

/* Whether the sentence ends at close, next being set too. */
bool boundary_ends(const struct boundary *);

/*
 * Whether a whole sentence, without white space around it, lacks a final
 * terminator: a heading, an item, a line of a table.
 */
bool boundary_is_fragment(const char *begin, const char *end);

#endif
