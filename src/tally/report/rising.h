/*
 * The reports of names that are new, or rise: more documents in a window of
 * days than its baseline would have one expect. What is judged is documents:
 * mentions come in bursts within one article.
 */
#ifndef TALLY_REPORT_RISING_H
#define TALLY_REPORT_RISING_H

#include "tally/report/report.h"

extern const struct report report_rising, report_new;

#endif
