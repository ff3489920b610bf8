#include "markup/document/inline.h"

#include <stdlib.h>

enum { FEW = 16 };	/* annotations that are sorted by insertion */

static int
compare_numbers(uint64_t a, uint64_t b)
{
	return a < b ? -1 : a > b;
}

int
inline_compare(const void *first, const void *second)
{
	const struct annotation *a = first, *b = second;
	int order = compare_numbers(a->start, b->start);

	if (order == 0)
		order = compare_numbers(b->end, a->end);
	if (order == 0)
		order = a->kind - b->kind;
	if (order == 0)
		order = slice_compare(a->type, b->type);
	if (order == 0)
		order = slice_compare(a->value, b->value);
	return order != 0 ? order : slice_compare(a->tags, b->tags);
}

/* Most stand nearly in order: the names of a sentence behind its times. */
void
inline_sort(struct annotation *list, size_t count)
{
	struct annotation a;
	size_t i, at;

	for (i = 1; i < count; i++) {
		if (list[i - 1].start < list[i].start ||
		    inline_compare(&list[i - 1], &list[i]) <= 0)
			continue;
		if (count > FEW) {
			qsort(list, count, sizeof(*list), inline_compare);
			return;
		}
		a = list[i];
		for (at = i; at > 0 && inline_compare(&a, &list[at - 1]) < 0;
		    at--)
			list[at] = list[at - 1];
		list[at] = a;
	}
}

static bool
is_same(const struct annotation *a, const struct annotation *b)
{
	return a->kind == b->kind && a->start == b->start &&
	    a->end == b->end && slice_equal(a->type, b->type) &&
	    slice_equal(a->value, b->value);
}

/* The text from one place of the document up to another. */
static void
write_text(const struct sentence *s, const struct inline_writer *w,
    void *of, uint64_t from, uint64_t to)
{
	if (to > from)
		w->text(of, slice_between(s->text.at + (from - s->start),
		    s->text.at + (to - s->start)));
}

/* A mention whose sentence is not there is shown by itself. */
static void
write_orphan(const struct sentence *s, const struct inline_writer *w, void *of)
{
	w->open(of, s->list);
	w->text(of, s->text);
	w->close(of, s->list);
}

void
inline_write(struct sentence *s, const struct inline_writer *w, void *of)
{
	struct annotation *open = NULL, *a;
	uint64_t at = s->start;
	size_t i;

	if (s->orphan) {
		write_orphan(s, w, of);
		return;
	}
	for (i = 0; i < s->count; i++) {
		a = &s->list[i];
		if (a->start == a->end || (i > 0 && is_same(a, a - 1)))
			continue;
		for (; open != NULL && open->end <= a->start;
		    open = open->outer) {
			write_text(s, w, of, at, open->end);
			w->close(of, open);
			at = open->end;
		}
		if (open != NULL && a->end > open->end)
			continue;
		write_text(s, w, of, at, a->start);
		at = a->start;
		w->open(of, a);
		a->outer = open;
		open = a;
	}
	for (; open != NULL; open = open->outer) {
		write_text(s, w, of, at, open->end);
		w->close(of, open);
		at = open->end;
	}
	write_text(s, w, of, at, s->start + s->text.len);
}
