/*
 * mkrules: reads the rules of names and their classes of words, and writes
 * what src/entity/tagging/rules.h declares as a C file of constants, so that
 * nothing is read at start and the compiler lays it out for its machine. A
 * row that is wrong ends the build.
 * usage: mkrules RULES WORDS > FILE.c
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "core/bits.h"
#include "data/rows.h"
#include "entity/tagging/rules.h"
#include "entity/words/words.h"

enum {
	RULES = 1024, CLASSES = RULE_CLASSES, KINDS = RULE_KINDS,
	ELEMENTS = 8192, LITERALS = 4096, CONDITIONS = 2048,
	WORDS = RULE_SLOTS / 2, LINKS = RULE_LAST, KEYS = 1 << 18
};

struct maker {
	struct row row;		/* that is being read */
	struct rules head;
	struct rule list[RULES];
	size_t count;
	struct element elements[ELEMENTS], conditions[CONDITIONS + 1];
	size_t element_count, condition_count;
	uint16_t literals[LITERALS + 1];
	size_t literal_count;
	struct slice classes[CLASSES];	/* their names */
	int class_count;
	size_t rareness[CLASSES];	/* the length of its shortest word */
	struct rule_word words[WORDS];	/* from 1 */
	size_t word_count;
	uint16_t links[LINKS];
	size_t link_count;
	char keys[KEYS];
	size_t keys_used;
};

static const struct kind_name {
	const char *name;
	uint32_t kind;
} kind_names[] = {
	{ "NAME", WORD_IS_NAME }, { "CAPITAL", WORD_IS_CAPITAL },
	{ "SMALL", WORD_IS_SMALL }, { "INITIAL", WORD_IS_INITIAL },
	{ "UPPER", WORD_IS_UPPER }, { "MIXED", WORD_IS_MIXED },
	{ "NUMBER", WORD_IS_NUMBER }, { "WORD", WORD_IS_WORD },
	{ "COMMON", WORD_IS_COMMON }, { "GIVEN", WORD_IS_GIVEN },
	{ "SURNAME", WORD_IS_SURNAME }, { "NATION", WORD_IS_NATION },
	{ "PLACE", WORD_IS_PLACE }, { "ORG", WORD_IS_ORG },
	{ "OTHER", WORD_IS_OTHER }, { "-", WORD_IS_HYPHEN },
	{ "'s", WORD_IS_POSSESSIVE }, { "HONORIFIC", WORD_IS_HONORIFIC },
	{ "TITLE", WORD_IS_TITLE }, { "ROLE", WORD_IS_ROLE },
	{ "SUFFIX", WORD_IS_SUFFIX }, { "SAID", WORD_IS_SAID },
	{ "COMPANY", WORD_IS_COMPANY }, { "ORG_LAST", WORD_IS_ORG_LAST },
	{ "PLACE_LAST", WORD_IS_PLACE_LAST },
	{ "EVENT_LAST", WORD_IS_EVENT_LAST }, { "CONTEST", WORD_IS_CONTEST },
	{ "DAY", WORD_IS_DAY }, { "PARTICLE", WORD_IS_PARTICLE },
	{ "JOINED", WORD_IS_JOINED }, { "CITY", WORD_IS_CITY }
};

enum {
	KIND_NAMES = sizeof(kind_names) / sizeof(*kind_names),
	CUES_FROM = 17, CUES_TO = 30	/* bits of kinds that are cues, or
					   triggers as these */
};

/* Says what is wrong with the row, and ends the program. */
static void refuse(const struct maker *, const char *why, struct slice what)
    ERROR_NORETURN;

static void
refuse(const struct maker *m, const char *why, struct slice what)
{
	row_fail(&m->row, "%s: %.*s", why, (int)what.len, what.at);
}

/* Ends the program when there is no room for one more. */
static void
check_room(const struct maker *m, size_t used, size_t room)
{
	if (used >= room)
		row_fail(&m->row, "more than mkrules has room for");
}

/* The part of a text before a mark, or all; the text is moved behind it. */
static struct slice
cut(struct slice *text, char mark)
{
	const char *end = memchr(text->at, mark, text->len);
	struct slice part = *text;

	if (end == NULL) {
		text->at += text->len;
		text->len = 0;
	} else {
		part = slice_between(text->at, end);
		*text = slice_between(end + 1, text->at + text->len);
	}
	return part;
}

