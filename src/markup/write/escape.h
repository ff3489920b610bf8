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

/*
 * The text of a page of HTML, where " needs no escape, for its reader:
 * characters that turn the direction of the text behind them (U+202A to
 * U+202E, U+2066 to U+2069) are left out, so that none reaches out of its
 * element; U+2028 and U+2029 become spaces, noncharacters U+FFFD.
 */
void escape_page(struct output *, struct slice text);

/* The same in an attribute in double quotes. */
void escape_attribute(struct output *, struct slice text);

#endif
