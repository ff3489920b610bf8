#include "tally/state/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/error.h"
#include "tally/state/files.h"
#include "tally/state/parts.h"

/*
 * Names.
 */

enum { NAME_SIZE = 48 };

static void
put_name(char name[NAME_SIZE], struct span span)
{
	int n = snprintf(name, NAME_SIZE, "%06llu",
	    (unsigned long long)span.first);

	if (span.last != span.first)
		(void)snprintf(name + n, (size_t)(NAME_SIZE - n), "-%06llu",
		    (unsigned long long)span.last);
}

/* A number at the beginning of a name, of at most 18 digits. */
static uint64_t
take_number(const char **name)
{
	uint64_t number = 0;
	int i;

	for (i = 0; **name >= '0' && **name <= '9' && i < 18; i++)
		number = number * 10 + (uint64_t)(*(*name)++ - '0');
	return number;
}

/* Whether a name is that of a segment, which is written in one way only. */
static bool
take_name(const char *name, struct span *span)
{
	char same[NAME_SIZE];
	const char *at = name;

	span->first = span->last = take_number(&at);
	if (*at == '-') {
		at++;
		span->last = take_number(&at);
	}
	if (span->first == 0 || span->last < span->first)
		return false;
	put_name(same, *span);
	return strcmp(name, same) == 0;
}

char *
folder_path(const char *folder, struct span span)
{
	char name[NAME_SIZE];

	put_name(name, span);
	return files_path(folder, name);
}

char *
folder_fresh(const char *folder)
{
	return files_path(folder, "new");
}

/*
 * What is in a folder.
 */

struct contents {
	struct spans spans;	/* all, the longest first of one beginning */
	bool lock, fresh;
	bool foreign;		/* something that no state has */
};

/* By the first number, then the longest first. */
static int
compare_spans(const void *first, const void *second)
{
	const struct span *a = first, *b = second;

	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	return a->last > b->last ? -1 : a->last < b->last;
}

static void
take_content(struct contents *c, const char *name)
{
	struct span span;

	if (take_name(name, &span)) {
		c->spans.list = memory_grow(c->spans.list, &c->spans.room,
		    c->spans.count + 1, sizeof(*c->spans.list));
		c->spans.list[c->spans.count++] = span;
	} else if (strcmp(name, "lock") == 0) {
		c->lock = true;
	} else if (strcmp(name, "new") == 0) {
		c->fresh = true;
	} else if (strcmp(name, ".") != 0 && strcmp(name, "..") != 0) {
		c->foreign = true;
	}
}

static void
read_contents(const char *folder, struct contents *c)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;

	memset(c, 0, sizeof(*c));
	if (dir == NULL)
		files_fail(folder);
	while (errno = 0, (entry = readdir(dir)) != NULL)
		take_content(c, entry->d_name);
	if (errno != 0)
		files_fail(folder);
	(void)closedir(dir);
	if (c->spans.count > 0)
		qsort(c->spans.list, c->spans.count, sizeof(*c->spans.list),
		    compare_spans);
}

/* Whether the lock is one: a file with nothing in it. */
static bool
has_lock(const char *folder)
{
	char *path = files_path(folder, "lock");
	struct stat status;
	bool is = lstat(path, &status) == 0 && S_ISREG(status.st_mode) &&
	    status.st_size == 0;

	free(path);
	return is;
}

/*
 * Whether a folder with these contents is a state, or empty. A state has the
 * lock before it has anything else, but may have been copied without it. One
 * that never had a segment has nothing that is not its own.
 */
static bool
is_state(const char *folder, const struct contents *c)
{
	char *path = c->spans.count > 0 ?
	    folder_path(folder, c->spans.list[0]) : folder_fresh(folder);
	bool locked = c->lock && has_lock(folder), is;

	if (c->spans.count > 0)
		is = parts_only(path, locked);
	else if (c->fresh)
		is = !c->foreign && locked && parts_only(path, true);
	else
		is = !c->foreign && locked == c->lock;
	free(path);
	return is;
}

