/* JSON Lines: a document a line. */
#ifndef MARKUP_JSON_H
#define MARKUP_JSON_H

#include "markup/document/format.h"

extern const struct format format_json;

#endif
