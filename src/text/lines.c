#include "text/lines.h"

#include <string.h>

#include "core/slice.h"
#include "core/table.h"
#include "text/candidate.h"
#include "text/labels.h"
#include "text/utf8.h"

extern const uint64_t table_starters[];

enum {
	LONGEST_LINE = 140,	/* of a text that counts as wrapped */
	LEAST_WIDTH = 30,
	LEAST_PROSE = 60,	/* a line of verse is shorter */
	DATELINE_MOST = 60	/* bytes of a dateline */
};

/* Whether bytes in words of eight are all ASCII. */
static bool
is_ascii(const char *at, size_t words)
{
	uint64_t all = 0, bytes;
	size_t i;

	for (i = 0; i < words; i++) {
		memcpy(&bytes, at + 8 * i, 8);
		all |= bytes;
	}
	return (all & UINT64_C(0x8080808080808080)) == 0;
}

/* The number of characters, but no more than LONGEST_LINE and one. */
static size_t
length(const char *at, const char *end)
{
	enum { WORDS = LONGEST_LINE / 8 + 1 };
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t bytes, inner;
	size_t n = 0;

	if (end - at > 4 * LONGEST_LINE ||
	    (end - at >= 8 * WORDS && is_ascii(at, WORDS)))
		return LONGEST_LINE + 1;
	/* eight bytes at a time, less those inside of characters: 10xxxxxx */
	for (; end - at >= 8 && n <= LONGEST_LINE; at += 8) {
		memcpy(&bytes, at, 8);
		inner = bytes >> 7 & ~bytes >> 6 & ones;
		n += 8 - (size_t)(inner * ones >> 56);
	}
	for (; at < end && n <= LONGEST_LINE; at++)
		n += ((unsigned char)*at & 0xC0) != 0x80;
	return n <= LONGEST_LINE ? n : LONGEST_LINE + 1;
}

static size_t
first_word_length(const char *at, const char *end)
{
	const char *p = at;

	while (p < end && p - at < LONGEST_LINE && (unsigned char)*p > ' ')
		p++;
	return length(at, p);
}

/* Whether a line begins with a word that begins sentences, but no title. */
static bool
is_starter(const char *at, const char *end)
{
	const char *p = at;

	while (p < end && (ascii_is_letter(*p) || *p == '\''))
		p++;
	return (p - at > 1 || *at != 'I') &&
	    table_find(table_starters, slice_between(at, p)) != NULL &&
	    !(p < end && *p == '.') &&
	    !slice_begins_at(at, p, "M") && !slice_begins_at(at, p, "Dr") &&
	    !slice_begins_at(at, p, "Gen") && !slice_begins_at(at, p, "Gov") &&
	    !slice_begins_at(at, p, "Sen") && !slice_begins_at(at, p, "Rep");
}

/* `KABUL, July 19 (AP) -`, `NEW YORK --` */
static bool
is_dateline(const char *at, const char *end)
{
	static const char *const dashes[] = {
		" - ", "--", "\342\200\224", "\342\200\223", NULL
	};
	const char *p = at;
	int i;

	while (p < end && (*p == ' ' || (*p >= 'A' && *p <= 'Z')))
		p++;
	if (p - at < 4 || p == end || ascii_is_letter(*p))
		return false;
	for (; p < end && p - at < DATELINE_MOST; p++)
		for (i = 0; dashes[i] != NULL; i++)
			if (slice_begins_at(p, end, dashes[i]))
				return true;
	return false;
}

static bool
is_bullet(const char *at, const char *end)
{
	if ((unsigned char)*at < 0x80)
		return slice_begins_at(at, end, "* ");
	return slice_begins_at(at, end, "\342\200\242") ||
	    slice_begins_at(at, end, "\303\242\302\200\302\242") ||
	    slice_begins_at(at, end, "\342\226\252");
}

