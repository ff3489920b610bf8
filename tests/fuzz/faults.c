/*
 * Faults on purpose, linked into a program with the linker's --wrap for each
 * of the functions below. The environment says which:
 *
 *	FAULT_MOST=N		no call moves more than N bytes, and each one
 *				is interrupted once before (EINTR)
 *	FAULT_READ=N		the Nth read fails: EIO
 *	FAULT_STOP=N		the process stops itself before the Nth read,
 *				until it is continued (SIGCONT)
 *	FAULT_WRITE=N		the Nth write to standard output: ENOSPC
 *	FAULT_CLOSE=1		closing standard output fails: EIO
 *	FAULT_KILL=N		the process is killed at the Nth call that
 *				changes a file or a folder: a write is half
 *				done then, anything else not at all
 *	FAULT_RUN=N		before the Nth such call the shell runs what
 *				FAULT_COMMAND says
 *	FAULT_FULL=N		from the Nth such write on: ENOSPC
 *	FAULT_SYNC=N		the Nth fsync fails: EIO
 *	FAULT_RENAME=1		rename fails: EIO
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

ssize_t __real_read(int fd, void *bytes, size_t n);
ssize_t __real_write(int fd, const void *bytes, size_t n);
int __real_close(int fd);
ssize_t __wrap_read(int fd, void *bytes, size_t n);
ssize_t __wrap_write(int fd, const void *bytes, size_t n);
int __wrap_close(int fd);
int __real_fsync(int fd);
int __wrap_fsync(int fd);
int __real_rename(const char *from, const char *to);
int __wrap_rename(const char *from, const char *to);
int __real_mkdir(const char *path, mode_t mode);
int __wrap_mkdir(const char *path, mode_t mode);
int __real_unlink(const char *path);
int __wrap_unlink(const char *path);
int __real_rmdir(const char *path);
int __wrap_rmdir(const char *path);

static size_t
setting(const char *name)
{
	const char *value = getenv(name);

	return value == NULL ? 0 : (size_t)strtoul(value, NULL, 10);
}

/* How many bytes this call may move; 0 when it is interrupted instead. */
static size_t
allowed(size_t n, int *interrupted)
{
	size_t most = setting("FAULT_MOST");

	if (most == 0)
		return n;
	*interrupted = !*interrupted;
	if (*interrupted)
		return 0;
	return n < most ? n : most;
}

ssize_t
__wrap_read(int fd, void *bytes, size_t n)
{
	static int interrupted;
	static size_t count;
	size_t some = allowed(n, &interrupted);

	if (some == 0 && n > 0) {
		errno = EINTR;
		return -1;
	}
	if (++count == setting("FAULT_STOP"))
		(void)raise(SIGSTOP);
	if (count == setting("FAULT_READ")) {
		errno = EIO;
		return -1;
	}
	return __real_read(fd, bytes, some);
}

/* Whether the process is to be killed now; runs a command before. */
static int
is_last(void)
{
	static size_t count;

	if (++count == setting("FAULT_RUN") &&
	    system(getenv("FAULT_COMMAND")) == -1)
		abort();
	return count == setting("FAULT_KILL");
}

/* What is not a write is not even begun. */
static void
pass(void)
{
	if (is_last())
		(void)raise(SIGKILL);
}

static ssize_t
write_file(int fd, const void *bytes, size_t n)
{
	static size_t count;
	size_t full = setting("FAULT_FULL");

	if (fd == STDERR_FILENO)
		return __real_write(fd, bytes, n);
	if (is_last()) {
		(void)__real_write(fd, bytes, n / 2);
		(void)raise(SIGKILL);
	}
	if (full > 0 && ++count >= full) {
		errno = ENOSPC;
		return -1;
	}
	return __real_write(fd, bytes, n);
}

int
__wrap_fsync(int fd)
{
	static size_t count;

	pass();
	if (++count == setting("FAULT_SYNC")) {
		errno = EIO;
		return -1;
	}
	return __real_fsync(fd);
}

int
__wrap_rename(const char *from, const char *to)
{
	pass();
	if (setting("FAULT_RENAME") == 1) {
		errno = EIO;
		return -1;
	}
	return __real_rename(from, to);
}

int
__wrap_mkdir(const char *path, mode_t mode)
{
	pass();
	return __real_mkdir(path, mode);
}

int
__wrap_unlink(const char *path)
{
	pass();
	return __real_unlink(path);
}

int
__wrap_rmdir(const char *path)
{
	pass();
	return __real_rmdir(path);
}

ssize_t
__wrap_write(int fd, const void *bytes, size_t n)
{
	static int interrupted;
	static size_t count;
	size_t some;

	if (fd != STDOUT_FILENO)
		return write_file(fd, bytes, n);
	some = allowed(n, &interrupted);
	if (some == 0 && n > 0) {
		errno = EINTR;
		return -1;
	}
	if (++count == setting("FAULT_WRITE")) {
		errno = ENOSPC;
		return -1;
	}
	return __real_write(fd, bytes, some);
}

int
__wrap_close(int fd)
{
	if (fd == STDOUT_FILENO && setting("FAULT_CLOSE") == 1) {
		errno = EIO;
		return -1;
	}
	return __real_close(fd);
}
