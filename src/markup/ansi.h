/* For the terminal: a sentence a line, with colour or brackets. */
#ifndef MARKUP_ANSI_H
#define MARKUP_ANSI_H

#include "markup/document/format.h"

extern const struct format format_ansi;

#endif
