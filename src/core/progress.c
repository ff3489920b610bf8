#include "core/progress.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "core/error.h"

/* The BSDs and macOS have it, but hide it from POSIX programs. */
#if !defined(SIGINFO) && (defined(__APPLE__) || defined(__FreeBSD__) || \
    defined(__NetBSD__) || defined(__OpenBSD__) || defined(__DragonFly__))
#define SIGINFO 29
#endif

static volatile sig_atomic_t asked;

static void
ask(int number)
{
	(void)number;
	asked = 1;
}

/*
 * Without SA_RESTART: a read that waits returns, the reader polls and reads
 * on. A signal that the parent chose to ignore stays ignored.
 */
static void
take(int number)
{
	struct sigaction action, old;

	if (sigaction(number, NULL, &old) == -1 ||
	    old.sa_handler == SIG_IGN)
		return;
	memset(&action, 0, sizeof(action));
	action.sa_handler = ask;
	sigemptyset(&action.sa_mask);
	(void)sigaction(number, &action, NULL);
}

void
progress_begin(struct progress *p)
{
	memset(p, 0, sizeof(*p));
	(void)clock_gettime(CLOCK_MONOTONIC, &p->begun);
	take(SIGUSR1);
#ifdef SIGINFO
	take(SIGINFO);
#endif
}

void
progress_print(const struct progress *p)
{
	struct timespec now;
	double seconds, megabytes = (double)p->bytes / 1e6;
	char line[200];
	int n;

	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	seconds = (double)(now.tv_sec - p->begun.tv_sec) +
	    (double)(now.tv_nsec - p->begun.tv_nsec) / 1e9;
	n = snprintf(line, sizeof(line),
	    "%s: %llu documents, %llu bytes, %.1f s, %.1f MB/s\n",
	    error_program(), (unsigned long long)p->documents,
	    (unsigned long long)p->bytes, seconds,
	    seconds > 0 ? megabytes / seconds : 0.0);
	if (n > 0 && write(STDERR_FILENO, line, (size_t)n) < 0)
		return;
}

void
progress_poll(const struct progress *p)
{
	if (!asked)
		return;
	asked = 0;
	progress_print(p);
}
