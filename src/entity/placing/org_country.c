#include "entity/placing/org_country.h"

#include "core/table.h"
#include "entity/names/key.h"
#include "entity/placing/country.h"
#include "entity/placing/place_gazetteer.h"
#include "entity/words/gazetteer.h"

extern const uint64_t table_country_cues[];
extern const uint64_t table_org_countries[];

enum {
	PLACE_WORDS = 3,	/* of a place in a name */
	FORM_WORDS = 3,
	PARENT_WORDS = 6,	/* of a company that a name begins with */
	STRIPPED_WORDS = 4,	/* Holdings Co. Inc. */
	CITY = 40,		/* one that stands beside the name */
	NO_CITY = 1000,
	HEAD_WORDS = 4,		/* Japan's state-run steel maker X */
	CODE_WORDS = 6,		/* of a code with its brackets */
	CODE_LENGTH = 16,
	ENDS_LENGTH = 32	/* of a body's first and last word */
};

/* Whether the table of country cues has a letter for words [from, to). */
static bool
is_cue(const struct words *words, size_t from, size_t to, char letter)
{
	const char *value = country_cue(words, from, to);

	return value != NULL && value[0] == letter;
}

bool
org_country_is_state(const struct words *words, size_t from, size_t to)
{
	return is_cue(words, from, to, 'B');
}

bool
org_country_has_body(struct slice countries, struct slice country)
{
	const char *at = countries.at, *end = countries.at + countries.len;

	if (countries.len == 0 || memchr(at, '+', countries.len) == NULL)
		return true;
	for (; at + 2 <= end; at++)
		if ((at == countries.at || at[-1] == ' ') &&
		    memcmp(at, country.at, 2) == 0)
			return true;
	return false;
}

/* The first word of the legal form that a name ends with, or m->last. */
static size_t
form_begin(const struct words *words, const struct mention *m,
    const char **form)
{
	size_t from = m->last > m->first + FORM_WORDS ?
	    m->last - FORM_WORDS : m->first + 1;
	const char *value;

	*form = NULL;
	for (; from < m->last; from++) {
		value = country_cue(words, from, m->last);
		if (value != NULL && value[0] == 'F') {
			*form = value;
			return from;
		}
	}
	return m->last;
}

/* Looks the name up without its legal form and the like. */
static const char *
find_known(const struct words *words, const struct mention *m, size_t to)
{
	const char *country;
	int stripped;

	for (stripped = 0; stripped <= STRIPPED_WORDS; stripped++) {
		country = key_find_words(table_org_countries, words,
		    m->first, to);
		if (country != NULL || to < m->first + 2)
			return country;
		to--;
		if (!(words->list[to].cues & (CUE_COMPANY |
		    CUE_SMALL_COMPANY)))
			break;
	}
	return NULL;
}

/*
 * A country, or a province of one, named by words [from, to): wherever they
 * stand in the name, but not Mexico in New Mexico; or the one that they mean
 * with the word beside them, Indian Tribe.
 */
static bool
find_nation(struct org_country *org, const struct words *words,
    const struct mention *m, size_t from, size_t to)
{
	struct slice country = country_named(words, from, to), meant;

	if (country.len != 2 || (from > m->first &&
	    country_of_city(words, from - 1, to, LARGE_CITY).len == 2))
		return false;
	meant.len = 0;
	if (to < m->last)
		meant = country_meant(words, from, to + 1);
	if (meant.len == 0 && from > m->first)
		meant = country_meant(words, from - 1, to);
	org->source = COUNTRY_BY_NAME;
	org->countries = meant.len > 0 ? meant : country;
	return true;
}

/*
 * A province or a large city named by words [from, to), or a region that
 * countries share: at either end of a name or behind "of", not in Manufacturers
 * Hanover Trust.
 */
static bool
find_city(struct org_country *org, const struct words *words,
    const struct mention *m, size_t from, size_t to)
{
	struct slice country;
	const char *cue;

	if (from > m->first && to < m->last &&
	    !slice_is(words_key(words, from - 1, from), "of"))
		return false;
	cue = country_cue(words, from, to);
	if (cue != NULL && cue[0] == 'R') {
		org->source = COUNTRY_BY_FORM;
		org->countries = slice_of(cue + 2);
		return true;
	}
	country = country_of_city(words, from, to, LARGE_CITY);
	if (country.len == 0)
		return false;
	org->source = COUNTRY_BY_CITY;
	org->countries = country;
	return true;
}

/* A way to tell the country by words [from, to) of a mention. */
typedef bool find_function(struct org_country *, const struct words *,
    const struct mention *, size_t from, size_t to);

