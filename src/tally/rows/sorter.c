/*
 * External merge sort (Knuth, "The Art of Computer Programming", vol. 3,
 * 5.4): runs of one level are merged to one of the next when there are
 * MOST_RUNS of them, so that open files and buffers stay few.
 */
#include "tally/rows/sorter.h"

#include <errno.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/error.h"
#include "tally/rows/buffer.h"
#include "tally/rows/heap.h"
#include "tally/rows/radix.h"

enum {
	MOST_RUNS = 24,
	FILE_BUFFER = 64 * 1024,
	AHEAD = 8		/* rows whose bytes are asked for early */
};

struct row {
	uint64_t prefix;	/* the first eight bytes, big end first */
	struct slice bytes;
};

struct run {
	FILE *file;
	int level;
	struct buffer row;	/* the one read last */
};

struct sorter {
	size_t memory;
	struct arena bytes;
	struct row *rows;
	size_t count, room;
	size_t held;		/* bytes of rows */
	size_t next;
	bool ordered;		/* rows came in order so far */
	bool reading;
	bool advance;		/* the least run's row was given */
	struct run *runs;
	size_t run_count, run_room;
	struct heap heap;
};

struct sorter *
sorter_new(size_t memory)
{
	struct sorter *s = memory_get(1, sizeof(*s));

	s->memory = memory;
	s->ordered = true;
	return s;
}

static uint64_t
prefix_of(struct slice bytes)
{
	uint64_t prefix = 0;
	size_t i;

	for (i = 0; i < 8; i++)
		prefix = prefix << 8 |
		    (i < bytes.len ? (unsigned char)bytes.at[i] : 0);
	return prefix;
}

static int
compare_rows(const void *first, const void *second)
{
	const struct row *a = first, *b = second;

	if (a->prefix != b->prefix)
		return a->prefix < b->prefix ? -1 : 1;
	return slice_compare(a->bytes, b->bytes);
}

/* By their first bytes, then those that begin alike by what follows. */
static void
sort_rows(struct sorter *s)
{
	struct row *rows = s->rows;
	size_t i, from;

	if (s->ordered)
		return;
	radix_sort(rows, s->count, sizeof(*rows));
	for (from = 0; from < s->count; from = i) {
		for (i = from + 1; i < s->count &&
		    rows[i].prefix == rows[from].prefix; i++)
			;
		if (i > from + 1)
			qsort(rows + from, i - from, sizeof(*rows),
			    compare_rows);
	}
	s->ordered = true;
}

/*
 * Runs on disk: each row is its length, as it stands in memory, its bytes.
 */

static void fail(void) ERROR_NORETURN;

static void
fail(void)
{
	error_fatal("temporary file: %s", strerror(errno));
}

static FILE *
new_file(void)
{
	const char *folder = getenv("TMPDIR");
	char path[PATH_MAX];
	FILE *file;
	int fd, n;

	if (folder == NULL || *folder == '\0')
		folder = "/tmp";
	n = snprintf(path, sizeof(path), "%s/tally.XXXXXX", folder);
	if (n < 0 || (size_t)n >= sizeof(path))
		error_fatal("%s: name too long", folder);
	fd = mkstemp(path);
	if (fd == -1)
		error_fatal("%s: %s", path, strerror(errno));
	if (unlink(path) == -1)
		error_fatal("%s: %s", path, strerror(errno));
	file = fdopen(fd, "w+b");
	if (file == NULL || setvbuf(file, NULL, _IOFBF, FILE_BUFFER) != 0)
		fail();
	return file;
}

static void
write_row(FILE *file, struct slice row)
{
	if (fwrite(&row.len, sizeof(row.len), 1, file) != 1 || (row.len > 0 &&
	    fwrite(row.at, 1, row.len, file) != row.len))
		fail();
}

static bool
read_row(struct run *run)
{
	size_t len, n = fread(&len, 1, sizeof(len), run->file);

	if (n == 0 && !ferror(run->file))
		return false;
	if (n != sizeof(len))
		fail();
	if (len > run->row.room)
		run->row.at = memory_grow(run->row.at, &run->row.room, len, 1);
	if (fread(run->row.at, 1, len, run->file) != len)
		fail();
	run->row.len = len;
	return true;
}

