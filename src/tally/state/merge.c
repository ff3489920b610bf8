#include "tally/state/merge.h"

#include <stdlib.h>
#include <sys/resource.h>

#include "core/arena.h"
#include "core/error.h"
#include "tally/counting/window.h"
#include "tally/rows/heap.h"

/*
 * Turns that a state of others may have: far fewer than this one may come to,
 * which counts on from there.
 */
static const uint64_t turns_most = 1000000000000;

struct merge {
	char **names;			/* of the states */
	struct state_reader **states;
	struct entry *entries;		/* at hand of each */
	size_t count;
	struct heap heap;
	uint32_t *given;	/* those whose entry was given or lost */
	size_t given_count;
};

static void
push_state(struct merge *m, uint32_t number)
{
	if (!state_next(m->states[number], &m->entries[number]))
		return;
	if (m->entries[number].turn > turns_most)
		error_fatal("%s: the state is damaged", m->names[number]);
	heap_push(&m->heap, m->entries[number].id, number);
}

static bool
is_later(const struct entry *a, const struct entry *b)
{
	int order = window_compare(a->date, b->date);

	if (a->turn != b->turn)
		return a->turn > b->turn;
	return order > 0 || (order == 0 &&
	    slice_compare(a->hash, b->hash) > 0);
}

/* Nothing is taken in before all that was read has proved whole. */
static void
close_states(struct merge *m)
{
	for (; m->count > 0; m->count--)
		state_close(m->states[m->count - 1]);
}

static bool
next_merged(void *of, struct entry *e)
{
	struct merge *m = of;
	const struct heap_item *least;
	uint32_t number;

	for (; m->given_count > 0; m->given_count--)
		push_state(m, m->given[m->given_count - 1]);
	while ((least = heap_least(&m->heap)) != NULL) {
		if (m->given_count > 0 && !slice_equal(least->key, e->id))
			break;
		number = least->number;
		heap_pop(&m->heap);
		if (m->given_count == 0 || is_later(&m->entries[number], e))
			*e = m->entries[number];
		m->given[m->given_count++] = number;
	}
	if (m->given_count == 0)
		close_states(m);
	return m->given_count > 0;
}

/* Every state needs up to three open files at least: let there be as many. */
static void
allow_files(size_t states)
{
	struct rlimit limit;
	rlim_t need = (rlim_t)states * 3 + 64;

	if (getrlimit(RLIMIT_NOFILE, &limit) == -1 || limit.rlim_cur >= need)
		return;
	limit.rlim_cur = limit.rlim_max != RLIM_INFINITY &&
	    limit.rlim_max < need ? limit.rlim_max : need;
	(void)setrlimit(RLIMIT_NOFILE, &limit);
}

/* Opens the states; whether all of them have records. */
static bool
open_states(struct merge *m, char **states)
{
	struct state_limits limits = state_limits(0, m->count + 1);
	bool records = true;
	const char *lacking;
	uint32_t i;

	for (i = 0; i < m->count; i++) {
		m->states[i] = state_open(states[i],
		    SEGMENT_TABLE | SEGMENT_RECORDS, &limits);
		if (!state_has_records(m->states[i], &lacking))
			records = false;
		push_state(m, i);
	}
	return records;
}

void
merge_check(char **states)
{
	size_t count;

	for (count = 0; states[count] != NULL; count++)
		folder_check(states[count]);
	allow_files(count);
}

struct state_change
merge_states(const char *folder, long wait, bool tables_only, char **states)
{
	struct state_source source;
	struct state_change change;
	struct merge m;
	bool records;

	memset(&m, 0, sizeof(m));
	m.names = states;
	while (states[m.count] != NULL)
		m.count++;
	folder_lock(folder, wait);
	m.states = memory_get(m.count, sizeof(*m.states));
	m.entries = memory_get(m.count, sizeof(*m.entries));
	m.given = memory_get(m.count, sizeof(*m.given));
	records = open_states(&m, states);
	memset(&source, 0, sizeof(source));
	source.next = next_merged;
	source.of = &m;
	source.with_records = records && !tables_only;
	source.merged = true;
	change = state_change(folder, &source);
	free(m.states);
	free(m.entries);
	free(m.given);
	heap_free(&m.heap);
	return change;
}
