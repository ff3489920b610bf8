#include "tally/counting/duplicates.h"

#include <stdlib.h>

#include "core/hash.h"
#include "tally/counting/fingerprint.h"
#include "tally/rows/buffer.h"
#include "tally/rows/radix.h"
#include "text/utf8.h"

enum {
	SENTENCE_LEAST = 20,	/* bytes of words; what is shorter says
				   nothing about where it is from */
	SHINGLE = 5,		/* words of one */
	SAMPLED = 8,		/* one shingle in so many is kept */
	SHINGLES_LEAST = 4,	/* of a document that is judged by them */
	EARLIEST = 8,		/* documents with one sentence to look at */
	CANDIDATES = 4		/* originals to compare with in full */
};

struct feature {		/* a sentence or shingle of a document */
	uint64_t hash;
	uint32_t document;	/* after duplicates_find its place in time */
};

struct features {		/* sorted by duplicates_find, each once */
	struct feature *list;	/* by hash */
	size_t count, room;
	struct feature *own;	/* by document */
	size_t *first;		/* of each document in own, one more at the
				   end */
};

struct article {
	uint32_t date;
	uint32_t place;		/* in the order of dates and ids */
	uint32_t original;	/* a place, or HASH_NONE */
	uint32_t root;		/* the place where its story begins */
	uint32_t part, whole;
	bool edited, copied;	/* copied: another one is its copy */
};

struct duplicates {
	struct hash ids;
	struct article *list;	/* by number of the id */
	size_t room;
	uint32_t *at;		/* numbers by place */
	struct features sentences, shingles;
	struct buffer words;
	uint64_t last[SHINGLE];	/* hashes of the last words */
	size_t run;		/* words seen in the document */
	uint32_t current;
};

struct duplicates *
duplicates_new(void)
{
	struct duplicates *d = memory_get(1, sizeof(*d));

	d->current = HASH_NONE;
	return d;
}

static void
add_feature(struct features *f, uint64_t hash, uint32_t document)
{
	f->list = memory_grow(f->list, &f->room, f->count + 1,
	    sizeof(*f->list));
	f->list[f->count].hash = hash;
	f->list[f->count++].document = document;
}

/* A word more: the shingle that it ends, if that is sampled. */
static void
add_word(struct duplicates *d, struct slice word, uint32_t document)
{
	uint64_t hash = 0;
	size_t i;

	d->last[d->run++ % SHINGLE] = fingerprint_of(word, 3);
	if (d->run < SHINGLE)
		return;
	for (i = 0; i < SHINGLE; i++)
		hash = (hash ^ d->last[(d->run + i) % SHINGLE]) *
		    UINT64_C(0x9e3779b97f4a7c15);
	hash ^= hash >> 29;
	if (hash % SAMPLED == 0)
		add_feature(&d->shingles, hash, document);
}

static bool
is_of_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
	    (unsigned char)c >= 0x80;
}

/* A sentence as words in lower case with one space between. */
static void
add_sentence(struct duplicates *d, struct slice text, uint32_t document)
{
	struct buffer *words = &d->words;
	const char *at, *end, *from;
	size_t used = 0;
	char *copy;

	buffer_clear(words);
	buffer_bytes(words, text);
	words->len = utf8_lower_bytes(text.at, text.len, words->at);
	copy = words->at;
	end = words->at + words->len;
	for (at = words->at; at < end; at++) {
		for (from = at; at < end && is_of_word(*at); at++)
			continue;
		if (at == from)
			continue;
		add_word(d, slice_between(from, at), document);
		if (used > 0)
			copy[used++] = ' ';
		memmove(copy + used, from, (size_t)(at - from));
		used += (size_t)(at - from);
	}
	if (used >= SENTENCE_LEAST)
		add_feature(&d->sentences, fingerprint_of(slice_between(copy,
		    copy + used), 4), document);
}

