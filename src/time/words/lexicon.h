/*
 * The lexicon: which English words have to do with time, what classes they
 * belong to, and a first look that tells a sentence with such a word from one
 * without. Its words stand in src/data/time_words.tsv and time_zones.tsv; the
 * build lays them out (lexicon_layout.h).
 */
#ifndef TIME_WORDS_LEXICON_H
#define TIME_WORDS_LEXICON_H

#include "time/words/lexeme.h"

/* What is known of a word, in any case, or NULL. */
const struct lexeme *lexicon_find(struct slice word);

/*
 * The first look: false when the sentence, of a narrative of long ago or not,
 * has neither a word nor digits that a time expression could be made of.
 * Reads each byte once.
 */
bool lexicon_trigger(struct slice sentence, bool narrative);

/*
 * Whether a text ends in these words of lower case, one space between them, in
 * any case and with white space of any width between. The first of them may be
 * the end of a word.
 */
bool lexicon_ends_in(struct slice text, struct slice words);

#endif
