#include "text/lines.h"

#include <stdint.h>
#include <string.h>

#include "text/candidate.h"
#include "text/utf8.h"

enum {
	LONGEST_LINE = 120,	/* of a text that counts as wrapped */
	LEAST_WIDTH = 30,
	LEAST_PROSE = 60	/* a line of verse is shorter */
};

/* The number of characters, but no more than LONGEST_LINE and one. */
static size_t
length(const char *at, const char *end)
{
	size_t n = 0;

	if (end - at > 4 * LONGEST_LINE)
		return LONGEST_LINE + 1;
	/* mostly ASCII */
	for (; end - at >= 8 && n <= LONGEST_LINE; at += 8) {
		uint64_t bytes;

		memcpy(&bytes, at, 8);
		if ((bytes & UINT64_C(0x8080808080808080)) != 0)
			break;
		n += 8;
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

/*
 * Whether a line of that length has no room for the word that begins the
 * next one. A small letter there says that the line goes on, so then half
 * of the width is enough: not every text is filled with care.
 */
static bool
is_full(size_t line, size_t word, bool lower, size_t width)
{
	return line + 1 + word > width || (lower && 2 * line > width);
}

/* What the first lines say about the width; lengths are in characters. */
struct lines {
	size_t previous;	/* length of the line before, 0: it is blank */
	size_t width;		/* of the longest line */
	size_t pairs;		/* lines with a line right before them */
	size_t full;		/* ... whose first word did not fit there */
	size_t lower;		/* ... and goes on with that sentence */
	size_t count;		/* lines that are not blank */
	size_t wide;		/* ... and could have been wrapped */
	bool open;		/* the line before has no mark at its end */
};

/* One line: of the first pass (measure), which finds the width, or the next. */
static void
judge_line(struct lines *l, const char *at, const char *end, bool measure)
{
	const char *first = at;
	size_t len;
	int n;

	while (end > at && (n = utf8_blank_before(at, end)) > 0)
		end -= n;
	while (first < end && (unsigned char)*first <= ' ')
		first++;
	len = length(at, end);
	if (measure) {
		l->count += len > 0;
		if (memchr(at, ' ', len < LONGEST_LINE ? len :
		    LONGEST_LINE) == NULL)
			;	/* one long word says nothing */
		else if (len > LONGEST_LINE)
			l->wide++;
		else if (len > l->width)
			l->width = len;
		return;
	}
	if (len > 0 && l->previous > 0) {
		bool lower = *first >= 'a' && *first <= 'z';

		l->pairs++;
		if (is_full(l->previous, first_word_length(first, end), lower,
		    l->width)) {
			l->full++;
			l->lower += lower || (l->open &&
			    l->previous >= LEAST_PROSE);
		}
	}
	l->previous = len;
	l->open = len > 0 && candidate_is_fragment(at, end);
}

static void
judge_lines(struct lines *l, const char *at, const char *end, bool measure)
{
	const char *newline;

	l->previous = 0;
	while (at < end) {
		newline = memchr(at, '\n', (size_t)(end - at));
		if (newline == NULL)
			newline = end;
		judge_line(l, at, newline, measure);
		at = newline + 1;
	}
}

size_t
lines_width(const char *text, size_t len)
{
	struct lines l = { 0 };

	judge_lines(&l, text, text + len, true);
	if (l.wide * 20 > l.count || l.width < LEAST_WIDTH)
		return 0;
	judge_lines(&l, text, text + len, false);
	if (l.lower == 0 || l.full * 10 < l.pairs * 7)
		return 0;
	return l.width;
}

bool
lines_wrap(const char *line, const char *line_end, const char *next,
    const char *end, size_t width)
{
	if (line_end - line > 4 * LONGEST_LINE)
		return false;
	return is_full(length(line, line_end), first_word_length(next, end),
	    next < end && *next >= 'a' && *next <= 'z', width);
}
