/*
 * The user's own names: a file with one a line, in columns separated by
 * TABs: the text, its type (PER, ORG, LOC or MISC), its name and its country;
 * the last two may be missing, or "-". Blank lines, and lines that begin with
 * #, do not count. Of two lines with one text the later one holds.
 *
 * A text is found word by word, as the tagger sees words: how much white
 * space is between them does not matter. A capital of it must be one in the
 * document too, a small letter may be either: Apple is found in APPLE and
 * not in apple.
 */
#ifndef NAMING_LISTED_H
#define NAMING_LISTED_H

#include <stddef.h>
#include <stdint.h>

#include "core/slice.h"
#include "entity/naming/names.h"

/* One of the user's names. */
struct listed {
	struct slice text;
	struct slice name;	/* len 0: as in the document */
	struct slice country;	/* len 0: none */
	uint8_t type;		/* enum entity_type */
	uint32_t other;		/* + 1: one that differs in case only */
};

struct list;

/*
 * Reads a file, "-" being the standard input. *list is NULL, or a list that
 * it adds to. What is wrong is named with file and line, and ends the
 * program with status 2.
 */
void listed_read(struct list **list, const char *path);

/*
 * The longest of the user's names that begins at a word of a sentence; *end is
 * the word behind it. NULL if there is none. The work does not depend on the
 * number of names.
 */
const struct listed *listed_find(const struct list *,
    const struct sentence_words *,
    size_t from, size_t *end);

/* Gives the memory back; NULL will do. */
void listed_free(struct list *);

#endif
