/*
 * The finder: time expressions of the sentences of documents, in order, each
 * resolved against the document's date and what was mentioned before.
 *
 * Glossary:
 *
 *	time expression	words that say when, how long or how often
 *	timex		one that was found, with the attributes of TIMEX3
 *	extent		its bytes, from its first word to its last
 *	document date	when the document was written: column 3 of its D
 *	narrative	a document of times long ago, as opposed to news
 *	post		a short document of the net, with tags or handles
 *
 * It stands on words (the words of a sentence and their classes), grammar
 * (which words make an expression) and value (what an expression means).
 */
#ifndef TIME_FINDER_H
#define TIME_FINDER_H

#include <stddef.h>

#include "core/slice.h"
#include "time/value/timex.h"

struct timex_list {		/* start with a zeroed struct */
	struct timex *list;
	size_t count;
	size_t room;
};

struct time_finder;

/* A finder; time_finder_close gives it back. */
struct time_finder *time_finder_open(void);
void time_finder_close(struct time_finder *);

/*
 * Begins a document. The date is one of rule 10 of dateline(5), or anything
 * else when it is not known.
 */
void time_document(struct time_finder *, struct slice date);

/*
 * Takes note of a sentence of the document that is to be searched later. A
 * document all of whose sentences are foreseen is a post on the net, where
 * one of them has a hashtag, a face or the like.
 */
void time_foresee(struct time_finder *, struct slice sentence);

/*
 * Finds the expressions of the next sentence of the document. The list is
 * made anew; it does not overlap and is in order.
 */
void time_find(struct time_finder *, struct slice sentence,
    struct timex_list *);

/* Gives the list's memory back. */
void timex_list_free(struct timex_list *);

#endif
