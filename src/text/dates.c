#include "text/dates.h"

#include <string.h>

#include "core/arena.h"
#include "core/error.h"
#include "core/hash.h"
#include "core/list.h"
#include "core/stamp.h"

struct dates {
	struct hash ids;
	char (*dates)[STAMP_SIZE];	/* by number of the id */
	size_t room;
};

static void
add_date(void *of, const struct list_line *line)
{
	struct dates *table = of;
	struct slice id = line->text, text;
	char date[STAMP_SIZE] = "";
	const char *tab;
	uint32_t n;

	tab = memchr(id.at, '\t', id.len);
	if (tab == NULL) {
		error_input("%s:%lu: no TAB between an id and a date",
		    line->path, line->number);
		return;
	}
	text = slice_between(tab + 1, id.at + id.len);
	if (text.len > 0 && !slice_is(text, "-") &&
	    !stamp_canonical(text, date)) {
		error_input("%s:%lu: %.*s: not a date", line->path,
		    line->number, (int)(text.len < 40 ? text.len : 40),
		    text.at);
		return;
	}
	n = hash_add(&table->ids, slice_between(id.at, tab), NULL);
	table->dates = memory_grow(table->dates, &table->room, (size_t)n + 1,
	    sizeof(*table->dates));
	memcpy(table->dates[n], date, STAMP_SIZE);
}

void
dates_read(struct dates **table, const char *path)
{
	if (*table == NULL)
		*table = memory_get(1, sizeof(**table));
	list_read(path, add_date, *table);
}

struct slice
dates_of(const struct dates *table, struct slice id)
{
	uint32_t n = table == NULL ? HASH_NONE : hash_find(&table->ids, id);

	return slice_of(n == HASH_NONE ? "" : table->dates[n]);
}
