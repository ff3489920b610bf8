/*
 * A sentence as the words that the grammar reads: tokens with their classes
 * from the lexicon, joined where several make one thing: p.m., 'Sept.',
 * 3:30, 2014-07-20, '80s, 2 1/2, twenty-four, nineteen ninety-six, the names
 * of holidays.
 *
 * Glossary:
 *
 *	token	a run of letters or of digits, or a mark: see text/token.h
 *	word	one or more tokens that are one thing to the grammar
 *	class	what a word can be: MONTH, UNIT, CLOCK
 *	sense	a class with its number: MONTH 7
 *	lexeme	what the lexicon knows of a word: its senses
 *	trigger	a word without whose like a sentence has no expression
 */
#ifndef TIME_WORDS_WORDS_H
#define TIME_WORDS_WORDS_H

#include "time/words/lexicon.h"
#include "time/words/word.h"

/* Makes the words of a sentence, which must outlive their use. */
void words_make(struct words *, struct slice text);

/* Gives the memory back. */
void words_free(struct words *);

#endif
