/* CSV: a mention a row. */
#ifndef MARKUP_CSV_H
#define MARKUP_CSV_H

#include "markup/document/format.h"

extern const struct format format_csv;

#endif
