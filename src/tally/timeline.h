/* The report of periods, in their order. */
#ifndef TALLY_TIMELINE_H
#define TALLY_TIMELINE_H

#include "core/output.h"
#include "tally/periods.h"

/* Writes the periods that count anything, one a line. */
void timeline_write(struct output *, const struct periods *, bool header);

#endif
