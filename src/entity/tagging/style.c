#include "entity/tagging/style.h"

#include <string.h>

enum {
	COMMON_WORD = 5,	/* tenths in lower case */
	CASE_WORDS = 3,		/* fewer say nothing about a document */
	LOWER_CASE_SHARE = 200,	/* words for each capital, where none counts */
	DATELINE_SENTENCES = 4,	/* one of them begins with the dateline */
	DATELINE_PLACE = 5,	/* words */
	DATELINE_DATE = 5,
	HEADLINE_WORDS = 32,
	TOPIC_WORDS = 2,	/* of a topic, at least ... */
	TOPIC_SHARE = 80,	/* ... and one of so many words */
	HEADLINE_SMALL = 5	/* letters of a word that has a capital there */
};

/* The slug that a document of a news agency begins with, SOCCER-, or 0. */
static uint32_t
slug_of(const struct words *words)
{
	if (words->count < 3 || words->list[0].shape != SHAPE_UPPER ||
	    words->list[1].shape != SHAPE_HYPHEN)
		return 0;
	return words->list[0].id;
}

/* Whether words [i, to) begin with a dateline: BONN 1996-08-30; BONN, Aug 3. */
static bool
is_dateline(const struct words *words, size_t i, size_t to)
{
	const struct word *list = words->list;

	if (i == to || list[i].shape < SHAPE_UPPER ||
	    word_length(&list[i]) < 3)
		return false;
	while (i < to && list[i].shape >= SHAPE_UPPER)
		i++;
	if (i == to)
		return false;
	if (list[i].shape == SHAPE_NUMBER || words->keys[list[i].key] == '(')
		return true;
	return words->keys[list[i].key] == ',' && i + 1 < to &&
	    (list[i + 1].shape == SHAPE_NUMBER ||
	    list[i + 1].cues & CUE_NEVER);
}

/* The same without capitals: a place and a date are all of the sentence. */
static bool
is_lower_case_dateline(const struct words *words, size_t i, size_t to)
{
	const struct word *list = words->list;
	size_t place = i + DATELINE_PLACE;

	if (i == to || list[i].shape < SHAPE_LOWER ||
	    word_length(&list[i]) < 3)
		return false;
	while (i < to && i < place && list[i].shape >= SHAPE_LOWER)
		i++;
	return i < to && list[i].shape == SHAPE_NUMBER &&
	    to - i <= DATELINE_DATE && list[to - 1].shape == SHAPE_NUMBER;
}

static bool
has_dateline(const struct style *s, const struct words *words,
    const size_t *ends, size_t sentences)
{
	size_t i, from;

	for (i = 0; i < sentences && i < DATELINE_SENTENCES; i++) {
		from = i == 0 ? 0 : ends[i - 1];
		if (s->lower_case ?
		    is_lower_case_dateline(words, from, ends[i]) :
		    is_dateline(words, from, ends[i]))
			return true;
	}
	return false;
}

static void
find_topics(struct style *s)
{
	int t;

	s->topics = 0;
	for (t = 0; t < CUE_TOPICS; t++)
		if (s->topical[t] >= TOPIC_WORDS &&
		    s->topical[t] * TOPIC_SHARE >= s->letters)
			s->topics |= (uint8_t)(1 << t);
}

void
style_add(struct style *s, const struct words *words, const size_t *ends,
    size_t sentences)
{
	bool first = s->letters + s->digits == 0;
	uint32_t topics;
	size_t i;
	int t;

	if (first && words->count > 0)
		s->slug = slug_of(words);
	for (i = 0; i < words->count; i++) {
		const struct word *word = &words->list[i];

		s->digits += word->shape == SHAPE_NUMBER;
		s->letters += word->shape >= SHAPE_LOWER;
		s->capitals += word_is_capital(word);
		topics = word_topics(word);
		for (t = 0; topics != 0; t++, topics >>= 1)
			s->topical[t] += topics & 1;
	}
	find_topics(s);
	s->lower_case = s->letters >= CASE_WORDS &&
	    s->capitals * LOWER_CASE_SHARE < s->letters;
	if (first)
		s->dateline = has_dateline(s, words, ends, sentences);
	s->numbers = s->digits * 20 < s->letters ? 0 :
	    s->digits * 8 < s->letters ? 1 : s->digits * 3 < s->letters ? 2 : 3;
}

bool
style_is_headline(const struct words *words, size_t from, size_t to)
{
	size_t capitals = 0, small = 0, upper = 0, i;

	if (to - from > HEADLINE_WORDS || from == to ||
	    words_is_mark(words, to - 1, ".?!,;:"))
		return false;
	for (i = from; i < to && small == 0; i++) {
		const struct word *word = &words->list[i];

		small += word->shape == SHAPE_LOWER &&
		    word_length(word) >= HEADLINE_SMALL;
		capitals += word_is_capital(word);
		upper += word->shape == SHAPE_UPPER && word_length(word) > 4;
	}
	return small == 0 && capitals > 2 && upper * 2 < capitals;
}

enum case_mode
style_mode(const struct style *s, const struct words *words, size_t from,
    size_t to, bool *row)
{
	size_t capital = 0, upper = 0, common = 0, all = 0, lower = 0;
	size_t numbers = 0, i;
	bool counts;

	for (i = from; i < to; i++) {
		const struct word *word = &words->list[i];

		numbers += word->shape == SHAPE_NUMBER;
		lower += word->shape == SHAPE_LOWER;
		/* no branch, as what comes next is hard to foresee */
		counts = (word->shape >= SHAPE_LOWER) &
		    (word_length(word) > 2) & ((word->cues & (CUE_GLUE |
		    CUE_AND | CUE_IN | CUE_TO)) == 0);
		all += counts;
		capital += counts & word_is_capital(word);
		common += counts & word_is_capital(word) & (word->common >=
		    COMMON_WORD) & (word->common < COMMON_UNKNOWN);
		upper += counts & (word->shape == SHAPE_UPPER);
	}
	*row = numbers > 1 && numbers >= lower;
	if (all > 1 && upper * 3 > all * 2)
		return MODE_ALL_CAPS;
	if (s->lower_case)
		return MODE_LOWER_CASE;
	return all > 4 && capital * 8 > all * 7 && common * 3 > capital ?
	    MODE_TITLE_CASE : MODE_USUAL;
}

void
style_forget(struct style *s)
{
	s->letters = s->capitals = s->digits = 0;
	memset(s->topical, 0, sizeof(s->topical));
}
