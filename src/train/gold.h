/* Documents with their names, as marked by hand. */
#ifndef TRAIN_GOLD_H
#define TRAIN_GOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entity/tagging/context.h"
#include "entity/tagging/history.h"
#include "entity/words/words.h"

enum { GOLD_FOLDS = 4 };

enum gold_case { CASE_AS_IS, CASE_ALL_UPPER, CASE_ALL_LOWER };

struct gold_document {
	int weight;		/* how much a mistake in it counts */
	bool partial;		/* its set does not mark MISC */
	int fold;
	enum gold_case letters;
	struct words words;
	size_t *ends;		/* of the sentences */
	size_t sentences, end_room;
	uint8_t *tags;		/* by word */
	uint8_t *found;		/* the same, as found without this fold */
	struct context context;
	struct history history;
};

struct gold {			/* start with a zeroed struct */
	struct gold_document *list;
	size_t count, room;
	size_t mentions;	/* in the documents as they are */
	size_t lost;		/* of these: cannot be had from its words */
};

/*
 * Adds the documents of a set: the S records of one file, and the e records
 * of another that may be the same. Each document is added once more, some
 * in capitals and the others in small letters. Of four documents each is of
 * another fold.
 */
void gold_read(struct gold *, const char *sentences, const char *mentions,
    int weight);

/* Makes the contexts of all words, with the classes of a model. */
void gold_make_contexts(struct gold *, const struct model *);

#endif
