/*
 * Full names come first: two of one surname are one person if their first
 * parts agree. A short name is then a person that fits, by the sex that an
 * honorific or a first name tells: one who had the same title before, else
 * the one last named in full, else the first one named after. Nobody is
 * introduced by a surname and named in full in the same sentence: President
 * Bush and Laura Bush are two.
 */
#include "entity/naming/persons.h"

#include "core/table.h"
#include "entity/naming/key.h"
#include "entity/words/user_gazetteer.h"

extern const uint64_t table_honorifics[];
extern const uint64_t table_names[];

enum { NAMESAKES = 16 };	/* persons of one surname that are looked at */

/* What stands before a name, and what it tells. */
struct address {
	struct slice title;	/* without its stop; len 0 if none */
	char sex;		/* m, f or 0 */
};

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

static struct slice
surname_of(const struct words *words, const struct parts *p)
{
	return words_key(words, p->last_begin, p->last_end);
}

static struct address
address_of(const struct sentence_words *s, const struct mention *m)
{
	struct address a = { { NULL, 0 }, 0 };
	const struct word *word = s->words->list + m->first - 1;
	size_t from = m->first - 1;
	struct slice key;
	const char *sex;

	if (m->first == s->from ||
	    !(word->cues & (CUE_TITLE | CUE_HONORIFIC)))
		return a;
	while (from > s->from &&
	    s->words->list[from - 1].cues & CUE_TITLE_PART)
		from--;
	key = words_key(s->words, from, m->first);
	if (key.at[key.len - 1] == '.')
		key.len--;
	if (word->cues & CUE_TITLE)
		a.title = key;
	sex = table_find(table_honorifics, key);
	if (sex != NULL && sex[0] != '-')
		a.sex = sex[0];
	return a;
}

/*
 * Whether two titles can be one: Sen. and Senator, Secretary and Secretary of
 * State.
 */
static bool
same_title(struct slice a, struct slice b)
{
	enum { SHORTEST = 3 };
	size_t len = a.len < b.len ? a.len : b.len;

	return len >= SHORTEST && memcmp(a.at, b.at, len) == 0;
}

/* What a first name tells of a person's sex. */
static char
sex_of(struct slice first)
{
	const char *value = table_find(table_names, first);

	return value == NULL ? 0 : value[2];
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
	char plain_a[KEY_ROOM], plain_b[KEY_ROOM];

	if (ends_in(a, b) || slice_equal(key_plain(a, true, plain_a),
	    key_plain(b, true, plain_b)))
		return true;
	return agree(first_part(a), first_part(b)) &&
	    (one.len == 0 || other.len == 0 || agree(one, other));
}

/* The person, + 1, that a full name means, or 0. */
static uint32_t
find_full(const struct names *names, const struct words *words,
    const struct mention *m, const struct parts *p)
{
	struct slice key = words_key(words, m->first, m->last);
	const struct name *name = names_known(names, surname_of(words, p));
	const struct person *person;
	uint32_t number;
	int seen = 0;

	if (name == NULL)
		return 0;
	for (number = name->chain; number != 0 && seen < NAMESAKES; seen++) {
		person = &names->persons[number - 1];
		if (person->words > 1 && same_person(person->key, key))
			return number;
		number = person->before;
	}
	return 0;
}

static uint32_t
add_person(struct names *names, const struct sentence_words *s,
    const struct mention *m, const struct parts *p)
{
	struct name *name;
	struct person *person;
	struct slice key = words_key(s->words, m->first, m->last);
	uint32_t number;

	names->persons = memory_grow(names->persons, &names->person_room,
	    names->person_count + 1, sizeof(*names->persons));
	person = &names->persons[names->person_count++];
	number = (uint32_t)names->person_count;
	memset(person, 0, sizeof(*person));
	person->key.at = arena_copy(&names->bytes, key);
	person->key.len = key.len;
	person->sentence = s->number;
	name = names_get(names, surname_of(s->words, p));
	person->before = name->chain;
	name->chain = number;
	if (name->earliest == 0)
		name->earliest = number;
	return number;
}

/* What a full name adds to what is known of the person. */
static void
update_person(struct names *names, struct person *person,
    const struct sentence_words *s, const struct mention *m)
{
	uint32_t words = m->last - m->first;
	struct slice text;

	if (person->by_user)
		return;
	if (m->user != NULL && m->user->name.len > 0) {
		person->by_user = true;
		person->form = m->user->name;
		return;
	}
	if (words < person->words)
		return;
	text = names_text(names, s, m);
	if (words > person->words || text.len > person->form.len)
		person->form = text;
	person->words = words;
}

