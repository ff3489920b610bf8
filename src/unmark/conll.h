/* CoNLL: a token and its tag a line, a blank line between sentences. */
#ifndef UNMARK_CONLL_H
#define UNMARK_CONLL_H

#include "unmark/document/format.h"

extern const struct format format_conll;	/* TABs or spaces */
extern const struct format format_conll2;	/* TABs alone */

#endif
