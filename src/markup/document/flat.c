#include "markup/document/flat.h"

#include <stdlib.h>
#include <string.h>

#include "markup/document/bounds.h"
#include "markup/document/inline.h"

static uint64_t
length(const struct annotation *a)
{
	return a->end - a->start;
}

/* The longest first, then as in the list. For qsort. */
static int
compare_lengths(const void *first, const void *second)
{
	const struct annotation *a = first, *b = second;

	if (length(a) != length(b))
		return length(a) > length(b) ? -1 : 1;
	return inline_compare(a, b);
}

/* Takes out what is not wanted, and what has no text; counts the latter. */
static uint64_t
filter(struct sentence *s, flat_wanted *wanted)
{
	uint64_t without = 0;
	size_t i, kept = 0;

	for (i = 0; i < s->count; i++) {
		if (wanted != NULL && !wanted(&s->list[i]))
			continue;
		if (s->orphan || !bounds_hold(s, &s->list[i]))
			without++;
		else
			s->list[kept++] = s->list[i];
	}
	s->count = kept;
	return without;
}

/* Whether any two annotations, in the order of the list, share a byte. */
static bool
overlaps(const struct sentence *s)
{
	size_t i;

	for (i = 1; i < s->count; i++)
		if (s->list[i].start < s->list[i - 1].end)
			return true;
	return false;
}

/*
 * Keeps the longest. What overlaps something that is not shorter shares its
 * own first or last byte with it, so that two looks tell.
 */
static void
keep_longest(struct sentence *s)
{
	char taken[SENTENCE_BYTES];	/* which bytes of the sentence are */
	size_t i, kept = 0, start, end;

	memset(taken, 0, s->text.len);
	qsort(s->list, s->count, sizeof(*s->list), compare_lengths);
	for (i = 0; i < s->count; i++) {
		start = (size_t)(s->list[i].start - s->start);
		end = (size_t)(s->list[i].end - s->start);
		if (taken[start] || taken[end - 1])
			continue;
		memset(taken + start, 1, end - start);
		s->list[kept++] = s->list[i];
	}
	s->count = kept;
	inline_sort(s->list, s->count);
}

uint64_t
flat_keep(struct sentence *s, flat_wanted *wanted)
{
	uint64_t without = filter(s, wanted);
	size_t all = s->count;

	if (overlaps(s))
		keep_longest(s);
	return without + (all - s->count);
}
