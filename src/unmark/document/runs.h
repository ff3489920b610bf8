/*
 * Sentences as runs of bytes of a text: joined where a span crosses their
 * boundary, cut where they are too long. All in one pass.
 */
#ifndef UNMARK_DOCUMENT_RUNS_H
#define UNMARK_DOCUMENT_RUNS_H

#include "unmark/document/builder.h"

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
