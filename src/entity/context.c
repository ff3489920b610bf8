/* Points for what stands before and after a name, and in the document. */
#include "entity/evidence.h"

enum {
	CONTEST_WORDS = 7,	/* a headline about two teams is shorter */
	CITY_LENGTH = 5		/* shorter ones are rather acronyms */
};

static struct slice
key_of(const struct sentence *s, const struct word *word)
{
	return slice_between(s->words->keys + word->key,
	    s->words->keys + word->key_end);
}

/* Points for the word before "of" or "for": town of, spokesman for. */
static void
weigh_of(const struct word *word, int total[TYPES])
{
	if (word->cues & CUE_PLACE_LAST)
		evidence_add(total, AFTER_PLACE_OF);
	else if (word->cues & (CUE_ROLE | CUE_TITLE))
		evidence_add(total, AFTER_ROLE_OF);
}

/* Points for the words before a name. */
static void
weigh_left(const struct sentence *s, const struct word *first,
    int total[TYPES])
{
	const struct word *left = first - 1;
	uint32_t cues;

	if (first == sentence_begin(s))
		return;
	cues = left->cues;
	if (is_word(s, left, "the") && left > sentence_begin(s) &&
	    left[-1].cues & CUE_IN)
		cues = CUE_IN;
	if (left->shape == SHAPE_HYPHEN)
		evidence_add_times(total, SPLIT_HYPHEN, !s->plain &&
		    !is_dash(left) && word_is_capital(left - 1));
	else if (!first->spaced && word_is_capital(left))
		evidence_add(total, UNSPACED);
	if (cues & CUE_PARTICLE_FIRST && !word_is_capital(left))
		evidence_add(total, AFTER_PARTICLE);
	if (cues & CUE_HONORIFIC && word_is_capital(left))
		evidence_add(total, AFTER_HONORIFIC);
	else if (cues & CUE_TITLE)
		evidence_add(total, AFTER_TITLE);
	else if (cues & CUE_ROLE && !word_is_capital(left))
		evidence_add(total, AFTER_ROLE);
	else if (left > sentence_begin(s) && !word_is_capital(left - 1) &&
	    (is_word(s, left, "of") || is_word(s, left, "for")))
		weigh_of(left - 1, total);
	else if (cues & CUE_IN)
		evidence_add(total, AFTER_IN);
	else if (cues & CUE_TO)
		evidence_add(total, AFTER_TO);
	else if (is_word(s, left, "the"))
		evidence_add(total, AFTER_THE);
	else if (is_word(s, left, ",") && left > sentence_begin(s) &&
	    left[-1].cues & (CUE_ROLE | CUE_TITLE))
		evidence_add(total, AFTER_ROLE_COMMA);
}

/* Whether "(IAEA)" stands here, made of a name's initials. */
static bool
is_own_acronym(const struct candidate *c, const struct word *at)
{
	const struct sentence *s = c->sentence;
	const struct word *word;
	struct slice key;
	size_t i = 0;

	if (sentence_end(s) - at < 3 || !is_word(s, at, "(") ||
	    at[1].shape != SHAPE_UPPER || !is_word(s, at + 2, ")") ||
	    c->content < 2)
		return false;
	key = key_of(s, at + 1);
	for (word = c->first; word < c->last; word++)
		if (word_is_capital(word) && i < key.len &&
		    s->words->keys[word->key] == key.at[i])
			i++;
	return i + 1 >= key.len;
}

/* A score: Chelsea 2. */
static bool
is_score(const struct sentence *s, const struct word *at)
{
	return at < sentence_end(s) && at->shape == SHAPE_NUMBER &&
	    at->spaced && at->end - at->start < 4 &&
	    (at + 1 == sentence_end(s) || at[1].shape != SHAPE_LOWER ||
	    at[1].cues & CUE_AND);
}

/* VIENNA, July 6 (AP) - or LONDON 1996-08-30 */
static bool
is_dateline(const struct candidate *c)
{
	const struct word *at = c->last, *end = sentence_end(c->sentence);
	const struct sentence *s = c->sentence;

	if (c->first != sentence_begin(s) || at >= end)
		return false;
	if (at->shape == SHAPE_NUMBER)
		return at->end - at->start == 4;
	if (is_word(s, at, ",") && at + 1 < end &&
	    c->first->shape == SHAPE_UPPER && at[1].shape == SHAPE_CAPITAL &&
	    !s->plain && c->first->end - c->first->start >= CITY_LENGTH)
		return true;
	if (is_word(s, at, ",") && at + 1 < end)
		return (at[1].cues & CUE_NEVER) != 0;
	return is_word(s, at, "(") && at + 2 < end &&
	    is_word(s, at + 2, ")") && at[1].shape == SHAPE_UPPER;
}

/* Points for a name in a table of scores or standings. */
static void
weigh_row(const struct candidate *c, int total[TYPES])
{
	const struct sentence *s = c->sentence;
	const struct word *at = c->last, *end = sentence_end(s);

	if (c->first == sentence_begin(s) && is_score(s, at + 1) &&
	    is_score(s, at + 2))
		evidence_add(total, TABLE_ROW);
	else if (at + 1 == end || word_is_capital(at + 1) ||
	    is_word(s, at + 1, "("))
		evidence_add(total, ROW_SCORE);
}

