#include "entity/naming/short_forms.h"

#include "entity/words/words.h"

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

/* Makes a company's short name known, if it is no other one's too. */
static void
shorten_company(struct names *names, const struct words *words, size_t from,
    size_t to, uint32_t number)
{
	struct name *name = names_get(names, words_key(words, from, to));

	if (name->company == 0 ||
	    names->list[name->company - 1].company == number + 1)
		name->company = number + 1;
	else if (name->company != number + 1)
		name->companies = true;
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

	if (longer != 0 && !names->list[number].companies)
		number = longer - 1;
	while (to > m->first + 1 && m->last - to < COMPANY_WORDS &&
	    words->list[to - 1].cues & (CUE_COMPANY | CUE_SMALL_COMPANY)) {
		to--;
		if (!words_is_mark(words, to - 1, ","))
			shorten_company(names, words, m->first, to, number);
	}
	if (to < m->last && to > m->first + 1 && first->first < 3 &&
	    first->shape >= SHAPE_CAPITAL && (first->common < COMMON_WORD ||
	    first->common == COMMON_UNKNOWN))
		shorten_company(names, words, m->first, m->first + 1, number);
}

void
short_forms_learn(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	learn_initials(names, s->words, m, m->name);
	if (m->type == TYPE_ORG)
		learn_company(names, s->words, m, m->name);
}

uint32_t
short_forms_longer(const struct names *names, const struct words *words,
    const struct mention *m)
{
	const struct name *name = &names->list[m->name];
	uint32_t itself = m->name + 1;

	if (name->expansion != 0 && name->expansion != itself &&
	    words_in_capitals(words, m->first, m->last))
		return name->expansion;
	return m->type == TYPE_ORG && !name->companies &&
	    name->company != itself ? name->company : 0;
}
