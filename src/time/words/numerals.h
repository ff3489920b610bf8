/* Numbers that are written in words. */
#ifndef TIME_WORDS_NUMERALS_H
#define TIME_WORDS_NUMERALS_H

#include "time/words/word.h"

enum { NUMBER_MOST = 999999999 };	/* what is more comes to this */

/*
 * The number of several words, as "two hundred and ten", that begins at word
 * i of a list, as one word: the words it takes, 0 if none begins there.
 */
size_t join_number(const struct words *, size_t i, struct word *);

#endif
