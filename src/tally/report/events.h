/*
 * The report of who, where and when together: sentences, with so many of
 * their neighbours, that hold a name, a place and a date on the calendar, or
 * a date and what else is asked for. By date, which makes a chronicle of a set
 * of articles.
 */
#ifndef TALLY_REPORT_EVENTS_H
#define TALLY_REPORT_EVENTS_H

#include "tally/report/report.h"

extern const struct report report_events;

#endif
