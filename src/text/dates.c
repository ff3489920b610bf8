#include "text/dates.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/error.h"
#include "core/hash.h"
#include "core/stamp.h"

struct dates {
	struct hash ids;
	char (*dates)[STAMP_SIZE];	/* by number of the id */
	size_t room;
};

static void
add_date(struct dates *table, struct slice line, const char *path,
    unsigned long number)
{
	const char *tab = memchr(line.at, '\t', line.len);
	char date[STAMP_SIZE] = "";
	struct slice text;
	uint32_t n;

	if (tab == NULL) {
		error_input("%s:%lu: no TAB between an id and a date", path,
		    number);
		return;
	}
	text = slice_between(tab + 1, line.at + line.len);
	if (text.len > 0 && !slice_is(text, "-") &&
	    !stamp_canonical(text, date)) {
		error_input("%s:%lu: %.*s: not a date", path, number,
		    (int)(text.len < 40 ? text.len : 40), text.at);
		return;
	}
	n = hash_add(&table->ids, slice_between(line.at, tab), NULL);
	table->dates = memory_grow(table->dates, &table->room, (size_t)n + 1,
	    sizeof(*table->dates));
	memcpy(table->dates[n], date, STAMP_SIZE);
}

const struct dates *
dates_read(const char *path)
{
	struct dates *table = memory_get(1, sizeof(*table));
	FILE *file = fopen(path, "rb");
	char *line = NULL;
	size_t room = 0;
	ssize_t len;
	unsigned long number = 0;

	if (file == NULL)
		error_fatal("%s: %s", path, strerror(errno));
	while ((len = getline(&line, &room, file)) > 0) {
		number++;
		if (line[len - 1] == '\n')
			len--;
		if (len > 0 && line[len - 1] == '\r')
			len--;
		if (len > 0)
			add_date(table, slice_between(line, line + len), path,
			    number);
	}
	if (ferror(file))
		error_fatal("%s: %s", path, strerror(errno));
	(void)fclose(file);
	free(line);
	return table;
}

struct slice
dates_of(const struct dates *table, struct slice id)
{
	uint32_t n = table == NULL ? HASH_NONE : hash_find(&table->ids, id);

	return slice_of(n == HASH_NONE ? "" : table->dates[n]);
}
