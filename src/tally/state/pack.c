#include "tally/state/pack.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/error.h"
#include "tally/state/parts.h"
#include "tally/state/state.h"

enum { MOST_JOINED = 16 };	/* at once: each has three files open */

struct pack {
	const char *folder;
	struct spans spans;
	uint64_t *sizes;	/* of each, in bytes */
	bool with_records;
};

/*
 * Learns the sizes, and whether there are records: what some segments have
 * and others have not would be lost.
 */
static void
look_at(struct pack *p)
{
	char *path, *with = NULL, *without = NULL;
	struct segment *s;
	size_t i;

	p->sizes = memory_get(p->spans.count, sizeof(*p->sizes));
	for (i = 0; i < p->spans.count; i++) {
		path = folder_path(p->folder, p->spans.list[i]);
		s = segment_open(path, 0);
		if (s == NULL)
			segment_damaged(path);
		p->sizes[i] = segment_size(s);
		if (segment_has_records(s) && with == NULL)
			with = path;
		else if (!segment_has_records(s) && without == NULL)
			without = path;
		else
			free(path);
		segment_abandon(s);
	}
	if (with != NULL && without != NULL)
		error_fatal("%s: tables only, %s holds records: these do not "
		    "join", without, with);
	p->with_records = without == NULL;
	free(with);
	free(without);
}

/* Writes the segment that some are joined to. */
static void
write_joined(const struct pack *p, const struct spans *some)
{
	static const struct state_limits limits = { MOST_JOINED * PARTS, 0 };
	struct state_reader *r = state_open_spans(p->folder, some,
	    SEGMENT_TABLE | SEGMENT_RECORDS, &limits);
	char *fresh = folder_fresh(p->folder);
	struct segment_writer *writer = segment_create(fresh,
	    p->with_records);
	struct entry e;

	while (state_next(r, &e))
		segment_write(writer, &e);
	state_close(r);
	segment_finish(writer);
	free(fresh);
}

/* Joins some segments from one on; the new one takes their place. */
static void
join(struct pack *p, size_t from, size_t count)
{
	struct spans some = { p->spans.list + from, count, 0 };
	struct span joined = { some.list[0].first, some.list[count - 1].last };
	char *path;
	size_t i;

	write_joined(p, &some);
	folder_place(p->folder, joined);
	for (i = 0; i < count; i++) {
		path = folder_path(p->folder, some.list[i]);
		parts_clear(path);
		free(path);
		if (i > 0)
			p->sizes[from] += p->sizes[from + i];
	}
	p->spans.list[from] = joined;
	for (i = from + count; i < p->spans.count; i++) {
		p->spans.list[i - count + 1] = p->spans.list[i];
		p->sizes[i - count + 1] = p->sizes[i];
	}
	p->spans.count -= count - 1;
}

/* Where so many segments that follow each other have the fewest bytes. */
static size_t
find_least(const struct pack *p, size_t count)
{
	uint64_t sum = 0, least = UINT64_MAX;
	size_t i, at = 0;

	for (i = 0; i < p->spans.count; i++) {
		sum += p->sizes[i];
		if (i >= count)
			sum -= p->sizes[i - count];
		if (i + 1 >= count && sum < least) {
			least = sum;
			at = i + 1 - count;
		}
	}
	return at;
}

size_t
pack_state(const char *folder, long wait)
{
	struct pack p = { folder, { NULL, 0, 0 }, NULL, false };
	size_t count, most;

	folder_lock(folder, wait);
	folder_clear(folder);
	folder_list(folder, &p.spans);
	look_at(&p);
	count = p.spans.count;
	while (p.spans.count > 1) {
		most = p.spans.count;
		if (most > MOST_JOINED)
			most = most - MOST_JOINED + 1;
		if (most > MOST_JOINED)
			most = MOST_JOINED;
		join(&p, find_least(&p, most), most);
	}
	free(p.spans.list);
	free(p.sizes);
	return count;
}
