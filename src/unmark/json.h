/* JSON Lines as markup -f json writes them. */
#ifndef UNMARK_JSON_H
#define UNMARK_JSON_H

#include "unmark/document/format.h"

extern const struct format format_json;

#endif
