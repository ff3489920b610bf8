/*
 * A word to whoever sits at a terminal, or asks with -v, about an answer that
 * is empty: what it would need and there is not. It is no fault of the input,
 * so that the exit status is what it is without.
 */
#ifndef TALLY_NOTES_H
#define TALLY_NOTES_H

#include "tally/command.h"
#include "tally/counting/seen.h"

/* Whether there is anybody to tell. */
bool notes_wanted(const struct command *);

/* Notes down the names that are asked for, which must be met or not. */
void notes_ask(const struct command *, struct seen *);

/*
 * When all was counted: prints a line for what all reports lack, or for what
 * some types and names that were asked for lack. Of the documents so many are
 * in the window.
 */
void notes_print(const struct command *, const struct seen *,
    uint64_t in_window);

#endif
