/* TimeML: XML with times, and names, around their text. */
#ifndef UNMARK_TIMEML_H
#define UNMARK_TIMEML_H

#include "unmark/document/format.h"

extern const struct format format_timeml;

#endif
