/*
 * Lines on a terminal: text that cannot move its cursor or turn its order
 * about, the looks of it, and lines that are broken between words.
 *
 * Text that is not safe is changed: control characters (C0, 7F, C1) and the
 * separators U+2028 and U+2029 become spaces; the marks, overrides and
 * isolates of direction (U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to
 * U+2069) are left out; a byte that is no valid UTF-8 becomes U+FFFD.
 */
#ifndef MARKUP_WRITE_SCREEN_H
#define MARKUP_WRITE_SCREEN_H

#include <stdbool.h>

#include "core/output.h"
#include "core/slice.h"
#include "markup/write/buffer.h"
#include "text/width.h"

struct look {
	bool bold;
	bool dim;
	unsigned char colour;	/* 30 to 37, or 0: as it is */
};

struct screen {
	struct output *out;
	bool colour;		/* looks are written */
	size_t columns;		/* of a line; 0: as long as it is */
	struct widths widths;	/* if there are columns */
	struct look now;	/* behind all that was given */
	struct look before;	/* before the word at hand, where it breaks */
	struct buffer word;	/* what was given since: not written yet */
	size_t width;		/* its columns */
	size_t spaces;		/* before it, not written yet */
	size_t at;		/* columns of this line that are written */
	uint32_t last;		/* the character before, */
	unsigned last_width;	/* and its columns; 0 at a word's start */
};

/*
 * Begins at the start of a line. With columns, lines are broken between words
 * so that none is longer; a word that is longer than a line, between
 * characters; wide characters (Chinese, Japanese, not Korean), between any two,
 * though not before a closing mark or behind an opening one.
 */
void screen_begin(struct screen *, struct output *, bool colour,
    unsigned columns);

/* Text, without newlines of its own. */
void screen_text(struct screen *, struct slice);

/* The same of a string that is plain ASCII. */
static inline void
screen_string(struct screen *s, const char *string)
{
	if (s->columns > 0)
		screen_text(s, slice_of(string));
	else
		output_string(s->out, string);
}

/*
 * Text behind this is bold, or dim, or of a colour, too; without colour it is
 * not.
 */
void screen_look(struct screen *, struct look);

/* Text behind this is as usual. */
void screen_plain(struct screen *);

/* Ends the line. */
void screen_newline(struct screen *);

/* Gives the memory back. */
void screen_free(struct screen *);

#endif
