#include "time/words/capitals.h"

bool
words_capital(const struct words *words, int i)
{
	const struct word *word = words_at(words, i);

	return word != NULL && (word->letters == CASE_CAPITAL ||
	    word->letters == CASE_UPPER || word->letters == CASE_MIXED);
}

bool
words_named(const struct words *words, int i)
{
	return i > 0 && words_capital(words, i) &&
	    !words_among(words, i - 1, ". : \" `` ''");
}

bool
words_joined(const struct words *words, int i)
{
	const struct word *word = words_at(words, i);

	return word != NULL && !word->spaced;
}

bool
words_shouted(const struct words *words)
{
	size_t i, upper = 0, lower = 0;

	for (i = 0; i < words->count && i < 40; i++) {
		upper += words->list[i].letters == CASE_UPPER;
		lower += words->list[i].letters == CASE_LOWER;
	}
	return upper > 2 && upper > 2 * lower;
}

bool
words_headline(const struct words *words)
{
	size_t i, capitals = 0, lower = 0;

	for (i = 1; i < words->count && i < 40; i++) {
		capitals += words->list[i].letters == CASE_CAPITAL ||
		    words->list[i].letters == CASE_UPPER;
		lower += words->list[i].letters == CASE_LOWER;
	}
	return capitals > lower;
}
