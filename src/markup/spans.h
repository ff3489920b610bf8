/* Text with spans, for annotation tools. */
#ifndef MARKUP_SPANS_H
#define MARKUP_SPANS_H

#include "markup/document/format.h"

/*
 * JSON Lines, a document a line: its text and flat spans in characters, twice,
 * as objects (Prodigy, spaCy) and as arrays (doccano).
 */
extern const struct format format_spans;

/* An array of Label Studio's tasks: spans in UTF-16, which may overlap. */
extern const struct format format_labelstudio;

#endif
