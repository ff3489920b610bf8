#include "entity/naming/bodies.h"

#include "core/table.h"

extern const uint64_t table_nations[];
extern const uint64_t table_ties[];

enum { PLACE_WORDS = 3 };

/* Whether word i is an officer of a state's council: Secretary. */
static bool
is_officer(const struct sentence_words *s, size_t i)
{
	const char *value = table_find(table_ties,
	    words_key(s->words, i, i + 1));

	return value != NULL && value[0] == 's';
}

static bool
is_word(const struct sentence_words *s, size_t i, const char *word)
{
	return slice_is(words_key(s->words, i, i + 1), word);
}

/* Whether words [from, to) are a country's name. */
static bool
is_country(const struct sentence_words *s, size_t from, size_t to)
{
	const char *row = table_find(table_nations,
	    words_key(s->words, from, to));

	return row != NULL && row[0] == 'L';
}

/* Whether a country has it: Russia's Security Council. */
static bool
has_owner(const struct sentence_words *s, const struct mention *m)
{
	size_t end = m->first - 1, words;

	if (m->first < s->from + 2 ||
	    s->words->list[end].shape != SHAPE_POSSESSIVE)
		return false;
	for (words = 1; words <= PLACE_WORDS && words <= end - s->from;
	    words++)
		if (is_country(s, end - words, end))
			return true;
	return false;
}

/*
 * Whether an officer stands beside a mention: Security Council Secretary,
 * Secretary of the Security Council.
 */
static bool
has_officer(const struct sentence_words *s, const struct mention *m)
{
	size_t i = m->first;

	if (m->last < s->to && is_officer(s, m->last))
		return true;
	if (i > s->from && is_word(s, i - 1, "the"))
		i--;
	return i > s->from + 1 && is_word(s, i - 1, "of") &&
	    is_officer(s, i - 2);
}

/* Whether it is a state's security council by its own name. */
static bool
is_of_state(const struct sentence_words *s, const struct mention *m)
{
	size_t i;

	if (m->last - m->first < 4 || !is_word(s, m->first, "national") ||
	    !is_word(s, m->last - 1, "council"))
		return false;
	for (i = m->first; i < m->last; i++)
		if (is_word(s, i, "security"))
			return true;
	return false;
}

void
bodies_learn(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	const struct word *last = &s->words->list[m->last - 1];

	if (names->state_council || m->type != TYPE_ORG ||
	    !(last->cues & CUE_ORG_LAST) || m->last - m->first < 2)
		return;
	names->state_council = is_of_state(s, m) ||
	    (slice_is(words_key(s->words, m->first, m->last),
	    "security council") && (has_officer(s, m) || has_owner(s, m)));
}

/* Whether the document has the United Nations, or its council by name. */
static bool
has_united_nations(const struct names *names)
{
	static const char *const keys[] = { "united nations", "un", "unsc",
	    "un security council", "united nations security council",
	    "un general assembly" };
	const struct name *name;
	size_t i;

	for (i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		name = names_known(names, slice_of(keys[i]));
		if (name != NULL && (name->seen[TYPE_ORG] ||
		    name->seen[TYPE_LOC] || name->seen[TYPE_MISC]))
			return true;
	}
	return false;
}

bool
bodies_of_state(const struct names *names, const struct sentence_words *s,
    const struct mention *m, struct slice usual)
{
	struct slice key = words_key(s->words, m->first, m->last);

	if (!names->state_council || usual.len <= key.len ||
	    !slice_is(key, "security council"))
		return false;
	return has_officer(s, m) || !has_united_nations(names);
}
