#include "entity/naming/canonical.h"

#include "entity/naming/persons.h"
#include "entity/naming/places.h"
#include "entity/naming/short_forms.h"
#include "entity/words/gazetteer.h"
#include "entity/words/user_gazetteer.h"
#include "entity/words/words.h"
#include "text/utf8.h"

enum { PLURAL_LENGTH = 4 };	/* of a name with its s */

void
canonical_learn(struct names *names, const struct sentence_words *s,
    struct mention *m)
{
	m->name = names_number(names, words_key(s->words, m->first, m->last));
	names->list[m->name].seen[m->type] = true;
	if (m->caseless && m->user == NULL)
		return;
	names_add_form(names, s, m);
	if (m->type == TYPE_PER)
		persons_learn(names, s, m);
	else if (m->last - m->first > 1)
		short_forms_learn(names, s, m);
}

/* A copy in which only the first letters are capitals. */
static struct slice
capitalise(struct names *names, struct slice text)
{
	char *copy = arena_copy(&names->bytes, text);
	char *at = copy, *end = copy + text.len;
	bool inside = false;
	uint32_t c;
	int n;

	while (at < end) {
		c = utf8_decode(at, end, &n);
		if (c != UTF8_INVALID && utf8_is_letter(c)) {
			if (inside)
				utf8_lower_bytes(at, (size_t)n, at);
			inside = true;
		} else if (*at != '\'' && *at != '.') {
			inside = false;
		}
		at += n;
	}
	return slice_between(copy, end);
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

/* A name that is written in capitals or in the plural, made usual. */
static struct slice
usual_form(struct names *names, const struct sentence_words *s,
    const struct mention *m, const char *row)
{
	const struct name *name = &names->list[m->name], *single;
	bool acronym = row == NULL ? !m->all_caps : row[2] == 'a';
	bool plural = row != NULL && name->plural[m->type];
	struct slice text = name->form;

	single = row == NULL ? without_s(names, s->words, m) : NULL;
	if (single != NULL)
		return single->form;
	if (text.len == 0) {
		text = names_text(names, s, m);
		if (!acronym && text.len > 3 &&
		    s->words->list[m->first].shape != SHAPE_ACRONYM &&
		    words_in_capitals(s->words, m->first, m->last))
			text = capitalise(names, text);
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
		longer = short_forms_longer(names, s->words, m);
		if (value.len == 0 && longer != 0)
			value = names->list[longer - 1].form;
	}
	return value.len > 0 ? value : usual_form(names, s, m, row);
}
