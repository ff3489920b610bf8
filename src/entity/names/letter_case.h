/*
 * The usual case of names that stand in capitals, or in small letters: Rio de
 * Janeiro.
 */
#ifndef NAMES_LETTER_CASE_H
#define NAMES_LETTER_CASE_H

#include <stdbool.h>

#include "core/arena.h"
#include "core/slice.h"

/*
 * A copy, in the arena, of a name in capitals in which only the first letters
 * of words are; what is no word, AT&T or P5+1, keeps all.
 */
struct slice letter_case_capitals(struct arena *, struct slice text);

/*
 * A copy, in the arena, of a name in small letters with capitals where they
 * are usual: all of an acronym, else the first of each word but of and the
 * like.
 */
struct slice letter_case_small(struct arena *, struct slice text,
    bool acronym);

#endif
