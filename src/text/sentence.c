#include "text/sentence.h"

#include <stdio.h>

#include "core/arena.h"
#include "core/bits.h"
#include "core/control.h"
#include "text/boundary.h"
#include "text/labels.h"
#include "text/scan.h"
#include "text/utf8.h"

enum {
	LOOK = 2 * CANDIDATE_LOOK,	/* what a decision may need ahead */
	NEED = SENTENCE_MAX + LOOK + 2 * LINES_AHEAD,	/* for a sentence */
	WINDOW = 4 * NEED,
	ITEM_MOST = 8
};

struct splitter {
	sentence_judge *decide;
	void *judge;
	const struct abbreviations *own;
	sentence_source *read;
	void *from;
	enum line_ends lines;
	bool eager;
	bool ended;		/* the source is */
	uint64_t base;		/* offset of window[0] in the text */
	uint64_t paragraph;
	uint64_t opening;	/* where the paragraph begins */
	uint64_t line_start;	/* offset of the line being scanned */
	struct lines measured;	/* those around that line */
	size_t at;		/* where the next sentence is looked for */
	size_t len;
	uint64_t blank, wide;	/* of the gap before the sentence at hand */
	bool control;		/* control bytes in the sentence at hand */
	uint64_t found;		/* candidates of a block of the window, by bit */
	size_t found_end;	/* where it ends; 0: there is none */
	char item[ITEM_MOST];	/* what would begin the next item of a list, */
	int item_len;		/* if the sentence at hand is one */
	char window[WINDOW];
};

static bool
by_weights(void *judge, struct candidate *c)
{
	(void)judge;
	return boundary_ends(c);
}

struct splitter *
splitter_new(void)
{
	struct splitter *s = memory_get(1, sizeof(*s));

	splitter_judge(s, by_weights, NULL);
	return s;
}

void
splitter_abbreviations(struct splitter *s, const struct abbreviations *own)
{
	s->own = own;
}

void
splitter_judge(struct splitter *s, sentence_judge *decide, void *judge)
{
	s->decide = decide;
	s->judge = judge;
}

uint64_t
splitter_size(const struct splitter *s)
{
	return s->base + s->len;
}

/* Reads once into the window; false when nothing came: end or no room. */
static bool
fill(struct splitter *s)
{
	size_t n;

	if (s->ended || s->len == WINDOW)
		return false;
	n = s->read(s->from, s->window + s->len, WINDOW - s->len);
	s->len += n;
	if (n == 0)
		s->ended = true;
	return n > 0;
}

/*
 * Makes sure that the window holds all that deciding the next sentence can
 * need. An eager splitter only makes room and reads when it must.
 */
static void
prepare(struct splitter *s)
{
	if (s->ended || s->len - s->at >= NEED)
		return;
	if (WINDOW - s->at < NEED || !s->eager) {
		memmove(s->window, s->window + s->at, s->len - s->at);
		s->base += s->at;
		s->len -= s->at;
		s->at = 0;
		s->found_end = 0;
	}
	if (!s->eager)
		while (s->len < WINDOW && fill(s))
			;
}

/* The number of newlines that the white space character at `at` makes. */
static int
newlines_at(const char *at, const char *end)
{
	switch ((unsigned char)*at) {
	case '\n':
		return 1;
	case '\r':
		return at + 1 < end && at[1] == '\n' ? 0 : 1;
	case '\f':
		return 2;
	case 0xE2:
		return (unsigned char)at[2] == 0xA8 ? 1 :
		    (unsigned char)at[2] == 0xA9 ? 2 : 0;
	default:
		return 0;
	}
}

void
splitter_begin(struct splitter *s, enum line_ends lines, bool eager,
    sentence_source *read, void *from)
{
	s->read = read;
	s->from = from;
	s->lines = eager && lines == LINES_GUESS ? LINES_END : lines;
	s->eager = eager;
	s->ended = false;
	s->base = s->paragraph = s->line_start = 0;
	s->at = s->len = s->found_end = 0;
	lines_begin(&s->measured);
}

