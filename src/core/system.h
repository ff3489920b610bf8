/* What the system is asked for beyond POSIX: here and nowhere else. */
#ifndef CORE_SYSTEM_H
#define CORE_SYSTEM_H

#include <stdint.h>

/*
 * A random number that others cannot know: of the system, or, where that has
 * none to give, made of the time, the process and where it lies in memory.
 * Cannot fail.
 */
uint64_t system_random(void);

#endif
