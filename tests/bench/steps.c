/*
 * Counts the instructions of a program, which needs no counter of the
 * machine: it goes on step by step. usage: steps COMMAND [ARGUMENT ...]
 * The number is the last line on standard error; the status is 2 where the
 * command cannot be traced, did not end by itself, or failed.
 */
#define _GNU_SOURCE		/* ptrace */

#include <signal.h>
#include <stdio.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

int
main(int argc, char **argv)
{
	unsigned long steps = 0;
	int status, caught;
	pid_t child;

	if (argc < 2) {
		fputs("usage: steps COMMAND [ARGUMENT ...]\n", stderr);
		return 2;
	}
	child = fork();
	if (child == 0) {
		if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != -1)
			(void)execvp(argv[1], argv + 1);
		_exit(127);
	}
	if (child == -1 || waitpid(child, &status, 0) != child)
		return 2;
	while (WIFSTOPPED(status)) {
		caught = WSTOPSIG(status);
		if (caught == SIGTRAP)
			caught = 0;
		steps++;
		if (ptrace(PTRACE_SINGLESTEP, child, NULL,
		    (void *)(long)caught) == -1 ||
		    waitpid(child, &status, 0) != child)
			return 2;
	}
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		return 2;
	fprintf(stderr, "%lu\n", steps);
	return 0;
}