/*
 * Gaps: white space, and whether it ends a paragraph.
 */
struct gap {
	size_t end;
	int newlines;
	size_t wide;		/* bytes beyond one a character */
	size_t line;		/* where the last line begins, if newlines */
	bool open;		/* it goes on as far as anybody looks */
};

/*
 * How far a decision at window[at] may look. What lies behind never matters,
 * so that a decision does not depend on how much happens to be read.
 */
static size_t
sight(const struct splitter *s, size_t at)
{
	return s->len - at > LOOK ? at + LOOK : s->len;
}

/* An ASCII character that is no white space. */
static bool
is_graphic(char c)
{
	return c > ' ' && c < 0x7F;
}

/* Whether what stands at window[at] is one space: nearly always. */
static bool
is_one_space(const struct splitter *s, size_t at, size_t most)
{
	return most - at > 1 && s->window[at] == ' ' &&
	    is_graphic(s->window[at + 1]);
}

/* White space at window[at], up to window[most], when it is more. */
static struct gap
wide_gap_at(const struct splitter *s, size_t at, size_t most)
{
	struct gap gap = { at, 0, 0, at, false };
	const char *end = s->window + most;
	int n;

	for (; gap.end < most && (s->window[gap.end] == '\n' ||
	    s->window[gap.end] == ' '); gap.end++)
		if (s->window[gap.end] == '\n') {
			gap.newlines++;
			gap.line = gap.end + 1;
		}
	if (gap.end < most && is_graphic(s->window[gap.end]))
		return gap;		/* nearly always */
	while ((n = utf8_blank(s->window + gap.end, end)) > 0) {
		int newlines = newlines_at(s->window + gap.end, end);

		gap.newlines += newlines;
		gap.end += (size_t)n;
		gap.wide += (size_t)n - 1;
		if (newlines > 0)
			gap.line = gap.end;
	}
	gap.open = gap.end == most ||
	    utf8_blank(s->window + gap.end, s->window + s->len) > 0;
	return gap;
}

/* The white space at window[at], up to window[most]. */
static inline struct gap
gap_at(const struct splitter *s, size_t at, size_t most)
{
	struct gap gap = { at + 1, 0, 0, at, false };

	return is_one_space(s, at, most) ? gap : wide_gap_at(s, at, most);
}

static bool
ends_paragraph(struct splitter *s, size_t at, const struct gap *gap)
{
	struct lines_view view;

	if (gap->newlines == 0)
		return false;
	if (gap->newlines > 1 || s->lines == LINES_END || gap->open)
		return true;
	if (s->lines != LINES_GUESS)
		return false;
	view.bytes = s->window;
	view.base = s->base;
	view.len = s->len;
	view.ended = s->ended;
	return s->line_start < s->base ||
	    !lines_wrap(&s->measured, &view, s->line_start, s->base + at);
}

/* Reads until the character at s->at is there as a whole, or the end is. */
static void
complete(struct splitter *s)
{
	unsigned char lead;
	size_t need;

	do {
		prepare(s);
		lead = s->at < s->len ? (unsigned char)s->window[s->at] : 0;
		need = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
	} while (s->len - s->at < need && fill(s));
}

/* Moves on to the next sentence; false when there is only white space. */
static bool
skip_blank(struct splitter *s)
{
	struct gap gap;
	bool opens = false;

	s->blank = 1;
	s->wide = 0;
	if (s->paragraph > 0 && is_one_space(s, s->at, s->len)) {
		s->at++;
		return true;
	}
	s->blank = 0;
	complete(s);
	gap = gap_at(s, s->at, sight(s, s->at));
	if (s->paragraph == 0 ||
	    ends_paragraph(s, s->at, &gap)) {
		s->paragraph++;
		opens = true;
	}
	for (;;) {
		if (gap.newlines > 0)
			s->line_start = s->base + gap.line;
		s->blank += gap.end - s->at - gap.wide;
		s->wide += gap.wide;
		s->at = gap.end;
		if (s->at < s->len && is_graphic(s->window[s->at]))
			break;
		complete(s);
		gap = gap_at(s, s->at, sight(s, s->at));
		if (gap.end == s->at)
			break;
	}
	if (opens)
		s->opening = s->base + s->at;
	return s->at < s->len;
}

