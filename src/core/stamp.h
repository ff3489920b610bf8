/*
 * Dates of documents as feeds and databases write them, brought into the one
 * form of rule 10 of dateline(5), which calendar_parse reads.
 */
#ifndef CORE_STAMP_H
#define CORE_STAMP_H

#include <stdbool.h>

#include "core/slice.h"

enum { STAMP_SIZE = 32 };	/* bytes of a canonical date, with a NUL */

/*
 * Reads a date and writes its canonical form, NUL-terminated. Beside that
 * form itself, which comes out as it went in: a fraction of a second, which
 * is dropped; +0000 and +00; a space or t for T, a space before the zone;
 * 20150706; 20150706T101500Z; 20150706101500; and what RFC 822 has, Mon, 06
 * Jul 2015 10:15 EST, with full names, hyphens and years of two digits too.
 * A zone whose name has several offsets, or that is not known, is left out.
 * False for anything else, also for a day that does not exist.
 */
bool stamp_canonical(struct slice text, char canonical[STAMP_SIZE]);

#endif
