#include "entity/tagging/bounds.h"

#include "core/table.h"
#include "entity/tagging/tags.h"

extern const uint64_t table_honorifics[];

enum {
	GIVEN_NAME = 2		/* as first name, of struct word: Robert */
};

/* What table_honorifics says of a word beside its sex. */
enum { ROYAL = 'r', FULL_NAME = 'n', EVEN_SURNAME = 's', IN_CAPITALS = 'u',
    PART_OF_NAME = 'k', GREETING = 'g' };

static int
note_of(const struct words *words, size_t i)
{
	const char *value = table_find(table_honorifics,
	    words_key(words, i, i + 1));

	return value == NULL ? 0 : value[1];
}

/* Whether a name can begin with word i of those up to last. */
static bool
name_begins(const struct words *words, size_t i, size_t last)
{
	const struct word *word = &words->list[i];

	if (!word_is_capital(word))
		return (word->cues & CUE_PARTICLE_FIRST) != 0 && i < last;
	return !(word->cues & CUE_SUFFIX) || i < last;
}

/* Whether word i is the surname of someone who has not word i - 1 before. */
static bool
is_surname(const struct context *c, const struct history *h, size_t i)
{
	const struct evidence *surname = history_find(h,
	    c->words->list[i].id);
	const struct evidence *both = history_find(h,
	    history_id(c->words, i - 1, i + 1));

	return surname != NULL && both != NULL &&
	    surname->tags[tag_of(TYPE_PER, TAG_END)] >
	    both->types[TYPE_PER];
}

/* Whether a word that may be a name itself is a title before what follows. */
static bool
is_title_here(const struct context *c, const struct history *h, size_t i,
    size_t last)
{
	const struct word *next = &c->words->list[i + 1];

	switch (note_of(c->words, i)) {
	case ROYAL:
		return next->first > 0 || (i + 1 < last ?
		    word_is_capital(next) || next[1].shape == SHAPE_HYPHEN :
		    next->last == 0);
	case EVEN_SURNAME:
		if (i + 1 == last)
			return is_surname(c, h, i + 1);
		/* fall through */
	case FULL_NAME:
		return i + 1 < last && next->first >= GIVEN_NAME &&
		    word_is_capital(&next[1]);
	case IN_CAPITALS:
		return next[-1].shape < SHAPE_UPPER ||
		    next->shape >= SHAPE_UPPER;
	case PART_OF_NAME:
		return false;
	default:
		return true;
	}
}

/* The word behind the title that words [i, last] begin with, or i. */
static size_t
behind_title(const struct context *c, const struct history *h, size_t i,
    size_t last)
{
	const struct word *list = c->words->list;
	size_t end = i;

	while (end < last && list[end].cues & CUE_TITLE_PART)
		end++;
	if (end == last || (end == i &&
	    !(list[i].cues & (CUE_HONORIFIC | CUE_TITLE))) ||
	    !name_begins(c->words, end + 1, last) ||
	    (end == i && !is_title_here(c, h, i, last)))
		return i;
	return end + 1;
}

/*
 * Takes a greeting and titles out of a person's name, words [first, last];
 * returns where it begins then.
 */
static size_t
drop_titles(const struct context *c, const struct history *h, size_t first,
    size_t last, uint8_t *tags)
{
	size_t i = first, next, j;

	if (i < last && c->words->list[i].begins &&
	    word_is_capital(&c->words->list[i + 1]) &&
	    note_of(c->words, i) == GREETING)
		i++;
	while ((next = behind_title(c, h, i, last)) != i)
		i = next;
	for (j = first; j < i; j++)
		tags[j] = TAG_OUTSIDE;
	if (i > first)
		tags[i] = tag_of(TYPE_PER, i < last ? TAG_BEGIN : TAG_SINGLE);
	return i;
}

/* Whether word i is a number of kings, of two letters at least: XIV. */
static bool
is_number(const struct words *words, size_t i)
{
	struct slice key = words_key(words, i, i + 1);
	size_t n;

	if (words->list[i].shape != SHAPE_UPPER || key.len < 2)
		return false;
	for (n = 0; n < key.len; n++)
		if (key.at[n] != 'i' && key.at[n] != 'v' && key.at[n] != 'x')
			return false;
	return true;
}

/* Takes a number behind a person's name, words [first, last], into it. */
static void
take_number(const struct context *c, size_t first, size_t last, uint8_t *tags)
{
	size_t i = last + 1;
	uint8_t tag = tags[i];
	const struct sentence_context *sentence =
	    &c->by_sentence[c->by_word[i].sentence];

	if ((tag != TAG_OUTSIDE && tag_position(tag) != TAG_SINGLE) ||
	    sentence->mode != MODE_USUAL ||
	    !is_number(c->words, i) || (i + 1 < sentence->to &&
	    word_is_capital(&c->words->list[i + 1])))
		return;
	tags[last] = tag_of(TYPE_PER, first < last ? TAG_INSIDE : TAG_BEGIN);
	tags[i] = tag_of(TYPE_PER, TAG_END);
}

void
bounds_mend(const struct context *c, const struct history *h, size_t from,
    size_t end, uint8_t *tags)
{
	size_t i, first = from;

	for (i = from; i < end; i++) {
		if (tags[i] == TAG_OUTSIDE || tag_type(tags[i]) != TYPE_PER)
			continue;
		if (tag_begins(tags[i]))
			first = i;
		if (!tag_ends(tags[i]))
			continue;
		first = drop_titles(c, h, first, i, tags);
		if (i + 1 < end)
			take_number(c, first, i, tags);
	}
}
