/*
 * The tagger's sums and its search for the best tags, in lanes, against what
 * is plainly the same. Each returns NULL, or what is wrong.
 */
#ifndef UNITS_TAGGING_H
#define UNITS_TAGGING_H

const char *tagging_sums(void);
const char *tagging_tags(void);

/*
 * Second readings: names of whole words, beside no other, as much worse as is
 * said.
 */
const char *tagging_seconds(void);

/* A model whose numbers or places could do harm is refused. */
const char *tagging_refused(void);

/* The lines of the model that is linked in begin with lines of the cache. */
const char *tagging_lines(void);

#endif
