/*
 * mkgrammar: reads the rules and words of time expressions and lays them out
 * as C arrays of numbers, which the programs use in place: lexicon_layout.h
 * and rules.h below src/time say what is in them.
 * usage: mkgrammar time_rules.tsv time_words.tsv time_zones.tsv
 *     time_holidays.tsv > NAME.c
 *
 * It runs on the machine that builds; what it writes does not depend on that
 * machine. What is wrong with a row is said with its file and line.
 */
#include <stdio.h>
#include <stdlib.h>

#include "core/bits.h"
#include "data/mklexicon.h"
#include "time/grammar/rules.h"

enum {
	ELEMENTS = 4096,	/* of all patterns */
	SETS = 4096,		/* different sets of classes */
	BYTES = 1 << 14,	/* of names and values */
	NO_SET = -1
};

static const char *const meanings[] = {
	[MEANS_CHILD] = "child",
	[MEANS_NOTHING] = "nothing",
	[MEANS_CALENDAR] = "calendar",
	[MEANS_HOLIDAY] = "holiday",
	[MEANS_DAYREF] = "dayref",
	[MEANS_SHIFTED] = "shifted",
	[MEANS_ANAPHORIC] = "anaphoric",
	[MEANS_ORDINAL] = "ordinal",
	[MEANS_WEEK_OF] = "week_of",
	[MEANS_LATEST] = "latest",
	[MEANS_AGAIN] = "again",
	[MEANS_EDGE] = "edge",
	[MEANS_ROUND] = "round",
	[MEANS_PART] = "part",
	[MEANS_ANYTIME] = "anytime",
	[MEANS_TONIGHT] = "tonight",
	[MEANS_CLOCK] = "clock",
	[MEANS_CLOCK_PAST] = "clock_past",
	[MEANS_CLOCK_ON] = "clock_on",
	[MEANS_AGO] = "ago",
	[MEANS_ADJACENT_DAY] = "adjacent_day",
	[MEANS_BESIDE] = "beside",
	[MEANS_MOVED] = "moved",
	[MEANS_DURATION] = "duration",
	[MEANS_SPAN] = "span",
	[MEANS_SET] = "set",
	[MEANS_FIXED] = "fixed"
};

enum { MEANINGS = sizeof(meanings) / sizeof(meanings[0]) };


static const char *const constraint_names[] = {
	"-",
#define TIME_CONSTRAINT_NAME(name) #name,
	TIME_CONSTRAINTS(TIME_CONSTRAINT_NAME)
#undef TIME_CONSTRAINT_NAME
};

enum { CONSTRAINTS = sizeof(constraint_names) / sizeof(constraint_names[0]) };

/* One element of a pattern, and what can be the first word in it. */
struct reading {
	struct class_set classes, begins;
	uint8_t categories[CHOICES];
	uint8_t choices;
	bool optional;
};

struct pattern {
	const struct row *row;
	struct slice text;
	struct class_set begins;
	struct class_set follows;	/* what its second word can have */
	bool single;			/* there need not be one */
	int category;
	int count;
	struct reading *elements;	/* in the grammar's */
	int meaning, allows;
	struct slice value;		/* of MEANS_FIXED, or empty */
	int number;			/* among the rules, by category */
};

struct kind {			/* a category */
	struct slice name;
	const struct row *row;	/* that names it first, or NULL */
	struct class_set begins;
	struct class_set follows;	/* as in a pattern */
	uint64_t mask;		/* as in struct category */
	int first, end;
	bool brief;		/* it can be one word */
	bool wanted;		/* some rule has it as a part */
};

struct grammar {
	struct lexicon lexicon;
	struct pattern patterns[RULES];
	int count;
	struct reading elements[ELEMENTS];	/* of one after the other */
	int element_count;
	struct kind categories[CATEGORIES];
	int category_count;
	int time, range;	/* categories */
	struct rule_set begun[CLASS_LIMIT];	/* what a class can begin */
	struct rule_set followed[CLASS_LIMIT];	/* and can be second in */
	struct rule_set single;			/* whatever is second */
	struct class_set sets[SETS];
	int set_count;
	char bytes[BYTES];
	int byte_count;
};

/* Reading. */

/* Says what is wrong with a rule, and ends the program. */
static void fail(const struct pattern *, const char *why, struct slice what)
    ERROR_NORETURN;

static void
fail(const struct pattern *p, const char *why, struct slice what)
{
	const char *at = p->row->text;
	struct slice category = row_column(&at);

	row_fail(p->row, "%.*s: %.*s: %s: %.*s", (int)category.len,
	    category.at, (int)p->text.len, p->text.at, why, (int)what.len,
	    what.at);
}

static int
find_name(const char *const *names, int count, struct slice name)
{
	int i;

	for (i = 0; i < count; i++)
		if (slice_is(name, names[i]))
			return i;
	return -1;
}

