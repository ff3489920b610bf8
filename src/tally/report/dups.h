/* The report of near-duplicates: see duplicates.h. */
#ifndef TALLY_REPORT_DUPS_H
#define TALLY_REPORT_DUPS_H

#include "tally/report/report.h"

extern const struct report report_dups;

#endif
