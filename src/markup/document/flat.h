/*
 * Flat annotations: those of a sentence that a format can hold where nothing
 * may lie in another.
 */
#ifndef MARKUP_DOCUMENT_FLAT_H
#define MARKUP_DOCUMENT_FLAT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "markup/document/format.h"

/* Which of them are wanted at all; the others are not counted. */
typedef bool flat_wanted(const struct annotation *);

/*
 * Leaves in the list of a sentence, in order, the annotations that are wanted
 * (all, with NULL) and do not overlap: the longest first, of two that are of
 * one length that which begins first, of two with the same bytes the first of
 * the list. What lies in another or crosses another is left out, and so is what
 * bounds_hold says no of, whatever it overlaps, and all of an orphan, which has
 * no text that it could stand in. Returns how many of the wanted ones were.
 */
uint64_t flat_keep(struct sentence *, flat_wanted *);

#endif
