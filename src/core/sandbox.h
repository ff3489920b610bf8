/*
 * The sandbox: what a program gives up before it reads a byte of what others
 * wrote. From then on it may read the files that it was told of, allocate,
 * and write to what is open; no socket, no exec, no fork, and no file for
 * writing but in folders that it named.
 *
 *	struct sandbox sandbox;
 *
 *	sandbox_begin(&sandbox);
 *	sandbox_read(&sandbox, "in/a.txt");
 *	sandbox_enter(&sandbox, verbose);
 *
 * Paths are kept to by Landlock, calls by seccomp (see calls.h), both by
 * unveil and pledge on OpenBSD, which nobody has tried there. Where the system
 * has none of them, refuses, or DATELINE_SANDBOX is off, the program runs
 * without; so it does under valgrind and in a build with a sanitizer, which
 * do in its name what it must not.
 */
#ifndef CORE_SANDBOX_H
#define CORE_SANDBOX_H

#include <stdbool.h>
#include <stdint.h>

#include "core/slice.h"

struct sandbox {
	const char *off;	/* why there is none, or NULL */
	int rules;		/* of Landlock, or -1 */
	uint64_t handled;	/* by them */
	bool writes;		/* in some folder */
	bool anywhere;		/* reads */
	bool threads;		/* may be made: set by who makes them */
	struct slice folder;	/* allowed last */
};

/* Nothing is allowed yet. */
void sandbox_begin(struct sandbox *);

/*
 * Allows to read a file, or what is beneath a folder, and all that is beside
 * it: files come and go while a program runs. What is not there will not be
 * when it is opened. The path must live until the sandbox is entered.
 */
void sandbox_read(struct sandbox *, const char *path);

/* Allows to read everything: names of files come later. */
void sandbox_read_anywhere(struct sandbox *);

/*
 * Allows to read, make, change and remove files and folders beneath a folder,
 * which has to be there.
 */
void sandbox_write(struct sandbox *, const char *folder);

/*
 * Gives up everything else, for good, before any thread is made; `told` (-v)
 * prints which guard holds.
 */
void sandbox_enter(struct sandbox *, bool told);

#endif
