#include "entity/placing/locations.h"

#include <string.h>

#include "entity/placing/country.h"
#include "entity/placing/place_gazetteer.h"
#include "entity/words/user_gazetteer.h"

enum {
	TITLE_VOTES = 3,	/* of a country named in the title */
	TITLE_WORDS = 3,	/* of the name of one */
	PROVINCE_PRIOR = 58	/* of one that a title may mean */
};

/* Counts the country or province that words [from, to) of the title name. */
static bool
take_title(struct locations *l, size_t from, size_t to)
{
	const struct words *title = &l->organisations.title;
	struct slice nation = country_named(title, from, to);
	const char *row;
	struct place place;

	if (country_is_known(nation)) {
		votes_name(&l->votes, nation, TITLE_VOTES);
		votes_add(&l->votes, nation, TITLE_VOTES);
		return true;
	}
	if (country_is_region(title, from, to) ||
	    country_shared(title, from, to) != NULL)
		return true;
	row = place_gazetteer_named(title, from, to);
	if (!place_gazetteer_next(&row, &place) ||
	    place.kind != PLACE_PROVINCE || place.prior < PROVINCE_PRIOR)
		return false;
	votes_add(&l->votes, place.province, 1);
	return true;
}

void
locations_title(struct locations *l, struct slice title)
{
	const struct words *words = &l->organisations.title;
	size_t from, to;

	organisations_title(&l->organisations, title);
	for (from = 0; from < words->count; from++) {
		if (!word_is_capital(&words->list[from]))
			continue;
		for (to = from + TITLE_WORDS; to > from; to--)
			if (to <= words->count && take_title(l, from, to))
				break;
		if (to > from)
			from = to - 1;
	}
}

void
locations_learn(struct locations *l, struct names *names,
    const struct sentence_words *s, const struct mention *m)
{
	if (m->user != NULL && m->user->country.len > 0) {
		votes_add(&l->votes, m->user->country, 1);
	} else if (m->type == TYPE_LOC) {
		toponyms_learn(&l->toponyms, &l->votes, names, s, m);
	} else if (m->type == TYPE_MISC) {
		struct slice country = toponyms_demonym(names, NULL,
		    s, m);

		votes_cast(&l->votes, m->name, country);
		votes_name(&l->votes, country, 1);
	} else if (m->type == TYPE_ORG && !names->bare) {
		const struct org_country *org = organisations_find(
		    &l->organisations, names, s, m);

		if (org->source > COUNTRY_BY_FORM)
			votes_cast(&l->votes, m->name,
			    country_of_province(org->countries));
	}
}

static size_t
put_tag(char *tags, size_t at, const char *key, struct slice value)
{
	size_t len = strlen(key);

	if (value.len == 0 || at + len + value.len + 1 > LOCATION_TAGS)
		return at;
	if (at > 0)
		tags[at++] = '\t';
	memcpy(tags + at, key, len);
	memcpy(tags + at + len, value.at, value.len);
	return at + len + value.len;
}

static size_t
place_tags(struct locations *l, struct names *names,
    const struct sentence_words *s, const struct mention *m,
    char tags[LOCATION_TAGS])
{
	struct place place;
	size_t at;

	if (!toponyms_resolve(&l->toponyms, &l->votes, names, s, m, &place))
		return 0;
	at = put_tag(tags, 0, "country=", country_of_province(place.province));
	return put_tag(tags, at, "geo=", place.geo);
}

/* The tags of a name of the user's; a place may be known in its country. */
static size_t
user_tags(struct locations *l, struct names *names,
    const struct sentence_words *s, const struct mention *m,
    char tags[LOCATION_TAGS])
{
	size_t at = put_tag(tags, 0, "country=", m->user->country);
	struct place place;

	if (m->type != TYPE_LOC || !toponyms_inside(&l->toponyms, names, s, m,
	    m->user->country, &place))
		return at;
	return put_tag(tags, at, "geo=", place.geo);
}

size_t
locations_tags(struct locations *l, struct names *names,
    const struct sentence_words *s, const struct mention *m,
    char tags[LOCATION_TAGS])
{
	char code[2];

	if (m->user != NULL && m->user->country.len > 0)
		return user_tags(l, names, s, m, tags);
	if (m->type == TYPE_LOC)
		return place_tags(l, names, s, m, tags);
	if (m->type == TYPE_MISC)
		return put_tag(tags, 0, "country=",
		    country_of_province(toponyms_demonym(names,
		    &l->votes, s, m)));
	if (m->type == TYPE_ORG && !names->bare)
		return put_tag(tags, 0, "country=",
		    organisations_country(&l->organisations, &l->votes, names,
		    s, m, code));
	return 0;
}

void
locations_clear(struct locations *l)
{
	votes_clear(&l->votes);
	toponyms_clear(&l->toponyms);
	organisations_clear(&l->organisations);
}

void
locations_free(struct locations *l)
{
	votes_free(&l->votes);
	toponyms_free(&l->toponyms);
	organisations_free(&l->organisations);
}
