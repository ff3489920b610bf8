/*
 * Each mention whose country is certain is a vote for it, and for its
 * province where that is known. A name that could be several places is the
 * one with most points: how likely it is by its size (the place gazetteer and
 * the table of nations), and so many for each vote of others for its province
 * or country, up to a limit, so that a word of a large country moves no
 * capital, and a document full of Ontario does.
 */
#include "entity/naming/toponyms.h"

#include <stdlib.h>

#include "core/table.h"
#include "entity/naming/country.h"
#include "entity/naming/org_country.h"
#include "entity/naming/place_gazetteer.h"
#include "entity/naming/short_forms.h"
#include "entity/tagging/gazetteer.h"
#include "entity/tagging/user_gazetteer.h"

extern const uint64_t table_nations[];

enum {
	NATION_PRIOR = 85,	/* of a country's name: see struct place */
	CLEAR_LEAD = 15,	/* with it the largest is meant for certain */
	COUNTRY_POINTS = 2, COUNTRY_LIMIT = 5,
	PROVINCE_POINTS = 7, PROVINCE_LIMIT = 4,
	TITLE_VOTES = 3,	/* of a country named in the title */
	PROVINCE_PRIOR = 58,	/* of one that a title may mean */
	VOTES_LIMIT = 60000,
	CONTAINER_WORDS = 3,
	CONTAINERS = 4,		/* readings of one */
	PROVINCE_LENGTH = 12
};

/* What is known of one name. */
struct toponym {
	bool looked_up;		/* nation and places are filled in */
	bool org_known;		/* org is filled in */
	bool somewhere;		/* in no one country: Europe */
	struct slice nation;	/* its country by the table of nations */
	const char *places;	/* row of the table, or NULL */
	struct org_country org;	/* of an organisation */
	struct org_country last;	/* of the one of which it is the end */
	uint16_t voted;		/* mentions that voted for ... */
	char province[PROVINCE_LENGTH];	/* ... this, "" for none */
	struct slice container;	/* what stood behind it: US.TX, US; or none */
};

static int
index_of(struct slice country)
{
	return (country.at[0] - 'A') * 26 + (country.at[1] - 'A');
}

static struct toponym *
toponym_of(struct toponyms *t, uint32_t name)
{
	if (name >= t->count) {
		t->list = memory_grow(t->list, &t->room, (size_t)name + 1,
		    sizeof(*t->list));
		memset(t->list + t->count, 0,
		    (name + 1 - t->count) * sizeof(*t->list));
		t->count = (size_t)name + 1;
	}
	return &t->list[name];
}

/* The next place that a name can be: a country, or one of the gazetteer. */
static bool
next_reading(const struct toponym *toponym, const char **row, bool *first,
    struct place *place)
{
	bool nation = *first && country_is_known(toponym->nation);

	if (*first)
		*row = toponym->places;
	*first = false;
	if (nation) {
		memset(place, 0, sizeof(*place));
		place->province = toponym->nation;
		place->kind = PLACE_NATION;
		place->prior = NATION_PRIOR;
		return true;
	}
	while (place_gazetteer_next(row, place))
		if (place->kind != PLACE_PEOPLE)
			return true;
	return false;
}

/* How often other mentions voted for a country. */
static int
country_votes(const struct toponyms *t, const struct toponym *toponym,
    struct slice country)
{
	int votes = t->votes[index_of(country)];

	if (memcmp(toponym->province, country.at, 2) == 0)
		votes -= toponym->voted;
	return votes < 0 ? 0 : votes;
}

/* How often other mentions voted for a province. */
static int
province_votes(const struct toponyms *t, const struct toponym *toponym,
    struct slice province)
{
	uint32_t number;
	int votes;

	if (province.len <= 2 || t->provinces.count == 0)
		return 0;
	number = hash_find(&t->provinces, province);
	if (number == HASH_NONE)
		return 0;
	votes = t->province_votes[number];
	if (slice_is(province, toponym->province))
		votes -= toponym->voted;
	return votes < 0 ? 0 : votes;
}

static int
limited(int votes, int limit)
{
	return votes < limit ? votes : limit;
}

/* The likeliest place that a name is; false if none is known. */
static bool
best_place(const struct toponyms *t, const struct toponym *toponym,
    struct place *best)
{
	const char *row = NULL;
	bool first = true, found = false;
	int points, most = 0;
	struct place place;

