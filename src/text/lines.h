/*
 * Wrapped lines. In hard-wrapped text a newline stands where the next word
 * would not have fitted; in other text it ends a paragraph. Which text it
 * is, and how wide, is judged once, on the first lines.
 */
#ifndef TEXT_LINES_H
#define TEXT_LINES_H

#include <stdbool.h>
#include <stddef.h>

/* What a newline in a text is. */
enum line_ends {
	LINES_GUESS,		/* look at the text */
	LINES_END,		/* -l: a newline ends a paragraph */
	LINES_WRAP		/* -w: only a blank line does */
};

/* The width in characters of a hard-wrapped text, or 0 if it is not one. */
size_t lines_width(const char *text, size_t len);

/*
 * Whether a newline is only wrapping: the line [line, line_end) of a text of
 * that width is full, given what stands in [next, end) after it.
 */
bool lines_wrap(const char *line, const char *line_end, const char *next,
    const char *end, size_t width);

#endif
