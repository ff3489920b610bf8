/*
 * Each mention whose country is certain is a vote for it, and for its
 * province where that is known.
 */
#include "entity/placing/votes.h"

#include <stdlib.h>
#include <string.h>

#include "entity/placing/country.h"

enum { VOTES_LIMIT = 60000 };

static int
index_of(struct slice country)
{
	return (country.at[0] - 'A') * 26 + (country.at[1] - 'A');
}

static void
count(uint16_t *votes, int times)
{
	if (*votes < VOTES_LIMIT)
		*votes = (uint16_t)(*votes + times);
}

/* Notes that a country is voted for, or named. */
static void
note(struct votes *v, int country)
{
	v->any = true;
	if (v->of_country[country] == 0 && v->named[country] == 0)
		v->voted[v->voted_count++] = (uint16_t)country;
}

void
votes_add(struct votes *v, struct slice province, int times)
{
	int country = index_of(province);
	uint32_t number;
	uint16_t *votes;
	bool added;

	note(v, country);
	v->all -= v->of_country[country];
	count(&v->of_country[country], times);
	v->all += v->of_country[country];
	if (v->of_country[country] > v->of_country[v->best])
		v->best = country;
	if (province.len <= 2)
		return;
	count(&v->of_parts[country], times);
	number = hash_add(&v->provinces, province, &added);
	v->of_province = memory_grow(v->of_province, &v->province_room,
	    (size_t)number + 1, sizeof(*v->of_province));
	votes = &v->of_province[number];
	if (added)
		*votes = 0;
	count(votes, times);
}

void
votes_name(struct votes *v, struct slice country, int times)
{
	if (!country_is_known(country))
		return;
	note(v, index_of(country));
	count(&v->named[index_of(country)], times);
}

static struct ballot *
ballot_of(struct votes *v, uint32_t name)
{
	if (name >= v->count)
		v->ballots = memory_grow_zeroed(v->ballots, &v->room,
		    &v->count, (size_t)name + 1, sizeof(*v->ballots));
	return &v->ballots[name];
}

void
votes_cast(struct votes *v, uint32_t name, struct slice province)
{
	struct ballot *ballot;

	if (!country_is_known(province) ||
	    province.len >= sizeof(ballot->province))
		return;
	ballot = ballot_of(v, name);
	if (ballot->province[0] == '\0')
		memcpy(ballot->province, province.at, province.len);
	else if (!slice_is(province, ballot->province))
		return;
	votes_add(v, province, 1);
	if (ballot->cast < VOTES_LIMIT)
		ballot->cast++;
}

int
votes_country(const struct votes *v, uint32_t name, struct slice country)
{
	int votes = v->of_country[index_of(country)];

	if (name < v->count &&
	    memcmp(v->ballots[name].province, country.at, 2) == 0)
		votes -= v->ballots[name].cast;
	return votes < 0 ? 0 : votes;
}

int
votes_province(const struct votes *v, uint32_t name, struct slice province)
{
	uint32_t number;
	int votes;

	if (province.len <= 2 || v->provinces.count == 0)
		return 0;
	number = hash_find(&v->provinces, province);
	if (number == HASH_NONE)
		return 0;
	votes = v->of_province[number];
	if (name < v->count && slice_is(province, v->ballots[name].province))
		votes -= v->ballots[name].cast;
	return votes < 0 ? 0 : votes;
}

int
votes_parts(const struct votes *v, struct slice country)
{
	return v->of_parts[index_of(country)];
}

static struct slice
write_code(int country, char code[2])
{
	code[0] = (char)('A' + country / 26);
	code[1] = (char)('A' + country % 26);
	return slice_between(code, code + 2);
}

uint32_t
votes_points(const struct votes *v, int country)
{
	return ((uint32_t)v->named[country] << 16) + v->of_country[country];
}

struct slice
votes_dominant(const struct votes *v, int least, int percent, char code[2])
{
	struct slice none = { NULL, 0 };
	uint32_t most = v->of_country[v->best];

	if (!v->any || most < (uint32_t)least ||
	    most * 100 < v->all * (uint32_t)percent)
		return none;
	return write_code(v->best, code);
}

struct slice
votes_foremost(const struct votes *v, char code[2])
{
	struct slice none = { NULL, 0 };
	uint32_t points, most = 0;
	int i, best = 0;
	bool level = true;

	for (i = 0; i < v->voted_count; i++) {
		points = votes_points(v, v->voted[i]);
		if (points < most)
			continue;
		level = points == most;
		most = points;
		best = v->voted[i];
	}
	return level ? none : write_code(best, code);
}

struct slice
votes_choose(const struct votes *v, uint32_t name, struct slice countries)
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
		votes = votes_country(v, name, country);
		if (votes > most) {
			most = votes;
			best = country;
		}
	}
	return best;
}

void
votes_clear(struct votes *v)
{
	v->count = 0;
	if (!v->any)
		return;
	v->any = false;
	v->voted_count = 0;
	v->all = 0;
	v->best = 0;
	memset(v->of_country, 0, sizeof(v->of_country));
	memset(v->named, 0, sizeof(v->named));
	memset(v->of_parts, 0, sizeof(v->of_parts));
	if (v->provinces.count > 0)
		hash_clear(&v->provinces);
}

void
votes_free(struct votes *v)
{
	free(v->ballots);
	free(v->of_province);
	hash_free(&v->provinces);
	memset(v, 0, sizeof(*v));
}
