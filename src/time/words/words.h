/*
 * A sentence as the words that the grammar reads: tokens with their classes
 * from the lexicon, joined where several make one thing: p.m., 'Sept.',
 * 3:30, 2014-07-20, '80s, 2 1/2, twenty-four, nineteen ninety-six, the names
 * of holidays.
 */
#ifndef TIME_WORDS_H
#define TIME_WORDS_H

#include "text/token.h"
#include "time/words/lexicon.h"

struct word {
	uint32_t start, end;	/* bytes into the sentence */
	struct class_set classes;
	struct sense senses[SENSES];
	uint8_t count;		/* of senses */
	uint8_t letters;	/* enum token_case of its first token */
	bool spaced;		/* white space, or nothing, before it */
	bool digits;		/* it begins with a digit */
	bool near;		/* a trigger is among the next words */
	bool bare;		/* an abbreviation without its period */
	uint8_t fraction;	/* of a NUMBER, in hundredths */
	const char *holiday;	/* its rule in time_holidays.tsv */
};

struct words {			/* start with a zeroed struct */
	struct slice text;
	struct tokens tokens;
	struct word *list;
	size_t count;
	size_t room;
	bool post;		/* it has tags, handles or links */
	bool tale;		/* the document is history, not news */
	bool person;		/* the document names a person called May */
	int sport;		/* words of sport so far in the document */
};

/* Makes the words of a sentence, which must outlive their use. */
void words_make(struct words *, const struct lexicon *, struct slice text);

/* Gives the memory back. */
void words_free(struct words *);

/* The number of a word as a member of a class, 0 if it is none. */
int words_number(const struct word *, int class);

/* Whether a word is this one, given in lower case. */
bool words_is(const struct words *, int i, const char *lower);

/* Whether there is a word, and it is one of a list between spaces. */
bool words_among(const struct words *, int i, const char *list);

/* The word, or NULL where the sentence has none. */
static inline const struct word *
words_at(const struct words *words, int i)
{
	return i < 0 || (size_t)i >= words->count ? NULL : &words->list[i];
}

/* Whether there is a word and it is of a class. */
static inline bool
words_has(const struct words *words, int i, int class)
{
	const struct word *word = words_at(words, i);

	return word != NULL && class_in(word->classes, class);
}

/* Its bytes. */
static inline struct slice
words_text(const struct words *words, size_t i)
{
	return slice_between(words->text.at + words->list[i].start,
	    words->text.at + words->list[i].end);
}

#endif
