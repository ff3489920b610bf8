#include "entity/naming/acronyms.h"

#include "core/table.h"
#include "entity/words/gazetteer.h"
#include "entity/words/words.h"
#include "text/utf8.h"

extern const uint64_t table_place_names[];
extern const uint64_t table_ties[];

enum {
	WORDS = 12,		/* of a name that has initials */
	LINKS = 8,		/* words between a name and its acronym */
	FOREIGN = 6,		/* letters of an acronym of another language */
	SHARES = 5,		/* letters of the code of a stock exchange */
	INITIALS = 3,		/* letters of a person's in brackets */
	PARTS = 4,		/* of a person's name that has some */
	COMPANY = 10,		/* of the company's name; more: a compound */
	WIDER = 2		/* words for each letter, in small letters */
};

/* Where the acronym beside a name is, and what ties it. */
struct tie {
	size_t word;		/* the acronym */
	size_t end;		/* behind what ties it */
	bool firm;		/* in brackets, or told in words */
	bool told;		/* in words: or, known as */
};

/* Whether a word can be an acronym. */
static bool
is_acronym(const struct word *word)
{
	return word->shape >= SHAPE_MIXED && word->shape != SHAPE_INITIAL &&
	    word_length(word) > 1;
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

/* Which words count for initials. */
enum counted { ALL_WORDS, CAPITALS, NO_GLUE };

/* Whether a key is the initials of words [from, to). */
static bool
is_initials(struct slice key, const struct words *words, size_t from,
    size_t to, enum counted counted)
{
	size_t at = 0;

	for (; from < to; from++) {
		const struct word *word = &words->list[from];

		if (word->shape < SHAPE_LOWER ||
		    (counted == CAPITALS && !word_is_capital(word)) ||
		    (counted == NO_GLUE &&
		    (word->cues & (CUE_GLUE | CUE_AND | CUE_IN | CUE_TO))))
			continue;
		while (at < key.len && key.at[at] == '.')
			at++;
		if (at == key.len || key.at[at++] != words->keys[word->key])
			return false;
	}
	return at == key.len || (at + 1 == key.len && key.at[at] == '.');
}

/* What the table of ties has for a word in small letters, or 0. */
static char
link_of(const struct words *words, size_t i)
{
	const char *value = words->list[i].shape != SHAPE_LOWER ? NULL :
	    table_find(table_ties, words_key(words, i, i + 1));

	return value == NULL || value[0] == 'f' || value[0] == 's' ? 0 :
	    value[0];
}

/*
 * The words behind a bracket or comma at i up to an acronym: known by its
 * Spanish initials, ELN. Tells whether they say that it is one.
 */
static size_t
skip_links(const struct words *words, size_t i, size_t to, bool *told)
{
	size_t limit = i + LINKS < to ? i + LINKS : to;
	char link;

	for (; i < limit; i++) {
		link = link_of(words, i);
		if (link == 't' || link == 'i')
			*told = true;
		if (link == 'i' && i + 1 < limit &&
		    words_is_mark(words, i + 1, ","))
			i++;
		else if (link == 0 && !words_is_mark(words, i, "\"") &&
		    (i + 1 == limit || link_of(words, i + 1) != 'i'))
			break;
	}
	return i;
}

/* Finds an acronym that stands behind a name. */
static bool
acronym_behind(const struct sentence_words *s, const struct mention *m,
    struct tie *tie)
{
	const struct words *words = s->words;
	bool bracket, told = false;
	size_t i = m->last;

	if (i + 2 >= s->to || !words_is_mark(words, i, "(,"))
		return false;
	bracket = words_is_mark(words, i, "(");
	i = skip_links(words, i + 1, s->to, &told);
	if (i == s->to || !is_acronym(&words->list[i]))
		return false;
	tie->word = i++;
	if (i < s->to && words_is_mark(words, i, "\""))
		i++;
	tie->end = i + 1;
	tie->firm = bracket || told;
	tie->told = told;
	if (bracket && !told && i < s->to)
		tie->firm = words_is_mark(words, i, "),;") ||
		    link_of(words, i) == 'l';
	return bracket || told || (i < s->to && words_is_mark(words, i, ","));
}

/*
 * Finds one before a name: ELN (National Liberation Army), the ELN, or
 * National Liberation Army.
 */
static bool
acronym_before(const struct sentence_words *s, const struct mention *m,
    struct tie *tie)
{
	const struct words *words = s->words;
	size_t i = m->first;
	bool told = false;

	if (i > s->from && slice_is(words_key(words, i - 1, i), "the"))
		i--;
	if (i > s->from && link_of(words, i - 1) == 't') {
		told = true;
		i--;
	}
	if (i < s->from + 2 || !is_acronym(&words->list[i - 2]))
		return false;
	tie->word = i - 2;
	tie->end = m->last + 1;
	tie->firm = true;
	tie->told = told;
	if (words_is_mark(words, i - 1, "("))
		return m->last < s->to && words_is_mark(words, m->last, "),;");
	tie->firm = told;
	return words_is_mark(words, i - 1, ",") && (told ||
	    (m->last < s->to && words_is_mark(words, m->last, ",")));
}

/* How many letters of a key are initials of words [from, to), in any order. */
static size_t
shared_initials(struct slice key, const struct words *words, size_t from,
    size_t to)
{
	uint8_t letters[256] = { 0 };
	size_t i, shared = 0;

	for (i = from; i < to; i++)
		if (words->list[i].shape >= SHAPE_LOWER)
			letters[(uint8_t)words->keys[words->list[i].key]]++;
	for (i = 0; i < key.len; i++)
		if (letters[(uint8_t)key.at[i]] > 0) {
			letters[(uint8_t)key.at[i]]--;
			shared++;
		}
	return shared;
}

/* What the gazetteer has for an acronym. */
struct known {
	bool nation, organisation;
	bool code;	/* it also stands in brackets behind other names: a
			   place, an exchange, a news agency's mark */
};

static struct known
look_up(const struct names *names, const struct words *words, size_t i)
{
	struct gazetteer_match matches[GAZETTEER_MATCHES];
	struct known known = { false, false, false };
	size_t count = names->bare ? 0 :
	    gazetteer_find(words, i, i + 1, matches);
	const char *place = table_find(table_place_names,
	    words_key(words, i, i + 1));

	known.code = place != NULL && *place == '^';
	while (count-- > 0) {
		const char *value = matches[count].value;

		known.nation |= matches[count].nation;
		known.organisation |= value[0] == 'O';
		known.code |= value[0] == 'L' || (value[0] == 'O' &&
		    (value[2] == 'a' || value[2] == 'w') && value[3] == 'c');
	}
	return known;
}

/* Whether a name has several capitals, and all that stand together. */
static bool
is_whole(const struct sentence_words *s, const struct mention *m)
{
	const struct word *list = s->words->list;
	size_t i, capitals = 0;

	for (i = m->first; i < m->last; i++)
		capitals += word_is_capital(&list[i]);
	i = m->first;
	if (i > s->from && (list[i - 1].cues & (CUE_GLUE | CUE_AND)) &&
	    !slice_is(words_key(s->words, i - 1, i), "the"))
		i--;
	return capitals > 1 && (i == s->from || list[i - 1].begins ||
	    slice_is(words_key(s->words, i - 1, i), "the") ||
	    !(word_is_capital(&list[i - 1]) || (i < m->first &&
	    words_is_mark(s->words, i - 1, ","))));
}

static bool
is_upper(char c)
{
	return ascii_is_letter(c) && !ascii_is_lower(c);
}

/* Whether a word is written as acronyms are: FPÖ, AfD, not MPs. */
static bool
has_letters(const struct sentence_words *s, size_t i)
{
	const struct word *word = &s->words->list[i];
	struct slice key = words_key(s->words, i, i + 1);
	const char *text = s->text.at;
	size_t at;

	if (word->shape != SHAPE_UPPER && (word->shape != SHAPE_MIXED ||
	    !is_upper(text[word->start]) || !is_upper(text[word->end - 1])))
		return false;
	for (at = 0; at < key.len; at++)
		if ((key.at[at] < 'a' || key.at[at] > 'z') &&
		    (uint8_t)key.at[at] < 0x80)
			return false;
	return key.len <= FOREIGN;
}

/*
 * Whether an acronym can be a name's although it is not made of its letters:
 * those of its name in another language, which often has some initials in
 * common with this one.
 */
static bool
is_foreign(const struct sentence_words *s, const struct mention *m,
    const struct tie *tie, const struct known *known, bool tagged)
{
	struct slice key = words_key(s->words, tie->word, tie->word + 1);
	size_t shared;

	if (!tie->firm || (m->type != TYPE_ORG && m->type != TYPE_MISC) ||
	    !has_letters(s, tie->word) || !is_whole(s, m) || known->code ||
	    (tie->end < s->to && word_is_capital(&s->words->list[tie->end])))
		return false;
	shared = shared_initials(key, s->words, m->first, m->last);
	if (key.len == 2)
		return shared == 2 || (shared == 1 && m->type == TYPE_ORG &&
		    tagged && tie->word > m->first);
	return tie->told || 2 * shared >= key.len || known->organisation ||
	    tagged;
}

/*
 * Where a body's name begins of which an acronym has the initials from a word
 * on: Department of Housing and Urban Development (HUD).
 */
static uint32_t
begin_of_body(const struct words *words, size_t first, size_t from)
{
	const struct word *list = words->list;

	return (uint32_t)(from >= first + 2 &&
	    list[from - 1].shape == SHAPE_LOWER &&
	    (list[from - 1].cues & CUE_GLUE) != 0 &&
	    (list[from - 2].cues & CUE_ORG_FIRST) != 0 ? from - 2 : from);
}

/*
 * The first word of the name that an acronym has the initials of, which ends
 * where the mention does: in the mention or, where that is cut short, before
 * it; its own first word if the acronym, of three letters and more, only has
 * some of its letters.
 */
static bool
find_begin(const struct sentence_words *s, struct mention *m,
    struct slice acronym)
{
	const struct words *words = s->words;
	size_t from = m->first, least = m->last > WORDS ? m->last - WORDS : 0;
	bool fits = shortens(acronym, words_key(words, m->first, m->last));

	if (fits)
		for (from = m->first; from + 1 < m->last &&
		    from < m->first + WORDS; from++)
			if (word_is_capital(&words->list[from]) &&
			    (is_initials(acronym, words, from, m->last,
			    CAPITALS) || is_initials(acronym, words, from,
			    m->last, ALL_WORDS))) {
				m->first = begin_of_body(words, m->first,
				    from);
				return true;
			}
	if (least < s->from)
		least = s->from;
	for (from = m->first; from-- > least; ) {
		const struct word *word = &words->list[from];

		if (word_is_capital(word) && (is_initials(acronym, words, from,
		    m->last, CAPITALS) || is_initials(acronym, words, from,
		    m->last, ALL_WORDS))) {
			m->first = (uint32_t)from;
			return true;
		}
		if (!word_is_capital(word) && word->shape != SHAPE_HYPHEN &&
		    !(word->cues & (CUE_GLUE | CUE_AND)) &&
		    !words_is_mark(words, from, ","))
			break;
	}
	return fits && acronym.len > 2;
}

/* Ties the acronym beside a name to it; next is the mention behind, or NULL. */
static void
learn_tie(struct names *names, const struct sentence_words *s,
    const struct mention *m, const struct mention *next)
{
	struct mention whole = *m;
	struct slice acronym;
	struct name *name;
	struct tie tie;
	struct known known;
	bool behind = acronym_behind(s, m, &tie), tagged;

	if (!behind && !acronym_before(s, m, &tie))
		return;
	known = look_up(names, s->words, tie.word);
	tagged = !behind || (next != NULL && next->first == tie.word &&
	    next->type != TYPE_PER && next->type != TYPE_LOC);
	acronym = words_key(s->words, tie.word, tie.word + 1);
	if (known.nation ||
	    acronym.len >= words_key(s->words, m->first, m->last).len ||
	    (!find_begin(s, &whole, acronym) &&
	    !is_foreign(s, m, &tie, &known, tagged)))
		return;
	whole.name = names_number(names, words_key(s->words, whole.first,
	    whole.last));
	names_add_form(names, s, &whole);
	name = names_get(names, acronym);
	name->expansion = whole.name + 1;
	if (whole.first == m->first || m->type != TYPE_LOC)
		name->tied = (uint8_t)(m->type + 1);
}

/*
 * Ties the initials beside a person's name to it: John F. Kennedy (JFK). Two
 * letters in brackets are more often a party or a country.
 */
static void
learn_person(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	const struct word *list = s->words->list;
	struct slice acronym;
	struct tie tie;
	uint32_t number;

	if ((list[m->first].first == 0 &&
	    list[m->first].shape != SHAPE_INITIAL) ||
	    !acronym_behind(s, m, &tie) || !tie.firm ||
	    (!tie.told && tie.end < s->to && word_is_capital(&list[tie.end])))
		return;
	acronym = words_key(s->words, tie.word, tie.word + 1);
	if ((acronym.len < INITIALS && !tie.told) || acronym.len > PARTS ||
	    !is_initials(acronym, s->words, m->first, m->last, ALL_WORDS))
		return;
	number = names_number(names, acronym);
	names->list[number].tied = TYPE_PER + 1;
	names_get(names, words_key(s->words, m->first, m->last))->initials =
	    number + 1;
}

/*
 * Takes what stands in brackets behind a company of one word, with its first
 * letter, for the code of its shares: Apple (AAPL).
 */
static void
learn_code(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	const struct words *words = s->words;
	size_t i = m->last + 1;
	struct slice code, name;

	if (m->type != TYPE_ORG || m->user != NULL || i + 1 >= s->to ||
	    !words_is_mark(words, m->last, "(") ||
	    !words_is_mark(words, i + 1, ")") ||
	    words->list[i].shape != SHAPE_UPPER ||
	    words->list[m->first].shape == SHAPE_UPPER)
		return;
	code = words_key(words, i, i + 1);
	name = words_key(words, m->first, m->last);
	if (code.len <= SHARES && name.len <= COMPANY &&
	    code.at[0] == name.at[0] &&
	    !look_up(names, words, i).organisation)
		names_get(names, code)->ordinary = true;
}

/*
 * Whether words before `to`, all in small letters, are what an acronym stands
 * for. One that is known as an organisation must have all their initials, and
 * they must not end as one's name does: federal aviation authority.
 */
static bool
is_ordinary(const struct sentence_words *s, size_t to, struct slice acronym,
    bool known)
{
	const struct words *words = s->words;
	const struct word *list = words->list;
	size_t from = to, least = to > WIDER * acronym.len ?
	    to - WIDER * acronym.len : 0;

	if (least < s->from)
		least = s->from;
	if (to == s->from || list[to - 1].shape != SHAPE_LOWER ||
	    (known && (list[to - 1].cues & CUE_ORG_LAST)))
		return false;
	while (from-- > least) {
		if (list[from].shape != SHAPE_LOWER &&
		    list[from].shape != SHAPE_HYPHEN &&
		    !words_is_mark(words, from, ","))
			return false;
		if (list[from].shape == SHAPE_LOWER &&
		    (is_initials(acronym, words, from, to, NO_GLUE) ||
		    is_initials(acronym, words, from, to, ALL_WORDS) ||
		    (!known && shortens(acronym,
		    words_key(words, from, to)))))
			return true;
	}
	return false;
}

/* Takes the acronym in brackets at i for what stands before it. */
static void
learn_ordinary(struct names *names, const struct sentence_words *s, size_t i)
{
	const struct word *word = &s->words->list[i + 1];
	struct slice acronym;

	if (!is_acronym(word) || !words_is_mark(s->words, i + 2, "),;"))
		return;
	acronym = words_key(s->words, i + 1, i + 2);
	if (word->shape == SHAPE_MIXED) {
		if (acronym.at[acronym.len - 1] != 's' || acronym.len < 3)
			return;
		acronym.len--;
	}
	if (is_ordinary(s, i, acronym,
	    look_up(names, s->words, i + 1).organisation))
		names_get(names, acronym)->ordinary = true;
}

void
acronyms_learn(struct names *names, const struct sentence_words *s,
    const struct mention *mentions, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++) {
		const struct mention *m = &mentions[i];

		if (m->last - m->first == 1)
			learn_code(names, s, m);
		else if (m->caseless && m->user == NULL)
			continue;
		else if (m->type == TYPE_PER)
			learn_person(names, s, m);
		else
			learn_tie(names, s, m, i + 1 < count ? m + 1 : NULL);
	}
	if (s->text.len == 0 || memchr(s->text.at, '(', s->text.len) == NULL)
		return;			/* soon told, of most */
	for (i = s->from; i + 2 < s->to; i++)
		if (s->words->list[i].shape == SHAPE_MARK &&
		    words_is_mark(s->words, i, "("))
			learn_ordinary(names, s, i);
}

bool
acronyms_settle(const struct names *names, const struct words *words,
    struct mention *m)
{
	const struct word *word = &words->list[m->first];
	struct slice key = words_key(words, m->first, m->last);
	const struct name *name;

	if (m->user != NULL || m->last - m->first > 1 || !is_acronym(word))
		return true;
	name = names_known(names, key);
	if (name == NULL && word->shape == SHAPE_MIXED &&
	    key.at[key.len - 1] == 's') {
		key.len--;
		name = names_known(names, key);
	}
	if (name == NULL)
		return true;
	if (name->tied != 0)
		m->type = (uint8_t)(name->tied - 1);
	return name->tied != 0 || !name->ordinary;
}