/* Looks for places in a name, the longest at each word first. */
static void
find_place(struct org_country *org, const struct words *words,
    const struct mention *m, find_function *find)
{
	size_t from, to;

	for (from = m->first; from < m->last; from++) {
		if (!word_is_capital(&words->list[from]))
			continue;
		for (to = from + PLACE_WORDS; to > from; to--)
			if (to <= m->last && find(org, words, m, from, to))
				return;
	}
}

/* What the table has for a body whose name begins and ends with two words. */
static const char *
body_by_ends(const struct words *words, const struct mention *m)
{
	struct slice first = words_key(words, m->first, m->first + 1);
	struct slice last = words_key(words, m->last - 1, m->last);
	char key[ENDS_LENGTH];
	const char *cue;

	if (first.len + last.len + 1 > sizeof(key))
		return NULL;
	memcpy(key, first.at, first.len);
	key[first.len] = ' ';
	memcpy(key + first.len + 1, last.at, last.len);
	cue = table_find(table_country_cues,
	    slice_between(key, key + first.len + 1 + last.len));
	return cue != NULL && cue[0] == 'B' ? cue : NULL;
}

/* Whether a word of a name says that it is no state's: European. */
static bool
is_worldwide(const struct words *words, const struct mention *m)
{
	size_t i;

	for (i = m->first; i < m->last; i++)
		if (is_cue(words, i, i + 1, 'I'))
			return true;
	return false;
}

/*
 * What the table has for a ministry, a parliament, a court: a body of some
 * state, by its last words or its first ones; else NULL. Words before it may
 * make it one of another kind: Party Congress.
 */
static const char *
body_of(const struct words *words, const struct mention *m, bool *other)
{
	size_t i = m->last > m->first + BODY_WORDS ?
	    m->last - BODY_WORDS : m->first;
	const char *cue;

	*other = false;
	if (is_worldwide(words, m))
		return NULL;
	for (; i < m->last; i++) {
		cue = country_cue(words, i, m->last);
		*other = i > m->first;
		if (cue != NULL && (cue[0] == 'B' || (cue[0] == 'S' &&
		    !*other)))
			return cue;
	}
	*other = false;
	if (m->last - m->first < 3)
		return NULL;
	cue = country_cue(words, m->first, m->first + 2);
	return cue != NULL && cue[0] == 'B' ? cue : body_by_ends(words, m);
}

/*
 * The country spoken of, or what the table of country cues has for a body; for
 * one of another kind not what the only ones are that have it.
 */
static void
set_at_hand(struct org_country *org, const char *cue, bool whole, bool other)
{
	const char *plus = other ? strchr(cue, '+') : NULL;

	org->source = COUNTRY_AT_HAND;
	org->countries = slice_of(cue[1] == '\0' ||
	    (cue[2] == '=' && !whole) ? "" : cue + 2 + (cue[2] == '='));
	if (plus != NULL && org->countries.len > 0)
		org->countries = slice_between(org->countries.at, plus - 1);
}

/* Whether a legal form speaks against a country. */
static bool
contradicts(const char *form, struct slice country)
{
	const char *at;

	if (form == NULL || form[2] == '-' || country.len != 2)
		return false;
	for (at = form + 2; at != NULL; at = strchr(at, ' ')) {
		at += *at == ' ';
		if (memcmp(at, country.at, 2) == 0)
			return false;
	}
	return true;
}

/* Whether a party or a body of a state ends before "of": it is others' too. */
static bool
is_party_of(const struct words *words, size_t to)
{
	return org_country_is_state(words, to - 1, to) &&
	    slice_is(words_key(words, to, to + 1), "of");
}

/*
 * The country of the company that a name begins with, of two words or more:
 * Merrill Lynch Capital Markets.
 */
static void
find_parent(struct org_country *org, const struct words *words,
    const struct mention *m, size_t end, const char *form)
{
	const char *known = NULL;
	size_t limit = m->first + PARENT_WORDS + 1;
	size_t to = end < limit ? end : limit;

	while (known == NULL && --to > m->first + 1)
		known = key_find_words(table_org_countries, words,
		    m->first, to);
	if (known == NULL || known[0] == '*' ||
	    is_party_of(words, to) ||
	    contradicts(form, slice_of(known)))
		return;
	org->source = COUNTRY_BY_CITY;
	org->countries = slice_of(known);
}

/*
 * Takes what a table has for a name. An acronym, what bodies of a state and
 * parties are called, and a name of several countries are others' names too.
 */
