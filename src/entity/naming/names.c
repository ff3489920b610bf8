#include "entity/naming/names.h"

#include <stdlib.h>

#include "entity/naming/key.h"
#include "entity/naming/persons.h"
#include "entity/tagging/gazetteer.h"
#include "entity/tagging/user_gazetteer.h"
#include "text/utf8.h"

enum {
	LARGE_TABLE = 32768,	/* slots */
	INITIALS = 12,
	PLURAL_LENGTH = 4,	/* of a name with its s */
	COMMON_WORD = 5,	/* tenths in lower case */
	COMPANY_WORDS = 4	/* Holdings Co. Inc. */
};

const struct name *
names_known(const struct names *names, struct slice key)
{
	char plain[KEY_ROOM];
	uint32_t number;

	if (names->keys.count == 0)
		return NULL;
	number = hash_find(&names->keys, key_plain(key, true, plain));
	return number == HASH_NONE ? NULL : &names->list[number];
}

/*
 * The number of a name, however it is spelled, in names->list, which may
 * move; made if it is new.
 */
static uint32_t
number_of(struct names *names, struct slice key)
{
	char plain[KEY_ROOM];
	bool added;
	uint32_t number = hash_add(&names->keys, key_plain(key, true, plain),
	    &added);

	names->list = memory_grow(names->list, &names->room,
	    (size_t)number + 1, sizeof(*names->list));
	if (added)
		memset(&names->list[number], 0, sizeof(*names->list));
	return number;
}

struct name *
names_get(struct names *names, struct slice key)
{
	uint32_t number = number_of(names, key);

	return &names->list[number];
}

struct slice
names_text(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	const char *at = s->text.at + s->words->list[m->first].start;
	const char *end = s->text.at + s->words->list[m->last - 1].end;
	char *copy = arena_get(&names->bytes, (size_t)(end - at) + 1);
	size_t used = 0;
	int blank;

	while (at < end) {
		blank = utf8_blank(at, end);
		if (blank == 0) {
			copy[used++] = *at++;
			continue;
		}
		while (at < end && (blank = utf8_blank(at, end)) > 0)
			at += blank;
		copy[used++] = ' ';
	}
	return slice_between(copy, copy + used);
}

/* Whether a mention has no small letter. */
static bool
all_capitals(const struct words *words, const struct mention *m)
{
	size_t i;

	for (i = m->first; i < m->last; i++)
		if (words->list[i].shape == SHAPE_LOWER ||
		    words->list[i].shape == SHAPE_CAPITAL ||
		    words->list[i].shape == SHAPE_MIXED)
			return false;
	return true;
}

/*
 * Takes the text of a mention for its name's form if it is a fuller one: if
 * it is longer, or has small letters or hyphens where the other has capitals
 * or spaces.
 */
static void
learn_form(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	struct name *name = &names->list[m->name];
	struct slice text = slice_between(s->text.at +
	    s->words->list[m->first].start, s->text.at +
	    s->words->list[m->last - 1].end);

	if (m->user != NULL && m->user->name.len > 0)
		name->form = m->user->name;
	else if (!all_capitals(s->words, m) && (text.len > name->form.len ||
	    (text.len == name->form.len &&
	    slice_compare(text, name->form) > 0)))
		name->form = names_text(names, s, m);
}

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
 * Whether a key can be short for a longer one: its letters stand there in
 * this order, the first one at a word's beginning, found from the end
 * (Schwartz and Hearst, 2003).
 */
static bool
shortens(struct slice acronym, struct slice key)
{
	size_t a = acronym.len, k = key.len;

	while (a > 0) {
		char c = acronym.at[--a];

		if (c == '.' || c == '\'')
			continue;
		while (k > 0 && (key.at[k - 1] != c ||
		    (a == 0 && k > 1 && key.at[k - 2] != ' ')))
			k--;
		if (k == 0)
			return false;
		k--;
	}
	return true;
}

/* Whether a key is the initials of words [from, to), or of their capitals. */
static bool
is_initials(struct slice key, const struct words *words, size_t from,
    size_t to, bool capitals)
{
	size_t at = 0;

	for (; from < to; from++) {
		const struct word *word = &words->list[from];

		if (word->shape < SHAPE_LOWER ||
		    (capitals && !word_is_capital(word)))
			continue;
		while (at < key.len && key.at[at] == '.')
			at++;
		if (at == key.len || key.at[at++] != words->keys[word->key])
			return false;
	}
	return at == key.len || (at + 1 == key.len && key.at[at] == '.');
}

/* The one-word acronym beside a mention that is tied to it, or NULL. */
static const struct word *
acronym_beside(const struct sentence_words *s, const struct mention *m)
{
	const struct words *words = s->words;
	const struct word *word;
	size_t end = m->last;

	if (end + 2 < s->to && (words_is_mark(words, end, "(") ||
	    (words_is_mark(words, end, ",") &&
	    words_is_mark(words, end + 2, ","))))
		word = &words->list[end + 1];
	else if (m->first >= s->from + 2 && end < s->to &&
	    words_is_mark(words, m->first - 1, "(") &&
	    words_is_mark(words, end, ")"))
		word = &words->list[m->first - 2];
	else
		return NULL;
	return word->shape < SHAPE_MIXED || word->shape == SHAPE_INITIAL ?
	    NULL : word;
}

