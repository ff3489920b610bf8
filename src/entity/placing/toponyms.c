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
#include "entity/naming/places.h"
#include "entity/placing/country.h"
#include "entity/placing/unlisted.h"
#include "entity/words/gazetteer.h"
#include "entity/words/words.h"

extern const uint64_t table_nations[];

enum {
	NATION_PRIOR = 85,	/* of a country's name: see struct place */
	CLEAR_LEAD = 15,	/* with it the largest is meant for certain */
	COUNTRY_POINTS = 2, COUNTRY_LIMIT = 5,
	MAIN_LIMIT = MAIN_POINTS / COUNTRY_POINTS,
	PROVINCE_POINTS = 7, PROVINCE_LIMIT = 4,
	CONTAINER_WORDS = 3,
	CONTAINERS = 4,		/* readings of one */
	PART_POINTS = 3, BESIDE_POINTS = 12, BESIDE_LIMIT = 2,
	LONELY_PRIOR = 30,	/* of one of which only the country is known */
	SMALL_PRIOR = 50,	/* of a place that a document may not mean */
	SMALL_VOTES = 5, SMALL_SHARE = 80
};

/* A country whose towns are named with the state: Peru, Ind. */
static const char with_states[] = "US";

/* What is known of one name. */
struct toponym {
	bool looked_up;		/* nation and places are filled in */
	bool somewhere;		/* in no one country: Europe */
	bool wide;		/* so too, but towns have its name: Danube */
	struct slice nation;	/* its country by the table of nations */
	const char *beside;	/* the countries beside that, if a province
				   has its name too; or NULL */
	int list;		/* so many more countries than provinces stand
				   beside it */
	const char *places;	/* row of the gazetteer, or NULL */
	struct slice container;	/* what stood behind it: US.TX, US; or none */
};

/* What stands behind a place and may say where it is, words [from, end). */
struct containers {
	struct slice list[CONTAINERS];	/* provinces and countries it can be */
	size_t count;
	size_t from, end;
	bool weak;		/* after "in" */
};