void
persons_learn(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	struct parts p = parts_of(s->words, m);
	struct person *person;
	struct name *name;
	struct slice first;
	uint32_t number;

	if (p.count < 2)
		return;
	number = find_full(names, s->words, m, &p);
	if (number == 0) {
		number = add_person(names, s, m, &p);
		first = words_key(s->words, m->first, p.first_end);
		names->persons[number - 1].sex = sex_of(first);
		name = names_get(names, first);
		if (name->earliest == 0)
			name->earliest = number;
	}
	person = &names->persons[number - 1];
	update_person(names, person, s, m);
	if (person->words < 2)
		person->words = 2;
}

/* A title seen before a person's name. */
static void
remember_title(struct names *names, struct person *person,
    const struct address *a)
{
	if (a->title.len == 0 || slice_equal(person->title, a->title))
		return;
	person->title.at = arena_copy(&names->bytes, a->title);
	person->title.len = a->title.len;
}

/* How well a person of its surname fits a short name, 0 not at all. */
static int
fit(const struct name *name, uint32_t number, const struct person *person,
    const struct address *a, uint32_t sentence)
{
	bool nearest = number == name->nearest;

	if (a->sex != 0 && person->sex != 0 && a->sex != person->sex)
		return 0;
	if (!person->met)
		return person->sentence == sentence ? 0 : 1;
	if (same_title(a->title, person->title))
		return nearest ? 6 : 5;
	if (nearest)
		return 4;
	return person->words > 1 ? 3 : 2;
}

/* The person, + 1, of a surname that a short name means, or 0. */
static uint32_t
best_namesake(const struct names *names, const struct name *name,
    const struct address *a, uint32_t sentence)
{
	uint32_t number, best = 0;
	int seen = 0, most = 0, how;

	for (number = name->chain; number != 0 && seen < NAMESAKES; seen++) {
		const struct person *person = &names->persons[number - 1];

		how = fit(name, number, person, a, sentence);
		/* of those behind, the first; of those before, the last */
		if (how > most || (how == 1 && most == 1)) {
			most = how;
			best = number;
		}
		number = person->before;
	}
	return best;
}

/* What is known of a surname; a last s or es may lack its apostrophe. */
static const struct name *
find_surname(const struct names *names, struct slice key)
{
	const struct name *name = names_known(names, key);
	int less;

	if (name != NULL && name->earliest != 0)
		return name;
	for (less = 1; less < 3 && key.len > 3; less++) {
		if (key.at[key.len - 1] != (less == 1 ? 's' : 'e'))
			break;
		key.len--;
		name = names_known(names, key);
		if (name != NULL && name->chain != 0)
			return name;
	}
	return NULL;
}

/* The person, + 1, that is meant by a name of one part, or 0. */
static uint32_t
resolve_short(struct names *names, const struct sentence_words *s,
    const struct mention *m, const struct parts *p)
{
	const struct name *name = find_surname(names,
	    surname_of(s->words, p));
	struct address a = address_of(s, m);
	struct person *person;
	uint32_t number;

	if (name == NULL)
		return 0;
	if (name->chain == 0)
		return name->nearest != 0 ? name->nearest : name->earliest;
	number = best_namesake(names, name, &a, s->number);
	if (number == 0) {
		/* someone else of that surname */
		number = add_person(names, s, m, p);
		person = &names->persons[number - 1];
		person->sex = a.sex;
		person->form = names_text(names, s, m);
		person->met = true;
	}
	remember_title(names, &names->persons[number - 1], &a);
	return number;
}

/* The person, + 1, that a full name means, now the nearest one; or 0. */
static uint32_t
resolve_full(struct names *names, const struct sentence_words *s,
    const struct mention *m, const struct parts *p)
{
	uint32_t number = find_full(names, s->words, m, p);
	struct address a;
	struct name *name;

	if (number == 0)
		return 0;
	a = address_of(s, m);
	names->persons[number - 1].met = true;
	remember_title(names, &names->persons[number - 1], &a);
	name = names_get(names, surname_of(s->words, p));
	name->nearest = number;
	name = names_get(names,
	    words_key(s->words, m->first, p->first_end));
	if (name->chain == 0)
		name->nearest = number;
	return number;
}

struct slice
persons_name(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	struct parts p = parts_of(s->words, m);
	struct slice none = { NULL, 0 };
	uint32_t number = p.count < 2 ? resolve_short(names, s, m, &p) :
	    resolve_full(names, s, m, &p);

	return number == 0 ? none : names->persons[number - 1].form;
}
