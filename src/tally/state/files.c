#include "tally/state/files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/arena.h"

char *
files_path(const char *folder, const char *name)
{
	size_t len = strlen(folder) + 1 + strlen(name) + 1;
	char *path = memory_get(len, 1);

	(void)snprintf(path, len, "%s/%s", folder, name);
	return path;
}

void
files_fail(const char *path)
{
	error_fatal("%s: %s", path, strerror(errno));
}

int
files_open(const char *path)
{
	int fd = open(path, O_RDONLY | O_NONBLOCK), error;
	struct stat status;

	if (fd == -1)
		return -1;
	error = fstat(fd, &status) == -1 ? errno : 0;
	if (error == 0 && S_ISREG(status.st_mode))
		return fd;
	(void)close(fd);
	errno = error;
	return -1;
}

void
files_sync_folder(const char *folder)
{
	int fd = open(folder, O_RDONLY);

	if (fd == -1 || (fsync(fd) == -1 && errno != EINVAL) ||
	    close(fd) == -1)
		files_fail(folder);
}
