/*
 * Finds the names in a batch, document by document, and makes them whole.
 */
#ifndef ENTITY_ANNOTATE_H
#define ENTITY_ANNOTATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entity/batch.h"
#include "entity/names/names.h"
#include "entity/placing/locations.h"
#include "entity/tagging/tagger.h"
#include "entity/words/user_gazetteer.h"
#include "entity/words/words.h"

/* What the user asks for. */
struct annotator_options {
	bool one_pass;		/* tag once, with what is known so far */
	bool bare;		/* without the gazetteer */
	const struct user_gazetteer *user;	/* or NULL */
	bool confidence;	/* tell how sure each mention is */
	uint8_t least;		/* how sure it must be, in percent */
	const struct model *model;
	const struct rules *rules;
};

/* Mentions, and what the document says of the names in them. */
struct naming {			/* start with a zeroed struct */
	struct names names;
	struct locations locations;
	struct mentions mentions;
	size_t *ends;		/* of these, by sentence: behind it */
	size_t end_room;
};

/*
 * Second readings must not have a say in other names, but are named by these:
 * so all is named once without them and, where they are asked for, once more
 * with them, of which only they are kept.
 */
struct annotator {		/* start with a zeroed struct */
	struct annotator_options options;
	bool inside;		/* of a document that goes on */
	bool begun;		/* something is known of a document */
	struct words words;
	struct tagger tagger;
	struct naming naming;
	struct naming second;	/* the same with second readings */
	struct mentions merged;	/* with the user's own names */
	size_t count;		/* sentences */
	struct slice *texts;	/* by sentence, folded */
	struct slice *sources;	/* the same as they are */
	size_t *word_ends;	/* by sentence: behind it */
	size_t text_room, source_room, word_room;
};

/* Tells an annotator what it is to do; what that names must outlive it. */
void annotator_begin(struct annotator *, const struct annotator_options *);

/*
 * Whether a document begins with a record: a D, or an S of another id than
 * that of the S before it (len 0 for none).
 */
bool annotate_begins(const struct record *, struct slice id);

/* Whether a document ends with it: a Z, or where it is cut. */
bool annotate_ends(const struct record *);

/*
 * Adds the entities to a batch. If it goes on, its last document's names are
 * kept, and the next batch that this annotator gets begins inside it.
 */
void annotate(struct annotator *, struct batch *);

/* Gives the memory back. */
void annotate_free(struct annotator *);

#endif
