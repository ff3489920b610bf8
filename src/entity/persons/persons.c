/*
 * A short name is a person that fits, by the sex that an honorific, kin or a
 * first name tells: one who had the same title before, else the one last
 * named in full, but kin of another, else the first one named after. Nobody
 * is introduced by a surname and named in full in the same sentence: President
 * Bush and Laura Bush are two.
 */
#include "entity/persons/persons.h"

#include "entity/names/key.h"
#include "entity/persons/address.h"
#include "entity/persons/namesakes.h"
#include "entity/persons/person_case.h"

enum {
	NAMESAKES = 16,		/* persons of one surname that are looked at */
	FIRST_NAME = 4,		/* surely one */
	BEHIND = 2,		/* at most, how one fits who is named later */
	PLURAL_LENGTH = 4	/* of a name with its s */
};

/* The name of one who is called by no more than this, in its usual case. */
static struct slice
short_form(struct names *names, const struct sentence_words *s,
    const struct mention *m, const struct person_name *n)
{
	struct slice form = names->list[m->name].form;

	return form.len > 0 && n->from == m->first ? form :
	    person_case(names, names_span(names, s, n->from, m->last));
}

/* A title seen before a person's name. */
static void
remember_title(struct names *names, struct person *person,
    const struct address *a)
{
	if (a->title.len == 0 || slice_equal(person->title, a->title))
		return;
	person->title = names_keep(names, a->title);
}

/*
 * Whether it is the first name that told the wrong sex: nobody else has the
 * surname, and it never stands behind an honorific of that sex. Mrs. may be
 * his wife.
 */
static bool
told_wrong(const struct names *names, const struct name *name,
    const struct person *person, const struct address *a)
{
	return person->sure == SEX_FIRST_NAME && person->met &&
	    names->namesakes[name->chain - 1].before == 0 &&
	    name->as_man != name->as_woman &&
	    (a->sex == 'm' || slice_is(a->honorific, "ms"));
}

/* How well a person of its surname fits a short name, 0 not at all. */
static int
fit(const struct names *names, const struct name *name, uint32_t number,
    const struct address *a, uint32_t sentence)
{
	const struct person *person = &names->persons[number - 1];
	bool nearest = number == name->nearest;
	bool known = a->sex == 0 || a->sex == person->sex;

	if (a->sex != 0 && person->sex != 0 && a->sex != person->sex)
		return person->sure == SEX_SYLLABLES ||
		    told_wrong(names, name, person, a);
	if (a->first_name && !person->single)
		return 0;
	if (!person->met && person->sentence == sentence)
		return 0;
	if (!person->met)
		return person->called ? 3 : person->kin ? 1 : 2;
	if (address_same(a->title, person->title))
		return nearest ? 9 : 8;
	if (nearest)
		return known ? 7 : 5;
	if (a->sex != 0 && known)
		return 6;
	return person->words > 1 && !person->kin ? 4 : 3;
}

/*
 * The person, + 1, that a surname means, or 0, of those who are so called as
 * surely as `level` says; *any: there is one, though perhaps none that fits.
 */
static uint32_t
best_namesake(const struct names *names, const struct name *name,
    const struct address *a, uint32_t sentence, int level, bool *any)
{
	uint32_t next = name->chain, best = 0;
	int seen = 0, most = 0, how;

	for (; next != 0 && seen < NAMESAKES; seen++) {
		const struct namesake *namesake = &names->namesakes[next - 1];
		uint32_t number = namesake->person;

		next = namesake->before;
		if (namesake->level != level)
			continue;
		*any = true;
		how = fit(names, name, number, a, sentence);
		/* of those behind, the first; of those before, the last */
		if (how > most || (how == most && how > 0 &&
		    how <= BEHIND)) {
			most = how;
			best = number;
		}
	}
	return best;
}

/* The surname that so far had an s too many: Obamas, or NULL. */
static const struct name *
with_loose_s(const struct names *names, struct slice key)
{
	char buffer[KEY_ROOM];
	const struct name *name;
	uint32_t number;

	if (key.len + 1 >= KEY_ROOM)
		return NULL;
	memcpy(buffer, key.at, key.len);
	buffer[key.len] = 's';
	name = names_known(names, slice_between(buffer, buffer + key.len +
	    1));
	if (name == NULL || name->chain == 0)
		return NULL;
	number = names->namesakes[name->chain - 1].person;
	return names->persons[number - 1].loose_s ? name : NULL;
}

