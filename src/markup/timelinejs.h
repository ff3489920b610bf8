/* CSV for TimelineJS: a date a row. */
#ifndef MARKUP_TIMELINEJS_H
#define MARKUP_TIMELINEJS_H

#include "markup/document/format.h"

extern const struct format format_timelinejs;

#endif
