/* TimeML: the text of a document with its times as TIMEX3 elements. */
#ifndef MARKUP_TIMEML_H
#define MARKUP_TIMEML_H

#include "markup/document/format.h"

extern const struct format format_timeml;

#endif
