/* Format "brat": a text, and annotations that point into it. */
#ifndef MARKUP_BRAT_H
#define MARKUP_BRAT_H

#include "markup/document/format.h"

/* It has two files a document, so it needs a folder. */
extern const struct format format_brat;

/* What a folder of such files has once: annotation.conf, which names types. */
extern const char brat_configuration[];

#endif
