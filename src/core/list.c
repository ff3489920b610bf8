#include "core/list.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/error.h"

/* The line without its end, and the first one without a byte order mark. */
static struct slice
bare(struct slice line, bool first)
{
	if (first && slice_begins_at(line.at, line.at + line.len,
	    "\xEF\xBB\xBF"))
		line = slice_between(line.at + 3, line.at + line.len);
	if (line.len > 0 && line.at[line.len - 1] == '\n')
		line.len--;
	if (line.len > 0 && line.at[line.len - 1] == '\r')
		line.len--;
	return line;
}

/* Whether a line is to be passed by. */
static bool
is_idle(struct slice line)
{
	size_t i = 0;

	while (i < line.len && (line.at[i] == ' ' || line.at[i] == '\t'))
		i++;
	return i == line.len || line.at[0] == '#';
}

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
	while (errno = 0, (len = getline(&bytes, &room, file)) > 0) {
		line.text = slice_between(bytes, bytes + len);
		if (memchr(bytes, '\0', line.text.len) != NULL)
			error_fatal("%s:%lu: a NUL byte: this is no list",
			    path, line.number + 1);
		line.text = bare(line.text, ++line.number == 1);
		if (!is_idle(line.text))
			take(of, &line);
	}
	/* Not every system marks the file when there is no memory. */
	if (ferror(file) || !feof(file))
		error_fatal("%s: %s", path, strerror(errno));
	(void)fclose(file);
	free(bytes);
}
