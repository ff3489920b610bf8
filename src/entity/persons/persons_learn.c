/*
 * Full names come first: two of one surname are one person if their first
 * parts agree, and their numbers do. What stands around a full name tells of
 * the person's sex, and parts father and son.
 */
#include "entity/persons/address.h"
#include "entity/persons/namesakes.h"
#include "entity/persons/persons.h"
#include "entity/words/user_gazetteer.h"

enum {
	FIRST_NAME = 4,		/* surely one */
	SURNAME = 4,
	NEAR = 2,		/* sentences */
	SMALL = 5		/* of ten, in lower case: no name */
};

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

/* What a full name adds to what is known of the person. */
static void
update_person(struct names *names, uint32_t number,
    const struct sentence_words *s, const struct mention *m,
    const struct person_name *n)
{
	struct person *person = &names->persons[number - 1];
	uint32_t words = m->last - n->from + m->family_end - m->family;
	bool usual = !m->caseless && !n->unusual;
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
		person->nickname = names_keep(names, n->nickname);
		add_first_name(names, n->nickname, number);
	}
	if (n->key.len > person->key.len)
		namesakes_rename(names, n, number);
}

/*
 * Whether a name with a number, or Jr., and the same without one are two
 * persons: the text tells of father and son, or of the one right after the
 * other. Of one who is introduced with it the number may be left out later.
 * Of kin, Johnny and John are two as well.
 */
static bool
tells_apart(const struct person *person, const struct person_name *n,
    const struct address *a, const struct kinship *kin, bool near)
{
	if (!slice_equal(person->key, n->key) &&
	    namesakes_by_short_form(person, n))
		return kin->kin || kin->of || person->kin;
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
	if (other->sex == 0 || other->sure == SEX_SYLLABLES) {
		other->sex = kin->other;
		other->sure = SEX_TOLD;
	}
}

/* What stands around a full name tells of the person. */
static void
learn_around(struct names *names, const struct person_name *n,
    uint32_t number, const struct address *a, const struct kinship *kin)
{
	struct person *person = &names->persons[number - 1];

	if (a->sex != 0 || (kin->sex != 0 && (person->sex == 0 ||
	    person->sex == kin->sex || person->sure == SEX_SYLLABLES ||
	    !kin->apart))) {
		person->sex = a->sex != 0 ? a->sex : kin->sex;
		person->sure = SEX_TOLD;
	}
	if (person->honorific.len == 0 && a->honorific.len > 0) {
		person->honorific = names_keep(names, a->honorific);
		person->office = a->title.len > 0;
		person->royal = a->first_name;
	}
	learn_kin(names, n, number, kin);
}

/* The person, + 1, of a full name: one that is known already, or a new one. */
static uint32_t
learn_full(struct names *names, uint32_t sentence, struct person_name *n,
    const struct address *a, const struct kinship *kin)
{
	uint32_t number = namesakes_find(names, n);
	struct person *person;
	bool apart = false, near;

	if (number == 0) {
		number = namesakes_find_loose(names, n);
		if (number != 0) {
			person = &names->persons[number - 1];
			person->form.len = 0;
			person->words = 0;
			person->loose_s = false;
			namesakes_rename(names, n, number);
		}
	}
	if (number != 0) {
		person = &names->persons[number - 1];
		near = sentence - person->last <= NEAR;
		if (!tells_apart(person, n, a, kin, near)) {
			person->last = sentence;
			return number;
		}
		apart = person->number != n->number;
		person->plain |= apart && person->number == 0;
	}
	number = namesakes_new(names, n);
	person = &names->persons[number - 1];
	person->last = sentence;
	person->plain = apart && n->number == 0;
	person->sex = person_name_sex(n);
	person->sure = n->surname_first ? SEX_SYLLABLES : SEX_FIRST_NAME;
	person->kin = kin->kin;
	return number;
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

/* A name stands alone behind an honorific. */
static void
learn_addressed(struct name *name, const struct address *a)
{
	name->addressed = true;
	name->as_man |= a->sex == 'm';
	name->as_woman |= a->sex == 'f';
}

void
persons_learn(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	struct person_name n;
	struct address a;
	struct kinship kin;
	uint32_t number;

	namesakes_name(names, s, m, &n);
	a = address_of(s, n.from);
	if (n.parts == 1 && m->family == m->family_end && a.honorific.len > 0)
		learn_addressed(names_get(names, n.surnames[SURNAME_WHOLE]),
		    &a);
	if (!person_name_is_full(&n) || !is_sure(s, m, &n))
		return;
	kin = kinship_of(s, n.from, m->last);
	number = learn_full(names, s->number, &n, &a, &kin);
	learn_around(names, &n, number, &a, &kin);
	if (!m->caseless || m->user != NULL)
		add_first_name(names, n.first, number);
	if (names->list[m->name].initials != 0)
		names->list[names->list[m->name].initials - 1].earliest_first =
		    number;
	update_person(names, number, s, m, &n);
}
