#include "entity/tagging/hints.h"

#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/bits.h"
#include "entity/tagging/tags.h"

enum {
	REPEATS = 6,		/* words that + and * take at most */
	NEIGHBOURS = 8,		/* hints that one may overlap */
	LARGE_PLACE = 6,
	SURE_GIVEN = 4, SURE_SURNAME = 3,
	SURE = 65536,		/* more than features say */
	LEANING = 1000,		/* for each step of a weight */
	WEIGHT_AGAIN = 6,
	SUBJECT_WORDS = 50	/* one in so many tells what a text is about */
};

/* A pattern being matched. */
struct match {
	const struct rules *rules;
	const struct context *context;
	const struct hints *hints;
	uint64_t subjects;	/* of the document: classes */
	uint32_t cues;		/* those that rules are looked for by */
	const struct sentence_context *sentence;
	const struct rule *rule;
	uint32_t marks[RULE_ELEMENTS + 1];	/* where each element begins */
};

static bool
has_reading(const struct word_context *here, int reading)
{
	return here->positions[reading] != POSITION_NONE;
}

static uint32_t
cue_kinds(uint32_t cues)
{
	static const uint32_t sets[][2] = {
		{ CUE_HONORIFIC, WORD_IS_HONORIFIC },
		{ CUE_TITLE, WORD_IS_TITLE }, { CUE_ROLE, WORD_IS_ROLE },
		{ CUE_SUFFIX, WORD_IS_SUFFIX }, { CUE_SPEECH, WORD_IS_SAID },
		{ CUE_COMPANY | CUE_SMALL_COMPANY, WORD_IS_COMPANY },
		{ CUE_ORG_LAST, WORD_IS_ORG_LAST },
		{ CUE_PLACE_LAST, WORD_IS_PLACE_LAST },
		{ CUE_EVENT_LAST, WORD_IS_EVENT_LAST },
		{ CUE_CONTEST, WORD_IS_CONTEST }, { CUE_NEVER, WORD_IS_DAY },
		{ CUE_PARTICLE, WORD_IS_PARTICLE }
	};
	uint32_t kinds = 0;
	size_t i;

	for (i = 0; cues != 0 && i < sizeof(sets) / sizeof(*sets); i++)
		if (cues & sets[i][0])
			kinds |= sets[i][1];
	return kinds;
}

/* The kinds of a word that its shape tells. */
static uint32_t
shape_kinds(const struct word *word)
{
	uint32_t kinds = word->shape >= SHAPE_NUMBER ? WORD_IS_WORD : 0;

	switch (word->shape) {
	case SHAPE_HYPHEN:
		return WORD_IS_HYPHEN;
	case SHAPE_POSSESSIVE:
		return WORD_IS_POSSESSIVE;
	case SHAPE_NUMBER:
		return kinds | WORD_IS_NUMBER;
	case SHAPE_LOWER:
		return kinds | WORD_IS_SMALL;
	case SHAPE_INITIAL:
		return kinds | WORD_IS_INITIAL;
	case SHAPE_MIXED:
		return kinds | WORD_IS_MIXED |
		    (word->joined ? WORD_IS_JOINED : 0);
	case SHAPE_UPPER:
	case SHAPE_ACRONYM:
		return kinds | WORD_IS_UPPER;
	default:
		return kinds;
	}
}

/*
 * What kind of word one is. A name has a capital that says something; where
 * capitals say nothing, it is no word that is mostly written without one.
 */
static uint32_t
kinds_of(const struct match *m, size_t i)
{
	const struct word *word = &m->context->words->list[i];
	const struct word_context *here = &m->context->by_word[i];
	uint32_t kinds = shape_kinds(word) | cue_kinds(word->cues);
	bool usual = m->sentence->mode == MODE_USUAL;

	if (word_is_capital(word) && !(m->sentence->mode == MODE_ALL_CAPS &&
	    here->common))
		kinds |= WORD_IS_CAPITAL;
	if (here->common)
		kinds |= WORD_IS_COMMON;
	if (usual ? word_is_capital(word) && !(word->begins && here->common) :
	    word->shape >= SHAPE_LOWER && !here->common)
		kinds |= WORD_IS_NAME;
	if (word->first >= SURE_GIVEN)
		kinds |= WORD_IS_GIVEN;
	if (word->last >= SURE_SURNAME)
		kinds |= WORD_IS_SURNAME;
	if (here->nation)
		kinds |= WORD_IS_NATION;
	else if (has_reading(here, 0) && here->weights[0] >= LARGE_PLACE)
		kinds |= WORD_IS_CITY;
	return kinds | (has_reading(here, 0) ? WORD_IS_PLACE : 0) |
	    (has_reading(here, 1) ? WORD_IS_ORG : 0) |
	    (has_reading(here, 2) ? WORD_IS_OTHER : 0);
}

