/*
 * Lines that are no running text: the labels that transcripts and exports of
 * press databases have, and what a page has around its text.
 */
#ifndef TEXT_LABELS_H
#define TEXT_LABELS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Whether what stands in [at, end), which begins a paragraph, is a label of
 * an export, `BYLINE:`, or of one who speaks, `JANE DOE:`, `>> REPORTER:`.
 */
enum label { LABEL_NONE, LABEL_FIELD, LABEL_SPEAKER };

enum label label_of(const char *at, const char *end);

/* Whether it is worth while to ask: quick, and mostly not. */
static inline bool
label_is_likely(const char *at, const char *end)
{
	return end - at > 2 && *at >= 'A' && *at <= 'Z' && at[1] >= 'A' &&
	    at[1] <= 'Z';
}

/*
 * What a page has between the two halves of a sentence: how many bytes at
 * `at`, where a line begins, a page number takes, or, apart from both halves,
 * a running head or a credit, with the white space behind it; 0 where there is
 * no such line, or no small letter behind it.
 */
size_t furniture_length(const char *at, const char *end, bool apart);

#endif
