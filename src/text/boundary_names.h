/*
 * Names that marks stand in: a place before an office, a nickname between
 * quotation marks, and the place and day before a report.
 */
#ifndef TEXT_BOUNDARY_NAMES_H
#define TEXT_BOUNDARY_NAMES_H

#include <stdbool.h>

#include "text/candidate.h"

/*
 * `U.S. Rep. Ron Kind`, `wrote to N.J. Gov. Phil Murphy`: whether an office
 * goes on behind the abbreviation of its country or state, at a candidate that
 * was looked at.
 */
bool names_office_follows(const struct candidate *);

/*
 * `Thomas P. "Tip" O'Neill`, `Gen. "Mad Dog" Mattis`: whether a nickname and
 * the surname stand behind a candidate that was looked at.
 */
bool names_nickname_follows(const struct candidate *);

/*
 * `Alfa Ltd. (renamed Beta) sold`: whether a bracket behind a candidate that
 * was looked at, the form of a firm, is amid a sentence.
 */
bool names_bracket_follows(const struct candidate *);

/*
 * `MIAMI, Fla. —`, `Washington, DC (June 21) –`: whether what stands in
 * [begin, end), which begins a paragraph, says only where the report behind
 * it was written. Of dashes only U+2012 to U+2015 count.
 */
bool names_is_dateline(const char *begin, const char *end);

#endif
