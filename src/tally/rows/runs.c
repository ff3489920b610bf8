#include "tally/rows/runs.h"

#include <stdlib.h>

#include "core/arena.h"
#include "tally/rows/heap.h"
#include "tally/rows/spool.h"

enum {
	MOST_RUNS = 24,		/* of a level */
	BUFFER_LEAST = 4 * 1024,
	BUFFER_MOST = 64 * 1024
};

struct level {
	int fd;
	size_t count;
	uint64_t ends[MOST_RUNS];	/* of its runs, in its file */
};

struct runs {
	size_t buffer;			/* bytes for each run */
	struct level *levels;
	size_t level_count, level_room;
	struct spool_writer writer;
	struct spool_reader *readers;	/* of the runs being merged */
	size_t reader_count, reader_room;
	struct heap heap;
	bool reading;
};

struct runs *
runs_new(size_t memory)
{
	struct runs *r = memory_get(1, sizeof(*r));

	r->buffer = memory / MOST_RUNS;
	if (r->buffer < BUFFER_LEAST)
		r->buffer = BUFFER_LEAST;
	if (r->buffer > BUFFER_MOST)
		r->buffer = BUFFER_MOST;
	return r;
}

static struct level *
level_at(struct runs *r, size_t number)
{
	if (number == r->level_count) {
		r->levels = memory_grow(r->levels, &r->level_room,
		    r->level_count + 1, sizeof(*r->levels));
		r->levels[number].fd = spool_open();
		r->levels[number].count = 0;
		r->level_count++;
	}
	return &r->levels[number];
}

static uint64_t
level_end(const struct level *l)
{
	return l->count == 0 ? 0 : l->ends[l->count - 1];
}

static void
begin_run(struct runs *r, size_t level)
{
	struct level *l = level_at(r, level);

	spool_write_from(&r->writer, l->fd, level_end(l), r->buffer);
}

/*
 * Merging.
 */

/* Puts the first row of every run of a level on the heap. */
static void
open_level(struct runs *r, const struct level *l)
{
	uint64_t place = 0;
	struct slice row;
	size_t i;

	for (i = 0; i < l->count; place = l->ends[i++]) {
		r->readers = memory_grow(r->readers, &r->reader_room,
		    r->reader_count + 1, sizeof(*r->readers));
		spool_read_from(&r->readers[r->reader_count], l->fd, place,
		    l->ends[i], r->buffer);
		if (spool_next(&r->readers[r->reader_count], &row))
			heap_push(&r->heap, row, (uint32_t)r->reader_count);
		r->reader_count++;
	}
}

/* Passes on to the row behind the least one. */
static void
advance(struct runs *r)
{
	uint32_t number = heap_least(&r->heap)->number;
	struct slice row;

	if (spool_next(&r->readers[number], &row))
		heap_replace(&r->heap, row);
	else
		heap_pop(&r->heap);
}

static void
close_readers(struct runs *r)
{
	for (; r->reader_count > 0; r->reader_count--)
		spool_end(&r->readers[r->reader_count - 1]);
}

static void end_run(struct runs *, size_t level);

/* Merges all runs of a level to one of the next. */
static void
merge_level(struct runs *r, size_t level)
{
	const struct heap_item *least;

	begin_run(r, level + 1);
	open_level(r, &r->levels[level]);
	for (; (least = heap_least(&r->heap)) != NULL; advance(r))
		spool_put(&r->writer, least->key);
	close_readers(r);
	r->levels[level].count = 0;
	spool_empty(r->levels[level].fd);
	end_run(r, level + 1);
}

static void
end_run(struct runs *r, size_t level)
{
	struct level *l = &r->levels[level];

	l->ends[l->count++] = spool_written(&r->writer);
	if (l->count == MOST_RUNS)
		merge_level(r, level);
}

void
runs_begin(struct runs *r)
{
	begin_run(r, 0);
}

void
runs_put(struct runs *r, struct slice row)
{
	spool_put(&r->writer, row);
}

void
runs_end(struct runs *r)
{
	end_run(r, 0);
}

bool
runs_next(struct runs *r, struct slice *row)
{
	const struct heap_item *least;
	size_t i;

	if (r->reading) {
		if (heap_least(&r->heap) != NULL)
			advance(r);
	} else {
		for (i = 0; i < r->level_count; i++)
			open_level(r, &r->levels[i]);
	}
	r->reading = true;
	least = heap_least(&r->heap);
	if (least == NULL)
		return false;
	*row = least->key;
	return true;
}

void
runs_free(struct runs *r)
{
	size_t i;

	close_readers(r);
	for (i = 0; i < r->level_count; i++)
		spool_close(r->levels[i].fd);
	free(r->readers);
	free(r->levels);
	heap_free(&r->heap);
	free(r);
}
