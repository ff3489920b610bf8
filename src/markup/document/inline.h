/*
 * Inline annotations: which of a sentence are shown, and in what order.
 */
#ifndef MARKUP_DOCUMENT_INLINE_H
#define MARKUP_DOCUMENT_INLINE_H

#include "markup/document/format.h"

/* What the text and the annotations around it are written with. */
struct inline_writer {
	void (*text)(void *of, struct slice);
	void (*open)(void *of, const struct annotation *);
	void (*close)(void *of, const struct annotation *);
};

/*
 * The order of annotations: by start, the longer first, then kind, type,
 * value and tags, so that it does not depend on who added them first. For
 * qsort on an array of struct annotation.
 */
int inline_compare(const void *, const void *);

/* Puts annotations into that order. */
void inline_sort(struct annotation *, size_t count);

/*
 * Writes a sentence with annotations that nest: of two that cross the earlier
 * is shown; one that is there twice is shown once. `of` is what the writer's
 * functions are given.
 */
void inline_write(struct sentence *, const struct inline_writer *, void *of);

#endif
