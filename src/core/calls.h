/*
 * Which system calls a program may make when it has started, as a program for
 * seccomp(2): on Linux, x86-64 and little-endian arm64.
 *
 * What only a program that was taken over would do, ends it: exec, fork,
 * socket, ptrace. Opening a file for writing is refused with EACCES, memory
 * that can be written and run with EPERM. Everything else that is not in the
 * list fails with ENOSYS, as on a kernel that does not know it: a libc then
 * goes another way.
 */
#ifndef CORE_CALLS_H
#define CORE_CALLS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/system.h"

enum { CALLS_MOST = 640 };	/* instructions */

/*
 * Lays the program out; returns the number of its instructions, 0 where there
 * is none for this machine. Files may be changed (which ones is not told
 * here), or not; threads may be made, or not.
 */
size_t calls_program(struct system_instruction program[CALLS_MOST],
    bool writes, bool threads);

#endif
