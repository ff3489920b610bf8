/*
 * The report of names, ranked: most documents first. Also of types,
 * countries, sources and documents: -b says what mentions are grouped by.
 */
#ifndef TALLY_REPORT_TOP_H
#define TALLY_REPORT_TOP_H

#include "tally/report/report.h"

extern const struct report report_top;

#endif
