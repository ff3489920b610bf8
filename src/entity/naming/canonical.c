#include "entity/naming/canonical.h"

#include "entity/names/letter_case.h"
#include "entity/naming/bodies.h"
#include "entity/naming/places.h"
#include "entity/naming/short_forms.h"
#include "entity/persons/couples.h"
#include "entity/persons/persons.h"
#include "entity/words/gazetteer.h"
#include "entity/words/user_gazetteer.h"
#include "entity/words/words.h"

enum {
	PLURAL_LENGTH = 4,	/* of a name with its s */
	MODEL_LETTERS = 4	/* before a number: RTX 4090 */
};

void
canonical_begin(const struct sentence_words *s, struct mention *mentions,
    size_t count)
{
	couples_find(s, mentions, count);
}

void
canonical_learn(struct names *names, const struct sentence_words *s,
    struct mention *m)
{
	m->name = names_number(names, words_key(s->words, m->first, m->last));
	names->list[m->name].seen[m->type] = true;
	if (m->type == TYPE_PER)
		persons_learn(names, s, m);
	if (m->caseless && m->user == NULL)
		return;
	names_add_form(names, s, m);
	if (m->last - m->first == 1 && !m->all_caps &&
	    s->words->list[m->first].shape == SHAPE_UPPER)
		names->list[m->name].capitals = true;
	if (m->type != TYPE_PER && m->last - m->first > 1)
		short_forms_learn(names, s, m);
	bodies_learn(names, s, m);
}

/*
 * The name that a mention is with an s too many, or NULL: a plural, or a
 * possessive without its apostrophe.
 */
static const struct name *
without_s(const struct names *names, const struct words *words,
    const struct mention *m)
{
	struct slice key = words_key(words, m->first, m->last);
	const struct name *name;

	if (m->type == TYPE_PER || key.len < PLURAL_LENGTH ||
	    key.at[key.len - 1] != 's')
		return NULL;
	key.len--;
	name = names_known(names, key);
	return name == NULL || name->form.len == 0 ||
	    !name->seen[m->type] ? NULL : name;
}

/*
 * Whether a name in capitals is so written: an acronym of the gazetteer's, and
 * an organisation of one word, or one that no list has, where other words have
 * small letters, there or elsewhere in the document.
 */
static bool
keeps_capitals(const struct name *name, const struct mention *m,
    const char *row)
{
	if (row != NULL && (row[2] == 'a' || row[2] == 'w'))
		return true;
	return (!m->all_caps || name->capitals) && (row == NULL ||
	    (row[0] == 'O' && m->last - m->first == 1));
}

/* Whether a mention is letters and a number: RTX 4090, which keeps them. */
static bool
is_model_number(const struct sentence_words *s, const struct mention *m)
{
	const struct word *list = s->words->list;

	return m->last == m->first + 2 &&
	    list[m->first + 1].shape == SHAPE_NUMBER &&
	    word_length(&list[m->first]) <= MODEL_LETTERS;
}

/* A name that is written in capitals or in the plural, made usual. */
static struct slice
usual_form(struct names *names, const struct sentence_words *s,
    const struct mention *m, const char *row)
{
	const struct name *name = &names->list[m->name], *single;
	bool plural = row != NULL && name->plural[m->type];
	struct slice text = name->form;

	single = row == NULL ? without_s(names, s->words, m) : NULL;
	if (single != NULL)
		return single->form;
	if (text.len == 0) {
		text = names_text(names, s, m);
		if (!keeps_capitals(name, m, row) && text.len > 3 &&
		    s->words->list[m->first].shape != SHAPE_ACRONYM &&
		    !is_model_number(s, m) &&
		    words_in_capitals(s->words, m->first, m->last))
			text = letter_case_capitals(&names->bytes, text);
		else if (row != NULL && m->caseless && !m->all_caps &&
		    words_in_small(s->words, m->first, m->last))
			text = letter_case_small(&names->bytes, text,
			    row[2] == 'a' || row[2] == 'w');
	}
	if (plural && text.len > 1)
		text.len--;
	return text;
}

/* The whole name of a place, of the document's or a table; len 0 for none. */
static struct slice
place_name(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	struct slice key, usual, whole = places_whole(names, s, m, &key);

	if (whole.len == 0)
		return places_today(names, s, m);
	usual = places_usual(key);
	return usual.len > 0 ? usual : whole;
}

struct slice
canonical_name(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	const char *row = NULL;
	struct slice value = { NULL, 0 };
	uint32_t longer;

	if (m->user != NULL)
		value = m->user->name;
	if (value.len == 0 && m->type == TYPE_LOC)
		value = place_name(names, s, m);
	if (m->type == TYPE_PER) {
		struct slice person = persons_name(names, s, m);

		if (value.len == 0)
			value = person;
	} else if (value.len == 0) {
		row = names_row(names, s->words, m);
		if (row != NULL)
			value = gazetteer_field(row, 3);
		if (bodies_of_state(names, s, m, value))
			value.len = 0;
		longer = short_forms_longer(names, s->words, m);
		if (value.len == 0 && longer != 0)
			value = names->list[longer - 1].form;
	}
	return value.len > 0 ? value : usual_form(names, s, m, row);
}
