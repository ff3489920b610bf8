/*
 * The grammar: which sequences of words are time expressions: those that have
 * one of the rules in src/data/time_rules.tsv. What a meaning comes to on the
 * calendar is decided in value/resolve.c.
 *
 * Glossary:
 *
 *	rule		a category, a pattern, a meaning, a constraint
 *	pattern		what must stand there: classes, words, categories
 *	phrase		words that a rule matched, with the phrases in it
 *	meaning		how a phrase is to be read
 *	constraint	what must hold around the words
 *	direction	whether the words around point ahead or back
 */
#ifndef TIME_GRAMMAR_GRAMMAR_H
#define TIME_GRAMMAR_GRAMMAR_H

#include "time/grammar/rules.h"
#include "time/words/word.h"

/* One word or phrase that a pattern took. */
struct part {
	int class;		/* the class it was taken as; -1: a phrase */
	int at;			/* the word, or the number of the phrase */
};

enum { PHRASE_PARTS = 12, PHRASES = 256 };

struct phrase {
	const struct rule *rule;
	int first, end;		/* words [first, end) */
	int count;		/* of parts */
	struct part parts[PHRASE_PARTS];
};

struct grammar;

/* Where phrases are looked for; grammar_free gives it back. */
struct grammar *grammar_open(void);
void grammar_free(struct grammar *);

/* Begins with the words of another sentence, which must stay as they are. */
void grammar_begin(struct grammar *, const struct words *);

/*
 * The longest time expression that begins at a word, the first rule of the
 * table among equally long ones; NULL when there is none. What constraints
 * say is heeded. Valid, with the phrases below it, until the next call. The
 * work for one word has a bound that does not depend on the sentence's length.
 */
const struct phrase *grammar_match(struct grammar *, size_t first);

/* The phrase below another that a part stands for. */
const struct phrase *grammar_phrase(const struct grammar *, int number);

#endif
