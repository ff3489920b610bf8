#include "entity/names.h"

#include <stdlib.h>

#include "entity/gazetteer.h"
#include "text/utf8.h"

enum {
	NAMESAKES = 16,		/* persons of one surname that are looked at */
	COUNTED_POINTS = 6,	/* of one mention, as evidence */
	POINTS_LIMIT = 1000,
	LARGE_TABLE = 32768,	/* slots */
	INITIALS = 12
};

const struct name *
names_find(const struct names *names, struct slice key)
{
	uint32_t number;

	if (names->keys.count == 0)
		return NULL;
	number = hash_find(&names->keys, key);
	return number == HASH_NONE ? NULL : &names->list[number];
}

static struct name *
add_name(struct names *names, struct slice key)
{
	bool added;
	uint32_t number = hash_add(&names->keys, key, &added);

	names->list = memory_grow(names->list, &names->room,
	    (size_t)number + 1, sizeof(*names->list));
	if (added)
		memset(&names->list[number], 0, sizeof(*names->list));
	return &names->list[number];
}

/* The parts of a person's name: words or hyphenated words. */
struct parts {
	size_t count;		/* without particles and suffixes */
	size_t first_end;	/* word behind the first part */
	size_t last_begin;	/* the first word of the last part ... */
	size_t last_end;	/* ... and the one behind it */
};

static struct parts
parts_of(const struct words *words, const struct mention *m)
{
	struct parts p = { 0, m->last, m->first, m->last };
	size_t i, begin = m->first;

	for (i = m->first; i < m->last; i++) {
		const struct word *word = &words->list[i];

		if (i + 1 < m->last && word[1].shape == SHAPE_HYPHEN)
			continue;
		if (word->shape == SHAPE_HYPHEN)
			continue;
		if (p.count > 0 && word->cues & CUE_SUFFIX)
			break;
		if (word_is_capital(word)) {
			if (p.count++ == 0)
				p.first_end = i + 1;
			p.last_begin = begin;
			p.last_end = i + 1;
		}
		begin = i + 1;
	}
	return p;
}

void
names_count(struct names *names, const struct words *words,
    const struct mention *m)
{
	struct name *name;
	struct parts p;
	int points = m->points > COUNTED_POINTS ? COUNTED_POINTS : m->points;

	if (m->plain)
		return;
	name = add_name(names, words_key(words, m->first, m->last));
	if (name->points[m->type] < POINTS_LIMIT)
		name->points[m->type] = (int16_t)(name->points[m->type] +
		    points);
	if (m->type == TYPE_ORG && m->last - m->first > 1 &&
	    words->list[m->last - 1].cues & CUE_COMPANY) {
		name = add_name(names, words_key(words, m->first,
		    m->first + 1));
		name->begins_org = true;
	}
	if (m->type != TYPE_PER)
		return;
	p = parts_of(words, m);
	if (p.count < 2)
		return;
	name = add_name(names, words_key(words, p.last_begin, p.last_end));
	name->surname = true;
	name = add_name(names, words_key(words, m->first, p.first_end));
	name->forename = true;
}