/*
 * Candidates.
 */

/*
 * What may stand before a space where a sentence ends without a mark: after
 * other characters it never does, after capitals only if it is short, after
 * a comma if it is as short as the greeting of a letter.
 */
enum { SHORT = 96, GREETING = 24 };

static const unsigned char ends_bare[256] = {
	['0'] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	['A'] = 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
	3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
	[')'] = 1, [']'] = 1, ['>'] = 1, [':'] = 1, ['-'] = 1, ['*'] = 1,
	['_'] = 1, ['='] = 1, ['|'] = 1, ['/'] = 1, [0x93] = 1, [0x94] = 1,
	[','] = 2
};

/* Whether a sentence without a mark may end at the space between the two. */
static bool
may_end_bare(const char *begin, const char *left, const char *right)
{
	if (ascii_is_lower(*right))
		return false;
	switch (ends_bare[(unsigned char)left[-1]]) {
	case 1:
		return true;
	case 2:
		return left - begin < GREETING && *right >= 'A' &&
		    *right <= 'Z';
	case 3:
		return left - begin < SHORT;
	default:
		return false;
	}
}

/*
 * Whether all that the decision at window[i] may look at is there, or cannot
 * matter because the paragraph ends before.
 */
static bool
is_certain(const struct splitter *s, size_t i)
{
	return s->ended || s->len - i >= LOOK || (s->lines == LINES_END &&
	    memchr(s->window + i, '\n', s->len - i) != NULL);
}

/*
 * Items of a list that stand on one line, `1) apples 2) pears`: a sentence
 * that begins with a number, a small letter or a bullet ends where the next
 * number or letter, or another such bullet, stands.
 */
static int
bullet_at(const char *at, const char *end)
{
	static const char *const bullets[] = {
		"\342\200\242", "\342\201\203", "\342\200\243",
		"\342\226\252", "\342\227\246", NULL
	};
	int i;

	for (i = 0; bullets[i] != NULL; i++)
		if (end - at > 3 && memcmp(at, bullets[i], 3) == 0)
			return 3;
	return 0;
}

/* Sets what would begin the item after the one that begins at s->at. */
static void
expect_item(struct splitter *s)
{
	const char *at = s->window + s->at, *end, *p = at;
	int number = 0, n;

	s->item_len = 0;
	if (is_graphic(*at) && !ascii_is_lower(*at) && !ascii_is_digit(*at))
		return;
	while (s->len - s->at <= ITEM_MOST && !is_certain(s, s->at) &&
	    fill(s))
		;
	end = s->window + s->len;
	s->item_len = bullet_at(at, end);
	if (s->item_len > 0) {
		memcpy(s->item, at, (size_t)s->item_len);
		return;
	}
	while (p < end && p - at < 3 && ascii_is_digit(*p))
		number = number * 10 + (*p++ - '0');
	if (p == at && (p == end || !ascii_is_lower(*p++) || p[-1] == 'z'))
		return;
	if (end - p < 3)
		return;
	if (ascii_is_lower(at[0]))
		n = snprintf(s->item, ITEM_MOST, "%c", at[0] + 1);
	else
		n = snprintf(s->item, ITEM_MOST, "%d", number + 1);
	for (; (*p == '.' || *p == ')') && p < end - 1; p++)
		if (n < ITEM_MOST - 1)
			s->item[n++] = *p;
	if (p[-1] != '.' && p[-1] != ')')
		return;
	s->item_len = utf8_blank(p, end) > 0 && *p != '\n' ? n : 0;
}

static bool
is_next_item(const struct splitter *s, const char *at, const char *end)
{
	return s->item_len > 0 && end - at > s->item_len &&
	    memcmp(at, s->item, (size_t)s->item_len) == 0 &&
	    ((unsigned char)*at >= 0x80 ||
	    utf8_blank(at + s->item_len, end) > 0);
}

