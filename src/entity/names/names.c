#include "entity/names/names.h"

#include <stdlib.h>

#include "entity/names/key.h"
#include "entity/words/gazetteer.h"
#include "entity/words/user_gazetteer.h"
#include "text/utf8.h"

enum { LARGE_TABLE = 32768 };	/* slots */

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

uint32_t
names_number(struct names *names, struct slice key)
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
	uint32_t number = names_number(names, key);

	return &names->list[number];
}

struct slice
names_span(struct names *names, const struct sentence_words *s,
    size_t from, size_t to)
{
	const char *at = s->text.at + s->words->list[from].start;
	const char *end = s->text.at + s->words->list[to - 1].end;
	char *copy = arena_get(&names->bytes, (size_t)(end - at) + 1);
	size_t used = 0;
	const char *next;

	while (at < end) {
		next = utf8_skip_blank(at, end);
		copy[used++] = next > at ? ' ' : *at;
		at = next > at ? next : at + 1;
	}
	return slice_between(copy, copy + used);
}

struct slice
names_text(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	return names_span(names, s, m->first, m->last);
}

struct slice
names_keep(struct names *names, struct slice bytes)
{
	const char *copy = arena_copy(&names->bytes, bytes);

	return slice_between(copy, copy + bytes.len);
}

/* Whether all white space in a text is single spaces. */
static bool
is_spaced_plainly(struct slice text)
{
	size_t i;
	int n;

	for (i = 0; i < text.len; i++) {
		n = utf8_blank(text.at + i, text.at + text.len);
		if (n > 1 || (n == 1 && (text.at[i] != ' ' ||
		    text.at[i + 1] == ' ')))
			return false;
	}
	return true;
}

void
names_add_form(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	struct name *name = &names->list[m->name];
	struct slice text = slice_between(s->text.at +
	    s->words->list[m->first].start, s->text.at +
	    s->words->list[m->last - 1].end);
	bool plain = is_spaced_plainly(text);

	if (!plain)
		text = names_text(names, s, m);
	if (m->user != NULL && m->user->name.len > 0)
		name->form = m->user->name;
	else if (!words_in_capitals(s->words, m->first, m->last) &&
	    (text.len > name->form.len || (text.len == name->form.len &&
	    slice_compare(text, name->form) > 0)))
		name->form = plain ? names_keep(names, text) : text;
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
	count = m->caseless && !m->all_caps ?
	    gazetteer_find_caseless(words, m->first, m->last, matches) :
	    gazetteer_find(words, m->first, m->last, matches);
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

void
names_clear(struct names *names)
{
	if (names->keys.size > LARGE_TABLE)
		hash_free(&names->keys);	/* cheaper than to wipe it */
	else if (names->keys.count > 0)
		hash_clear(&names->keys);
	names->state_council = false;
	names->person_count = 0;
	names->namesake_count = 0;
	arena_reset(&names->bytes);
}

void
names_free(struct names *names)
{
	hash_free(&names->keys);
	free(names->list);
	free(names->persons);
	free(names->namesakes);
	arena_free(&names->bytes);
	memset(names, 0, sizeof(*names));
}
