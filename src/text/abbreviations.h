/*
 * Abbreviations, and what kind each is: those of src/data/abbreviations.tsv,
 * and those that a user adds.
 */
#ifndef TEXT_ABBREVIATIONS_H
#define TEXT_ABBREVIATIONS_H

#include "core/slice.h"

/* Classes; the letters are those of src/data/abbreviations.tsv. */
enum {
	NOT_ABBREVIATED = 0,
	BEFORE_NAME = 't',
	BEFORE_NUMBER = 'n',
	CALENDAR = 'm',
	NEVER_ENDS = 'l',
	AFTER_NAME = 'c',
	PLACE = 'g',
	OTHER = 'x',
	DOTTED = '.',		/* U.S, p.m, J.P: not listed, but looks so */
	INITIAL = '1'		/* one letter */
};

struct abbreviations;

/*
 * Reads a user's list, see core/list.h: one a line, with or without its stop,
 * TAB, its class (x where there is none); the last line of a word counts.
 * *list is NULL, or one that it adds to. What cannot be read, or is faulty,
 * ends the program: exit status 2. The caller owns the list, which lives as
 * long as the program.
 */
void abbreviations_read(struct abbreviations **list, const char *path);

/*
 * The class of a word without its stop. The user's list, which may be NULL,
 * goes before the built-in one.
 */
int abbreviations_class(const struct abbreviations *, struct slice word);

/* Whether the user's list, which may be NULL, has the word. */
bool abbreviations_has(const struct abbreviations *, struct slice word);

#endif
