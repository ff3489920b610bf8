/*
 * Glossary:
 *
 * run             words with capitals in a row
 * case mode       how a sentence uses capitals: all-caps, lower-case,
 *                 title-case
 * style           how a document uses capitals and numbers
 * context         what a word stands in: its sentence, its run, names of lists
 * open word       a word that may be part of a mention
 * stretch         open words in a row: tagged together
 * class           words that are used alike, by much text; a group has several
 * history         what the same words are elsewhere in the document
 * evidence        what the history has of one word
 * feature         what speaks for a word having some tag: the hash of a kind
 *                 and of what it says
 * rule            what the words of a name and around it say it is
 * pattern         the words of a rule
 * hint            what a rule says of words of the document
 * weight          how much a feature speaks for each tag
 * model           the weights, which were learned, and the classes of words
 * tag             outside of any mention; or its type and the word's position
 *                 in it: begin, inside, end, single
 * favour          what is known of a word beside what the model says
 * emission        the sums of the weights of a word's features, by tag
 * transition      the weight of two tags that follow each other
 * decoding        the search for the tags of a stretch with the largest sum
 * margin          how much worse the best tags are that are others at a word
 * confidence      how many in a hundred mentions of such a margin are right
 * second reading  a mention among words that the best tags leave outside
 * pass            one look at all words; later ones know what was found before
 *
 * The tagger: finds the mentions in a document and tells what they are. Each
 * open word gets a tag, by a linear model of features with weights that were
 * learned (an averaged perceptron over tag sequences: Collins 2002; Ratinov
 * and Roth 2009), three times: the second time with what the first pass has
 * found in the same document, the third time with what the second has.
 */
#ifndef TAGGING_TAGGER_H
#define TAGGING_TAGGER_H

#include <stdbool.h>
#include <stddef.h>

#include "entity/tagging/context.h"
#include "entity/tagging/decode.h"
#include "entity/tagging/favours.h"
#include "entity/tagging/hints.h"
#include "entity/tagging/history.h"
#include "entity/tagging/model.h"
#include "entity/tagging/rules.h"
#include "entity/words/mention.h"
#include "entity/words/words.h"

struct mentions {		/* start with a zeroed struct */
	struct mention *list;
	size_t count, room;
};

struct stretch {		/* of open words */
	uint32_t from, end;
	bool again;		/* the next pass is over it, too */
};

struct tagger {			/* start with a zeroed struct, and a model */
	const struct model *model;
	const struct rules *rules;	/* or NULL */
	bool confidence;	/* tell how sure each mention is */
	int least_second;	/* and list second readings that are so sure,
				   in percent; 0 for none */
	struct context context;
	struct history history;
	struct hints hints;
	struct decoder decoder;
	struct favours favours;
	int16_t (*emissions)[MODEL_LANES];	/* of open words, in order, in
				   the first pass, but 0 of outside */
	int16_t (*sums)[MODEL_LANES];	/* of those of a later one */
	int32_t (*wide)[MODEL_TAGS];	/* of a stretch, with its favours */
	struct stretch *stretches;	/* of the words */
	size_t stretch_count, stretch_room;
	uint8_t *tags;		/* of all words; then, of the pass before */
	uint8_t *seconds;	/* the tags of second readings */
	int32_t *margins;	/* of open words */
	size_t emission_room, sum_room, wide_room, tag_room, margin_room;
	size_t second_room;
};

/*
 * Finds the mentions in a document, or in its next part: its words, and the
 * word behind the last one of each sentence. Fills the mentions, in their
 * order, and for each sentence the mention behind its last one. No two of them
 * have a word in common. Second readings tell nothing about other words.
 */
void tagger_tag(struct tagger *, const struct words *,
    const size_t *word_ends, size_t sentences, struct mentions *,
    size_t *mention_ends);

/* The document is at its end: what was found in it is forgotten. */
void tagger_forget(struct tagger *);

/* Gives the memory back. */
void tagger_free(struct tagger *);

#endif
