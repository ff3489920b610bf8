/*
 * Does a sentence end here? The decision about one candidate: rules first,
 * and where they leave it open the weights of its features. A blank line or
 * the end of a paragraph is no question, and is decided before anybody asks
 * here.
 */
#ifndef TEXT_BOUNDARY_H
#define TEXT_BOUNDARY_H

#include <stdbool.h>

#include "text/candidate.h"

/* Ends the program when tables it decides by are of the other byte order. */
void boundary_check_tables(void);

/*
 * Whether the rules alone decide about a candidate that was looked at; then
 * *ends is the answer.
 */
bool boundary_is_settled(const struct candidate *, bool *ends);

/* Whether the sentence ends at close. Looks by itself. */
bool boundary_ends(struct candidate *);

#endif
