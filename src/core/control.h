/* Control bytes, 00 to 1F and 7F, which no column and no message holds. */
#ifndef CORE_CONTROL_H
#define CORE_CONTROL_H

#include <stddef.h>

/* Control bytes become spaces, in place. */
void control_flatten(char *bytes, size_t len);

#endif
