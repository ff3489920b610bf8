/*
 * A candidate: where a sentence may end, which is at a stop, a question or
 * exclamation mark or an ellipsis, or at a space without one; with what
 * stands before and after it.
 */
#ifndef TEXT_CANDIDATE_H
#define TEXT_CANDIDATE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/slice.h"
#include "text/abbreviations.h"

/* How far before and behind a candidate a decision may look, in bytes. */
enum { CANDIDATE_LOOK = 256 };

/* What a sentence that begins after the candidate would begin with. */
enum opening { OPENS_UPPER, OPENS_LOWER, OPENS_DIGIT, OPENS_MARK, OPENS_OTHER };

struct candidate {
	/* set by whoever asks */
	const char *begin;	/* of the sentence */
	const char *stop;	/* the first terminator, > begin */
	const char *end;	/* of what may be looked at */
	const struct abbreviations *own;	/* the user's, or NULL */
	uint64_t offset;	/* of close in the text */
	bool opens;		/* the sentence begins its paragraph */

	/* set by candidate_mark */
	const char *after;	/* after the last terminator */
	const char *close;	/* after quotation marks, brackets, [2] */
	bool noted;		/* a footnote mark ends there */

	/* set by whoever asks, then */
	const char *next;	/* first character after the white space */

	/* set by candidate_look */
	struct slice word;	/* before the stop; may be empty */
	int class;		/* of that word */
	enum opening opening;
	bool quoted;		/* a quotation mark or bracket opens */
	struct slice next_word;	/* letters and apostrophes; may be empty */
	bool starter;		/* such a word begins sentences */
};

/*
 * The terminators at `stop` and what belongs to them: sets after and close.
 * False when there is no terminator there. Looks no further than end.
 */
bool candidate_mark(struct candidate *);

/* Looks at the words on both sides, when all that is above them is set. */
void candidate_look(struct candidate *);

/*
 * Whether a whole sentence, without white space around it, lacks a final
 * terminator: a heading, an item, a line of a table.
 */
bool candidate_is_fragment(const char *begin, const char *end);

#endif
