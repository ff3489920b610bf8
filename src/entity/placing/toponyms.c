/*
 * A name that could be several places is the one with most points: how likely
 * it is by its size (the place gazetteer and the table of nations), and so many
 * for each vote of others for its province or country, up to a limit, so that
 * a word of a large country moves no capital, and a document full of Ontario
 * does.
 */
#include "entity/placing/toponyms.h"

#include <stdlib.h>

#include "core/table.h"
#include "entity/placing/country.h"
#include "entity/words/gazetteer.h"
#include "entity/words/words.h"

extern const uint64_t table_nations[];

enum {
	NATION_PRIOR = 85,	/* of a country's name: see struct place */
	CLEAR_LEAD = 15,	/* with it the largest is meant for certain */
	COUNTRY_POINTS = 2, COUNTRY_LIMIT = 5,
	PROVINCE_POINTS = 7, PROVINCE_LIMIT = 4,
	CONTAINER_WORDS = 3,
	CONTAINERS = 4		/* readings of one */
};

/* What is known of one name. */
struct toponym {
	bool looked_up;		/* nation and places are filled in */
	bool somewhere;		/* in no one country: Europe */
	struct slice nation;	/* its country by the table of nations */
	const char *places;	/* row of the gazetteer, or NULL */
	struct slice container;	/* what stood behind it: US.TX, US; or none */
};

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
		if (place->kind != PLACE_DEMONYM)
			return true;
	return false;
}

static int
limited(int votes, int limit)
{
	return votes < limit ? votes : limit;
}

/* The likeliest place that a name is; false if none is known. */
static bool
best_place(const struct toponym *toponym, const struct votes *votes,
    uint32_t name, struct place *best)
{
	const char *row = NULL;
	bool first = true, found = false;
	int points, most = 0;
	struct place place;

	while (next_reading(toponym, &row, &first, &place)) {
		points = place.prior + COUNTRY_POINTS *
		    limited(votes_country(votes, name,
		    country_of_province(place.province)), COUNTRY_LIMIT) +
		    PROVINCE_POINTS * limited(votes_province(votes, name,
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
nation_row(const struct words *words, size_t from, struct slice key)
{
	const char *row = table_find(table_nations, key);

	return row == NULL || row[0] != 'L' || (row[2] == 'a' &&
	    words->list[from].shape < SHAPE_UPPER) ? NULL : row;
}

/* The country that the table of nations has for a place; len 0 for none. */
static struct slice
nation_of(const struct words *words, size_t from, size_t to)
{
	struct slice none = { NULL, 0 };
	const char *row = nation_row(words, from,
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
	if (row == NULL || (row[0] == 'L' && !(m->caseless && row[2] == 'a')))
		row = nation_row(s->words, m->first, key);
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
	struct slice nation = nation_of(words, from, to);
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
 * Finds the province or country that stands behind a place, and tells that
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

void
toponyms_learn(struct toponyms *t, struct votes *votes, struct names *names,
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
	if (country_is_money(s, m, toponym->nation))
		return;
	votes_cast(votes, m->name, toponym->container.len > 0 ?
	    toponym->container : certain_province(toponym));
	if (toponym->container.len == 0)
		votes_name(votes, toponym->nation, 1);
}

bool
toponyms_resolve(struct toponyms *t, const struct votes *votes,
    struct names *names, const struct sentence_words *s,
    const struct mention *m, struct place *place)
{
	struct toponym *toponym = toponym_of(t, m->name);

	look_up(toponym, names, s, m);
	if (country_is_money(s, m, toponym->nation))
		return false;
	find_container(t, names, s, m);
	toponym = toponym_of(t, m->name);
	if (toponym->container.len == 0)
		return best_place(toponym, votes, m->name, place);
	if (!place_inside(toponym, toponym->container, place)) {
		place->province = toponym->container;
		place->geo.len = 0;
	}
	return true;
}

bool
toponyms_inside(struct toponyms *t, struct names *names,
    const struct sentence_words *s, const struct mention *m,
    struct slice country, struct place *place)
{
	struct toponym *toponym = toponym_of(t, m->name);

	look_up(toponym, names, s, m);
	return place_inside(toponym, country, place);
}

/* The province that people are named after: Texan; len 0 for none. */
static struct slice
province_of_people(const struct words *words, const struct mention *m)
{
	const char *row = place_gazetteer_find(words_key(words, m->first,
	    m->last));
	struct slice none = { NULL, 0 };
	struct place place;

	while (place_gazetteer_next(&row, &place))
		if (place.kind == PLACE_DEMONYM)
			return place.province;
	return none;
}

struct slice
toponyms_demonym(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	const char *row = names_row(names, s->words, m);
	struct slice country = { NULL, 0 };

	if (row != NULL)
		country = gazetteer_field(row, 1);
	if (!country_is_known(country) && !names->bare)
		country = province_of_people(s->words, m);
	if (country_is_money(s, m, country))
		country.len = 0;
	return country;
}

void
toponyms_clear(struct toponyms *t)
{
	t->count = 0;
}

void
toponyms_free(struct toponyms *t)
{
	free(t->list);
	memset(t, 0, sizeof(*t));
}
