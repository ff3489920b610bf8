/*
 * The report of names that stand together, in a sentence or a document: a
 * weighted graph. Units are the sentences, or documents, that mention any
 * name that counts.
 */
#ifndef TALLY_REPORT_PAIRS_H
#define TALLY_REPORT_PAIRS_H

#include "tally/report/report.h"

extern const struct report report_pairs;

#endif
