#include "entity/tagging/hints.h"

#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/bits.h"
#include "entity/tagging/tags.h"

enum {
	REPEATS = 8,		/* words that + and * take at most */
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
	const struct hint_word *words;
	struct class_set subjects;	/* of the document */
	const struct sentence_context *sentence;
	const struct rule *rule;
	const struct element *elements;		/* of the rule */
	uint32_t marks[RULE_ELEMENTS + 1];	/* where each element begins */
};

static bool
has_reading(const struct word_context *here, int reading)
{
	return here->positions[reading] != POSITION_NONE;
}

/* The kinds of words that cues are, by the bit of a cue. */
static const uint32_t kinds_by_cue[32] = {
	WORD_IS_HONORIFIC, WORD_IS_TITLE, WORD_IS_ROLE, WORD_IS_SUFFIX,
	WORD_IS_SAID, [7] = WORD_IS_ORG_LAST, [9] = WORD_IS_COMPANY,
	[10] = WORD_IS_PLACE_LAST, [12] = WORD_IS_EVENT_LAST,
	[15] = WORD_IS_DAY, [18] = WORD_IS_PARTICLE, [20] = WORD_IS_CONTEST,
	[23] = WORD_IS_COMPANY
};

static uint32_t
cue_kinds(uint32_t cues)
{
	uint32_t kinds = 0;

	for (; cues != 0; cues &= cues - 1)
		kinds |= kinds_by_cue[bits_lowest(cues)];
	return kinds;
}

/* The kinds of a word that its shape tells. */
static const uint32_t shape_kinds[] = {
	[SHAPE_MARK] = 0, [SHAPE_HYPHEN] = WORD_IS_HYPHEN,
	[SHAPE_POSSESSIVE] = WORD_IS_POSSESSIVE,
	[SHAPE_NUMBER] = WORD_IS_WORD | WORD_IS_NUMBER,
	[SHAPE_LOWER] = WORD_IS_WORD | WORD_IS_SMALL,
	[SHAPE_CAPITAL] = WORD_IS_WORD,
	[SHAPE_MIXED] = WORD_IS_WORD | WORD_IS_MIXED,
	[SHAPE_INITIAL] = WORD_IS_WORD | WORD_IS_INITIAL,
	[SHAPE_UPPER] = WORD_IS_WORD | WORD_IS_UPPER,
	[SHAPE_ACRONYM] = WORD_IS_WORD | WORD_IS_UPPER
};

/* The kinds of a word that the lists tell. */
static uint32_t
list_kinds(const struct word_context *here)
{
	uint32_t kinds = (has_reading(here, 0) ? WORD_IS_PLACE : 0) |
	    (has_reading(here, 1) ? WORD_IS_ORG : 0) |
	    (has_reading(here, 2) ? WORD_IS_OTHER : 0);

	if (here->nation)
		return kinds | WORD_IS_NATION;
	return has_reading(here, 0) && here->weights[0] >= LARGE_PLACE ?
	    kinds | WORD_IS_CITY : kinds;
}

/* A kind where something holds: without a branch, which is hard to foresee. */
static inline uint32_t
kind_if(bool holds, uint32_t kind)
{
	return -(uint32_t)holds & kind;
}

/*
 * What kind of word one is. A name has a capital that says something; where
 * capitals say nothing, it is no word that is mostly written without one.
 */
static inline uint32_t
kinds_of(const struct match *m, size_t i)
{
	const struct word *word = &m->context->words->list[i];
	const struct word_context *here = &m->context->by_word[i];
	uint32_t kinds = shape_kinds[word->shape];
	bool capital = word_is_capital(word), common = here->common;

	if (word->cues != 0)
		kinds |= cue_kinds(word->cues);
	kinds |= kind_if(capital & !((m->sentence->mode == MODE_ALL_CAPS) &
	    common), WORD_IS_CAPITAL);
	/* behind a stop it is no hyphen to others: U.S.-led */
	kinds |= kind_if((word->shape == SHAPE_MARK) & !word->spaced &
	    (word_length(word) == 1) &
	    (m->context->words->keys[word->key] == '-'), WORD_IS_HYPHEN);
	kinds |= kind_if(word->joined, WORD_IS_JOINED);
	kinds |= kind_if(common, WORD_IS_COMMON);
	kinds |= kind_if(m->sentence->mode == MODE_USUAL ?
	    capital & !(word->begins & common) :
	    (word->shape >= SHAPE_LOWER) & !common, WORD_IS_NAME);
	kinds |= kind_if(word->first >= SURE_GIVEN, WORD_IS_GIVEN);
	kinds |= kind_if(word->last >= SURE_SURNAME, WORD_IS_SURNAME);
	return here->cover != 0 ? kinds | list_kinds(here) : kinds;
}

