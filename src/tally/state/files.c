#include "tally/state/files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
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

void
files_sync_folder(const char *folder)
{
	int fd = open(folder, O_RDONLY);

	if (fd == -1 || (fsync(fd) == -1 && errno != EINVAL) ||
	    close(fd) == -1)
		files_fail(folder);
}
