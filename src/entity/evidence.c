#include "entity/evidence.h"

enum { GIVEN_NAME = 3 };	/* surely a first name */

#define EVIDENCE_POINTS(kind, per, org, loc, misc) \
	{ per, org, loc, misc },
const int8_t evidence_points[EVIDENCE_KINDS][TYPES] = {
	EVIDENCE_LIST(EVIDENCE_POINTS)
};

static bool
is_acronym(const struct sentence *s, const struct word *word)
{
	return !s->shout && word->key_end - word->key > 1 &&
	    (word->shape == SHAPE_UPPER || word->shape == SHAPE_ACRONYM);
}

/* An initial without its stop: A G Smith. */
static bool
is_bare_initial(const struct sentence *s, const struct word *word)
{
	return !s->plain && word->shape == SHAPE_UPPER &&
	    word->key_end - word->key == 1 && word + 1 < sentence_end(s) &&
	    word[1].spaced && word_is_capital(word + 1) &&
	    (!is_word(s, word, "a") || word[1].key_end - word[1].key == 1);
}

/* Whether this is the "on" of Committee on. */
static bool
is_committee_on(const struct sentence *s, const struct word *word)
{
	return is_word(s, word, "on") && word[-1].cues & CUE_ORG_FIRST;
}

/* Points for a small word or a mark within a name. */
static void
weigh_glue(struct candidate *c, const struct word *word)
{
	const struct sentence *s = c->sentence;
	int *total = c->glue;

	if (word->shape == SHAPE_HYPHEN) {
		evidence_add_times(total, DASH_INSIDE, is_dash(word));
		return;
	}
	if (word->shape == SHAPE_POSSESSIVE)
		c->possessives += !is_common(word - 1);
	else if (word->shape == SHAPE_NUMBER)
		evidence_add(total, NUMBER_INSIDE);
	else if (word->cues & CUE_AND)
		evidence_add(total, is_word(s, word, "&") ?
		    AMPERSAND_INSIDE : AND_INSIDE);
	else if (word->cues & CUE_SMALL_COMPANY)
		return;
	else if (word->cues & CUE_PARTICLE)
		evidence_add(total, PARTICLE_INSIDE);
	else if (is_word(s, word, "of") || is_word(s, word, "for") ||
	    is_word(s, word, "the") || is_committee_on(s, word))
		evidence_add(total, GLUE_INSIDE);
	else
		evidence_add(total, word->shape == SHAPE_MARK ? MARK_INSIDE :
		    OTHER_GLUE_INSIDE);
}

/* Points for one more word of a name. */
void
evidence_take(struct candidate *c, const struct word *word)
{
	const struct sentence *s = c->sentence;
	bool head = word == c->first;

	if (!word_is_capital(word)) {
		c->content += (word->cues & CUE_SMALL_COMPANY) != 0;
		weigh_glue(c, word);
		return;
	}
	c->content++;
	if (capital_tells(s, word))
		evidence_add(c->inside, CAPITAL_INSIDE);
	if (is_common(word) && !is_acronym(s, word) &&
	    !(head && word->cues & CUE_PARTICLE_FIRST))
		c->commons++;
	else if (!s->plain)
		evidence_add(c->inside, UNCOMMON);
	if (word->cues & CUE_NEVER && (head || word->last == 0 ||
	    c->first->first < GIVEN_NAME))
		evidence_add(c->inside, NOT_A_NAME);
	if (!head && word_is_capital(word - 1) && word[-1].first > c->given)
		c->given = word[-1].first;
	if (!head && word[-1].shape == SHAPE_NUMBER)
		evidence_add(c->inside, NUMBER_AMID);
	if (is_title(word)) {
		c->titles++;
		if (head || word->last == 0)
			evidence_add(c->inside, TITLE_INSIDE);
	}
	if (word->shape == SHAPE_INITIAL || is_bare_initial(s, word))
		c->initials++;
	if (head && word->shape == SHAPE_ACRONYM &&
	    c->matches == c->matches_end)
		c->initials++;
	else if (is_acronym(s, word))
		c->acronyms++;
	if (word->shape == SHAPE_MIXED)
		evidence_add(c->inside, MIXED_CASE);
}

static void
weigh_length(const struct candidate *c, bool known, int total[TYPES])
{
	static const enum evidence by_length[] = {
		WORDS_1, WORDS_1, WORDS_2, WORDS_3, WORDS_4
	};
	const struct word *word = c->first;
	int t;

	evidence_add(total, c->content < 5 ? by_length[c->content] :
	    WORDS_MANY);
	if (c->titles == c->content)
		evidence_add(total, ONLY_TITLE);
	if (!known) {
		for (t = 0; t < TYPES; t++)
			total[t] += c->glue[t];
		evidence_add_times(total, INITIAL_INSIDE, (int)c->initials);
		evidence_add_times(total, ACRONYM_INSIDE, (int)c->acronyms);
		evidence_add_times(total, POSSESSIVE_INSIDE,
		    (int)c->possessives);
	}
	if (!known || c->content == 1)
		evidence_add_times(total, c->sentence->plain ?
		    PLAIN_COMMON_INSIDE : COMMON_INSIDE, (int)c->commons);
	if (c->content > 1)
		return;
	if (is_common(word) && !is_acronym(c->sentence, word) &&
	    !capital_tells(c->sentence, word))
		evidence_add(total, COMMON_ALONE);
	if (!known && word->cues & (CUE_COMPANY | CUE_SUFFIX))
		evidence_add(total, HEAD_ALONE);
	if (!known && c->acronyms > 0 && word->key_end - word->key < 8)
		evidence_add(total, ACRONYM_ALONE);
}