static int
category_number(struct grammar *grammar, const struct pattern *p,
    struct slice name)
{
	struct kind *kind = grammar->categories;
	int i;

	for (i = 0; i < grammar->category_count; i++)
		if (slice_equal(kind[i].name, name))
			return i;
	if (i == CATEGORIES)
		fail(p, "too many categories", name);
	kind[i].name = name;
	kind[i].row = p->row;
	return grammar->category_count++;
}

/* The class of one alternative of an element. */
static int
alternative_class(struct grammar *grammar, const struct pattern *p,
    struct slice name)
{
	static const struct {
		const char *sign;
		int class;
	} signs[] = {
		{ ",", CLASS_COMMA }, { "-", CLASS_HYPHEN },
		{ "/", CLASS_SLASH }, { "'", CLASS_APOSTROPHE },
		{ "(", CLASS_OPEN }, { ")", CLASS_CLOSE },
		{ "'s", CLASS_POSSESSIVE }
	};
	size_t i;
	int class;

	for (i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (slice_is(name, signs[i].sign))
			return signs[i].class;
	class = lexicon_class(&grammar->lexicon, p->row, name);
	if (class_directs(class))
		row_fail(p->row, "no class for rules: %.*s", (int)name.len,
		    name.at);
	return class;
}

/* Reads the element that begins at `at`; returns where it ends. */
static const char *
read_element(struct grammar *grammar, const struct pattern *p, const char *at,
    struct reading *element)
{
	struct slice name;
	int number;

