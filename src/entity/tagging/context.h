/*
 * The context of each word of a document: the sentence, the run of capitals,
 * the names of the gazetteer that it is in. Words that may belong to a name
 * are open; all others are no part of any, whatever they are.
 */
#ifndef TAGGING_CONTEXT_H
#define TAGGING_CONTEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entity/tagging/model.h"
#include "entity/tagging/style.h"
#include "entity/words/gazetteer.h"
#include "entity/words/words.h"

/* Where a word stands in something of several words. */
enum position { POSITION_NONE, POSITION_FIRST, POSITION_INSIDE, POSITION_LAST,
    POSITION_ALONE };

enum { READINGS = 3 };	/* of the gazetteer: place, organisation, other */

struct word_context {		/* of a word, or of a mark */
	uint32_t sentence;	/* number */
	uint32_t id;		/* of the word; of a known name that lacks
				   its apostrophe, Irans, that of the name */
	uint32_t run, run_end;	/* the words with capitals around it */
	uint32_t wide, wide_end;	/* and of, for, and between them */
	uint32_t match, match_end;	/* of the gazetteer, that begin here */
	uint32_t around;	/* of a capital: what stands in its run and
				   around it, a bit each, see context.c;
				   above CONTEXT_TOPICS topics: of words before
				   the run, then behind it */
	uint16_t class;		/* 0 for none */
	uint8_t group;
	uint8_t shape;		/* in its mode, see context.c */
	uint8_t positions[READINGS];	/* in the best match: enum
				   position ... */
	uint8_t weights[READINGS];	/* ... and its weight */
	uint8_t lengths[READINGS];	/* ... and words */
	uint16_t cover;		/* how the best match of each reading covers
				   it, 5 bits each, and 1 for a nation */
	uint8_t gate;		/* of the word: enum model_gate */
	bool nation;		/* one of them is of a nation */
	bool open;
	bool common;		/* mostly written in small letters */
	bool capital;		/* that says something */
};

enum { CONTEXT_TOPICS = 20 };

struct sentence_context {
	uint32_t from, to;	/* words */
	uint8_t mode;		/* enum case_mode */
	bool row;		/* of a table: more numbers than words */
	bool quotes;		/* it has a quotation mark */
	bool headline;		/* With Capitals in All Words but Short Ones */
};

struct context {		/* of a document: start with a zeroed struct */
	const struct model *model;
	bool bare;		/* without the gazetteer */
	const struct words *words;
	struct word_context *by_word;
	struct sentence_context *by_sentence;
	struct gazetteer_match *matches;
	size_t sentences;
	size_t match_count;
	size_t word_room, sentence_room, match_room;
	struct style style;	/* of the document so far */
	struct model_word *known;	/* of words of the lexicon, of which so
				   many are filled, at such a time */
	size_t known_count, known_room;
	uint32_t lexicon_times;
	uint64_t *can_begin;	/* a bit for each word that a name can begin
				   with */
	size_t begin_room;
};

/*
 * Makes the context of a document, or of its next part: its words, and the
 * word behind the last one of each sentence. The words must stay as they are
 * while the context is used.
 */
void context_make(struct context *, const struct model *, const struct words *,
    const size_t *ends, size_t sentences);

/* The gate that an open word is at, whether it is shut or not: 0 for none. */
unsigned context_gate(const struct context *, size_t word);

/*
 * The next stretch of open words of a sentence: *from is moved to its
 * beginning, *end is set behind it. False when there is none.
 */
bool context_stretch(const struct context *, const struct sentence_context *,
    size_t *from, size_t *end);

/* Whether word i is a quotation mark. */
bool context_is_quote(const struct words *, size_t i);

/* The document is at its end. */
void context_forget(struct context *);

/* Gives the memory back. */
void context_free(struct context *);

#endif
