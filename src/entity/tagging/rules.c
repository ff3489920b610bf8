#include "entity/tagging/rules.h"

#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/bits.h"
#include "core/error.h"
#include "core/table.h"
#include "entity/words/words.h"

extern const uint64_t table_name_rules[];
extern const uint64_t table_name_words[];

enum {
	RULES = 1024, CLASSES = RULE_CLASSES, KINDS = 32,
	LITERALS = 4096, CONDITIONS = 2048, SMALLEST = 256,
	SHORT_KEY = 16, FILTER = 1 << 16	/* bits */
};

struct rules {
	struct rule list[RULES];
	size_t count;
	struct slice classes[CLASSES];	/* their names */
	int class_count;
	struct slice literals[LITERALS];
	size_t literal_count;
	struct element conditions[CONDITIONS];
	size_t condition_count;
	struct rule_word *words;	/* open addressing, by id */
	size_t word_count, size;
	struct rule_link *links;
	size_t link_count, link_room;
	uint32_t by_class[CLASSES], by_kind[KINDS];
	uint32_t trigger_kinds;
	size_t class_rareness[CLASSES];	/* the length of its shortest word */
	uint8_t filter[FILTER / 8];	/* a bit for the ids of the words */
	struct class_set subjects;
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

/* The number of a class, or -1. */
static int
class_number(const struct rules *r, struct slice name)
{
	int i;

	for (i = 0; i < r->class_count; i++)
		if (slice_equal(name, r->classes[i]))
			return i;
	return -1;
}

static int
add_class(struct rules *r, struct slice key, struct slice name)
{
	int class = class_number(r, name);

	if (class >= 0)
		return class;
	if (r->class_count == CLASSES || name.len == 0)
		error_fatal("name_words: %.*s: no class, or one too many: "
		    "%.*s", (int)key.len, key.at, (int)name.len, name.at);
	r->classes[r->class_count] = name;
	return r->class_count++;
}

static void
read_words(struct rules *r)
{
	const char *value;
	struct slice key, names;
	uint64_t at = 0;
	int i;

	while (table_next(table_name_words, &at, &key, &value)) {
		names = slice_of(value);
		while (names.len > 0) {
			i = add_class(r, key, cut(&names, ' '));
			classes_add(&add_word(r, key)->classes, i);
			if (r->class_rareness[i] == 0 ||
			    key.len < r->class_rareness[i])
				r->class_rareness[i] = key.len;
		}
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
read_subject(struct rules *r, struct rule *rule, struct slice name, bool not)
{
	int class = class_number(r, name);

	if (slice_is(name, "HEADLINE") && !not) {
		rule->headline = true;
		return;
	}
	if (class < 0)
		fail(rule->pattern, "no such class", name);
	classes_add(not ? &rule->others : &rule->subjects, class);
	classes_add(&r->subjects, class);
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
		classes_add(&e->classes, i);
		return;
	}
	if (choice.len == 0 || r->literal_count == LITERALS)
		fail(rule->pattern, "no word, or one too many", choice);
	add_word(r, choice);
	r->literals[r->literal_count++] = choice;
	e->literal_end = (uint16_t)r->literal_count;
}

/* The alternatives of an element, or of a condition: of one word. */
static void
read_choices(struct rules *r, const struct rule *rule, struct element *e,
    struct slice text)
{
	if (text.len > 1 && text.at[0] == '!') {
		e->not = true;
		text.at++;
		text.len--;
	}
	e->literal = e->literal_end = (uint16_t)r->literal_count;
	while (text.len > 0)
		add_choice(r, rule, e, cut(&text, '|'));
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
	e->place = (uint8_t)place_of(text, &e->not);
	e->empty = e->place != RULE_ANYWHERE;
	if (e->empty)
		return;
	read_choices(r, rule, e, cut_condition(&text));
	e->condition = e->condition_end = (uint16_t)r->condition_count;
	while (text.len > 0) {
		if (r->condition_count == CONDITIONS)
			fail(rule->pattern, "one condition too many", text);
		read_choices(r, rule, &r->conditions[r->condition_count++],
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
	    (e->kinds & ~cues) == 0;
}

/*
 * How seldom what an element takes is: short words are everywhere, cues more
 * so.
 */
static size_t
rareness(const struct rules *r, const struct element *e)
{
	size_t least = e->kinds != 0 ? 0 : SIZE_MAX, class;
	uint64_t bits;
	int i;

	for (i = 0; i < CLASSES; i += 64)
		for (bits = e->classes.bits[i / 64]; bits != 0;
		    bits &= bits - 1) {
			class = (size_t)(i + bits_lowest(bits));
			if (r->class_rareness[class] < least)
				least = r->class_rareness[class];
		}
	for (i = e->literal; i < e->literal_end; i++)
		if (r->literals[i].len < least)
			least = r->literals[i].len;
	return least;
}

/*
 * The element that a rule is looked for by, or its count: the first one that
 * can be it, or one behind that is no less rare, unless one with ! stands
 * between, which would look the other way.
 */
static int
choose_trigger(const struct rules *r, const struct rule *rule)
{
	int i, best = rule->count;

	for (i = 0; i < rule->count; i++) {
		const struct element *e = &rule->elements[i];

		if (best < rule->count && e->not)
			break;
		if (can_trigger(e) && (best == rule->count ||
		    rareness(r, e) >= rareness(r, &rule->elements[best])))
			best = i;
	}
	return best;
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
	int i;

	for (i = e->literal; i < e->literal_end; i++)
		link_rule(r, &add_word(r, r->literals[i])->rules, number);
	for (i = 0; i < r->class_count; i++)
		if (classes_have(&e->classes, i))
			link_rule(r, &r->by_class[i], number);
	for (i = 0; i < KINDS; i++)
		if (e->kinds >> i & 1)
			link_rule(r, &r->by_kind[i], number);
	r->trigger_kinds |= e->kinds;
}

static bool
is_linked(const struct rules *r, uint32_t list, uint16_t rule)
{
	for (; list != 0; list = r->links[list - 1].next)
		if (r->links[list - 1].rule == rule)
			return true;
	return false;
}

/* Puts the rules of a list, but those of it, before another list. */
static uint32_t
link_list(struct rules *r, uint32_t list, uint32_t before)
{
	uint16_t rule;

	for (; list != 0; list = r->links[list - 1].next) {
		rule = r->links[list - 1].rule;
		if (!is_linked(r, before, rule))
			link_rule(r, &before, rule);
	}
	return before;
}

/*
 * Links the rules of the classes of a word to the word itself. Most words are
 * of one class and no trigger themselves: these share a list, which is the
 * class's turned round.
 */
static void
link_classes(struct rules *r, struct rule_word *word, uint32_t *shared)
{
	const struct class_set *set = &word->classes;
	uint64_t bits;
	int i, class;

	for (i = 0; i < CLASSES; i += 64)
		for (bits = set->bits[i / 64]; bits != 0; bits &= bits - 1) {
			class = i + bits_lowest(bits);
			if (word->rules != 0) {
				word->rules = link_list(r, r->by_class[class],
				    word->rules);
				continue;
			}
			if (shared[class] == 0)
				shared[class] = link_list(r,
				    r->by_class[class], 0);
			word->rules = shared[class];
		}
}

/* An element, or what is asked of the document. */
static void
read_part(struct rules *r, struct rule *rule, struct slice text)
{
	bool not = text.at[0] == '!';

	if (text.len < 3 || text.at[not] != '@') {
		read_element(r, rule, text);
		return;
	}
	text.at += not + 1;
	text.len -= not + 1u;
	read_subject(r, rule, text, not);
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
		} else if (text.len > 0) {
			read_part(r, rule, text);
		}
	}
	if (bracket != 2 || rule->first == rule->last)
		fail(rule->pattern, "no name in it", rule->pattern);
	trigger = choose_trigger(r, rule);
	if (trigger == rule->count)
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
	rule->again = slice_is(row, "again") ? AGAIN_LAST :
	    slice_is(row, "first") ? AGAIN_FIRST : AGAIN_NONE;
	if (row.len > 0 && rule->again == AGAIN_NONE)
		fail(rule->pattern, "no such word", row);
}

struct rules *
rules_open(void)
{
	struct rules *r = memory_get(1, sizeof(*r));
	const char *row;
	struct slice pattern;
	uint32_t shared[CLASSES] = { 0 };
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
	for (at = 0; at < r->size; at++)
		if (r->words[at].key.len > 0)
			link_classes(r, &r->words[at], shared);
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

/* A short key with its digits as 0, which any number of them is known by. */
static struct slice
any_digits(struct slice key, char room[SHORT_KEY])
{
	size_t i;

	if (key.len > SHORT_KEY)
		return key;
	for (i = 0; i < key.len; i++)
		room[i] = key.at[i] >= '1' && key.at[i] <= '9' ? '0' :
		    key.at[i];
	return slice_between(room, room + key.len);
}

void
rules_look_up(const struct rules *r, const struct words *words,
    const struct rule_word **known)
{
	char room[SHORT_KEY];
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
		if (word->key.len == 0)
			word = &r->words[word_slot(r, id, any_digits(
			    words_key(words, i, i + 1), room))];
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

const struct element *
rules_condition(const struct rules *r, int number)
{
	return &r->conditions[number];
}

const struct class_set *
rules_subjects(const struct rules *r)
{
	return &r->subjects;
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