/*
 * The first place to think about from window[i] on, i > 0, or limit. Blocks
 * are looked at once: what stands in the window stays there.
 */
static size_t
next_place(struct splitter *s, size_t i, size_t limit)
{
	uint64_t found;

	for (;; i = s->found_end) {
		if (s->found_end - i - 1 >= SCAN_BLOCK) {
			if (limit - i <= SCAN_BLOCK)
				return (size_t)(scan_candidate(s->window + i,
				    s->window + limit) - s->window);
			s->found = scan_block(s->window + i);
			s->found_end = i + SCAN_BLOCK;
		}
		found = s->found >> (i + SCAN_BLOCK - s->found_end);
		if (found != 0)
			return i + (size_t)bits_lowest(found);
	}
}

/*
 * Whether one of U+2010 to U+201F, dashes and quotation marks, stands at a
 * place, which thus is no candidate.
 */
static bool
is_mere_mark(const char *at, const char *end)
{
	return *at == '\xE2' && end - at > 2 && at[1] == '\x80' &&
	    ((unsigned char)at[2] & 0xF0) == 0x90;
}

/* The first candidate from window[i] on, i > s->at, or limit. */
static size_t
scan(struct splitter *s, size_t i, size_t limit)
{
	const char *at, *end = s->window + limit;
	int n;

	for (at = s->window + i; s->item_len > 0 && at < end; at++) {
		n = utf8_blank(at, end);
		if ((n > 0 && n < end - at && at[n] == s->item[0]) ||
		    scan_candidate(at, at + 1) == at)
			return (size_t)(at - s->window);
	}
	for (i = (size_t)(at - s->window); i < limit; i++) {
		i = next_place(s, i, limit);
		at = s->window + i;
		if (at >= end || (*at != ' ' ? !is_mere_mark(at, end) :
		    at + 1 == end || may_end_bare(s->window + s->at, at,
		    at + 1)))
			break;
	}
	return i;
}

/*
 * Where the paragraph ends if it ends in sight: the words of the next one
 * are not looked at where they may not have been read yet.
 */
static const char *
paragraph_end(const struct splitter *s, size_t at, size_t most)
{
	const char *newline = NULL;

	if (s->lines == LINES_END)
		newline = memchr(s->window + at, '\n', most - at);
	return newline != NULL ? newline : s->window + most;
}

/* What passing over a gap within a sentence changes. */
static void
pass_gap(struct splitter *s, size_t at, const struct gap *gap)
{
	if (gap->newlines > 0)
		s->line_start = s->base + gap->line;
	if (gap->end - at > 1 || s->window[at] != ' ')
		s->control = true;
}

/*
 * Where a sentence goes on that a page number, a running head or the end of a
 * page interrupts at the gap behind window[at]; 0 if none does.
 */
static size_t
resumes_at(const struct splitter *s, size_t at, const struct gap *gap,
    size_t most)
{
	enum { LINE = 30 };	/* bytes of the line before, at least */
	const char *window = s->window, *end = window + most;
	uint64_t line = s->line_start < s->base + s->at ? s->base + s->at :
	    s->line_start;
	size_t n;

	if (gap->open || s->lines == LINES_END ||
	    s->base + at < line + LINE ||
	    (!ascii_is_lower(window[at - 1]) && window[at - 1] != ','))
		return 0;
	if (memchr(window + at, '\f', gap->end - at) != NULL &&
	    utf8_is_lower_at(window + gap->end, end))
		return gap->end;
	n = furniture_length(window + gap->end, end, gap->newlines > 1);
	return n == 0 ? 0 : gap->end + n;
}

/*
 * Decides about the candidate at window[*i] for the sentence that begins at
 * s->at. True when the sentence ends, at *i; else *i is where to go on.
 */