/* Whether word i is one of the alternatives of an element. */
static bool
is_choice(const struct match *m, const struct element *e, size_t i)
{
	const struct hint_word *here = &m->words[i];
	const struct rule_word *known = &name_rules_words[here->number];
	int n;

	if ((here->kinds & e->marks.kinds) != 0)
		return true;
	if ((known->marks & e->marks.words) == 0)
		return false;
	if (classes_meet(&known->classes, &e->classes))
		return true;
	for (n = e->literal; n < e->literal_end; n++)
		if (name_rules_literals[n] == here->number)
			return true;
	return false;
}

/* Whether all holds of word i that an element says beside its alternatives. */
static bool
has_conditions(const struct match *m, const struct element *e, size_t i)
{
	const struct element *condition;
	int n;

	for (n = e->condition; n < e->condition_end; n++) {
		condition = &name_rules_conditions[n];
		if (is_choice(m, condition, i) == condition->not)
			return false;
	}
	return true;
}

/* Whether word i is one of an element. */
static bool
takes(const struct match *m, const struct element *e, size_t i)
{
	return is_choice(m, e, i) && has_conditions(m, e, i);
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
		return (at == m->sentence->from || (at < m->sentence->to &&
		    m->context->words->list[at].begins)) != e->not;
	if (e->place == RULE_AT_END)
		return only_marks(m, at) != e->not;
	if (left ? at == m->sentence->from : at == m->sentence->to)
		return true;
	return !takes(m, e, left ? at - 1 : at);
}

