/*
 * Faults on purpose, linked into a program with the linker's --wrap for each
 * of the functions below that begins with __wrap_. The environment says
 * which; of some kinds of calls the Nth fails:
 *
 *	FAULT_MEMORY=N		allocation: ENOMEM
 *	FAULT_LINE=N		getline or getdelim, as when it has no memory
 *	FAULT_OPEN=N		opening a file, also a new one: EIO
 *	FAULT_DIR=N		opening a folder to list it: EIO
 *	FAULT_READ=N		read: EIO
 *	FAULT_WRITE=N		write to standard output: ENOSPC
 *	FAULT_FILE=N		write to any other file: ENOSPC
 *	FAULT_SEEK=N		seeking in a file, or cutting it: EIO
 *	FAULT_SYNC=N		fsync: EIO
 *	FAULT_CLOSE=N		closing a descriptor: EIO
 *	FAULT_RENAME=N		rename, or giving a file its name: EIO
 *	FAULT_MKDIR=N		mkdir: EIO
 *	FAULT_UNLINK=N		unlink or rmdir: EIO
 *	FAULT_THREAD=N		starting a thread: EAGAIN
 *	FAULT_HIT=FILE		made at the start; has a byte when one of these
 *				failed, whatever a sandbox forbids by then
 *
 * and besides:
 *
 *	FAULT_MOST=N		no call moves more than N bytes, and each one
 *				is interrupted once before (EINTR)
 *	FAULT_STOP=N		the process stops itself before the Nth read,
 *				until it is continued (SIGCONT)
 *	FAULT_SHUT=1		closing standard output fails: EIO
 *	FAULT_KILL=N		the process is killed at the Nth call that
 *				changes a file or a folder: a write is half
 *				done then, anything else not at all
 *	FAULT_RUN=N		before the Nth such call the shell runs what
 *				FAULT_COMMAND says
 *	FAULT_FULL=N		from the Nth write to a file on: ENOSPC
 *	FAULT_IDLE=1		a write to standard output writes nothing, and
 *				is no error; 2: to any other file
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* The function of the library, and the one that stands for it. */
#define WRAPPED(type, name, arguments) \
	type __real_##name arguments; \
	type __wrap_##name arguments

WRAPPED(void *, malloc, (size_t));
WRAPPED(void *, calloc, (size_t, size_t));
WRAPPED(void *, realloc, (void *, size_t));
WRAPPED(int, posix_memalign, (void **, size_t, size_t));
WRAPPED(ssize_t, getline, (char **, size_t *, FILE *));
WRAPPED(ssize_t, getdelim, (char **, size_t *, int, FILE *));
WRAPPED(int, open, (const char *, int, ...));
WRAPPED(int, openat, (int, const char *, int, ...));
WRAPPED(FILE *, fopen, (const char *, const char *));
WRAPPED(int, mkstemp, (char *));
WRAPPED(DIR *, opendir, (const char *));
WRAPPED(DIR *, fdopendir, (int));
WRAPPED(ssize_t, read, (int, void *, size_t));
WRAPPED(ssize_t, write, (int, const void *, size_t));
WRAPPED(int, close, (int));
WRAPPED(off_t, lseek, (int, off_t, int));
WRAPPED(int, ftruncate, (int, off_t));
WRAPPED(int, fsync, (int));
WRAPPED(int, rename, (const char *, const char *));
WRAPPED(int, renameat, (int, const char *, int, const char *));
WRAPPED(int, linkat, (int, const char *, int, const char *, int));
WRAPPED(int, mkdir, (const char *, mode_t));
WRAPPED(int, unlink, (const char *));
WRAPPED(int, unlinkat, (int, const char *, int));
WRAPPED(int, rmdir, (const char *));
WRAPPED(int, pthread_create, (pthread_t *, const pthread_attr_t *,
    void *(*)(void *), void *));

/* Their other names, where files may be large. */
int __wrap_open64(const char *, int, ...);
int __wrap_openat64(int, const char *, int, ...);
FILE *__wrap_fopen64(const char *, const char *);
int __wrap_mkstemp64(char *);
off_t __wrap_lseek64(int, off_t, int);
int __wrap_ftruncate64(int, off_t);

