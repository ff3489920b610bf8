/* brat: a text, and a file of annotations beside it. */
#ifndef UNMARK_BRAT_H
#define UNMARK_BRAT_H

#include "unmark/document/format.h"

extern const struct format format_brat;

#endif