	while (next_reading(toponym, &row, &first, &place)) {
		points = place.prior + COUNTRY_POINTS *
		    limited(country_votes(t, toponym,
		    country_of_province(place.province)), COUNTRY_LIMIT) +
		    PROVINCE_POINTS * limited(province_votes(t, toponym,
		    place.province), PROVINCE_LIMIT);
		if (found && points <= most)
			continue;
		found = true;
		most = points;
		*best = place;
	}
	return found;
}

/* Whether a place is in a province or country: US.TX in US.TX and in US. */
static bool
is_inside(struct slice province, struct slice container)
{
	return province.len >= container.len &&
	    memcmp(province.at, container.at, container.len) == 0 &&
	    (province.len == container.len || container.len == 2);
}

/* The likeliest of the places with a name that are in a container. */
static bool
place_inside(const struct toponym *toponym, struct slice container,
    struct place *best)
{
	const char *row = NULL;
	bool first = true, found = false;
	struct place place;

	while (next_reading(toponym, &row, &first, &place)) {
		if (place.kind == PLACE_NATION ||
		    !is_inside(place.province, container) ||
		    (found && place.prior <= best->prior))
			continue;
		found = true;
		*best = place;
	}
	return found;
}

static void
count(uint16_t *votes, int times)
{
	if (*votes < VOTES_LIMIT)
		*votes = (uint16_t)(*votes + times);
}

static void
vote(struct toponyms *t, struct slice province, int times)
{
	uint32_t number;
	uint16_t *votes;
	bool added;

	count(&t->votes[index_of(province)], times);
	if (province.len <= 2)
		return;
	number = hash_add(&t->provinces, province, &added);
	t->province_votes = memory_grow(t->province_votes, &t->province_room,
	    (size_t)number + 1, sizeof(*t->province_votes));
	votes = &t->province_votes[number];
	if (added)
		*votes = 0;
	count(votes, times);
}

/* The document names a country, or its people. */
static void
name_country(struct toponyms *t, struct slice country, int times)
{
	if (country_is_known(country))
		count(&t->named[index_of(country)], times);
}

/* A mention of a name votes; all of one name for the same place. */
static void
vote_for(struct toponyms *t, struct toponym *toponym, struct slice province)
{
	if (!country_is_known(province) || province.len >= PROVINCE_LENGTH)
		return;
	if (toponym->province[0] == '\0')
		memcpy(toponym->province, province.at, province.len);
	else if (!slice_is(province, toponym->province))
		return;
	vote(t, province, 1);
	if (toponym->voted < VOTES_LIMIT)
		toponym->voted++;
}

/*
 * The province that a name is in for certain, or the country: no other one
 * comes near. Len 0 if some does.
 */
static struct slice
certain_province(const struct toponym *toponym)
{
	const char *row = NULL;
	bool first = true;
	struct place place, best = { .prior = -1 };

	while (next_reading(toponym, &row, &first, &place))
		if (place.prior > best.prior)
			best = place;
	first = true;
	while (best.province.len > 0 &&
	    next_reading(toponym, &row, &first, &place)) {
		if (place.prior <= best.prior - CLEAR_LEAD ||
		    slice_equal(place.province, best.province))
			continue;
		best.province = country_of_province(best.province);
		if (!slice_equal(country_of_province(place.province),
		    best.province))
			best.province.len = 0;
	}
	return best.province;
}

/* The row of the table of nations for a place, or NULL. */
static const char *
find_nation_row(const struct words *words, size_t from, struct slice key)
{
	const char *row = table_find(table_nations, key);

	return row == NULL || row[0] != 'L' || (row[2] == 'a' &&
	    words->list[from].shape < SHAPE_UPPER) ? NULL : row;
}

/* The country that the table of nations has for a place; len 0 for none. */
static struct slice
find_nation(const struct words *words, size_t from, size_t to)
{
	struct slice none = { NULL, 0 };
	const char *row = find_nation_row(words, from,
	    words_key(words, from, to));

	return row == NULL ? none : gazetteer_field(row, 1);
}

/*
 * Whether a mention is an acronym, short enough to be no place in capitals:
 * ITA, but US.
 */
static bool
is_acronym(const struct words *words, const struct mention *m)
{
	const struct word *word = &words->list[m->first];

	return !m->all_caps && m->last - m->first == 1 &&
	    word->shape == SHAPE_UPPER && word->key_end - word->key == 3;
}

