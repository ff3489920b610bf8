#include "entity/naming/listed.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/error.h"
#include "core/hash.h"
#include "text/utf8.h"

enum { WORDS_LIMIT = 64, COLUMNS = 4 };

struct list {
	struct hash keys;	/* of the texts and of their beginnings */
	uint32_t *entries;	/* by number of key: + 1, 0 for a beginning */
	size_t entry_room;
	struct listed *names;
	size_t count, room;
	size_t longest;		/* key, in bytes */
	struct arena bytes;
	struct words words;	/* of the text being read */
};

/* Where a line is read. */
struct place {
	const char *path;
	unsigned long line;
};

static uint8_t
type_of(struct slice word, const struct place *place)
{
	static const char names[TYPES][5] = { "PER", "ORG", "LOC", "MISC" };
	uint8_t t;

	for (t = 0; t < TYPES; t++)
		if (slice_is(word, names[t]))
			return t;
	error_fatal("%s:%lu: the type must be one of PER ORG LOC MISC",
	    place->path, place->line);
}

static struct slice
country_of(struct slice word, const struct place *place)
{
	if (word.len != 0 && (word.len != 2 ||
	    word.at[0] < 'A' || word.at[0] > 'Z' ||
	    word.at[1] < 'A' || word.at[1] > 'Z'))
		error_fatal("%s:%lu: the country must be two capital letters",
		    place->path, place->line);
	return word;
}

/* Splits a line at its TABs; "-" is nothing. */
static void
split(struct slice line, struct slice columns[COLUMNS],
    const struct place *place)
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
		error_fatal("%s:%lu: more than four columns", place->path,
		    place->line);
	if (columns[0].len == 0 || columns[1].len == 0)
		error_fatal("%s:%lu: a text and a type are needed",
		    place->path, place->line);
}

/*
 * Makes words of a text, as if it stood within a sentence: a stop behind
 * Inc. then is of that word.
 */
static size_t
make_words(struct list *list, struct slice text, const struct place *place)
{
	static const char more[] = " a";
	struct slice whole;
	char *copy = arena_get(&list->bytes, text.len + sizeof(more));

	memcpy(copy, text.at, text.len);
	memcpy(copy + text.len, more, sizeof(more));
	whole = slice_between(copy, copy + text.len + sizeof(more) - 1);
	words_clear(&list->words);
	(void)words_add(&list->words, whole);
	if (list->words.count < 2)
		error_fatal("%s:%lu: no word in the text", place->path,
		    place->line);
	if (list->words.count - 1 > WORDS_LIMIT)
		error_fatal("%s:%lu: more than %d words", place->path,
		    place->line, (int)WORDS_LIMIT);
	return list->words.count - 1;
}

/* The entry of a key, 0 if it is new. */
static uint32_t *
entry_of(struct list *list, struct slice key)
{
	bool added;
	uint32_t number = hash_add(&list->keys, key, &added);

	list->entries = memory_grow(list->entries, &list->entry_room,
	    (size_t)number + 1, sizeof(*list->entries));
	if (added)
		list->entries[number] = 0;
	return &list->entries[number];
}

/* The name of a text: the one that is there, or a new one before others. */
static struct listed *
place_for(struct list *list, uint32_t *entry, struct slice text)
{
	struct listed *listed;
	uint32_t n;

	for (n = *entry; n != 0; n = list->names[n - 1].other)
		if (slice_equal(list->names[n - 1].text, text))
			return &list->names[n - 1];
	list->names = memory_grow(list->names, &list->room, list->count + 1,
	    sizeof(*list->names));
	listed = &list->names[list->count++];
	listed->text = text;
	listed->other = *entry;
	*entry = (uint32_t)list->count;
	return listed;
}

static void
add_name(struct list *list, struct slice line, const struct place *place)
{
	struct slice columns[COLUMNS], key;
	struct listed *listed;
	size_t count, i;

	line.at = arena_copy(&list->bytes, line);
	split(line, columns, place);
	count = make_words(list, columns[0], place);
	for (i = 1; i < count; i++)
		(void)entry_of(list, words_key(&list->words, 0, i));
	key = words_key(&list->words, 0, count);
	if (key.len > list->longest)
		list->longest = key.len;
	listed = place_for(list, entry_of(list, key), columns[0]);
	listed->type = type_of(columns[1], place);
	listed->name = columns[2];
	listed->country = country_of(columns[3], place);
}

void
listed_read(struct list **list, const char *path)
{
	struct place place = { path, 0 };
	FILE *file = fopen(path, "rb");
	char *line = NULL;
	size_t room = 0;
	ssize_t len;

	if (file == NULL)
		error_fatal("%s: %s", path, strerror(errno));
	if (*list == NULL)
		*list = memory_get(1, sizeof(**list));
	while ((len = getline(&line, &room, file)) > 0) {
		place.line++;
		while (len > 0 && (line[len - 1] == '\n' ||
		    line[len - 1] == '\r'))
			len--;
		if (strspn(line, " \t") < (size_t)len && line[0] != '#')
			add_name(*list, slice_between(line, line + len),
			    &place);
	}
	if (ferror(file))
		error_fatal("%s: %s", path, strerror(errno));
	(void)fclose(file);
	free(line);
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
 * How many capitals a text of the list has, + 1, if each of them is one in
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

/* Of the names that differ in case only, the one with most capitals. */
static const struct listed *
choose(const struct list *list, uint32_t entry, struct slice found)
{
	const struct listed *best = NULL;
	int capitals, most = 0;

	for (; entry != 0; entry = list->names[entry - 1].other) {
		capitals = match_capitals(list->names[entry - 1].text, found);
		if (capitals > most) {
			most = capitals;
			best = &list->names[entry - 1];
		}
	}
	return best;
}

const struct listed *
listed_find(const struct list *list, const struct sentence_words *s,
    size_t from, size_t *end)
{
	const struct listed *best = NULL, *here;
	const struct word *words = s->words->list;
	struct slice key, text;
	uint32_t number;
	size_t i;

	for (i = from; i < s->to; i++) {
		key = words_key(s->words, from, i + 1);
		if (key.len > list->longest)
			break;
		number = hash_find(&list->keys, key);
		if (number == HASH_NONE)
			break;
		if (list->entries[number] == 0)
			continue;
		text = slice_between(s->text.at + words[from].start,
		    s->text.at + words[i].end);
		here = choose(list, list->entries[number], text);
		if (here != NULL) {
			best = here;
			*end = i + 1;
		}
	}
	return best;
}

void
listed_free(struct list *list)
{
	if (list == NULL)
		return;
	hash_free(&list->keys);
	free(list->entries);
	free(list->names);
	arena_free(&list->bytes);
	words_free(&list->words);
	free(list);
}