void
duplicates_add(struct duplicates *d, const struct document *document)
{
	const struct record *records = document->records;
	bool added;
	uint32_t number = hash_add(&d->ids, document->id, &added);
	size_t i;

	d->list = memory_grow(d->list, &d->room, d->ids.count,
	    sizeof(*d->list));
	if (added) {
		memset(&d->list[number], 0, sizeof(*d->list));
		d->list[number].original = HASH_NONE;
	}
	if (d->list[number].date == 0)
		d->list[number].date = document->date;
	if (number != d->current)
		d->run = 0;
	d->current = number;
	for (i = 0; i < document->record_count; i++)
		if (records[i].kind == 'S' && records[i].text.len > 0)
			add_sentence(d, records[i].text, number);
}

/*
 * Finding.
 */

struct dated {
	struct slice id;
	uint32_t date, number;
};

/* Documents without a date cannot be shown to be earlier: they come last. */
static int
compare_dated(const void *first, const void *second)
{
	const struct dated *a = first, *b = second;
	uint32_t x = a->date - 1, y = b->date - 1;

	if (x != y)
		return x < y ? -1 : 1;
	return slice_compare(a->id, b->id);
}

static void
order_documents(struct duplicates *d)
{
	size_t i, count = d->ids.count;
	struct dated *list = memory_get(count, sizeof(*list));

	d->at = memory_get(count, sizeof(*d->at));
	for (i = 0; i < count; i++) {
		list[i].id = hash_key(&d->ids, (uint32_t)i);
		list[i].date = d->list[i].date;
		list[i].number = (uint32_t)i;
	}
	qsort(list, count, sizeof(*list), compare_dated);
	for (i = 0; i < count; i++) {
		d->at[i] = list[i].number;
		d->list[list[i].number].place = (uint32_t)i;
		d->list[list[i].number].root = (uint32_t)i;
	}
	free(list);
}

static int
compare_features(const void *first, const void *second)
{
	const struct feature *a = first, *b = second;

	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;
	return a->document < b->document ? -1 : a->document > b->document;
}

/* Sorts by hash and place, drops what a document has twice, and lists the
 * features of each document, by hash. */
static void
sort_features(const struct duplicates *d, struct features *f)
{
	size_t i, n = 0, documents = d->ids.count;

	for (i = 0; i < f->count; i++)
		f->list[i].document = d->list[f->list[i].document].place;
	if (f->count > 0)
		qsort(f->list, f->count, sizeof(*f->list), compare_features);
	for (i = 0; i < f->count; i++)
		if (n == 0 || compare_features(&f->list[n - 1], &f->list[i]))
			f->list[n++] = f->list[i];
	f->count = n;
	f->own = memory_get(n, sizeof(*f->own));
	f->first = memory_get(documents + 2, sizeof(*f->first));
	for (i = 0; i < n; i++)
		f->first[f->list[i].document + 2]++;
	for (i = 2; i < documents + 2; i++)
		f->first[i] += f->first[i - 1];
	for (i = 0; i < n; i++)
		f->own[f->first[f->list[i].document + 1]++] = f->list[i];
}

/* Whether a document has a feature: its own are sorted by hash. */
static bool
has_feature(const struct features *f, uint32_t place, uint64_t hash)
{
	size_t low = f->first[place], high = f->first[place + 1], middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (f->own[middle].hash < hash)
			low = middle + 1;
		else
			high = middle;
	}
	return low < f->first[place + 1] && f->own[low].hash == hash;
}

