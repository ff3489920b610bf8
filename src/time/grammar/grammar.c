#include "time/grammar/grammar.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/bits.h"
#include "core/error.h"

enum {
	RULES = 640,		/* rules there may be, in sets of 64 */
	CATEGORIES = 96,
	PATTERN_ITEMS = 12,	/* elements of a pattern */
	ELEMENTS = 4096,	/* of all patterns */
	CHOICES = 6,		/* categories in one element */
	REACH = 24		/* words an expression may have */
};

/* One element of a pattern: classes or categories, one of which must come. */
struct element {
	struct class_set classes;
	struct class_set begins;	/* classes its first word can have */
	int8_t categories[CHOICES];
	int choices;			/* categories */
	bool optional;
};

struct pattern {
	struct class_set begins;
	struct class_set follows;	/* what its second word can have */
	bool single;			/* there need not be one */
	int category;
	int count;
	struct element *elements;	/* in the grammar's */
};

/* A set of rules. */
enum { RULE_WORDS = RULES / 64 };

struct rule_set {
	uint64_t bits[RULE_WORDS];
};

/* What is known about a category at one word: the phrase, or nothing. */
struct known {
	uint32_t round;			/* of the look that found it out */
	int phrase;
};

/* The rules that one word and the next can begin, of any category. */
struct start {
	uint32_t round;
	struct rule_set rules;
};

enum { NOTHING = -1 };

struct grammar {
	struct rule rules[RULES];
	int rule_count;
	struct pattern patterns[RULES];
	struct element elements[ELEMENTS];	/* of one after the other */
	int element_count;
	struct slice names[CATEGORIES];
	struct rule_set members[CATEGORIES];	/* a category's rules */
	struct rule_set begun[CLASS_LIMIT];	/* what a class can begin */
	struct rule_set followed[CLASS_LIMIT];	/* and can be second in */
	struct rule_set single;			/* whatever is second */
	struct class_set begins[CATEGORIES];
	struct class_set follows[CATEGORIES];	/* as in a pattern */
	bool brief[CATEGORIES];		/* it can be one word */
	bool wanted[CATEGORIES];		/* some rule has it as a part */
	int categories;
	int time, range;	/* categories */

	/* The look at one word. */
	const struct words *words;
	int origin;
	uint32_t round;
	struct known known[REACH + 1][CATEGORIES];	/* by word */
	struct start starts[REACH + 1];
	struct phrase phrases[PHRASES];
	int used;		/* phrases */
};

static void
rule_add(struct rule_set *set, int rule)
{
	set->bits[rule / 64] |= UINT64_C(1) << rule % 64;
}

static int
category_number(struct grammar *grammar, struct slice name)
{
	int i;

	for (i = 0; i < grammar->categories; i++)
		if (slice_equal(grammar->names[i], name))
			return i;
	if (grammar->categories == CATEGORIES)
		error_fatal("time_rules: too many categories");
	grammar->names[i] = name;
	return grammar->categories++;
}

/* The class of one alternative of an element. */
static int
alternative_class(struct lexicon *lexicon, struct slice name)
{
	if (slice_is(name, ","))
		return CLASS_COMMA;
	if (slice_is(name, "-"))
		return CLASS_HYPHEN;
	if (slice_is(name, "/"))
		return CLASS_SLASH;
	if (slice_is(name, "'"))
		return CLASS_APOSTROPHE;
	if (slice_is(name, "("))
		return CLASS_OPEN;
	if (slice_is(name, ")"))
		return CLASS_CLOSE;
	if (slice_is(name, "'s"))
		return CLASS_POSSESSIVE;
	return lexicon_class(lexicon, name);
}

/* Reads the element that begins at `at`; returns where it ends. */
static const char *
read_element(struct grammar *grammar, struct lexicon *lexicon, const char *at,
    struct element *element)
{
	struct slice name;
	int number;

	for (;;) {
		if (*at == '<') {
			name.at = at + 1;
			name.len = strcspn(at, "> \t") - 1;
			at += name.len + 1;
			if (*at++ != '>')
				error_fatal("time_rules: no end of a category:"
				    " %.*s", (int)name.len, name.at);
			if (element->choices == CHOICES)
				error_fatal("time_rules: too many choices: %s",
				    at);
			number = category_number(grammar, name);
			grammar->wanted[number] = true;
			element->categories[element->choices++] =
			    (int8_t)number;
		} else {
			name.at = at;
			name.len = strcspn(at, "|? \t");
			at += name.len;
			class_add(&element->classes,
			    alternative_class(lexicon, name));
		}
		if (*at != '|')
			break;
		at++;
	}
	if (*at == '?') {
		element->optional = true;
		at++;
	}
	return at;
}

