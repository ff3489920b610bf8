#include "tally/state/state.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/error.h"
#include "tally/counting/window.h"
#include "tally/rows/buffer.h"
#include "tally/rows/heap.h"
#include "tally/state/files.h"
#include "tally/state/postings.h"

/*
 * The segments of a folder.
 */

struct numbers {
	uint64_t *list;		/* ascending */
	size_t count, room;
};

static int
compare_numbers(const void *first, const void *second)
{
	const uint64_t *a = first, *b = second;

	return *a < *b ? -1 : *a > *b;
}

/* The number of a segment's name, 0 when it is none. */
static uint64_t
number_of(const char *name)
{
	uint64_t number = 0;
	size_t i;

	for (i = 0; name[i] >= '0' && name[i] <= '9' && i < 18; i++)
		number = number * 10 + (uint64_t)(name[i] - '0');
	return i >= 6 && name[i] == '\0' ? number : 0;
}

static char *
segment_path(const char *folder, uint64_t number)
{
	char name[24];

	(void)snprintf(name, sizeof(name), "%06llu",
	    (unsigned long long)number);
	return files_path(folder, name);
}

static void
list_segments(const char *folder, struct numbers *n)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;
	uint64_t number;

	memset(n, 0, sizeof(*n));
	if (dir == NULL)
		files_fail(folder);
	while (errno = 0, (entry = readdir(dir)) != NULL) {
		number = number_of(entry->d_name);
		if (number == 0)
			continue;
		n->list = memory_grow(n->list, &n->room, n->count + 1,
		    sizeof(*n->list));
		n->list[n->count++] = number;
	}
	if (errno != 0)
		files_fail(folder);
	(void)closedir(dir);
	if (n->count > 0)
		qsort(n->list, n->count, sizeof(*n->list), compare_numbers);
}

/* Every segment needs up to three open files; let there be as many. */
static void
allow_files(size_t segments)
{
	struct rlimit limit;
	rlim_t need = (rlim_t)segments * 3 + 64;

	if (getrlimit(RLIMIT_NOFILE, &limit) == -1 || limit.rlim_cur >= need)
		return;
	limit.rlim_cur = limit.rlim_max != RLIM_INFINITY &&
	    limit.rlim_max < need ? limit.rlim_max : need;
	(void)setrlimit(RLIMIT_NOFILE, &limit);
}

/*
 * Reading: a merge of the segments by id. The latest comes first among
 * entries with one id, and is alive.
 */

struct state_reader {
	struct segment **segments;	/* the latest first */
	struct entry *entries;		/* the one at hand of each */
	char **paths;
	size_t count;
	struct heap heap;
	struct buffer id;			/* of the document given last */
	bool given;
	uint32_t current;		/* the segment it is from */
};

static void
push_entry(struct state_reader *r, uint32_t number)
{
	if (segment_next(r->segments[number], &r->entries[number]))
		heap_push(&r->heap, r->entries[number].id, number);
}

struct state_reader *
state_open(const char *folder, unsigned files)
{
	struct state_reader *r = memory_get(1, sizeof(*r));
	struct numbers n;
	size_t i;

	list_segments(folder, &n);
	allow_files(n.count);
	r->count = n.count;
	r->segments = memory_get(n.count, sizeof(*r->segments));
	r->entries = memory_get(n.count, sizeof(*r->entries));
	r->paths = memory_get(n.count, sizeof(*r->paths));
	for (i = 0; i < n.count; i++) {
		r->paths[i] = segment_path(folder, n.list[n.count - 1 - i]);
		r->segments[i] = segment_open(r->paths[i], files);
		push_entry(r, (uint32_t)i);
	}
	free(n.list);
	return r;
}

bool
state_next(struct state_reader *r, struct entry *e)
{
	const struct heap_item *least;
	uint32_t number;

	if (r->given)
		push_entry(r, r->current);
	r->given = false;
	while ((least = heap_least(&r->heap)) != NULL) {
		number = least->number;
		heap_pop(&r->heap);
		*e = r->entries[number];
		if (r->id.at != NULL &&
		    slice_equal(e->id, buffer_slice(&r->id))) {
			push_entry(r, number);
			continue;
		}
		buffer_clear(&r->id);
		buffer_bytes(&r->id, e->id);
		segment_read(r->segments[number], e);
		r->given = true;
		r->current = number;
		return true;
	}
	return false;
}