/* Whether word i is of all kinds that an element asks for, and of no other. */
static bool
has_kinds(const struct match *m, const struct element *e, size_t i)
{
	uint32_t kinds;

	if ((e->all | e->none) == 0)
		return true;
	kinds = kinds_of(m, i);
	return (kinds & e->all) == e->all && (kinds & e->none) == 0;
}

/* Whether word i is one of an element. */
static bool
takes(const struct match *m, const struct element *e, size_t i)
{
	const struct words *words = m->context->words;
	struct slice key = words_key(words, i, i + 1);
	const struct rule_word *known;

	if (!has_kinds(m, e, i))
		return false;
	if (e->kinds != 0 && kinds_of(m, i) & e->kinds)
		return true;
	if (e->literal < e->literal_end && rules_is_literal(m->rules, e, key))
		return true;
	if (e->classes == 0)
		return false;
	known = m->hints->known[i];
	return known != NULL && known->classes & e->classes;
}

/* Whether nothing but marks stands from word i on. */
static bool
only_marks(const struct match *m, size_t i)
{
	enum { MOST = 3 };
	size_t end = m->sentence->to;

	if (end > i + MOST)
		return false;
	while (i < end && m->context->words->list[i].shape == SHAPE_MARK)
		i++;
	return i == end;
}

/*
 * Whether an element that takes no word holds between words at - 1 and at; it
 * looks at the one outside of what has matched.
 */
static bool
holds(const struct match *m, const struct element *e, size_t at, bool left)
{
	if (e->place == RULE_AT_START)
		return at == m->sentence->from || (at < m->sentence->to &&
		    m->context->words->list[at].begins);
	if (e->place == RULE_AT_END)
		return only_marks(m, at);
	if (left ? at == m->sentence->from : at == m->sentence->to)
		return true;
	return !takes(m, e, left ? at - 1 : at);
}

/* Matches elements e and on, to the right, from word `at`. */
static bool
match_right(struct match *m, size_t e, size_t at)
{
	const struct element *element = &m->rule->elements[e];
	size_t most, least, n = 0;

	m->marks[e] = (uint32_t)at;
	if (e == m->rule->count)
		return true;
	if (element->empty)
		return holds(m, element, at, false) &&
		    match_right(m, e + 1, at);
	most = element->repeated ? REPEATS : 1;
	least = !element->optional;
	while (n < most && at + n < m->sentence->to &&
	    takes(m, element, at + n))
		n++;
	for (;; n--) {
		if (n < least)
			return false;
		if (match_right(m, e + 1, at + n)) {
			m->marks[e] = (uint32_t)at;
			return true;
		}
		if (n == 0)
			return false;
	}
}

/* Matches the elements before e, to the left, behind which `at` stands. */
static bool
match_left(struct match *m, size_t e, size_t at)
{
	const struct element *element = &m->rule->elements[e - 1];
	size_t most, least, n = 0;

	m->marks[e] = (uint32_t)at;
	if (e == 0)
		return true;
	if (element->empty)
		return holds(m, element, at, true) &&
		    match_left(m, e - 1, at);
	most = element->repeated ? REPEATS : 1;
	least = !element->optional;
	while (n < most && at - n > m->sentence->from &&
	    takes(m, element, at - n - 1))
		n++;
	for (;; n--) {
		if (n < least)
			return false;
		if (match_left(m, e - 1, at - n)) {
			m->marks[e] = (uint32_t)at;
			return true;
		}
		if (n == 0)
			return false;
	}
}

/* Whether two hints cannot both hold. */
static bool
overlap(const struct hint *a, const struct hint *b)
{
	return a->weight == RULE_SURE && b->weight == RULE_SURE &&
	    a->first < b->last && b->first < a->last;
}

/*
 * Keeps a hint; of two that overlap the longer one, or that of the earlier
 * rule. One that goes is left without words.
 */
