/* How words are written: their capitals, and the space before them. */
#ifndef TIME_WORDS_CAPITALS_H
#define TIME_WORDS_CAPITALS_H

#include "time/words/word.h"

/* Whether word i begins with a capital; whether it does for its own sake. */
bool words_capital(const struct words *, int i);
bool words_named(const struct words *, int i);

/* Whether nothing stands between word i and the one before. */
bool words_joined(const struct words *, int i);

/* Whether the sentence is in capitals, so that they tell nothing. */
bool words_shouted(const struct words *);

/* Whether most words after the first have a capital, as in a headline. */
bool words_headline(const struct words *);

#endif