/* A mention's text with single spaces, kept with the names. */
static struct slice
keep_text(struct names *names, const struct words *words,
    const struct mention *m, struct slice sentence)
{
	const char *at = sentence.at + words->list[m->first].start;
	const char *end = sentence.at + words->list[m->last - 1].end;
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

/* Whether the first parts of two names can be of one person: J., John. */
static bool
agree(struct slice a, struct slice b)
{
	size_t len = a.len < b.len ? a.len : b.len;

	if (slice_equal(a, b))
		return true;
	if (len == 0 || a.at[0] != b.at[0])
		return false;
	return len == 1 || (len == 2 && (a.len == 2 ? a : b).at[1] == '.');
}

/* The first part of a person's key. */
static struct slice
first_part(struct slice key)
{
	const char *space = memchr(key.at, ' ', key.len);

	return space == NULL ? key : slice_between(key.at, space);
}

/* Whether one name is the end of the other, from a word on. */
static bool
ends_in(struct slice a, struct slice b)
{
	size_t more;

	if (a.len < b.len)
		return ends_in(b, a);
	more = a.len - b.len;
	return more > 0 && a.at[more - 1] == ' ' &&
	    memcmp(a.at + more, b.at, b.len) == 0;
}

/* The part behind the first unless it is the last; len 0 for none. */
static struct slice
middle_part(struct slice key)
{
	struct slice none = { NULL, 0 }, first = first_part(key), middle;

	if (first.len == key.len)
		return none;
	key.at += first.len + 1;
	key.len -= first.len + 1;
	middle = first_part(key);
	return middle.len == key.len ? none : middle;
}

/* Whether two full names of one surname can be of one person. */
static bool
same_person(struct slice a, struct slice b)
{
	struct slice one = middle_part(a), other = middle_part(b);

	if (ends_in(a, b))
		return true;
	return agree(first_part(a), first_part(b)) &&
	    (one.len == 0 || other.len == 0 || agree(one, other));
}

/* The person, + 1, that a full name means, or 0. */
static uint32_t
find_person(const struct names *names, const struct words *words,
    const struct mention *m, const struct parts *p)
{
	struct slice key = words_key(words, m->first, m->last);
	const struct name *name = names_find(names,
	    words_key(words, p->last_begin, p->last_end));
	uint32_t person;
	int seen = 0;

	if (name == NULL)
		return 0;
	for (person = name->chain; person != 0 && seen < NAMESAKES; seen++) {
		if (same_person(names->persons[person - 1].key, key))
			return person;
		person = names->persons[person - 1].before;
	}
	return 0;
}

static uint32_t
add_person(struct names *names, const struct words *words,
    const struct mention *m, const struct parts *p)
{
	struct name *name;
	struct person *person;
	struct slice key = words_key(words, m->first, m->last);

	names->persons = memory_grow(names->persons, &names->person_room,
	    names->person_count + 1, sizeof(*names->persons));
	person = &names->persons[names->person_count++];
	person->key.at = arena_copy(&names->bytes, key);
	person->key.len = key.len;
	person->words = 0;
	name = add_name(names, words_key(words, p->last_begin, p->last_end));
	person->before = name->chain;
	name->chain = (uint32_t)names->person_count;
	if (name->earliest == 0)
		name->earliest = name->chain;
	name = add_name(names, words_key(words, m->first, p->first_end));
	if (name->earliest == 0)
		name->earliest = (uint32_t)names->person_count;
	return (uint32_t)names->person_count;
}

static void
learn_person(struct names *names, const struct words *words,
    const struct mention *m, struct slice sentence)
{
	struct parts p = parts_of(words, m);
	struct person *person;
	uint32_t number;

	if (p.count < 2)
		return;
	number = find_person(names, words, m, &p);
	if (number == 0)
		number = add_person(names, words, m, &p);
	person = &names->persons[number - 1];
	if (m->last - m->first > person->words ||
	    (m->last - m->first == person->words &&
	    first_part(person->key).len <= 2)) {
		person->words = m->last - m->first;
		person->form = keep_text(names, words, m, sentence);
	}
}

/* The initials of an organisation's name: its capitalised words. */
static void
learn_initials(struct names *names, const struct words *words,
    const struct mention *m)
{
	char initials[INITIALS];
	struct slice key;
	uint32_t number;
	struct name *name;
	size_t n = 0, i;

	for (i = m->first; i < m->last && n < INITIALS; i++)
		if (word_is_capital(&words->list[i]))
			initials[n++] = words->keys[words->list[i].key];
	if (n < 2)
		return;
	number = hash_find(&names->keys, words_key(words, m->first, m->last));
	key.at = initials;
	key.len = n;
	name = add_name(names, key);
	if (name->expansion == 0)
		name->expansion = number + 1;
}

void
names_learn(struct names *names, const struct words *words,
    const struct mention *m, struct slice sentence)
{
	struct name *name;

	if (m->plain)
		return;
	name = add_name(names, words_key(words, m->first, m->last));
	if (name->form.len == 0 && !all_capitals(words, m))
		name->form = keep_text(names, words, m, sentence);
	if (m->type == TYPE_PER)
		learn_person(names, words, m, sentence);
	else if (m->type == TYPE_ORG && m->last - m->first > 1)
		learn_initials(names, words, m);
}

/*
 * The person, + 1, that one word means, or 0. A last s may lack its
 * apostrophe.
 */
static uint32_t
resolve_surname(const struct names *names, struct slice key)
{
	const struct name *name = names_find(names, key);

	if (name == NULL || name->earliest == 0) {
		if (key.len < 4 || key.at[key.len - 1] != 's')
			return 0;
		key.len--;
		name = names_find(names, key);
		if (name == NULL)
			return 0;
	}
	return name->nearest != 0 ? name->nearest : name->earliest;
}

/* The person that a mention means, + 1, or 0; remembers it as the nearest. */
static uint32_t
resolve_person(struct names *names, const struct words *words,
    const struct mention *m)
{
	struct parts p = parts_of(words, m);
	struct name *name;
	uint32_t number;

	if (p.count < 2)
		return resolve_surname(names,
		    words_key(words, p.last_begin, p.last_end));
	number = find_person(names, words, m, &p);
	if (number == 0)
		return 0;
	name = add_name(names, words_key(words, p.last_begin, p.last_end));
	name->nearest = number;
	name = add_name(names, words_key(words, m->first, p.first_end));
	if (name->chain == 0)
		name->nearest = number;
	return number;
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

/* The expansion that the document gives for an acronym; len 0 if none. */
static struct slice
expansion_of(const struct names *names, struct slice key)
{
	struct slice none = { NULL, 0 };
	char letters[INITIALS];
	const struct name *name;
	struct slice bare;
	size_t i, n = 0;

	for (i = 0; i < key.len; i++) {
		if (key.at[i] == '.')
			continue;
		if (n == INITIALS)
			return none;
		letters[n++] = key.at[i];
	}
	bare.at = letters;
	bare.len = n;
	name = names_find(names, bare);
	if (name == NULL || name->expansion == 0)
		return none;
	return names->list[name->expansion - 1].form;
}

static char
reading_of(enum entity_type type)
{
	return type == TYPE_LOC ? 'L' : type == TYPE_ORG ? 'O' : 'M';
}

/* A name that is written in capitals or in the plural, made usual. */
static struct slice
usual_form(struct names *names, const struct words *words,
    const struct mention *m, struct slice sentence)
{
	struct slice key = words_key(words, m->first, m->last), text;
	const struct name *name = names_find(names, key);
	bool acronym = m->known == NULL ? !m->shout : m->known[2] == 'a';

	if (name != NULL && name->form.len > 0)
		return name->form;
	text = keep_text(names, words, m, sentence);
	if (all_capitals(words, m) && !acronym && text.len > 3 &&
	    words->list[m->first].shape != SHAPE_ACRONYM)
		return capitalise(names, text);
	return text;
}

struct slice
names_value(struct names *names, const struct words *words,
    const struct mention *m, struct slice sentence)
{
	struct slice key = words_key(words, m->first, m->last), value;
	uint32_t person;

	if (m->known != NULL && m->known[0] == reading_of(m->type)) {
		value = gazetteer_field(m->known, 3);
		if (value.len > 0)
			return value;
	}
	if (m->type == TYPE_PER) {
		person = resolve_person(names, words, m);
		if (person != 0)
			return names->persons[person - 1].form;
	}
	if (m->type == TYPE_ORG && all_capitals(words, m)) {
		value = expansion_of(names, key);
		if (value.len > 0)
			return value;
	}
	value = usual_form(names, words, m, sentence);
	if (m->plural && value.len > 1)
		value.len--;
	return value;
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