static void
set_by_table(struct org_country *org, const struct words *words,
    const struct mention *m, struct slice countries, bool body)
{
	bool acronym = m->last - m->first == 1 && !m->all_caps &&
	    words->list[m->first].shape >= SHAPE_UPPER;

	if (countries.len == 1) {
		org->source = COUNTRY_OF_WORLD;
		return;
	}
	org->source = acronym || body || countries.len > 2 ?
	    COUNTRY_BY_HOMONYM : COUNTRY_BY_TABLE;
	org->countries = countries;
}

void
org_country_find(struct org_country *org, const struct words *words,
    const struct mention *m, const char *row)
{
	const char *form, *known, *body = country_cue(words, m->first, m->last);
	struct slice country = { NULL, 0 };
	size_t end = form_begin(words, m, &form);
	bool other;

	if (body != NULL && (body[0] == 'B' || body[0] == 'S')) {
		set_at_hand(org, body, true, false);
		return;
	}
	body = body_of(words, m, &other);
	if (row != NULL)
		country = gazetteer_field(row, 1);
	known = country.len > 0 ? NULL : find_known(words, m, end);
	if (known != NULL && !contradicts(form, slice_of(known)))
		country = slice_of(known);
	if (country.len > 0) {
		set_by_table(org, words, m, country, body != NULL);
		return;
	}
	find_place(org, words, m, find_nation);
	if (org->source == COUNTRY_UNKNOWN)
		find_place(org, words, m, find_city);
	if (org->source == COUNTRY_BY_CITY && contradicts(form, org->countries))
		org->source = COUNTRY_UNKNOWN;
	if (org->source == COUNTRY_BY_CITY && body != NULL &&
	    body[1] != '\0' && body[2] != '=' &&
	    !org_country_has_body(slice_of(body + 2), org->countries))
		org->source = COUNTRY_UNKNOWN;
	if (org->source == COUNTRY_UNKNOWN && body == NULL)
		find_parent(org, words, m, end, form);
	if (org->source == COUNTRY_UNKNOWN && form != NULL) {
		org->source = COUNTRY_BY_FORM;
		org->countries = slice_of(form + 2);
	}
	if (org->source == COUNTRY_UNKNOWN && body != NULL)
		set_at_hand(org, body, false, other);
}

/* How likely the likeliest place of a row is meant, and that in a country. */
static int
likeliest(const char *row, struct slice country, int *own)
{
	struct place place;
	int most = 0;

	*own = 0;
	while (place_gazetteer_next(&row, &place)) {
		if (place.prior > most)
			most = place.prior;
		if (place.prior > *own && slice_equal(country,
		    country_of_province(place.province)))
			*own = place.prior;
	}
	return most;
}

bool
org_country_can_be(const struct words *words, const struct mention *m,
    struct slice country, int handicap)
{
	size_t from, to;
	int most, own;

	for (from = m->first; from < m->last; from++)
		for (to = from + PLACE_WORDS; to > from; to--) {
			if (to > m->last ||
			    !word_is_capital(&words->list[from]))
				continue;
			most = likeliest(place_gazetteer_named(words, from,
			    to), country, &own);
			if (most >= LARGE_CITY)
				return own > 0 && own + handicap >= most;
		}
	return false;
}

/*
 * Copies a code in lower case up to one of the marks; returns its length, 0
 * if it is no code or too long.
 */
static size_t
copy_code(const char *at, const char *end, char code[CODE_LENGTH])
{
	size_t n = 0;

	for (; at < end && n < CODE_LENGTH; at++) {
		char c = *at;

		if (c >= 'A' && c <= 'Z')
			c = (char)(c | 0x20);
		else if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') &&
		    c != '.' && c != ':' && c != ' ')
			break;
		code[n++] = c;
	}
	return at < end && (*at == '>' || *at == ')' || *at == ',' ||
	    *at == ';') ? n : 0;
}

bool
org_country_behind(struct org_country *org, struct slice behind)
{
	const char *at = behind.at, *end = behind.at + behind.len, *value;
	char code[CODE_LENGTH];
	size_t n, i;

	while (at < end && *at == ' ')
		at++;
	if (at == end || (*at != '<' && *at != '('))
		return false;
	n = copy_code(at + 1, end, code);
	for (i = 0; i < n && code[i] != '.' && code[i] != ':'; i++)
		;
	if (i == n)
		return false;
	value = table_find(table_country_cues, code[i] == ':' ?
	    slice_between(code, code + i + 1) :
	    slice_between(code + i, code + n));
	if (value == NULL || value[0] != 'X')
		return false;
	org->source = COUNTRY_BY_CODE;
	org->countries = slice_of(value + 2);
	return true;
}

bool
org_country_contradicts(const struct org_country *org,
    const struct words *words, const struct mention *m)
{
	const char *form;

	(void)form_begin(words, m, &form);
	return contradicts(form, org->countries);
}