static void
read_pattern(struct grammar *grammar, struct lexicon *lexicon, int number)
{
	struct pattern *pattern = &grammar->patterns[number];
	struct slice text = grammar->rules[number].pattern;
	const char *at = text.at, *end = text.at + text.len;

	pattern->category = category_number(grammar,
	    slice_of(grammar->rules[number].category));
	rule_add(&grammar->members[pattern->category], number);
	pattern->elements = grammar->elements + grammar->element_count;
	while (at < end) {
		if (pattern->count == PATTERN_ITEMS)
			error_fatal("time_rules: pattern too long: %.*s",
			    (int)text.len, text.at);
		if (grammar->element_count++ == ELEMENTS)
			error_fatal("time_rules: too many patterns");
		at = read_element(grammar, lexicon, at,
		    &pattern->elements[pattern->count++]);
		at += strspn(at, " ");
	}
}

static bool
class_join(struct class_set *into, struct class_set from)
{
	struct class_set old = *into;
	size_t i;

	for (i = 0; i < sizeof(old.bits) / sizeof(old.bits[0]); i++)
		into->bits[i] |= from.bits[i];
	return memcmp(&old, into, sizeof(old)) != 0;
}

/* Works out what can begin a pattern; returns whether anything is new. */
static bool
find_beginning(struct grammar *grammar, struct pattern *p)
{
	bool open = true;	/* all elements so far may be missing */
	int k, c;

	for (k = 0; k < p->count; k++) {
		struct element *e = &p->elements[k];

		class_join(&e->begins, e->classes);
		for (c = 0; c < e->choices; c++)
			class_join(&e->begins,
			    grammar->begins[e->categories[c]]);
		if (open)
			class_join(&p->begins, e->begins);
		open = open && e->optional;
	}
	return class_join(&grammar->begins[p->category], p->begins);
}

/* Adds what can come after an element that took one word. */
static void
follow_element(struct pattern *p, int k)
{
	for (k++; k < p->count; k++) {
		class_join(&p->follows, p->elements[k].begins);
		if (!p->elements[k].optional)
			return;
	}
	p->single = true;
}

/*
 * Works out what the second word of a pattern can be, and whether it needs
 * one; returns whether anything is new.
 */
static bool
find_following(struct grammar *grammar, struct pattern *p)
{
	static const struct class_set none;
	bool one, was = grammar->brief[p->category];
	int k = 0, c;

	do {
		const struct element *e = &p->elements[k];

		one = memcmp(&e->classes, &none, sizeof(none)) != 0;
		for (c = 0; c < e->choices; c++) {
			class_join(&p->follows,
			    grammar->follows[e->categories[c]]);
			one |= grammar->brief[e->categories[c]];
		}
		if (one)
			follow_element(p, k);
	} while (p->elements[k++].optional && k < p->count);
	grammar->brief[p->category] |= p->single;
	return class_join(&grammar->follows[p->category], p->follows) ||
	    grammar->brief[p->category] != was;
}

/* Adds a rule to what a table has for each class of a set. */
static void
rule_add_to_all(struct rule_set table[CLASS_LIMIT], struct class_set classes,
    int rule)
{
	uint64_t left;
	int k;

	for (k = 0; k < CLASS_LIMIT / 64; k++)
		for (left = classes.bits[k]; left != 0; left &= left - 1)
			rule_add(&table[k * 64 + bits_lowest(left)], rule);
}

/* The same for all patterns, until nothing new comes up. */
static void
find_beginnings(struct grammar *grammar)
{
	bool changed = true;
	int i;

	while (changed) {
		changed = false;
		for (i = 0; i < grammar->rule_count; i++)
			changed |= find_beginning(grammar,
			    &grammar->patterns[i]);
	}
	for (changed = true; changed;) {
		changed = false;
		for (i = 0; i < grammar->rule_count; i++)
			changed |= find_following(grammar,
			    &grammar->patterns[i]);
	}
	for (i = 0; i < grammar->rule_count; i++) {
		const struct pattern *p = &grammar->patterns[i];

		rule_add_to_all(grammar->begun, p->begins, i);
		rule_add_to_all(grammar->followed, p->follows, i);
		if (p->single)
			rule_add(&grammar->single, i);
	}
}

/* Every category must have rules, and be a part of some or the whole. */
static void
check_categories(const struct grammar *grammar)
{
	int i, k, has;

	for (i = 0; i < grammar->categories; i++) {
		struct slice name = grammar->names[i];

		for (has = 0, k = 0; k < RULE_WORDS; k++)
			has |= grammar->members[i].bits[k] != 0;
		if (!has)
			error_fatal("time_rules: no such category: %.*s",
			    (int)name.len, name.at);
		if (!grammar->wanted[i] && i != grammar->time &&
		    i != grammar->range)
			error_fatal("time_rules: no rule has a part: %.*s",
			    (int)name.len, name.at);
	}
}

struct grammar *
grammar_open(struct lexicon *lexicon)
{
	struct grammar *grammar = memory_get(1, sizeof(*grammar));
	int i;

	grammar->rule_count = (int)rules_read(grammar->rules, RULES);
	for (i = 0; i < grammar->rule_count; i++)
		read_pattern(grammar, lexicon, i);
	grammar->time = category_number(grammar, slice_of("time"));
	grammar->range = category_number(grammar, slice_of("range"));
	check_categories(grammar);
	find_beginnings(grammar);
	return grammar;
}