/*
 * Ties an acronym to the name before it: International Atomic Energy Agency
 * (IAEA), or with commas; or to the one behind it in brackets. Words at the
 * name's beginning that are not in the acronym are left out if all others are.
 */
static void
learn_acronym(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	const struct word *word = acronym_beside(s, m);
	struct slice key = words_key(s->words, m->first, m->last), acronym;
	struct mention part = *m;

	if (word == NULL)
		return;
	acronym = slice_between(s->words->keys + word->key,
	    s->words->keys + word->key_end);
	if (acronym.len < 2 || acronym.len >= key.len ||
	    !shortens(acronym, key))
		return;
	while (part.first + 1 < m->last && part.first < m->first + INITIALS &&
	    !(word_is_capital(&s->words->list[part.first]) &&
	    (is_initials(acronym, s->words, part.first, m->last, true) ||
	    is_initials(acronym, s->words, part.first, m->last, false))))
		part.first++;
	if (part.first + 1 == m->last || part.first == m->first + INITIALS)
		part.first = m->first;
	part.name = number_of(names, words_key(s->words, part.first,
	    part.last));
	learn_form(names, s, &part);
	names_get(names, acronym)->expansion = part.name + 1;
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
names_learn(struct names *names, const struct sentence_words *s,
    struct mention *m)
{
	m->name = number_of(names, words_key(s->words, m->first, m->last));
	names->list[m->name].seen[m->type] = true;
	if (m->caseless && m->user == NULL)
		return;
	learn_form(names, s, m);
	if (m->type == TYPE_PER) {
		persons_learn(names, s, m);
	} else if (m->last - m->first > 1) {
		learn_acronym(names, s, m);
		learn_initials(names, s->words, m, m->name);
		if (m->type == TYPE_ORG)
			learn_company(names, s->words, m, m->name);
	}
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

uint32_t
names_longer(const struct names *names, const struct words *words,
    const struct mention *m)
{
	const struct name *name = &names->list[m->name];
	uint32_t itself = m->name + 1;

	if (all_capitals(words, m) && name->expansion != 0 &&
	    name->expansion != itself)
		return name->expansion;
	return m->type == TYPE_ORG && !name->companies &&
	    name->company != itself ? name->company : 0;
}

/* Whether it is what the people of a country are called. */
static bool
is_of_nation(const struct gazetteer_match *match)
{
	return match->nation && match->reading == 'M' &&
	    gazetteer_field(match->value, 1).len > 0;
}

const char *
names_row(struct names *names, const struct words *words,
    const struct mention *m)
{
	static const char readings[TYPES] = { 0, 'O', 'L', 'M' };
	struct gazetteer_match matches[GAZETTEER_MATCHES];
	struct name *name = &names->list[m->name];
	const char *people = NULL;
	size_t count, i;

	if (names->bare || m->type == TYPE_PER)
		return NULL;
	if (name->looked_up[m->type])
		return name->rows[m->type];
	name->looked_up[m->type] = true;
	name->rows[m->type] = NULL;
	count = gazetteer_find(words, m->first, m->last, matches);
	for (i = 0; i < count; i++) {
		const struct gazetteer_match *match = &matches[i];

		if (match->words != m->last - m->first)
			continue;
		if (m->type == TYPE_LOC && is_of_nation(match))
			people = match->value;
		if (match->reading != readings[m->type] ||
		    (name->rows[m->type] != NULL && match->plural))
			continue;
		name->rows[m->type] = match->value;
		name->plural[m->type] = match->plural;
		if (!match->plural)
			break;
	}
	if (name->rows[m->type] == NULL)
		name->rows[m->type] = people;
	return name->rows[m->type];
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
		if (all_capitals(s->words, m) && !acronym && text.len > 3 &&
		    s->words->list[m->first].shape != SHAPE_ACRONYM)
			text = capitalise(names, text);
	}
	if (plural && text.len > 1)
		text.len--;
	return text;
}

struct slice
names_value(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	const char *row = NULL;
	struct slice value = { NULL, 0 };
	uint32_t longer;

	if (m->user != NULL)
		value = m->user->name;
	if (m->type == TYPE_PER) {
		struct slice person = persons_name(names, s, m);

		if (value.len == 0)
			value = person;
	} else if (value.len == 0) {
		row = names_row(names, s->words, m);
		if (row != NULL)
			value = gazetteer_field(row, 3);
		longer = names_longer(names, s->words, m);
		if (value.len == 0 && longer != 0)
			value = names->list[longer - 1].form;
	}
	return value.len > 0 ? value : usual_form(names, s, m, row);
}

void
names_clear(struct names *names)
{
	if (names->keys.size > LARGE_TABLE)
		hash_free(&names->keys);	/* cheaper than to wipe it */
	else if (names->keys.count > 0)
		hash_clear(&names->keys);
	names->person_count = 0;
	arena_reset(&names->bytes);
}

void
names_free(struct names *names)
{
	hash_free(&names->keys);
	free(names->list);
	free(names->persons);
	arena_free(&names->bytes);
	memset(names, 0, sizeof(*names));
}