/*
 * What is known of a surname, or first name; a last s or es may lack its
 * apostrophe.
 */
static const struct name *
find_surname(const struct names *names, const struct person_name *n)
{
	struct slice key = n->surnames[SURNAME_WHOLE];
	const struct name *name = names_known(names, key);
	int less;

	if (name != NULL && (name->chain != 0 || name->earliest_first != 0))
		return name;
	for (less = 1; n->loose_s && less < 3 && key.len > 3; less++) {
		if (key.at[key.len - 1] != (less == 1 ? 's' : 'e'))
			break;
		key.len--;
		name = names_known(names, key);
		if (name != NULL && name->chain != 0)
			return name;
	}
	if (n->surnames[SURNAME_CORE].len > 0) {
		name = names_known(names, n->surnames[SURNAME_CORE]);
		if (name != NULL && name->chain != 0)
			return name;
	}
	return with_loose_s(names, n->surnames[SURNAME_WHOLE]);
}

/* The person, + 1, that a first name alone means, or 0. */
static uint32_t
of_first_name(const struct names *names, const struct sentence_words *s,
    const struct mention *m, const struct name *name,
    const struct address *a)
{
	uint32_t number = name->nearest_first != 0 ? name->nearest_first :
	    name->earliest_first;
	char sex;

	if (number == 0)
		return 0;
	if (a->surname && s->words->list[m->first].first >= FIRST_NAME)
		return 0;
	if (a->first_name && !names->persons[number - 1].royal)
		return 0;
	sex = names->persons[number - 1].sex;
	return a->sex != 0 && sex != 0 && a->sex != sex ? 0 : number;
}

/* One more person of a surname: none of those who have it is meant. */
static uint32_t
someone_else(struct names *names, const struct sentence_words *s,
    const struct mention *m, const struct person_name *n,
    const struct address *a)
{
	uint32_t number = namesakes_new(names, n);
	struct person *person = &names->persons[number - 1];

	person->form = short_form(names, s, m, n);
	person->usual = person->met = true;
	person->sex = a->sex;
	person->single = a->first_name;
	person->words = 1;
	return number;
}

/* The person, + 1, that is meant by a name of one part, or 0. */
static uint32_t
resolve_short(struct names *names, const struct sentence_words *s,
    const struct mention *m, const struct person_name *n)
{
	const struct name *name = find_surname(names, n);
	struct address a = address_of(s, n->from);
	struct person *person;
	uint32_t number;
	bool any = false, some = false;

	if (name == NULL)
		return 0;
	number = best_namesake(names, name, &a, s->number, SURNAME_WHOLE,
	    &any);
	if (number == 0)
		number = best_namesake(names, name, &a, s->number,
		    SURNAME_CORE, &any);
	if (number == 0 && (!any || a.first_name))
		number = of_first_name(names, s, m, name, &a);
	if (number == 0 && !a.first_name)
		number = best_namesake(names, name, &a, s->number,
		    SURNAME_PART, &some);
	if (number == 0 && any)
		number = someone_else(names, s, m, n, &a);
	if (number == 0)
		return 0;
	person = &names->persons[number - 1];
	person->called = true;
	if (a.sex != 0) {
		person->sex = a.sex;
		person->sure = SEX_TOLD;
	}
	remember_title(names, person, &a);
	return number;
}

/* A person was named in full: the nearest one of each surname. */
static void
note_nearest(struct names *names, const struct person_name *n,
    uint32_t number)
{
	struct name *name;
	int level;

	for (level = 0; level < SURNAME_LEVELS; level++) {
		if (n->surnames[level].len == 0)
			continue;
		name = names_get(names, n->surnames[level]);
		name->nearest = number;
	}
}

/* The same of the first name, and of the nickname. */
static void
note_nearest_first(struct names *names, const struct person_name *n,
    uint32_t number)
{
	names_get(names, n->first)->nearest_first = number;
	if (n->nickname.len > 0)
		names_get(names, n->nickname)->nearest_first = number;
}

/* Whether the text has met another person of a surname so far. */
static bool
has_other(const struct names *names, const struct name *name, uint32_t number)
{
	uint32_t next = name->chain;
	int seen;

	for (seen = 0; next != 0 && seen < NAMESAKES; seen++) {
		const struct namesake *namesake = &names->namesakes[next - 1];
		const struct person *person =
		    &names->persons[namesake->person - 1];

		if (namesake->person != number && (person->met ||
		    person->called))
			return true;
		next = namesake->before;
	}
	return false;
}

