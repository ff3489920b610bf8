#include "entity/placing/unlisted.h"

#include "entity/placing/country.h"

enum {
	PLACE_WORDS = 3,	/* of the name of one that tells */
	HEAD_WORDS = 8,		/* of one that a building's name begins with */
	SMALL_CITY = 50,	/* see struct place */
	DOCUMENT_VOTES = 3, DOCUMENT_SHARE = 65
};

/*
 * The country of the place that one that no table has is in: the Sprint
 * Center in Kansas City, the Western District of Texas. A small one counts
 * where the document has others of its country.
 */
static struct slice
country_around(const struct votes *votes, const struct sentence_words *s,
    const struct mention *m)
{
	static const char *const inside[] = { "in", "near", "of", NULL };
	struct slice country = { NULL, 0 };
	size_t from = m->last + 1, to;

	if (from >= s->to || !slice_among(words_key(s->words, m->last, from),
	    inside))
		return country;
	if (slice_is(words_key(s->words, from, from + 1), "the"))
		from++;
	for (to = from + PLACE_WORDS; to > from; to--) {
		if (to > s->to)
			continue;
		if (country_is_place(s->words, from, to, LARGE_CITY, &country))
			break;
		if (country_is_place(s->words, from, to, SMALL_CITY,
		    &country) && country_is_known(country) &&
		    votes_country(votes, m->name, country) > 0)
			break;
		country.len = 0;
	}
	return country;
}

/* The country of the large city that a building begins with: Athens airport. */
static struct slice
country_of_head(const struct words *words, const struct mention *m)
{
	struct slice country = { NULL, 0 };
	size_t to = m->last - 1;

	if (!(words->list[to].cues & CUE_PLACE_LAST))
		return country;
	if (to > m->first + HEAD_WORDS)
		to = m->first + HEAD_WORDS;
	for (; to > m->first; to--)
		if (country_is_place(words, m->first, to, LARGE_CITY,
		    &country))
			break;
	return country;
}

struct slice
unlisted_country(const struct votes *votes, const struct sentence_words *s,
    const struct mention *m, char code[2])
{
	struct slice country = { NULL, 0 }, head;

	if (country_is_wide(s->words, m->first, m->last))
		return country;
	country = country_around(votes, s, m);
	if (country_is_known(country))
		return country;
	head = country_of_head(s->words, m);
	if (country_is_known(head) && votes_country(votes, m->name, head) >=
	    DOCUMENT_VOTES)
		return head;
	country = votes_dominant(votes, DOCUMENT_VOTES, DOCUMENT_SHARE, code);
	return country.len > 0 ? country : head;
}