/* `- apples`, `2. pears`, `(b) plums` */
static bool
is_item(const char *at, const char *end)
{
	const char *p = at;

	if (slice_begins_at(at, end, "- "))
		return true;
	p += p < end && *p == '(';
	if (p < end && ascii_is_lower(*p))
		p++;
	else
		while (p < end && p - at < 3 && ascii_is_digit(*p))
			p++;
	return p > at && end - p > 2 && (*p == '.' || *p == ')') &&
	    p[1] == ' ';
}

/* A line of the text without its newline, and the one before it or NULL. */
static void
measure(struct line *line, const struct line *before, const char *at,
    const char *end)
{
	const char *first = at;

	end = utf8_skip_blank_before(at, end);
	while (first < end && (unsigned char)*first <= ' ')
		first++;
	memset(line, 0, sizeof(*line));
	if (first == end)
		return;
	line->len = (uint16_t)length(at, end);
	line->open = candidate_is_fragment(at, end);
	line->listed = end[-1] == ';';
	line->caption = end - first > 9 && memcmp(end - 9, "/caption]", 9) == 0;
	if (before == NULL || before->len == 0 || before->len > LONGEST_LINE)
		return;
	line->first = (uint16_t)first_word_length(first, end);
	line->lower = utf8_is_lower_at(first, end);
	line->starts = before->open && *first >= 'A' && *first <= 'Z' &&
	    (is_starter(first, end) || is_dateline(first, end));
	line->labelled = is_bullet(first, end) ||
	    label_of(first, end) != LABEL_NONE;
	line->item = is_item(first, end);
}

static const struct line *
line_of(const struct lines *l, uint64_t number)
{
	return &l->list[number % LINES_KEPT];
}

void
lines_begin(struct lines *l)
{
	l->count = l->first = l->next = 0;
	l->begun = false;
	l->around.from = l->around.last = UINT64_MAX;
	l->width = 0;
	l->asked = UINT64_MAX;
}

/* Measures one line more; false when it is not at hand as a whole. */
static bool
measure_next(struct lines *l, const struct lines_view *view)
{
	const char *at = view->bytes + (l->next - view->base);
	const char *end = view->bytes + view->len, *newline;
	struct line *line = &l->list[l->count % LINES_KEPT];

	if (at >= end)
		return false;
	newline = memchr(at, '\n', (size_t)(end - at));
	if (newline == NULL && !view->ended)
		return false;
	if (newline != NULL)
		end = newline;
	/* A byte order mark makes the first line no longer. */
	measure(line, l->count > l->first ? line_of(l, l->count - 1) : NULL,
	    l->next == 0 && slice_begins_at(at, end, "\xEF\xBB\xBF") ?
	    at + 3 : at, end);
	line->top = line->len > 0 && !l->begun;
	l->begun = l->begun || line->top;
	line->start = l->next;
	l->count++;
	l->next += (uint64_t)(end - at) + (newline != NULL);
	if (l->count - l->first > LINES_KEPT)
		l->first = l->count - LINES_KEPT;
	return true;
}

/*
 * The number of the line that begins at an offset; measures those up to it
 * and near behind it. False when it is none of them.
 */
static bool
reach(struct lines *l, const struct lines_view *view, uint64_t start,
    uint64_t *number)
{
	struct lines_view near = *view;
	uint64_t most = start + LONGEST_LINE * 4 + LINES_AHEAD - view->base;

	if (most < near.len) {
		near.len = (size_t)most;
		near.ended = false;
	}
	if (l->next < view->base) {	/* what stands between is gone */
		l->next = start;
		l->first = l->count;
		l->begun = true;
	}
	while (l->next <= start && measure_next(l, view))
		;
	*number = l->count;
	while (*number > l->first && line_of(l, *number - 1)->start > start)
		--*number;
	if (*number == l->first)
		return false;
	--*number;
	while (l->count <= *number + LINES_BEHIND && measure_next(l, &near))
		;
	return line_of(l, *number)->start == start;
}

