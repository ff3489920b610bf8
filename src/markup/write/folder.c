#include "markup/write/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/error.h"
#include "core/hash.h"

enum {
	HASH_DIGITS = 16,
	HIDDEN_NAME = 64,	/* .markup-NUMBER-NUMBER.part and a NUL */
	HIDDEN_TRIES = 1000
};

/* A file that is being written. */
struct part {
	char name[FOLDER_NAME + 1];
	char *path;		/* for messages */
	struct output out;
};

struct folder {
	const char *path;
	int fd;
	bool overwrite;
	struct slice id;	/* of the document at hand */
	size_t count;		/* of its files */
	struct part parts[FOLDER_FILES];
	struct hash written;	/* with overwrite: names of this run */
};

/*
 * The hidden files there are, for whoever ends the program, a signal perhaps:
 * a handler has no argument, so they are kept here.
 */
static int hidden_fd;		/* the folder */
static char hidden[FOLDER_FILES][HIDDEN_NAME];
static volatile sig_atomic_t is_hidden[FOLDER_FILES];

static const int signals[] = {
	SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM,
#ifdef SIGXCPU
	SIGXCPU,
#endif
#ifdef SIGXFSZ
	SIGXFSZ
#endif
};

enum { SIGNALS = sizeof(signals) / sizeof(*signals) };

/*
 * Ending early.
 */

static void
remove_hidden(void)
{
	int i;

	for (i = 0; i < FOLDER_FILES; i++)
		if (is_hidden[i])
			(void)unlinkat(hidden_fd, hidden[i], 0);
}

/* The signal has its usual effect as soon as this returns. */
static void
end_by_signal(int number)
{
	remove_hidden();
	(void)signal(number, SIG_DFL);
	(void)raise(number);
}

/* Signals that are ignored, as with nohup, stay so. */
static void
catch_signals(void)
{
	struct sigaction action, old;
	int i;

	memset(&action, 0, sizeof(action));
	action.sa_handler = end_by_signal;
	(void)sigfillset(&action.sa_mask);
	for (i = 0; i < SIGNALS; i++)
		if (sigaction(signals[i], NULL, &old) == 0 &&
		    old.sa_handler != SIG_IGN)
			(void)sigaction(signals[i], &action, NULL);
}

/* Holds signals back while a name and what is noted of it go apart. */
static void
hold_signals(sigset_t *before)
{
	sigset_t all;

	(void)sigfillset(&all);
	(void)sigprocmask(SIG_BLOCK, &all, before);
}

static void
release_signals(const sigset_t *before)
{
	(void)sigprocmask(SIG_SETMASK, before, NULL);
}

/*
 * Names.
 */

