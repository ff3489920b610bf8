#include "entity/persons/namesakes.h"

#include "core/table.h"
#include "entity/names/key.h"

extern const uint64_t table_first_names[];

enum { NAMESAKES = 16 };	/* persons of one surname that are looked at */

/* How well two names agree. */
enum { OTHER, SHORT_FORM, SAME };

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

/* The part behind the first and before the surname; len 0 for none. */
static struct slice
middle_part(struct slice key, size_t surname)
{
	struct slice none = { NULL, 0 }, first = first_part(key);

	if (first.len + 1 + surname >= key.len)
		return none;
	return first_part(slice_between(key.at + first.len + 1,
	    key.at + key.len));
}

/* Whether a first name is short for the other one: Doug, Douglas. */
static bool
is_short_for(struct slice a, struct slice b)
{
	const char *at = table_find(table_first_names, a), *end;

	for (; at != NULL; at = *end == '\0' ? NULL : end + 1) {
		end = at + strcspn(at, " ");
		if (slice_equal(slice_between(at, end), b))
			return true;
	}
	return false;
}

/* Whether what is known of a person's sex and a name are at odds. */
static bool
is_other_sex(const struct person *person, const struct person_name *n)
{
	char sex = person_name_sex(n);

	return sex != 0 && person->sex != 0 && sex != person->sex &&
	    person->sure != SEX_SYLLABLES;
}

/* How well the first names of a person and of a name agree. */
static int
same_first(const struct person *person, const struct person_name *n)
{
	struct slice a = first_part(person->key), b = first_part(n->key);

	if (agree(a, b) || slice_equal(person->nickname, b) ||
	    slice_equal(n->nickname, a))
		return SAME;
	return (is_short_for(a, b) || is_short_for(b, a)) &&
	    !is_other_sex(person, n) ? SHORT_FORM : OTHER;
}

/* How well a full name agrees with that of a person of its surname. */
static int
same_person(const struct person *person, const struct person_name *n,
    bool part)
{
	struct slice a = person->key, b = n->key;
	struct slice one = middle_part(a, person->surname);
	struct slice other = middle_part(b, n->surnames[SURNAME_WHOLE].len);
	char plain_a[KEY_ROOM], plain_b[KEY_ROOM];

	if (ends_in(a, b) || slice_equal(key_plain(a, true, plain_a),
	    key_plain(b, true, plain_b)))
		return SAME;
	if (person->surname_first || n->surname_first)
		return OTHER;
	if (part)
		return begins_in(a, b) ? SAME : OTHER;
	return one.len == 0 || other.len == 0 || agree(one, other) ?
	    same_first(person, n) : OTHER;
}

bool
namesakes_by_short_form(const struct person *person,
    const struct person_name *n)
{
	return same_person(person, n, false) == SHORT_FORM;
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
	int seen = 0, most = 0, how, same;

	next = name == NULL ? 0 : name->chain;
	for (; next != 0 && seen < NAMESAKES; seen++) {
		namesake = &names->namesakes[next - 1];
		next = namesake->before;
		person = &names->persons[namesake->person - 1];
		if (person->words < 2 || !same_number(person, n) ||
		    person->single != (n->parts == 1))
			continue;
		same = same_person(person, n, level == SURNAME_PART ||
		    namesake->level == SURNAME_PART);
		if (same == OTHER)
			continue;
		how = person->number != n->number || same == SHORT_FORM ? 1 :
		    slice_equal(person->key, n->key) ? 3 : 2;
		if (how > most || (how == most && how < 3 &&
		    namesake->person == name->nearest)) {
			most = how;
			found = namesake->person;
		}
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
uint32_t
namesakes_find(const struct names *names, struct person_name *n)
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
uint32_t
namesakes_find_loose(const struct names *names, struct person_name *n)
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
void
namesakes_add_one(struct names *names, struct slice key, uint32_t number,
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

/* Adds a person, + 1, to those who may be called by each of its surnames. */
static void
namesakes_add(struct names *names, const struct person_name *n,
    uint32_t number)
{
	int level;

	for (level = 0; level < SURNAME_LEVELS; level++)
		namesakes_add_one(names, n->surnames[level], number, level);
}

void
namesakes_rename(struct names *names, const struct person_name *n,
    uint32_t number)
{
	struct person *person = &names->persons[number - 1];

	person->key = names_keep(names, n->key);
	person->surname = n->surnames[SURNAME_WHOLE].len;
	namesakes_add(names, n, number);
}

uint32_t
namesakes_new(struct names *names, const struct person_name *n)
{
	struct person *person;
	uint32_t number;

	names->persons = memory_grow(names->persons, &names->person_room,
	    names->person_count + 1, sizeof(*names->persons));
	person = &names->persons[names->person_count++];
	number = (uint32_t)names->person_count;
	memset(person, 0, sizeof(*person));
	namesakes_rename(names, n, number);
	person->number = n->number;
	person->surname_first = n->surname_first;
	person->loose_s = n->loose_s;
	person->single = n->parts == 1 && n->number > 0;
	return number;
}

/*
 * Whether the surname that stands behind another first name is a mention's
 * too: not if it is a surname itself, stands behind a title, or is of somebody
 * whom the document has named in full.
 */
static bool
has_family(const struct names *names, const struct mention *m,
    struct person_name *n)
{
	const struct name *name = &names->list[m->name];
	const struct namesake *namesake;

	if (m->family == m->family_end || name->addressed)
		return false;
	if (name->chain != 0) {
		namesake = &names->namesakes[name->chain - 1];
		if (namesake->level < SURNAME_PART &&
		    !names->persons[namesake->person - 1].surname_first)
			return false;
	}
	return name->earliest_first == 0 || namesakes_find(names, n) != 0;
}

/* Takes a mention's name apart, with its family's name if it has that. */
void
namesakes_name(const struct names *names, const struct sentence_words *s,
    const struct mention *m, struct person_name *n)
{
	struct mention alone = *m;

	person_name_take(n, s, m);
	if (m->family == m->family_end || has_family(names, m, n))
		return;
	alone.family = alone.family_end = 0;
	person_name_take(n, s, &alone);
}