/*
 * The paragraph that a line is in or, where that is too short to tell
 * something, the lines on both sides of it too; wide asks for those at once.
 */
static void
find_around(const struct lines *l, uint64_t number, bool wide,
    struct around *a)
{
	uint64_t from = number, to = number + 1;
	uint64_t least = number > l->first + LINES_BEFORE ?
	    number - LINES_BEFORE : l->first;
	uint64_t most = number + LINES_BEHIND < l->count ?
	    number + LINES_BEHIND : l->count;

	while (from > least && line_of(l, from - 1)->len > 0)
		from--;
	while (to < most && line_of(l, to)->len > 0)
		to++;
	memset(a, 0, sizeof(*a));
	a->from = wide ? least : from;
	a->to = wide ? most : to;
	a->last = number + LINES_BEFORE < to ? number + LINES_BEFORE - 1 :
	    to - 1;
}

/* Sets the width, and what is usual. */
static void
find_width(const struct lines *l, struct around *a)
{
	uint16_t lens[LINES_KEPT], longest = 0;
	size_t n = 0, at;
	uint64_t i;

	for (i = a->from; i < a->to; i++) {
		const struct line *line = line_of(l, i);

		a->lines += line->len > 0;
		a->wide += line->len > LONGEST_LINE;
		if (line->len > LONGEST_LINE)
			continue;
		if (line->len > longest) {
			a->width = longest;
			longest = line->len;
		} else if (line->len > a->width) {
			a->width = line->len;
		}
		if (!line->open || line->len == 0)
			continue;
		for (at = n++; at > 0 && lens[at - 1] > line->len; at--)
			lens[at] = lens[at - 1];
		lens[at] = line->len;
	}
	if (a->lines < 5 || a->width * 3 < longest * 2)
		a->width = longest;
	a->usual = n < 4 ? a->width : lens[n / 2];
}

/* Whether a line that another one follows has no room for its first word. */
static bool
is_full(const struct around *a, const struct line *line,
    const struct line *next)
{
	if ((!line->caption && line->len + 1u + next->first > a->width) ||
	    (next->lower && 2u * line->len > a->usual))
		return true;
	if (line->open && (next->starts || line->caption || line->top))
		return false;
	if (!a->ragged)
		return line->open && 10u * line->len >= 9u * a->width;
	return line->open ? 10u * line->len > 7 * a->usual :
	    line->len + 1u + next->first + a->usual / 6 > a->usual;
}

/* Looks at the pairs of lines, first for how ragged they are. */
static void
count_pairs(const struct lines *l, struct around *a, bool measure)
{
	int ragged = 0;
	uint64_t i;

	for (i = a->from; i + 1 < a->to; i++) {
		const struct line *line = line_of(l, i);
		const struct line *next = line_of(l, i + 1);
		size_t need = line->len + 1u + next->first;
		bool lower;

		if (line->len == 0 || next->len == 0 || !line->open ||
		    next->item || next->labelled)
			continue;
		lower = next->lower && 2u * line->len > a->usual;
		if (!measure) {
			a->full += is_full(a, line, next);
			continue;
		}
		a->pairs++;
		a->goes_on += lower;
		a->long_ones += line->len >= LEAST_PROSE && need > a->width;
		a->even += 20u * line->len >= 17u * a->usual &&
		    20u * line->len <= 24u * a->usual;
		ragged += lower && need <= a->width;
	}
	if (measure)
		a->ragged = ragged >= 2 && ragged * 4 >= a->goes_on;
}

/* Judges the lines that were found. */
static void
judge(const struct lines *l, struct around *a)
{
	find_width(l, a);
	if (a->wide * 2 > a->lines || a->width < LEAST_WIDTH)
		return;
	count_pairs(l, a, true);
	if (a->goes_on < (a->wide > 0 ? 2 : 1) &&
	    (a->wide > 0 || a->long_ones == 0 ||
	    a->long_ones * 10 < a->pairs * 7))
		return;
	if (a->pairs >= 4 && a->even * 10 < a->pairs * 4)
		return;
	count_pairs(l, a, false);
	a->wrapped = a->full * 10 >= a->pairs * 6;
}