/* A run that is to be read from its beginning. */
static void
add_run(struct sorter *s, FILE *file, int level)
{
	struct run *run;

	if (fflush(file) == EOF || fseek(file, 0, SEEK_SET) == -1)
		fail();
	s->runs = memory_grow(s->runs, &s->run_room, s->run_count + 1,
	    sizeof(*s->runs));
	run = &s->runs[s->run_count++];
	memset(run, 0, sizeof(*run));
	run->file = file;
	run->level = level;
}

/* Puts the next row of a run on the heap, if there is one. */
static void
push_run(struct sorter *s, uint32_t number)
{
	struct run *run = &s->runs[number];

	if (read_row(run))
		heap_push(&s->heap, buffer_slice(&run->row), number);
}

static void
close_run(struct run *run)
{
	if (fclose(run->file) == EOF)
		fail();
	buffer_free(&run->row);
}

/* Merges the last runs, all of one level, while there are many of them. */
static void
merge_runs(struct sorter *s)
{
	const struct heap_item *least;
	size_t i, first = s->run_count - MOST_RUNS;
	int level;
	FILE *file;

	if (s->run_count < MOST_RUNS ||
	    s->runs[first].level != s->runs[s->run_count - 1].level)
		return;
	level = s->runs[first].level;
	file = new_file();
	for (i = first; i < s->run_count; i++)
		push_run(s, (uint32_t)i);
	while ((least = heap_least(&s->heap)) != NULL) {
		uint32_t number = least->number;

		write_row(file, least->key);
		heap_pop(&s->heap);
		push_run(s, number);
	}
	for (i = first; i < s->run_count; i++)
		close_run(&s->runs[i]);
	s->run_count = first;
	add_run(s, file, level + 1);
	merge_runs(s);
}

static void
spill(struct sorter *s)
{
	FILE *file = new_file();
	size_t i;

	sort_rows(s);
	for (i = 0; i < s->count; i++)
		write_row(file, s->rows[i].bytes);
	s->count = s->held = 0;
	arena_reset(&s->bytes);
	add_run(s, file, 0);
	merge_runs(s);
}

/*
 * Rows.
 */

void
sorter_put_both(struct sorter *s, struct slice first, struct slice rest)
{
	size_t len = first.len + rest.len;
	struct row *row;
	char *at;

	if (s->memory > 0 && s->count > 0 && s->held + len +
	    (s->count + 1) * 2 * sizeof(*s->rows) > s->memory)
		spill(s);
	at = arena_get(&s->bytes, len);
	if (first.len > 0)
		memcpy(at, first.at, first.len);
	if (rest.len > 0)
		memcpy(at + first.len, rest.at, rest.len);
	if (s->count == s->room)
		s->rows = memory_grow(s->rows, &s->room, s->count + 1,
		    sizeof(*s->rows));
	row = &s->rows[s->count];
	row->bytes = slice_between(at, at + len);
	row->prefix = prefix_of(row->bytes);
	if (s->ordered && s->count > 0 && compare_rows(row - 1, row) > 0)
		s->ordered = false;
	s->count++;
	s->held += len + 8;		/* as the arena aligns */
}

void
sorter_put(struct sorter *s, struct slice row)
{
	struct slice none = { "", 0 };

	sorter_put_both(s, row, none);
}

static void
begin_reading(struct sorter *s)
{
	size_t i;

	s->reading = true;
	if (s->run_count > 0 && s->count > 0)
		spill(s);
	sort_rows(s);
	for (i = 0; i < s->run_count; i++)
		push_run(s, (uint32_t)i);
}

bool
sorter_next(struct sorter *s, struct slice *row)
{
	const struct heap_item *least;
	uint32_t number;

	if (!s->reading)
		begin_reading(s);
	if (s->run_count == 0) {
		if (s->next == s->count)
			return false;
		if (s->count - s->next > AHEAD)
			memory_hint(s->rows[s->next + AHEAD].bytes.at);
		*row = s->rows[s->next++].bytes;
		return true;
	}
	least = heap_least(&s->heap);
	if (s->advance && least != NULL) {
		number = least->number;
		heap_pop(&s->heap);
		push_run(s, number);
		least = heap_least(&s->heap);
	}
	s->advance = true;
	if (least == NULL)
		return false;
	*row = least->key;
	return true;
}

void
sorter_free(struct sorter *s)
{
	size_t i;

	for (i = 0; i < s->run_count; i++)
		close_run(&s->runs[i]);
	free(s->runs);
	free(s->rows);
	heap_free(&s->heap);
	arena_free(&s->bytes);
	free(s);
}
