#include "entity/persons/address.h"

#include "core/table.h"

extern const uint64_t table_honorifics[];
extern const uint64_t table_person_cues[];

enum { DETERMINER = 3 };	/* a, an, the */

/* The first word of the title that ends before word i, or i. */
static size_t
title_begin(const struct sentence_words *s, size_t i)
{
	const struct word *list = s->words->list;

	if (i == s->from ||
	    !(list[i - 1].cues & (CUE_TITLE | CUE_HONORIFIC)))
		return i;
	for (i--; i > s->from && list[i - 1].cues & CUE_TITLE_PART; i--)
		;
	return i;
}

static const char *
cue_of(const struct sentence_words *s, size_t from, size_t to)
{
	const char *value = table_find(table_person_cues,
	    words_key(s->words, from, to));

	return value == NULL ? "--" : value;
}

struct address
address_of(const struct sentence_words *s, size_t first)
{
	struct address a;
	size_t from = title_begin(s, first);
	struct slice key;
	const char *value;

	memset(&a, 0, sizeof(a));
	if (from == first)
		return a;
	key = words_key(s->words, from, first);
	if (key.at[key.len - 1] == '.')
		key.len--;
	a.honorific = key;
	if (s->words->list[first - 1].cues & CUE_TITLE)
		a.title = key;
	value = table_find(table_honorifics, key);
	if (value != NULL && value[0] != '-')
		a.sex = value[0];
	value = table_find(table_person_cues, key);
	if (value != NULL && (value[1] == 'g' || value[1] == 'c')) {
		a.first_name = value[1] == 'g';
		a.surname = value[1] == 'c';
		a.sex = value[0];
	}
	return a;
}

static bool
is_kin(const char *cue)
{
	return cue[1] == 'k' || cue[1] == 'w';
}

/* Whether word i is a comma and the sentence, not a list, goes on there. */
static bool
goes_on(const struct sentence_words *s, size_t i)
{
	const struct word *next = &s->words->list[i + 1];

	return i + 1 < s->to && words_is_mark(s->words, i, ",") &&
	    next->shape == SHAPE_LOWER && !(next->cues & CUE_AND) &&
	    word_length(next) > DETERMINER;
}

/* Kin behind a name, and not in a list of them: X, a widow. */
static const char *
kin_behind(const struct sentence_words *s, size_t i)
{
	const struct word *list = s->words->list;
	const char *cue;

	if (i + 2 >= s->to || !words_is_mark(s->words, i, ",") ||
	    list[i + 1].shape != SHAPE_LOWER ||
	    word_length(&list[i + 1]) > DETERMINER)
		return "--";
	cue = cue_of(s, i + 1, i + 2);
	if (cue[1] == 'o' && !goes_on(s, i + 3))
		return "--";
	cue = cue_of(s, i + 2, i + 3);
	return is_kin(cue) ? cue : "--";
}

struct kinship
kinship_of(const struct sentence_words *s, size_t from, size_t to)
{
	struct kinship k = { 0, 0, false, false, false };
	size_t i = title_begin(s, from);
	const char *cue = "--";

	if (i < from && i > s->from && cue_of(s, i - 1, i)[1] == 'a')
		i--;
	if (i > s->from && words_is_mark(s->words, i - 1, ",")) {
		k.apart = true;
		i--;
	} else if (i > s->from + 1 && slice_is(words_key(s->words, i - 1, i),
	    "of")) {
		/* the son of X says nothing of the sex of X */
		cue = cue_of(s, i - 2, i - 1);
		k.namesake = k.of = cue[1] == 'k';
		return k;
	}
	if (i > s->from && s->words->list[i - 1].shape >= SHAPE_LOWER)
		cue = cue_of(s, i - 1, i);
	if (is_kin(cue) && i > s->from + 1) {
		const char *owner = cue_of(s, i - 2, i - 1);

		if (owner[1] == 'o')
			k.other = owner[0];
	} else if (!is_kin(cue)) {
		k.apart = true;
		cue = kin_behind(s, to);
	}
	k.namesake = cue[1] == 'k';
	if (is_kin(cue) && cue[0] != '-')
		k.sex = cue[0];
	return k;
}

bool
address_same(struct slice a, struct slice b)
{
	enum { SHORTEST = 3 };
	size_t len = a.len < b.len ? a.len : b.len;

	return len >= SHORTEST && memcmp(a.at, b.at, len) == 0;
}
