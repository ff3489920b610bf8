/*
 * Evidence: what speaks for a run of words being a name, and of which type.
 * Each kind has points for PER, ORG, LOC and MISC, set by hand and tried out
 * on the training parts of CoNLL-2003 and en-worldwide; a name's points are
 * their sum, and it is what has most. For the tagger's own use.
 */
#ifndef ENTITY_EVIDENCE_H
#define ENTITY_EVIDENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "entity/features.h"
#include "entity/gazetteer.h"
#include "entity/mention.h"
#include "entity/names.h"

enum {
	COMMON_WORD = 5,	/* tenths in lower case */
	DOCUMENT_LIMIT = 8	/* points that a document can give */
};

/*
 * The kinds of evidence, with what they add for PER, ORG, LOC and MISC.
 */
#define EVIDENCE_LIST(X) \
	/* Of the words inside */					\
	X(NAME_AT_ALL, -3, -3, -3, -3)	/* what a name must outweigh */	\
	X(CAPITAL_INSIDE, 2, 2, 2, 2)	/* each capital that tells */	\
	X(UNCOMMON, 1, 0, 0, 0)		/* and no ordinary word */	\
	X(COMMON_INSIDE, -4, -1, -3, -1) /* an ordinary word */		\
	X(PLAIN_COMMON_INSIDE, -6, -4, -6, -4) /* in a headline */	\
	X(COMMON_ALONE, -6, -6, -6, -6)	/* at the beginning */		\
	X(NOT_A_NAME, -7, -7, -7, -6)	/* Monday, God */		\
	X(TITLE_INSIDE, -8, -4, -4, -6)	/* President */			\
	X(ONLY_TITLE, -9, -9, -9, -9)	/* and nothing else */		\
	X(NATION_INSIDE, -5, 0, 0, 0)	/* Iranian */			\
	X(NUMBER_INSIDE, -8, -4, -6, -2) /* Windows 95 */		\
	X(NUMBER_AMID, -8, -8, -8, -8)	/* words behind it */		\
	X(GLUE_INSIDE, -9, -2, -4, -3)	/* of, for, the */		\
	X(OTHER_GLUE_INSIDE, -9, -9, -9, -9) /* in, with */		\
	X(AND_INSIDE, -9, -2, -8, -6)	/* and, but not & */		\
	X(AMPERSAND_INSIDE, -4, 5, -4, 0) /* Marks & Spencer */		\
	X(PARTICLE_INSIDE, 1, -2, -1, -2) /* van, bin */		\
	X(POSSESSIVE_INSIDE, -9, -8, -9, -8) /* 's after a name */	\
	X(INITIAL_INSIDE, 4, -3, -3, -3) /* J. */			\
	X(MIXED_CASE, 0, 1, 0, 0)	/* YouTube */			\
	X(MARK_INSIDE, -9, -9, -9, -9)	/* a comma */			\
	X(ACRONYM_ALONE, -4, 3, -2, 0)	/* IAEA, where no list has it */\
	X(ACRONYM_INSIDE, -4, 0, -3, 0)	/* the same in any name */	\
	X(WORDS_1, 0, 0, -1, 0)						\
	X(WORDS_2, 2, 0, 0, 0)						\
	X(WORDS_3, 2, 0, -1, 0)						\
	X(WORDS_4, 0, 1, -2, 0)						\
	X(WORDS_MANY, -3, 0, -4, 0)					\
	/* Of first and last words */					\
	X(ORG_HEAD, -6, 4, -4, -3)	/* Foreign Ministry */		\
	X(ORG_WEAK_HEAD, -3, 2, 0, 0)	/* Contact Group */		\
	X(ORG_HEAD_WORD, 0, 3, 0, 0)	/* each word before either */	\
	X(ORG_OF, -8, 9, -3, -2)	/* Bank of */			\
	X(COMPANY_HEAD, -8, 7, -5, -4)	/* Foster Inc. */		\
	X(HEAD_ALONE, -8, -4, -4, -4)	/* Inc. alone */		\
	X(TEAM_FIRST, -4, 7, -3, -3)	/* Dynamo Kiev */		\
	X(PLACE_HEAD, -6, -1, 6, -3)	/* Jordan River */		\
	X(PLACE_WEAK_HEAD, -3, 2, 3, 0)	/* Grand Central */		\
	X(PLACE_FIRST, -2, 0, 4, 0)	/* Mount Everest */		\
	X(PLACE_OF, -6, 0, 8, 0)	/* Gulf of */			\
	X(EVENT_HEAD, -5, -2, -4, 6)	/* Davis Cup */			\
	X(EVENT_WEAK_HEAD, -4, 0, -2, 3) /* Earth Day */		\
	X(EVENT_OF, -6, 0, 0, 8)	/* Battle of */			\
	X(PERSON_SUFFIX, 6, -2, -2, -2)	/* Jr. */			\
	/* Of what stands before */					\
	X(AFTER_HONORIFIC, 7, -4, -6, -6) /* Mr. */			\
	X(AFTER_TITLE, 5, -2, -3, -3)	/* President */			\
	X(AFTER_ROLE, 4, -1, -3, -2)	/* spokesman */			\
	X(AFTER_ROLE_COMMA, 2, 0, 0, 0)	/* the spokesman, */		\
	X(AFTER_IN, -4, 0, 3, 0)	/* in, near */			\
	X(AFTER_TO, 0, 0, 1, 0)		/* to, between */		\
	X(AFTER_THE, -6, 1, -1, 1)	/* the */			\
	X(AFTER_PLACE_OF, -3, 0, 4, 0)	/* town of */			\
	X(AFTER_ROLE_OF, -2, 4, 0, 0)	/* spokesman for */		\
	X(AFTER_PARTICLE, -4, -2, -2, -2) /* van, bin */		\
	/* Of what stands behind */					\
	X(BEFORE_SPEECH, 3, 1, -1, -3)	/* said */			\
	X(BEFORE_AGE, 4, -2, -2, -3)	/* , 34, */			\
	X(BEFORE_ACRONYM, -3, 5, -2, 2)	/* (IAEA) */			\
	X(BEFORE_PLACE_NOUN, -1, 0, 3, 0) /* district */		\
	X(BEFORE_ORG_NOUN, -1, 3, 0, 0)	/* militia */			\
	X(MONEY, -9, -9, -9, -9)	/* $ */				\
	X(DATELINE, -3, -3, 5, -3)	/* VIENNA, July 6 */		\
	X(SCORE, 0, 4, -6, -2)		/* Leeds 2 */			\
	X(BESIDE_MATCH, 0, 4, -6, -2)	/* beat: the same */		\
	X(ROW_SCORE, -2, 4, 0, 0)	/* in a table */		\
	X(TABLE_ROW, -3, 8, -4, -2)	/* three of them in one */	\
	/* Of its neighbours and the document */			\
	X(LEFT_OUT, 1, 1, 1, 1)		/* per capital in none */	\
	X(DASH_INSIDE, -6, -6, -6, -6)	/* DIGEST-Tunisia */		\
	X(SPLIT_HYPHEN, -4, -4, -4, -4)	/* cut at a hyphen */		\
	X(UNSPACED, -4, -4, -4, -4)	/* cut where no space is */	\
	X(BESIDE_NAME, -8, -8, -6, -6)	/* right behind another name */	\
	X(SURNAME_IN_DOCUMENT, 8, 0, -2, -2) /* of a full name */	\
	X(FORENAME_IN_DOCUMENT, 3, 0, 0, 0)				\
	X(ORG_IN_DOCUMENT, -2, 6, -3, 0) /* first word of a company */