/* The first of the features with a hash. */
static size_t
find_hash(const struct features *f, uint64_t hash)
{
	size_t low = 0, high = f->count, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (f->list[middle].hash < hash)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct candidate {
	uint32_t place, votes;
};

static int
compare_candidates(const void *first, const void *second)
{
	const struct candidate *a = first, *b = second;

	if (a->votes != b->votes)
		return a->votes > b->votes ? -1 : 1;
	return a->place < b->place ? -1 : a->place > b->place;
}

/*
 * The earlier documents that share most with one at a place: for each feature
 * the earliest that have it get a vote. What thousands of documents share,
 * such as a line at their foot, so costs no more than what two share.
 */
static size_t
find_candidates(const struct features *f, uint32_t place, uint64_t *votes,
    struct candidate *list)
{
	size_t i, j, end, n = 0, count = 0;

	for (i = f->first[place]; i < f->first[place + 1]; i++) {
		j = find_hash(f, f->own[i].hash);
		end = f->count - j < EARLIEST ? f->count : j + EARLIEST;
		for (; j < end && f->list[j].hash == f->own[i].hash &&
		    f->list[j].document < place; j++)
			votes[n++] = f->list[j].document;
	}
	radix_sort(votes, n, sizeof(*votes));
	for (i = 0; i < n; i = j) {
		for (j = i; j < n && votes[j] == votes[i]; j++)
			continue;
		list[count].place = (uint32_t)votes[i];
		list[count++].votes = (uint32_t)(j - i);
	}
	qsort(list, count, sizeof(*list), compare_candidates);
	return count < CANDIDATES ? count : CANDIDATES;
}

/* Judges a document by its features of one kind; whether it is a copy. */
static bool
judge(struct duplicates *d, const struct features *f, uint32_t place,
    size_t least)
{
	struct article *a = &d->list[d->at[place]];
	size_t i, k, n, whole = f->first[place + 1] - f->first[place], part;
	uint64_t *votes;
	struct candidate *list;

	if (whole < least)
		return false;
	votes = memory_get(whole * EARLIEST, sizeof(*votes));
	list = memory_get(whole * EARLIEST, sizeof(*list));
	n = find_candidates(f, place, votes, list);
	a->part = 0;
	for (k = 0; k < n; k++) {
		for (i = 0, part = 0; i < whole; i++)
			part += has_feature(f, list[k].place,
			    f->own[f->first[place] + i].hash);
		if (part > a->part || (part == a->part &&
		    list[k].place < a->original)) {
			a->part = (uint32_t)part;
			a->original = list[k].place;
		}
	}
	a->whole = (uint32_t)whole;
	free(votes);
	free(list);
	return 2 * (uint64_t)a->part > whole;
}

void
duplicates_find(struct duplicates *d)
{
	uint32_t place;

	order_documents(d);
	sort_features(d, &d->sentences);
	sort_features(d, &d->shingles);
	for (place = 0; place < d->ids.count; place++) {
		struct article *a = &d->list[d->at[place]];

		if (!judge(d, &d->sentences, place, 1)) {
			a->edited = judge(d, &d->shingles, place,
			    SHINGLES_LEAST);
			if (!a->edited) {
				a->original = HASH_NONE;
				continue;
			}
		}
		a->root = d->list[d->at[a->original]].root;
		d->list[d->at[a->root]].copied = true;
	}
}

uint32_t
duplicates_story(const struct duplicates *d, struct slice id)
{
	uint32_t number = hash_find(&d->ids, id);
	const struct article *a;

	if (number == HASH_NONE)
		return 0;
	a = &d->list[number];
	return a->original == HASH_NONE && !a->copied ? 0 : a->root + 1;
}

size_t
duplicates_count(const struct duplicates *d)
{
	return d->ids.count;
}

bool
duplicates_copy(const struct duplicates *d, size_t number, struct copy *copy)
{
	const struct article *a = &d->list[number];
	uint32_t original;

	if (a->original == HASH_NONE)
		return false;
	original = d->at[a->original];
	copy->id = hash_key(&d->ids, (uint32_t)number);
	copy->date = a->date;
	copy->original = hash_key(&d->ids, original);
	copy->original_date = d->list[original].date;
	copy->part = a->part;
	copy->whole = a->whole;
	copy->edited = a->edited;
	return true;
}

void
duplicates_free(struct duplicates *d)
{
	struct features *both[2];
	int i;

	both[0] = &d->sentences;
	both[1] = &d->shingles;
	for (i = 0; i < 2; i++) {
		free(both[i]->list);
		free(both[i]->own);
		free(both[i]->first);
	}
	hash_free(&d->ids);
	free(d->list);
	free(d->at);
	buffer_free(&d->words);
	free(d);
}
