#include "markup/marks.h"

static int
compare_numbers(uint64_t a, uint64_t b)
{
	return a < b ? -1 : a > b;
}

int
marks_compare(const void *first, const void *second)
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

static bool
is_same(const struct annotation *a, const struct annotation *b)
{
	return a->kind == b->kind && a->start == b->start &&
	    a->end == b->end && slice_equal(a->type, b->type) &&
	    slice_equal(a->value, b->value);
}

/* The text from one place of the document up to another. */
static void
paint_text(const struct sentence *s, const struct painter *p, uint64_t from,
    uint64_t to)
{
	if (to > from)
		p->text(p->of, slice_between(s->text.at + (from - s->start),
		    s->text.at + (to - s->start)));
}

/* A mention whose sentence is not there is shown by itself. */
static void
paint_lost(const struct sentence *s, const struct painter *p)
{
	p->open(p->of, s->list);
	p->text(p->of, s->text);
	p->close(p->of, s->list);
}

void
marks_paint(struct sentence *s, const struct painter *p)
{
	struct annotation *open = NULL, *a;
	uint64_t at = s->start;
	size_t i;

	if (s->lost) {
		paint_lost(s, p);
		return;
	}
	for (i = 0; i < s->count; i++) {
		a = &s->list[i];
		if (a->start == a->end || (i > 0 && is_same(a, a - 1)))
			continue;
		for (; open != NULL && open->end <= a->start;
		    open = open->outer) {
			paint_text(s, p, at, open->end);
			p->close(p->of, open);
			at = open->end;
		}
		if (open != NULL && a->end > open->end)
			continue;
		paint_text(s, p, at, a->start);
		at = a->start;
		p->open(p->of, a);
		a->outer = open;
		open = a;
	}
	for (; open != NULL; open = open->outer) {
		paint_text(s, p, at, open->end);
		p->close(p->of, open);
		at = open->end;
	}
	paint_text(s, p, at, s->start + s->text.len);
}