/* Looks a place up, once for each name. */
static void
look_up(struct toponym *toponym, struct names *names,
    const struct sentence_words *s, const struct mention *m)
{
	struct slice key = words_key(s->words, m->first, m->last);
	const char *row;

	if (toponym->looked_up || names->bare)
		return;
	toponym->looked_up = true;
	row = names_row(names, s->words, m);
	if (row != NULL && names->list[m->name].plural[m->type])
		key.len--;
	if (row == NULL || row[0] == 'L')
		row = find_nation_row(s->words, m->first, key);
	if (row != NULL && gazetteer_field(row, 2).len > 0)
		row = NULL;	/* a city */
	if (row != NULL)
		toponym->nation = gazetteer_field(row, 1);
	toponym->somewhere = row != NULL && toponym->nation.len == 0;
	if (!toponym->somewhere && !is_acronym(s->words, m))
		toponym->places = place_gazetteer_find(key);
}

/* Whether words [from, to) are one word in capitals. */
static bool
is_all_caps(const struct words *words, size_t from, size_t to)
{
	return to - from == 1 && words->list[from].shape >= SHAPE_UPPER;
}

/* The provinces and the country that words [from, to) can be. */
static size_t
read_container(const struct words *words, size_t from, size_t to,
    struct slice containers[CONTAINERS])
{
	struct slice nation = find_nation(words, from, to);
	const char *row = place_gazetteer_find(words_key(words, from, to));
	struct place place;
	size_t n = 0;

	if (country_is_known(nation))
		containers[n++] = nation;
	while (n < CONTAINERS && place_gazetteer_next(&row, &place))
		if (place.kind == PLACE_PROVINCE || place.kind == PLACE_SHORT ||
		    (place.kind == PLACE_POSTAL && is_all_caps(words, from,
		    to)))
			containers[n++] = place.province;
	return n;
}

/*
 * What stands behind a place after a comma or in brackets and may say where
 * it is; returns how many readings that has, and the word behind it.
 */
static size_t
find_containers(const struct sentence_words *s, const struct mention *m,
    struct slice containers[CONTAINERS], size_t *end)
{
	size_t from = m->last + 1, to, n;

	if (from >= s->to || !words_is_mark(s->words, m->last, ",(") ||
	    !word_is_capital(&s->words->list[from]))
		return 0;
	for (to = from + CONTAINER_WORDS; to > from; to--) {
		if (to > s->to || words_is_mark(s->words, to - 1, ",()."))
			continue;
		n = read_container(s->words, from, to, containers);
		if (n > 0) {
			*end = to;
			return n;
		}
	}
	return 0;
}

/* Whether a list goes on: Paris, Germany and Italy. */
static bool
is_list(const struct sentence_words *s, size_t end)
{
	if (end + 1 >= s->to)
		return false;
	if (words_is_mark(s->words, end, ",") &&
	    s->words->list[end + 1].cues & CUE_AND)
		end++;
	return (s->words->list[end].cues & CUE_AND) != 0 ||
	    (words_is_mark(s->words, end, ",") &&
	    word_is_capital(&s->words->list[end + 1]));
}

/*
 * Pins a place to the province or country that stands behind it, and this to
 * what it must be then: Georgia behind Atlanta.
 */
static void
find_container(struct toponyms *t, const struct names *names,
    const struct sentence_words *s, const struct mention *m)
{
	struct slice containers[CONTAINERS];
	struct toponym *toponym = toponym_of(t, m->name);
	const struct name *name;
	struct place place;
	size_t n, i, end = 0;

	if (names->bare || toponym->somewhere ||
	    country_is_known(toponym->nation))
		return;
	n = find_containers(s, m, containers, &end);
	for (i = 0; i < n; i++)
		if (place_inside(toponym, containers[i], &place))
			break;
	if (i == n) {
		if (n > 0 && (toponym->places == NULL || !(is_list(s, end) ||
		    containers[0].len == 2)))
			toponym->container = containers[0];
		return;
	}
	toponym->container = containers[i];
	if (containers[i].len == 2)
		return;
	name = names_known(names, words_key(s->words, m->last + 1, end));
	if (name != NULL)
		toponym_of(t, (uint32_t)(name - names->list))->container =
		    containers[i];
}

/*
 * Whether a mention only says what money is meant that all the world counts
 * in: U.S. dollars.
 */
static bool
is_money(const struct sentence_words *s, const struct mention *m,
    struct slice country)
{
	return m->last < s->to && country_is_money(s->words, m->last, country);
}

