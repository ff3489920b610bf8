#include "time/grammar/grammar.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/bits.h"

enum {
	REACH = 24,		/* words an expression may have */
	NOTHING = -1
};

/* What is known about a category at one word: the phrase, or nothing. */
struct known {
	uint32_t round;			/* of the look that found it out */
	int phrase;
};

/* The rules that one word and the next can begin, of any category. */
struct start {
	bool known;
	struct rule_set rules;
};

struct grammar {
	const struct words *words;
	struct start *starts;		/* by word of the sentence */
	size_t room;
	/* The look at one word. */
	int origin;
	uint32_t round;
	struct known known[REACH + 1][CATEGORIES];	/* by word */
	struct phrase phrases[PHRASES];
	int used;		/* phrases */
};

struct grammar *
grammar_open(void)
{
	return memory_get(1, sizeof(struct grammar));
}

void
grammar_free(struct grammar *grammar)
{
	free(grammar->starts);
	free(grammar);
}

void
grammar_begin(struct grammar *grammar, const struct words *words)
{
	size_t i;

	grammar->words = words;
	grammar->starts = memory_grow(grammar->starts, &grammar->room,
	    words->count, sizeof(*grammar->starts));
	for (i = 0; i < words->count; i++)
		grammar->starts[i].known = false;
}

/* One try to match a rule: what it has taken, and the best so far. */
struct match {
	struct grammar *grammar;
	const struct rule *rule;
	const struct element *elements;		/* of its pattern */
	struct part parts[PHRASE_PARTS];
	struct phrase *best;
};

/* The class that a word was taken as: the first that both sets have. */
static int
common_class(struct class_set a, struct class_set b)
{
	uint64_t both;
	int k;

	for (k = 0; k < CLASS_LIMIT / 64; k++) {
		both = a.bits[k] & b.bits[k];
		if (both != 0)
			return k * 64 + bits_lowest(both);
	}
	return -1;
}

/* Adds the rules that a table has for the classes of a word. */
static void
add_rules(struct rule_set *set, const struct rule_set table[CLASS_LIMIT],
    const struct word *word)
{
	int i, k;

	for (i = 0; i < word->count; i++) {
		int class = word->senses[i].class;

		if (class_in(word->classes, class))
			for (k = 0; k < RULE_WORDS; k++)
				set->bits[k] |= table[class].bits[k];
	}
}

/* Finds the rules that a word and the next one can begin. */
static void
find_rules(struct grammar *grammar, int at)
{
	const struct words *words = grammar->words;
	struct start *start = &grammar->starts[at];
	struct rule_set second = rule_single;
	int k;

	start->known = true;
	memset(&start->rules, 0, sizeof(start->rules));
	add_rules(&start->rules, rule_begun, &words->list[at]);
	if ((size_t)at + 1 < words->count)
		add_rules(&second, rule_followed, &words->list[at + 1]);
	for (k = 0; k < RULE_WORDS; k++)
		start->rules.bits[k] &= second.bits[k];
}

static int match_rules(struct grammar *, const struct category *, int at);

/* The longest phrase of a category at a word: its number, or NOTHING. */
static inline int
find_phrase(struct grammar *grammar, int number, int at)
{
	const struct category *category = &rule_categories[number];
	const struct start *start = &grammar->starts[at];
	struct known *known;
	uint64_t any = 0;
	int k;

	if ((size_t)at >= grammar->words->count ||
	    at - grammar->origin > REACH)
		return NOTHING;
	known = &grammar->known[at - grammar->origin][number];
	if (known->round == grammar->round)
		return known->phrase;
	if (!start->known)
		find_rules(grammar, at);
	for (k = category->first; k < category->end; k++)
		any |= start->rules.bits[k];
	if ((any & category->mask) == 0)
		return NOTHING;
	known->round = grammar->round;
	known->phrase = NOTHING;	/* also for itself, at this word */
	known->phrase = match_rules(grammar, category, at);
	return known->phrase;
}

/* A match of the whole pattern, up to word `end`, with count parts. */
static void
keep_match(struct match *match, int end, int count)
{
	const struct words *words = match->grammar->words;
	struct phrase *best = match->best;
	int i;

	if (end <= best->first || end <= best->end)
		return;
	best->end = end;
	best->count = count;
	for (i = 0; i < count; i++) {
		best->parts[i] = match->parts[i];
		if (best->parts[i].class >= 0)
			best->parts[i].class = common_class(rule_classes[
			    match->elements[best->parts[i].class].classes],
			    words->list[best->parts[i].at].classes);
	}
}

/* Whether an element may begin at a word, or be missing. */
static inline bool
may_begin(const struct words *words, const struct element *element, int at)
{
	return element->optional || ((size_t)at < words->count &&
	    class_meet(&words->list[at].classes,
	    &rule_classes[element->begins]));
}

