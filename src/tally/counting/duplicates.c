#include "tally/counting/duplicates.h"

#include <stdlib.h>

#include "core/error.h"
#include "core/hash.h"
#include "tally/counting/features.h"
#include "tally/counting/fingerprint.h"
#include "tally/rows/buffer.h"
#include "text/utf8.h"

enum {
	SENTENCE_LEAST = 20,	/* bytes of words; what is shorter says
				   nothing about where it is from */
	SHINGLE = 5		/* words of one */
};

struct hashes {
	uint64_t *list;
	size_t count, room;
};

struct article {
	size_t id, id_len;	/* in ids */
	uint64_t content;	/* the same where all sentences are the same */
	uint32_t date;
	uint32_t text;		/* with that content */
	uint32_t original;	/* a place, or HASH_NONE */
	uint32_t root;		/* the place where its story begins */
	uint32_t part, whole;
	bool edited, copied;	/* copied: another one is its copy */
};

struct duplicates {
	struct article *list;	/* by number */
	size_t count, room;
	struct buffer ids;
	uint32_t *at;		/* numbers by place: in order of date and id */
	struct hash texts;	/* by content */
	uint32_t *rank_of;	/* of texts, in the order of their places */
	uint32_t *first;	/* place of the first document, by rank */
	struct features *sentences, *shingles;

	/* of the document at hand */
	struct buffer words;	/* a sentence in lower case */
	struct hashes of_sentences, of_shingles;
	uint64_t last[SHINGLE];	/* hashes of its last words */
	uint64_t shingle;	/* of all of them */
	size_t run;		/* words seen */
};

struct duplicates *
duplicates_new(void)
{
	struct duplicates *d = memory_get(1, sizeof(*d));

	d->sentences = features_new();
	d->shingles = features_new();
	return d;
}

static void
add_hash(struct hashes *h, uint64_t hash)
{
	if (h->count == h->room)
		h->list = memory_grow(h->list, &h->room, h->count + 1,
		    sizeof(*h->list));
	h->list[h->count++] = hash;
}

/*
 * A word more, and the shingle that it ends: a polynomial of its words'
 * hashes, which rolls. Source: R. Karp and M. Rabin, "Efficient Randomized
 * Pattern-Matching Algorithms", IBM J. Res. Develop. 31(2), 1987.
 */
static void
add_word(struct duplicates *d, uint64_t hash)
{
	const uint64_t base = UINT64_C(0x9e3779b97f4a7c15);
	const uint64_t high = base * base * base * base;
	uint64_t *last = &d->last[d->run % SHINGLE];

	d->shingle = (d->shingle - *last * high) * base + hash;
	*last = hash;
	if (++d->run >= SHINGLE)
		add_hash(&d->of_shingles, fingerprint_mix(0,
		    fingerprint_mix(0, d->shingle)));
}

static bool
is_of_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
	    (unsigned char)c >= 0x80;
}

/* The hash of a sentence's words in lower case, with one space between. */
static uint64_t
add_sentence(struct duplicates *d, struct slice text)
{
	struct buffer *words = &d->words;
	const char *at, *end, *from;
	uint64_t hash = 0, word;
	size_t length = 0;

	buffer_clear(words);
	buffer_bytes(words, text);
	words->len = utf8_lower_bytes(text.at, text.len, words->at);
	end = words->at + words->len;
	for (at = words->at; at < end; at++) {
		for (from = at; at < end && is_of_word(*at); at++)
			continue;
		if (at == from)
			continue;
		word = fingerprint_of(slice_between(from, at), 3);
		add_word(d, word);
		hash = fingerprint_mix(hash, word);
		length += (size_t)(at - from) + (length > 0);
	}
	hash = fingerprint_finish(hash, length);
	if (length >= SENTENCE_LEAST)
		add_hash(&d->of_sentences, hash);
	return hash;
}

/* The sentences of a document; returns the hash of all of them. */
static uint64_t
add_sentences(struct duplicates *d, const struct document *document)
{
	const struct record *records = document->records;
	uint64_t hash = 0;
	size_t i;

	d->of_sentences.count = d->of_shingles.count = 0;
	memset(d->last, 0, sizeof(d->last));
	d->shingle = d->run = 0;
	for (i = 0; i < document->record_count; i++)
		if (records[i].kind == 'S' && records[i].text.len > 0)
			hash = fingerprint_mix(hash,
			    add_sentence(d, records[i].text));
	return hash;
}

uint32_t
duplicates_add(struct duplicates *d, const struct document *document)
{
	struct article *a;
	struct slice content;
	bool added;

	if (d->count == HASH_NONE)
		error_fatal("too many documents");
	d->list = memory_grow(d->list, &d->room, d->count + 1,
	    sizeof(*d->list));
	a = &d->list[d->count];
	memset(a, 0, sizeof(*a));
	a->id = d->ids.len;
	a->id_len = document->id.len;
	buffer_bytes(&d->ids, document->id);
	a->date = document->date;
	a->original = HASH_NONE;
	a->content = add_sentences(d, document);
	content.at = (const char *)&a->content;
	content.len = sizeof(a->content);
	a->text = hash_add(&d->texts, content, &added);
	if (added) {
		features_add(d->sentences, d->of_sentences.list,
		    d->of_sentences.count, a->text);
		features_add(d->shingles, d->of_shingles.list,
		    d->of_shingles.count, a->text);
	}
	return (uint32_t)d->count++;
}

