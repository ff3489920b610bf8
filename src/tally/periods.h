/*
 * Counts of periods: the days, months or years that documents are dated by,
 * or that time expressions speak of. What is known to the month only counts
 * for its month and its year, never for a day.
 */
#ifndef TALLY_PERIODS_H
#define TALLY_PERIODS_H

#include "core/hash.h"
#include "tally/counts.h"
#include "tally/documents.h"

enum period_size {		/* the length of a period's key */
	PERIOD_YEAR = 4,	/* YYYY */
	PERIOD_MONTH = 7,	/* YYYY-MM */
	PERIOD_DAY = 10		/* YYYY-MM-DD */
};

struct periods {		/* start with a zeroed struct; set size */
	enum period_size size;
	struct hash keys;
	struct counts counts;	/* by number of the key */
	uint32_t document;	/* the document looked at last */
	uint32_t period;	/* and its period, or HASH_NONE */
};

/*
 * What counters call with the struct periods as `of`. By the dates that t
 * records speak of: an expression counts for the period that all of it lies
 * in, if there is one.
 */
uint32_t periods_label(void *periods, const struct record *);
void periods_mention(void *periods, uint32_t period, const struct document *);

/* By the dates of the documents, whatever they mention. */
uint32_t periods_label_any(void *periods, const struct record *);
void periods_mention_dated(void *periods, uint32_t label,
    const struct document *);
void periods_document_dated(void *periods, const struct document *);

/* Gives the memory back. */
void periods_free(struct periods *);

#endif
