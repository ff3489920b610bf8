/*
 * Sentences as runs of bytes of a text: joined where a span crosses their
 * boundary, cut where they are too long. All in one pass.
 */
#ifndef UNMARK_DOCUMENT_RUNS_H
#define UNMARK_DOCUMENT_RUNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/slice.h"

/* A sentence of the text, or a run of bytes that is one. */
struct run {
	size_t start, end;	/* bytes into the text */
	uint64_t paragraph;	/* from 1 */
	bool fragment;		/* no sentence but a heading or the like */
	bool changed;		/* it is longer or shorter than it was given:
				   fragment is to be told anew */
};

struct runs {
	struct run *list;
	size_t count, room;
};

/* A name or a time. */
struct span {
	char kind;		/* e or t */
	size_t start, end;	/* bytes into the text */
	uint64_t line;		/* of the source, for messages */
	struct slice type;
	struct slice value;	/* empty: that of a name is its text, a time
				   has none */
	struct slice tags;	/* key=value, TAB between */
};

/* One more run, behind those before it. */
void runs_add(struct runs *, struct run);

/* Takes white space, as rule 3 of dateline(5) has it, off both ends. */
void runs_trim(const char *text, size_t *start, size_t *end);

/*
 * Makes `runs` of those given, in order: what a span crosses is one, unless
 * the span itself is longer than a sentence may be. Spans are in order.
 */
void runs_join(struct runs *, const struct runs *given,
    const struct span *spans, size_t count);

/*
 * Cuts runs that are longer than a sentence may be, at their last white space
 * before that which is in no span, else at the last white space, else at the
 * last whole character; takes white space off the ends of all, and those out
 * that are nothing else. `spare` is used for it.
 */
void runs_cut(struct runs *, struct runs *spare, const char *text,
    const struct span *spans, size_t count);

#endif
