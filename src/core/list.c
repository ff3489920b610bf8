#include "core/list.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/error.h"

void
list_read(const char *path, list_taker *take, void *of)
{
	struct list_line line = { { NULL, 0 }, path, 0 };
	FILE *file = fopen(path, "rb");
	char *bytes = NULL;
	size_t room = 0;
	ssize_t len;

	if (file == NULL)
		error_fatal("%s: %s", path, strerror(errno));
	while ((len = getline(&bytes, &room, file)) > 0) {
		line.number++;
		if (bytes[len - 1] == '\n')
			len--;
		line.text = slice_between(bytes, bytes + len);
		if (len > 0)
			take(of, &line);
	}
	if (ferror(file))
		error_fatal("%s: %s", path, strerror(errno));
	(void)fclose(file);
	free(bytes);
}
