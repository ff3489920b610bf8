/*
 * Full names come first: two of one surname are one person if their first
 * parts agree, and their numbers do. A short name is then a person that fits,
 * by the sex that an honorific, kin or a first name tells: one who had the
 * same title before, else the one last named in full, else the first one
 * named after. Nobody is introduced by a surname and named in full in the
 * same sentence: President Bush and Laura Bush are two.
 */
#include "entity/naming/persons.h"

#include "entity/naming/address.h"
#include "entity/naming/key.h"
#include "entity/naming/person_names.h"
#include "entity/naming/usual_case.h"
#include "entity/words/user_gazetteer.h"

enum {
	NAMESAKES = 16,		/* persons of one surname that are looked at */
	FIRST_NAME = 4,		/* surely one */
	SURNAME = 4,
	NEAR = 2,		/* sentences */
	SMALL = 5		/* of ten, in lower case: no name */
};

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

/* Whether one name is the beginning of the other, up to a word's end. */
static bool
begins_in(struct slice a, struct slice b)
{
	if (a.len < b.len)
		return begins_in(b, a);
	return a.len > b.len && a.at[b.len] == ' ' &&
	    memcmp(a.at, b.at, b.len) == 0;
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

/* Whether a full name can be of a person of its surname. */
static bool
same_person(const struct person *person, const struct person_name *n,
    bool part)
{
	struct slice a = person->key, b = n->key;
	struct slice one = middle_part(a), other = middle_part(b);
	char plain_a[KEY_ROOM], plain_b[KEY_ROOM];

	if (ends_in(a, b) || slice_equal(key_plain(a, true, plain_a),
	    key_plain(b, true, plain_b)))
		return true;
	if (person->surname_first || n->surname_first)
		return false;
	if (part)
		return begins_in(a, b);
	return (agree(first_part(a), first_part(b)) ||
	    slice_equal(person->nickname, first_part(b)) ||
	    slice_equal(n->nickname, first_part(a))) &&
	    (one.len == 0 || other.len == 0 || agree(one, other));
}

/* Whether the numbers of two names can be of one person. */
static bool
same_number(const struct person *person, const struct person_name *n)
{
	return person->number == n->number || (!person->plain &&
	    (person->number == 0 || n->number == 0));
}

/*
 * The person, + 1, that a full name means, by one of its surnames, or 0: of
 * several one whose number is the same.
 */
static uint32_t
find_by(const struct names *names, const struct person_name *n, int level)
{
	const struct name *name = names_known(names, n->surnames[level]);
	const struct namesake *namesake;
	const struct person *person;
	uint32_t next, found = 0;
	int seen = 0;

	next = name == NULL ? 0 : name->chain;
	for (; next != 0 && seen < NAMESAKES; seen++) {
		namesake = &names->namesakes[next - 1];
		next = namesake->before;
		person = &names->persons[namesake->person - 1];
		if (person->words < 2 || !same_number(person, n) ||
		    person->single != (n->parts == 1) ||
		    !same_person(person, n, level == SURNAME_PART ||
		    namesake->level == SURNAME_PART))
			continue;
		if (person->number == n->number)
			return namesake->person;
		if (found == 0)
			found = namesake->person;
	}
	return found;
}

static uint32_t
find_exactly(const struct names *names, const struct person_name *n)
{
	uint32_t number, found = 0;
	int level;

	for (level = 0; level < SURNAME_LEVELS; level++) {
		if (n->surnames[level].len == 0)
			continue;
		number = find_by(names, n, level);
		if (number != 0 && names->persons[number - 1].number ==
		    n->number)
			return number;
		if (found == 0)
			found = number;
	}
	return found;
}

/*
 * The person, + 1, that a full name means, or 0; a last s may lack its
 * apostrophe and is dropped from the name then.
 */
static uint32_t
find_full(const struct names *names, struct person_name *n)
{
	uint32_t number = find_exactly(names, n);

	if (number != 0 || !n->loose_s || n->trimmed)
		return number;
	n->key.len--;
	n->surnames[SURNAME_WHOLE].len--;
	number = find_exactly(names, n);
	n->trimmed = number != 0;
	if (number == 0) {
		n->key.len++;
		n->surnames[SURNAME_WHOLE].len++;
	}
	return number;
}

/* The person, + 1, whose surname had an s too many so far, or 0. */
static uint32_t
find_loose(const struct names *names, struct person_name *n)
{
	struct slice *surname = &n->surnames[SURNAME_WHOLE];
	uint32_t number;

	if (n->surname_first || surname->len == 0 ||
	    n->key.len + 1 >= KEY_ROOM)
		return 0;
	n->buffer[n->key.len] = 's';
	n->key.len++;
	surname->len++;
	number = find_by(names, n, SURNAME_WHOLE);
	n->key.len--;
	surname->len--;
	return number != 0 && names->persons[number - 1].loose_s ? number : 0;
}

/* Adds a person to those who may be called by a surname. */
static void
add_namesake(struct names *names, struct slice key, uint32_t number,
    int level)
{
	struct name *name;
	struct namesake *namesake;

	if (key.len == 0)
		return;
	name = names_get(names, key);
	if (name->chain != 0 &&
	    names->namesakes[name->chain - 1].person == number)
		return;
	names->namesakes = memory_grow(names->namesakes,
	    &names->namesake_room, names->namesake_count + 1,
	    sizeof(*names->namesakes));
	namesake = &names->namesakes[names->namesake_count++];
	namesake->person = number;
	namesake->before = name->chain;
	namesake->level = (uint8_t)level;
	name->chain = (uint32_t)names->namesake_count;
}

static void
add_surnames(struct names *names, const struct person_name *n,
    uint32_t number)
{
	int level;

	for (level = 0; level < SURNAME_LEVELS; level++)
		add_namesake(names, n->surnames[level], number, level);
}

static void
add_first_name(struct names *names, struct slice key, uint32_t number)
{
	struct name *name;

	if (key.len == 0)
		return;
	name = names_get(names, key);
	if (name->earliest_first == 0)
		name->earliest_first = number;
}

static struct slice
kept(struct names *names, struct slice bytes)
{
	const char *copy = arena_copy(&names->bytes, bytes);

	return slice_between(copy, copy + bytes.len);
}

static uint32_t
add_person(struct names *names, const struct person_name *n)
{
	struct person *person;
	uint32_t number;

	names->persons = memory_grow(names->persons, &names->person_room,
	    names->person_count + 1, sizeof(*names->persons));
	person = &names->persons[names->person_count++];
	number = (uint32_t)names->person_count;
	memset(person, 0, sizeof(*person));
	person->key = kept(names, n->key);
	person->number = n->number;
	person->surname_first = n->surname_first;
	person->loose_s = n->loose_s;
	person->single = n->parts == 1 && n->number > 0;
	add_surnames(names, n, number);
	return number;
}

/* The text of a name, with the surname that it shares with another. */
static struct slice
text_of(struct names *names, const struct sentence_words *s,
    const struct mention *m, const struct person_name *n)
{
	struct slice one = names_span(names, s, n->from, m->last), other;
	char *copy;

	if (m->family == m->family_end)
		return one;
	other = names_span(names, s, m->family, m->family_end);
	copy = arena_get(&names->bytes, one.len + other.len + 1);
	memcpy(copy, one.at, one.len);
	copy[one.len] = ' ';
	memcpy(copy + one.len + 1, other.at, other.len);
	return slice_between(copy, copy + one.len + other.len + 1);
}

/* The name of one who is called by no more than this, in its usual case. */
static struct slice
short_form(struct names *names, const struct sentence_words *s,
    const struct mention *m, const struct person_name *n)
{
	struct slice form = names->list[m->name].form;

	return form.len > 0 && n->from == m->first ? form :
	    usual_case(names, names_span(names, s, n->from, m->last));
}

/* What a full name adds to what is known of the person. */
static void
update_person(struct names *names, uint32_t number,
    const struct sentence_words *s, const struct mention *m,
    const struct person_name *n)
{
	struct person *person = &names->persons[number - 1];
	uint32_t words = m->last - n->from + m->family_end - m->family;
	bool usual = !m->caseless && !n->in_capitals;
	struct slice text;

	if (person->by_user || n->trimmed || (person->usual && !usual))
		return;
	if (m->user != NULL && m->user->name.len > 0) {
		person->by_user = true;
		person->form = m->user->name;
		return;
	}
	if (usual == person->usual && words < person->words)
		return;
	text = text_of(names, s, m, n);
	if (usual != person->usual || words > person->words ||
	    text.len > person->form.len)
		person->form = text;
	person->words = words < 2 ? 2 : words;
	if (usual && !person->usual)
		person->sentence = s->number;
	person->usual = usual;
	if (n->number > 0)
		person->number = n->number;
	if (n->nickname.len > 0 && person->nickname.len == 0) {
		person->nickname = kept(names, n->nickname);
		add_first_name(names, n->nickname, number);
	}
	if (n->key.len > person->key.len) {
		names->persons[number - 1].key = kept(names, n->key);
		add_surnames(names, n, number);
	}
}

/*
 * Whether a name with a number, or Jr., and the same without one are two
 * persons: the text tells of father and son, or of the one right after the
 * other. Of one who is introduced with it the number may be left out later.
 */
static bool
tells_apart(const struct person *person, const struct person_name *n,
    const struct address *a, const struct kinship *kin, bool near)
{
	if (person->number == n->number || !person->usual || n->parts < 2)
		return false;
	if (kin->namesake)
		return true;
	if (!near || address_same(person->honorific, a->honorific))
		return false;
	if (n->number == 0)
		return a->title.len > 0 && person->honorific.len == 0;
	return a->title.len == 0 || !person->office;
}

/* What kin tells of the sex of others of the same surname. */
static void
learn_kin(struct names *names, const struct person_name *n, uint32_t number,
    const struct kinship *kin)
{
	const struct name *name;
	struct person *other;
	uint32_t next;

	name = names_known(names, n->surnames[SURNAME_WHOLE]);
	if (kin->other == 0 || name == NULL || name->chain == 0)
		return;
	next = name->chain;
	if (names->namesakes[next - 1].person == number)
		next = names->namesakes[next - 1].before;
	if (next == 0)
		return;
	other = &names->persons[names->namesakes[next - 1].person - 1];
	if (other->sex == 0 || other->guessed) {
		other->sex = kin->other;
		other->guessed = false;
	}
}

/* What stands around a full name tells of the person. */
static void
learn_around(struct names *names, const struct person_name *n,
    uint32_t number, const struct address *a, const struct kinship *kin)
{
	struct person *person = &names->persons[number - 1];

	if (a->sex != 0 || (kin->sex != 0 && (person->sex == 0 ||
	    person->guessed || !kin->apart))) {
		person->sex = a->sex != 0 ? a->sex : kin->sex;
		person->guessed = false;
	}
	if (person->honorific.len == 0 && a->honorific.len > 0) {
		person->honorific = kept(names, a->honorific);
		person->office = a->title.len > 0;
	}
	learn_kin(names, n, number, kin);
}

/* The person, + 1, of a full name: one that is known already, or a new one. */
static uint32_t
learn_full(struct names *names, uint32_t sentence, struct person_name *n, const struct address *a,
    const struct kinship *kin)
{
	uint32_t number = find_full(names, n);
	struct person *person;
	bool apart = false, near;

	if (number == 0) {
		number = find_loose(names, n);
		if (number != 0) {
			person = &names->persons[number - 1];
			person->key = kept(names, n->key);
			person->form.len = 0;
			person->words = 0;
			person->loose_s = false;
			add_surnames(names, n, number);
		}
	}
	if (number != 0) {
		person = &names->persons[number - 1];
		near = sentence - person->last <= NEAR;
		if (!tells_apart(person, n, a, kin, near)) {
			person->last = sentence;
			return number;
		}
		person->plain |= person->number == 0;
		apart = true;
	}
	number = add_person(names, n);
	person = &names->persons[number - 1];
	person->last = sentence;
	person->plain = apart && n->number == 0;
	person->sex = person_name_sex(n);
	person->guessed = n->surname_first;
	return number;
}

/*
 * Whether the surname that stands behind another first name is a mention's
 * too: not if it is a surname itself, a queen's name, or of somebody else
 * whom the document has named in full.
 */
static bool
has_family(const struct names *names, const struct mention *m,
    struct person_name *n)
{
	const struct name *name = &names->list[m->name];
	const struct namesake *namesake;

	if (m->family == m->family_end || name->royal)
		return false;
	if (name->chain != 0) {
		namesake = &names->namesakes[name->chain - 1];
		if (namesake->level < SURNAME_PART &&
		    !names->persons[namesake->person - 1].surname_first)
			return false;
	}
	return name->earliest_first == 0 || find_full(names, n) != 0;
}

/* Takes a mention's name apart, with its family's name if it has that. */
static void
take_name(const struct names *names, const struct sentence_words *s,
    const struct mention *m, struct person_name *n)
{
	struct mention alone = *m;

	person_name_take(n, s, m);
	if (m->family == m->family_end || has_family(names, m, n))
		return;
	alone.family = alone.family_end = 0;
	person_name_take(n, s, &alone);
}

/* Whether a full name in a headline can be trusted to be one. */
static bool
is_sure(const struct sentence_words *s, const struct mention *m,
    const struct person_name *n)
{
	const struct word *word = &s->words->list[n->from];
	size_t i;

	if (!m->caseless || m->user != NULL)
		return true;
	for (i = n->from; i < m->last; i++, word++) {
		if (word->shape == SHAPE_LOWER || !word_is_capital(word))
			continue;
		if (word->common != COMMON_UNKNOWN && word->common >= SMALL &&
		    word->first < FIRST_NAME && word->last < SURNAME &&
		    word_length(word) > 1)
			return false;
	}
	word = &s->words->list[n->from];
	return word->first > 0 || word->shape == SHAPE_INITIAL ||
	    word->shape == SHAPE_ACRONYM;
}

void
persons_learn(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	struct person_name n;
	struct address a;
	struct kinship kin;
	uint32_t number;

	take_name(names, s, m, &n);
	a = address_of(s, n.from);
	if (a.first_name && n.parts == 1)
		names->list[m->name].royal = true;
	if (!person_name_is_full(&n) || !is_sure(s, m, &n))
		return;
	kin = kinship_of(s, n.from, m->last);
	number = learn_full(names, s->number, &n, &a, &kin);
	learn_around(names, &n, number, &a, &kin);
	if (!m->caseless || m->user != NULL)
		add_first_name(names, n.first, number);
	update_person(names, number, s, m, &n);
}

/* A title seen before a person's name. */
static void
remember_title(struct names *names, struct person *person,
    const struct address *a)
{
	if (a->title.len == 0 || slice_equal(person->title, a->title))
		return;
	person->title = kept(names, a->title);
}

/* How well a person of its surname fits a short name, 0 not at all. */
static int
fit(const struct name *name, uint32_t number, const struct person *person,
    const struct address *a, uint32_t sentence)
{
	bool nearest = number == name->nearest;

	if (a->sex != 0 && person->sex != 0 && a->sex != person->sex)
		return person->guessed;
	if (a->first_name && !person->single)
		return 0;
	if (!person->met)
		return person->sentence == sentence ? 0 : 1;
	if (address_same(a->title, person->title))
		return nearest ? 6 : 5;
	if (nearest)
		return 4;
	return person->words > 1 ? 3 : 2;
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
		how = fit(name, number, &names->persons[number - 1], a,
		    sentence);
		/* of those behind, the first; of those before, the last */
		if (how > most || (how == 1 && most == 1)) {
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
	sex = names->persons[number - 1].sex;
	return a->sex != 0 && sex != 0 && a->sex != sex ? 0 : number;
}

/* One more person of a surname: none of those who have it is meant. */
static uint32_t
someone_else(struct names *names, const struct sentence_words *s,
    const struct mention *m, const struct person_name *n,
    const struct address *a)
{
	uint32_t number = add_person(names, n);
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
	if (a.sex != 0) {
		person->sex = a.sex;
		person->guessed = false;
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
	name = names_get(names, n->first);
	name->nearest_first = number;
	if (n->nickname.len > 0) {
		name = names_get(names, n->nickname);
		name->nearest_first = number;
	}
}

/* The person, + 1, that a full name means, now the nearest one; or 0. */
static uint32_t
resolve_full(struct names *names, const struct sentence_words *s,
    struct person_name *n)
{
	uint32_t number = find_full(names, n);
	struct address a;

	if (number == 0)
		return 0;
	a = address_of(s, n->from);
	names->persons[number - 1].met = true;
	remember_title(names, &names->persons[number - 1], &a);
	note_nearest(names, n, number);
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
		person->form = usual_case(names, person->form);
		person->usual = true;
	}
	if (drops_s(names, person)) {
		person->form.len--;
		person->loose_s = false;
		add_namesake(names, last_word(slice_between(person->key.at,
		    person->key.at + person->key.len - 1)), number,
		    SURNAME_WHOLE);
	}
	return person->form;
}

struct slice
persons_name(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	struct person_name n;
	struct slice none = { NULL, 0 };
	uint32_t number;

	take_name(names, s, m, &n);
	if (n.parts == 0)
		return none;
	number = person_name_is_full(&n) ? resolve_full(names, s, &n) :
	    resolve_short(names, s, m, &n);
	return number == 0 ? none : name_of(names, number);
}