/* The number of a word, which is new or known already. */
static uint16_t
learn_word(struct maker *m, struct slice key)
{
	uint32_t id = words_hash(key.at, key.len), slot = rules_slot(id);
	struct rule_word *word;
	uint16_t *number;

	for (;; slot = (slot + 1) & (RULE_SLOTS - 1)) {
		number = &m->head.slots[slot];
		word = &m->words[*number];
		if (*number == 0 || (word->id == id && word->len == key.len &&
		    memcmp(m->keys + word->key, key.at, key.len) == 0))
			break;
	}
	if (*number != 0)
		return *number;
	check_room(m, m->word_count + 1, WORDS);
	check_room(m, m->keys_used + key.len, KEYS);
	*number = (uint16_t)++m->word_count;
	word = &m->words[*number];
	word->id = id;
	word->marks = marks_word(*number);
	word->key = (uint32_t)m->keys_used;
	word->len = (uint16_t)key.len;
	memcpy(m->keys + m->keys_used, key.at, key.len);
	m->keys_used += key.len;
	return *number;
}

/* The number of a class, or -1. */
static int
class_number(const struct maker *m, struct slice name)
{
	int i;

	for (i = 0; i < m->class_count; i++)
		if (slice_equal(name, m->classes[i]))
			return i;
	return -1;
}

static int
add_class(struct maker *m, struct slice name)
{
	int class = class_number(m, name);

	if (class >= 0)
		return class;
	if (m->class_count == CLASSES || name.len == 0)
		refuse(m, "no class, or one too many", name);
	m->classes[m->class_count] = name;
	return m->class_count++;
}

/* A word and its classes. */
static void
read_word(struct maker *m, struct slice row)
{
	struct slice key = cut(&row, '\t');
	struct rule_word *word;
	int i;

	if (key.len == 0)
		refuse(m, "no word", row);
	word = &m->words[learn_word(m, key)];
	if (classes_any(&word->classes))
		refuse(m, "it stands twice", key);
	while (row.len > 0) {
		i = add_class(m, cut(&row, ' '));
		classes_add(&word->classes, i);
		word->marks |= marks_class(i);
		if (m->rareness[i] == 0 || key.len < m->rareness[i])
			m->rareness[i] = key.len;
	}
}

static bool
is_class_name(struct slice s)
{
	return s.len > 1 && s.at[0] >= 'A' && s.at[0] <= 'Z';
}

/* The kind of a name, or 0. */
static uint32_t
find_kind(struct slice name)
{
	int i;

	if (name.len == 0 || (name.at[0] != '-' && name.at[0] != '\'' &&
	    (name.at[0] < 'A' || name.at[0] > 'Z')))
		return 0;
	for (i = 0; i < KIND_NAMES; i++)
		if (slice_is(name, kind_names[i].name))
			return kind_names[i].kind;
	return 0;
}

/* Reads what is asked of the sentence or the document: @CLASS, !@CLASS. */
static void
read_subject(struct maker *m, struct rule *rule, struct slice name, bool not)
{
	int class = class_number(m, name);

	if (slice_is(name, "HEADLINE") && !not) {
		rule->headline = true;
		return;
	}
	if (class < 0)
		refuse(m, "no such class", name);
	classes_add(not ? &rule->others : &rule->subjects, class);
	classes_add(&m->head.subjects, class);
}

/* Adds one of the alternatives of an element. */
static void
add_choice(struct maker *m, struct element *e, struct slice choice)
{
	uint32_t kind = find_kind(choice);
	uint16_t number;
	int i;

	if (kind != 0) {
		e->marks.kinds |= kind;
		return;
	}
	if (is_class_name(choice)) {
		i = class_number(m, choice);
		if (i < 0)
			refuse(m, "no such class", choice);
		classes_add(&e->classes, i);
		e->marks.words |= marks_class(i);
		return;
	}
	if (choice.len == 0)
		refuse(m, "no word", choice);
	check_room(m, m->literal_count, LITERALS);
	number = learn_word(m, choice);
	e->marks.words |= marks_word(number);
	m->literals[m->literal_count++] = number;
	e->literal_end = (uint16_t)m->literal_count;
}

/* The alternatives of an element, or of a condition: of one word. */
static void
read_choices(struct maker *m, struct element *e, struct slice text)
{
	if (text.len > 1 && text.at[0] == '!') {
		e->not = true;
		text.at++;
		text.len--;
	}
	e->literal = e->literal_end = (uint16_t)m->literal_count;
	while (text.len > 0)
		add_choice(m, e, cut(&text, '|'));
}

