/*
 * Does a sentence end here? The decision about one candidate: a stop, a
 * question or exclamation mark or an ellipsis, with what stands before and
 * after it. A blank line or the end of a paragraph is no question, and is
 * decided before anybody asks here.
 */
#ifndef TEXT_BOUNDARY_H
#define TEXT_BOUNDARY_H

#include <stdbool.h>
#include <stdint.h>

#include "core/slice.h"
#include "text/abbreviations.h"

/* How far before and behind a candidate a decision may look, in bytes. */
enum { BOUNDARY_LOOK = 256 };

/* What a sentence that begins after the candidate would begin with. */
enum opening { OPENS_UPPER, OPENS_LOWER, OPENS_DIGIT, OPENS_MARK, OPENS_OTHER };

struct boundary {
	/* set by whoever asks */
	const char *begin;	/* of the sentence */
	const char *stop;	/* the first terminator, > begin */
	const char *end;	/* of what may be looked at */
	const struct abbreviations *own;	/* the user's, or NULL */
	uint64_t offset;	/* of close in the text */
	bool opens;		/* the sentence begins its paragraph */

	/* set by boundary_mark */
	const char *after;	/* after the last terminator */
	const char *close;	/* after quotation marks, brackets, [2] */

	/* set by whoever asks, then */
	const char *next;	/* first character after the white space */

	/* set by boundary_look */
	struct slice word;	/* before the stop; may be empty */
	int class;		/* of that word */
	enum opening opening;
	bool quoted;		/* a quotation mark or bracket opens */
	struct slice next_word;	/* letters and apostrophes; may be empty */
	bool starter;		/* such a word begins sentences */
};

/* Ends the program when tables it decides by are of the other byte order. */
void boundary_check_tables(void);

/*
 * The terminators at `stop` and what belongs to them: sets after and close.
 * False when there is no terminator there. Looks no further than end.
 */
bool boundary_mark(struct boundary *);

/* Looks at the words on both sides, when all that is above them is set. */
void boundary_look(struct boundary *);

/*
 * Whether no features are needed; then *ends is the answer.
 */
bool boundary_is_settled(const struct boundary *, bool *ends);

/* What the rules say, without the features: whether the sentence ends. */
bool boundary_rule(const struct boundary *);

/* Whether the sentence ends at close. Looks by itself. */
bool boundary_ends(struct boundary *);

/*
 * Whether a whole sentence, without white space around it, lacks a final
 * terminator: a heading, an item, a line of a table.
 */
bool boundary_is_fragment(const char *begin, const char *end);

#endif
