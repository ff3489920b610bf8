/* What makes the headers show more than POSIX. */
#if defined(__linux__)
#define _GNU_SOURCE
#elif defined(__OpenBSD__)
#define _BSD_SOURCE
#endif

#include "core/system.h"

#include <errno.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "core/bits.h"

#ifdef __linux__

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/syscall.h>

/* Headers may be older than the kernel: numbers are those of every machine. */
#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_add_rule 445
#define SYS_landlock_restrict_self 446
#endif
#ifndef PR_SET_NO_NEW_PRIVS
#define PR_SET_NO_NEW_PRIVS 38
#endif

enum { LANDLOCK_VERSION = 1, LANDLOCK_BENEATH = 1, SECCOMP_FILTER = 1 };

/* What a rule for a file, which is no folder, may hold. */
static const uint64_t of_files = SYSTEM_READ_FILE | SYSTEM_WRITE_FILE |
    SYSTEM_TRUNCATE;

int
system_landlock_version(void)
{
	long version = syscall(SYS_landlock_create_ruleset, NULL, (size_t)0,
	    LANDLOCK_VERSION);

	return version > 0 ? (int)version : 0;
}

int
system_landlock_rules(const struct system_landlock *handled)
{
	return (int)syscall(SYS_landlock_create_ruleset, handled,
	    sizeof(*handled), 0);
}

bool
system_landlock_allow(int rules, const char *path, uint64_t allowed)
{
	struct {
		uint64_t allowed;
		int32_t fd;
	} rule = { allowed, open(path, O_PATH | O_CLOEXEC) };
	struct stat status;
	bool done = false;
	int error;

	if (rule.fd == -1)
		return false;
	if (fstat(rule.fd, &status) == 0) {
		if (!S_ISDIR(status.st_mode))
			rule.allowed &= of_files;
		done = syscall(SYS_landlock_add_rule, rules, LANDLOCK_BENEATH,
		    &rule, 0) == 0 || errno == EBADFD;
	}
	error = errno;
	(void)close(rule.fd);
	errno = error;
	return done;
}

/* Without it neither of the two is for anybody but root. */
static bool
give_up_privileges(void)
{
	return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
}

bool
system_landlock_enter(int rules)
{
	return give_up_privileges() &&
	    syscall(SYS_landlock_restrict_self, rules, 0) == 0;
}

bool
system_seccomp(const struct system_instruction *list, size_t count)
{
#ifdef SYS_seccomp
	struct {
		unsigned short count;
		const struct system_instruction *list;
	} program = { (unsigned short)count, list };

	return give_up_privileges() &&
	    syscall(SYS_seccomp, SECCOMP_FILTER, 0, &program) == 0;
#else
	(void)list;
	(void)count;
	return false;
#endif
}

#else

int
system_landlock_version(void)
{
	return 0;
}

int
system_landlock_rules(const struct system_landlock *handled)
{
	(void)handled;
	errno = ENOSYS;
	return -1;
}

bool
system_landlock_allow(int rules, const char *path, uint64_t allowed)
{
	(void)rules;
	(void)path;
	(void)allowed;
	errno = ENOSYS;
	return false;
}

bool
system_landlock_enter(int rules)
{
	(void)rules;
	return false;
}

bool
system_seccomp(const struct system_instruction *list, size_t count)
{
	(void)list;
	(void)count;
	return false;
}

#endif

bool
system_pledge(const char *promises)
{
#ifdef __OpenBSD__
	return pledge(promises, NULL) == 0;
#else
	(void)promises;
	return false;
#endif
}

bool
system_unveil(const char *path, const char *permissions)
{
#ifdef __OpenBSD__
	return unveil(path, permissions) == 0;
#else
	(void)path;
	(void)permissions;
	return false;
#endif
}

#if defined(__linux__)

/* Does not wait, as it would when the machine has only just started. */
static bool
ask_system(uint64_t *number)
{
	return getrandom(number, sizeof(*number), GRND_NONBLOCK) ==
	    (ssize_t)sizeof(*number);
}

#elif defined(__APPLE__) || defined(__FreeBSD__) || defined(__NetBSD__) || \
    defined(__OpenBSD__) || defined(__DragonFly__)

/* They have it, but hide it from POSIX programs. */
void arc4random_buf(void *, size_t);

static bool
ask_system(uint64_t *number)
{
	arc4random_buf(number, sizeof(*number));
	return true;
}

#else

static bool
ask_system(uint64_t *number)
{
	(void)number;
	return false;
}

#endif

uint64_t
system_random(void)
{
	uint64_t number = 0, part;
	struct timespec now = { 0, 0 };
	void *heap;

	if (ask_system(&number))
		return number;
	heap = malloc(1);
	(void)clock_gettime(CLOCK_REALTIME, &now);
	part = (uint64_t)now.tv_nsec << 32 ^ (uint64_t)now.tv_sec;
	number = bits_fold(part, UINT64_C(0x9e3779b97f4a7c15));
	part = (uint64_t)(uintptr_t)&now << 20 ^ (uint64_t)(uintptr_t)heap;
	number = bits_fold(number ^ part, UINT64_C(0xd6e8feb86659fd93));
	number = bits_fold(number ^ (uint64_t)getpid(),
	    UINT64_C(0x9e3779b97f4a7c15));
	free(heap);
	return number;
}
