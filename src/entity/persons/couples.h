/*
 * First names that share a surname with a full name behind them: Bill and
 * Hillary Clinton; Peter, Karen and Tom Aldous.
 */
#ifndef PERSONS_COUPLES_H
#define PERSONS_COUPLES_H

#include <stddef.h>

#include "entity/words/mention.h"
#include "entity/words/words.h"

/*
 * Sets the family of each of a sentence's mentions, or that it has none. One
 * with a family is a person, whatever it was.
 */
void couples_find(const struct sentence_words *, struct mention *mentions,
    size_t count);

#endif