enum kind {
	MEMORY, LINE, OPEN, DIRECTORY, READ, WRITE, A_FILE, SEEK, SYNC, CLOSE,
	RENAME, MKDIR, UNLINK, THREAD, KINDS
};

static size_t
setting(const char *name)
{
	const char *value = getenv(name);

	return value == NULL ? 0 : (size_t)strtoul(value, NULL, 10);
}

/* What the library does before main is not the program's. */
static int begun;
static int hit = -1;		/* FAULT_HIT */

static void begin(void) __attribute__((constructor));

static void
begin(void)
{
	const char *name = getenv("FAULT_HIT");

	if (name != NULL)
		hit = __real_open(name, O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
	begun = 1;
}

/* Whether this call of a kind is the one that fails, with this error. */
static int
fails(enum kind kind, int error)
{
	static const char *const names[KINDS] = {
		"FAULT_MEMORY", "FAULT_LINE", "FAULT_OPEN", "FAULT_DIR",
		"FAULT_READ", "FAULT_WRITE", "FAULT_FILE", "FAULT_SEEK",
		"FAULT_SYNC", "FAULT_CLOSE", "FAULT_RENAME", "FAULT_MKDIR",
		"FAULT_UNLINK", "FAULT_THREAD"
	};
	static size_t counts[KINDS];
	size_t n = setting(names[kind]);

	/* Threads count together. */
	if (!begun || n == 0 || __atomic_add_fetch(&counts[kind], 1,
	    __ATOMIC_RELAXED) != n)
		return 0;
	if (hit != -1 && __real_write(hit, "", 1) != 1)
		abort();
	errno = error;
	return 1;
}

/*
 * Memory.
 */

void *
__wrap_malloc(size_t size)
{
	return fails(MEMORY, ENOMEM) ? NULL : __real_malloc(size);
}

void *
__wrap_calloc(size_t count, size_t size)
{
	return fails(MEMORY, ENOMEM) ? NULL : __real_calloc(count, size);
}

void *
__wrap_realloc(void *memory, size_t size)
{
	return fails(MEMORY, ENOMEM) ? NULL : __real_realloc(memory, size);
}

int
__wrap_posix_memalign(void **memory, size_t alignment, size_t size)
{
	return fails(MEMORY, ENOMEM) ? ENOMEM :
	    __real_posix_memalign(memory, alignment, size);
}

ssize_t
__wrap_getline(char **line, size_t *room, FILE *file)
{
	return fails(LINE, ENOMEM) ? -1 : __real_getline(line, room, file);
}

ssize_t
__wrap_getdelim(char **line, size_t *room, int end, FILE *file)
{
	return fails(LINE, ENOMEM) ? -1 :
	    __real_getdelim(line, room, end, file);
}

int
__wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
    void *(*run)(void *), void *of)
{
	return fails(THREAD, EAGAIN) ? EAGAIN :
	    __real_pthread_create(thread, attributes, run, of);
}

/*
 * Opening and closing.
 */

/* The mode behind the flags of open, where there is one. */
#define MODE(flags, mode) do { \
	va_list arguments; \
	va_start(arguments, flags); \
	mode = (flags) & O_CREAT ? va_arg(arguments, int) : 0; \
	va_end(arguments); \
} while (0)

int
__wrap_open(const char *path, int flags, ...)
{
	int mode;

	MODE(flags, mode);
	return fails(OPEN, EIO) ? -1 : __real_open(path, flags, mode);
}

int
__wrap_open64(const char *path, int flags, ...)
{
	int mode;

	MODE(flags, mode);
	return __wrap_open(path, flags, mode);
}

int
__wrap_openat(int folder, const char *path, int flags, ...)
{
	int mode;

	MODE(flags, mode);
	return fails(OPEN, EIO) ? -1 :
	    __real_openat(folder, path, flags, mode);
}

int
__wrap_openat64(int folder, const char *path, int flags, ...)
{
	int mode;

	MODE(flags, mode);
	return __wrap_openat(folder, path, flags, mode);
}

