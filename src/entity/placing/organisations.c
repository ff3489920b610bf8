#include "entity/placing/organisations.h"

#include <stdlib.h>

#include "entity/naming/short_forms.h"

enum { FAR_MORE = 4 };	/* times that a document must speak of another country */

/* What is known of one name. */
struct organisation {
	bool known;		/* found is filled in */
	struct org_country found;
	struct org_country whole;	/* of a longer one that ends with it */
};

static struct organisation *
organisation_of(struct organisations *o, uint32_t name)
{
	if (name >= o->count)
		o->list = memory_grow_zeroed(o->list, &o->room, &o->count,
		    (size_t)name + 1, sizeof(*o->list));
	return &o->list[name];
}

/* Remembers the words before word `code` of a title, EMPIRE <EMPA.TO>. */
static void
take_company(struct organisations *o, struct slice title, size_t code)
{
	struct org_country org = { COUNTRY_UNKNOWN, { NULL, 0 } };
	struct title_company *c = &o->companies[o->company_count];
	size_t from = code;

	if (o->company_count == TITLE_COMPANIES)
		return;
	org_country_behind(&org, slice_between(title.at +
	    o->title.list[code].start, title.at + title.len));
	if (org.source != COUNTRY_BY_CODE)
		return;
	while (from > 0 && code - from < COMPANY_WORDS &&
	    o->title.list[from - 1].shape != SHAPE_MARK)
		from--;
	c->from = from;
	c->to = code;
	c->countries = org.countries;
	o->company_count++;
}

void
organisations_title(struct organisations *o, struct slice title)
{
	size_t i;

	words_clear(&o->title);
	o->company_count = 0;
	(void)words_add(&o->title, title);
	for (i = 0; i < o->title.count; i++)
		take_company(o, title, i);
}

/* A code in the title, behind the word that the name begins with. */
static void
country_in_title(struct org_country *org, const struct organisations *o,
    const struct words *words, const struct mention *m)
{
	struct slice first = words_key(words, m->first, m->first + 1);
	const struct title_company *c;
	size_t i;

	for (c = o->companies; c < o->companies + o->company_count; c++)
		for (i = c->from; i < c->to; i++)
			if (first.len > 2 && slice_equal(first,
			    words_key(&o->title, i, i + 1))) {
				org->source = COUNTRY_BY_CODE;
				org->countries = c->countries;
			}
}

/*
 * A code behind an organisation, or in the title, tells its country, unless its
 * legal form speaks against that.
 */
static void
country_by_code(struct org_country *org, const struct organisations *o,
    const struct sentence_words *s, const struct mention *m)
{
	struct org_country by_code = *org;

	if (!org_country_behind(&by_code, slice_between(s->text.at +
	    s->words->list[m->last - 1].end,
	    s->text.at + s->text.len)))
		country_in_title(&by_code, o, s->words, m);
	if (!org_country_contradicts(&by_code, s->words, m))
		*org = by_code;
}

/*
 * Looks the country of an organisation up: of its name, then by what is said
 * beside it, or by a code.
 */
static void
find_own(struct organisations *o, struct names *names,
    const struct sentence_words *s, const struct mention *m)
{
	struct organisation *own = organisation_of(o, m->name);

	if (!own->known) {
		own->known = true;
		org_country_find(&own->found, s->words, m,
		    names_row(names, s->words, m));
	}
	if (own->found.source < COUNTRY_BY_CONTEXT &&
	    own->found.source != COUNTRY_OF_WORLD)
		org_country_around(&own->found, s->words, s->from, s->to, m);
	if (own->found.source < COUNTRY_BY_CODE)
		country_by_code(&own->found, o, s, m);
}

/*
 * The body of a state, or of several, that a longer name ends with is that
 * one from there on: Parliament, after the European Parliament.
 */
static void
learn_ending(struct organisations *o, const struct names *names,
    const struct sentence_words *s, const struct mention *m)
{
	struct org_country org = organisation_of(o, m->name)->found;
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
			organisation_of(o, (uint32_t)(name -
			    names->list))->whole = org;
		return;
	}
}