static void
keep_hint(struct hints *h, const struct hint *hint)
{
	size_t i, least = h->count > NEIGHBOURS ? h->count - NEIGHBOURS : 0;

	for (i = h->count; i > least; i--) {
		struct hint *other = &h->list[i - 1];
		uint32_t ours = hint->last - hint->first;
		uint32_t theirs = other->last - other->first;

		if (!overlap(hint, other))
			continue;
		if (theirs > ours || (theirs == ours &&
		    other->rule <= hint->rule))
			return;
		other->last = other->first;
	}
	h->list = memory_grow(h->list, &h->room, h->count + 1,
	    sizeof(*h->list));
	h->list[h->count++] = *hint;
}

/* Tries the rules of a trigger at word i. */
static void
try_rules(struct hints *h, struct match *m, uint32_t link, size_t i)
{
	const struct rule_link *at;
	struct hint hint = { 0 };

	for (; link != 0; link = at->next) {
		at = rules_link(m->rules, link);
		m->rule = rules_at(m->rules, at);
		if ((m->rule->headline && !m->sentence->headline) ||
		    (m->rule->subjects & m->subjects) != m->rule->subjects ||
		    (m->rule->others & m->subjects) != 0 ||
		    !has_kinds(m, &m->rule->elements[m->rule->trigger], i) ||
		    !match_right(m, m->rule->trigger + 1u, i + 1) ||
		    !match_left(m, m->rule->trigger, i))
			continue;
		hint.first = m->marks[m->rule->first];
		hint.last = m->marks[m->rule->last];
		hint.rule = at->rule;
		hint.type = m->rule->type;
		hint.weight = m->rule->weight;
		hint.again = m->rule->again;
		if (hint.first < hint.last)
			keep_hint(h, &hint);
	}
}

/* Tries the rules that word i is a trigger of. */
static void
try_word(struct hints *h, struct match *m, size_t i)
{
	const struct word *word = &m->context->words->list[i];
	uint32_t kinds = 0;

	if (h->known[i] != NULL)
		try_rules(h, m, h->known[i]->rules, i);
	if ((word->cues & m->cues) == 0 && !word->joined)
		return;
	kinds = cue_kinds(word->cues) | (word->joined ? WORD_IS_JOINED : 0);
	kinds &= rules_trigger_kinds(m->rules);
	for (; kinds != 0; kinds &= kinds - 1)
		try_rules(h, m, rules_by_kind(m->rules, bits_lowest(kinds)),
		    i);
}

/* The cues that rules are looked for by. */
static uint32_t
trigger_cues(const struct rules *rules)
{
	uint32_t cues = 0;
	int i;

	for (i = 0; i < 32; i++)
		if (cue_kinds(UINT32_C(1) << i) & rules_trigger_kinds(rules))
			cues |= UINT32_C(1) << i;
	return cues;
}

/* Looks all words up, and counts those that tell what a text is about. */
static void
look_up(struct hints *h, const struct rules *rules, const struct words *words)
{
	const struct rule_word *known;
	uint64_t all = rules_subjects(rules), classes;
	size_t i;

	h->known = memory_grow(h->known, &h->known_room, words->count,
	    sizeof(*h->known));
	rules_look_up(rules, words, h->known);
	for (i = 0; i < words->count; i++) {
		known = h->known[i];
		if (known == NULL)
			continue;
		for (classes = known->classes & all; classes != 0;
		    classes &= classes - 1)
			h->subjects[bits_lowest(classes)]++;
	}
	h->word_count += (uint32_t)words->count;
}

/* The classes that enough words of the document are of. */
static uint64_t
find_subjects(const struct hints *h)
{
	uint64_t set = 0;
	int i;

	for (i = 0; i < RULE_CLASSES; i++)
		if (h->subjects[i] > 0 && (uint64_t)h->subjects[i] *
		    SUBJECT_WORDS >= h->word_count)
			set |= UINT64_C(1) << i;
	return set;
}

/* Opens the words of the names, and notes where hints begin. */
static void
place_hints(struct hints *h, struct context *c, size_t from)
{
	size_t n, i;

	for (n = from; n < h->count; n++) {
		struct hint *hint = &h->list[n];

		if (hint->first == hint->last)
			continue;
		hint->next = h->by_word[hint->first];
		h->by_word[hint->first] = (uint32_t)n + 1;
		if (hint->type != RULE_NONE)
			for (i = hint->first; i < hint->last; i++)
				c->by_word[i].open = true;
	}
}

