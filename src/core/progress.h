/*
 * How a long run stands: one line on standard error when the process gets
 * SIGUSR1 (or SIGINFO where there is one), and the closing line of -v.
 */
#ifndef CORE_PROGRESS_H
#define CORE_PROGRESS_H

#include <stdint.h>
#include <time.h>

struct progress {
	uint64_t documents;	/* begun so far */
	uint64_t bytes;		/* read so far */
	struct timespec begun;
};

/* Starts the clock and takes the signals. */
void progress_begin(struct progress *);

/* Prints a line if a signal asked for one since the last call; cheap. */
void progress_poll(const struct progress *);

/* Prints "program: N documents, N bytes, N.N s, N.N MB/s". */
void progress_print(const struct progress *);

#endif
