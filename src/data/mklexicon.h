/* The lexicon as mkgrammar makes it: see time/words/lexicon_layout.h. */
#ifndef DATA_MKLEXICON_H
#define DATA_MKLEXICON_H

#include "data/rows.h"
#include "time/words/lexicon_layout.h"

enum { LEXICON_WORDS = 2048 };

struct lexicon {
	uint16_t slots[LEXICON_SLOTS];
	struct lexeme words[LEXICON_WORDS + 1];
	struct slice bytes[LEXICON_WORDS + 1];	/* of the words */
	bool listed[LEXICON_WORDS + 1];	/* it has a row of its own */
	int count;			/* of words */
	int classes;			/* given out so far */
	uint64_t known[LEXICON_KEYS / 64];
	uint64_t triggering[LEXICON_KEYS / 64];
};

/*
 * Fills a zeroed lexicon with the rows of time_words.tsv, time_zones.tsv and
 * time_holidays.tsv, which must outlive it. A wrong row ends the program.
 */
void lexicon_read(struct lexicon *, const struct rows *words,
    const struct rows *zones, const struct rows *holidays);

/*
 * The class of a name in capitals (MONTH), or of a word in lower case that
 * the grammar names itself (the): such a word gets a class of its own, which
 * it has beside those of the table. Ends the program for a name that is no
 * class, or when there are too many words. The name must outlive the lexicon.
 */
int lexicon_class(struct lexicon *, const struct row *, struct slice name);

/* Prints its arrays. */
void lexicon_print(const struct lexicon *);

/* Prints the six numbers of a set of classes in braces. */
void class_set_print(const struct class_set *);

#endif
