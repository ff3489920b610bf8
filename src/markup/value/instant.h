/* Days and instants, as other tools take them. */
#ifndef MARKUP_VALUE_INSTANT_H
#define MARKUP_VALUE_INSTANT_H

#include "core/slice.h"

enum { INSTANT_ROOM = 40 };	/* bytes of the longest one */

/*
 * A day or an instant, of a tag from= or to= or a value: where it says 24:00,
 * the same instant as 00:00 of the next day, written to `room`; anything else,
 * and the last day of year 9999, as it is.
 */
struct slice instant_plain(struct slice value, char room[INSTANT_ROOM]);

#endif