/* Whether a word is an ordinary one that the document has in small letters. */
static bool
is_ordinary(const struct context *c, const struct history *history, size_t i)
{
	const struct evidence *known;

	if (!c->by_word[i].common)
		return false;
	known = history_find(history, c->words->list[i].id);
	return known != NULL && known->lower > 0;
}

/* Tells the history of the names whose last word alone is one too. */
static void
tell_history(const struct hints *h, const struct context *c,
    struct history *history)
{
	const struct word *word;
	size_t n, last;

	for (n = 0; n < h->count; n++) {
		const struct hint *hint = &h->list[n];

		if (!hint->again || hint->last == hint->first)
			continue;
		last = hint->last - 1;
		word = &c->words->list[last];
		if (word->cues & (CUE_NEVER | CUE_GLUE | CUE_AND) ||
		    is_ordinary(c, history, last))
			continue;
		history_rule(history, word->id, (enum entity_type)hint->type);
	}
}

/* Hints of single words that the history knows from names of rules. */
static void
find_again(struct hints *h, const struct context *c,
    const struct history *history)
{
	struct hint hint = { .weight = WEIGHT_AGAIN };
	const struct evidence *known;
	size_t i;

	for (i = 0; i < c->words->count; i++) {
		const struct word_context *here = &c->by_word[i];

		if (!here->capital || here->run_end - here->run != 1 ||
		    h->by_word[i] != 0)
			continue;
		known = history_find(history, c->words->list[i].id);
		if (known == NULL || known->ruled == 0)
			continue;
		hint.first = (uint32_t)i;
		hint.last = (uint32_t)i + 1;
		hint.type = known->ruled - 1;
		keep_hint(h, &hint);
	}
}

void
hints_find(struct hints *h, const struct rules *rules, struct context *c,
    struct history *history)
{
	struct match m = { .rules = rules, .context = c, .hints = h };
	size_t i, s, found;

	look_up(h, rules, c->words);
	m.subjects = find_subjects(h);
	m.cues = trigger_cues(rules);
	h->count = 0;
	h->by_word = memory_grow(h->by_word, &h->word_room, c->words->count,
	    sizeof(*h->by_word));
	memset(h->by_word, 0, c->words->count * sizeof(*h->by_word));
	for (s = 0; s < c->sentences; s++) {
		m.sentence = &c->by_sentence[s];
		for (i = m.sentence->from; i < m.sentence->to; i++)
			try_word(h, &m, i);
	}
	place_hints(h, c, 0);
	tell_history(h, c, history);
	if (history->rules) {
		found = h->count;
		find_again(h, c, history);
		place_hints(h, c, found);
	}
}

static void
add_hint(const struct hint *hint, size_t from, size_t end,
    int32_t (*emissions)[MODEL_TAGS])
{
	size_t i;
	int position;

	for (i = hint->first; i < hint->last && i < end; i++) {
		int32_t *sums = emissions[i - from];

		if (hint->type == RULE_NONE) {
			sums[TAG_OUTSIDE] += hint->weight == RULE_SURE ?
			    SURE : LEANING * hint->weight;
			continue;
		}
		if (hint->weight == RULE_SURE) {
			position = hint->last - hint->first == 1 ? TAG_SINGLE :
			    i == hint->first ? TAG_BEGIN :
			    i + 1 == hint->last ? TAG_END : TAG_INSIDE;
			sums[tag_of(hint->type, position)] += SURE;
			continue;
		}
		for (position = 0; position < TAG_POSITIONS; position++)
			sums[tag_of(hint->type, position)] +=
			    LEANING * hint->weight;
	}
}

void
hints_add(const struct hints *h, size_t from, size_t end,
    int32_t (*emissions)[MODEL_TAGS])
{
	uint32_t next;
	size_t i;

	for (i = from; i < end; i++)
		for (next = h->by_word[i]; next != 0;
		    next = h->list[next - 1].next)
			add_hint(&h->list[next - 1], from, end, emissions);
}

void
hints_forget(struct hints *h)
{
	h->word_count = 0;
	memset(h->subjects, 0, sizeof(h->subjects));
}

void
hints_free(struct hints *h)
{
	free(h->list);
	free(h->by_word);
	free(h->known);
	memset(h, 0, sizeof(*h));
}