static void match_elements(struct match *, int k, int at, int count);

/*
 * Matches elements [k, ...) of the pattern at word `at`, count parts having
 * been taken by what came before. The longest match is kept; until then a
 * part's class is the number of its element.
 */
static inline void
go_on(struct match *match, int k, int at, int count)
{
	if (k == match->rule->count)
		keep_match(match, at, count);
	else if (may_begin(match->grammar->words, &match->elements[k], at))
		match_elements(match, k, at, count);
}

/*
 * Takes elements that must come and are one word each, the first of which may
 * begin there. False when the pattern ends by that, well or not; else *k is
 * the next element, which may begin at *at.
 */
static inline bool
take_words(struct match *match, int *k, int *at, int *count)
{
	const struct element *element;

	for (;;) {
		element = &match->elements[*k];
		if (element->optional || element->choices > 0)
			return true;
		if (*count == PHRASE_PARTS)
			return false;
		match->parts[*count].class = (*k)++;
		match->parts[(*count)++].at = (*at)++;
		if (*k == match->rule->count) {
			keep_match(match, *at, *count);
			return false;
		}
		if (!may_begin(match->grammar->words, element + 1, *at))
			return false;
	}
}

/* The same, where element k is there and may begin, or be missing. */
static void
match_elements(struct match *match, int k, int at, int count)
{
	struct grammar *grammar = match->grammar;
	const struct words *words = grammar->words;
	const struct element *element;
	const struct class_set *classes;
	int c, number;

	if (!take_words(match, &k, &at, &count))
		return;
	element = &match->elements[k];
	if (element->optional)
		go_on(match, k + 1, at, count);
	if ((size_t)at >= words->count || count == PHRASE_PARTS)
		return;
	classes = &words->list[at].classes;
	if (element->optional &&
	    !class_meet(classes, &rule_classes[element->begins]))
		return;
	if (element->choices == 0 ||
	    class_meet(classes, &rule_classes[element->classes])) {
		match->parts[count].class = k;
		match->parts[count].at = at;
		go_on(match, k + 1, at + 1, count + 1);
	}
	for (c = 0; c < element->choices; c++) {
		number = find_phrase(grammar, element->categories[c], at);
		if (number < 0)
			continue;
		match->parts[count].class = -1;
		match->parts[count].at = number;
		go_on(match, k + 1, grammar->phrases[number].end, count + 1);
	}
}

/*
 * Tries a rule that may begin at a word; a longer match than the best takes
 * its place.
 */
static void
try_rule(struct grammar *grammar, const struct rule *rule, int at,
    struct phrase *best)
{
	struct match match;
	struct phrase phrase;

	phrase.rule = rule;
	phrase.first = at;
	phrase.end = best->end;
	match.grammar = grammar;
	match.rule = rule;
	match.elements = rule_elements + rule->first;
	match.best = &phrase;
	match_elements(&match, 0, at, 0);
	if (phrase.end > best->end && (rule->allows == CONSTRAINT_NONE ||
	    constraints[rule->allows](grammar->words, at, phrase.end)))
		*best = phrase;
}

/* Tries the rules of a category that may match at a word. */
static int
match_rules(struct grammar *grammar, const struct category *category, int at)
{
	const struct rule_set *starting = &grammar->starts[at].rules;
	struct phrase best;
	uint64_t set;
	int k;

	best.end = -1;
	for (k = category->first; k < category->end; k++)
		for (set = starting->bits[k] & category->mask; set != 0;
		    set &= set - 1)
			try_rule(grammar, &rule_list[k * 64 + bits_lowest(set)],
			    at, &best);
	if (best.end < 0 || grammar->used == PHRASES)
		return NOTHING;
	grammar->phrases[grammar->used] = best;
	return grammar->used++;
}

const struct phrase *
grammar_match(struct grammar *grammar, size_t first)
{
	int time, range;

	grammar->origin = (int)first;
	grammar->used = 0;
	grammar->round++;
	if (grammar->round == 0) {	/* after four thousand million words */
		memset(grammar->known, 0, sizeof(grammar->known));
		grammar->round = 1;
	}
	time = find_phrase(grammar, rule_time, (int)first);
	range = find_phrase(grammar, rule_range, (int)first);
	if (range >= 0 && (time < 0 ||
	    grammar->phrases[range].end > grammar->phrases[time].end))
		return &grammar->phrases[range];
	return time < 0 ? NULL : &grammar->phrases[time];
}

const struct phrase *
grammar_phrase(const struct grammar *grammar, int number)
{
	return &grammar->phrases[number];
}