static void
learn_place(struct toponyms *t, struct names *names,
    const struct sentence_words *s, const struct mention *m)
{
	struct toponym *toponym = toponym_of(t, m->name);

	look_up(toponym, names, s, m);
	if (toponym->container.len == 0) {
		find_container(t, names, s, m);
		toponym = toponym_of(t, m->name);
	}
	if (toponym->container.len == 0 && !toponym->somewhere &&
	    !names->bare && toponym->nation.len == 0 && toponym->places == NULL)
		toponym->container = country_of_place(s->words, m);
	if (is_money(s, m, toponym->nation))
		return;
	vote_for(t, toponym, toponym->container.len > 0 ? toponym->container :
	    certain_province(toponym));
	if (toponym->container.len == 0)
		name_country(t, toponym->nation, 1);
}

/* The province that people are named after: Texan; len 0 for none. */
static struct slice
home_of(const struct words *words, const struct mention *m)
{
	const char *row = place_gazetteer_find(words_key(words, m->first,
	    m->last));
	struct slice none = { NULL, 0 };
	struct place place;

	while (place_gazetteer_next(&row, &place))
		if (place.kind == PLACE_PEOPLE)
			return place.province;
	return none;
}

/* The country of a nationality; len 0 for none. */
static struct slice
nationality(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	const char *row = names_row(names, s->words, m);
	struct slice country = { NULL, 0 };

	if (row != NULL)
		country = gazetteer_field(row, 1);
	if (!country_is_known(country) && !names->bare)
		country = home_of(s->words, m);
	if (is_money(s, m, country))
		country.len = 0;
	return country;
}

/* Remembers the words before word `code` of a title, EMPIRE <EMPA.TO>. */
static void
take_code(struct toponyms *t, struct slice title, size_t code)
{
	struct org_country org = { COUNTRY_UNKNOWN, { NULL, 0 } };
	struct title_company *c = &t->companies[t->company_count];
	size_t from = code;

	if (t->company_count == TITLE_COMPANIES)
		return;
	org_country_behind(&org, slice_between(title.at +
	    t->words.list[code].start, title.at + title.len));
	if (org.source != COUNTRY_BY_CODE)
		return;
	while (from > 0 && code - from < COMPANY_WORDS &&
	    t->words.list[from - 1].shape != SHAPE_MARK)
		from--;
	c->from = from;
	c->to = code;
	c->countries = org.countries;
	t->company_count++;
}

/* A code in the title, behind the word that the name begins with. */
static void
country_in_title(struct org_country *org, const struct toponyms *t,
    const struct words *words, const struct mention *m)
{
	struct slice first = words_key(words, m->first, m->first + 1);
	const struct title_company *c;
	size_t i;

	for (c = t->companies; c < t->companies + t->company_count; c++)
		for (i = c->from; i < c->to; i++)
			if (first.len > 2 && slice_equal(first,
			    words_key(&t->words, i, i + 1))) {
				org->source = COUNTRY_BY_CODE;
				org->countries = c->countries;
			}
}

/*
 * A code behind an organisation, or in the title, tells its country, unless its
 * legal form speaks against that.
 */
static void
country_by_code(struct org_country *org, const struct toponyms *t,
    const struct sentence_words *s, const struct mention *m)
{
	struct org_country by_code = *org;

	if (!org_country_behind(&by_code, slice_between(s->text.at +
	    s->words->list[m->last - 1].end,
	    s->text.at + s->text.len)))
		country_in_title(&by_code, t, s->words, m);
	if (!org_country_contradicts(&by_code, s->words, m))
		*org = by_code;
}

/*
 * Looks the country of an organisation up: of its name, then by what is said
 * beside it, or by a code.
 */
static struct org_country *
find_own(struct toponyms *t, struct names *names,
    const struct sentence_words *s, const struct mention *m)
{
	struct toponym *toponym = toponym_of(t, m->name);

	if (!toponym->org_known) {
		toponym->org_known = true;
		org_country_find(&toponym->org, s->words, m,
		    names_row(names, s->words, m));
	}
	if (toponym->org.source < COUNTRY_BY_CONTEXT &&
	    toponym->org.source != COUNTRY_OF_WORLD)
		org_country_around(&toponym->org, s->words, s->from, s->to, m);
	if (toponym->org.source < COUNTRY_BY_CODE)
		country_by_code(&toponym->org, t, s, m);
	return &toponym->org;
}