	for (;;) {
		if (*at == '<') {
			name.at = at + 1;
			name.len = strcspn(at, "> \t") - 1;
			at += name.len + 1;
			if (*at++ != '>')
				fail(p, "no end of a category", name);
			if (element->choices == CHOICES)
				fail(p, "too many choices", name);
			number = category_number(grammar, p, name);
			grammar->categories[number].wanted = true;
			element->categories[element->choices++] =
			    (uint8_t)number;
		} else {
			name.at = at;
			name.len = strcspn(at, "|? \t");
			at += name.len;
			class_add(&element->classes,
			    alternative_class(grammar, p, name));
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
read_pattern(struct grammar *grammar, struct pattern *p)
{
	const char *at = p->text.at, *end = at + p->text.len;

	p->elements = grammar->elements + grammar->element_count;
	while (at < end) {
		if (p->count == PATTERN_ITEMS)
			fail(p, "pattern too long", p->text);
		if (grammar->element_count++ == ELEMENTS)
			fail(p, "too many patterns", p->text);
		at = read_element(grammar, p, at, &p->elements[p->count++]);
		at += strspn(at, " ");
	}
}

/* The value, which is the last column: empty for "-". */
static struct slice
read_value(const struct pattern *p, struct slice value)
{
	static const char usual[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:";
	static const struct slice none = { "", 0 };

	if (slice_is(value, "-"))
		return none;
	if (p->meaning != MEANS_FIXED || value.len == 0 ||
	    value.len >= RULE_VALUE || strspn(value.at, usual) != value.len)
		fail(p, "not a value here", value);
	return value;
}

static void
read_rule(struct grammar *grammar, const struct row *row)
{
	struct pattern *p = &grammar->patterns[grammar->count];
	const char *at = row->text;
	struct slice category = row_column(&at), name;

	if (grammar->count++ == RULES)
		row_fail(row, "more than %d rules", (int)RULES);
	p->row = row;
	p->text = row_column(&at);
	if (p->text.len == 0)
		fail(p, "no pattern", category);
	name = row_column(&at);
	p->meaning = find_name(meanings, MEANINGS, name);
	if (p->meaning < 0)
		fail(p, "no such meaning", name);
	name = row_column(&at);
	p->allows = find_name(constraint_names, CONSTRAINTS, name);
	if (p->allows < 0)
		fail(p, "no such constraint", name);
	p->value = read_value(p, slice_of(at));
	p->category = category_number(grammar, p, category);
	read_pattern(grammar, p);
}

/* Every category must have rules, and be a part of some or the whole. */
static void
check_category(const struct grammar *grammar, const struct kind *kind,
    int rules)
{
	static const struct row nowhere = { "time_rules.tsv", 0, NULL };
	int number = (int)(kind - grammar->categories);

	if (kind->row == NULL)
		row_fail(&nowhere, "there are no rules");
	if (rules == 0)
		row_fail(kind->row, "no such category: %.*s",
		    (int)kind->name.len, kind->name.at);
	if (!kind->wanted && number != grammar->time &&
	    number != grammar->range)
		row_fail(kind->row, "no rule has a part: %.*s",
		    (int)kind->name.len, kind->name.at);
}

/*
 * The first of so many numbers for the rules of a category: in the first word
 * of a set that has room, or from a new word on.
 */
static int
find_numbers(const struct kind *kind, int used[RULE_WORDS], int rules)
{
	int word = 0, number;

	while (word < RULE_WORDS && used[word] > 0 && used[word] + rules > 64)
		word++;
	if (word + (rules - 1) / 64 >= RULE_WORDS)
		row_fail(kind->row, "too many rules");
	number = word * 64 + used[word];
	if (rules <= 64)
		used[word] += rules;
	else
		for (; rules > 0; rules -= 64)
			used[word++] = 64;
	return number;
}

/* Gives the rules their numbers, by category. */
static void
number_rules(struct grammar *grammar)
{
	int used[RULE_WORDS] = { 0 };
	int c, i, rules, number;

	for (c = 0; c < grammar->category_count; c++) {
		struct kind *kind = &grammar->categories[c];

		for (i = 0, rules = 0; i < grammar->count; i++)
			rules += grammar->patterns[i].category == c;
		check_category(grammar, kind, rules);
		number = find_numbers(kind, used, rules);
		kind->first = number / 64;
		kind->end = (number + rules - 1) / 64 + 1;
		kind->mask = rules >= 64 ? ~UINT64_C(0) :
		    ((UINT64_C(1) << rules) - 1) << number % 64;
		for (i = 0; i < grammar->count; i++)
			if (grammar->patterns[i].category == c)
				grammar->patterns[i].number = number++;
	}
}

/* What rules can begin with. */

static void
rule_add(struct rule_set *set, int rule)
{
	set->bits[rule / 64] |= UINT64_C(1) << rule % 64;
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
		struct reading *e = &p->elements[k];

		class_join(&e->begins, e->classes);
		for (c = 0; c < e->choices; c++)
			class_join(&e->begins,
			    grammar->categories[e->categories[c]].begins);
		if (open)
			class_join(&p->begins, e->begins);
		open = open && e->optional;
	}
	return class_join(&grammar->categories[p->category].begins, p->begins);
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
	struct kind *kind = &grammar->categories[p->category];
	bool one, was = kind->brief;
	int k = 0, c;

	do {
		const struct reading *e = &p->elements[k];

		one = memcmp(&e->classes, &none, sizeof(none)) != 0;
		for (c = 0; c < e->choices; c++) {
			class_join(&p->follows,
			    grammar->categories[e->categories[c]].follows);
			one |= grammar->categories[e->categories[c]].brief;
		}
		if (one)
			follow_element(p, k);
	} while (p->elements[k++].optional && k < p->count);
	kind->brief |= p->single;
	return class_join(&kind->follows, p->follows) ||
	    kind->brief != was;
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
		for (i = 0; i < grammar->count; i++)
			changed |= find_beginning(grammar,
			    &grammar->patterns[i]);
	}
	for (changed = true; changed;) {
		changed = false;
		for (i = 0; i < grammar->count; i++)
			changed |= find_following(grammar,
			    &grammar->patterns[i]);
	}
	for (i = 0; i < grammar->count; i++) {
		const struct pattern *p = &grammar->patterns[i];

		rule_add_to_all(grammar->begun, p->begins, p->number);
		rule_add_to_all(grammar->followed, p->follows, p->number);
		if (p->single)
			rule_add(&grammar->single, p->number);
	}
}

static void
read_rules(struct grammar *grammar, const struct rows *rows)
{
	const struct pattern *first = grammar->patterns;
	size_t i;

	for (i = 0; i < rows->count; i++)
		read_rule(grammar, &rows->list[i]);
	grammar->time = category_number(grammar, first, slice_of("time"));
	grammar->range = category_number(grammar, first, slice_of("range"));
	number_rules(grammar);
	find_beginnings(grammar);
}

/* Printing. */

/* The number of a set of classes among those that are printed. */
static int
set_number(struct grammar *grammar, const struct class_set *set)
{
	int i;

	for (i = 0; i < grammar->set_count; i++)
		if (memcmp(&grammar->sets[i], set, sizeof(*set)) == 0)
			return i;
	if (i == SETS)
		row_fail(grammar->patterns[0].row, "too many sets of classes");
	grammar->sets[i] = *set;
	return grammar->set_count++;
}

/* Where a string stands among the bytes that are printed. */
static int
string_place(struct grammar *grammar, struct slice string)
{
	int at = 0;

	while (at < grammar->byte_count &&
	    !slice_is(string, grammar->bytes + at))
		at += (int)strlen(grammar->bytes + at) + 1;
	if (at < grammar->byte_count)
		return at;
	if ((size_t)at + string.len + 1 > BYTES)
		row_fail(grammar->patterns[0].row, "too many names");
	memcpy(grammar->bytes + at, string.at, string.len);
	grammar->byte_count += (int)string.len + 1;
	return at;
}

static void
print_rules(struct grammar *grammar)
{
	const struct pattern *by_number[RULES] = { NULL };
	int i;

	for (i = 0; i < grammar->count; i++)
		by_number[grammar->patterns[i].number] = &grammar->patterns[i];
	printf("\nconst struct rule rule_list[] = {\n");
	for (i = 0; i < RULES; i++) {
		const struct pattern *p = by_number[i];

		if (p == NULL)
			printf("{ 0, 0, 0, 0, 0, 0 },\n");
		else
			printf("{ %d, %d, %d, %d, %d, %d },\n",
			    string_place(grammar,
			    grammar->categories[p->category].name),
			    string_place(grammar, p->value),
			    (int)(p->elements - grammar->elements), p->count,
			    p->meaning, p->allows);
	}
	printf("};\n");
}

static void
print_elements(struct grammar *grammar)
{
	int i, k;

	printf("\nconst struct element rule_elements[] = {\n");
	for (i = 0; i < grammar->element_count; i++) {
		const struct reading *e = &grammar->elements[i];

		printf("{ %d, %d, {", set_number(grammar, &e->classes),
		    set_number(grammar, &e->begins));
		for (k = 0; k < CHOICES; k++)
			printf(" %d,", e->categories[k]);
		printf(" }, %d, %d },\n", e->choices, e->optional);
	}
	printf("};\n");
	printf("\nconst struct class_set rule_classes[] = {\n");
	for (i = 0; i < grammar->set_count; i++) {
		class_set_print(&grammar->sets[i]);
		printf(",\n");
	}
	printf("};\n");
}

static void
print_categories(const struct grammar *grammar)
{
	int i;

	printf("\nconst struct category rule_categories[] = {\n");
	for (i = 0; i < grammar->category_count; i++) {
		const struct kind *kind = &grammar->categories[i];

		printf("{ UINT64_C(%#llx), %d, %d },\n",
		    (unsigned long long)kind->mask, kind->first, kind->end);
	}
	printf("};\n");
	printf("const uint8_t rule_time = %d, rule_range = %d;\n",
	    grammar->time, grammar->range);
}

static void
print_rule_set(const struct rule_set *set)
{
	int i;

	printf("{ {");
	for (i = 0; i < RULE_WORDS; i++)
		printf(" UINT64_C(%#llx),", (unsigned long long)set->bits[i]);
	printf(" } }");
}

static void
print_by_class(const char *name, const struct rule_set table[CLASS_LIMIT])
{
	int i;

	printf("\nconst struct rule_set %s[CLASS_LIMIT] = {\n", name);
	for (i = 0; i < CLASS_LIMIT; i++) {
		print_rule_set(&table[i]);
		printf(",\n");
	}
	printf("};\n");
}

static void
print_grammar(struct grammar *grammar)
{
	int i;

	printf("\n#include \"time/grammar/rules.h\"\n");
	string_place(grammar, slice_of(""));
	print_rules(grammar);
	print_elements(grammar);
	print_categories(grammar);
	print_by_class("rule_begun", grammar->begun);
	print_by_class("rule_followed", grammar->followed);
	printf("\nconst struct rule_set rule_single = ");
	print_rule_set(&grammar->single);
	printf(";\n\nconst char rule_bytes[] = {");
	for (i = 0; i < grammar->byte_count; i++)
		printf("%s'\\%o',", i % 8 ? " " : "\n",
		    (unsigned char)grammar->bytes[i]);
	printf("\n};\n");
}

int
main(int argc, char **argv)
{
	enum { RULE_ROWS, WORD_ROWS, ZONE_ROWS, HOLIDAY_ROWS, TABLES };
	struct grammar *grammar;
	struct rows rows[TABLES];
	size_t i;

	if (argc != 1 + TABLES) {
		fprintf(stderr, "usage: mkgrammar time_rules.tsv "
		    "time_words.tsv time_zones.tsv time_holidays.tsv\n");
		return 2;
	}
	grammar = rows_memory(1, sizeof(*grammar));
	for (i = 0; i < TABLES; i++)
		rows_read(&rows[i], argv[i + 1]);
	lexicon_read(&grammar->lexicon, &rows[WORD_ROWS], &rows[ZONE_ROWS],
	    &rows[HOLIDAY_ROWS]);
	read_rules(grammar, &rows[RULE_ROWS]);
	printf("/* Made by mkgrammar: do not edit. */\n");
	lexicon_print(&grammar->lexicon);
	print_grammar(grammar);
	for (i = 0; i < TABLES; i++)
		rows_free(&rows[i]);
	free(grammar);
	if (fflush(stdout) != 0 || ferror(stdout)) {
		fprintf(stderr, "mkgrammar: output failed\n");
		return 1;
	}
	return 0;
}
