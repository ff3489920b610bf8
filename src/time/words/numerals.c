/*
 * Numbers of several words: "twenty-four", "two hundred and ten", "nineteen
 * ninety-six", "twenty-first", "10 million".
 */
#include "time/words/numerals.h"

/* One to ninety-nine at word i; returns the words taken. */
static size_t
read_tens(const struct words *words, size_t i, int32_t *n)
{
	size_t next = i + 1;

	if (words_has(words, (int)i, CLASS_DIGIT)) {
		*n = words_number(&words->list[i], CLASS_DIGIT);
		return 1;
	}
	if (words_has(words, (int)i, CLASS_TEEN)) {
		*n = words_number(&words->list[i], CLASS_TEEN);
		return 1;
	}
	if (!words_has(words, (int)i, CLASS_TENS))
		return 0;
	*n = words_number(&words->list[i], CLASS_TENS);
	if (words_has(words, (int)next, CLASS_HYPHEN) &&
	    !words->list[next].spaced)
		next++;
	if (words_has(words, (int)next, CLASS_DIGIT) &&
	    words_number(&words->list[next], CLASS_DIGIT) > 0) {
		*n += words_number(&words->list[next], CLASS_DIGIT);
		return next + 1 - i;
	}
	return 1;
}

static bool
is_plain_and(const struct words *words, size_t i)
{
	return i < words->count && slice_is(words_text(words, i), "and");
}

/* A whole number in words from word i on; returns the words taken. */
static size_t
read_cardinal(const struct words *words, size_t i, int32_t *number)
{
	int64_t total = 0, group = 0;
	int32_t n, scale;
	size_t at = i, taken;

	for (;;) {
		taken = read_tens(words, at, &n);
		if (taken == 0 && at > i && is_plain_and(words, at) &&
		    class_in(words->list[at - 1].classes, CLASS_SCALE)) {
			taken = read_tens(words, at + 1, &n);
			taken += taken > 0;
		}
		if (taken > 0 && group % 100 == 0)
			group += n;
		else if (taken > 0 || !words_has(words, (int)at, CLASS_SCALE) ||
		    at == i)
			break;
		at += taken;
		if (!words_has(words, (int)at, CLASS_SCALE)) {
			if (taken == 0)
				break;
			continue;
		}
		scale = words_number(&words->list[at++], CLASS_SCALE);
		if (scale == 100 || scale == 12) {
			group = (group > 0 ? group : 1) * scale;
		} else {
			total += (group > 0 ? group : 1) * scale;
			group = 0;
		}
		if (total > NUMBER_MOST)
			break;
	}
	*number = total + group > NUMBER_MOST ? NUMBER_MOST :
	    (int32_t)(total + group);
	return at - i;
}

/* A year in two halves: nineteen ninety-six, twenty ten, nineteen oh one. */
static size_t
read_spoken_year(const struct words *words, size_t i, int32_t *year)
{
	int32_t first, second;
	size_t taken = read_tens(words, i, &first), more;

	if (taken != 1 || first < 11 || first > 20)
		return 0;
	if (words_among(words, (int)i + 1, "oh o") &&
	    words_has(words, (int)i + 2, CLASS_DIGIT)) {
		*year = first * 100 +
		    words_number(&words->list[i + 2], CLASS_DIGIT);
		return 3;
	}
	if (words_has(words, (int)i + 1, CLASS_HYPHEN))
		return 0;
	more = read_tens(words, i + 1, &second);
	if (more == 0 || second < 10)
		return 0;
	*year = first * 100 + second;
	return 1 + more;
}

static bool
is_article(const struct words *words, size_t i)
{
	struct slice text = words_text(words, i);

	return text.len == 1 && (text.at[0] | 0x20) == 'a';
}

/* "10 million", "a hundred", "two hundred and ten": the words taken. */
static size_t
read_any_number(const struct words *words, size_t i, int32_t *n)
{
	const struct word *word = &words->list[i];
	int64_t large;

	if (class_in(word->classes, CLASS_NUMBER) &&
	    words_has(words, (int)i + 1, CLASS_SCALE)) {
		large = ((int64_t)words_number(word, CLASS_NUMBER) * 100 +
		    word->fraction) * words_number(&words->list[i + 1],
		    CLASS_SCALE) / 100;
		*n = large > NUMBER_MOST ? NUMBER_MOST : (int32_t)large;
		return 2;
	}
	if (is_article(words, i) && words_has(words, (int)i + 1, CLASS_SCALE)) {
		*n = words_number(&words->list[i + 1], CLASS_SCALE);
		return 2;
	}
	return read_cardinal(words, i, n);
}

/* "twenty-first": TENS and an ordinal below ten; the words taken. */
static size_t
read_spoken_ordinal(const struct words *words, size_t i, int32_t *n)
{
	size_t next = i + 1;

	if (!words_has(words, (int)i, CLASS_TENS))
		return 0;
	if (words_has(words, (int)next, CLASS_HYPHEN) &&
	    !words->list[next].spaced)
		next++;
	if (!words_has(words, (int)next, CLASS_ORDINAL) ||
	    words_number(&words->list[next], CLASS_ORDINAL) > 9)
		return 0;
	*n = words_number(&words->list[i], CLASS_TENS) +
	    words_number(&words->list[next], CLASS_ORDINAL);
	return next + 1 - i;
}

/* Whether a number of several words may begin at word i. */
static bool
begins_number(const struct words *words, size_t i)
{
	return words_has(words, (int)i, CLASS_DIGIT) ||
	    words_has(words, (int)i, CLASS_TEEN) ||
	    words_has(words, (int)i, CLASS_TENS) ||
	    (words_has(words, (int)i + 1, CLASS_SCALE) &&
	    (is_article(words, i) ||
	    class_in(words->list[i].classes, CLASS_NUMBER)));
}

size_t
join_number(const struct words *words, size_t i, struct word *word)
{
	int32_t n = 0;
	size_t taken;

	if (!begins_number(words, i))
		return 0;
	*word = words->list[i];
	if ((taken = read_spoken_ordinal(words, i, &n)) > 0) {
		drop_all(word);
		add_sense(word, CLASS_ORDINAL, n);
		add_sense(word, CLASS_SPOKEN, 0);
	} else if ((taken = read_spoken_year(words, i, &n)) > 0) {
		drop_all(word);
		add_sense(word, CLASS_YEAR, n);
		add_sense(word, CLASS_NUMBER, n);
	} else if ((taken = read_any_number(words, i, &n)) > 0) {
		if (taken > 1) {
			drop_all(word);
			word->fraction = 0;
		}
		add_sense(word, CLASS_NUMBER, n);
		if (n >= 1 && n <= 12)
			add_sense(word, CLASS_HOUR, n);
		if (n >= 1800 && n < 2200)
			add_sense(word, CLASS_YEAR, n);
	} else {
		taken = 1;
	}
	word->end = words->list[i + taken - 1].end;
	return taken;
}
