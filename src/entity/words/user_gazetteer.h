/*
 * The user gazetteer: a file with a name a line, in columns separated by
 * TABs: the text, its type (PER, ORG, LOC or MISC), its name and its country;
 * the last two may be missing, or "-". With type O the text is no name, and
 * has neither. Blank lines, and lines that begin with #, do not count. Of two
 * lines with one text the later one holds.
 *
 * A text is found word by word, as the tagger sees words: how much white
 * space is between them does not matter. A capital of it must be one in the
 * document too, a small letter may be either: Apple is found in APPLE and
 * not in apple.
 */
#ifndef ENTITY_WORDS_USER_GAZETTEER_H
#define ENTITY_WORDS_USER_GAZETTEER_H

#include <stddef.h>
#include <stdint.h>

#include "core/slice.h"
#include "entity/words/mention.h"
#include "entity/words/words.h"

enum { USER_NO_NAME = TYPES };

/* One of the user's names, or of what is none. */
struct user_entry {
	struct slice text;
	struct slice name;	/* len 0: as in the document */
	struct slice country;	/* len 0: none */
	uint8_t type;		/* enum entity_type, or USER_NO_NAME */
	uint32_t other;		/* + 1: one that differs in case only */
};

struct user_gazetteer;

/*
 * Reads a file. *gazetteer is NULL, or one that it adds to. What is wrong is
 * named with file and line, and ends the program with status 2.
 */
void user_gazetteer_read(struct user_gazetteer **gazetteer, const char *path);

/*
 * The longest of the user's names that begins at a word of a sentence; *end is
 * the word behind it. NULL if there is none. The work does not depend on the
 * number of names.
 */
const struct user_entry *user_gazetteer_find(const struct user_gazetteer *,
    const struct sentence_words *, size_t from, size_t *end);

/* Gives the memory back; NULL will do. */
void user_gazetteer_free(struct user_gazetteer *);

#endif
