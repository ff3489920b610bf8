/*
 * Glossary:
 *
 *	document	one text with its id, date and source
 *	mention		where a document names something
 *	name		its type and canonical name, after aliases
 *	variant		a surface form of a name, with a country
 *	form		the words of a mention as they stand
 *	curation	what a reader decided: aliases, names to keep or drop
 *	folded		a name without capitals and the marks of letters
 *	seen, near	a name that was asked for was there, or one like it
 *	timex		a time expression on the calendar
 *	period		a day, week, month, quarter or year, by number
 *	window		days from one date to another
 *	near-duplicate	a document that says what an earlier one says
 *	story		a document and its near-duplicates
 *	text		what documents of the same sentences have in common
 *	place, rank	of documents and of texts in the order of their dates
 *	feature		what near-duplicates share: a sentence or a shingle
 *	shingle		a few words that follow each other
 *	fingerprint	64 bits that stand for some bytes
 *	count		of the documents, stories and mentions with something
 *	cell		a count and the number that is its key
 *	link		two names that stand together, and their count
 *	carry		what a sum of 32 bits does not hold
 *	batch		mentions whose names are looked up together
 */

/*
 * From records to whole documents. What lies between D and Z is a document
 * when the Z has come; what belongs to a cut document is dropped. Records
 * with no D and Z around them are put away and make documents, told apart by
 * id, when all input was read: so whoever counts sees every document whole
 * and once.
 */
#ifndef TALLY_COUNTING_DOCUMENTS_H
#define TALLY_COUNTING_DOCUMENTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/record.h"
#include "tally/counting/names.h"
#include "tally/rows/buffer.h"

struct mention {
	uint32_t name;		/* of the names */
	uint32_t variant;
	uint32_t sent;
};

struct timex {			/* a time expression on the calendar */
	uint32_t first, last;	/* see periods.h */
	uint32_t sent;
	uint32_t wanted;	/* its type is one of those asked for */
};

struct document {
	uint32_t number;	/* from 1, in the order in which they are
				   given, or shown */
	uint32_t story;		/* documents of one story have one number, and
				   come one after the other */
	bool more;		/* another one of the story comes next */
	bool ahead;		/* documents that come next have numbers of
				   names already */
	uint32_t part;		/* from 0, of a document given in parts: the */
	bool goes_on;		/* same but for mentions, which are those of
				   whole sentences */
	uint32_t date;		/* year * 10000 + month * 100 + day, parts
				   that are not known 0 */
	struct slice id;
	struct slice source;	/* empty when not known */
	const struct mention *mentions;
	size_t mention_count;
	const struct timex *times;
	size_t time_count;
	const struct record *records;	/* S, e and t, in canonical order */
	size_t record_count;
};

/* What whoever takes documents wants to see of them. */
enum { NEED_NAMES = 1, NEED_TIMES = 2, NEED_RECORDS = 4, NEED_WHOLE = 8 };

struct documents_plan {
	struct names *names;	/* numbers the variants */
	unsigned needs;
	size_t memory;		/* bytes for what is put away; 0: no bound.
				   With one, a document with many mentions is
				   given in parts, where only names are wanted
				   of it */
	void *of;		/* passed to these: */
	void (*take)(void *of, const struct document *);

	/*
	 * Where not NULL every document is shown to preview, and put away,
	 * before the first is given to take. Then story says for each, by
	 * the number with which it was shown, or, where there is no preview,
	 * by its id, which story it belongs to: from 1, or 0 for one of its
	 * own.
	 */
	void (*preview)(void *of, const struct document *);
	uint32_t (*story)(void *of, uint32_t number, struct slice id);
};

struct documents;

/* Starts; names, and what plan->of points to, must outlive it. */
struct documents *documents_new(const struct documents_plan *);

/* The bytes in use for what is put away. */
size_t documents_size(const struct documents *);

/*
 * A D of a stream whose line came in pieces, as its tags are longer than a
 * megabyte, becomes one without them, which is said; others stay as they are.
 */
void documents_shorten(struct record *);

/* The next record of a stream, of any kind. */
void documents_take(struct documents *, const struct record *);

/*
 * A document that is known in parts, not as records: opened, filled and
 * closed. The key is that of names_variant_key.
 */
void documents_open(struct documents *, struct slice id, struct slice source,
    uint32_t date);
void documents_name(struct documents *, struct slice key, uint32_t sent);
void documents_time(struct documents *, struct slice type, uint32_t first,
    uint32_t last, uint32_t sent);
void documents_close(struct documents *);

/*
 * Gives what was put away. Returns the number of documents, and gives the
 * memory back.
 */
uint64_t documents_finish(struct documents *);

/* Puts the records of one document in order: rule 5 of dateline(5). */
void documents_sort(struct record *, size_t count);

/*
 * Adds a record as a line with its newline: as it was read, or, one that was
 * made, as record_write would write it.
 */
void documents_line(struct buffer *, const struct record *);

#endif