/*
 * Order: places of documents, ranks of texts.
 */

struct dated {
	struct slice id;
	uint64_t content;
	uint32_t date, number;
};

/* Documents without a date cannot be shown to be earlier: they come last. */
static int
compare_dated(const void *first, const void *second)
{
	const struct dated *a = first, *b = second;
	uint32_t x = a->date - 1, y = b->date - 1;
	int order;

	if (x != y)
		return x < y ? -1 : 1;
	order = slice_compare(a->id, b->id);
	if (order != 0)
		return order;
	if (a->content != b->content)
		return a->content < b->content ? -1 : 1;
	return a->number < b->number ? -1 : a->number > b->number;
}

static struct slice
id_of(const struct duplicates *d, const struct article *a)
{
	const char *at = buffer_slice(&d->ids).at + a->id;

	return slice_between(at, at + a->id_len);
}

static void
order_documents(struct duplicates *d)
{
	struct dated *list = memory_get(d->count, sizeof(*list));
	size_t i;

	d->at = memory_get(d->count, sizeof(*d->at));
	for (i = 0; i < d->count; i++) {
		list[i].id = id_of(d, &d->list[i]);
		list[i].content = d->list[i].content;
		list[i].date = d->list[i].date;
		list[i].number = (uint32_t)i;
	}
	if (d->count > 0)
		qsort(list, d->count, sizeof(*list), compare_dated);
	for (i = 0; i < d->count; i++)
		d->at[i] = list[i].number;
	free(list);
}

static void
rank_texts(struct duplicates *d)
{
	uint32_t rank = 0, place, *rank_of;

	d->rank_of = memory_get(d->texts.count, sizeof(*d->rank_of));
	d->first = memory_get(d->texts.count, sizeof(*d->first));
	memset(d->rank_of, 0xFF, d->texts.count * sizeof(*d->rank_of));
	for (place = 0; place < d->count; place++) {
		rank_of = &d->rank_of[d->list[d->at[place]].text];
		if (*rank_of != HASH_NONE)
			continue;
		d->first[rank] = place;
		*rank_of = rank++;
	}
	features_rank(d->sentences, d->rank_of, d->texts.count);
	features_rank(d->shingles, d->rank_of, d->texts.count);
}

/*
 * Finding.
 */

/* Judges the first document of a text by its features of one kind. */
static bool
judge(struct duplicates *d, struct article *a, bool edited)
{
	struct features *f = edited ? d->shingles : d->sentences;
	uint32_t rank = d->rank_of[a->text], earlier;

	a->part = features_find(f, rank, &earlier);
	if (a->part == 0)
		return false;
	a->whole = features_whole(f, rank);
	a->original = d->first[earlier];
	a->edited = edited;
	return true;
}

/* Judges another document of a text, all of which stands in the first. */
static void
judge_same(struct duplicates *d, struct article *a, uint32_t first)
{
	const struct article *same = &d->list[d->at[first]];
	uint32_t rank = d->rank_of[a->text];

	a->whole = features_whole(d->sentences, rank);
	a->edited = a->whole == 0;
	if (a->edited)
		a->whole = features_whole(d->shingles, rank);
	a->part = a->whole;
	if (a->whole == 0)
		return;
	a->original = first;
	if (same->original != HASH_NONE && same->edited == a->edited &&
	    same->part == same->whole)
		a->original = same->original;
}

void
duplicates_find(struct duplicates *d)
{
	uint32_t place, first;

	order_documents(d);
	rank_texts(d);
	for (place = 0; place < d->count; place++) {
		struct article *a = &d->list[d->at[place]];

		first = d->first[d->rank_of[a->text]];
		if (first != place)
			judge_same(d, a, first);
		else if (!judge(d, a, false))
			(void)judge(d, a, true);
		a->root = place;
		if (a->original == HASH_NONE)
			continue;
		a->root = d->list[d->at[a->original]].root;
		d->list[d->at[a->root]].copied = true;
	}
}

uint32_t
duplicates_story(const struct duplicates *d, uint32_t number)
{
	const struct article *a = &d->list[number];

	return a->original == HASH_NONE && !a->copied ? 0 : a->root + 1;
}

size_t
duplicates_count(const struct duplicates *d)
{
	return d->count;
}

bool
duplicates_copy(const struct duplicates *d, size_t number, struct copy *copy)
{
	const struct article *a = &d->list[number], *original;

	if (a->original == HASH_NONE)
		return false;
	original = &d->list[d->at[a->original]];
	copy->id = id_of(d, a);
	copy->date = a->date;
	copy->original = id_of(d, original);
	copy->original_date = original->date;
	copy->part = a->part;
	copy->whole = a->whole;
	copy->edited = a->edited;
	return true;
}

void
duplicates_free(struct duplicates *d)
{
	features_free(d->sentences);
	features_free(d->shingles);
	hash_free(&d->texts);
	free(d->list);
	free(d->at);
	free(d->rank_of);
	free(d->first);
	free(d->of_sentences.list);
	free(d->of_shingles.list);
	buffer_free(&d->ids);
	buffer_free(&d->words);
	free(d);
}