static struct toponym *
toponym_of(struct toponyms *t, uint32_t name)
{
	if (name >= t->count)
		t->list = memory_grow_zeroed(t->list, &t->room, &t->count,
		    (size_t)name + 1, sizeof(*t->list));
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

/* Points for one of those that a country and a province share a name. */
static int
shared_points(const struct toponym *toponym, const struct votes *votes,
    uint32_t name, const struct place *place)
{
	const char *at = toponym->beside;
	int n = 0, list = toponym->list;

	if (place->kind == PLACE_NATION) {
		for (; *at != '\0'; at += at[2] == ' ' ? 3 : 2)
			n += votes_country(votes, name,
			    slice_between(at, at + 2));
		return limited(n, COUNTRY_LIMIT) + COUNTRY_POINTS *
		    limited(votes_country(votes, name, place->province),
		    COUNTRY_LIMIT) + BESIDE_POINTS * (list > 0 ?
		    limited(list, BESIDE_LIMIT) : 0);
	}
	n = votes_parts(votes, country_of_province(place->province));
	return PART_POINTS * limited(n, COUNTRY_LIMIT) + BESIDE_POINTS *
	    (list < 0 ? limited(-list, BESIDE_LIMIT) : 0);
}

/* The likeliest place that a name is; false if none is known. */
static bool
best_place(const struct toponym *toponym, const struct votes *votes,
    uint32_t name, struct place *best)
{
	const char *row = NULL;
	bool first = true, found = false;
	int points, most = 0;
	struct slice country, main;
	struct place place;
	char code[2];

	main = votes_dominant(votes, MAIN_VOTES, MAIN_SHARE, code);
	while (next_reading(toponym, &row, &first, &place)) {
		country = country_of_province(place.province);
		points = place.prior + COUNTRY_POINTS *
		    limited(votes_country(votes, name, country),
		    slice_equal(country, main) ? MAIN_LIMIT : COUNTRY_LIMIT) +
		    PROVINCE_POINTS * limited(votes_province(votes, name,
		    place.province), PROVINCE_LIMIT);
		if (toponym->beside != NULL)
			points += shared_points(toponym, votes, name, &place);
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
	struct slice key = words_key(s->words, m->first, m->last), whole;
	const char *row = NULL;

	if (toponym->looked_up || names->bare)
		return;
	toponym->looked_up = true;
	if (places_whole(names, s, m, &whole).len > 0) {
		key = whole;
	} else {
		row = names_row(names, s->words, m);
		if (row != NULL && names->list[m->name].plural[m->type])
			key.len--;
	}
	if (row == NULL || (row[0] == 'L' && !(m->caseless && row[2] == 'a')))
		row = nation_row(s->words, m->first, key);
	if (row != NULL && gazetteer_field(row, 2).len > 0)
		row = NULL;	/* a city */
	if (row != NULL)
		toponym->nation = gazetteer_field(row, 1);
	if (toponym->nation.len > 0)
		toponym->beside = country_shared(s->words, m->first, m->last);
	toponym->somewhere = row != NULL && toponym->nation.len == 0;
	toponym->wide = country_is_wide_name(s->words, m->first, m->last);
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
	const char *row = place_gazetteer_named(words, from, to);
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
 * The first word of what stands behind a place and may say where it is: after
 * a comma, in brackets, or (weak) after "in": Tripoli, in northern Lebanon.
 */
static size_t
container_start(const struct sentence_words *s, const struct mention *m,
    bool *weak)
{
	size_t at = m->last;

	*weak = false;
	if (at < s->to && words_is_mark(s->words, at, ",("))
		at++;
	if (at < s->to && slice_is(words_key(s->words, at, at + 1), "in")) {
		*weak = true;
		at++;
		while (at < s->to && (s->words->list[at].cues &
		    CUE_DIRECTION) && !word_is_capital(&s->words->list[at]))
			at++;
	}
	return at == m->last ? s->to : at;
}

/* Finds what stands behind a place and may say where it is. */
static void
find_containers(const struct sentence_words *s, const struct mention *m,
    struct containers *c)
{
	size_t to;

	c->count = 0;
	c->from = c->end = container_start(s, m, &c->weak);
	if (c->from >= s->to || !word_is_capital(&s->words->list[c->from]))
		return;
	for (to = c->from + CONTAINER_WORDS; to > c->from; to--) {
		if (to > s->to || words_is_mark(s->words, to - 1, ",().") ||
		    s->words->list[to - 1].shape == SHAPE_HYPHEN)
			continue;
		c->count = read_container(s->words, c->from, to, c->list);
		c->end = to;
		if (c->count > 0)
			return;
	}
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
 * What words [from, to) say of a name beside them that a country shares: 1
 * for a country, -1 for a province of another one, 0 for neither.
 */
static int
list_vote(const struct toponym *toponym, const struct words *words,
    size_t from, size_t to)
{
	const char *row;
	struct place place;

	if (!word_is_capital(&words->list[from]))
		return 0;
	if (country_is_known(country_named(words, from, to)))
		return 1;
	row = place_gazetteer_named(words, from, to);
	return place_gazetteer_next(&row, &place) &&
	    place.kind == PLACE_PROVINCE && !slice_equal(toponym->nation,
	    country_of_province(place.province)) ? -1 : 0;
}

/*
 * Whether countries or provinces stand in a list with a place whose name is
 * one of each: Ukraine, Georgia and Moldova; Alabama and Georgia.
 */
static void
look_beside(struct toponym *toponym, const struct sentence_words *s,
    const struct mention *m)
{
	const struct words *words = s->words;
	size_t n, from = m->last, to = m->first;
	int vote = 0;

	while (from < s->to && (words_is_mark(words, from, ",") ||
	    (words->list[from].cues & CUE_AND)))
		from++;
	for (n = CONTAINER_WORDS; from > m->last && n > 0 && vote == 0; n--)
		if (from + n <= s->to)
			vote = list_vote(toponym, words, from, from + n);
	toponym->list += vote;
	vote = 0;
	while (to > s->from && (words_is_mark(words, to - 1, ",") ||
	    (words->list[to - 1].cues & CUE_AND)))
		to--;
	for (n = CONTAINER_WORDS; to < m->first && n > 0 && vote == 0; n--)
		if (to >= s->from + n)
			vote = list_vote(toponym, words, to - n, to);
	toponym->list += vote;
}

/* Whether a list goes on with a country or a province: Mexico, Texas, Ohio. */
static bool
is_place_list(const struct sentence_words *s, size_t end)
{
	const struct words *words = s->words;
	const char *row;
	struct place place;
	size_t from = end, to;

	while (from < s->to && (words_is_mark(words, from, ",") ||
	    (words->list[from].cues & CUE_AND)))
		from++;
	for (to = from + CONTAINER_WORDS; from > end && to > from; to--) {
		if (to > s->to || !word_is_capital(&words->list[from]))
			continue;
		row = place_gazetteer_named(words, from, to);
		if (country_is_known(country_named(words, from, to)) ||
		    (place_gazetteer_next(&row, &place) &&
		    place.kind == PLACE_PROVINCE))
			return true;
	}
	return false;
}

/* Whether word i ends what stands behind a place: Peru, Ind., in 1950. */
static bool
is_closed(const struct sentence_words *s, size_t i)
{
	return i >= s->to || words_is_mark(s->words, i, ",.);:") ||
	    words_is_mark(s->words, i - 1, ".");
}

/* Whether a place is in the middle or at the end of a list. */
static bool
is_listed(const struct sentence_words *s, const struct mention *m)
{
	return m->first > s->from &&
	    (words_is_mark(s->words, m->first - 1, ",") ||
	    (s->words->list[m->first - 1].cues & CUE_AND));
}

/* Whether a name can be a place so large. */
static bool
is_large(const struct toponym *toponym, int least)
{
	const char *row = NULL;
	bool first = true;
	struct place place;

	while (next_reading(toponym, &row, &first, &place))
		if (place.prior >= least)
			return true;
	return false;
}

/*
 * Whether a place is in the country behind it, though no table has one of its
 * name there: a small one (Subiaco in Italy), or one that it is at (at Salerno,
 * Afghanistan). A state that is no more may have had any.
 */
static bool
is_in_country(const struct toponym *toponym, const struct sentence_words *s,
    const struct mention *m, const struct containers *c)
{
	const char *cue = country_cue(s->words, c->from, c->end);

	if (toponym->nation.len > 0 || is_list(s, c->end) ||
	    (cue != NULL && cue[0] == 'O') ||
	    !country_is_known(country_named(s->words, c->from, c->end)))
		return false;
	return c->weak ? !is_large(toponym, LARGE_CITY) :
	    m->first > s->from && !is_listed(s, m) && is_closed(s, c->end) &&
	    (s->words->list[m->first - 1].cues & CUE_IN);
}

/*
 * Whether a place is in what stands behind it, though no table has one of its
 * name there: one that no table has, or one that is no country, in a province
 * (Mosul, Ohio); one that has a country's name, in a state (Peru, Ind.).
 */
static bool
is_elsewhere(const struct toponym *toponym, const struct sentence_words *s,
    const struct mention *m, const struct containers *c)
{
	bool known = toponym->places != NULL || toponym->nation.len > 0;

	if (c->count == 0)
		return false;
	if (c->list[0].len == 2 && known)
		return is_in_country(toponym, s, m, c);
	if (c->weak || !known)
		return !c->weak;
	if (toponym->nation.len == 0)
		return !is_list(s, c->end);
	return memcmp(c->list[0].at, with_states, 2) == 0 &&
	    toponym->beside == NULL && !is_listed(s, m) &&
	    is_closed(s, c->end) && !is_place_list(s, c->end);
}

/* What is known of the name that words [from, to) are, or NULL. */
static struct toponym *
known_toponym(struct toponyms *t, const struct names *names,
    const struct words *words, size_t from, size_t to)
{
	const struct name *name = names_known(names, words_key(words, from,
	    to));

	return name == NULL ? NULL :
	    toponym_of(t, (uint32_t)(name - names->list));
}

/*
 * The country of the party before a place (D-Houston), or the province of it
 * that the place is; len 0 for none.
 */
static struct slice
container_of_party(const struct toponym *toponym,
    const struct sentence_words *s, const struct mention *m)
{
	struct slice country = { NULL, 0 };
	struct place place;
	const char *cue;

	if (m->first < s->from + 2 ||
	    s->words->list[m->first - 1].shape != SHAPE_HYPHEN)
		return country;
	cue = country_cue(s->words, m->first - 2, m->first - 1);
	if (cue == NULL || cue[0] != 'P')
		return country;
	country = slice_of(cue + 2);
	return place_inside(toponym, country, &place) &&
	    place.kind != PLACE_TOWN ? place.province : country;
}

/*
 * Finds the province or country that stands behind a place, and tells that
 * what it must be then: Georgia behind Atlanta. One that has a name that it
 * shares waits for the votes.
 */
static void
find_container(struct toponyms *t, const struct votes *votes,
    const struct names *names, const struct sentence_words *s,
    const struct mention *m, uint32_t number)
{
	struct toponym *toponym = toponym_of(t, number), *behind;
	struct containers c;
	struct place place;
	size_t i;

	if (names->bare || toponym->somewhere)
		return;
	find_containers(s, m, &c);
	for (i = 0; i < c.count; i++)
		if (place_inside(toponym, c.list[i], &place))
			break;
	if (i == c.count ? !is_elsewhere(toponym, s, m, &c) :
	    country_is_known(toponym->nation) && (c.list[i].len == 2 ||
	    c.weak || is_place_list(s, c.end)))
		return;
	behind = known_toponym(t, names, s->words, c.from, c.end);
	toponym = toponym_of(t, number);
	if (i < c.count) {
		toponym->container = c.list[i];
		if (c.list[i].len > 2 && behind != NULL)
			behind->container = c.list[i];
	} else if (country_shared(s->words, c.from, c.end) == NULL)
		toponym->container = c.list[0];
	else if (votes != NULL && behind != NULL && best_place(behind, votes,
	    (uint32_t)(behind - t->list), &place))
		toponym->container = place.province;
}

/* The number of the name that a mention has, or is short for. */
static uint32_t
number_of(struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	struct slice key;

	return places_whole(names, s, m, &key).len == 0 ? m->name :
	    names_number(names, key);
}

void
toponyms_learn(struct toponyms *t, struct votes *votes, struct names *names,
    const struct sentence_words *s, const struct mention *m)
{
	uint32_t number = number_of(names, s, m);
	struct toponym *toponym = toponym_of(t, number);

	look_up(toponym, names, s, m);
	if (toponym->beside != NULL)
		look_beside(toponym, s, m);
	if (toponym->container.len == 0 && !names->bare)
		toponym->container = container_of_party(toponym, s, m);
	if (toponym->container.len == 0) {
		find_container(t, NULL, names, s, m, number);
		toponym = toponym_of(t, number);
	}
	if (toponym->container.len == 0 && !toponym->somewhere &&
	    !names->bare && toponym->nation.len == 0 && toponym->places == NULL)
		toponym->container = country_of_place(s->words, m);
	if (country_is_money(s, m, toponym->nation))
		return;
	if (toponym->container.len > 0)
		votes_cast(votes, number, toponym->container);
	else if (!toponym->wide)
		votes_cast(votes, number, certain_province(toponym));
	if (toponym->container.len == 0 && toponym->beside == NULL)
		votes_name(votes, toponym->nation, 1);
}

/*
 * Makes a small place one of the country of nearly all other names if none of
 * those is of its own.
 */
static void
check_small(struct toponyms *t, const struct votes *votes, uint32_t number,
    struct place *place)
{
	struct slice country;

	if (place->kind == PLACE_NATION || place->prior > SMALL_PRIOR ||
	    place->prior <= LONELY_PRIOR ||
	    votes_country(votes, number, country_of_province(place->province)) >
	    0)
		return;
	country = votes_dominant(votes, SMALL_VOTES, SMALL_SHARE, t->code);
	if (country.len == 0)
		return;
	place->province = country;
	place->geo.len = 0;
}

bool
toponyms_resolve(struct toponyms *t, const struct votes *votes,
    struct names *names, const struct sentence_words *s,
    const struct mention *m, struct place *place)
{
	uint32_t number = number_of(names, s, m);
	struct toponym *toponym = toponym_of(t, number);

	look_up(toponym, names, s, m);
	if (names->bare || country_is_money(s, m, toponym->nation))
		return false;
	find_container(t, votes, names, s, m, number);
	toponym = toponym_of(t, number);
	if (toponym->container.len == 0) {
		if (!toponym->wide &&
		    best_place(toponym, votes, number, place)) {
			check_small(t, votes, number, place);
			return true;
		}
		memset(place, 0, sizeof(*place));
		if (!toponym->somewhere)
			place->province = unlisted_country(votes, s, m,
			    t->code);
		return place->province.len > 0;
	}
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
	struct toponym *toponym = toponym_of(t, number_of(names, s, m));

	look_up(toponym, names, s, m);
	return place_inside(toponym, country, place);
}

/* The province that people are named after: Texan; len 0 for none. */
static struct slice
province_of_people(const struct words *words, const struct mention *m)
{
	const char *row = place_gazetteer_named(words, m->first, m->last);
	struct slice none = { NULL, 0 };
	struct place place;

	while (place_gazetteer_next(&row, &place))
		if (place.kind == PLACE_DEMONYM)
			return place.province;
	return none;
}

struct slice
toponyms_demonym(struct names *names, const struct votes *votes,
    const struct sentence_words *s, const struct mention *m)
{
	const char *row = names_row(names, s->words, m);
	struct slice country = { NULL, 0 }, province;

	if (row != NULL)
		country = gazetteer_field(row, 1);
	if (!country_is_known(country) && !names->bare)
		country = province_of_people(s->words, m);
	if (country_is_money(s, m, country))
		country.len = 0;
	if (country.len == 0 ||
	    country_shared(s->words, m->first, m->last) == NULL)
		return country;
	province = province_of_people(s->words, m);
	if (votes == NULL)
		country.len = 0;
	else if (province.len > 0 && votes_parts(votes, province) >
	    votes_country(votes, m->name, country))
		country = province;
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
