/* Formats "conll" and "conll2": a token a line, names as tags, IOB2. */
#ifndef MARKUP_CONLL_H
#define MARKUP_CONLL_H

#include "markup/document/format.h"

extern const struct format format_conll, format_conll2;

#endif
