#include "entity/naming/short_forms.h"

#include "core/table.h"
#include "entity/words/gazetteer.h"
#include "entity/words/words.h"

extern const uint64_t table_ties[];

enum {
	INITIALS = 12,
	COMMON_WORD = 5,	/* tenths in lower case */
	COMPANY_WORDS = 4	/* Holdings Co. Inc. */
};

/* Makes a key an abbreviation of a name unless it is one of another. */
static void
abbreviate(struct names *names, struct slice key, uint32_t number)
{
	struct name *name = names_get(names, key);

	if (name->expansion == 0)
		name->expansion = number + 1;
}

/*
 * The initials of a name of several words: of its capitalised words, and of
 * all of them (Department of Justice: DJ, DOJ).
 */
static void
learn_initials(struct names *names, const struct words *words,
    const struct mention *m, uint32_t number)
{
	char capitals[INITIALS], all[INITIALS];
	struct slice key;
	size_t n = 0, every = 0, i;

	for (i = m->first; i < m->last && every < INITIALS; i++) {
		const struct word *word = &words->list[i];

		if (word->shape < SHAPE_LOWER)
			continue;
		all[every++] = words->keys[word->key];
		if (word_is_capital(word))
			capitals[n++] = words->keys[word->key];
	}
	if (n < 2 || i < m->last)
		return;
	key.at = capitals;
	key.len = n;
	abbreviate(names, key, number);
	key.at = all;
	key.len = every;
	abbreviate(names, key, number);
}

/*
 * Makes a company's short name known, if it is no other one's too; one that
 * adds but a legal form to it comes before others.
 */
static void
shorten_company(struct names *names, const struct words *words, size_t from,
    size_t to, uint32_t number, bool legal)
{
	struct name *name = names_get(names, words_key(words, from, to));

	if (name->legal && !legal)
		return;
	if (name->company == 0 || name->legal != legal ||
	    names->list[name->company - 1].company == number + 1) {
		name->company = number + 1;
		name->companies = false;
		name->legal = legal;
	} else if (name->company != number + 1) {
		name->companies = true;
	}
}

/* What the table of ties has for word i, if it has a capital, or "". */
static const char *
ties_of(const struct words *words, size_t i)
{
	const char *value = !word_is_capital(&words->list[i]) ? NULL :
	    table_find(table_ties, words_key(words, i, i + 1));

	return value == NULL ? "" : value;
}

static char
tie_of(const struct words *words, size_t i)
{
	return ties_of(words, i)[0];
}

/* Whether a word is short for names that end with it: the Bank. */
static bool
is_generic(const struct words *words, size_t i)
{
	char tie = tie_of(words, i);

	return tie == 'g' || tie == 'c' || tie == 'a';
}

/* Whether a word at the end of a name may be left out. */
static bool
is_dispensable(const struct words *words, size_t i)
{
	char tie;

	if (words->list[i].cues & (CUE_COMPANY | CUE_SMALL_COMPANY))
		return true;
	tie = tie_of(words, i);
	return tie == 'c' || tie == 'a' || tie == 'e';
}

/* Whether a word can be a name without those behind it. */
static bool
is_telling(const struct word *word)
{
	return word->first < 3 && word->shape >= SHAPE_CAPITAL &&
	    (word->common < COMMON_WORD || word->common == COMMON_UNKNOWN);
}

/*
 * What is short for a company: its name without Inc. and the like, and its
 * first word, where that is no ordinary one.
 */
static void
learn_company(struct names *names, const struct words *words,
    const struct mention *m, uint32_t number)
{
	const struct word *first = &words->list[m->first];
	uint32_t longer = names->list[number].company;
	size_t to = m->last;
	bool formal = true, legal = true, telling;

	if (longer != 0 && !names->list[number].companies)
		number = longer - 1;
	while (to > m->first + 1 && m->last - to < COMPANY_WORDS &&
	    is_dispensable(words, to - 1)) {
		to--;
		formal = formal && (words->list[to].cues &
		    (CUE_COMPANY | CUE_SMALL_COMPANY));
		legal = legal && strchr(ties_of(words, to), 'f') != NULL;
		telling = formal || to > m->first + 1 || is_telling(first) ||
		    tie_of(words, to) == 'a';
		if (legal && to > m->first + 1 &&
		    words->list[to - 1].cues & CUE_AND)
			to--;
		if (telling && !words_is_mark(words, to - 1, ","))
			shorten_company(names, words, m->first, to, number,
			    legal);
	}
	if (formal && to < m->last && to > m->first + 1 && is_telling(first))
		shorten_company(names, words, m->first, m->first + 1, number,
		    false);
}

/* Whether words [from, to) are a place, but no country. */
static bool
is_place(const struct words *words, size_t from, size_t to)
{
	struct gazetteer_match matches[GAZETTEER_MATCHES];
	size_t count = gazetteer_find(words, from, to, matches);
	bool place = false;

	while (count-- > 0) {
		if (matches[count].words != to - from)
			continue;
		if (matches[count].nation)
			return false;
		place |= matches[count].reading == 'L';
	}
	return place;
}

/*
 * One word of a name that is short for it: what it is, the University, the
 * Corps of Engineers; of a team what its players are, the Steelers.
 */
static void
learn_word(struct names *names, const struct words *words,
    const struct mention *m, uint32_t number)
{
	size_t i, last = m->last - 1;
	const struct word *word = &words->list[last];

	for (i = m->first; i < last; i++)
		if (slice_is(words_key(words, i + 1, i + 2), "of") &&
		    is_generic(words, i)) {
			shorten_company(names, words, i, i + 1, number, false);
			return;
		}
	if (is_generic(words, last) || (!names->bare &&
	    word->shape == SHAPE_CAPITAL && !is_dispensable(words, last) &&
	    words->keys[word->key_end - 1] == 's' &&
	    is_place(words, m->first, last)))
		shorten_company(names, words, last, m->last, number, false);
}

void
short_forms_learn(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	learn_initials(names, s->words, m, m->name);
	if (m->type != TYPE_ORG)
		return;
	learn_company(names, s->words, m, m->name);
	learn_word(names, s->words, m, m->name);
}

void
short_forms_trim(const struct words *words, struct mention *m)
{
	if (m->type == TYPE_ORG && m->user == NULL && m->last - m->first > 1 &&
	    slice_is(words_key(words, m->first, m->first + 1), "the") &&
	    (tie_of(words, m->last - 1) == 'n' || (m->first > 1 &&
	    words_is_mark(words, m->first - 1, "-"))))
		m->first++;
}

uint32_t
short_forms_longer(const struct names *names, const struct words *words,
    const struct mention *m)
{
	const struct name *name = &names->list[m->name];
	uint32_t itself = m->name + 1;

	if (name->expansion != 0 && name->expansion != itself &&
	    (words_in_capitals(words, m->first, m->last) ||
	    (name->tied != 0 && words->list[m->first].shape == SHAPE_MIXED)))
		return name->expansion;
	if (m->type != TYPE_ORG || name->companies || name->company == itself)
		return 0;
	if (name->company != 0 && m->last - m->first == 1 &&
	    is_generic(words, m->first) && (m->caseless || m->first == 0 ||
	    !slice_is(words_key(words, m->first - 1, m->first), "the")))
		return 0;
	return name->company;
}