static bool
is_safe(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

static bool
is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

/* Whether an id ends as a name does that was changed. */
static bool
ends_in_hash(struct slice id)
{
	size_t i;

	if (id.len <= HASH_DIGITS ||
	    id.at[id.len - HASH_DIGITS - 1] != '-')
		return false;
	for (i = id.len - HASH_DIGITS; i < id.len; i++)
		if (!is_hex(id.at[i]))
			return false;
	return true;
}

/* FNV-1a of 64 bits (Fowler, Noll and Vo): the same on any machine. */
static uint64_t
hash_of(struct slice id)
{
	uint64_t hash = UINT64_C(0xcbf29ce484222325);
	size_t i;

	for (i = 0; i < id.len; i++)
		hash = (hash ^ (unsigned char)id.at[i]) *
		    UINT64_C(0x100000001b3);
	return hash;
}

/* Puts the name for a document into `name`, with a NUL and without a suffix. */
static void
name_document(struct slice id, char name[FOLDER_NAME])
{
	enum {
		LONGEST = FOLDER_NAME - FOLDER_SUFFIX,
		CUT = LONGEST - 1 - HASH_DIGITS
	};
	size_t i, len = id.len < LONGEST ? id.len : LONGEST;
	bool changed = id.len == 0 || id.len > LONGEST || ends_in_hash(id);

	for (i = 0; i < len; i++) {
		name[i] = id.at[i];
		if (!is_safe(id.at[i]) || (i == 0 && id.at[i] == '.') ||
		    (i == 0 && id.at[i] == '-')) {
			name[i] = '_';
			changed = true;
		}
	}
	name[len] = '\0';
	if (changed)
		(void)snprintf(name + (len < CUT ? len : CUT),
		    HASH_DIGITS + 2, "-%016llx",
		    (unsigned long long)hash_of(id));
}

/*
 * The folder.
 */

static void
fail(const char *path)
{
	error_fatal("%s: %s", path, strerror(errno));
}

struct folder *
folder_open(const char *path, bool overwrite)
{
	struct folder *folder = memory_get(1, sizeof(*folder));

	if (mkdir(path, 0777) == -1 && errno != EEXIST)
		fail(path);
	folder->path = path;
	folder->overwrite = overwrite;
	folder->fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (folder->fd == -1)
		fail(path);
	hidden_fd = folder->fd;
	if (atexit(remove_hidden) != 0)
		error_fatal("out of memory");
	catch_signals();
	return folder;
}

void
folder_close(struct folder *folder)
{
	(void)close(folder->fd);
	hash_free(&folder->written);
	free(folder);
}

/*
 * Its files.
 */

/* The document at hand is left out: its file cannot get its name. */
static bool
refuse(const struct folder *folder, const struct part *p, const char *why)
{
	error_input("%s: %s: document %.*s is left out", p->path, why,
	    (int)(folder->id.len < 256 ? folder->id.len : 256),
	    folder->id.at);
	return false;
}

static bool
refuse_existing(const struct folder *folder, const struct part *p)
{
	return refuse(folder, p, "exists already");
}

/* Whether a file may get its name, as far as can be told now. */
static bool
is_free(const struct folder *folder, const struct part *p)
{
	struct stat status;

	if (folder->overwrite &&
	    hash_find(&folder->written, slice_of(p->name)) != HASH_NONE)
		return refuse(folder, p, "was written in this run");
	if (fstatat(folder->fd, p->name, &status, AT_SYMLINK_NOFOLLOW) == -1) {
		if (errno != ENOENT)
			fail(p->path);
		return true;
	}
	if (folder->overwrite && S_ISDIR(status.st_mode))
		return refuse(folder, p, "is a folder");
	return folder->overwrite || refuse_existing(folder, p);
}

static void
name_part(struct folder *folder, struct part *p, const char *name,
    const char *suffix)
{
	size_t len = strlen(folder->path), room = len + 1 + FOLDER_NAME + 1;

	while (len > 1 && folder->path[len - 1] == '/')
		len--;
	(void)snprintf(p->name, sizeof(p->name), "%s%s", name, suffix);
	p->path = memory_get(room, 1);
	(void)snprintf(p->path, room, "%.*s/%s", (int)len, folder->path,
	    p->name);
}

/* Makes the hidden file of a part; the number is that of the part. */
static void
create_hidden(struct folder *folder, size_t number)
{
	struct part *p = &folder->parts[number];
	int i, fd;
	sigset_t before;

	hold_signals(&before);
	for (i = 0, fd = -1; i < HIDDEN_TRIES; i++) {
		(void)snprintf(hidden[number], HIDDEN_NAME,
		    ".markup-%ld-%zu.part", (long)getpid(),
		    number + FOLDER_FILES * (size_t)i);
		fd = openat(folder->fd, hidden[number], O_WRONLY | O_CREAT |
		    O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
		if (fd != -1 || errno != EEXIST)
			break;
	}
	is_hidden[number] = fd != -1;
	if (fd == -1)
		fail(p->path);
	release_signals(&before);
	output_begin(&p->out, fd, p->path);
}

static void
forget_parts(struct folder *folder)
{
	size_t i;

	for (i = 0; i < folder->count; i++)
		free(folder->parts[i].path);
	folder->count = 0;
}

bool
folder_begin(struct folder *folder, struct slice id,
    const char *const *suffixes, struct output *outs[FOLDER_FILES])
{
	char name[FOLDER_NAME];
	size_t i;

	folder->id = id;
	name_document(id, name);
	for (i = 0; i < FOLDER_FILES && suffixes[i] != NULL; i++) {
		name_part(folder, &folder->parts[i], name, suffixes[i]);
		folder->count++;
		if (!is_free(folder, &folder->parts[i])) {
			forget_parts(folder);
			return false;
		}
	}
	for (i = 0; i < folder->count; i++) {
		create_hidden(folder, i);
		outs[i] = &folder->parts[i].out;
	}
	return true;
}

/* Whether errno says that a file system has no hard links. */
static bool
has_no_links(void)
{
	return errno == EPERM || errno == ENOSYS || errno == EOPNOTSUPP ||
	    errno == EMLINK;
}

/* Takes a name with an empty file, so that nobody else does. */
static bool
take_name(const struct folder *folder, const struct part *p)
{
	int fd = openat(folder->fd, p->name, O_WRONLY | O_CREAT | O_EXCL |
	    O_NOFOLLOW | O_CLOEXEC, 0666);

	if (fd == -1 && errno == EEXIST)
		return false;
	if (fd == -1 || close(fd) == -1)
		fail(p->path);
	return true;
}

/* Gives a hidden file its name; false when that is taken. */
static bool
place(const struct folder *folder, size_t number)
{
	const struct part *p = &folder->parts[number];
	const char *from = hidden[number];
	int fd = folder->fd;

	if (!folder->overwrite) {
		if (linkat(fd, from, fd, p->name, 0) == 0) {
			if (unlinkat(fd, from, 0) == -1)
				fail(p->path);
			return true;
		}
		if (errno == EEXIST)
			return false;
		if (!has_no_links())
			fail(p->path);
		if (!take_name(folder, p))
			return false;
	}
	if (renameat(fd, from, fd, p->name) == -1)
		fail(p->path);
	return true;
}

/* Places all of them, or none; returns the first that has no name, or NULL. */
static const struct part *
place_all(struct folder *folder)
{
	size_t i, placed;

	for (placed = 0; placed < folder->count; placed++)
		if (!place(folder, placed))
			break;
	if (placed == folder->count)
		return NULL;
	for (i = 0; i < placed; i++)
		if (unlinkat(folder->fd, folder->parts[i].name, 0) == -1)
			fail(folder->parts[i].path);
	for (i = placed; i < folder->count; i++)
		if (unlinkat(folder->fd, hidden[i], 0) == -1)
			fail(folder->parts[i].path);
	return &folder->parts[placed];
}

/* Writes and closes the files and places them, as above. */
static const struct part *
complete(struct folder *folder)
{
	const struct part *taken;
	sigset_t before;
	size_t i;

	for (i = 0; i < folder->count; i++) {
		output_flush(&folder->parts[i].out);
		if (close(folder->parts[i].out.fd) == -1)
			fail(folder->parts[i].path);
	}
	hold_signals(&before);
	taken = place_all(folder);
	for (i = 0; i < folder->count; i++)
		is_hidden[i] = false;
	release_signals(&before);
	return taken;
}

void
folder_keep(struct folder *folder)
{
	const struct part *taken = complete(folder);
	size_t i;

	if (taken != NULL)
		(void)refuse_existing(folder, taken);
	for (i = 0; taken == NULL && folder->overwrite && i < folder->count;
	    i++)
		(void)hash_add(&folder->written,
		    slice_of(folder->parts[i].name), NULL);
	forget_parts(folder);
}

void
folder_write(struct folder *folder, const char *name, const char *text)
{
	struct part *p = &folder->parts[0];
	const bool overwrite = folder->overwrite;
	struct stat status;

	folder->overwrite = false;
	name_part(folder, p, name, "");
	folder->count = 1;
	if (fstatat(folder->fd, name, &status, AT_SYMLINK_NOFOLLOW) == -1) {
		if (errno != ENOENT)
			fail(p->path);
		create_hidden(folder, 0);
		output_string(&p->out, text);
		(void)complete(folder);
	}
	forget_parts(folder);
	folder->overwrite = overwrite;
}
