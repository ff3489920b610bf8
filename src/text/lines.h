/*
 * Wrapped lines. In hard-wrapped text a newline stands where the next word
 * would not have fitted; in other text it ends a paragraph. Which it is, and
 * how wide the lines are, is judged anew for each newline, by the lines
 * around it: a page may have columns, lists, tables and paragraphs.
 */
#ifndef TEXT_LINES_H
#define TEXT_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a newline in a text is. */
enum line_ends {
	LINES_GUESS,		/* look at the text */
	LINES_END,		/* -l: a newline ends a paragraph */
	LINES_WRAP		/* -w: only a blank line does */
};

enum {
	LINES_BEFORE = 8,	/* lines that are looked at */
	LINES_BEHIND = 14,
	LINES_AHEAD = 3072,	/* and bytes, at most */
	LINES_KEPT = 64		/* a power of two */
};

struct line {
	uint64_t start;		/* offset into the text */
	uint16_t len;		/* characters, 0: it is blank */
	uint16_t first;		/* of the first word */
	bool lower;		/* it begins with a small letter, */
	bool starts;		/* or with a word that begins sentences, */
	bool labelled;		/* or with `BYLINE:`, `JANE DOE:`, a bullet, */
	bool item;		/* or with a dash, or the number of an item */
	bool open;		/* no mark stands at its end */
	bool listed;		/* it ends in a semicolon, */
	bool caption;		/* or as captions do */
	bool top;		/* it is the first that is not blank */
};

/*
 * The lines around one, and what they tell. In print the lines of a column
 * are ragged: there seems to be room for the next word where there was none.
 */
struct around {
	uint64_t from, to;	/* their numbers */
	uint64_t last;		/* the last line that they are looked at for */
	int lines, wide;	/* not blank; and too long to be wrapped */
	int pairs;		/* lines that another one follows, open, ... */
	int full;		/* ... and without room for its first word */
	int goes_on;		/* ... and which goes on in small letters */
	int long_ones;		/* ... and long and full */
	int even;		/* ... and about as long as is usual */
	bool ragged;		/* though there was room */
	bool wrapped;		/* what all that comes to */
	uint16_t width;		/* of the longest line but one */
	uint16_t usual;		/* the median of open lines */
};

struct lines {			/* the lines that were measured last */
	struct line list[LINES_KEPT];	/* by number, modulo */
	uint64_t count;		/* of all measured */
	uint64_t first;		/* number of the first that is known */
	uint64_t next;		/* offset of the first that is not */
	bool begun;		/* one was not blank, or may have been */
	uint16_t width;		/* of the last wrapped paragraph, or 0 */
	uint64_t asked;		/* where the line ends that was asked about */
	bool answer;
	struct around around;	/* the line that was judged last */
};

/* The bytes of a text that are at hand. */
struct lines_view {
	const char *bytes;
	uint64_t base;		/* offset of bytes[0] */
	size_t len;
	bool ended;		/* nothing follows */
};

/* Begins with a text of which no line is known; nothing is to be freed. */
void lines_begin(struct lines *);

/*
 * Whether the newline at the end of the line [start, end), which are offsets,
 * is only wrapping. The view must hold that line and LINES_AHEAD
 * bytes behind it, or all that there are.
 */
bool lines_wrap(struct lines *, const struct lines_view *, uint64_t start,
    uint64_t end);

#endif