bool
state_has_records(const struct state_reader *r, const char **lacking)
{
	size_t i;

	for (i = 0; i < r->count; i++) {
		if (segment_has_records(r->segments[i]))
			continue;
		*lacking = r->paths[i];
		return false;
	}
	return true;
}

void
state_close(struct state_reader *r)
{
	size_t i;

	for (i = 0; i < r->count; i++) {
		segment_close(r->segments[i]);
		free(r->paths[i]);
	}
	free(r->segments);
	free(r->entries);
	free(r->paths);
	heap_free(&r->heap);
	buffer_free(&r->id);
	free(r);
}

/*
 * Documents for the reports.
 */

static void
give_table(struct documents *d, const struct entry *e)
{
	const struct slice none = { "", 0 };

	documents_open(d, e->id, slice_is(e->source, "-") ? none : e->source,
	    window_date(e->date));
	postings_read(e->table, d);
	documents_close(d);
}

static void
give_records(struct documents *d, const struct entry *e)
{
	const char *at = e->records.at, *end = at + e->records.len, *newline;
	struct record r;

	for (; at < end; at = newline + 1) {
		newline = memchr(at, '\n', (size_t)(end - at));
		if (newline == NULL)
			break;
		if (!record_parse(slice_between(at, newline), &r))
			continue;
		r.line = slice_between(at, newline + 1);
		documents_take(d, &r);
	}
}

void
state_read(const char *folder, bool records, struct documents *d)
{
	struct state_reader *r = state_open(folder, records ?
	    SEGMENT_RECORDS : SEGMENT_TABLE);
	const char *lacking;
	struct entry e;

	if (records && !state_has_records(r, &lacking))
		error_fatal("%s: tables only, without the records that this "
		    "report reads", lacking);
	while (state_next(r, &e)) {
		if (records)
			give_records(d, &e);
		else
			give_table(d, &e);
	}
	state_close(r);
}

/*
 * Adding.
 */

void
state_lock(const char *folder, long seconds)
{
	const struct timespec pause = { 0, 50 * 1000 * 1000 };
	long left = seconds * 20;
	char *path = files_path(folder, "lock");
	int fd;

	if (mkdir(folder, 0777) == -1 && errno != EEXIST)
		files_fail(folder);
	fd = open(path, O_RDWR | O_CREAT, 0666);
	if (fd == -1)
		files_fail(path);
	while (flock(fd, LOCK_EX | LOCK_NB) == -1) {
		if (errno != EWOULDBLOCK && errno != EINTR)
			files_fail(path);
		if (left-- <= 0) {
			fprintf(stderr, "%s: %s: another run is at work\n",
			    error_program(), folder);
			exit(EXIT_BUSY);
		}
		(void)nanosleep(&pause, NULL);
	}
	free(path);		/* the lock goes when the program ends */
}

/* Moves on to the first document at or behind an id; whether it is that. */
static bool
find_entry(struct state_reader *r, struct entry *at_hand, bool *more,
    struct slice id)
{
	while (*more && slice_compare(at_hand->id, id) < 0)
		*more = state_next(r, at_hand);
	return *more && slice_equal(at_hand->id, id);
}

struct state_change
state_add(const char *folder, bool with_records,
    bool (*next)(void *, struct entry *), void *of)
{
	struct state_reader *r = state_open(folder, 0);
	struct segment_writer *writer = NULL;
	struct state_change change = { 0, 0, 0 };
	struct numbers numbers;
	struct entry e, old;
	bool more = state_next(r, &old), known;
	char *fresh = files_path(folder, "new"), *path;

	segment_remove(fresh);		/* what a killed run left */
	while (next(of, &e)) {
		known = find_entry(r, &old, &more, e.id);
		if (known && slice_equal(old.hash, e.hash)) {
			change.known++;
			continue;
		}
		if (writer == NULL)
			writer = segment_create(fresh, with_records);
		segment_write(writer, &e);
		change.documents++;
		change.replaced += known;
	}
	state_close(r);
	if (writer != NULL) {
		segment_finish(writer);
		list_segments(folder, &numbers);
		path = segment_path(folder, numbers.count == 0 ? 1 :
		    numbers.list[numbers.count - 1] + 1);
		if (rename(fresh, path) == -1)
			files_fail(path);
		files_sync_folder(folder);
		free(numbers.list);
		free(path);
	}
	free(fresh);
	return change;
}
