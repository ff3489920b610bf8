/*
 * The report of every mention of one name: the documents, offsets and
 * sentences behind a number.
 */
#ifndef TALLY_REPORT_WHY_H
#define TALLY_REPORT_WHY_H

#include "tally/report/report.h"

extern const struct report report_why;

#endif
