/*
 * Cuts a text into sentences as it streams by. Memory is bounded: a window
 * of the text; no sentence is longer than SENTENCE_MAX.
 */
#ifndef TEXT_SENTENCE_H
#define TEXT_SENTENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/slice.h"
#include "text/candidate.h"
#include "text/lines.h"

enum { SENTENCE_MAX = 65536 };

struct sentence {
	uint64_t start, end;	/* bytes into the text */
	uint64_t paragraph;	/* from 1 */
	uint64_t blank;		/* characters of the white space before it */
	uint64_t wide;		/* bytes of it beyond one a character */
	bool fragment;		/* a heading or the like */
	struct slice text;	/* control bytes as spaces; valid until the
				   next call */
};

/*
 * Where the text comes from: fills bytes with up to room bytes and returns
 * how many, 0 at the end.
 */
typedef size_t sentence_source(void *from, char *bytes, size_t room);

struct splitter;

/*
 * Decides about one candidate, as boundary_ends does; the trainer has its
 * own judge, who knows the answers.
 */
typedef bool sentence_judge(void *judge, struct candidate *);

/* The caller frees it with free(). */
struct splitter *splitter_new(void);

/*
 * Begins a text. lines says what a newline is; eager gives each sentence as
 * soon as nothing that follows could change it (then newlines end paragraphs
 * unless lines is LINES_WRAP).
 */
void splitter_begin(struct splitter *, enum line_ends lines, bool eager,
    sentence_source *, void *from);

/* A user's abbreviations, which must outlive the splitter. */
void splitter_abbreviations(struct splitter *, const struct abbreviations *);

/* Lets somebody else decide, from now on. */
void splitter_judge(struct splitter *, sentence_judge *, void *judge);

/* The next sentence; false at the end of the text. */
bool splitter_next(struct splitter *, struct sentence *);

/* Bytes of the text read so far: its size, at the end. */
uint64_t splitter_size(const struct splitter *);

#endif
