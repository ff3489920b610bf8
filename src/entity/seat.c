#include "entity/seat.h"

#include "core/table.h"
#include "entity/gazetteer.h"
#include "entity/key.h"
#include "entity/sites.h"

extern const uint64_t table_marks[];
extern const uint64_t table_nations[];
extern const uint64_t table_seats[];

enum {
	PLACE_WORDS = 3,	/* of a place in a name */
	FORM_WORDS = 3,
	BODY_WORDS = 4,
	STRIPPED_WORDS = 4,	/* Holdings Co. Inc. */
	LARGE_CITY = 58,	/* as the table of sites counts it */
	CODE_LENGTH = 16
};

/* The table's entry for words [from, to) in their plain key, or NULL. */
static const char *
find_plain(const uint64_t *table, const struct words *words, size_t from,
    size_t to)
{
	char plain[KEY_ROOM];

	return table_find(table,
	    key_plain(words_key(words, from, to), false, plain));
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
		value = find_plain(table_marks, words, from, m->last);
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
		country = find_plain(table_seats, words, m->first, to);
		if (country != NULL || to < m->first + 2)
			return country;
		to--;
		if (!(words->list[to].cues & (CUE_COMPANY |
		    CUE_SMALL_COMPANY)))
			break;
	}
	return NULL;
}

/* A country, or a province of one, named by words [from, to). */
static bool
find_nation(struct seat *seat, const struct words *words,
    const struct mention *m, size_t from, size_t to)
{
	const char *row = table_find(table_nations,
	    words_key(words, from, to));
	struct slice country;

	if (row == NULL || (row[2] == 'a' &&
	    words->list[from].shape < SHAPE_UPPER))
		return false;
	country = gazetteer_field(row, 1);
	if (country.len != 2)
		return false;
	(void)m;	/* wherever it stands in the name */
	seat->kind = SEAT_NAMED;
	seat->countries = country;
	return true;
}

/*
 * A province or a large city named by words [from, to): at either end of a
 * name or behind "of", not in Manufacturers Hanover Trust.
 */
static bool
find_city(struct seat *seat, const struct words *words,
    const struct mention *m, size_t from, size_t to)
{
	struct site site, largest = { .prior = LARGE_CITY - 1 };
	const char *row;

	if (from > m->first && to < m->last &&
	    !slice_is(words_key(words, from - 1, from), "of"))
		return false;
	row = sites_find(words_key(words, from, to));
	while (sites_next(&row, &site))
		if (site.prior > largest.prior)
			largest = site;
	if (largest.prior < LARGE_CITY)
		return false;
	seat->kind = SEAT_CITY;
	seat->countries = slice_between(largest.province.at,
	    largest.province.at + 2);
	return true;
}

/* A way to tell the seat by words [from, to) of a mention. */
typedef bool find_function(struct seat *, const struct words *,
    const struct mention *, size_t from, size_t to);

/* Looks for places in a name, the longest at each word first. */
static void
find_place(struct seat *seat, const struct words *words,
    const struct mention *m, find_function *find)
{
	size_t from, to;

	for (from = m->first; from < m->last; from++) {
		if (!word_is_capital(&words->list[from]))
			continue;
		for (to = from + PLACE_WORDS; to > from; to--)
			if (to <= m->last && find(seat, words, m, from, to))
				return;
	}
}

/* Whether words [from, to) are what bodies of a state are called. */
static bool
is_mark_of_state(const struct words *words, size_t from, size_t to)
{
	const char *value = find_plain(table_marks, words, from, to);

	return value != NULL && value[0] == 'B';
}

/* Whether it is a ministry, a parliament, a court: a body of some state. */
static bool
is_body(const struct words *words, const struct mention *m)
{
	size_t i = m->last > m->first + BODY_WORDS ? m->last - BODY_WORDS :
	    m->first;

	for (; i < m->last; i++)
		if (is_mark_of_state(words, i, m->last))
			return true;
	return m->last - m->first > 2 &&
	    is_mark_of_state(words, m->first, m->first + 2);
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

void
seat_find(struct seat *seat, const struct words *words,
    const struct mention *m, const char *row)
{
	const char *form, *known;
	struct slice country = { NULL, 0 };
	size_t end = form_begin(words, m, &form);

	if (is_mark_of_state(words, m->first, m->last)) {
		seat->kind = SEAT_STATE;
		return;
	}
	if (row != NULL)
		country = gazetteer_field(row, 1);
	known = country.len > 0 ? NULL : find_known(words, m, end);
	if (known != NULL && !contradicts(form, slice_of(known)))
		country = slice_of(known);
	if (country.len > 0) {
		seat->kind = country.len > 1 ? SEAT_KNOWN : SEAT_NOWHERE;
		if (seat->kind == SEAT_KNOWN)
			seat->countries = country;
		return;
	}
	find_place(seat, words, m, find_nation);
	if (seat->kind == SEAT_UNKNOWN)
		find_place(seat, words, m, find_city);
	if (seat->kind == SEAT_UNKNOWN && form != NULL) {
		seat->kind = SEAT_FORM;
		seat->countries = slice_of(form + 2);
	}
	if (seat->kind == SEAT_UNKNOWN && is_body(words, m))
		seat->kind = SEAT_STATE;
}

/*
 * Copies a code in lower case up to one of the marks; returns its length, 0
 * if it is no code or too long.
 */
static size_t
take_code(const char *at, const char *end, char code[CODE_LENGTH])
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

void
seat_behind(struct seat *seat, struct slice behind)
{
	const char *at = behind.at, *end = behind.at + behind.len, *value;
	char code[CODE_LENGTH];
	size_t n, i;

	while (at < end && *at == ' ')
		at++;
	if (at == end || (*at != '<' && *at != '('))
		return;
	n = take_code(at + 1, end, code);
	for (i = 0; i < n && code[i] != '.' && code[i] != ':'; i++)
		;
	if (i == n)
		return;
	value = table_find(table_marks, code[i] == ':' ?
	    slice_between(code, code + i + 1) :
	    slice_between(code + i, code + n));
	if (value == NULL || value[0] != 'X')
		return;
	seat->kind = SEAT_LISTED;
	seat->countries = slice_of(value + 2);
}
