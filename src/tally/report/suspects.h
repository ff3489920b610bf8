/*
 * The report of names that are likely variants of another: the same but for
 * case, accents, stops or order, or with initials for first names. A table
 * to be read, edited and given back with -a.
 */
#ifndef TALLY_REPORT_SUSPECTS_H
#define TALLY_REPORT_SUSPECTS_H

#include "tally/report/report.h"

extern const struct report report_suspects;

#endif