const struct org_country *
organisations_find(struct organisations *o, struct names *names,
    const struct sentence_words *s, const struct mention *m)
{
	static const struct org_country unknown;
	uint32_t longer = short_forms_longer(names, s->words, m);
	const struct organisation *own, *longest;

	find_own(o, names, s, m);
	learn_ending(o, names, s, m);
	own = organisation_of(o, m->name);
	if (own->found.source == COUNTRY_AT_HAND &&
	    own->whole.source != COUNTRY_UNKNOWN &&
	    (own->whole.countries.len == 0 ||
	    org_country_has_body(own->found.countries, own->whole.countries)))
		return &own->whole;
	if (longer == 0)
		return &own->found;
	longest = organisation_of(o, longer - 1);
	if (longest->found.source != COUNTRY_UNKNOWN)
		return &longest->found;
	own = organisation_of(o, m->name);
	return longest->known && own->found.source == COUNTRY_BY_CITY ?
	    &unknown : &own->found;
}

/* The country most spoken of but one; len 0 if two are level. */
static struct slice
foremost_but(const struct votes *v, struct slice not, char code[2])
{
	struct slice none = { NULL, 0 }, country = { code, 2 };
	uint32_t points, most = 0;
	int i, number, best = 0;
	bool level = true;

	for (i = 0; i < v->voted_count; i++) {
		number = v->voted[i];
		points = votes_points(v, number);
		if (points < most || (not.at[0] == 'A' + number / 26 &&
		    not.at[1] == 'A' + number % 26))
			continue;
		level = points == most;
		most = points;
		best = number;
	}
	code[0] = (char)('A' + best / 26);
	code[1] = (char)('A' + best % 26);
	return level ? none : country;
}

/*
 * The country of a body of a state: the one most spoken of, or the one that
 * has most such bodies unless the document hardly speaks of it, but of one
 * that has them.
 */
static struct slice
country_at_hand(const struct votes *v, struct slice likely, char code[2])
{
	struct slice foremost, all = likely;
	const char *plus;
	int own;

	if (likely.len > 0 && likely.at[0] == '!')
		return foremost_but(v, slice_between(likely.at + 1,
		    likely.at + likely.len), code);
	foremost = votes_foremost(v, code);
	if (likely.len == 0)
		return foremost;
	plus = memchr(likely.at, '+', likely.len);
	if (plus != NULL)
		likely.len = (size_t)(plus - likely.at) - 1;
	likely = votes_choose(v, UINT32_MAX, likely);
	if (foremost.len == 0 || !org_country_has_body(all, foremost))
		return likely;
	own = votes_country(v, UINT32_MAX, likely);
	return votes_country(v, UINT32_MAX, foremost) > FAR_MORE * own ?
	    foremost : likely;
}

/*
 * Whether a mention is short for a name of which no table knows, and the
 * document speaks of another country than that of the table's name that is
 * spelt alike: BP, Border Patrol.
 */
static bool
is_another(const struct votes *votes, const struct names *names,
    const struct mention *m, struct slice country)
{
	struct slice most;
	char code[2];

	if (names->list[m->name].expansion == 0 ||
	    votes_country(votes, m->name, country) > 0)
		return false;
	most = votes_dominant(votes, 1, 1, code);
	return most.len > 0 && !slice_equal(most, country);
}

/*
 * The country of nearly all names of the document, if the city that told of
 * another one may be there: Hamilton Police, in a document about Ohio.
 */
static struct slice
country_of_all(const struct votes *votes, const struct words *words,
    const struct mention *m, struct slice country, char code[2])
{
	struct slice main = votes_dominant(votes, MAIN_VOTES, MAIN_SHARE, code);

	return main.len > 0 && country.len > 0 &&
	    votes_country(votes, m->name, country) == 0 &&
	    org_country_can_be(words, m, main, MAIN_POINTS) ? main : country;
}

struct slice
organisations_country(struct organisations *o, const struct votes *votes,
    struct names *names, const struct sentence_words *s,
    const struct mention *m, char code[2])
{
	const struct org_country *org = organisations_find(o, names, s, m);
	struct slice none = { NULL, 0 }, country;

	if (org->source == COUNTRY_AT_HAND)
		return country_at_hand(votes, org->countries, code);
	if (org->countries.len == 0)
		return none;
	country = votes_choose(votes, m->name, org->countries);
	if (org->source == COUNTRY_BY_CITY)
		return country_of_all(votes, s->words, m, country, code);
	return org->source == COUNTRY_BY_HOMONYM && country.len > 0 &&
	    is_another(votes, names, m, country) ? none : country;
}

void
organisations_clear(struct organisations *o)
{
	o->count = o->company_count = 0;
	words_clear(&o->title);
}

void
organisations_free(struct organisations *o)
{
	free(o->list);
	words_free(&o->title);
	memset(o, 0, sizeof(*o));
}
