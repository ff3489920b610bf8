#include "entity/tagging/rules.h"

#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/error.h"
#include "core/table.h"
#include "entity/words/words.h"

extern const uint64_t table_name_rules[];
extern const uint64_t table_name_words[];

enum {
	RULES = 1024, CLASSES = RULE_CLASSES, KINDS = 32, CLASS_NAME = 24,
	LITERALS = 4096, SMALLEST = 256, FILTER = 1 << 16
};

struct rules {
	struct rule list[RULES];
	size_t count;
	char classes[CLASSES][CLASS_NAME];
	int class_count;
	struct slice literals[LITERALS];
	size_t literal_count;
	struct rule_word *words;	/* open addressing, by id */
	size_t word_count, size;
	uint8_t filter[FILTER / 8];	/* a bit for the ids of the words */
	struct rule_link *links;
	size_t link_count, link_room;
	uint32_t by_kind[KINDS];
	uint32_t trigger_kinds;
	uint64_t subjects;	/* classes */
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
	CUES_FROM = 17, CUES_TO = 30	/* bits of kinds that are cues,
						   or triggers as these */
};

/* Says what is wrong with a row, and ends the program. */
static void fail(struct slice pattern, const char *why, struct slice what)
    ERROR_NORETURN;

static void
fail(struct slice pattern, const char *why, struct slice what)
{
	error_fatal("name_rules: %.*s: %s: %.*s", (int)pattern.len,
	    pattern.at, why, (int)what.len, what.at);
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

static size_t
word_slot(const struct rules *r, uint32_t id, struct slice key)
{
	size_t slot = (id * UINT32_C(0x9E3779B1)) >> 7 & (r->size - 1);

	while (r->words[slot].key.len > 0 && (r->words[slot].id != id ||
	    !slice_equal(r->words[slot].key, key)))
		slot = (slot + 1) & (r->size - 1);
	return slot;
}

static void
grow_words(struct rules *r)
{
	struct rule_word *old = r->words;
	size_t i, size = r->size;

	r->size = size == 0 ? SMALLEST : size * 2;
	r->words = memory_get(r->size, sizeof(*r->words));
	for (i = 0; i < size; i++)
		if (old[i].key.len > 0)
			r->words[word_slot(r, old[i].id, old[i].key)] = old[i];
	free(old);
}

static struct rule_word *
add_word(struct rules *r, struct slice key)
{
	uint32_t id = words_hash(key.at, key.len);
	struct rule_word *word;

	if (r->word_count * 2 >= r->size)
		grow_words(r);
	word = &r->words[word_slot(r, id, key)];
	if (word->key.len == 0) {
		r->word_count++;
		word->id = id;
		r->filter[id % FILTER >> 3] |= (uint8_t)(1 << (id & 7));
		word->key = key;
	}
	return word;
}

static struct slice
slice_from(struct slice text, size_t from)
{
	return slice_between(text.at + from, text.at + text.len);
}

/* The number of a class, or -1. */
static int
class_number(const struct rules *r, struct slice name)
{
	int i;

	for (i = 0; i < r->class_count; i++)
		if (slice_is(name, r->classes[i]))
			return i;
	return -1;
}

static int
add_class(struct rules *r, struct slice key, struct slice name)
{
	int class = class_number(r, name);

	if (class >= 0)
		return class;
	if (r->class_count == CLASSES || name.len == 0 ||
	    name.len >= CLASS_NAME)
		error_fatal("name_words: %.*s: no class, or one too many: "
		    "%.*s", (int)key.len, key.at, (int)name.len, name.at);
	memcpy(r->classes[r->class_count], name.at, name.len);
	return r->class_count++;
}

static void
read_words(struct rules *r)
{
	const char *value;
	struct slice key, names;
	uint64_t at = 0;

	while (table_next(table_name_words, &at, &key, &value)) {
		names = slice_of(value);
		while (names.len > 0)
			add_word(r, key)->classes |= UINT64_C(1) <<
			    add_class(r, key, cut(&names, ' '));
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

	for (i = 0; i < KIND_NAMES; i++)
		if (slice_is(name, kind_names[i].name))
			return kind_names[i].kind;
	return 0;
}

/* Reads what is asked for of the sentence or the document: @CLASS, !@CLASS. */
static void
read_condition(struct rules *r, struct rule *rule, struct slice name, bool not)
{
	int class = class_number(r, name);
	uint64_t set;

	if (slice_is(name, "HEADLINE") && !not) {
		rule->headline = true;
		return;
	}
	if (class < 0)
		fail(rule->pattern, "no such class", name);
	set = UINT64_C(1) << class;
	*(not ? &rule->others : &rule->subjects) |= set;
	r->subjects |= set;
}

/* Cuts &KIND and &!KIND off an element, from its end on. */
static void
read_kinds(const struct rule *rule, struct element *e, struct slice *text)
{
	struct slice name;
	uint32_t kind;
	size_t i;
	bool not;

	for (i = text->len; i-- > 1;) {
		if (text->at[i] != '&' || text->at[i - 1] == '|' ||
		    i + 2 >= text->len)
			continue;
		not = text->at[i + 1] == '!';
		name = slice_between(text->at + i + 1 + not,
		    text->at + text->len);
		kind = find_kind(name);
		if (kind == 0)
			fail(rule->pattern, "no such kind", name);
		*(not ? &e->none : &e->all) |= kind;
		text->len = i;
	}
}

/* Adds one of the alternatives of an element. */
static void
add_choice(struct rules *r, const struct rule *rule, struct element *e,
    struct slice choice)
{
	uint32_t kind = find_kind(choice);
	int i;

	if (kind != 0) {
		e->kinds |= kind;
		return;
	}
	if (is_class_name(choice)) {
		i = class_number(r, choice);
		if (i < 0)
			fail(rule->pattern, "no such class", choice);
		e->classes |= UINT64_C(1) << i;
		return;
	}
	if (choice.len == 0 || r->literal_count == LITERALS)
		fail(rule->pattern, "no word, or one too many", choice);
	r->literals[r->literal_count++] = choice;
	e->literal_end = (uint16_t)r->literal_count;
}

static void
read_element(struct rules *r, struct rule *rule, struct slice text)
{
	struct element *e;
	char last = text.at[text.len - 1];

	if (rule->count == RULE_ELEMENTS)
		fail(rule->pattern, "too long", text);
	e = &rule->elements[rule->count++];
	if (text.len > 1 && (last == '?' || last == '*' || last == '+')) {
		e->optional = last != '+';
		e->repeated = last != '?';
		text.len--;
	}
	if (text.len > 1 && text.at[0] == '!') {
		e->not = true;
		text.at++;
		text.len--;
	}
	e->literal = e->literal_end = (uint16_t)r->literal_count;
	e->place = slice_is(text, "^") ? RULE_AT_START :
	    slice_is(text, "$") ? RULE_AT_END : RULE_ANYWHERE;
	e->empty = e->not || e->place != RULE_ANYWHERE;
	if (e->place != RULE_ANYWHERE)
		return;
	read_kinds(rule, e, &text);
	while (text.len > 0)
		add_choice(r, rule, e, cut(&text, '|'));
}

/*
 * A rule is looked for by its first element that must be there, once, and is
 * of words, classes and cues only.
 */
static bool
can_trigger(const struct element *e)
{
	uint32_t cues = ((UINT32_C(1) << CUES_TO) - 1) &
	    ~((UINT32_C(1) << CUES_FROM) - 1);

	return !e->optional && !e->repeated && !e->empty &&
	    (e->kinds & ~cues) == 0;
}

/* Whether an element is made of words that stand everywhere. */
static bool
is_everywhere(const struct rules *r, const struct element *e)
{
	static const char *const words[] = { "the", "a", "an", "of", "in", "to",
	    "and", "for", "on", "at", "by", "with", "from", "is", "was",
	    "were", "has", "had", "will", "its", "said", ",", "." };
	int i;
	size_t k;

	for (i = e->literal; i < e->literal_end; i++)
		for (k = 0; k < sizeof(words) / sizeof(*words); k++)
			if (slice_is(r->literals[i], words[k]))
				return true;
	return false;
}

/*
 * The element that a rule is looked for by: the first that can be; where
 * nothing depends on it, the first that is no word that stands everywhere.
 */
static int
find_trigger(const struct rules *r, const struct rule *rule)
{
	int i, first = -1;
	bool fixed = false;

	for (i = 0; i < rule->count; i++)
		fixed |= rule->elements[i].not;
	for (i = 0; i < rule->count; i++) {
		if (!can_trigger(&rule->elements[i]))
			continue;
		if (fixed || !is_everywhere(r, &rule->elements[i]))
			return i;
		if (first < 0)
			first = i;
	}
	return first;
}

static void
link_rule(struct rules *r, uint32_t *list, size_t rule)
{
	r->links = memory_grow(r->links, &r->link_room, r->link_count + 1,
	    sizeof(*r->links));
	r->links[r->link_count].rule = (uint16_t)rule;
	r->links[r->link_count].next = *list;
	*list = (uint32_t)++r->link_count;
}

static void
add_triggers(struct rules *r, size_t number)
{
	const struct rule *rule = &r->list[number];
	const struct element *e = &rule->elements[rule->trigger];
	struct rule_word *word;
	size_t slot;
	int i;

	for (i = e->literal; i < e->literal_end; i++)
		link_rule(r, &add_word(r, r->literals[i])->rules, number);
	for (slot = 0; e->classes != 0 && slot < r->size; slot++) {
		word = &r->words[slot];
		if (word->key.len > 0 && word->classes & e->classes)
			link_rule(r, &word->rules, number);
	}
	for (i = 0; i < KINDS; i++)
		if (e->kinds >> i & 1)
			link_rule(r, &r->by_kind[i], number);
	r->trigger_kinds |= e->kinds;
}

static void
read_pattern(struct rules *r, struct rule *rule)
{
	struct slice rest = rule->pattern, text;
	int trigger, bracket = 0;

	while (rest.len > 0) {
		text = cut(&rest, ' ');
		if (slice_is(text, "[") && bracket == 0) {
			rule->first = rule->count;
			bracket++;
		} else if (slice_is(text, "]") && bracket == 1) {
			rule->last = rule->count;
			bracket++;
		} else if (text.len > 1 && text.at[0] == '@') {
			read_condition(r, rule, slice_from(text, 1), false);
		} else if (text.len > 2 && memcmp(text.at, "!@", 2) == 0) {
			read_condition(r, rule, slice_from(text, 2), true);
		} else if (text.len > 0) {
			read_element(r, rule, text);
		}
	}
	if (bracket != 2 || rule->first == rule->last)
		fail(rule->pattern, "no name in it", rule->pattern);
	trigger = find_trigger(r, rule);
	if (trigger < 0)
		fail(rule->pattern, "no word to find it by", rule->pattern);
	rule->trigger = (uint8_t)trigger;
}

static void
read_result(struct rule *rule, struct slice row)
{
	static const char *const types[] = { "PER", "ORG", "LOC", "MISC",
	    "O" };
	struct slice type = cut(&row, '\t'), weight = cut(&row, '\t');
	uint8_t i;

	for (i = 0; i <= RULE_NONE; i++)
		if (slice_is(type, types[i]))
			break;
	if (i > RULE_NONE)
		fail(rule->pattern, "no such type", type);
	rule->type = i;
	if (weight.len == 1 && weight.at[0] >= '1' && weight.at[0] <= '9')
		rule->weight = (uint8_t)(weight.at[0] - '0');
	else if (!slice_is(weight, "sure"))
		fail(rule->pattern, "no such weight", weight);
	rule->again = slice_is(row, "again");
	if (row.len > 0 && !rule->again)
		fail(rule->pattern, "no such word", row);
}

struct rules *
rules_open(void)
{
	struct rules *r = memory_get(1, sizeof(*r));
	const char *row;
	struct slice pattern;
	uint64_t at = 0;

	grow_words(r);
	read_words(r);
	while (table_next(table_name_rules, &at, &pattern, &row)) {
		struct rule *rule = &r->list[r->count];

		if (r->count == RULES)
			fail(pattern, "more rules than", slice_of("1024"));
		rule->pattern = pattern;
		read_pattern(r, rule);
		read_result(rule, slice_of(row));
		add_triggers(r, r->count++);
	}
	return r;
}

void
rules_free(struct rules *r)
{
	if (r == NULL)
		return;
	free(r->words);
	free(r->links);
	free(r);
}

void
rules_look_up(const struct rules *r, const struct words *words,
    const struct rule_word **known)
{
	const struct rule_word *word;
	uint32_t id;
	size_t i;

	for (i = 0; i < words->count; i++) {
		id = words->list[i].id;
		known[i] = NULL;
		if ((r->filter[id % FILTER >> 3] >> (id & 7) & 1) == 0 ||
		    word_length(&words->list[i]) == 0)
			continue;
		word = &r->words[word_slot(r, id, words_key(words, i, i + 1))];
		if (word->key.len > 0)
			known[i] = word;
	}
}

bool
rules_is_literal(const struct rules *r, const struct element *e,
    struct slice key)
{
	int i;

	for (i = e->literal; i < e->literal_end; i++)
		if (slice_equal(r->literals[i], key))
			return true;
	return false;
}

uint64_t
rules_subjects(const struct rules *r)
{
	return r->subjects;
}

uint32_t
rules_trigger_kinds(const struct rules *r)
{
	return r->trigger_kinds;
}

uint32_t
rules_by_kind(const struct rules *r, int kind)
{
	return r->by_kind[kind];
}

const struct rule_link *
rules_link(const struct rules *r, uint32_t number)
{
	return &r->links[number - 1];
}

const struct rule *
rules_at(const struct rules *r, const struct rule_link *link)
{
	return &r->list[link->rule];
}