/* The part of an element before the & of a condition, or all. */
static struct slice
cut_condition(struct slice *text)
{
	struct slice part = *text;
	size_t i;

	for (i = 1; i + 1 < text->len; i++) {
		char next = text->at[i + 1];

		if (text->at[i] != '&' ||
		    (next != '!' && (next < 'A' || next > 'Z')))
			continue;
		part.len = i;
		text->at += i + 1;
		text->len -= i + 1;
		return part;
	}
	text->len = 0;
	return part;
}

/* Where an element must stand that takes no word: ^, $, !^, !$. */
static enum rule_place
place_of(struct slice text, bool *not)
{
	char last = text.at[text.len - 1];

	*not = text.len == 2 && text.at[0] == '!';
	if (text.len > 2 || (text.len == 2 && !*not))
		return RULE_ANYWHERE;
	return last == '^' ? RULE_AT_START : last == '$' ? RULE_AT_END :
	    RULE_ANYWHERE;
}

static void
parse_element(struct maker *m, struct rule *rule, struct slice text)
{
	struct element *e;
	char last = text.at[text.len - 1];

	if (rule->count == RULE_ELEMENTS)
		refuse(m, "too long", text);
	check_room(m, m->element_count, ELEMENTS);
	e = &m->elements[m->element_count++];
	rule->count++;
	if (text.len > 1 && (last == '?' || last == '*' || last == '+')) {
		e->optional = last != '+';
		e->repeated = last != '?';
		text.len--;
	}
	e->place = (uint8_t)place_of(text, &e->not);
	e->empty = e->place != RULE_ANYWHERE;
	if (e->empty)
		return;
	read_choices(m, e, cut_condition(&text));
	e->condition = e->condition_end = (uint16_t)m->condition_count;
	while (text.len > 0) {
		check_room(m, m->condition_count, CONDITIONS);
		read_choices(m, &m->conditions[m->condition_count++],
		    cut_condition(&text));
		e->condition_end++;
	}
	e->empty = e->not;
}

/*
 * A rule may be looked for by an element that must be there, once, and is of
 * words, classes and cues only.
 */
static bool
can_trigger(const struct element *e)
{
	uint32_t cues = ((UINT32_C(1) << CUES_TO) - 1) &
	    ~((UINT32_C(1) << CUES_FROM) - 1);

	return !e->optional && !e->repeated && !e->empty &&
	    (e->marks.kinds & ~cues) == 0;
}

/*
 * How seldom what an element takes is: short words are everywhere, cues more
 * so.
 */
static size_t
rareness(const struct maker *m, const struct element *e)
{
	size_t least = e->marks.kinds != 0 ? 0 : SIZE_MAX, class;
	uint64_t bits;
	int i;

	for (i = 0; i < CLASSES; i += 64)
		for (bits = e->classes.bits[i / 64]; bits != 0;
		    bits &= bits - 1) {
			class = (size_t)(i + bits_lowest(bits));
			if (m->rareness[class] < least)
				least = m->rareness[class];
		}
	for (i = e->literal; i < e->literal_end; i++)
		if (m->words[m->literals[i]].len < least)
			least = m->words[m->literals[i]].len;
	return least;
}

static const struct element *
element_at(const struct maker *m, const struct rule *rule, int i)
{
	return &m->elements[rule->element + i];
}

/*
 * The element that a rule is looked for by, or its count: the first one that
 * can be it, or one behind that is no less rare, unless one with ! stands
 * between, which would look the other way.
 */
static int
choose_trigger(const struct maker *m, const struct rule *rule)
{
	int i, best = rule->count;

	for (i = 0; i < rule->count; i++) {
		const struct element *e = element_at(m, rule, i);

		if (best < rule->count && e->not)
			break;
		if (can_trigger(e) && (best == rule->count ||
		    rareness(m, e) >= rareness(m, element_at(m, rule, best))))
			best = i;
	}
	return best;
}

/* An element, or what is asked of the document. */
static void
read_part(struct maker *m, struct rule *rule, struct slice text)
{
	bool not = text.at[0] == '!';

	if (text.len < 3 || text.at[not] != '@') {
		parse_element(m, rule, text);
		return;
	}
	text.at += not + 1;
	text.len -= not + 1u;
	read_subject(m, rule, text, not);
}

