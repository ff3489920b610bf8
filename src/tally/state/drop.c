#include "tally/state/drop.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/error.h"

struct drop {
	const char *folder;
	const char **ids;	/* ascending */
	size_t count, next;
};

static int
compare_ids(const void *first, const void *second)
{
	const char *const *a = first, *const *b = second;

	return strcmp(*a, *b);
}

/* That the next id is dropped; one that is given twice is so once. */
static bool
next_id(void *of, struct entry *e)
{
	struct drop *d = of;
	const char *id;

	if (d->next == d->count)
		return false;
	id = d->ids[d->next++];
	while (d->next < d->count && strcmp(d->ids[d->next], id) == 0)
		d->next++;
	memset(e, 0, sizeof(*e));
	e->id = slice_of(id);
	e->date = e->source = e->hash = slice_of("-");
	e->turn = 1;
	return true;
}

static void
name_id(void *of, const struct entry *e)
{
	const struct drop *d = of;

	error_input("%s: no document has the id %.*s", d->folder,
	    e->id.len < 4096 ? (int)e->id.len : 4096, e->id.at);
}

/* Whether the state holds records, as the new segment then does. */
static bool
holds_records(const char *folder)
{
	struct state_limits limits = state_limits(0, 1);
	struct state_reader *r = state_open(folder, 0, &limits);
	const char *lacking;
	bool holds = state_has_records(r, &lacking);

	state_close(r);
	return holds;
}

struct state_change
drop_documents(const char *folder, long wait, char **ids)
{
	struct state_source source;
	struct state_change change;
	struct drop d = { folder, NULL, 0, 0 };

	while (ids[d.count] != NULL)
		d.count++;
	d.ids = memory_get(d.count, sizeof(*d.ids));
	memcpy(d.ids, ids, d.count * sizeof(*d.ids));
	qsort(d.ids, d.count, sizeof(*d.ids), compare_ids);
	folder_lock(folder, wait);
	memset(&source, 0, sizeof(source));
	source.next = next_id;
	source.left_out = name_id;
	source.of = &d;
	source.with_records = holds_records(folder);
	change = state_change(folder, &source);
	free(d.ids);
	return change;
}