/*
 * Whether a surname goes on to mean another one when a person who has it is
 * named in full: of Ed Kay's wife, Ann Kay, he is meant; of Ed Kay Jr., the
 * son of Ed Kay Sr., the first.
 */
static bool
leaves_surname(const struct names *names, const struct sentence_words *s,
    const struct mention *m, const struct person_name *n, uint32_t number)
{
	const struct name *name = names_known(names,
	    n->surnames[SURNAME_WHOLE]);
	struct kinship kin;

	if (name == NULL || !has_other(names, name, number))
		return false;
	kin = kinship_of(s, n->from, m->last);
	return kin.kin || names->persons[number - 1].kin || (kin.of &&
	    name->nearest != 0 && name->nearest != number);
}

/* Whether the first name of a person is that of the one its surname means. */
static bool
shares_first(const struct names *names, const struct person_name *n)
{
	const struct name *first = names_known(names, n->first);
	const struct name *name = names_known(names,
	    n->surnames[SURNAME_WHOLE]);

	return first != NULL && name != NULL && first->nearest_first != 0 &&
	    first->nearest_first == name->nearest;
}

/* The person, + 1, that a full name means, now the nearest one; or 0. */
static uint32_t
resolve_full(struct names *names, const struct sentence_words *s,
    const struct mention *m, struct person_name *n)
{
	uint32_t number = namesakes_find(names, n);
	struct address a;
	bool leaves;

	if (number == 0)
		return 0;
	a = address_of(s, n->from);
	names->persons[number - 1].met = true;
	remember_title(names, &names->persons[number - 1], &a);
	leaves = leaves_surname(names, s, m, n, number);
	if (!leaves)
		note_nearest(names, n, number);
	if (!leaves || !shares_first(names, n))
		note_nearest_first(names, n, number);
	return number;
}

static struct slice
last_word(struct slice key)
{
	const char *end = key.at + key.len, *at = end;

	while (at > key.at && at[-1] != ' ')
		at--;
	return slice_between(at, end);
}

/* Whether a surname's last s is none: the document has the name without. */
static bool
drops_s(const struct names *names, const struct person *person)
{
	const struct name *name;
	struct slice last;

	if (!person->loose_s || person->by_user || person->form.len == 0 ||
	    person->form.at[person->form.len - 1] != 's')
		return false;
	last = last_word(person->key);
	last.len--;
	name = names_known(names, last);
	return name != NULL && name->seen[TYPE_PER];
}

/* What a person is called. */
static struct slice
name_of(struct names *names, uint32_t number)
{
	struct person *person = &names->persons[number - 1];

	if (!person->usual && !person->by_user) {
		person->form = person_case(names, person->form);
		person->usual = true;
	}
	if (drops_s(names, person)) {
		person->form.len--;
		person->loose_s = false;
		namesakes_add_one(names, last_word(slice_between(person->key.at,
		    person->key.at + person->key.len - 1)), number,
		    SURNAME_WHOLE);
	}
	return person->form;
}

/* The name of one for whom no full name is known. */
static struct slice
name_alone(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	struct slice key = words_key(s->words, m->first, m->last);
	const struct name *name = &names->list[m->name], *single = NULL;
	struct slice text = name->form;

	if (key.len >= PLURAL_LENGTH && key.at[key.len - 1] == 's') {
		key.len--;
		single = names_known(names, key);
	}
	if (single != NULL && single->form.len > 0 && single->seen[TYPE_PER])
		return single->form;
	if (text.len == 0)
		text = names_text(names, s, m);
	if (!m->caseless && (text.len < PLURAL_LENGTH ||
	    !words_in_capitals(s->words, m->first, m->last)))
		return text;
	return person_case(names, text);
}

struct slice
persons_name(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	struct person_name n;
	uint32_t number;

	namesakes_name(names, s, m, &n);
	if (n.parts == 0)
		return name_alone(names, s, m);
	number = person_name_is_full(&n) ? resolve_full(names, s, m, &n) :
	    resolve_short(names, s, m, &n);
	return number == 0 ? name_alone(names, s, m) :
	    name_of(names, number);
}
