#include "entity/persons/person_names.h"

#include <stddef.h>

#include "core/table.h"
#include "entity/words/user_gazetteer.h"

extern const uint64_t table_eastern_names[];
extern const uint64_t table_names[];

enum {
	NICKNAME_WORDS = 4,
	SYLLABLE = 6,		/* bytes of one */
	WESTERN = 4,		/* surely a first name or a surname */
	LATIN_NUMBER = 6,	/* letters of one: XXXVII is none here */
	HONORIFIC_NAME = 2,	/* Pope, not Prince: hardly a first name */
	KNOWN_SURNAME = 3,
	PART_LENGTH = 3,
	SOMETIMES = 2		/* of ten, in lower case */
};

/* Columns of the table of eastern names. */
enum { COLUMN_SURNAME, COLUMN_FIRST, COLUMN_LAST, COLUMN_SYLLABLE };

/* A part: words [from, to), and bytes of the key. */
struct part {
	size_t from, to;
	size_t begin, core, end;
};

/* A name being taken apart: its first parts and its last ones. */
struct taking {
	const struct words *words;
	const struct mention *mention;
	struct person_name *name;
	struct part parts[3];	/* the first three */
	struct part last, before_last;
	size_t used;		/* of the buffer */
	bool small;		/* it has no capital */
};

static uint8_t
latin_number(struct slice key)
{
	int value = 0, digit, before = 0;
	size_t i;

	if (key.len == 0 || key.len > LATIN_NUMBER)
		return 0;
	for (i = key.len; i > 0; i--) {
		char c = key.at[i - 1];

		digit = c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : 0;
		if (digit == 0)
			return 0;
		value += digit < before ? -digit : digit;
		before = digit;
	}
	return value > 0 ? (uint8_t)value : 0;
}

/*
 * What number a word of a name is: of a king, or Jr.; 0 for none. A single
 * letter is one at the end only: Elizabeth I.
 */
static uint8_t
number_of(const struct taking *t, size_t i)
{
	const struct word *word = &t->words->list[i];
	struct slice key = words_key(t->words, i, i + 1);

	if (key.len > 1 && key.at[key.len - 1] == '.')
		key.len--;
	if (word->cues & CUE_SUFFIX) {
		if (slice_is(key, "jr"))
			return NUMBER_JUNIOR;
		if (slice_is(key, "sr"))
			return NUMBER_SENIOR;
		return latin_number(key);
	}
	if (word->shape != SHAPE_UPPER ||
	    (key.len == 1 && i + 1 < t->mention->last))
		return 0;
	return latin_number(key);
}

/* Which opening mark of a nickname it is, + 1, or 0. */
static int
opening_mark(const struct words *words, size_t i)
{
	static const char *const marks[] = { "\"", "\342\200\234", "'",
	    "\342\200\230", "(", "\302\253", "\342\200\236", "`", NULL };
	struct slice key = words_key(words, i, i + 1);
	int mark;

	if (words->list[i].shape != SHAPE_MARK &&
	    words->list[i].shape != SHAPE_POSSESSIVE)
		return 0;
	for (mark = 0; marks[mark] != NULL; mark++)
		if (slice_is(key, marks[mark]))
			return mark + 1;
	return 0;
}

static bool
is_closing_mark(const struct words *words, size_t i, int mark)
{
	static const char *const marks[][4] = { { "\"" },
	    { "\342\200\235", "\"" }, { "'", "\342\200\231" },
	    { "\342\200\231", "'" }, { ")" }, { "\302\273" },
	    { "\342\200\234", "\342\200\235" }, { "'", "`" } };

	return words->list[i].shape <= SHAPE_POSSESSIVE &&
	    words->list[i].shape != SHAPE_HYPHEN &&
	    slice_among(words_key(words, i, i + 1), marks[mark - 1]);
}

/* The closing mark of the nickname that is opened at word i, or i. */
static size_t
nickname_end(const struct taking *t, size_t i)
{
	int mark = opening_mark(t->words, i);
	size_t end;

	if (mark == 0 || t->name->parts == 0)
		return i;
	for (end = i + 2; end + 1 < t->mention->last &&
	    end <= i + 1 + NICKNAME_WORDS; end++)
		if (is_closing_mark(t->words, end, mark))
			return end;
	return i;
}

/* Whether a word is one of the parts that are counted. */
static bool
is_part(const struct taking *t, const struct word *word)
{
	return word_is_capital(word) || (t->small &&
	    word->shape == SHAPE_LOWER && !(word->cues & CUE_PARTICLE));
}

