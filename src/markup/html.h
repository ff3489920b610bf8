/* One HTML page that needs no other file. */
#ifndef MARKUP_HTML_H
#define MARKUP_HTML_H

#include "markup/document/format.h"

extern const struct format format_html;

#endif
