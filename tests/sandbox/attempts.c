/*
 * What a program must not do, tried by the program itself when it has entered
 * the sandbox: linked with the linker's --wrap for sandbox_enter. SANDBOX_TRY
 * names one attempt (see the list below), SANDBOX_PATH the file or folder that
 * it is about. It prints "name: done", or "name: refused", or the program is
 * killed in the middle. SANDBOX_VERSION is that of Landlock which the kernel
 * says it has, where it has more (--wrap for system_landlock_version).
 */
#define _GNU_SOURCE		/* what POSIX does not know to forbid */

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/sandbox.h"
#include "core/system.h"

int __real_system_landlock_version(void);
int __wrap_system_landlock_version(void);
void __real_sandbox_enter(struct sandbox *, bool told);
void __wrap_sandbox_enter(struct sandbox *, bool told);

static const char *path;

static bool
opens(int flags)
{
	int fd = open(path, flags, 0666);

	if (fd != -1)
		(void)close(fd);
	return fd != -1;
}

/* Files. */

static bool
try_read(void)
{
	return opens(O_RDONLY);
}

static bool
try_write(void)
{
	return opens(O_WRONLY);
}

static bool
try_create(void)
{
	return opens(O_RDWR | O_CREAT | O_EXCL);
}

static bool
try_append(void)
{
	return opens(O_WRONLY | O_APPEND);
}

static bool
try_empty(void)
{
	return truncate(path, 0) == 0;
}

static bool
try_unlink(void)
{
	return unlink(path) == 0;
}

static bool
try_rename(void)
{
	char to[4200];

	(void)snprintf(to, sizeof(to), "%s.renamed", path);
	return rename(path, to) == 0;
}

static bool
try_link(void)
{
	char to[4200];

	(void)snprintf(to, sizeof(to), "%s.link", path);
	return symlink("to", to) == 0 || link(path, to) == 0;
}

static bool
try_mode(void)
{
	return chmod(path, 0777) == 0;
}

static bool
try_mkdir(void)
{
	char name[4200];

	(void)snprintf(name, sizeof(name), "%s.folder", path);
	return mkdir(name, 0777) == 0;
}

static bool
try_socket(void)
{
	return socket(AF_INET, SOCK_STREAM, 0) != -1;
}

static bool
try_pair(void)
{
	int fds[2];

	return socketpair(AF_UNIX, SOCK_STREAM, 0, fds) == 0;
}

static bool
try_exec(void)
{
	(void)execl("/bin/true", "true", (char *)NULL);
	return false;
}

/* What comes of a process that was made: nothing. */
static bool
was_made(pid_t child)
{
	if (child == 0)
		_exit(0);
	return child > 0 && waitpid(child, NULL, 0) == child;
}

static bool
try_fork(void)
{
	return was_made(fork());
}

static bool
try_clone(void)
{
	return was_made((pid_t)syscall(SYS_clone, SIGCHLD, NULL, NULL, NULL,
	    NULL));
}

static bool
try_system(void)
{
	return system("true") == 0;
}

static bool
try_trace(void)
{
	return ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0;
}

static bool
try_signal(void)
{
	return kill(getppid(), SIGWINCH) == 0;
}

static bool
try_code(void)
{
	return mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
	    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

static void *
nothing(void *argument)
{
	return argument;
}

static bool
try_thread(void)
{
	pthread_t thread;

	return pthread_create(&thread, NULL, nothing, NULL) == 0 &&
	    pthread_join(thread, NULL) == 0;
}

/* Allowed to all: what a libc does meanwhile. */
static bool
try_libc(void)
{
	FILE *file = fopen(path, "r");
	char *room = malloc(1 << 24);
	struct stat status;
	int byte = file == NULL ? EOF : getc(file);

	if (room != NULL)
		memset(room, 1, 1 << 24);
	room = realloc(room, 1 << 25);
	free(room);
	return room != NULL && byte != EOF && fclose(file) == 0 &&
	    stat(path, &status) == 0 && isatty(STDIN_FILENO) == 0 &&
	    raise(SIGWINCH) == 0 && getpid() > 0;
}

static bool
try_abort(void)
{
	abort();
}

static const struct attempt {
	const char *name;
	bool (*try)(void);
} attempts[] = {
	{ "read", try_read }, { "write", try_write },
	{ "create", try_create }, { "append", try_append },
	{ "empty", try_empty }, { "unlink", try_unlink },
	{ "rename", try_rename }, { "link", try_link },
	{ "mode", try_mode }, { "mkdir", try_mkdir },
	{ "socket", try_socket }, { "pair", try_pair },
	{ "exec", try_exec }, { "fork", try_fork }, { "clone", try_clone },
	{ "system", try_system }, { "trace", try_trace },
	{ "signal", try_signal }, { "code", try_code },
	{ "thread", try_thread }, { "libc", try_libc },
	{ "abort", try_abort }
};

int
__wrap_system_landlock_version(void)
{
	int version = __real_system_landlock_version();
	const char *said = getenv("SANDBOX_VERSION");

	return said != NULL && atoi(said) < version ? atoi(said) : version;
}

void
__wrap_sandbox_enter(struct sandbox *sandbox, bool told)
{
	const char *name = getenv("SANDBOX_TRY");
	size_t i;

	__real_sandbox_enter(sandbox, told);
	path = getenv("SANDBOX_PATH");
	for (i = 0; i < sizeof(attempts) / sizeof(attempts[0]); i++)
		if (name != NULL && strcmp(name, attempts[i].name) == 0) {
			fprintf(stderr, "%s: %s\n", name, attempts[i].try() ?
			    "done" : "refused");
			return;
		}
	fprintf(stderr, "no such attempt: %s\n", name);
}
