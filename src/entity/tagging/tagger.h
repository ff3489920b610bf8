/*
 * The tagger: finds the names in a document and tells what they are. Each
 * word that may belong to a name gets a tag, by a linear model of features with
 * weights that were learned (an averaged perceptron over tag sequences:
 * Collins 2002; Ratinov and Roth 2009), three times: the second time with what
 * the first pass has found in the same document, the third time with what the
 * second has.
 */
#ifndef TAGGING_TAGGER_H
#define TAGGING_TAGGER_H

#include <stdbool.h>
#include <stddef.h>

#include "entity/tagging/context.h"
#include "entity/tagging/decode.h"
#include "entity/tagging/history.h"
#include "entity/tagging/mention.h"
#include "entity/tagging/model.h"
#include "entity/tagging/words.h"

struct mentions {		/* start with a zeroed struct */
	struct mention *list;
	size_t count, room;
};

struct tagger {			/* start with a zeroed struct, and a model */
	const struct model *model;
	bool confidence;	/* tell how sure each mention is */
	struct context context;
	struct history history;
	struct decoder decoder;
	int32_t (*emissions)[MODEL_TAGS];	/* of open words, in order, in
				   the first pass */
	int32_t (*sums)[MODEL_TAGS];	/* of a stretch, in a later one */
	uint8_t *tags;		/* of all words; then, of the pass before */
	int32_t *margins;	/* of open words */
	size_t emission_room, sum_room, tag_room, margin_room;
};

/*
 * Finds the mentions in a document, or in its next part: its words, and the
 * word behind the last one of each sentence. Fills the mentions, in their
 * order, and for each sentence the mention behind its last one.
 */
void tagger_tag(struct tagger *, const struct words *,
    const size_t *word_ends, size_t sentences, struct mentions *,
    size_t *mention_ends);

/* The document is at its end: what was found in it is forgotten. */
void tagger_forget(struct tagger *);

/* Gives the memory back. */
void tagger_free(struct tagger *);

#endif
