/*
 * The words of a sentence, and what can be asked of one: its classes, its
 * numbers, its letters. words.h makes them.
 */
#ifndef TIME_WORDS_WORD_H
#define TIME_WORDS_WORD_H

#include "text/token.h"
#include "time/words/lexeme.h"

struct word {
	uint32_t start, end;	/* bytes into the sentence */
	struct class_set classes;
	const char *rule;	/* of a holiday or zone, in its table */
	uint8_t count;		/* of senses */
	uint8_t letters;	/* enum token_case of its first token */
	bool spaced;		/* white space, or nothing, before it */
	bool digits;		/* it begins with a digit */
	bool near;		/* a trigger is among the next words */
	bool bare;		/* an abbreviation without its period */
	uint8_t fraction;	/* of a NUMBER, in hundredths */
	struct sense senses[SENSES];	/* only so many are set */
};

struct words {			/* start with a zeroed struct */
	struct slice text;
	struct tokens tokens;
	struct word *list;
	size_t count;
	size_t room;
	bool post;		/* it has tags, handles or links */
	bool narrative;		/* the document is history, not news */
	bool person;		/* the document names a person called May */
	int sport;		/* words of sport so far in the document */
	bool day_first;		/* it writes 25/05/2017 */
};

/* The number of a word as a member of a class, 0 if it is none. */
int words_number(const struct word *, int class);

/* Whether a word, which may be a name of several, is this, in lower case. */
bool words_is(const struct words *, int i, const char *lower);

/* Whether there is a word, and it is one of a list between spaces. */
bool words_among(const struct words *, int i, const char *list);

/* Gives a word a class with its number; takes one, or all, from it. */
void add_sense(struct word *, int class, int32_t number);
void drop_class(struct word *, int class);
void drop_all(struct word *);

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

/* Whether a word there is begins with one of these, given in lower case. */
static inline bool
words_begins(const struct words *words, int i, const char *letters)
{
	int first = words->text.at[words->list[i].start] | 0x20;

	for (; *letters != '\0'; letters++)
		if (*letters == first)
			return true;
	return false;
}

#endif