static void
parse_pattern(struct maker *m, struct rule *rule, struct slice pattern)
{
	struct slice rest = pattern, text;
	int trigger, bracket = 0;

	while (rest.len > 0) {
		text = cut(&rest, ' ');
		if (slice_is(text, "[") && bracket == 0) {
			rule->first = rule->count;
			bracket++;
		} else if (slice_is(text, "]") && bracket == 1) {
			rule->last = rule->count;
			bracket++;
		} else if (text.len > 0) {
			read_part(m, rule, text);
		}
	}
	if (bracket != 2 || rule->first == rule->last)
		refuse(m, "no name in it", pattern);
	trigger = choose_trigger(m, rule);
	if (trigger == rule->count)
		refuse(m, "no word to find it by", pattern);
	rule->trigger = (uint8_t)trigger;
}

static void
read_result(struct maker *m, struct rule *rule, struct slice row)
{
	static const char *const types[] = { "PER", "ORG", "LOC", "MISC",
	    "O" };
	struct slice type = cut(&row, '\t'), weight = cut(&row, '\t');
	uint8_t i;

	for (i = 0; i <= RULE_NONE; i++)
		if (slice_is(type, types[i]))
			break;
	if (i > RULE_NONE)
		refuse(m, "no such type", type);
	rule->type = i;
	if (weight.len == 1 && weight.at[0] >= '1' && weight.at[0] <= '9')
		rule->weight = (uint8_t)(weight.at[0] - '0');
	else if (!slice_is(weight, "sure"))
		refuse(m, "no such weight", weight);
	rule->again = slice_is(row, "again") ? AGAIN_LAST :
	    slice_is(row, "first") ? AGAIN_FIRST : AGAIN_NONE;
	if (row.len > 0 && rule->again == AGAIN_NONE)
		refuse(m, "no such word", row);
}

/*
 * What stands beside the trigger, on one side: the next element that takes a
 * word, or one of those before it that may be missing.
 */
static struct marks
find_neighbour(const struct maker *m, const struct rule *rule, int step)
{
	struct marks marks = { 0, 0 };
	const struct element *e;
	int i;

	for (i = rule->trigger + step; i >= 0 && i < rule->count; i += step) {
		e = element_at(m, rule, i);
		if (e->place != RULE_ANYWHERE)
			break;
		if (e->empty)
			continue;
		marks.words |= e->marks.words;
		marks.kinds |= e->marks.kinds;
		if (!e->optional)
			return marks;
	}
	marks.kinds |= RULE_ANYTHING;
	return marks;
}

static void
parse_rule(struct maker *m, struct slice row)
{
	struct rule *rule = &m->list[m->count];
	struct slice pattern = cut(&row, '\t');

	check_room(m, m->count++, RULES);
	rule->element = (uint16_t)m->element_count;
	parse_pattern(m, rule, pattern);
	read_result(m, rule, row);
	rule->before = find_neighbour(m, rule, -1);
	rule->behind = find_neighbour(m, rule, 1);
	m->head.trigger_kinds |= element_at(m, rule, rule->trigger)->
	    marks.kinds;
}

/* Whether a trigger is a word, itself or by its classes, or a kind. */
static bool
triggers(const struct maker *m, const struct element *e, uint16_t word,
    uint32_t kind)
{
	int i;

	if (word == 0)
		return (e->marks.kinds & kind) != 0;
	for (i = e->literal; i < e->literal_end; i++)
		if (m->literals[i] == word)
			return true;
	return classes_meet(&e->classes, &m->words[word].classes);
}

/* Whether a list of links stands at a place, and ends there. */
static bool
is_list(const struct maker *m, size_t at, size_t from, size_t len)
{
	return memcmp(&m->links[at], &m->links[from],
	    len * sizeof(*m->links)) == 0 && m->links[at - 1] == RULE_LAST;
}

/*
 * Puts the rules down that a word, or a kind, is the trigger of; returns
 * where, or 0 for none. Words of the same classes share a list.
 */
static uint16_t
put_links(struct maker *m, uint16_t word, uint32_t kind)
{
	size_t from = m->link_count, end = from, at, i;

	for (i = 0; i < m->count; i++) {
		check_room(m, end + 1, LINKS);
		if (triggers(m, element_at(m, &m->list[i], m->list[i].trigger),
		    word, kind))
			m->links[end++] = (uint16_t)i;
	}
	if (end == from)
		return 0;
	m->links[end++] = RULE_LAST;
	for (at = 1; at < from; at++)
		if (at + (end - from) <= from &&
		    is_list(m, at, from, end - from))
			return (uint16_t)at;
	m->link_count = end;
	return (uint16_t)from;
}

static void
link_all(struct maker *m)
{
	uint16_t i;
	int kind;

	m->links[m->link_count++] = RULE_LAST;
	for (i = 1; i <= m->word_count; i++)
		m->words[i].links = put_links(m, i, 0);
	for (kind = 0; kind < KINDS; kind++)
		m->head.by_kind[kind] = put_links(m, 0, UINT32_C(1) << kind);
}