/* Whether a hyphen stands at i that is not that of London-based. */
static bool
is_of_others(const struct words *words, size_t i, size_t to)
{
	return i + 1 < to && words->list[i].shape == SHAPE_HYPHEN &&
	    !slice_is(words_key(words, i + 1, i + 2), "based");
}

/*
 * The country of the place that words [from, to) end with, but not Iran of
 * Iran-backed.
 */
static struct slice
place_before(const struct words *words, size_t from, size_t to, int least)
{
	struct slice country = { NULL, 0 };
	size_t at = to > from + PLACE_WORDS ? to - PLACE_WORDS : from;

	if (is_of_others(words, to, words->count))
		return country;
	while (at < to && !country_is_place(words, at, to, least, &country))
		at++;
	return country;
}

/* The country of the place that words [from, to) begin with. */
static struct slice
place_at(const struct words *words, size_t from, size_t to, int least)
{
	struct slice country = { NULL, 0 };
	size_t end = to > from + PLACE_WORDS ? from + PLACE_WORDS : to;

	while (end > from && (words->list[end - 1].shape == SHAPE_HYPHEN ||
	    !country_is_place(words, from, end, least, &country)))
		end--;
	if (end > from && is_of_others(words, end, to))
		country.len = 0;
	return country;
}

/* The country of London-based, which words [from, to) begin with. */
static struct slice
base_at(const struct words *words, size_t from, size_t to)
{
	struct slice country = { NULL, 0 };
	size_t end;

	for (end = from + 1; end + 1 < to && end <= from + PLACE_WORDS; end++)
		if (words->list[end].shape == SHAPE_HYPHEN) {
			if (!is_of_others(words, end, to))
				(void)country_is_place(words, from, end, CITY,
				    &country);
			break;
		}
	return country;
}

/* Whether a word can stand between a country and a name that is its. */
static bool
is_head_word(const struct word *word)
{
	return word->shape == SHAPE_HYPHEN || (word->shape == SHAPE_LOWER &&
	    !(word->cues & (CUE_GLUE | CUE_AND | CUE_IN | CUE_TO |
	    CUE_SPEECH)));
}

/* Hamburg-based X, Finland's X, the Dutch bank X. */
static struct slice
country_before(const struct words *words, size_t from,
    const struct mention *m)
{
	const struct word *list = words->list;
	struct slice none = { NULL, 0 };
	size_t i = m->first, n;

	if (i > from && words_is_mark(words, i - 1, "<"))
		i--;
	if (i == from)
		return none;
	for (n = 0; i > from; i--, n++) {
		if (list[i - 1].shape == SHAPE_POSSESSIVE)
			return place_before(words, from, i - 1, LARGE_CITY);
		if (i > from + 1 && list[i - 2].shape == SHAPE_HYPHEN &&
		    slice_is(words_key(words, i - 1, i), "based"))
			return place_before(words, from, i - 2, CITY);
		if (n == HEAD_WORDS || !is_head_word(&list[i - 1]))
			break;
	}
	if (n == 0 || (list[i + n - 1].cues & (CUE_ORG_LAST | CUE_COMPANY)))
		return place_before(words, from, i, NO_CITY);
	return none;
}

/*
 * X of Japan, X, of Memphis, X, a U.S. company, X, a London-based one; a code
 * may stand behind X.
 */
static struct slice
country_behind(const struct words *words, size_t to, const struct mention *m)
{
	struct slice country = { NULL, 0 };
	size_t i = m->last, n;
	bool comma;

	if (i < to && words_is_mark(words, i, ">"))
		i++;
	if (i < to && words_is_mark(words, i, "<(")) {
		for (n = 0; i < to && n < CODE_WORDS; n++)
			if (words_is_mark(words, i++, ">)"))
				break;
	}
	comma = i < to && words_is_mark(words, i, ",");
	i += comma;
	if (i + 1 >= to)
		return country;
	if (slice_is(words_key(words, i, i + 1), "of"))
		return place_at(words, i + 1, to, CITY);
	if (!comma || !(slice_is(words_key(words, i, i + 1), "a") ||
	    slice_is(words_key(words, i, i + 1), "an")))
		return country;
	country = place_at(words, i + 1, to, NO_CITY);
	return country.len == 0 ? base_at(words, i + 1, to) : country;
}

void
org_country_around(struct org_country *org, const struct words *words,
    size_t from, size_t to, const struct mention *m)
{
	struct slice country = country_behind(words, to, m);

	if (country.len != 2)
		country = country_before(words, from, m);
	if (country.len != 2)
		return;
	org->source = COUNTRY_BY_CONTEXT;
	org->countries = country;
}