/* Matches elements e and on, to the right, from word `at`. */
static bool
match_right(struct match *m, size_t e, size_t at)
{
	const struct element *element = &m->elements[e];
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
	const struct element *element;
	size_t most, least, n = 0;

	m->marks[e] = (uint32_t)at;
	if (e == 0)
		return true;
	element = &m->elements[e - 1];
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

/* Whether a rule is one for this sentence and this document. */
static bool
is_apt(const struct match *m, const struct rule *rule)
{
	return (!rule->headline || m->sentence->headline) &&
	    classes_within(&rule->subjects, &m->subjects) &&
	    !classes_meet(&rule->others, &m->subjects);
}

/* What may be asked of word i, as a neighbour in its sentence. */
static struct marks
marks_of(const struct match *m, size_t i)
{
	struct marks marks = { 0, RULE_ANYTHING };

	if (i < m->sentence->from || i >= m->sentence->to)
		return marks;
	marks.words = name_rules_words[m->words[i].number].marks;
	marks.kinds |= m->words[i].kinds;
	return marks;
}

static bool
matches(struct match *m, size_t i)
{
	size_t trigger = m->rule->trigger;

	m->elements = &name_rules_elements[m->rule->element];
	return is_apt(m, m->rule) &&
	    has_conditions(m, &m->elements[trigger], i) &&
	    match_right(m, trigger + 1, i + 1) && match_left(m, trigger, i);
}

/*
 * Tries the rules of a trigger, which a list of links has, at word i, with the
 * marks of the words beside it.
 */
static void
try_rules(struct hints *h, struct match *m, size_t list, size_t i,
    const struct marks beside[2])
{
	const uint16_t *link = &name_rules_links[list];
	const struct marks before = beside[0], behind = beside[1];
	struct hint hint;

	for (; *link != RULE_LAST; link++) {
		m->rule = &name_rules_list[*link];
		if (!marks_meet(&m->rule->before, &before) ||
		    !marks_meet(&m->rule->behind, &behind) || !matches(m, i))
			continue;
		hint.first = m->marks[m->rule->first];
		hint.last = m->marks[m->rule->last];
		hint.next = 0;
		hint.rule = *link;
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
	size_t list = name_rules_words[m->words[i].number].links;
	uint32_t kinds = m->words[i].kinds & m->rules->trigger_kinds;
	struct marks beside[2];

	if (list == 0 && kinds == 0)
		return;
	beside[0] = marks_of(m, i - 1);
	beside[1] = marks_of(m, i + 1);
	if (list != 0)
		try_rules(h, m, list, i, beside);
	for (; kinds != 0; kinds &= kinds - 1)
		try_rules(h, m, m->rules->by_kind[bits_lowest(kinds)], i,
		    beside);
}

/* Tries the rules at each word of a document. */
static void
try_all(struct hints *h, struct match *m)
{
	const struct context *c = m->context;
	size_t i, s;

	for (s = 0; s < c->sentences; s++) {
		m->sentence = &c->by_sentence[s];
		for (i = m->sentence->from; i < m->sentence->to; i++)
			h->words[i].kinds = kinds_of(m, i);
		for (i = m->sentence->from; i < m->sentence->to; i++)
			try_word(h, m, i);
	}
}

/* Looks up what is new in the lexicon. */
static void
fill_numbers(struct hints *h, const struct rules *rules,
    const struct words *words)
{
	const struct lexicon *l = &words->lexicon;
	struct slice key;

	if (h->lexicon_times != l->times)
		h->number_count = 0;
	h->lexicon_times = l->times;
	h->numbers = memory_grow(h->numbers, &h->number_room, l->count,
	    sizeof(*h->numbers));
	for (; h->number_count < l->count; h->number_count++) {
		key = lexicon_key(l, h->number_count);
		h->numbers[h->number_count] = rules_word(rules, key,
		    l->list[h->number_count].id);
	}
}

/* Counts the classes of a word that tell what a text is about. */
static void
count_subjects(struct hints *h, const struct class_set *all,
    const struct class_set *classes)
{
	uint64_t bits;
	int i;

	for (i = 0; i < RULE_CLASSES; i += 64)
		for (bits = all->bits[i / 64] & classes->bits[i / 64];
		    bits != 0; bits &= bits - 1)
			h->subjects[i + bits_lowest(bits)]++;
}

/* Looks all words up, and counts those that tell what a text is about. */
static void
look_up(struct hints *h, const struct rules *rules, const struct words *words)
{
	uint16_t number;
	size_t i;

	fill_numbers(h, rules, words);
	h->words = memory_grow(h->words, &h->hint_room, words->count,
	    sizeof(*h->words));
	for (i = 0; i < words->count; i++) {
		number = h->numbers[words->list[i].number];
		h->words[i].number = number;
		memory_hint(&name_rules_words[number]);
	}
	for (i = 0; i < words->count; i++) {
		number = h->words[i].number;
		if (classes_meet(&name_rules_words[number].classes,
		    &rules->subjects))
			count_subjects(h, &rules->subjects,
			    &name_rules_words[number].classes);
	}
	h->word_count += (uint32_t)words->count;
}

/* The classes that enough words of the document are of. */
static struct class_set
find_subjects(const struct hints *h)
{
	struct class_set set = { { 0 } };
	int i;

	for (i = 0; i < RULE_CLASSES; i++)
		if (h->subjects[i] > 0 && (uint64_t)h->subjects[i] *
		    SUBJECT_WORDS >= h->word_count)
			classes_add(&set, i);
	return set;
}

/*
 * Opens the words of the names, and notes where hints begin: those of no name
 * at their first open word.
 */
static void
place_hints(struct hints *h, struct context *c, size_t from)
{
	size_t n, i;

	for (n = from; n < h->count; n++)
		for (i = h->list[n].first; i < h->list[n].last; i++)
			c->by_word[i].open |= h->list[n].type != RULE_NONE;
	for (n = from; n < h->count; n++) {
		struct hint *hint = &h->list[n];

		while (hint->first < hint->last &&
		    !c->by_word[hint->first].open)
			hint->first++;
		if (hint->first == hint->last)
			continue;
		hint->next = h->by_word[hint->first];
		h->by_word[hint->first] = (uint32_t)n + 1;
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

/* Tells the history of the names of which a word alone is one too. */
static void
tell_history(const struct hints *h, const struct context *c,
    struct history *history)
{
	const struct word *word;
	size_t n, i;

	for (n = 0; n < h->count; n++) {
		const struct hint *hint = &h->list[n];

		if (hint->again == AGAIN_NONE || hint->first == hint->last)
			continue;
		i = hint->again == AGAIN_LAST ? hint->last - 1 : hint->first;
		word = &c->words->list[i];
		if (word->cues & (CUE_NEVER | CUE_GLUE | CUE_AND) ||
		    is_ordinary(c, history, i))
			continue;
		history_rule(history, word->id, (enum entity_type)hint->type);
	}
}

/*
 * Whether a word stands alone: no other capital is beside it, unless that is
 * due to the beginning of a sentence.
 */
static bool
is_alone(const struct context *c, size_t i)
{
	const struct word_context *here = &c->by_word[i];
	size_t first = here->run;

	if (!here->capital || here->run_end != i + 1)
		return false;
	return first == i || (first + 1 == i &&
	    c->words->list[first].begins && c->by_word[first].common);
}

/* Whether a hint that begins here, or some words before, has word i. */
static bool
is_hinted(const struct hints *h, size_t i)
{
	size_t back;
	uint32_t next;

	for (back = 0; back < REPEATS && back <= i; back++)
		for (next = h->by_word[i - back]; next != 0;
		    next = h->list[next - 1].next)
			if (h->list[next - 1].last > i)
				return true;
	return false;
}

/* Whether a capital and what stands beside it are a person: Maria Lopez. */
static bool
is_of_person(const struct context *c, size_t i)
{
	const struct word_context *here = &c->by_word[i];
	const struct word *word = &c->words->list[i];

	if (here->run < i && (word[-1].first >= SURE_GIVEN ||
	    word[-1].cues & CUE_HONORIFIC))
		return true;
	return i + 1 < here->run_end && word->first >= SURE_GIVEN &&
	    !here[1].common;
}

/* Words that rules and persons both lay claim to are left to the features. */
static void
find_rivals(const struct hints *h, const struct context *c,
    struct history *history)
{
	const struct evidence *known;
	size_t i;

	for (i = 0; i < c->words->count; i++) {
		const struct word_context *here = &c->by_word[i];

		if (!here->capital || here->run_end - here->run < 2)
			continue;
		known = history_find(history, c->words->list[i].id);
		if (known != NULL && known->ruled > TYPE_PER + 1 &&
		    is_of_person(c, i) && !is_hinted(h, i))
			history_rival(history, known->id);
	}
}

/*
 * Hints of single words that the history knows from names of rules. What is a
 * person's name too is none without "the": the Carney.
 */
static void
find_again(struct hints *h, const struct context *c,
    const struct history *history)
{
	struct hint hint = { .weight = WEIGHT_AGAIN };
	const struct evidence *known;
	size_t i;

	for (i = 0; i < c->words->count; i++) {
		if (!is_alone(c, i) || h->by_word[i] != 0)
			continue;
		known = history_find(history, c->words->list[i].id);
		if (known == NULL || known->ruled == 0 || (known->rivalled &&
		    (i == 0 || !slice_is(words_key(c->words, i - 1, i),
		    "the"))))
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
	struct match m = { .rules = rules, .context = c };
	size_t found;

	look_up(h, rules, c->words);
	m.subjects = find_subjects(h);
	m.words = h->words;
	h->count = 0;
	h->by_word = memory_grow(h->by_word, &h->word_room, c->words->count,
	    sizeof(*h->by_word));
	memset(h->by_word, 0, c->words->count * sizeof(*h->by_word));
	try_all(h, &m);
	place_hints(h, c, 0);
	tell_history(h, c, history);
	if (history->rules) {
		found = h->count;
		find_rivals(h, c, history);
		find_again(h, c, history);
		place_hints(h, c, found);
	}
}

static void
add_hint(const struct hint *hint, size_t from, size_t end,
    struct favours *favours)
{
	size_t i;
	int position;

	for (i = hint->first; i < hint->last && i < end; i++) {
		if (hint->type == RULE_NONE) {
			favours_add(favours, i - from, TAG_OUTSIDE,
			    hint->weight == RULE_SURE ? SURE :
			    LEANING * hint->weight);
			continue;
		}
		if (hint->weight == RULE_SURE) {
			position = hint->last - hint->first == 1 ? TAG_SINGLE :
			    i == hint->first ? TAG_BEGIN :
			    i + 1 == hint->last ? TAG_END : TAG_INSIDE;
			favours_add(favours, i - from,
			    tag_of(hint->type, position), SURE);
			continue;
		}
		for (position = 0; position < TAG_POSITIONS; position++)
			favours_add(favours, i - from,
			    tag_of(hint->type, position),
			    LEANING * hint->weight);
	}
}

void
hints_add(const struct hints *h, size_t from, size_t end,
    struct favours *favours)
{
	uint32_t next;
	size_t i;

	for (i = from; i < end; i++)
		for (next = h->by_word[i]; next != 0;
		    next = h->list[next - 1].next)
			add_hint(&h->list[next - 1], from, end, favours);
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
	free(h->words);
	free(h->numbers);
	memset(h, 0, sizeof(*h));
}