/* What is printed. */

static void
print_classes(const struct class_set *set)
{
	printf("{ { 0x%" PRIx64 ", 0x%" PRIx64 " } }", set->bits[0],
	    set->bits[1]);
}

static void
print_marks(const struct marks *marks)
{
	printf("{ 0x%" PRIx64 ", 0x%" PRIx32 " }", marks->words, marks->kinds);
}

static void
print_numbers(const uint16_t *numbers, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		printf("%u,%s", numbers[i], i % 12 == 11 ? "\n" : " ");
}

static void
put_elements(const char *name, const struct element *list, size_t count)
{
	size_t i;

	printf("const struct element name_rules_%s[] = {\n", name);
	for (i = 0; i < count; i++) {
		const struct element *e = &list[i];

		printf("{ ");
		print_classes(&e->classes);
		printf(", ");
		print_marks(&e->marks);
		printf(", %u, %u, %u, %u, %d, %d, %d, %d, %u },\n",
		    e->literal, e->literal_end, e->condition,
		    e->condition_end, e->optional, e->repeated, e->empty,
		    e->not, e->place);
	}
	printf("};\n");
}

static void
put_rules(const struct maker *m)
{
	size_t i;

	printf("const struct rule name_rules_list[] = {\n");
	for (i = 0; i < m->count; i++) {
		const struct rule *r = &m->list[i];

		printf("{ ");
		print_marks(&r->before);
		printf(", ");
		print_marks(&r->behind);
		printf(", ");
		print_classes(&r->subjects);
		printf(", ");
		print_classes(&r->others);
		printf(", %u, %u, %u, %u, %u, %u, %u, %u, %d },\n",
		    r->element, r->type, r->weight, r->again, r->count,
		    r->trigger, r->first, r->last, r->headline);
	}
	printf("};\n");
}

static void
put_words(const struct maker *m)
{
	size_t i;

	printf("const struct rule_word name_rules_words[] = {\n");
	for (i = 0; i <= m->word_count; i++) {
		const struct rule_word *w = &m->words[i];

		printf("{ ");
		print_classes(&w->classes);
		printf(", 0x%" PRIx64 ", 0x%" PRIx32 ", %" PRIu32
		    ", %u, %u },\n", w->marks, w->id, w->key, w->len,
		    w->links);
	}
	printf("};\nconst unsigned char name_rules_keys[] = {\n");
	for (i = 0; i < m->keys_used; i++)
		printf("%u,%s", (unsigned char)m->keys[i],
		    i % 16 == 15 ? "\n" : " ");
	printf("};\n");
}

static void
print_all(const struct maker *m)
{
	printf("/* Made by mkrules: do not edit. */\n"
	    "#include \"entity/tagging/rules.h\"\n\n"
	    "const struct rules name_rules = {\n");
	print_classes(&m->head.subjects);
	printf(", 0x%" PRIx32 ", {\n", m->head.trigger_kinds);
	print_numbers(m->head.by_kind, KINDS);
	printf("}, {\n");
	print_numbers(m->head.slots, RULE_SLOTS);
	printf("} };\n");
	put_rules(m);
	put_elements("elements", m->elements, m->element_count);
	put_elements("conditions", m->conditions, m->condition_count + 1);
	printf("const uint16_t name_rules_literals[] = {\n");
	print_numbers(m->literals, m->literal_count + 1);
	printf("};\nconst uint16_t name_rules_links[] = {\n");
	print_numbers(m->links, m->link_count);
	printf("};\n");
	put_words(m);
	if (fflush(stdout) != 0 || ferror(stdout))
		row_fail(&m->row, "the output failed");
}

int
main(int argc, char **argv)
{
	static struct maker m;
	struct rows rules, words;
	size_t i;

	if (argc != 3) {
		fprintf(stderr, "usage: mkrules RULES WORDS > FILE.c\n");
		return 2;
	}
	rows_read(&words, argv[2]);
	for (i = 0; i < words.count; i++) {
		m.row = words.list[i];
		read_word(&m, slice_of(m.row.text));
	}
	rows_read(&rules, argv[1]);
	for (i = 0; i < rules.count; i++) {
		m.row = rules.list[i];
		parse_rule(&m, slice_of(m.row.text));
	}
	link_all(&m);
	print_all(&m);
	rows_free(&rules);
	rows_free(&words);
	return 0;
}