/* Writes the key of a word behind what there is. */
static bool
put_word(struct taking *t, size_t i)
{
	struct slice key = words_key(t->words, i, i + 1);

	if (t->used + key.len + 2 >= KEY_ROOM)
		return false;
	if (t->used > 0)
		t->name->buffer[t->used++] = ' ';
	memcpy(t->name->buffer + t->used, key.at, key.len);
	t->used += key.len;
	return true;
}

/* The word behind one part, which may be of several words with hyphens. */
static size_t
take_part(struct taking *t, size_t i, size_t end)
{
	const struct word *list = t->words->list;
	struct part part = { i, i, 0, 0, 0 };
	bool counts = false;

	part.begin = part.core = t->used + (t->used > 0);
	for (;; i += 2) {
		if (!put_word(t, i))
			return 0;
		counts |= is_part(t, &list[i]);
		t->name->unusual |= list[i].shape == SHAPE_UPPER &&
		    word_length(&list[i]) > 3;
		if (i + 2 >= end || list[i + 1].shape != SHAPE_HYPHEN)
			break;
		if (part.core == part.begin && (list[i].shape == SHAPE_LOWER ||
		    list[i].cues & CUE_PARTICLE_FIRST))
			part.core = t->used + 1;
	}
	part.to = i + 1;
	part.end = t->used;
	if (counts) {
		t->before_last = t->last;
		t->last = part;
		if (t->name->parts < 3)
			t->parts[t->name->parts] = part;
		t->name->parts++;
	}
	return part.to;
}

/* Goes through words [i, end); false if the name is too long. */
static bool
take_words(struct taking *t, size_t i, size_t end)
{
	const struct word *list = t->words->list;
	size_t close;
	uint8_t number;

	while (i < end) {
		close = nickname_end(t, i);
		if (close > i) {
			t->name->nickname = words_key(t->words, i + 1, close);
			i = close + 1;
			continue;
		}
		number = t->name->parts > 0 ? number_of(t, i) : 0;
		if (number > 0)
			t->name->number = number;
		if (number > 0 || list[i].shape < SHAPE_NUMBER ||
		    (t->name->parts > 0 && list[i].cues & CUE_SUFFIX)) {
			i++;
			continue;
		}
		i = take_part(t, i, end);
		if (i == 0)
			return false;
	}
	return true;
}

/* The first word of a name behind an honorific that the mention has. */
static size_t
behind_honorific(const struct words *words, const struct mention *m)
{
	const struct word *list = words->list;
	size_t i = m->first;

	if (m->user != NULL)
		return i;
	while (i + 1 < m->last && list[i].first < WESTERN &&
	    list[i].cues & (CUE_TITLE | CUE_HONORIFIC | CUE_TITLE_PART))
		i += i + 2 < m->last && list[i + 1].shape == SHAPE_HYPHEN ?
		    2 : 1;
	if (i + 1 == m->last && i > m->first &&
	    list[i - 1].first > HONORIFIC_NAME)
		return m->first;
	return i;
}

static struct slice
bytes_of(const struct taking *t, size_t from, size_t to)
{
	return slice_between(t->name->buffer + from, t->name->buffer + to);
}

/* What the table of eastern names has for a part, or four dashes. */
static const char *
eastern(struct slice key)
{
	char plain[KEY_ROOM];
	const char *value;

	if (key.len > 2 * SYLLABLE)
		return "----";
	value = key_find(table_eastern_names, key_plain(key, false, plain));
	return value == NULL ? "----" : value;
}

/* What the table of names has for one, with its accents or without. */
static const char *
known_name(struct slice key)
{
	char plain[KEY_ROOM];
	const char *value = table_find(table_names, key);

	return value != NULL ? value :
	    key_find(table_names, key_plain(key, false, plain));
}

/* The syllables of a first name behind the surname: the first and the last. */
static bool
is_of_syllables(const struct taking *t, struct slice *first,
    struct slice *last)
{
	struct slice given = bytes_of(t, t->parts[1].begin, t->used);
	const char *space = memchr(given.at, ' ', given.len);
	bool known;

	if (space == NULL)
		return false;
	*first = slice_between(given.at, space);
	*last = slice_between(space + 1, given.at + given.len);
	if (first->len > SYLLABLE || last->len > SYLLABLE ||
	    memchr(last->at, ' ', last->len) != NULL)
		return false;
	known = eastern(*first)[COLUMN_SYLLABLE] == 's' &&
	    eastern(*last)[COLUMN_SYLLABLE] == 's';
	return known || (t->name->parts == 2 && (eastern(*first)
	    [COLUMN_SYLLABLE] == 's' || eastern(*last)
	    [COLUMN_SYLLABLE] == 's'));
}

