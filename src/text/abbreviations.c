#include "text/abbreviations.h"

#include <stdint.h>
#include <string.h>

#include "core/arena.h"
#include "core/error.h"
#include "core/hash.h"
#include "core/list.h"
#include "core/table.h"
#include "text/utf8.h"

extern const uint64_t table_abbreviations[];

struct abbreviations {
	struct hash words;
	char *classes;		/* by number of the word */
	size_t room;
};

static void
add_abbreviation(void *of, const struct list_line *line)
{
	struct abbreviations *list = of;
	struct slice word = line->text;
	const char *tab = memchr(word.at, '\t', word.len);
	uint32_t n;
	int class = OTHER;

	if (tab != NULL) {
		word = slice_between(word.at, tab);
		class = line->text.len - word.len == 2 ? tab[1] : 0;
	}
	if (class == 0 || strchr("tnmlcgx", class) == NULL)
		error_fatal("%s:%lu: the class must be one of tnmlcgx",
		    line->path, line->number);
	if (word.len > 1 && word.at[word.len - 1] == '.')
		word.len--;
	n = hash_add(&list->words, word, NULL);
	list->classes = memory_grow(list->classes, &list->room,
	    (size_t)n + 1, 1);
	list->classes[n] = (char)class;
}

void
abbreviations_read(struct abbreviations **list, const char *path)
{
	if (*list == NULL)
		*list = memory_get(1, sizeof(**list));
	list_read(path, add_abbreviation, *list);
}

/* Whether a word is single letters with stops between them: U.S, p.m. */
static bool
is_dotted(struct slice word)
{
	size_t i;

	if (word.len < 3 || word.len % 2 == 0)
		return false;
	for (i = 0; i < word.len; i++)
		if (i % 2 == 0 ? !ascii_is_letter(word.at[i]) : word.at[i] != '.')
			return false;
	return true;
}

/* What the table or the looks of a word say. */
static int
built_in_class(struct slice word)
{
	const char *value = table_find(table_abbreviations, word);
	int len = 0;

	if (value != NULL)
		return value[0];
	if (is_dotted(word))
		return DOTTED;
	if (utf8_is_letter(utf8_decode(word.at, word.at + word.len, &len)) &&
	    (size_t)len == word.len && !slice_is(word, "I"))
		return INITIAL;
	return NOT_ABBREVIATED;
}

bool
abbreviations_has(const struct abbreviations *list, struct slice word)
{
	return list != NULL && hash_find(&list->words, word) != HASH_NONE;
}

int
abbreviations_class(const struct abbreviations *list, struct slice word)
{
	enum { LONGEST = 12 };		/* in the table, in bytes */

	if (word.len == 0)
		return NOT_ABBREVIATED;
	if (abbreviations_has(list, word))
		return list->classes[hash_find(&list->words, word)];
	return word.len > LONGEST ? NOT_ABBREVIATED : built_in_class(word);
}
