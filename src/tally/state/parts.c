#include "tally/state/parts.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/error.h"
#include "tally/state/files.h"

const char *const parts_names[PARTS] = { "index", "table", "records" };

static bool
is_part(const char *name)
{
	int i;

	for (i = 0; i < PARTS; i++)
		if (strcmp(name, parts_names[i]) == 0)
			return true;
	return strcmp(name, "about") == 0;
}

/*
 * Opens a folder to remove what is in it: through its descriptor, and never
 * what a link leads to. NULL and errno.
 */
static DIR *
open_own(const char *folder)
{
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW), error;
	DIR *dir = fd == -1 ? NULL : fdopendir(fd);

	if (dir == NULL && fd != -1) {
		error = errno;
		(void)close(fd);
		errno = error;
	}
	return dir;
}

static bool
unlink_in(DIR *dir, const char *name)
{
	return unlinkat(dirfd(dir), name, 0) == 0 || errno == ENOENT;
}

/*
 * Goes through a folder, unlinking parts or not, and says whether there are
 * other files; those with a dot do not count. False and errno on failure.
 */
static bool
each_part(DIR *dir, bool unlinking, bool *others)
{
	struct dirent *file;

	*others = false;
	rewinddir(dir);
	while (errno = 0, (file = readdir(dir)) != NULL) {
		if (!is_part(file->d_name))
			*others = *others || file->d_name[0] != '.';
		else if (unlinking && !unlink_in(dir, file->d_name))
			return false;
	}
	return errno == 0;
}

/* Closes a folder, where it is open, and keeps errno. */
static void
close_folder(DIR *dir)
{
	int error = errno;

	if (dir != NULL)
		(void)closedir(dir);
	errno = error;
}

/* Whether a folder has a side file that begins as one does. */
static bool
has_about(const char *folder)
{
	static const char begins[] = "format ";
	char begin[sizeof(begins)] = "", *path = files_path(folder, "about");
	int fd = files_open(path);
	bool is = fd != -1 && read(fd, begin, sizeof(begin) - 1) > 0 &&
	    strcmp(begin, begins) == 0;

	if (fd != -1)
		(void)close(fd);
	free(path);
	return is;
}

bool
parts_only(const char *folder, bool trusted)
{
	DIR *dir = opendir(folder);
	bool others = false;

	if (dir == NULL && (errno == ENOENT || errno == ENOTDIR))
		return errno == ENOENT;
	if (dir == NULL || !each_part(dir, false, &others))
		files_fail(folder);
	close_folder(dir);
	return !others && (trusted || has_about(folder));
}

/* A file system that keeps what others still read, under a name with a dot,
 * keeps the folder too. */
static bool
remove_folder(const char *folder)
{
	return rmdir(folder) == 0 || errno == ENOTEMPTY || errno == EEXIST ||
	    errno == ENOENT;
}

bool
parts_remove(const char *folder)
{
	DIR *dir = open_own(folder);
	bool others, done;

	if (dir == NULL)
		return errno == ENOENT;
	done = each_part(dir, true, &others);
	close_folder(dir);
	return done && remove_folder(folder);
}

/* Removes a link, if that is what a path is; else false and errno as it was. */
static bool
remove_link(const char *path)
{
	int error = errno;
	struct stat status;

	if (lstat(path, &status) == 0 && S_ISLNK(status.st_mode))
		return unlink(path) == 0;
	errno = error;
	return false;
}

void
parts_clear(const char *folder)
{
	DIR *dir = open_own(folder);
	bool others;

	if (dir == NULL) {
		if (errno != ENOENT && !remove_link(folder))
			files_fail(folder);
		return;
	}
	if (!each_part(dir, false, &others))
		files_fail(folder);
	if (others)
		error_fatal("%s: not a segment of tally", folder);
	if (!each_part(dir, true, &others))
		files_fail(folder);
	close_folder(dir);
	if (!remove_folder(folder))
		files_fail(folder);
}
