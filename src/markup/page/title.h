/* Titles: what stands where a heading must not be empty, or long. */
#ifndef MARKUP_PAGE_TITLE_H
#define MARKUP_PAGE_TITLE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/slice.h"

/* The same, of a text that does not begin with a letter of ASCII. */
bool title_has_seen(struct slice text);

/*
 * Whether there is anything to see in a text: a character that is no white
 * space, no control and no format character.
 */
static inline bool
title_is_seen(struct slice text)
{
	return text.len > 0 && ((*text.at > 0x20 && *text.at < 0x7F) ||
	    title_has_seen(text));
}

/*
 * How many bytes of a text are within a limit of bytes, up to a whole
 * character; len if all are.
 */
size_t title_cut(struct slice text, size_t limit);

#endif