#define EVIDENCE_NAME(kind, per, org, loc, misc) kind,
enum evidence { EVIDENCE_LIST(EVIDENCE_NAME) EVIDENCE_KINDS };

/* The points of each kind, by type. */
extern const int8_t evidence_points[EVIDENCE_KINDS][TYPES];

/* One sentence, and the run of capitals being cut. */
struct sentence {
	const struct words *words;
	const struct names *names;
	size_t from, to;
	bool plain;		/* capitals mean nothing here */
	bool shout;		/* nearly all letters are capitals */
	bool row;		/* of a table: more numbers than words */
};

/* One name that is being weighed: words [first, last). */
struct candidate {
	const struct sentence *sentence;
	const struct word *first, *last;
	int inside[TYPES];	/* points of its capitals */
	int glue[TYPES];	/* points of what is between them; they do not
				   count where the gazetteer has it all */
	size_t content;		/* words with capitals */
	size_t titles, acronyms, commons, initials;	/* of these */
	size_t possessives;	/* after words that are names */
	bool of_organisation;	/* begins like Bank of */
	const struct gazetteer_match *matches, *matches_end;
	bool of_place, of_event;	/* Gulf of, Battle of */
	int inner;		/* the heaviest match within it, 0 for none */
	bool nation;		/* that is a country or a nationality */
	int given;		/* how surely a first name is in it, 0 to 5 */
	int suffix[TYPES];	/* the heaviest one at its end */
	int last_suffix[TYPES];	/* the same for the name one word shorter */
};

