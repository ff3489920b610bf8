#include "entity/words/user_gazetteer.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/error.h"
#include "core/hash.h"
#include "core/list.h"
#include "text/fold.h"
#include "text/utf8.h"

enum { WORDS_LIMIT = 64, COLUMNS = 4 };

struct user_gazetteer {
	struct hash keys;	/* of the texts and of their beginnings */
	uint32_t *numbers;	/* of an entry, by key: + 1, 0 for a
				   beginning */
	size_t number_room;
	struct user_entry *list;
	size_t count, room;
	size_t longest;		/* key, in bytes */
	struct arena bytes;
	struct words words;	/* of the text being read */
};

static uint8_t
type_of(struct slice word, const struct list_line *position)
{
	static const char names[TYPES + 1][5] = { "PER", "ORG", "LOC", "MISC",
	    "O" };
	uint8_t t;

	for (t = 0; t <= USER_NO_NAME; t++)
		if (slice_is(word, names[t]))
			return t;
	error_fatal("%s:%lu: the type must be one of PER ORG LOC MISC O",
	    position->path, position->number);
}

static struct slice
country_of(struct slice word, const struct list_line *position)
{
	if (word.len != 0 && (word.len != 2 ||
	    word.at[0] < 'A' || word.at[0] > 'Z' ||
	    word.at[1] < 'A' || word.at[1] > 'Z'))
		error_fatal("%s:%lu: the country must be two capital letters",
		    position->path, position->number);
	return word;
}

/* Splits a line at its TABs; "-" is nothing. */
static void
split(struct slice line, struct slice columns[COLUMNS],
    const struct list_line *position)
{
	const char *at = line.at, *end = line.at + line.len, *tab;
	int i;

	for (i = 0; i < COLUMNS; i++) {
		tab = memchr(at, '\t', (size_t)(end - at));
		columns[i] = slice_between(at, tab == NULL ? end : tab);
		if (slice_is(columns[i], "-"))
			columns[i].len = 0;
		at = tab == NULL ? end : tab + 1;
	}
	if (at < end)
		error_fatal("%s:%lu: more than four columns", position->path,
		    position->number);
	if (columns[0].len == 0 || columns[1].len == 0)
		error_fatal("%s:%lu: a text and a type are needed",
		    position->path, position->number);
}

/*
 * Makes words of a text, as if it stood within a sentence: a stop behind
 * Inc. then is of that word.
 */
static size_t
make_words(struct user_gazetteer *g, struct slice text,
    const struct list_line *position)
{
	static const char more[] = " a";
	struct slice whole;
	char *copy = arena_get(&g->bytes, text.len + sizeof(more));

	memcpy(copy, text.at, text.len);
	memcpy(copy + text.len, more, sizeof(more));
	whole = slice_between(copy, copy + text.len + sizeof(more) - 1);
	words_clear(&g->words);
	(void)words_add(&g->words, whole);
	if (g->words.count < 2)
		error_fatal("%s:%lu: no word in the text", position->path,
		    position->number);
	if (g->words.count - 1 > WORDS_LIMIT)
		error_fatal("%s:%lu: more than %d words", position->path,
		    position->number, (int)WORDS_LIMIT);
	return g->words.count - 1;
}

/* The number of the entry of a key, 0 if it is new. */
static uint32_t *
number_of(struct user_gazetteer *g, struct slice key)
{
	bool added;
	uint32_t number = hash_add(&g->keys, key, &added);

	g->numbers = memory_grow(g->numbers, &g->number_room,
	    (size_t)number + 1, sizeof(*g->numbers));
	if (added)
		g->numbers[number] = 0;
	return &g->numbers[number];
}

/* The entry of a text: the one that is there, or a new one before others. */
static struct user_entry *
entry_for(struct user_gazetteer *g, uint32_t *number, struct slice text)
{
	struct user_entry *entry;
	uint32_t n;

	for (n = *number; n != 0; n = g->list[n - 1].other)
		if (slice_equal(g->list[n - 1].text, text))
			return &g->list[n - 1];
	g->list = memory_grow(g->list, &g->room, g->count + 1,
	    sizeof(*g->list));
	entry = &g->list[g->count++];
	entry->text = text;
	entry->other = *number;
	*number = (uint32_t)g->count;
	return entry;
}