/* Looks at the lines around one: a short paragraph of prose tells enough. */
static void
look_around(const struct lines *l, uint64_t number, struct around *a)
{
	find_around(l, number, false, a);
	judge(l, a);
	if (a->to - a->from >= 4 || (a->wrapped && a->goes_on > 0 &&
	    a->width >= LEAST_PROSE && a->wide == 0))
		return;
	find_around(l, number, true, a);
	judge(l, a);
}

/*
 * Where the lines around tell nothing: whether a line is as full as those of
 * the paragraph before that was wrapped, or a long one that plainly goes on.
 */
static bool
plainly_goes_on(const struct lines *l, const struct line *line,
    const struct line *next)
{
	size_t need = line->len + 1u + next->first;

	if (line->len <= l->width && need > l->width)
		return true;
	return l->around.wide == 0 && next->lower && line->open &&
	    line->len >= LEAST_PROSE && 10 * need > 9u * l->around.width;
}

/* Whether a line has columns, which spaces part; counts its numbers too. */
static bool
is_table_row(const struct lines_view *view, const struct line *line,
    int *numbers)
{
	const char *at = view->bytes + (line->start - view->base);
	const char *end = view->bytes + view->len, *first;
	int spaces = 0;

	while (at < end && *at == ' ')
		at++;
	*numbers = 0;
	for (first = at; at < end && *at != '\n'; at++) {
		if (*at == ' ') {
			spaces++;
			continue;
		}
		if (spaces >= 3 && *at != '\r')
			return true;
		spaces = 0;
		*numbers += ascii_is_digit(*at) && (at == first ||
		    !ascii_is_digit(at[-1]));
	}
	return false;
}

/* Whether two lines, one after the other, are rows of a table, or figures. */
static bool
are_rows(const struct lines_view *view, const struct line *line,
    const struct line *next)
{
	int numbers, more;

	if (is_table_row(view, line, &numbers) ||
	    is_table_row(view, next, &more))
		return true;
	return numbers >= 2 && more >= 2 && line->len < LEAST_PROSE &&
	    next->len < LEAST_PROSE;
}

/* A line too long to be wrapped that ends in a mark: most of a text's. */
static bool
is_paragraph(const struct lines_view *view, uint64_t start, uint64_t end)
{
	const char *at = view->bytes + (start - view->base);
	const char *stop = view->bytes + (end - view->base);

	return stop - at > LONGEST_LINE && (stop - at > 4 * LONGEST_LINE ||
	    (length(at, stop) > LONGEST_LINE &&
	    !candidate_is_fragment(at, stop)));
}

/* Whether the newline of a line is only wrapping. */
static bool
is_wrapping(struct lines *l, const struct lines_view *view, uint64_t start)
{
	const struct line *line, *next;
	uint64_t number;

	if (!reach(l, view, start, &number) || number + 1 >= l->count)
		return false;
	line = line_of(l, number);
	next = line_of(l, number + 1);
	if (line->len == 0 || next->len == 0 || next->labelled ||
	    (next->item && (!line->open || line->listed)))
		return false;
	if (number < l->around.from || number > l->around.last) {
		look_around(l, number, &l->around);
		if (l->around.wrapped && !l->around.ragged)
			l->width = l->around.width;
	}
	if (line->listed && l->around.wide > 0)
		return false;
	if (!(l->around.wrapped && is_full(&l->around, line, next)) &&
	    !plainly_goes_on(l, line, next))
		return false;
	return !are_rows(view, line, next);
}

bool
lines_wrap(struct lines *l, const struct lines_view *view, uint64_t start,
    uint64_t end)
{
	if (l->asked != end) {
		l->answer = !is_paragraph(view, start, end) &&
		    is_wrapping(l, view, start);
		l->asked = end;
	}
	return l->answer;
}
