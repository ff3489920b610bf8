#include "unmark/document/runs.h"

#include "core/arena.h"
#include "text/sentence.h"
#include "text/utf8.h"

void
runs_add(struct runs *runs, struct run run)
{
	runs->list = memory_grow(runs->list, &runs->room, runs->count + 1,
	    sizeof(*runs->list));
	runs->list[runs->count++] = run;
}

void
runs_trim(const char *text, size_t *start, size_t *end)
{
	*end = (size_t)(utf8_skip_blank_before(text + *start, text + *end) -
	    text);
	*start = (size_t)(utf8_skip_blank(text + *start, text + *end) - text);
}

void
runs_join(struct runs *runs, const struct runs *given,
    const struct span *spans, size_t count)
{
	size_t i, k = 0, reach = 0;
	struct run *last;

	for (i = 0; i < given->count; i++) {
		const struct run *next = &given->list[i];

		if (runs->count > 0 && reach > next->start) {
			last = &runs->list[runs->count - 1];
			last->end = next->end;
			last->changed = true;
		} else {
			runs_add(runs, *next);
		}
		for (; k < count && spans[k].start < next->end; k++)
			if (spans[k].end > reach && spans[k].end -
			    spans[k].start <= SENTENCE_MAX)
				reach = spans[k].end;
	}
}

/* Where the first `most` bytes of a run may be cut, in no span; or `start`. */
static size_t
find_gap(const char *text, const struct run *run, const struct span *spans,
    size_t count)
{
	const size_t most = run->start + SENTENCE_MAX;
	size_t at = run->start, gap = at, stop, k;

	for (k = 0; at < most; k++) {
		stop = k < count && spans[k].start < most ? spans[k].start :
		    most;
		for (; at < stop; at++)
			if (utf8_blank(text + at, text + run->end) > 0)
				gap = at;
		if (stop < most && spans[k].end > at)
			at = spans[k].end;
	}
	return gap;
}

/* The same wherever white space is, or where a character begins. */
static size_t
find_any(const char *text, const struct run *run)
{
	const size_t most = run->start + SENTENCE_MAX;
	size_t at = most;

	while (at > run->start && utf8_blank(text + at, text + run->end) == 0)
		at--;
	if (at > run->start)
		return at;
	for (at = most; at > most - 4; at--)
		if (((unsigned char)text[at] & 0xC0) != 0x80)
			return at;
	return most;
}

/* Cuts one run, from its first span on. */
static void
cut_run(struct runs *to, struct run run, const char *text,
    const struct span *spans, size_t count)
{
	struct run piece;
	size_t k = 0, at;

	for (;;) {
		runs_trim(text, &run.start, &run.end);
		if (run.end - run.start <= SENTENCE_MAX)
			break;
		while (k < count && spans[k].start < run.start)
			k++;
		at = find_gap(text, &run, spans + k, count - k);
		if (at <= run.start)
			at = find_any(text, &run);
		piece = run;
		piece.end = at;
		piece.changed = true;
		runs_trim(text, &piece.start, &piece.end);
		runs_add(to, piece);
		run.start = at;
		run.changed = true;
	}
	if (run.start < run.end)
		runs_add(to, run);
}

void
runs_cut(struct runs *runs, struct runs *spare, const char *text,
    const struct span *spans, size_t count)
{
	struct runs cut = *spare;
	size_t i, k = 0;

	cut.count = 0;
	for (i = 0; i < runs->count; i++) {
		while (k < count && spans[k].start < runs->list[i].start)
			k++;
		cut_run(&cut, runs->list[i], text, spans + k, count - k);
	}
	*spare = *runs;
	*runs = cut;
}