/* Whether the surname stands first, and the first name behind it. */
static bool
is_surname_first(const struct taking *t)
{
	const struct word *list = t->words->list;
	const struct word *second = &list[t->parts[1].from];
	struct slice one, other;
	const char *value;

	switch (eastern(bytes_of(t, t->parts[0].begin,
	    t->parts[0].end))[COLUMN_SURNAME]) {
	case 'k':
		return t->name->parts < 4 && is_of_syllables(t, &one, &other);
	case 'c':
		return is_of_syllables(t, &one, &other) ||
		    (t->name->parts == 2 && second->first < WESTERN &&
		    second->last < WESTERN &&
		    second->shape != SHAPE_INITIAL && eastern(bytes_of(t,
		    t->parts[1].begin, t->used))[COLUMN_SURNAME] != 'c');
	case 'v':
		return t->name->parts > 2;
	case 'h':
		value = known_name(bytes_of(t, t->parts[1].begin, t->used));
		return t->name->parts == 2 && value != NULL &&
		    value[0] > '1' && value[0] > value[1] &&
		    list[t->parts[0].from].first < 2;
	default:
		return false;
	}
}

/* Whether the last but one of three parts or more may be a surname. */
static bool
has_first_surname(const struct taking *t)
{
	const struct word *word = &t->words->list[t->before_last.from];
	const struct word *last = &t->words->list[t->last.to - 1];

	if (last->common != COMMON_UNKNOWN && last->common >= SOMETIMES &&
	    last->last < KNOWN_SURNAME)
		return false;
	return t->name->parts > 2 && word->shape != SHAPE_INITIAL &&
	    last->shape != SHAPE_MIXED &&
	    t->before_last.end - t->before_last.begin >= PART_LENGTH &&
	    word->first <= word->last;
}

static void
take_surnames(struct taking *t)
{
	struct person_name *n = t->name;
	const struct word *word = &t->words->list[t->last.to - 1];
	struct slice last = bytes_of(t, t->last.begin, t->last.end);

	n->loose_s = last.len > 3 && last.at[last.len - 1] == 's' &&
	    word->last < KNOWN_SURNAME && word->first < KNOWN_SURNAME &&
	    word_is_capital(word);
	n->surname_first = n->parts > 1 && is_surname_first(t);
	if (n->surname_first) {
		n->surnames[SURNAME_WHOLE] = n->first;
		n->surnames[SURNAME_PART] = last;
		n->first = bytes_of(t, t->parts[1].begin, t->used);
		n->loose_s = false;
		return;
	}
	n->surnames[SURNAME_WHOLE] = last;
	if (t->last.core > t->last.begin)
		n->surnames[SURNAME_CORE] = bytes_of(t, t->last.core,
		    t->last.end);
	if (has_first_surname(t))
		n->surnames[SURNAME_PART] = bytes_of(t, t->before_last.begin,
		    t->before_last.end);
}

void
person_name_take(struct person_name *n, const struct sentence_words *s,
    const struct mention *m)
{
	struct taking t;

	memset(n, 0, offsetof(struct person_name, buffer));
	memset(&t, 0, sizeof(t));
	t.words = s->words;
	t.mention = m;
	t.name = n;
	t.small = words_in_small(s->words, m->first, m->last);
	n->unusual = t.small;
	n->from = (uint32_t)behind_honorific(s->words, m);
	if (!take_words(&t, n->from, m->last) ||
	    (m->family < m->family_end &&
	    !take_words(&t, m->family, m->family_end)))
		n->parts = 0;
	if (n->parts == 0)
		return;
	n->key = bytes_of(&t, 0, t.used);
	n->first = bytes_of(&t, t.parts[0].begin, t.parts[0].end);
	take_surnames(&t);
}

bool
person_name_is_full(const struct person_name *n)
{
	return n->parts > 1 || (n->parts == 1 && n->number > 0);
}

char
person_name_sex(const struct person_name *n)
{
	const char *space, *value;
	struct slice first = n->first;
	char sex;

	if (n->surname_first) {
		space = memchr(first.at, ' ', first.len);
		if (space != NULL) {
			sex = eastern(slice_between(space + 1, first.at +
			    first.len))[COLUMN_LAST];
			if (sex == '-')
				sex = eastern(slice_between(first.at,
				    space))[COLUMN_FIRST];
			return sex == '-' ? 0 : sex;
		}
	}
	value = known_name(first);
	return value == NULL ? 0 : value[2];
}
