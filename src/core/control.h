/*
 * What a text may do to those who read it: control bytes, 00 to 1F and 7F,
 * which no column and no message holds, and what steers a terminal.
 */
#ifndef CORE_CONTROL_H
#define CORE_CONTROL_H

#include <stddef.h>

/* Control bytes become spaces, in place. */
void control_flatten(char *bytes, size_t len);

/*
 * Makes bytes fit for a terminal, in place, and returns how many there are
 * then, no more than before: TAB and LF stay; other control bytes, the control
 * characters U+0080 to U+009F and lone bytes 80 to 9F, which some terminals
 * take for these, become a space each; overrides, embeddings and isolates of
 * the direction of writing (U+202A to U+202E, U+2066 to U+2069), which show a
 * text in another order than it has, become U+FFFD. All that comes from
 * outside and is shown goes through here.
 */
size_t control_guard(char *bytes, size_t len);

/* How many bytes at the end, up to three, are a character's first ones. */
size_t control_begun(const char *bytes, size_t len);

#endif