bool
folder_same(const struct spans *a, const struct spans *b)
{
	return a->count == b->count && (a->count == 0 || memcmp(a->list,
	    b->list, a->count * sizeof(*a->list)) == 0);
}

/*
 * Reads a folder twice, until both agree: while others give names and remove,
 * one reading may miss what went and what has come in its place.
 */
static void
read_steady(const char *folder, struct contents *c)
{
	struct contents again;

	read_contents(folder, c);
	for (;;) {
		read_contents(folder, &again);
		if (folder_same(&c->spans, &again.spans))
			break;
		free(c->spans.list);
		*c = again;
	}
	free(again.spans.list);
	if (!is_state(folder, c))
		error_fatal("%s: not a state of tally", folder);
}

void
folder_check(const char *folder)
{
	struct contents c;

	read_steady(folder, &c);
	free(c.spans.list);
}

/* Whether a span lies in the one before, which is longer. */
static bool
is_joined(const struct span *before, const struct span *span)
{
	return before != NULL && span->last <= before->last;
}

/* Names what does not follow what is before it. */
static void
check_order(const char *folder, const struct span *before,
    const struct span *span)
{
	struct span missing = { 1, 1 };
	char *path;

	if (before != NULL)
		missing.first = missing.last = before->last + 1;
	if (span->first == missing.first)
		return;
	if (span->first > missing.first) {
		path = folder_path(folder, missing);
		error_fatal("%s: the segment is missing", path);
	}
	path = folder_path(folder, *span);
	error_fatal("%s: another segment has some of its numbers", path);
}

void
folder_list(const char *folder, struct spans *s)
{
	const struct span *before = NULL;
	struct contents c;
	size_t i;

	read_steady(folder, &c);
	*s = c.spans;
	s->count = 0;
	for (i = 0; i < c.spans.count; i++) {
		if (is_joined(before, &c.spans.list[i]))
			continue;
		check_order(folder, before, &c.spans.list[i]);
		s->list[s->count] = c.spans.list[i];
		before = &s->list[s->count++];
	}
}

/*
 * Changing it.
 */

void
folder_make(const char *folder)
{
	if (mkdir(folder, 0777) == -1 && errno != EEXIST)
		files_fail(folder);
}

void
folder_lock(const char *folder, long seconds)
{
	const struct timespec pause = { 0, 50 * 1000 * 1000 };
	long left = seconds * 20;
	char *path = files_path(folder, "lock");
	struct stat status;
	int fd;

	folder_check(folder);
	fd = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0666);
	if (fd == -1 || fstat(fd, &status) == -1)
		files_fail(path);
	if (!S_ISREG(status.st_mode))
		error_fatal("%s: not a lock of tally", path);
	while (flock(fd, LOCK_EX | LOCK_NB) == -1) {
		if (errno != EWOULDBLOCK && errno != EINTR)
			files_fail(path);
		if (left-- <= 0) {
			error_tell("%s: another run is at work", folder);
			exit(EXIT_BUSY);
		}
		(void)nanosleep(&pause, NULL);
	}
	free(path);
}

void
folder_clear(const char *folder)
{
	const struct span *before = NULL;
	struct contents c;
	char *path;
	size_t i;

	read_steady(folder, &c);
	for (i = 0; i < c.spans.count; i++) {
		if (!is_joined(before, &c.spans.list[i])) {
			before = &c.spans.list[i];
			continue;
		}
		path = folder_path(folder, c.spans.list[i]);
		parts_clear(path);
		free(path);
	}
	free(c.spans.list);
	path = folder_fresh(folder);
	parts_clear(path);
	free(path);
}

void
folder_place(const char *folder, struct span span)
{
	char *fresh = folder_fresh(folder);
	char *path = folder_path(folder, span);

	if (rename(fresh, path) == -1)
		files_fail(path);
	files_sync_folder(folder);
	free(fresh);
	free(path);
}