void
grammar_free(struct grammar *grammar)
{
	free(grammar);
}

/* One try to match a rule: what it has taken, and the best so far. */
struct match {
	struct grammar *grammar;
	const struct pattern *pattern;
	struct part parts[PHRASE_PARTS];
	struct phrase *best;
};

static int find_phrase(struct grammar *, int category, int at);

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
			best->parts[i].class = common_class(
			    match->pattern->elements[best->parts[i].class].
			    classes, words->list[best->parts[i].at].classes);
	}
}

/*
 * Matches elements [k, ...) of the pattern at word `at`, count parts having
 * been taken by what came before. The longest match is kept; until then a
 * part's class is the number of its element.
 */
static void
match_elements(struct match *match, int k, int at, int count)
{
	struct grammar *grammar = match->grammar;
	const struct words *words = grammar->words;
	const struct element *element = &match->pattern->elements[k];
	struct class_set classes;
	int c, number;

	if (k == match->pattern->count) {
		keep_match(match, at, count);
		return;
	}
	if (element->optional)
		match_elements(match, k + 1, at, count);
	if ((size_t)at >= words->count || count == PHRASE_PARTS)
		return;
	classes = words->list[at].classes;
	if (!class_meet(classes, element->begins))
		return;
	if (class_meet(classes, element->classes)) {
		match->parts[count].class = k;
		match->parts[count].at = at;
		match_elements(match, k + 1, at + 1, count + 1);
	}
	for (c = 0; c < element->choices; c++) {
		number = find_phrase(grammar, element->categories[c], at);
		if (number < 0)
			continue;
		match->parts[count].class = -1;
		match->parts[count].at = number;
		match_elements(match, k + 1, grammar->phrases[number].end,
		    count + 1);
	}
}

/* Tries a rule at a word; a longer match than the best takes its place. */
static void
try_rule(struct grammar *grammar, int rule, int at, struct phrase *best)
{
	const struct pattern *pattern = &grammar->patterns[rule];
	struct match match;
	struct phrase phrase;

	phrase.rule = &grammar->rules[rule];
	phrase.first = at;
	phrase.end = best->end;
	match.grammar = grammar;
	match.pattern = pattern;
	match.best = &phrase;
	match_elements(&match, 0, at, 0);
	if (phrase.end > best->end && (phrase.rule->allows == NULL ||
	    phrase.rule->allows(grammar->words, at, phrase.end)))
		*best = phrase;
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

/* The rules that a word and the next one can begin. */
static const struct rule_set *
rules_at(struct grammar *grammar, int at)
{
	const struct words *words = grammar->words;
	struct start *start = &grammar->starts[at - grammar->origin];
	struct rule_set second = grammar->single;
	int k;

	if (start->round == grammar->round)
		return &start->rules;
	start->round = grammar->round;
	memset(&start->rules, 0, sizeof(start->rules));
	add_rules(&start->rules, grammar->begun, &words->list[at]);
	if ((size_t)at + 1 < words->count)
		add_rules(&second, grammar->followed, &words->list[at + 1]);
	for (k = 0; k < RULE_WORDS; k++)
		start->rules.bits[k] &= second.bits[k];
	return &start->rules;
}

/* The longest phrase of a category at a word: its number, or NOTHING. */
static int
find_phrase(struct grammar *grammar, int category, int at)
{
	const struct words *words = grammar->words;
	struct phrase best;
	const struct rule_set *starting;
	struct known *known;
	uint64_t set;
	int k;

	if ((size_t)at >= words->count || at - grammar->origin > REACH ||
	    !class_meet(words->list[at].classes, grammar->begins[category]))
		return NOTHING;
	known = &grammar->known[at - grammar->origin][category];
	if (known->round == grammar->round)
		return known->phrase;
	known->round = grammar->round;
	known->phrase = NOTHING;	/* also for itself, at this word */
	starting = rules_at(grammar, at);
	best.end = -1;
	for (k = 0; k < RULE_WORDS; k++) {
		set = starting->bits[k] & grammar->members[category].bits[k];
		for (; set != 0; set &= set - 1)
			try_rule(grammar, k * 64 + bits_lowest(set), at,
			    &best);
	}
	if (best.end < 0 || grammar->used == PHRASES)
		return NOTHING;
	grammar->phrases[grammar->used] = best;
	known->phrase = grammar->used;
	return grammar->used++;
}

const struct phrase *
grammar_match(struct grammar *grammar, const struct words *words,
    size_t first)
{
	int time, range;

	grammar->words = words;
	grammar->origin = (int)first;
	grammar->used = 0;
	grammar->round++;
	if (grammar->round == 0) {	/* after four thousand million words */
		memset(grammar->known, 0, sizeof(grammar->known));
		memset(grammar->starts, 0, sizeof(grammar->starts));
		grammar->round = 1;
	}
	time = find_phrase(grammar, grammar->time, (int)first);
	range = find_phrase(grammar, grammar->range, (int)first);
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
