/* Annotations that formats of characters or tokens can hold. */
#ifndef MARKUP_DOCUMENT_BOUNDS_H
#define MARKUP_DOCUMENT_BOUNDS_H

#include <stdbool.h>

#include "core/slice.h"
#include "markup/document/format.h"

/* The text of an annotation, as its sentence, no orphan, has it. */
struct slice bounds_text(const struct sentence *, const struct annotation *);

/*
 * Whether an annotation begins and ends between characters of its sentence,
 * which is no orphan, and has a text of its own: more than white space and
 * control characters (C0, 7F, C1), which formats write as spaces.
 */
bool bounds_hold(const struct sentence *, const struct annotation *);

/* Whether a text is white space only, or empty. */
bool bounds_blank(struct slice text);

#endif