/* Finds out how a sentence uses capitals: fills plain, shout and row. */
void evidence_judge(struct sentence *);

/* Takes one more word into a name that begins at c->first. */
void evidence_take(struct candidate *c, const struct word *word);

/*
 * Weighs the name that ends before c->last in all its readings: by its words,
 * and by its context. The best reading goes into the mention.
 */
void evidence_weigh(const struct candidate *c, struct mention *mention);

/* Points for what stands around a name; evidence_weigh adds them. */
void evidence_context(const struct candidate *c, int total[TYPES]);

/* Points for what the document says of the same words elsewhere. */
void evidence_document(const struct candidate *c, int total[TYPES]);

/*
 * Points for being in the gazetteer. Returns the heaviest row, or NULL when
 * it has no such name.
 */
const struct gazetteer_match *evidence_matches(const struct candidate *c,
    int total[TYPES]);

/* Adds the points of a kind of evidence; or of several of that kind. */
static inline void
evidence_add(int total[TYPES], enum evidence kind)
{
	int t;

	for (t = 0; t < TYPES; t++)
		total[t] += evidence_points[kind][t];
}

static inline void
evidence_add_times(int total[TYPES], enum evidence kind, int times)
{
	int t;

	for (t = 0; t < TYPES; t++)
		total[t] += evidence_points[kind][t] * times;
}

/* The most points of any type. */
static inline int
evidence_most(const int total[TYPES])
{
	int t, best = total[0];

	for (t = 1; t < TYPES; t++)
		if (total[t] > best)
			best = total[t];
	return best;
}

/* Whether a word has this key. */
static inline bool
is_word(const struct sentence *s, const struct word *word, const char *key)
{
	size_t len = strlen(key);

	return word->key_end - word->key == len &&
	    memcmp(s->words->keys + word->key, key, len) == 0;
}

/* A sentence's first word, and the place after its last. */
static inline const struct word *
sentence_begin(const struct sentence *s)
{
	return s->words->list + s->from;
}

static inline const struct word *
sentence_end(const struct sentence *s)
{
	return s->words->list + s->to;
}

/* Whether a word is most often written small. */
static inline bool
is_common(const struct word *word)
{
	return word->common >= COMMON_WORD && word->common < COMMON_UNKNOWN;
}

/* Whether a hyphen stands for a dash between two parts: DIGEST-Tunisia. */
static inline bool
is_dash(const struct word *hyphen)
{
	if (hyphen[-1].shape != SHAPE_UPPER)
		return false;
	if (hyphen[1].shape == SHAPE_CAPITAL)
		return true;
	/* (D-WA) */
	return hyphen[-1].key_end - hyphen[-1].key == 1 &&
	    !hyphen[-1].spaced && hyphen[-2].shape == SHAPE_MARK;
}

/* Whether it is a title or a part of one. */
static inline bool
is_title(const struct word *word)
{
	return (word->cues &
	    (CUE_TITLE | CUE_HONORIFIC | CUE_TITLE_PART)) != 0;
}

/* Whether a capital on this word says that it is a name. */
static inline bool
capital_tells(const struct sentence *s, const struct word *word)
{
	return !s->plain && (!word->begins || s->row) && word_is_capital(word);
}

/* The type that a reading of the gazetteer speaks of. */
static inline enum entity_type
type_of(const struct gazetteer_match *match)
{
	return match->reading == 'L' ? TYPE_LOC :
	    match->reading == 'O' ? TYPE_ORG : TYPE_MISC;
}

#endif