/* Points for the words after a name. */
static void
weigh_right(const struct candidate *c, int total[TYPES])
{
	const struct sentence *s = c->sentence;
	const struct word *at = c->last, *end = sentence_end(s);

	if (at == end)
		return;
	if (at->shape == SHAPE_HYPHEN && !s->plain && at + 1 < end &&
	    word_is_capital(at + 1) && !is_dash(at))
		evidence_add(total, SPLIT_HYPHEN);
	if (at->cues & CUE_SPEECH)
		evidence_add(total, BEFORE_SPEECH);
	if (is_word(s, at, ",") && at + 2 < end &&
	    at[1].shape == SHAPE_NUMBER && at[1].end - at[1].start == 2 &&
	    is_word(s, at + 2, ","))
		evidence_add(total, BEFORE_AGE);
	if (is_own_acronym(c, at))
		evidence_add(total, BEFORE_ACRONYM);
	if (!at->spaced && is_word(s, at, "$"))
		evidence_add(total, MONEY);
	if (at->shape == SHAPE_LOWER && !(at->cues & CUE_WEAK_HEAD)) {
		if (at->cues & CUE_PLACE_LAST)
			evidence_add(total, BEFORE_PLACE_NOUN);
		if (at->cues & CUE_ORG_LAST)
			evidence_add(total, BEFORE_ORG_NOUN);
	}
	if (s->row && is_score(s, at))
		weigh_row(c, total);
}

void
evidence_context(const struct candidate *c, int total[TYPES])
{
	weigh_left(c->sentence, c->first, total);
	weigh_right(c, total);
}

static const struct name *
find_name(const struct sentence *s, const struct word *first,
    const struct word *last)
{
	return names_find(s->names, words_key(s->words,
	    (size_t)(first - s->words->list),
	    (size_t)(last - s->words->list)));
}

static int
limited(int document_points)
{
	return document_points > DOCUMENT_LIMIT ? DOCUMENT_LIMIT :
	    document_points;
}

/* What the document says of a person's first name and surname. */
static void
weigh_parts(const struct candidate *c, int total[TYPES])
{
	const struct sentence *s = c->sentence;
	const struct name *name = find_name(s, c->last - 1, c->last);

	if (name != NULL) {
		total[TYPE_PER] += limited(name->points[TYPE_PER]);
		if (name->surname)
			total[TYPE_PER] +=
			    evidence_points[SURNAME_IN_DOCUMENT][TYPE_PER];
	}
	name = find_name(s, c->first, c->first + 1);
	if (name != NULL && name->forename && !is_title(c->first))
		total[TYPE_PER] +=
		    evidence_points[FORENAME_IN_DOCUMENT][TYPE_PER];
}

void
evidence_document(const struct candidate *c, int total[TYPES])
{
	const struct sentence *s = c->sentence;
	const struct word *first = c->first;
	const struct name *name;
	int t;

	while (first + 1 < c->last && (!word_is_capital(first) ||
	    first->cues & CUE_PARTICLE_FIRST))
		first++;
	if (c->content > 1)
		weigh_parts(c, total);
	name = find_name(s, first, c->last);
	if (name == NULL)
		return;
	for (t = 0; t < TYPES; t++)
		total[t] += limited(name->points[t]);
	if (name->surname)
		evidence_add(total, SURNAME_IN_DOCUMENT);
	else if (name->forename)
		evidence_add(total, FORENAME_IN_DOCUMENT);
	if (name->begins_org)
		evidence_add(total, ORG_IN_DOCUMENT);
}

/* Whether a word says that teams meet: v, beat. */
static bool
is_contest(const struct sentence *s, const struct word *word)
{
	if (word < sentence_begin(s) || word >= sentence_end(s))
		return false;
	return (word->cues & CUE_CONTEST) != 0 || (s->shout &&
	    s->to - s->from < CONTEST_WORDS && is_word(s, word, "at"));
}

/* Points for a place that may be the team from there. */
static void
weigh_team(const struct candidate *c, int weight, int total[TYPES])
{
	const struct sentence *s = c->sentence;
	enum evidence kind = SCORE;

	if (!is_score(s, c->last)) {
		kind = BESIDE_MATCH;
		if (!is_contest(s, c->last) && (!is_contest(s, c->first - 1) ||
		    is_word(s, c->first - 1, "at")))
			return;
	}
	evidence_add(total, kind);
	total[TYPE_ORG] += weight;
}

const struct gazetteer_match *
evidence_matches(const struct candidate *c, int total[TYPES])
{
	const struct gazetteer_match *best[TYPES] = { NULL };
	const struct gazetteer_match *heaviest = NULL, *m;
	size_t words = (size_t)(c->last - c->first);
	int t;

	for (m = c->matches; m < c->matches_end; m++) {
		if (m->words != words)
			continue;
		t = (int)type_of(m);
		if (best[t] == NULL || m->weight > best[t]->weight)
			best[t] = m;
		if (heaviest == NULL || m->weight > heaviest->weight)
			heaviest = m;
	}
	for (t = 0; t < TYPES; t++) {
		if (best[t] == NULL)
			continue;
		total[t] += best[t]->weight;
		if (c->content > 1)
			total[t] += 2 * (int)c->content + c->inner;
	}
	if (is_dateline(c) && (best[TYPE_LOC] != NULL || heaviest == NULL))
		evidence_add(total, DATELINE);
	if (best[TYPE_LOC] != NULL && !best[TYPE_LOC]->nation)
		weigh_team(c, best[TYPE_LOC]->weight, total);
	return heaviest;
}
