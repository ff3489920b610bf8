/* Fields of CSV, RFC 4180, into a buffer. */
#ifndef MARKUP_WRITE_CSV_TEXT_H
#define MARKUP_WRITE_CSV_TEXT_H

#include <stdbool.h>

#include "core/slice.h"
#include "markup/write/buffer.h"

/*
 * Bytes as a field, without the comma before or behind it: in quotes where it
 * has a comma, a quote (which is doubled), or a space at its edge, which some
 * readers take away from a bare field; nothing when it is empty. Control bytes
 * (00 to 1F, 7F) become spaces, so that a row is a line; a byte that is no
 * valid UTF-8 becomes U+FFFD. A guarded one that a spreadsheet would take for a
 * formula, as it begins with = + - or @, has a ' before it.
 */
void csv_field(struct buffer *, struct slice, bool guarded);

/* A column of a record: a field, empty when it is absent. */
void csv_column(struct buffer *, struct slice, bool guarded);

#endif