static bool
decide(struct splitter *s, size_t *i)
{
	const char *window = s->window;
	struct candidate c;
	size_t most = sight(s, *i), blank = *i, resumed;
	struct gap gap = { *i, 0, 0, *i, false };

	if (!is_graphic(window[*i]))
		gap = gap_at(s, *i, most);
	c.begin = window + s->at;
	c.own = s->own;
	c.noted = false;
	c.stop = window + *i;
	c.end = paragraph_end(s, *i, most);
	if (gap.end > *i) {
		c.stop = utf8_skip_blank_before(c.begin, window + blank);
		c.after = c.close = c.stop;
		blank = (size_t)(c.stop - window);
	} else if (candidate_mark(&c)) {
		blank = (size_t)(c.close - window);
		gap = gap_at(s, blank, most);
	} else {
		(*i)++;
		return false;
	}
	c.next = window + gap.end;
	c.offset = s->base + blank;
	c.opens = s->base + s->at == s->opening;
	*i = blank;
	resumed = gap.newlines == 0 ? 0 : resumes_at(s, blank, &gap, most);
	if (resumed > 0) {
		s->control = true;
		while (window[resumed - 1] != '\n' &&
		    window[resumed - 1] != '\f')
			resumed--;
		s->line_start = s->base + resumed;
		*i = resumed;
		return false;
	}
	if (ends_paragraph(s, blank, &gap) ||
	    (gap.open && c.stop < c.after))
		return true;
	if (is_next_item(s, c.next, c.end))
		return true;
	if (c.opens && label_is_likely(c.begin, c.stop) &&
	    label_of(c.begin, c.stop) == LABEL_FIELD)
		;		/* all of the line is one heading */
	else if ((c.stop < c.after || (!gap.open &&
	    may_end_bare(c.begin, c.close, c.next))) &&
	    s->decide(s->judge, &c))
		return true;
	*i = gap.end > blank ? gap.end : blank;
	if (gap.end > blank)
		pass_gap(s, blank, &gap);
	return false;
}

/* Where a sentence that is too long is cut. */
static size_t
cut(const struct splitter *s)
{
	size_t most = s->at + SENTENCE_MAX, i = most;

	for (; i > s->at; i--)
		if (utf8_blank(s->window + i, s->window + s->len) > 0)
			break;
	i = (size_t)(utf8_skip_blank_before(s->window + s->at, s->window + i) -
	    s->window);
	if (i > s->at)
		return i;
	for (i = most; i > most - 4; i--)
		if (((unsigned char)s->window[i] & 0xC0) != 0x80)
			return i;
	return most;
}

/* The end of the sentence that begins at s->at. */
static size_t
find_end(struct splitter *s)
{
	size_t i = s->at + 1, limit;

	for (;;) {
		limit = s->at + SENTENCE_MAX;
		if (limit > s->len)
			limit = s->len;
		if (i < limit)
			i = scan(s, i, limit);
		if (i < limit && (is_certain(s, i) || !fill(s))) {
			if (decide(s, &i) && i <= s->at + SENTENCE_MAX)
				return i;
		} else if (i >= limit && limit < s->at + SENTENCE_MAX) {
			if (!fill(s))
				break;
		} else if (i >= limit && (s->len > limit || !fill(s))) {
			break;
		}
	}
	if (s->len - s->at > SENTENCE_MAX)
		return cut(s);
	return (size_t)(utf8_skip_blank_before(s->window + s->at,
	    s->window + s->len) - s->window);
}

bool
splitter_next(struct splitter *s, struct sentence *sentence)
{
	char *text;
	size_t end;

	if (!skip_blank(s))
		return false;
	prepare(s);
	expect_item(s);
	end = find_end(s);
	text = s->window + s->at;
	sentence->start = s->base + s->at;
	sentence->end = s->base + end;
	sentence->paragraph = s->paragraph;
	sentence->blank = s->blank;
	sentence->wide = s->wide;
	sentence->fragment = candidate_is_fragment(text, s->window + end) ||
	    (s->base + s->at == s->opening &&
	    label_is_likely(text, s->window + end) &&
	    label_of(text, s->window + end) == LABEL_FIELD);
	sentence->text = slice_between(text, s->window + end);
	if (s->control)
		control_flatten(text, end - s->at);
	s->control = false;
	s->at = end;
	return true;
}
