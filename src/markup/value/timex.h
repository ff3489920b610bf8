/*
 * Values of TIMEX3 as the XML schema of TimeML takes them: that of the TimeML
 * validator (H. Llorens, 2011).
 */
#ifndef MARKUP_VALUE_TIMEX_H
#define MARKUP_VALUE_TIMEX_H

#include <stdbool.h>

#include "core/slice.h"

enum { TIMEX_ROOM = 40 };	/* bytes of one that is written anew */

/*
 * A value, or the date of a document, as the schema takes it: weeks and days
 * in days, P3W2D as P23D; a season or another part of a year before Christ as
 * that year, BC0480-SP as BC0480; a clock time without its offset from UTC,
 * 2014-07-14T08:30+02:00 as 2014-07-14T08:30. All others as they are, also the
 * decades and centuries of PXDE and P2CE, which the schema does not know but
 * the corpora of TempEval-3 have. Written to `room`, or a part of the value.
 */
struct slice timex_plain(struct slice value, char room[TIMEX_ROOM]);

/* Whether it takes a frequency: not with M, months or minutes. */
bool timex_is_frequency(struct slice freq);

#endif
