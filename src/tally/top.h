/* The report of names, ranked: most documents first. */
#ifndef TALLY_TOP_H
#define TALLY_TOP_H

#include "core/output.h"
#include "tally/names.h"

/*
 * Writes the first `most` names (0: all) of those mentioned, one a line;
 * `documents` is how many were counted, for the share. With the header line
 * if asked for.
 */
void top_write(struct output *, const struct names *, uint64_t documents,
    size_t most, bool header);

#endif
