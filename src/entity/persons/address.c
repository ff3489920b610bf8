#include "entity/persons/address.h"

#include "core/table.h"

extern const uint64_t table_honorifics[];
extern const uint64_t table_person_cues[];

enum {
	DETERMINER = 3,		/* a, an, the */
	IN_LAW = 5,		/* words of brother-in-law */
	LIST = 12		/* words of a list of names */
};

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
	return cue[1] == 'k' || cue[1] == 'r';
}

/* Whether a word tells of a person's sex: kin, or what one is. */
static bool
tells_sex(const char *cue)
{
	return is_kin(cue) || cue[1] == 'w';
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
	return tells_sex(cue) ? cue : "--";
}

/*
 * Whether a name that ends before word i is told to be another's kin: X, his
 * eldest daughter; X, a daughter. In X, the wife of Y, nothing is told yet of
 * the one whose kin it is.
 */
static bool
is_kin_behind(const struct sentence_words *s, size_t i)
{
	const struct word *list = s->words->list;
	size_t end;

	if (i + 2 >= s->to || !words_is_mark(s->words, i, ",") ||
	    (cue_of(s, i + 1, i + 2)[1] != 'o' &&
	    !slice_is(words_key(s->words, i + 1, i + 2), "a")))
		return false;
	for (end = i + 2; end < i + 4 && end < s->to; end++) {
		if (list[end].shape != SHAPE_LOWER)
			return false;
		if (is_kin(cue_of(s, end, end + 1)))
			return end + 1 == s->to || !slice_is(
			    words_key(s->words, end + 1, end + 2), "of");
	}
	return false;
}

/* What kin in small letters ends before word i: brother, brother-in-law. */
static const char *
kin_before(const struct sentence_words *s, size_t i)
{
	const struct word *list = s->words->list;
	const char *cue;

	if (i == s->from || list[i - 1].shape != SHAPE_LOWER)
		return "--";
	cue = cue_of(s, i - 1, i);
	if (cue[0] == '-' && cue[1] == '-' && i >= s->from + IN_LAW &&
	    list[i - 2].shape == SHAPE_HYPHEN &&
	    list[i - 4].shape == SHAPE_HYPHEN)
		cue = cue_of(s, i - IN_LAW, i);
	return is_kin(cue) ? cue : "--";
}

/* Whether a name that begins with word i is in a list: his sons, Y and X. */
static bool
is_among_kin(const struct sentence_words *s, size_t i)
{
	const struct word *list = s->words->list;
	size_t least = i > s->from + LIST ? i - LIST : s->from;
	const char *cue;

	if (i == s->from || !(list[i - 1].cues & CUE_AND ||
	    words_is_mark(s->words, i - 1, ",")))
		return false;
	while (i > least && (word_is_capital(&list[i - 1]) ||
	    list[i - 1].shape == SHAPE_HYPHEN || list[i - 1].cues & CUE_AND ||
	    words_is_mark(s->words, i - 1, ",")))
		i--;
	cue = kin_before(s, i);
	return is_kin(cue) && cue[2] == 's';
}

struct kinship
kinship_of(const struct sentence_words *s, size_t from, size_t to)
{
	struct kinship k = { 0, 0, false, false, false, false };
	size_t i = title_begin(s, from);
	const char *cue = "--";

	if (i < from && i > s->from && cue_of(s, i - 1, i)[1] == 'a')
		i--;
	k.kin = is_among_kin(s, i) || is_kin_behind(s, to);
	if (i > s->from && words_is_mark(s->words, i - 1, ",")) {
		k.apart = true;
		i--;
	} else if (i > s->from + 1 && slice_is(words_key(s->words, i - 1, i),
	    "of")) {
		/* the son of X says nothing of the sex of X */
		cue = cue_of(s, i - 2, i - 1);
		k.namesake = cue[1] == 'k';
		k.of = is_kin(cue);
		return k;
	}
	k.kin |= is_kin(kin_before(s, i));
	if (i > s->from && s->words->list[i - 1].shape >= SHAPE_LOWER)
		cue = cue_of(s, i - 1, i);
	if (tells_sex(cue) && i > s->from + 1) {
		const char *owner = cue_of(s, i - 2, i - 1);

		if (owner[1] == 'o')
			k.other = owner[0];
	} else if (!tells_sex(cue)) {
		k.apart = true;
		cue = kin_behind(s, to);
	}
	k.namesake = cue[1] == 'k';
	if (tells_sex(cue) && cue[0] != '-')
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