/*
 * The body of a state, or of several, that a longer name ends with is that
 * one from there on: Parliament, after the European Parliament.
 */
static void
name_last(struct toponyms *t, const struct names *names,
    const struct sentence_words *s, const struct mention *m)
{
	struct org_country org = toponym_of(t, m->name)->org;
	const struct name *name;
	size_t from;

	if (org.source == COUNTRY_AT_HAND || org.source == COUNTRY_UNKNOWN)
		return;
	from = m->last > m->first + BODY_WORDS ?
	    m->last - BODY_WORDS : m->first + 1;
	for (; from < m->last; from++) {
		if (!org_country_is_state(s->words, from, m->last))
			continue;
		name = names_known(names, words_key(s->words, from, m->last));
		if (name != NULL)
			toponym_of(t, (uint32_t)(name - names->list))->last =
			    org;
		return;
	}
}

/*
 * The country of an organisation, that of its longer name if that has one. A
 * city in the short name alone is none: Franco Nevada Mining Corp.
 */
static const struct org_country *
find_whole(struct toponyms *t, struct names *names,
    const struct sentence_words *s, const struct mention *m)
{
	static const struct org_country unknown;
	struct org_country *own = find_own(t, names, s, m);
	uint32_t longer = short_forms_longer(names, s->words, m);
	const struct toponym *whole;

	name_last(t, names, s, m);
	own = &toponym_of(t, m->name)->org;
	if (own->source == COUNTRY_AT_HAND && toponym_of(t,
	    m->name)->last.source != COUNTRY_UNKNOWN)
		return &toponym_of(t, m->name)->last;
	if (longer == 0)
		return own;
	whole = toponym_of(t, longer - 1);
	if (whole->org.source != COUNTRY_UNKNOWN)
		return &whole->org;
	own = &toponym_of(t, m->name)->org;
	return whole->org_known && own->source == COUNTRY_BY_CITY ? &unknown :
	    own;
}

/* Counts the country or province that words [from, to) of a title name. */
static bool
take_title(struct toponyms *t, size_t from, size_t to)
{
	struct slice nation = country_named(&t->words, from, to);
	const char *row;
	struct place place;

	if (country_is_known(nation)) {
		name_country(t, nation, TITLE_VOTES);
		vote(t, nation, TITLE_VOTES);
		return true;
	}
	if (country_is_region(&t->words, from, to))
		return true;
	row = place_gazetteer_find(words_key(&t->words, from, to));
	if (!place_gazetteer_next(&row, &place) ||
	    place.kind != PLACE_PROVINCE || place.prior < PROVINCE_PRIOR)
		return false;
	vote(t, place.province, 1);
	return true;
}

void
toponyms_title(struct toponyms *t, struct slice title)
{
	size_t from, to;

	words_clear(&t->words);
	t->company_count = 0;
	(void)words_add(&t->words, title);
	for (from = 0; from < t->words.count; from++) {
		take_code(t, title, from);
		if (!word_is_capital(&t->words.list[from]))
			continue;
		for (to = from + CONTAINER_WORDS; to > from; to--)
			if (to <= t->words.count && take_title(t, from, to))
				break;
		if (to > from)
			from = to - 1;
	}
}

void
toponyms_learn(struct toponyms *t, struct names *names,
    const struct sentence_words *s, const struct mention *m)
{
	struct toponym *toponym = toponym_of(t, m->name);

	if (m->user != NULL && m->user->country.len > 0) {
		vote(t, m->user->country, 1);
	} else if (m->type == TYPE_LOC) {
		learn_place(t, names, s, m);
	} else if (m->type == TYPE_MISC) {
		struct slice country = nationality(names, s, m);

		vote_for(t, toponym, country);
		name_country(t, country, 1);
	} else if (m->type == TYPE_ORG && !names->bare) {
		const struct org_country *org = find_whole(t, names, s, m);

		if (org->source > COUNTRY_BY_FORM)
			vote_for(t, toponym_of(t, m->name),
			    country_of_province(org->countries));
	}
}

static size_t
put_tag(char *tags, size_t at, const char *key, struct slice value)
{
	size_t len = strlen(key);

	if (value.len == 0 || at + len + value.len + 1 > TOPONYM_TAGS)
		return at;
	if (at > 0)
		tags[at++] = '\t';
	memcpy(tags + at, key, len);
	memcpy(tags + at + len, value.at, value.len);
	return at + len + value.len;
}

