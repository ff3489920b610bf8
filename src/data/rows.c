#include "data/rows.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void
row_fail(const struct row *row, const char *format, ...)
{
	va_list list;

	fprintf(stderr, "%s:%zu: ", row->path, row->line);
	va_start(list, format);
	vfprintf(stderr, format, list);
	va_end(list);
	fputc('\n', stderr);
	exit(1);
}

static void file_fail(const char *path, size_t line, const char *why)
    ERROR_NORETURN;

static void
file_fail(const char *path, size_t line, const char *why)
{
	struct row row = { path, line, NULL };

	row_fail(&row, "%s", why);
}

void *
rows_memory(size_t count, size_t size)
{
	void *memory = calloc(count, size);

	if (memory == NULL)
		file_fail("memory", 0, "there is none left");
	return memory;
}

/* The whole file, NUL-terminated. */
static char *
whole_file(const char *path, size_t *len)
{
	FILE *file = fopen(path, "rb");
	char *bytes = NULL;
	size_t room = 0, n;

	*len = 0;
	if (file == NULL)
		file_fail(path, 0, "cannot be opened");
	do {
		if (*len + 1 >= room) {
			room = room > 0 ? room * 2 : 65536;
			bytes = realloc(bytes, room);
			if (bytes == NULL)
				file_fail(path, 0, "out of memory");
		}
		n = fread(bytes + *len, 1, room - *len - 1, file);
		*len += n;
	} while (n > 0);
	if (ferror(file) || fclose(file) != 0)
		file_fail(path, 0, "cannot be read");
	bytes[*len] = '\0';
	return bytes;
}

void
rows_read(struct rows *rows, const char *path)
{
	size_t len, line, lines = 0, i;
	char *at, *newline;

	rows->bytes = whole_file(path, &len);
	for (i = 0; i < len; i++)
		lines += rows->bytes[i] == '\n';
	rows->list = rows_memory(lines + 1, sizeof(*rows->list));
	rows->count = 0;
	for (at = rows->bytes, line = 1; at < rows->bytes + len; line++) {
		newline = memchr(at, '\n',
		    (size_t)(rows->bytes + len - at));
		if (newline == NULL)
			file_fail(path, line, "no final newline");
		*newline = '\0';
		if (strlen(at) != (size_t)(newline - at))
			file_fail(path, line, "a NUL byte");
		if (newline > at && !(at[0] == '#' && at[1] == ' ')) {
			struct row row = { path, line, at };

			rows->list[rows->count++] = row;
		}
		at = newline + 1;
	}
}

void
rows_free(struct rows *rows)
{
	free(rows->list);
	free(rows->bytes);
}

struct slice
row_column(const char **at)
{
	struct slice column = { *at, strcspn(*at, "\t") };

	*at += column.len + ((*at)[column.len] == '\t');
	return column;
}
