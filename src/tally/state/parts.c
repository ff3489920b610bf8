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

static bool
unlink_in(const char *folder, const char *name)
{
	char *path = files_path(folder, name);
	bool done = unlink(path) == 0 || errno == ENOENT;

	free(path);
	return done;
}

/*
 * Goes through a folder, unlinking parts or not, and says whether there are
 * other files; those with a dot do not count. False and errno on failure.
 */
static bool
each_part(const char *folder, bool unlinking, bool *others)
{
	DIR *dir = opendir(folder);
	struct dirent *file;
	int error = dir == NULL ? errno : 0;

	*others = false;
	while (error == 0 && (errno = 0, file = readdir(dir)) != NULL) {
		if (!is_part(file->d_name))
			*others = *others || file->d_name[0] != '.';
		else if (unlinking && !unlink_in(folder, file->d_name))
			break;
	}
	if (dir != NULL) {
		error = errno;
		(void)closedir(dir);
	}
	errno = error;
	return error == 0;
}

bool
parts_only(const char *folder, bool trusted)
{
	static const char begins[] = "format ";
	char begin[sizeof(begins)] = "", *path;
	bool others, is;
	int fd;

	if (!each_part(folder, false, &others)) {
		if (errno != ENOENT && errno != ENOTDIR)
			files_fail(folder);
		return errno == ENOENT;
	}
	if (others || trusted)
		return !others;
	path = files_path(folder, "about");
	fd = open(path, O_RDONLY);
	is = fd != -1 && read(fd, begin, sizeof(begin) - 1) > 0 &&
	    strcmp(begin, begins) == 0;
	if (fd != -1)
		(void)close(fd);
	free(path);
	return is;
}

/* A file system that keeps what others still read, under a name with a dot,
 * keeps the folder too. */
bool
parts_remove(const char *folder)
{
	bool others;

	if (!each_part(folder, true, &others))
		return errno == ENOENT;
	return rmdir(folder) == 0 || errno == ENOTEMPTY || errno == EEXIST ||
	    errno == ENOENT;
}

void
parts_clear(const char *folder)
{
	struct stat status;
	bool others = false;

	if (lstat(folder, &status) == -1) {
		if (errno != ENOENT)
			files_fail(folder);
		return;
	}
	if (S_ISLNK(status.st_mode)) {
		if (unlink(folder) == -1)
			files_fail(folder);
		return;
	}
	if (!each_part(folder, false, &others))
		files_fail(folder);
	if (others)
		error_fatal("%s: not a segment of tally", folder);
	if (!parts_remove(folder))
		files_fail(folder);
}