static size_t
place_tags(struct toponyms *t, struct names *names,
    const struct sentence_words *s, const struct mention *m,
    char tags[TOPONYM_TAGS])
{
	struct toponym *toponym = toponym_of(t, m->name);
	struct place place;
	size_t at;

	look_up(toponym, names, s, m);
	if (is_money(s, m, toponym->nation))
		return 0;
	find_container(t, names, s, m);
	toponym = toponym_of(t, m->name);
	if (toponym->container.len > 0) {
		if (!place_inside(toponym, toponym->container, &place)) {
			place.province = toponym->container;
			place.geo.len = 0;
		}
	} else if (!best_place(t, toponym, &place)) {
		return 0;
	}
	at = put_tag(tags, 0, "country=", country_of_province(place.province));
	return put_tag(tags, at, "geo=", place.geo);
}

/* The tags of a user's own name; a place may be known in its country. */
static size_t
user_tags(struct toponyms *t, struct names *names,
    const struct sentence_words *s, const struct mention *m,
    char tags[TOPONYM_TAGS])
{
	struct toponym *toponym = toponym_of(t, m->name);
	size_t at = put_tag(tags, 0, "country=", m->user->country);
	struct place place;

	if (m->type != TYPE_LOC)
		return at;
	look_up(toponym, names, s, m);
	return place_inside(toponym, m->user->country, &place) ?
	    put_tag(tags, at, "geo=", place.geo) : at;
}

/*
 * The country that a document names most, itself or as a nationality, or of
 * those level the one most voted for; len 0 if two are level in both.
 */
static struct slice
foremost(const struct toponyms *t, char code[2])
{
	struct slice none = { NULL, 0 }, country = { code, 2 };
	uint32_t points, most = 0;
	int i, best = 0;
	bool level = true;

	for (i = 0; i < COUNTRIES; i++) {
		points = ((uint32_t)t->named[i] << 16) + t->votes[i];
		if (points > most) {
			most = points;
			best = i;
			level = false;
		} else if (points == most) {
			level = true;
		}
	}
	code[0] = (char)('A' + best / 26);
	code[1] = (char)('A' + best % 26);
	return level ? none : country;
}

/* Of some countries the one most voted for, else the first. */
static struct slice
choose_country(const struct toponyms *t, struct slice countries)
{
	const char *at = countries.at, *end = countries.at + countries.len;
	struct slice best = { at, 2 }, country;
	int votes, most = 0;

	if (*at == '-') {
		best.len = 0;
		at += 2;
	}
	for (; at < end; at += 3) {
		country = slice_between(at, at + 2);
		votes = t->votes[index_of(country)];
		if (votes > most) {
			most = votes;
			best = country;
		}
	}
	return best;
}

/* The country of an organisation; len 0 if nothing tells. */
static struct slice
organisation(struct toponyms *t, struct names *names,
    const struct sentence_words *s, const struct mention *m, char code[2])
{
	const struct org_country *org = find_whole(t, names, s, m);
	struct slice none = { NULL, 0 };

	if (org->source == COUNTRY_AT_HAND)
		return foremost(t, code);
	if (org->countries.len == 0)
		return none;
	return choose_country(t, org->countries);
}

size_t
toponyms_tags(struct toponyms *t, struct names *names,
    const struct sentence_words *s, const struct mention *m,
    char tags[TOPONYM_TAGS])
{
	char code[2];

	if (m->user != NULL && m->user->country.len > 0)
		return user_tags(t, names, s, m, tags);
	if (m->type == TYPE_LOC)
		return place_tags(t, names, s, m, tags);
	if (m->type == TYPE_MISC)
		return put_tag(tags, 0, "country=",
		    country_of_province(nationality(names, s, m)));
	if (m->type == TYPE_ORG && !names->bare)
		return put_tag(tags, 0, "country=",
		    organisation(t, names, s, m, code));
	return 0;
}

void
toponyms_clear(struct toponyms *t)
{
	if (t->count == 0 && t->words.count == 0)
		return;
	t->count = t->company_count = 0;
	words_clear(&t->words);
	memset(t->votes, 0, sizeof(t->votes));
	memset(t->named, 0, sizeof(t->named));
	if (t->provinces.count > 0)
		hash_clear(&t->provinces);
}

void
toponyms_free(struct toponyms *t)
{
	free(t->list);
	free(t->province_votes);
	hash_free(&t->provinces);
	words_free(&t->words);
	memset(t, 0, sizeof(*t));
}
