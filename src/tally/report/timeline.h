/*
 * The report of periods, in their order and without gaps: by the documents'
 * own dates or by the times that they speak of, for all or for each of some
 * names.
 */
#ifndef TALLY_REPORT_TIMELINE_H
#define TALLY_REPORT_TIMELINE_H

#include "tally/report/report.h"

extern const struct report report_timeline;

#endif