FILE *
__wrap_fopen(const char *path, const char *mode)
{
	return fails(OPEN, EIO) ? NULL : __real_fopen(path, mode);
}

FILE *
__wrap_fopen64(const char *path, const char *mode)
{
	return __wrap_fopen(path, mode);
}

int
__wrap_mkstemp(char *path)
{
	return fails(OPEN, EIO) ? -1 : __real_mkstemp(path);
}

int
__wrap_mkstemp64(char *path)
{
	return __wrap_mkstemp(path);
}

DIR *
__wrap_opendir(const char *path)
{
	return fails(DIRECTORY, EIO) ? NULL : __real_opendir(path);
}

DIR *
__wrap_fdopendir(int fd)
{
	return fails(DIRECTORY, EIO) ? NULL : __real_fdopendir(fd);
}

int
__wrap_close(int fd)
{
	if (fails(CLOSE, EIO)) {
		(void)__real_close(fd);
		errno = EIO;
		return -1;
	}
	if (fd == STDOUT_FILENO && setting("FAULT_SHUT") == 1) {
		errno = EIO;
		return -1;
	}
	return __real_close(fd);
}

/*
 * Reading.
 */

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
	return fails(READ, EIO) ? -1 : __real_read(fd, bytes, some);
}

off_t
__wrap_lseek(int fd, off_t place, int from)
{
	return fails(SEEK, EIO) ? -1 : __real_lseek(fd, place, from);
}

off_t
__wrap_lseek64(int fd, off_t place, int from)
{
	return __wrap_lseek(fd, place, from);
}

/*
 * Changing files and folders.
 */

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
	if (setting("FAULT_IDLE") == 2)
		return 0;
	if (fails(A_FILE, ENOSPC)) {
		(void)__real_write(fd, bytes, n / 2);
		errno = ENOSPC;
		return -1;
	}
	return __real_write(fd, bytes, n);
}

ssize_t
__wrap_write(int fd, const void *bytes, size_t n)
{
	static int interrupted;
	size_t some;

	if (fd != STDOUT_FILENO)
		return write_file(fd, bytes, n);
	if (setting("FAULT_IDLE") == 1)
		return 0;
	some = allowed(n, &interrupted);
	if (some == 0 && n > 0) {
		errno = EINTR;
		return -1;
	}
	return fails(WRITE, ENOSPC) ? -1 : __real_write(fd, bytes, some);
}

int
__wrap_ftruncate(int fd, off_t length)
{
	return fails(SEEK, EIO) ? -1 : __real_ftruncate(fd, length);
}

int
__wrap_ftruncate64(int fd, off_t length)
{
	return __wrap_ftruncate(fd, length);
}

int
__wrap_fsync(int fd)
{
	pass();
	return fails(SYNC, EIO) ? -1 : __real_fsync(fd);
}

int
__wrap_rename(const char *from, const char *to)
{
	pass();
	return fails(RENAME, EIO) ? -1 : __real_rename(from, to);
}

int
__wrap_renameat(int old, const char *from, int new, const char *to)
{
	pass();
	return fails(RENAME, EIO) ? -1 : __real_renameat(old, from, new, to);
}

int
__wrap_linkat(int old, const char *from, int new, const char *to, int flags)
{
	pass();
	return fails(RENAME, EIO) ? -1 :
	    __real_linkat(old, from, new, to, flags);
}

int
__wrap_mkdir(const char *path, mode_t mode)
{
	pass();
	return fails(MKDIR, EIO) ? -1 : __real_mkdir(path, mode);
}

int
__wrap_unlink(const char *path)
{
	pass();
	return fails(UNLINK, EIO) ? -1 : __real_unlink(path);
}

int
__wrap_unlinkat(int folder, const char *path, int flags)
{
	pass();
	return fails(UNLINK, EIO) ? -1 : __real_unlinkat(folder, path, flags);
}

int
__wrap_rmdir(const char *path)
{
	pass();
	return fails(UNLINK, EIO) ? -1 : __real_rmdir(path);
}
