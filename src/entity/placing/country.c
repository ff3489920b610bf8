#include "entity/placing/country.h"

#include "core/table.h"
#include "entity/names/key.h"
#include "entity/placing/place_gazetteer.h"
#include "entity/words/gazetteer.h"

enum {
	ABBREVIATION = 50,	/* of a province: see struct place */
	STATE = 2, SEAT = 4	/* letters of a state, at least of its seat */
};

extern const uint64_t table_country_cues[];
extern const uint64_t table_nations[];

const char *
country_cue(const struct words *words, size_t from, size_t to)
{
	return key_find_words(table_country_cues, words, from, to);
}

/* The country that an abbreviation has in headlines: N.Z.; len 0 for none. */
static struct slice
short_nation(const struct words *words, size_t from, size_t to)
{
	struct slice none = { NULL, 0 };
	const char *value;

	if (words->list[from].shape < SHAPE_UPPER &&
	    words->list[from].shape != SHAPE_INITIAL)
		return none;
	value = country_cue(words, from, to);
	return value == NULL || value[0] != 'N' ? none : slice_of(value + 2);
}

const char *
country_shared(const struct words *words, size_t from, size_t to)
{
	const char *value = country_cue(words, from, to);

	return value == NULL || value[0] != 'K' ? NULL : value + 2;
}

struct slice
country_meant(const struct words *words, size_t from, size_t to)
{
	const char *value = country_cue(words, from, to);
	struct slice none = { NULL, 0 };

	return value == NULL || value[0] != 'C' ? none : slice_of(value + 2);
}

struct slice
country_named(const struct words *words, size_t from, size_t to)
{
	const char *row = words_find(table_nations, words, from, to);
	struct slice none = { NULL, 0 };

	if (row == NULL)
		return short_nation(words, from, to);
	if (country_shared(words, from, to) != NULL)
		return none;
	return row[2] == 'a' && words->list[from].shape < SHAPE_UPPER ? none :
	    gazetteer_field(row, 1);
}
bool
country_is_region(const struct words *words, size_t from, size_t to)
{
	const char *row = words_find(table_nations, words, from, to);

	return row != NULL && row[2] != 'a' &&
	    gazetteer_field(row, 1).len == 0;
}
struct slice
country_of_city(const struct words *words, size_t from, size_t to, int least)
{
	struct slice none = { NULL, 0 };
	struct place place, largest = { .prior = least - 1 };
	const char *row = place_gazetteer_named(words, from, to);

	while (place_gazetteer_next(&row, &place))
		if (place.kind != PLACE_DEMONYM && place.prior > largest.prior)
			largest = place;
	return largest.prior < least ? none :
	    slice_between(largest.province.at, largest.province.at + 2);
}
bool
country_is_place(const struct words *words, size_t from, size_t to, int least,
    struct slice *country)
{
	if (!word_is_capital(&words->list[from]))
		return false;
	*country = country_named(words, from, to);
	if (country->len == 2 || country_is_region(words, from, to))
		return true;
	*country = country_of_city(words, from, to, least);
	return country->len == 2 ||
	    country_of_city(words, from, to, LARGE_CITY).len == 2;
}
bool
country_is_money(const struct sentence_words *s, const struct mention *m,
    struct slice country)
{
	const char *value;

	if (m->last == s->to)
		return false;
	value = country_cue(s->words, m->last, m->last + 1);
	return value != NULL && value[0] == 'M' &&
	    slice_is(country, value + 2);
}
bool
country_is_wide_name(const struct words *words, size_t from, size_t to)
{
	const char *cue = country_cue(words, from, to);

	return cue != NULL && cue[0] == 'W';
}
bool
country_is_wide(const struct words *words, size_t from, size_t to)
{
	const char *cue;

	if (country_is_wide_name(words, from, to))
		return true;
	for (; from < to; from++) {
		cue = country_cue(words, from, from + 1);
		if (cue != NULL && cue[0] == 'W')
			return true;
	}
	return false;
}

/* The state whose seat in a congress a mention is: TX-16; len 0 for none. */
static struct slice
state_of_seat(const struct words *words, const struct mention *m)
{
	struct slice key = words_key(words, m->first, m->last);
	struct slice none = { NULL, 0 };
	const char *row;
	struct place place;

	if (key.len < SEAT || key.at[STATE] != ' ' ||
	    words->list[m->first].shape < SHAPE_UPPER ||
	    (!(key.at[STATE + 1] >= '0' && key.at[STATE + 1] <= '9') &&
	    !slice_is(slice_between(key.at + STATE + 1, key.at + key.len),
	    "al")))
		return none;
	row = place_gazetteer_find(slice_between(key.at, key.at + STATE));
	while (place_gazetteer_next(&row, &place))
		if (place.kind == PLACE_POSTAL)
			return place.province;
	return none;
}

struct slice
country_of_place(const struct words *words, const struct mention *m)
{
	struct slice country;
	size_t i, from = m->first;
	int least = LARGE_CITY;

	country = state_of_seat(words, m);
	if (country.len == 0)
		country = country_meant(words, m->first, m->last);
	if (country.len > 0 || country_is_wide(words, m->first, m->last))
		return country;
	for (i = m->first; i + 1 < m->last; i++) {
		if (words_is_mark(words, i, ","))
			least = ABBREVIATION;
		else if (!slice_is(words_key(words, i, i + 1), "of"))
			continue;
		from = i + 1;
	}
	while (from + 1 < m->last && (words->list[from].cues & CUE_DIRECTION))
		from++;
	if (from > m->first)
		(void)country_is_place(words, from, m->last, least, &country);
	else if (words->list[from].shape >= SHAPE_UPPER)
		country = country_named(words, from, from + 1);
	return country;
}
