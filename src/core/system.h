/*
 * System calls beyond POSIX, which stand here and nowhere else. Every one of
 * them says so where the system, or what it runs under, lacks it.
 */
#ifndef CORE_SYSTEM_H
#define CORE_SYSTEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Landlock (Linux 5.13, landlock(7)): what is handled is forbidden, but
 * beneath the paths where a rule allows it.
 */
struct system_landlock {
	uint64_t files;		/* handled: bits of SYSTEM_READ_FILE ... */
	uint64_t network;	/* bind and connect of TCP */
	uint64_t scope;		/* abstract sockets, signals to others */
};

enum {				/* what may be done with files */
	SYSTEM_WRITE_FILE = 1 << 1,
	SYSTEM_READ_FILE = 1 << 2,
	SYSTEM_READ_FOLDER = 1 << 3,
	SYSTEM_REMOVE_FOLDER = 1 << 4,
	SYSTEM_REMOVE_FILE = 1 << 5,
	SYSTEM_MAKE_FOLDER = 1 << 7,
	SYSTEM_MAKE_FILE = 1 << 8,
	SYSTEM_TRUNCATE = 1 << 14
};

/* The version that the kernel has, from 1; 0: it has none, or it is off. */
int system_landlock_version(void);

/* A descriptor of new rules; -1 and errno on failure. */
int system_landlock_rules(const struct system_landlock *);

/*
 * Adds a rule for a file, or for a folder and all that is beneath it: what is
 * allowed must be handled, and what only folders have counts for no file. A
 * pipe needs no rule. False and errno on failure.
 */
bool system_landlock_allow(int rules, const char *path, uint64_t allowed);

/* From here on the process keeps to the rules; false where it does not. */
bool system_landlock_enter(int rules);

/* An instruction of the machine that judges system calls: seccomp(2). */
struct system_instruction {
	uint16_t code;
	uint8_t yes, no;	/* how many to skip after a comparison */
	uint32_t value;
};

/* From here on every call is judged; false where it is not. */
bool system_seccomp(const struct system_instruction *, size_t count);

/* OpenBSD's pledge(2) and unveil(2); false where there are none. */
bool system_pledge(const char *promises);
bool system_unveil(const char *path, const char *permissions);

/*
 * A random number that others cannot know: of the system, or, where that has
 * none to give, made of the time, the process and where it lies in memory.
 * Cannot fail.
 */
uint64_t system_random(void);

#endif