/* Points for Gulf of Aden and Battle of Britain. */
static void
weigh_of_parts(const struct candidate *c, int total[TYPES])
{
	if (c->of_place) {
		evidence_add(total, PLACE_OF);
		total[TYPE_LOC] += c->suffix[TYPE_LOC];
	}
	if (c->of_event) {
		evidence_add(total, EVENT_OF);
		total[TYPE_MISC] += c->inner;
	}
}

/*
 * Points for what the last and first words say of names of several words. A
 * head takes in the known names before it: Vienna International Airport.
 */
static void
weigh_heads(const struct candidate *c, bool known, int total[TYPES])
{
	uint32_t last = c->last[-1].cues, first = c->first->cues;

	if (c->content < 2)
		return;
	if (c->of_organisation) {
		evidence_add(total, ORG_OF);
		evidence_add_times(total, ORG_HEAD_WORD, (int)c->content);
		total[TYPE_ORG] += c->inner;
	} else if (last & CUE_COMPANY) {
		evidence_add(total, COMPANY_HEAD);
		total[TYPE_ORG] += c->inner;
	} else if (last & CUE_ORG_LAST) {
		evidence_add(total, last & CUE_WEAK_HEAD ? ORG_WEAK_HEAD :
		    ORG_HEAD);
		evidence_add_times(total, ORG_HEAD_WORD, (int)c->content);
		total[TYPE_ORG] += c->inner;
	}
	if (last & CUE_PLACE_LAST) {
		evidence_add(total, last & CUE_WEAK_HEAD ? PLACE_WEAK_HEAD :
		    PLACE_HEAD);
		total[TYPE_LOC] += c->inner;
	}
	if (last & CUE_EVENT_LAST) {
		evidence_add(total, last & CUE_WEAK_EVENT ? EVENT_WEAK_HEAD :
		    EVENT_HEAD);
		total[TYPE_MISC] += c->inner;
	}
	if (!known)
		weigh_of_parts(c, total);
	if (last & CUE_SUFFIX)
		evidence_add(total, PERSON_SUFFIX);
	if (first & CUE_PLACE_FIRST && !c->of_place)
		evidence_add(total, PLACE_FIRST);
	if (first & CUE_TEAM_FIRST)
		evidence_add(total, TEAM_FIRST);
	if (first & CUE_DIRECTION && c->suffix[TYPE_LOC] > 0)
		total[TYPE_LOC] += c->suffix[TYPE_LOC] + 3;
}

/* Points for first names and surnames. */
static void
weigh_person(const struct candidate *c, int total[TYPES])
{
	const struct word *first = c->first, *last = c->last - 1;

	if (c->content < 2) {
		total[TYPE_PER] += first->first / 2 + first->last / 2;
		return;
	}
	if (last->cues & CUE_SUFFIX && last > first + 1)
		last--;
	total[TYPE_PER] += c->given + (last->last + 1) / 2;
	if (c->given >= GIVEN_NAME && c->commons > 0)
		total[TYPE_PER] += GIVEN_NAME;
	if (c->given < GIVEN_NAME && c->nation)
		evidence_add(total, NATION_INSIDE);
}

/* Weighs a name in all its readings; the best one goes into the mention. */
void
evidence_weigh(const struct candidate *c, struct mention *mention)
{
	const struct gazetteer_match *match;
	int total[TYPES], t, best = TYPE_PER;

	memcpy(total, c->inside, sizeof(total));
	evidence_add(total, NAME_AT_ALL);
	match = evidence_matches(c, total);
	weigh_length(c, match != NULL, total);
	weigh_heads(c, match != NULL, total);
	weigh_person(c, total);
	evidence_context(c, total);
	if (evidence_most(total) > -DOCUMENT_LIMIT)
		evidence_document(c, total);
	for (t = 1; t < TYPES; t++)
		if (total[t] > total[best])
			best = t;
	mention->first = (uint32_t)(c->first - c->sentence->words->list);
	mention->last = (uint32_t)(c->last - c->sentence->words->list);
	mention->type = (uint8_t)best;
	mention->plain = c->sentence->plain;
	mention->shout = c->sentence->shout;
	mention->points = total[best];
	mention->known = match == NULL ? NULL : match->value;
	mention->plural = match != NULL && match->plural;
}

/* Finds out whether capitals mean something in a sentence. */
void
evidence_judge(struct sentence *s)
{
	size_t capital = 0, upper = 0, common = 0, words = 0, lower = 0;
	size_t numbers = 0, i;

	for (i = s->from; i < s->to; i++) {
		const struct word *word = s->words->list + i;

		numbers += word->shape == SHAPE_NUMBER;
		lower += word->shape == SHAPE_LOWER;
		if (word->shape < SHAPE_LOWER ||
		    word->key_end - word->key < 3 ||
		    word->cues & (CUE_GLUE | CUE_AND | CUE_IN | CUE_TO))
			continue;
		words++;
		capital += word_is_capital(word);
		common += word_is_capital(word) && is_common(word);
		upper += word->shape == SHAPE_UPPER;
	}
	s->row = numbers > 1 && numbers >= lower;
	s->shout = words > 1 && upper * 3 > words * 2;
	s->plain = s->shout || (words > 4 && capital * 8 > words * 7 &&
	    common * 3 > capital);
}