/* A text as sentences are matched. */
static struct slice
as_matched(struct user_gazetteer *g, struct slice text)
{
	char *copy = arena_get(&g->bytes, text.len);

	return slice_between(copy, copy + fold(text, copy));
}

/* Takes a line of the list. */
static void
add_entry(void *of, const struct list_line *position)
{
	struct user_gazetteer *g = of;
	struct slice line = position->text, columns[COLUMNS], text, key;
	struct user_entry *entry;
	size_t count, i;

	line.at = arena_copy(&g->bytes, line);
	split(line, columns, position);
	text = as_matched(g, columns[0]);
	count = make_words(g, text, position);
	for (i = 1; i < count; i++)
		(void)number_of(g, words_key(&g->words, 0, i));
	key = words_key(&g->words, 0, count);
	if (key.len > g->longest)
		g->longest = key.len;
	entry = entry_for(g, number_of(g, key), text);
	entry->type = type_of(columns[1], position);
	entry->name = columns[2];
	entry->country = country_of(columns[3], position);
	if (entry->type == USER_NO_NAME && entry->name.len +
	    entry->country.len > 0)
		error_fatal("%s:%lu: what is no name has no name or country",
		    position->path, position->number);
}

void
user_gazetteer_read(struct user_gazetteer **gazetteer, const char *path)
{
	if (*gazetteer == NULL)
		*gazetteer = memory_get(1, sizeof(**gazetteer));
	list_read(path, add_entry, *gazetteer);
	words_free(&(*gazetteer)->words);
}

/* The next letter of a text, from *at on; UTF8_INVALID at its end. */
static uint32_t
next_letter(const char **at, const char *end)
{
	uint32_t c;
	int len;

	while (*at < end) {
		c = utf8_decode(*at, end, &len);
		*at += len;
		if (c != UTF8_INVALID && utf8_is_letter(c))
			return c;
	}
	return UTF8_INVALID;
}

/*
 * How many capitals a text of the gazetteer has, + 1, if each of them is one in
 * the document too; else 0. Both have the same key.
 */
static int
match_capitals(struct slice text, struct slice found)
{
	const char *at = text.at, *end = text.at + text.len;
	const char *other = found.at, *other_end = found.at + found.len;
	int capitals = 1;
	uint32_t c, d;

	while ((c = next_letter(&at, end)) != UTF8_INVALID) {
		d = next_letter(&other, other_end);
		if (!utf8_is_upper(c))
			continue;
		if (d == UTF8_INVALID || !utf8_is_upper(d))
			return 0;
		capitals++;
	}
	return capitals;
}

/* Of the entries that differ in case only, the one with most capitals. */
static const struct user_entry *
choose(const struct user_gazetteer *g, uint32_t number, struct slice found)
{
	const struct user_entry *best = NULL;
	int capitals, most = 0;

	for (; number != 0; number = g->list[number - 1].other) {
		capitals = match_capitals(g->list[number - 1].text, found);
		if (capitals > most) {
			most = capitals;
			best = &g->list[number - 1];
		}
	}
	return best;
}

const struct user_entry *
user_gazetteer_find(const struct user_gazetteer *g,
    const struct sentence_words *s, size_t from, size_t *end)
{
	const struct user_entry *best = NULL, *here;
	const struct word *words = s->words->list;
	struct slice key, text;
	uint32_t number;
	size_t i;

	for (i = from; i < s->to; i++) {
		key = words_key(s->words, from, i + 1);
		if (key.len > g->longest)
			break;
		number = hash_find(&g->keys, key);
		if (number == HASH_NONE)
			break;
		if (g->numbers[number] == 0)
			continue;
		text = slice_between(s->text.at + words[from].start,
		    s->text.at + words[i].end);
		here = choose(g, g->numbers[number], text);
		if (here != NULL) {
			best = here;
			*end = i + 1;
		}
	}
	return best;
}

void
user_gazetteer_free(struct user_gazetteer *g)
{
	if (g == NULL)
		return;
	hash_free(&g->keys);
	free(g->numbers);
	free(g->list);
	arena_free(&g->bytes);
	words_free(&g->words);
	free(g);
}
