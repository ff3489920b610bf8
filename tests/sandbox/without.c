/*
 * Runs a command on a kernel that lacks something: usage:
 * without landlock|seccomp|both COMMAND [ARGUMENT ...]
 * Calls of what is lacking fail with ENOSYS. Alone it prints what the kernel
 * has, one a line, landlock with its version.
 */
#define _GNU_SOURCE		/* syscall */

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#endif

struct instruction {
	uint16_t code;
	uint8_t yes, no;
	uint32_t value;
};

static void
print_what_there_is(void)
{
	struct instruction allow = { 0x06, 0, 0, 0x7FFF0000 };
	struct {
		unsigned short count;
		struct instruction *list;
	} program = { 1, &allow };
	long version = syscall(SYS_landlock_create_ruleset, NULL, 0, 1);

	if (version > 0)
		printf("landlock %ld\n", version);
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
	    syscall(SYS_seccomp, 1, 0, &program) == 0)
		puts("seccomp");
}

int
main(int argc, char **argv)
{
	const char *what = argc > 2 ? argv[1] : "";
	uint32_t landlock = strcmp(what, "seccomp") != 0 ?
	    SYS_landlock_create_ruleset : UINT32_MAX;
	uint32_t seccomp = strcmp(what, "landlock") != 0 ? SYS_seccomp :
	    UINT32_MAX;
	struct instruction list[] = {
		{ 0x20, 0, 0, 0 },		/* the number of the call */
		{ 0x15, 2, 0, landlock },
		{ 0x15, 1, 0, seccomp },
		{ 0x06, 0, 0, 0x7FFF0000 },	/* allow */
		{ 0x06, 0, 0, 0x00050000 | ENOSYS }
	};
	struct {
		unsigned short count;
		struct instruction *list;
	} program = { sizeof(list) / sizeof(list[0]), list };

	if (argc == 1) {
		print_what_there_is();
		return 0;
	}
	if (argc == 2)
		return 2;
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == -1 ||
	    syscall(SYS_seccomp, 1, 0, &program) == -1)
		perror("without");
	(void)execvp(argv[2], argv + 2);
	perror(argv[2]);
	return 2;
}
