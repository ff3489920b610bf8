/*
 * Faults on purpose, linked into a program with the linker's
 * --wrap=read,--wrap=write,--wrap=close. The environment says which:
 *
 *	FAULT_MOST=N		no call moves more than N bytes, and each one
 *				is interrupted once before (EINTR)
 *	FAULT_READ=N		the Nth read fails: EIO
 *	FAULT_WRITE=N		the Nth write to standard output: ENOSPC
 *	FAULT_CLOSE=1		closing standard output fails: EIO
 */
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

ssize_t __real_read(int fd, void *bytes, size_t n);
ssize_t __real_write(int fd, const void *bytes, size_t n);
int __real_close(int fd);
ssize_t __wrap_read(int fd, void *bytes, size_t n);
ssize_t __wrap_write(int fd, const void *bytes, size_t n);
int __wrap_close(int fd);

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
	if (++count == setting("FAULT_READ")) {
		errno = EIO;
		return -1;
	}
	return __real_read(fd, bytes, some);
}

ssize_t
__wrap_write(int fd, const void *bytes, size_t n)
{
	static int interrupted;
	static size_t count;
	size_t some;

	if (fd != STDOUT_FILENO)
		return __real_write(fd, bytes, n);
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
