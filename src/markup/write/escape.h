/* Text within HTML and XML. */
#ifndef MARKUP_WRITE_ESCAPE_H
#define MARKUP_WRITE_ESCAPE_H

#include "core/output.h"
#include "core/slice.h"

/*
 * Text or the value of an attribute in double quotes: & < > " are escaped,
 * control characters (C0, 7F, C1) become spaces, what is no valid UTF-8
 * becomes U+FFFD, byte by byte, and so do U+FFFE and U+FFFF, which XML
 * does not have.
 */
void escape_markup(struct output *, struct slice text);

#endif
